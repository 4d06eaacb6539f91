import type { Need } from '../../schema/shown/find-words.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import { fitted } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { localTime } from '../terminal/time.ts'

const COMMANDS: Record<Need, (id: string) => string[]> = {
  review: (id) => [`relay review approve ${id}`, `relay review reject ${id}`],
  blocked: (id) => [`relay review send-back ${id} 'REPLY'`, `relay review reject ${id}`],
  recovery: (id) => [`relay recover ${id}`, `relay cancel ${id}`],
  answer: (id) => [`relay answer ${id} 'TEXT'`],
}

/** The commands that resolve a need, the usual one first. */
export function commandsFor(need: Need, id: string): string {
  return COMMANDS[need](id).join('  or  ')
}

const USUAL: Record<Need, (id: string) => string> = {
  review: (id) => `relay review approve ${id} (or reject)`,
  blocked: (id) => `relay review send-back ${id} 'REPLY' (or reject)`,
  recovery: (id) => `relay recover ${id} (or cancel)`,
  answer: (id) => `relay answer ${id} 'TEXT'`,
}

/** What to do about a job in a list, short enough for 80 columns: inspect it, then decide. */
export function stepsFor(need: Need, id: string): string {
  return `relay show ${id}, then ${USUAL[need](id)}`
}

/** A paused agent. */
type Paused = { agent: string; until: string; reason: string; needs_person: boolean }

/** One line per paused agent: until when, why, and what to do. */
export function pausedLines(
  { screen, now }: Pick<Context, 'screen' | 'now'>,
  paused: Paused[],
): string[] {
  return paused.map(({ agent, until, reason, needs_person }) => {
    const when =
      Date.parse(until) > now ? `until ${localTime(until, now)}` : 'until the next job tests it'
    const what = needs_person ? 'fix that, then run' : 'to try now, run'
    const why = oneLine(reason).replace(/\.$/, '')
    const line = `${agent} is paused ${when}: ${why}; ${what}: relay agent resume ${agent}`
    return paint(screen, needs_person ? 'yellow' : 'dim', fitted(screen, line))
  })
}

import type { Paused } from '../queue/pause.ts'
import type { Context } from './context.ts'
import { paint } from './terminal/screen.ts'
import { fitted } from './terminal/table.ts'
import { oneLine } from './terminal/text.ts'

/** One line for each agent that takes no jobs for a while: until when, why, and what to do. */
export function pausedLines(
  { screen, now }: Pick<Context, 'screen' | 'now'>,
  paused: Paused[],
): string[] {
  return paused.map(({ agent, until, reason, needs_person }) => {
    const when = Date.parse(until) > now ? `until ${until}` : 'until the next job tests it'
    const what = needs_person ? 'mend that, then run' : 'to try at once, run'
    const words = oneLine(reason).replace(/\.$/, '')
    const line = `${agent} is paused ${when}: ${words}; ${what}: relay agent resume ${agent}`
    return paint(screen, needs_person ? 'yellow' : 'dim', fitted(screen, line))
  })
}

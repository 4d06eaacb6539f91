import type { Told } from '../inbox/listen.ts'
import type { Seat } from './seat.ts'
import { noteHooks, take } from './take.ts'
import { untilNews } from './wait.ts'
import { newsLine } from './words.ts'

/** The longest that a turn is held open. */
const LONGEST_WAIT_MS = 3_600_000

/**
 * Lets a turn go on when something new arrived for its session. With `RELAY_HOOK_WAIT_MS` it is held for
 * that long while jobs that the session sent are under way. A turn that goes on for a hook already is let
 * go: what is new by then is left to the ways that wake an idle session.
 */
export async function stop(
  seat: Seat,
  options: { isContinued: boolean; waitMs: string | undefined },
): Promise<string> {
  await noteHooks(seat.mailbox, seat.party.session)
  if (options.isContinued) return ''
  const told = await takeOrWait(seat, waitOf(options.waitMs))
  return told.length === 0 ? '' : JSON.stringify({ decision: 'block', reason: newsLine(told) })
}

async function takeOrWait(seat: Seat, timeoutMs: number): Promise<Told[]> {
  const told = await take(seat, 'stop_hook')
  if (told.length > 0 || timeoutMs === 0) return told
  return untilNews(seat, {
    way: 'stop_hook',
    patienceMs: 0,
    timeoutMs,
    isWorthIt: async () => (await seat.mailbox.expected(seat.party.session)).length > 0,
  })
}

/** A setting that is none must not hold a turn. */
function waitOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT_MS) : 0
}

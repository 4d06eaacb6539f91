import { BEAT_MS, isGone, ownIdentity } from '../process/process.ts'
import type { Seat } from './seat.ts'
import { isLive, isWaiting, noteHooks } from './take.ts'
import { untilNews } from './wait.ts'
import { newsLine } from './words.ts'

/** A Stop hook of the same moment, and a call that waits, go first. */
const PATIENCE_MS = 200

/**
 * Waits for news of an idle session and gives the line that wakes it; empty when there is nothing to wait
 * for. One waiter is enough for a session, however many turns end before its jobs do: others leave at once.
 */
export async function rewake(seat: Seat): Promise<string> {
  const { mailbox, party } = seat
  await noteHooks(seat.mailbox, seat.party.session)
  if (!(await isWaiting(seat))) return ''
  const before = await mailbox.duty(party.session, 'rewake')
  const silentMs = await mailbox.dutySilence(party.session, 'rewake')
  if (before !== undefined && !isGone(before, silentMs)) return ''
  await mailbox.takeDuty(party.session, 'rewake', ownIdentity())
  // A failure here only shows others a waiter that is not there any more.
  const beat = () => void mailbox.beatDuty(party.session, 'rewake').catch(() => {})
  const timer = setInterval(beat, BEAT_MS).unref()
  const told = await untilNews(seat, {
    way: 'async_rewake',
    patienceMs: PATIENCE_MS,
    isWorthIt: async () => (await isLive(seat)) && (await isWaiting(seat)),
  }).finally(() => clearInterval(timer))
  return told.length === 0 ? '' : newsLine(told)
}

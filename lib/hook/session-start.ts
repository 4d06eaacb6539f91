import type { Seat } from './seat.ts'
import { noteHooks, take } from './take.ts'
import { newsLine } from './words.ts'

/**
 * Tells a session in one line what waits for it. From then on that counts as told, so the hooks that follow
 * tell only what is new.
 */
export async function sessionStart(seat: Seat): Promise<string> {
  await noteHooks(seat.mailbox, seat.party.session)
  const told = await take(seat, 'session_start')
  const expected = await seat.mailbox.expected(seat.party.session)
  const lines = [
    ...(told.length > 0 ? [newsLine(told)] : []),
    ...(expected.length > 0 ? [inFlight(expected)] : []),
  ]
  if (lines.length === 0) return ''
  const additionalContext = lines.join(' ')
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext },
  })
}

function inFlight(jobIds: string[]): string {
  const [first] = jobIds
  if (jobIds.length === 1) return `Job ${first}, which this session sent, has not ended yet.`
  return `${jobIds.length} jobs that this session sent have not ended yet: list_jobs shows them.`
}

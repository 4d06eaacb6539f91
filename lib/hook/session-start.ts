import { claimNow, messageOf, outstandingOf } from './claim.ts'
import { markHooks } from './find-session.ts'
import type { HookSession } from './find-session.ts'

/**
 * Reports in one line what waits for a session. That counts as a delivery, so the hooks that follow report
 * only what is new.
 */
export async function sessionStart(on: HookSession): Promise<string> {
  await markHooks(on.store, on.subscription.session)
  const claimed = await claimNow(on, 'session_start')
  const outstanding = await outstandingOf(on)
  const lines = [
    ...(claimed.length > 0 ? [messageOf(claimed)] : []),
    ...(outstanding.length > 0 ? [inFlight(outstanding)] : []),
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

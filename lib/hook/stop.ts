import type { Notification } from '../schema/notification.ts'
import { claimNext, claimNow, messageOf, outstandingOf } from './claim.ts'
import { markHooks } from './find-session.ts'
import type { HookSession } from './find-session.ts'

/**
 * Continues a turn when a notification has arrived for its session. With `RELAY_HOOK_WAIT_MS` the turn is held
 * open for up to that time while jobs that the session sent are in flight. A turn that a hook continued once
 * ends the next time: what arrives later is left to the ways that wake an idle session.
 */
export async function stop(
  on: HookSession,
  options: { isContinued: boolean; waitMs: number },
): Promise<string> {
  await markHooks(on.store, on.subscription.session)
  if (options.isContinued) return ''
  const claimed = await claimOrWait(on, options.waitMs)
  return claimed.length === 0
    ? ''
    : JSON.stringify({ decision: 'block', reason: messageOf(claimed) })
}

async function claimOrWait(on: HookSession, timeoutMs: number): Promise<Notification[]> {
  const claimed = await claimNow(on, 'stop_hook')
  if (claimed.length > 0 || timeoutMs === 0) return claimed
  return claimNext(on, {
    way: 'stop_hook',
    delayMs: 0,
    timeoutMs,
    isWorthWaiting: async () => (await outstandingOf(on)).length > 0,
  })
}

import type { Notification } from '../schema/notification.ts'
import { claimNext, claimNow, messageOf, outstandingOf } from './claim.ts'
import { markHooks } from './find-session.ts'
import type { HookSession } from './find-session.ts'

/** The longest time that a turn is held open. */
const LONGEST_WAIT_MS = 3_600_000

/**
 * Continues a turn when a notification has arrived for its session. With `RELAY_HOOK_WAIT_MS` the turn is held
 * open for up to that time while jobs that the session sent are in flight. A turn that a hook continued once
 * ends the next time: what arrives later is left to the ways that wake an idle session.
 */
export async function stop(
  on: HookSession,
  options: { isContinued: boolean; waitMs: string | undefined },
): Promise<string> {
  await markHooks(on.store, on.subscription.session)
  if (options.isContinued) return ''
  const claimed = await claimOrWait(on, waitMsOf(options.waitMs))
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

/** An invalid setting counts as 0, so that it never holds a turn. */
function waitMsOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT_MS) : 0
}

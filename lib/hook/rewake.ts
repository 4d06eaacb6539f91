import { BEAT_MS, isGone, ownIdentity } from '../process/process.ts'
import { sessionTag } from '../schema/session.ts'
import { canBeNotified, claimNext, isSessionAlive, messageOf } from './claim.ts'
import { markHooks } from './find-session.ts'
import type { HookSession } from './find-session.ts'

/** A waiting call and the Stop hook of the same moment claim first. */
const DELAY_MS = 200

const WAY = 'async_rewake'

/**
 * Waits until an idle session can be notified and returns the message that wakes it; empty when there is
 * nothing to wait for. However many turns end meanwhile, one process waits for the session and the others exit.
 */
export async function rewake(on: HookSession): Promise<string> {
  const { registry } = on.store
  const { session } = on.subscription
  const key = [sessionTag(session), 'rewake'] as const
  await markHooks(on.store, session)
  if (!(await canBeNotified(on, WAY))) return ''
  const waiting = await registry.get('role', key)
  if (waiting !== undefined && !isGone(waiting, waiting.silent_ms)) return ''
  await registry.put('role', key, ownIdentity())
  // After a missed heartbeat another process may wait as well, and only one of them claims.
  const beat = () => void registry.beat('role', key).catch(() => {})
  const timer = setInterval(beat, BEAT_MS).unref()
  const claimed = await claimNext(on, {
    way: WAY,
    delayMs: DELAY_MS,
    isWorthWaiting: async () => (await isSessionAlive(on)) && (await canBeNotified(on, WAY)),
  }).finally(() => clearInterval(timer))
  return claimed.length === 0 ? '' : messageOf(claimed)
}

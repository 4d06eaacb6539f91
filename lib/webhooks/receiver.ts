import { delayMs } from './backoff.ts'
import { signatureOf } from './sign.ts'
import { reasonOf } from './post.ts'
import type { Post } from './post.ts'
import type { Webhook } from '../schema/webhook.ts'

/** What became of one delivery. `away`: the receiver as a whole does not take messages; `refused`: this one it does not. */
export type Outcome =
  | { kind: 'delivered' }
  | { kind: 'away' | 'refused'; reason: string; waitMs: (failures: number) => number }

/** Statuses that are about one message. All others but 2xx say that the receiver is away. */
const ABOUT_MESSAGE = new Set([400, 405, 406, 409, 411, 413, 414, 415, 422, 501])

/** Longest wait that a receiver can ask for. */
const LONGEST_WAIT_MS = 3_600_000

/** Signs a message and sends it once. */
export async function deliver(
  webhook: Webhook,
  message: { id: string; body: string; nowMs: number },
  on: { post: Post; signal: AbortSignal },
): Promise<Outcome> {
  const { url, secret, allow_private: allowsPrivate } = webhook
  const { id, body, nowMs } = message
  const timestamp = Math.floor(nowMs / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'durable-relay',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ secret, id, timestamp, body }),
  }
  try {
    const { status, retryAfterMs = 0 } = await on.post({
      url,
      allowsPrivate,
      headers,
      body,
      signal: on.signal,
    })
    if (status >= 200 && status < 300) return { kind: 'delivered' }
    const isRedirect = status >= 300 && status < 400
    const reason = `it answered ${status}${isRedirect ? ', and redirects are not followed' : ''}`
    const waitMs = (failures: number) =>
      Math.max(Math.min(retryAfterMs, LONGEST_WAIT_MS), delayMs(failures))
    return { kind: ABOUT_MESSAGE.has(status) ? 'refused' : 'away', reason, waitMs }
  } catch (error) {
    return { kind: 'away', reason: reasonOf(error), waitMs: delayMs }
  }
}

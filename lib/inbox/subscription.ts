import type { Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import type { Deliveries } from './deliveries.ts'
import { notificationsOf } from './notifications.ts'
import type { InboxStore } from './notifications.ts'

/** A session that wants to be notified; with `works` also of jobs that are queued for its agent. */
export type Subscription = { agent: string; session: string; works: boolean }

/** Shortest pause between two checks, so that a burst of signals does not keep a process busy. */
const MIN_PAUSE_MS = 20

/**
 * Claims, once, everything that these sessions may be notified of. The caller must deliver what is returned:
 * no later call returns it. `settled` is this process's memory of what needs no further check: an item id, or
 * an item id and a session separated by a space.
 */
export async function claimAll(
  on: { store: InboxStore; deliveries: Deliveries },
  subscriptions: Subscription[],
  { way, settled }: { way: Way; settled: Set<string> },
): Promise<Notification[]> {
  const claimed: Notification[] = []
  for (const { agent, session, works } of subscriptions) {
    for (const notification of await notificationsOf(on.store, { recipient: agent, works })) {
      const key = `${notification.item_id} ${session}`
      if (settled.has(notification.item_id) || settled.has(key)) continue
      if (await on.deliveries.claim(notification, session, way)) claimed.push(notification)
      else if (!(await isSettled(on, notification, session))) continue
      settled.add(key)
    }
  }
  return claimed
}

/** True when the session will never be notified of this. Removes an item that reappeared after it was acknowledged. */
async function isSettled(
  { store, deliveries }: { store: InboxStore; deliveries: Deliveries },
  notification: Notification,
  session: string,
): Promise<boolean> {
  const state = await deliveries.state(notification, session)
  if (state === 'done') {
    await store.mailbox.dismiss(notification.recipient, [notification.item_id])
  }
  return state === 'done' || state === 'notified'
}

/**
 * Calls `check` whenever an agent may have a new notification, and regularly without a signal, because a
 * session that crashed sends none. One check runs at a time. `delayMs` is how long earlier ways have to claim first.
 * `failed` receives an error once, and again only after a check has succeeded or failed in another way.
 */
export function subscribe(options: {
  store: InboxStore
  agent: string
  works: boolean
  delayMs: number
  check: () => Promise<void>
  failed: (error: unknown) => void
}): { checkSoon: () => void; close: () => void } {
  let timer: NodeJS.Timeout | undefined
  let isChecking = false
  let isClosed = false
  let failure: string | undefined

  async function checkOnce(): Promise<void> {
    isChecking = true
    try {
      await options.check()
      failure = undefined
    } catch (error) {
      if (failure !== String(error)) options.failed(error)
      failure = String(error)
    } finally {
      isChecking = false
    }
  }

  function checkSoon(): void {
    if (isClosed) return
    const delayMs = isChecking ? Math.max(options.delayMs, MIN_PAUSE_MS) : options.delayMs
    timer ??= setTimeout(() => {
      timer = undefined
      if (isChecking) checkSoon()
      else void checkOnce()
    }, delayMs)
  }

  const { store, agent, works } = options
  const watches = [store.mailbox.watch(agent, checkSoon)]
  if (works) watches.push(store.jobs.watch({ agent }, checkSoon))
  checkSoon()
  return {
    checkSoon,
    close(): void {
      isClosed = true
      clearTimeout(timer)
      for (const watch of watches) watch.close()
    },
  }
}

import { isAlive } from '../inbox/deliveries.ts'
import { NOTIFICATION_ONLY, sentencesOf } from '../inbox/notifications.ts'
import { claimAll, subscribe } from '../inbox/subscription.ts'
import type { Settled } from '../inbox/subscription.ts'
import type { Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'
import type { HookSession } from './find-session.ts'

/** Claims everything that the session may be notified of now. */
export function claimNow(
  on: HookSession,
  way: Way,
  settled: Settled = new Map(),
): Promise<Notification[]> {
  return claimAll(on, [on.subscription], { way, settled })
}

/** Waits for the next notifications; empty when time is up or `isWorthWaiting` no longer holds. */
export async function claimNext(
  on: HookSession,
  wait: {
    way: Way
    /** How long earlier ways have to claim first. */
    delayMs: number
    timeoutMs?: number | undefined
    isWorthWaiting: () => Promise<boolean>
  },
): Promise<Notification[]> {
  const { agent, works } = on.subscription
  const settled: Settled = new Map()
  return new Promise((resolve, reject) => {
    const timer =
      wait.timeoutMs === undefined ? undefined : setTimeout(() => end([]), wait.timeoutMs)
    const subscribed = subscribe({
      store: on.store,
      agent,
      works,
      delayMs: wait.delayMs,
      check,
      failed: (error) => {
        stop()
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })

    async function check(): Promise<void> {
      const claimed = await claimNow(on, wait.way, settled)
      if (claimed.length > 0 || !(await wait.isWorthWaiting())) end(claimed)
    }

    function end(claimed: Notification[]): void {
      stop()
      resolve(claimed)
    }

    function stop(): void {
      clearTimeout(timer)
      subscribed.close()
    }
  })
}

/** What the client shows to the session: one line for any number of notifications. */
export function messageOf(notifications: Notification[]): string {
  return `durable-relay: ${sentencesOf(notifications)} ${NOTIFICATION_ONLY}`
}

/** Jobs that the session sent and that have not ended. */
export async function outstandingOf({ store, subscription }: HookSession): Promise<string[]> {
  const jobs = await store.registry.list('outstanding', sessionTag(subscription.session))
  return jobs.map(({ job_id }) => job_id)
}

/** True while the session can still be notified: it waits for a job of its own, or claims jobs. */
export async function canBeNotified(on: HookSession): Promise<boolean> {
  return on.subscription.works || (await outstandingOf(on)).length > 0
}

/** False once the session has ended. One that never joined ends with the process that started the hook. */
export async function isSessionAlive({
  store,
  subscription,
  record,
}: HookSession): Promise<boolean> {
  if (record === undefined) return process.ppid > 1
  return isAlive(await store.registry.get('session', sessionTag(subscription.session)))
}

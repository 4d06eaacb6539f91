import { isAlive } from '../inbox/deliveries.ts'
import { NOTIFICATION_ONLY, sentencesOf } from '../inbox/notifications.ts'
import { claimAll, subscribe, subscriptionsOf } from '../inbox/subscription.ts'
import type { Settled, Subscription } from '../inbox/subscription.ts'
import type { Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'
import type { HookSession } from './find-session.ts'

/** Claims everything that the session may be notified of now, under each of its names. */
export async function claimNow(
  on: HookSession,
  way: Way,
  settled: Settled = new Map(),
): Promise<Notification[]> {
  return claimAll(on, await subscriptions(on), { way, settled })
}

/** The session may take another name while a hook waits. */
async function subscriptions({
  store,
  subscription,
  record,
}: HookSession): Promise<Subscription[]> {
  const tag = sessionTag(subscription.session)
  const known = record === undefined ? undefined : await store.registry.get('session', tag)
  return subscriptionsOf({ ...subscription, names: known?.names, takes: known?.takes })
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
  let agents = [agent, ...(on.record?.names ?? [])]
  return new Promise((resolve, reject) => {
    const timer =
      wait.timeoutMs === undefined ? undefined : setTimeout(() => end([]), wait.timeoutMs)
    const subscribed = subscribe({
      store: on.store,
      agents: () => agents,
      worker: works ? agent : undefined,
      delayMs: wait.delayMs,
      check,
      failed: (error) => {
        stop()
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })

    async function check(): Promise<void> {
      const names = await subscriptions(on)
      agents = names.map((each) => each.agent)
      const claimed = await claimAll(on, names, { way: wait.way, settled })
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

/**
 * True while the session can still be notified: it reads messages, claims jobs, waits for a job of its own, or has not
 * read what another way notified it of.
 */
export async function canBeNotified(on: HookSession, way: Way): Promise<boolean> {
  if (on.subscription.works || on.record?.talks === true) return true
  if ((await outstandingOf(on)).length > 0) return true
  for (const { agent, session } of await subscriptions(on)) {
    for (const notification of await on.store.mailbox.notifications(agent)) {
      const { state } = await on.deliveries.state(notification, session, way)
      if (state === 'claimable' || state === 'early') return true
    }
  }
  return false
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

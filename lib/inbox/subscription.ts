import { actionOfAgent, agentOfAction } from '../schema/action-agent.ts'
import type { Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import type { Deliveries } from './deliveries.ts'
import { notificationsOf } from './notifications.ts'
import type { InboxStore } from './notifications.ts'

/** A session that wants to be notified; with `works` also of jobs that are queued for its agent. */
export type Subscription = { agent: string; session: string; works: boolean }

/**
 * What a session is notified of: what arrives for its agent and for each name that it holds, and the calls of the actions
 * that it takes.
 */
export function subscriptionsOf({
  agent,
  session,
  works,
  names = [],
  takes = [],
}: Subscription & {
  names?: string[] | undefined
  takes?: string[] | undefined
}): Subscription[] {
  const own = { agent, session, works }
  return [
    own,
    ...names.map((name) => ({ agent: name, session, works: false })),
    ...takes.map((action) => ({ agent: agentOfAction(action), session, works: true })),
  ]
}

/** Shortest pause between two checks, so that a burst of signals does not keep a process busy. */
const MIN_PAUSE_MS = 20

/**
 * What a process knows of notifications that need no check before a time: by item id, or by item id, session and way
 * separated by spaces. `Infinity` for those that never need another.
 */
export type Settled = Map<string, number>

/**
 * Claims, once, everything that these sessions may be notified of. The caller must deliver what is returned:
 * no later call returns it. `settled` is this process's memory.
 */
export async function claimAll(
  on: { store: InboxStore; deliveries: Deliveries; now: () => number },
  subscriptions: Subscription[],
  { way, settled }: { way: Way; settled: Settled },
): Promise<Notification[]> {
  const claimed: Notification[] = []
  for (const { agent, session, works } of subscriptions) {
    for (const notification of await notificationsOf(on.store, { recipient: agent, works })) {
      const key = `${notification.item_id} ${session} ${way}`
      const until = Math.max(settled.get(notification.item_id) ?? 0, settled.get(key) ?? 0)
      if (until > on.now()) continue
      const isClaimed = await on.deliveries.claim(notification, session, way)
      if (isClaimed) claimed.push(notification)
      settled.set(key, isClaimed ? Infinity : await nextCheck(on, notification, { session, way }))
    }
  }
  return claimed
}

/** When to look at a notification again. Removes an item that reappeared after it was acknowledged. */
async function nextCheck(
  { store, deliveries }: { store: InboxStore; deliveries: Deliveries },
  notification: Notification,
  { session, way }: { session: string; way: Way },
): Promise<number> {
  const { state, untilMs } = await deliveries.state(notification, session, way)
  if (state === 'done') {
    await store.mailbox.dismiss(notification.recipient, [notification.item_id])
  }
  if (state === 'done' || state === 'expired' || state === 'notified') return Infinity
  return state === 'early' ? (untilMs ?? Infinity) : 0
}

/**
 * Calls `check` whenever one of the agents may have a new notification, and regularly without a signal, because a
 * session that crashed sends none. One check runs at a time. `delayMs` is how long earlier ways have to claim first.
 * `failed` receives an error once, and again only after a check has succeeded or failed in another way.
 */
export function subscribe(options: {
  store: InboxStore
  /** Looked at again before each check. */
  agents: () => string[]
  /** The agent whose queued jobs are notified of as well. */
  worker: string | undefined
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
      follow()
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

  const { store, worker } = options
  const watches = new Map<string, { close: () => void }>()
  const jobs = worker === undefined ? undefined : store.jobs.watch({ agent: worker }, checkSoon)

  /** The agent of an action has calls, and no other notifications. */
  function watchOf(agent: string): { close: () => void } {
    return actionOfAgent(agent) === undefined
      ? store.mailbox.watch(agent, checkSoon)
      : store.jobs.watch({ agent }, checkSoon)
  }

  /** Watches the inboxes of the agents of this moment. */
  function follow(): void {
    const agents = new Set(options.agents())
    for (const agent of agents) {
      if (!watches.has(agent)) watches.set(agent, watchOf(agent))
    }
    for (const [agent, watch] of watches) {
      if (agents.has(agent)) continue
      watch.close()
      watches.delete(agent)
    }
  }

  follow()
  checkSoon()
  return {
    checkSoon,
    close(): void {
      isClosed = true
      clearTimeout(timer)
      jobs?.close()
      for (const watch of watches.values()) watch.close()
    },
  }
}

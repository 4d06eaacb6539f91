import { RelayError } from '../errors.ts'
import { ownIdentity } from '../process/process.ts'
import type { Delivery, Way } from '../schema/delivery.ts'
import type { InboxItem } from '../schema/inbox-item.ts'
import type { Job } from '../schema/job.ts'
import type { Notification } from '../schema/notification.ts'
import type { AgentRecord } from '../schema/registry.ts'
import { sessionTag } from '../schema/session.ts'
import { isSameSubject, jobSubject } from '../schema/subject.ts'
import type { Subject } from '../schema/subject.ts'
import type { Sender } from '../schema/task.ts'
import type { Clock, Watch } from '../store/jobs.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/store.ts'
import { removeOnArrival } from './arrival.ts'
import { createDeliveries } from './deliveries.ts'
import { createMessageReceipts } from './message-receipts.ts'
import type { MessageReceipts } from './message-receipts.ts'
import { inboxItemOf, isLast, notificationsOf } from './notifications.ts'
import { createNames } from './names.ts'
import type { Names } from './names.ts'
import { createOwnSessions } from './own-sessions.ts'
import type { OwnSessions } from './own-sessions.ts'
import { claimAll, subscribe } from './subscription.ts'
import type { Settled, Subscription } from './subscription.ts'

/**
 * The inbox of every agent: what it is notified of, which session is notified, and what became of it.
 *
 * The store adds a notification in the same step that records the event, and names its owner: the session
 * that the subject came from. The owner is notified. When it is no longer alive, any session of the same
 * agent takes its place.
 *
 * A session can be reached in several ways, most of them in a process of their own. Before a process delivers
 * a notification, it claims it in the subject's delivery log. One process succeeds; the others stay silent.
 * Each way waits a little longer than the one before, so the way that disturbs the agent least is used:
 *
 * 1. a call that waits for the subject (`dispatch_wait`, `poll`) or for the inbox (`check_inbox`): its result reports it
 * 2. the Stop hook, when the turn ends: it continues the turn
 * 3. the monitor of the plugin: it prints a line, which the client shows to an idle session
 * 4. the `rewake` hook: an asynchronous hook whose exit code wakes an idle session
 * 5. in a client without hooks, an update of the MCP resource when the client subscribed to it, and otherwise
 *    a channel notification
 *
 * A way carries the subject and its state, never a task or a result. The agent reads those with `poll`, which
 * acknowledges the notification. `SessionStart` is not on this list: it reports what arrived before the session.
 */
export type Inbox = MessageReceipts & {
  /** Registers an agent, or updates its record. */
  register(agentId: string, description: string | undefined): Promise<AgentRecord>
  agents(): Promise<AgentRecord[]>

  /** Adds notifications about messages; see `Mailbox`. */
  notify: Mailbox['notify']
  /** The notifications of an agent, oldest first, whichever session they belong to. */
  items(agent: string): Promise<InboxItem[]>
  /** Removes items and ignores unknown ids. Returns how many it removed. */
  dismiss(agent: string, itemIds: string[]): Promise<number>
  /** Removes the notifications of a job that the agent has just read, also one that is about to arrive. */
  dismissJob(agent: string, job: Job): Promise<void>

  /** The notifications that a session may act on, about one subject or all; without a session, all of its agent's. */
  pending(sender: Sender, subject?: Subject): Promise<Notification[]>
  /** Records that a session is done with these, then removes them. Returns how many it removed. */
  acknowledge(sender: Sender, notifications: Notification[], way: Way): Promise<number>
  /** Acknowledges the notifications of a job up to the state that a reply has just reported. */
  acknowledgeJob(sender: Sender, job: Job, way: Way): Promise<void>
  /** Claims a notification for a session that reads its inbox; false when another session claimed it first. */
  claim(sender: Sender, notification: Notification): Promise<boolean>
  /** Records that the agent of a session has read these. */
  markSeen(sender: Sender, notifications: Notification[]): Promise<void>
  /** What became of the notifications of a subject. */
  deliveries(subject: Subject): Promise<Delivery[]>

  /** Keeps other ways from notifying the session while a call waits for a subject. Returns how to end the wait. */
  beginWait(sender: Sender, subject: Subject, way: Way): Promise<() => Promise<void>>
  /** Runs a call that waits for any notification. */
  whileReading<T>(wait: () => Promise<T>): Promise<T>
  /** True while such a call waits in this process. */
  isReading(): boolean
  /** Records that a session waits for the end of a job it sent. Its hooks wait only while there is one. */
  addOutstanding(sender: Sender, jobId: string): Promise<void>
  removeOutstanding(sender: Sender, jobId: string): Promise<void>

  /** Everything that an agent could be notified of now. */
  available(to: { agent: string; works: boolean }): Promise<Notification[]>
  /** See `claimAll`. */
  claimAll(
    subscriptions: Subscription[],
    options: { way: Way; settled: Settled },
  ): Promise<Notification[]>
  /** See `subscribe`. */
  subscribe(options: Omit<Parameters<typeof subscribe>[0], 'store'>): ReturnType<typeof subscribe>
  /** Calls back when an agent may have a new notification. */
  watch(agent: string, listener: () => void): Watch
  /** True when the client runs hooks for this session. Then they wake it. */
  hasHooks(session: string): Promise<boolean>

  readonly sessions: OwnSessions
  readonly names: Names
}

export function createInbox(on: {
  store: Store
  clock: Clock
  seenWithinMs?: number | undefined
}): Inbox {
  const { store, clock } = on
  const { mailbox, registry } = store
  const deliveries = createDeliveries({ store, now: clock.now, seenWithinMs: on.seenWithinMs })
  const sessions = createOwnSessions({ store, now: clock.now })
  const watch = (agent: string, listener: () => void) => mailbox.watch(agent, listener)

  /** Calls of this process that wait for any notification. */
  let reading = 0

  async function pending({ agent, session }: Sender, subject?: Subject): Promise<Notification[]> {
    const all = await mailbox.notifications(agent)
    const about = all.filter(
      (each) => subject === undefined || isSameSubject(each.subject, subject),
    )
    if (session === undefined) return about
    const found: Notification[] = []
    for (const notification of about) {
      const { state } = await deliveries.state(notification, session, 'check_inbox')
      if (state === 'done') await mailbox.dismiss(agent, [notification.item_id])
      else if (state !== 'elsewhere' && state !== 'expired') found.push(notification)
    }
    return found
  }

  async function acknowledge(
    { agent, session }: Sender,
    notifications: Notification[],
    way: Way,
  ): Promise<number> {
    if (session !== undefined) {
      await bestEffort(async () => {
        for (const notification of notifications) {
          await deliveries.addReceipt(notification, { step: 'done', way, session })
          if (isLast(notification)) await removeOutstanding(session, notification.subject.id)
        }
      })
    }
    return mailbox.dismiss(
      agent,
      notifications.map(({ item_id }) => item_id),
    )
  }

  function removeOutstanding(session: string, jobId: string): Promise<boolean> {
    return registry.remove('outstanding', [sessionTag(session), jobId])
  }

  return {
    ...createMessageReceipts({ mailbox, deliveries }),

    async register(agentId, description) {
      const at = new Date(clock.now()).toISOString()
      const known = await registry.get('agent', agentId)
      const record: AgentRecord = {
        agent_id: agentId,
        description: description ?? known?.description,
        registered_at: known?.registered_at ?? at,
        last_seen: at,
      }
      await registry.put('agent', record.agent_id, record)
      return record
    },

    agents: () => registry.list('agent'),

    notify: (items, options) => mailbox.notify(items, options),

    items: async (agent) => (await mailbox.notifications(agent)).map(inboxItemOf),

    dismiss: (agent, itemIds) => mailbox.dismiss(agent, itemIds),

    dismissJob(agent, job) {
      return removeOnArrival(
        { clock, watch: (listener) => watch(agent, listener) },
        job,
        async () => {
          const about = await pending({ agent }, jobSubject(job.job_id))
          return mailbox.dismiss(
            agent,
            about.map(({ item_id }) => item_id),
          )
        },
      )
    },

    pending,
    acknowledge,

    acknowledgeJob(sender, job, way) {
      const { agent } = sender
      return removeOnArrival(
        { clock, watch: (listener) => watch(agent, listener) },
        job,
        async () => {
          const about = await pending(sender, jobSubject(job.job_id))
          // What happened after the reported state stays in the inbox.
          const reported = about.filter(({ at = '' }) => at <= job.updated_at)
          return acknowledge(sender, reported, way)
        },
      )
    },

    async claim({ session }, notification) {
      if (session === undefined) return true
      const claim = () => deliveries.claim(notification, session, 'check_inbox')
      // When the disk is full no process can claim, and the agent still sees its inbox.
      if ((await bestEffort(claim)) !== false) return true
      const { state } = await deliveries.state(notification, session, 'check_inbox')
      return state !== 'elsewhere' && state !== 'expired'
    },

    async markSeen({ session }, notifications) {
      if (session === undefined) return
      await bestEffort(async () => {
        for (const notification of notifications) {
          await deliveries.addReceipt(notification, { step: 'seen', way: 'check_inbox', session })
        }
      })
    },

    async deliveries(subject) {
      const delivered = await deliveries.of(subject)
      const job =
        subject.kind === 'job' ? await store.jobs.read(subject.id, { durable: true }) : undefined
      if (job === undefined) return delivered
      const waiting = await pending({ agent: job.from.agent }, subject)
      const others = waiting.filter(({ event }) => !delivered.some((each) => each.event === event))
      return [...delivered, ...others.map(queuedDelivery)]
    },

    async beginWait({ agent, session }, subject, way) {
      if (session === undefined) return async () => {}
      const wait = { way, session, process: ownIdentity() }
      await bestEffort(() => deliveries.beginWait(subject, wait))
      return async () => {
        await bestEffort(() => deliveries.endWait(subject, wait))
        // Other ways left the notification to this call. Now they check again.
        await bestEffort(() => mailbox.signal(agent))
      }
    },

    async whileReading(wait) {
      reading += 1
      return wait().finally(() => {
        reading -= 1
      })
    },

    isReading: () => reading > 0,

    async addOutstanding({ session }, jobId) {
      if (session === undefined) return
      const key = [sessionTag(session), jobId] as const
      await bestEffort(() => registry.put('outstanding', key, { job_id: jobId }))
    },

    async removeOutstanding({ session }, jobId) {
      if (session !== undefined) await bestEffort(() => removeOutstanding(session, jobId))
    },

    available: ({ agent, works }) => notificationsOf(store, { recipient: agent, works }),

    claimAll: (subscriptions, options) =>
      claimAll({ store, deliveries, now: clock.now }, subscriptions, options),

    subscribe: (options) => subscribe({ store, ...options }),

    watch,

    async hasHooks(session) {
      return (await registry.get('role', [sessionTag(session), 'hooks'])) !== undefined
    },

    sessions,
    names: createNames({ store, sessions }),
  }
}

function queuedDelivery({ subject, event, recipient }: Notification): Delivery {
  const none = { seen: null, done: null, expired: null }
  return { subject, event, recipient, state: 'queued', offered: [], ...none }
}

/** Best effort: a store failure here must not fail the caller's request. */
async function bestEffort<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

import type { Subject } from './subject.ts'

/** What an agent can be notified of about a job. Plain values, because the hook process loads them without zod. */
export const JOB_KINDS = [
  'completed',
  'failed',
  'cancelled',
  'expired',
  'needs_review',
  'needs_recovery',
  'question',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/**
 * The same about messages. `mention`, `direct` and `reply` are about one message that names the agent, is in a channel
 * of its participants, or is in a thread that the agent takes part in. `unread` is about a channel that the agent has
 * joined: its subject is the channel, and its version the number of a post. `bounced` goes to the sender of a message
 * that a recipient did not see in time.
 */
export const MESSAGE_KINDS = ['mention', 'direct', 'reply', 'unread', 'bounced'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** The same about flows: how one that the agent sent has ended. */
export const FLOW_KINDS = ['flow_completed', 'flow_failed', 'flow_cancelled'] as const
export type FlowKind = (typeof FLOW_KINDS)[number]

export type NotificationKind = JobKind | MessageKind | FlowKind
export const NOTIFICATION_KINDS: readonly NotificationKind[] = [
  ...JOB_KINDS,
  ...MESSAGE_KINDS,
  ...FLOW_KINDS,
]

export function isFlowKind(kind: string): kind is FlowKind {
  return FLOW_KINDS.some((known) => known === kind)
}

export function isMessageKind(kind: string): kind is MessageKind {
  return MESSAGE_KINDS.some((known) => known === kind)
}

type Common = {
  /** The name under which clients acknowledge it. */
  item_id: string
  subject: Subject
  /** The agent that is notified. */
  recipient: string
  /** Names one event of the subject: `<version>-<kind>`, or `queued`. Receipts are keyed by it. */
  event: string
}

/** A notification in an inbox. It says that something happened, never what the subject contains. */
export type StoredNotification = Common & {
  kind: NotificationKind
  /** The version of the subject that the event made. */
  version: number
  at: string
  /** Tag of the session that it belongs to while that session is alive; absent when there is none. */
  owner?: string | undefined
  /** The agent that sent the message; absent for jobs. */
  sender?: string | undefined
  /** When a message that was not seen bounces; absent for one that does not, and for jobs. */
  expires_at?: string | undefined
}

/** A notification before it is stored: its id and its event follow from the rest. */
export type NewNotification = Omit<StoredNotification, 'item_id' | 'event'>

/** A job that is queued for an agent. It is read from the queue, where no time is known. */
export type QueuedNotification = Common & {
  kind: 'queued'
  owner?: undefined
  at?: undefined
  sender?: undefined
  expires_at?: undefined
}

export type Notification = StoredNotification | QueuedNotification

import type { Subject } from './subject.ts'

/** What an agent can be notified of. Plain values, because the hook process loads them without zod. */
export const NOTIFICATION_KINDS = [
  'completed',
  'failed',
  'cancelled',
  'expired',
  'needs_review',
  'needs_recovery',
  'question',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

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
}

/** A job that is queued for an agent. It is read from the queue, where no time is known. */
export type QueuedNotification = Common & { kind: 'queued'; owner?: undefined; at?: undefined }

export type Notification = StoredNotification | QueuedNotification

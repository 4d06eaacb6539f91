import type { DeliveryLine } from '../schema/delivery.ts'
import type { NewNotification, StoredNotification } from '../schema/notification.ts'
import type { Subject } from '../schema/subject.ts'
import type { Watch } from './jobs.ts'

/** The delivery log of one subject, in order. `version` is that of its last line, 0 for an empty log. */
export type DeliveryLog = { version: number; lines: DeliveryLine[] }

/**
 * Notifications and their deliveries, by subject and recipient. The store adds a notification about a job when it
 * records the event behind it; those about messages are added by `notify`. Nothing here waits for the disk: after a power cut a notification may be delivered again.
 */
export type Mailbox = {
  /** The notifications of an agent, oldest first. */
  notifications(recipient: string): Promise<StoredNotification[]>
  /**
   * Adds notifications about messages and signals their recipients. Adding one again changes nothing. With `once`, one is
   * left out while its recipient has another one of the same kind about the same subject.
   */
  notify(items: NewNotification[], options?: { once?: boolean }): Promise<void>
  /** The notifications of every agent whose `expires_at` has passed. */
  expired(now: number): Promise<StoredNotification[]>
  /** Removes notifications by item id and ignores unknown ids. Returns how many it removed. */
  dismiss(recipient: string, itemIds: string[]): Promise<number>
  deliveries(subject: Subject): Promise<DeliveryLog>
  /** Appends a line as this version of the log; false when another process appended that version first. */
  appendDelivery(
    subject: Subject,
    version: number,
    line: Omit<DeliveryLine, 'version'>,
  ): Promise<boolean>
  /** Calls back when an agent may have a new notification: after every signal, and regularly without one. */
  watch(recipient: string, listener: () => void): Watch
  /** Signals every process that watches the notifications of an agent. */
  signal(recipient: string): Promise<void>
}

import type { Mailbox } from '../../mailbox.ts'
import type { Layout } from '../layout.ts'
import { appendDelivery, readDeliveries } from './delivery-log.ts'
import { addItems, dismissItems, expiredItems, readItems } from './items.ts'
import { wake, watchInbox } from './watch.ts'

/** Runs work and turns a failed system call into a `RelayError` about the action. */
type Guarded = <T>(action: string, work: () => T) => Promise<T>

/** The mailbox on plain files. It reads no job and needs no zod, so a hook can open it quickly. */
export function createMailbox(layout: Layout, guarded: Guarded): Mailbox {
  return {
    notifications: (recipient) => guarded('read an inbox', () => readItems(layout, recipient)),
    notify: (items, { once = false } = {}) =>
      guarded('notify agents', () => addItems(layout, items, once)),
    expired: (now) => guarded('look for expired notifications', () => expiredItems(layout, now)),
    dismiss: (recipient, itemIds) =>
      guarded('dismiss notifications', () => dismissItems(layout, recipient, itemIds)),
    deliveries: (subject) => guarded('read deliveries', () => readDeliveries(layout, subject)),
    appendDelivery: (subject, version, line) =>
      guarded('record a delivery', () => appendDelivery(layout, subject, { ...line, version })),
    watch: (recipient, listener) => watchInbox(layout, recipient, listener),
    signal: (recipient) => guarded('wake an agent', () => wake(layout.wakeInbox(recipient))),
  }
}

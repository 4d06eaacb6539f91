import * as fs from 'node:fs'

import { ifPresent, namesIn, touchFile } from '../../../files/files.ts'
import { itemIdOf, senderNotification } from '../../../job/notify.ts'
import type { ItemFacts } from '../../../job/notify.ts'
import type { Job } from '../../../schema/job.ts'
import { NOTIFICATION_KINDS } from '../../../schema/notification.ts'
import type { NotificationKind, StoredNotification } from '../../../schema/notification.ts'
import { jobSubject } from '../../../schema/subject.ts'
import type { Layout } from '../layout.ts'
import { readDeliveries } from './delivery-log.ts'
import { wake } from './watch.ts'

/** A notification before it is stored. */
export type NewItem = ItemFacts & Pick<StoredNotification, 'recipient'>

/**
 * An item is an empty file, and its name is the whole notification; see `itemIdOf`. This version ignores, and keeps,
 * names that only a later version knows.
 */
const JOB_ITEM = /^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/

/** Reads the name of an item; undefined for a name that this version does not know. */
function parseName(name: string, recipient: string): StoredNotification | undefined {
  const [, time, jobId, version, word, owner] = JOB_ITEM.exec(name) ?? []
  const kind = NOTIFICATION_KINDS.find((known) => known === word)
  if (time === undefined || jobId === undefined || kind === undefined) return undefined
  return {
    item_id: name,
    subject: jobSubject(jobId),
    recipient,
    event: `${version}-${kind}`,
    kind,
    version: Number(version),
    at: new Date(Number.parseInt(time, 36)).toISOString(),
    owner,
  }
}

/**
 * Adds a notification to its recipient's inbox and signals those who watch it. Adding it again changes
 * nothing. A hint that is no longer needed can become the item: one rename then does both.
 */
export function addItem(layout: Layout, item: NewItem, hint?: string): void {
  const path = `${layout.inbox(item.recipient)}/${itemIdOf(item)}`
  if (hint === undefined || !ifPresent(() => fs.renameSync(hint, path))) {
    if (!ifPresent(() => touchFile(path))) {
      fs.mkdirSync(layout.inbox(item.recipient), { recursive: true, mode: 0o700 })
      touchFile(path)
    }
    if (hint !== undefined) ifPresent(() => fs.unlinkSync(hint))
  }
  wake(layout.wakeInbox(item.recipient))
}

/** Notifies the sender of a job of its latest event. */
export function notifySender(
  layout: Layout,
  job: Job,
  kind: NotificationKind,
  hint?: string,
): void {
  addItem(layout, senderNotification(job, kind), hint)
}

/** True when the sender of a job has acknowledged this notification, so that it must not reappear. */
export function isAcknowledged(layout: Layout, job: Job, kind: NotificationKind): boolean {
  const name = `${job.version}-${kind}`
  const { lines } = readDeliveries(layout, jobSubject(job.job_id))
  return lines.some(({ step, event }) => step === 'done' && (event === undefined || event === name))
}

/** The notifications of an agent, oldest first. */
export function readItems(layout: Layout, recipient: string): StoredNotification[] {
  return namesIn(layout.inbox(recipient))
    .toSorted()
    .flatMap((name) => parseName(name, recipient) ?? [])
}

/** Removes items. Only ids that are names of items are used, so an id cannot be a path. */
export function dismissItems(layout: Layout, recipient: string, itemIds: string[]): number {
  return itemIds
    .filter((id) => parseName(id, recipient) !== undefined)
    .filter((id) => ifPresent(() => fs.unlinkSync(`${layout.inbox(recipient)}/${id}`))).length
}

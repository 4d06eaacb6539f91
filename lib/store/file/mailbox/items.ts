import * as fs from 'node:fs'

import { ifPresent, isAbsent, namesIn, touchFile } from '../../../files/files.ts'
import { itemIdOf, parseItemId, senderNotification, timeWord } from '../../../job/notify.ts'
import type { Job } from '../../../schema/job.ts'
import type { JobKind, NewNotification, StoredNotification } from '../../../schema/notification.ts'
import { jobSubject } from '../../../schema/subject.ts'
import { fileName, nameOfFile } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { readDeliveries } from './delivery-log.ts'
import { wake } from './watch.ts'

/**
 * Adds a notification to its recipient's inbox and signals those who watch it. An item is an empty file, and its name
 * is the whole notification; names that only a later version knows are ignored and kept. Adding it again changes
 * nothing. A hint that is no longer needed can become the item: one rename then does both.
 */
export function addItem(layout: Layout, item: NewNotification, hint?: string): void {
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

/**
 * Adds notifications. With `once`, one is left out while its recipient has another one of the same kind about the same
 * subject. A note beside the items holds the id of the latest one, so that no inbox has to be read; a note whose item is
 * gone, or that is lost, costs at most a second item.
 */
export function addItems(layout: Layout, items: NewNotification[], once: boolean): void {
  for (const item of items) {
    if (!once) addItem(layout, item)
    else if (!hasAlike(layout, item)) {
      addItem(layout, item)
      fs.writeFileSync(latestNote(layout, item), itemIdOf(item), { mode: 0o600 })
    }
  }
}

/** No item has such a name. */
function latestNote(layout: Layout, { subject, kind, recipient }: NewNotification): string {
  return `${layout.inbox(recipient)}/${kind}.${fileName(subject.id)}`
}

function hasAlike(layout: Layout, item: NewNotification): boolean {
  let id = ''
  if (!ifPresent(() => (id = fs.readFileSync(latestNote(layout, item), 'utf8')))) return false
  const isItem = parseItemId(id, item.recipient) !== undefined
  return isItem && !isAbsent(`${layout.inbox(item.recipient)}/${id}`)
}

/** Notifies the sender of a job of its latest event. */
export function notifySender(layout: Layout, job: Job, kind: JobKind, hint?: string): void {
  addItem(layout, senderNotification(job, kind), hint)
}

/** True when the sender of a job has acknowledged this notification, so that it must not reappear. */
export function isAcknowledged(layout: Layout, job: Job, kind: JobKind): boolean {
  const name = `${job.version}-${kind}`
  const { lines } = readDeliveries(layout, jobSubject(job.job_id))
  return lines.some(({ step, event }) => step === 'done' && (event === undefined || event === name))
}

/** The notifications of an agent, oldest first. */
export function readItems(layout: Layout, recipient: string): StoredNotification[] {
  return namesIn(layout.inbox(recipient))
    .toSorted()
    .flatMap((name) => parseItemId(name, recipient) ?? [])
}

/** Removes items. Only ids that are names of items are used, so an id cannot be a path. */
export function dismissItems(layout: Layout, recipient: string, itemIds: string[]): number {
  return itemIds
    .filter((id) => parseItemId(id, recipient) !== undefined)
    .filter((id) => ifPresent(() => fs.unlinkSync(`${layout.inbox(recipient)}/${id}`))).length
}

/** The notifications of every agent that have expired by this time. */
export function expiredItems(layout: Layout, now: number): StoredNotification[] {
  const until = timeWord(new Date(now).toISOString())
  return namesIn(layout.inboxRoot).flatMap((folder) => {
    const recipient = nameOfFile(folder)
    const hasExpired = (name: string) => name.at(-10) === '!' && name.slice(-9) <= until
    return namesIn(`${layout.inboxRoot}/${folder}`)
      .filter(hasExpired)
      .flatMap((name) => parseItemId(name, recipient) ?? [])
  })
}

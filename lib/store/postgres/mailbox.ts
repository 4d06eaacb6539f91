import { randomUUID } from 'node:crypto'

import { deliveryDocument, parseDeliveryLine } from '../../schema/delivery.ts'
import type { DeliveryLine } from '../../schema/delivery.ts'
import { parseItemId, storedNotification, timeWord } from '../../job/notify.ts'
import { NOTIFICATION_KINDS } from '../../schema/notification.ts'
import type { NewNotification, StoredNotification } from '../../schema/notification.ts'
import { SUBJECT_KINDS } from '../../schema/subject.ts'
import type { Subject } from '../../schema/subject.ts'
import { linesThatMatter } from '../lines-that-matter.ts'
import type { Watch } from '../jobs.ts'
import type { DeliveryLog, Mailbox } from '../mailbox.ts'
import { CommitUnknown } from './database.ts'
import type { Database } from './database.ts'
import { LAZY } from './lazy.ts'

/** How other processes learn of new notifications. */
export type InboxSignals = {
  watch: (recipient: string, listener: () => void) => Watch
  signal: (recipient: string) => void
}

/** Notifications and deliveries in tables. The statement that adds an event also adds its notification. */
export function createMailbox(database: Database, signals: InboxSignals): Mailbox {
  const { workspaceId } = database

  async function notifications(recipient: string): Promise<StoredNotification[]> {
    const rows = await database.read<ItemRow>(
      'read an inbox',
      `select item_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications where workspace_id = $1 and recipient = $2 order by item_id`,
      [workspaceId, recipient],
    )
    return rows.flatMap((row) => itemOf(row) ?? [])
  }

  async function notify(items: NewNotification[], { once = false } = {}): Promise<void> {
    if (items.length === 0) return
    const rows = items.map(storedNotification).map(rowOf)
    await database.repeat('notify agents', NOTIFY, [workspaceId, JSON.stringify(rows), once])
    for (const recipient of new Set(items.map((item) => item.recipient))) signals.signal(recipient)
  }

  async function expired(now: number): Promise<StoredNotification[]> {
    const rows = await database.read<ItemRow>(
      'look for expired notifications',
      `select item_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications where workspace_id = $1 and item_id like '%!_________'
          and right(item_id, 9) collate "C" <= $2`,
      [workspaceId, timeWord(new Date(now).toISOString())],
    )
    return rows.flatMap((row) => itemOf(row) ?? [])
  }

  async function dismiss(recipient: string, itemIds: string[]): Promise<number> {
    // A text of the database holds no NUL, so such an id is unknown.
    const ids = itemIds.filter((id) => !id.includes('\0'))
    if (ids.length === 0) return 0
    const rows = await database.repeat(
      'dismiss notifications',
      `with ${LAZY} delete from @notifications using lazy
        where workspace_id = $1 and recipient = $2 and item_id = any($3::text[]) returning 1`,
      [workspaceId, recipient, ids],
    )
    return rows.length
  }

  async function readLines({ kind, id }: Subject): Promise<Line[]> {
    const rows = await database.read<{ version: number; line: string; stamp: string }>(
      'read deliveries',
      `select version, line::text as line, stamp::text as stamp from @deliveries
        where workspace_id = $1 and subject_kind = $2 and subject_id = $3 order by version`,
      [workspaceId, kind, id],
    )
    return rows.flatMap(({ version, line: text, stamp }) => {
      const line = parseDeliveryLine({ ...JSON.parse(text), version })
      return line === undefined ? [] : [{ line, stamp }]
    })
  }

  async function deliveries(subject: Subject): Promise<DeliveryLog> {
    const lines = (await readLines(subject)).map(({ line }) => line)
    return { version: lines.at(-1)?.version ?? 0, lines }
  }

  async function appendDelivery(
    subject: Subject,
    version: number,
    line: Omit<DeliveryLine, 'version'>,
  ): Promise<boolean> {
    const stamp = randomUUID()
    const text = JSON.stringify(deliveryDocument({ ...line, version }))
    const isFirst = await append(subject, version, { text, stamp })
    if (isFirst && version % COMPACT_EVERY === 0) await compact(subject)
    return isFirst
  }

  async function append(
    { kind, id }: Subject,
    version: number,
    { text, stamp }: { text: string; stamp: string },
  ): Promise<boolean> {
    let isUnknown = false
    for (;;) {
      try {
        const rows = await database.write('record a delivery', APPEND, [
          workspaceId,
          kind,
          id,
          version,
          text,
          stamp,
        ])
        if (rows.length > 0) return true
        // An equal line may be another process's, so only the stamp tells.
        return isUnknown && (await hasLine({ kind, id }, version, stamp))
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error
        // It may still be carried out. The same line again waits for that, and then finds it.
        isUnknown = true
      }
    }
  }

  async function hasLine(subject: Subject, version: number, stamp: string): Promise<boolean> {
    const lines = await readLines(subject)
    return lines.some((each) => each.line.version === version && each.stamp === stamp)
  }

  /** Removes the lines of a long log that no longer matter. The last line stays, because its version is that of the log. */
  async function compact(subject: Subject): Promise<void> {
    const lines = await readLines(subject)
    const kept = new Set([...linesThatMatter(lines), ...lines.slice(-1)])
    if (kept.size * 2 > lines.length) return
    const dropped = lines.filter((each) => !kept.has(each)).map(({ line }) => line.version)
    await database.repeat(
      'compact deliveries',
      `with ${LAZY} delete from @deliveries using lazy
        where workspace_id = $1 and subject_kind = $2 and subject_id = $3
          and version = any($4::int[])`,
      [workspaceId, subject.kind, subject.id, dropped],
    )
  }

  return {
    notifications,
    notify,
    expired,
    dismiss,
    deliveries,
    appendDelivery,
    watch: signals.watch,
    signal: async (recipient) => signals.signal(recipient),
  }
}

const NOTIFY = `
  with ${LAZY}
  insert into @notifications
    (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
  select $1, n.recipient, n.item_id, n.subject_kind, n.subject_id, n.event, n.kind, n.version, n.at, n.owner
    from lazy, json_to_recordset($2::json) as n(recipient text, item_id text, subject_kind text,
      subject_id text, event text, kind text, version int, at timestamptz, owner text)
   where not $3::boolean or not exists (
     select from @notifications k
      where k.workspace_id = $1 and k.recipient = n.recipient and k.kind = n.kind
        and k.subject_kind = n.subject_kind and k.subject_id = n.subject_id)
  on conflict do nothing`

const APPEND = `
  with ${LAZY}
  insert into @deliveries (workspace_id, subject_kind, subject_id, version, line, stamp)
  select $1, $2, $3, $4::int, $5::json, $6::uuid from lazy
   where $4::int = 1 + coalesce((
     select max(version) from @deliveries
      where workspace_id = $1 and subject_kind = $2 and subject_id = $3), 0)
  on conflict do nothing returning 1`

/** How many lines are appended to a log from one look for lines that no longer matter to the next. */
const COMPACT_EVERY = 64

type Line = { line: DeliveryLine; stamp: string }

export type ItemRow = {
  item_id: string
  subject_kind: string
  subject_id: string
  recipient: string
  event: string
  kind: string
  version: number
  at: Date
  owner: string | null
}

/** Undefined for what only a later version knows. */
export function itemOf(row: ItemRow): StoredNotification | undefined {
  const kind = NOTIFICATION_KINDS.find((known) => known === row.kind)
  const subjectKind = SUBJECT_KINDS.find((known) => known === row.subject_kind)
  if (kind === undefined || subjectKind === undefined) return undefined
  return {
    item_id: row.item_id,
    subject: { kind: subjectKind, id: row.subject_id },
    recipient: row.recipient,
    event: row.event,
    kind,
    version: row.version,
    at: row.at.toISOString(),
    owner: row.owner ?? undefined,
    // The sender and the expiry are only in the id.
    ...senderAndExpiry(row),
  }
}

function rowOf({ subject, owner, ...item }: StoredNotification) {
  const about = { subject_kind: subject.kind, subject_id: subject.id, owner: owner ?? null }
  return Object.assign(about, item)
}

function senderAndExpiry({ item_id, recipient }: ItemRow) {
  const { sender, expires_at } = parseItemId(item_id, recipient) ?? {}
  return {
    ...(sender === undefined ? {} : { sender }),
    ...(expires_at === undefined ? {} : { expires_at }),
  }
}

import { deliveryDocument, parseDeliveryLine } from '../../../schema/delivery.ts'
import { NOTIFICATION_KINDS } from '../../../schema/notification.ts'
import { SUBJECT_KINDS } from '../../../schema/subject.ts'
import type { Subject } from '../../../schema/subject.ts'
import { CARRIED_KINDS, linesOf, unnumbered } from '../../transfer.ts'
import type { Carried, CarriedDocument, CarriedJob } from '../../transfer.ts'
import type { Database } from '../database.ts'
import { createLogReader } from '../logs.ts'
import { itemOf } from '../mailbox.ts'
import type { ItemRow } from '../mailbox.ts'
import { pagesOfJobs } from '../upkeep/pages.ts'

type Reader = Pick<Database, 'workspaceId' | 'read'>

/** Rows that one statement reads. */
const PAGE = 500

/** The content of a workspace in the database, for another store. */
export function carriedBy(database: Reader): Carried {
  return {
    jobs: () => jobsOf(database),
    documents: () => documentsOf(database),
    notifications: () => notificationsOf(database),
    deliveries: () => deliveriesOf(database),
    logs: () => linesOf(createLogReader(database)),
    attachments: () => attachmentsOf(database),
  }
}

async function* jobsOf(database: Reader): AsyncGenerator<CarriedJob> {
  for await (const page of pagesOfJobs(database)) {
    const ids = page.map(({ job_id }) => job_id)
    const deliveries = await deliveriesOfJobs(database, ids)
    const files = await filesOf(database, ids)
    const reported = await withActivity(database, ids)
    for (const { job_id, events } of page) {
      yield {
        job_id,
        lines: events,
        deliveries: deliveries.get(job_id) ?? [],
        blobs: () => blobsOf(database, job_id, files.get(job_id) ?? []),
        async *activity() {
          if (reported.has(job_id)) yield* activityOf(database, job_id)
        },
      }
    }
  }
}

async function deliveriesOfJobs(database: Reader, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await database.read<{ subject_id: string; line: string }>(
    'read the deliveries of jobs',
    `select subject_id, line::text as line from @deliveries
      where workspace_id = $1 and subject_kind = 'job' and subject_id = any($2::text[])
      order by subject_id, version`,
    [database.workspaceId, ids],
  )
  return grouped(rows.map(({ subject_id, line }) => [subject_id, lineOf(line)]))
}

async function filesOf(database: Reader, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await database.read<{ job_id: string; file: string }>(
    'list the texts of jobs',
    `select job_id, file from @blobs where workspace_id = $1 and job_id = any($2::text[])`,
    [database.workspaceId, ids],
  )
  return grouped(rows.map(({ job_id, file }) => [job_id, file]))
}

async function withActivity(database: Reader, ids: string[]): Promise<Set<string>> {
  const rows = await database.read<{ job_id: string }>(
    'list the jobs with activity',
    'select job_id from @activity_ends where workspace_id = $1 and job_id = any($2::text[])',
    [database.workspaceId, ids],
  )
  return new Set(rows.map(({ job_id }) => job_id))
}

function grouped(pairs: [string, string][]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

async function* blobsOf(database: Reader, jobId: string, files: string[]) {
  for (const file of files) {
    const [row] = await database.read<{ content: Buffer }>(
      'read a text to copy',
      'select content from @blobs where workspace_id = $1 and job_id = $2 and file = $3',
      [database.workspaceId, jobId, file],
    )
    if (row !== undefined) yield { file, content: row.content }
  }
}

async function* activityOf(database: Reader, jobId: string): AsyncGenerator<string[]> {
  let after = '0'
  for (;;) {
    const rows = await database.read<{ position: string; line: string }>(
      'read activity to copy',
      `select position, line::text as line from @activity
        where workspace_id = $1 and job_id = $2 and position > $3 order by position limit $4`,
      [database.workspaceId, jobId, after, PAGE],
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ line }) => line)
    if (rows.length < PAGE) return
    after = last.position
  }
}

async function* documentsOf(database: Reader): AsyncGenerator<CarriedDocument> {
  for (const kind of CARRIED_KINDS) {
    let after = { owner: '', name: '' }
    for (;;) {
      const rows = await database.read<{ owner: string; name: string; document: string }>(
        'read documents to copy',
        `select owner, name, document::text as document from @documents
          where workspace_id = $1 and kind = $2 and (owner, name) > ($3, $4)
          order by owner, name limit $5`,
        [database.workspaceId, kind, after.owner, after.name, PAGE],
      )
      for (const { owner, name, document } of rows) {
        yield { kind, owner, name, document: JSON.parse(document) }
      }
      const last = rows.at(-1)
      if (last === undefined) break
      after = last
    }
  }
}

async function* notificationsOf(database: Reader) {
  let after = { recipient: '', item_id: '' }
  for (;;) {
    const rows = await database.read<ItemRow>(
      'read notifications to copy',
      `select item_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications
        where workspace_id = $1 and kind = any($2::text[]) and subject_kind = any($3::text[])
          and (recipient, item_id) > ($4, $5)
        order by recipient, item_id limit $6`,
      [
        database.workspaceId,
        NOTIFICATION_KINDS,
        SUBJECT_KINDS,
        after.recipient,
        after.item_id,
        PAGE,
      ],
    )
    for (const row of rows) {
      const item = itemOf(row)
      if (item !== undefined) yield item
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

async function* deliveriesOf(
  database: Reader,
): AsyncGenerator<{ subject: Subject; lines: string[] }> {
  for (const kind of SUBJECT_KINDS.filter((each) => each !== 'job')) {
    let after = ''
    for (;;) {
      const [row] = await database.read<{ subject_id: string; lines: string[] }>(
        'read deliveries to copy',
        `select subject_id, array_agg(line::text order by version) as lines from @deliveries
          where workspace_id = $1 and subject_kind = $2 and subject_id = (
            select min(subject_id) from @deliveries
             where workspace_id = $1 and subject_kind = $2 and subject_id > $3)
          group by subject_id`,
        [database.workspaceId, kind, after],
      )
      if (row === undefined) break
      yield { subject: { kind, id: row.subject_id }, lines: row.lines.map(lineOf) }
      after = row.subject_id
    }
  }
}

async function* attachmentsOf(database: Reader) {
  for (let after = ''; ;) {
    const [row] = await database.read<{ sha256: string; content: Buffer }>(
      'read an attachment to copy',
      `select sha256, content from @attachments
        where workspace_id = $1 and sha256 > $2 order by sha256 limit 1`,
      [database.workspaceId, after],
    )
    if (row === undefined) return
    yield row
    after = row.sha256
  }
}

function lineOf(text: string): string {
  const line = parseDeliveryLine({ version: 1, ...JSON.parse(text) })
  if (line === undefined) throw new Error('A line with a version can be read.')
  return unnumbered(deliveryDocument(line))
}

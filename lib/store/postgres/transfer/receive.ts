import { randomUUID } from 'node:crypto'

import { RelayError } from '../../../errors.ts'
import { checkEntry } from '../../../schema/event.ts'
import type { SetAside } from '../../../schema/event.ts'
import { refused } from '../../copy.ts'
import { MESSAGES } from '../../message-texts.ts'
import { CARRIED_KINDS, numbered } from '../../transfer.ts'
import type { Carried, CarriedJob, Source, Target } from '../../transfer.ts'
import { columnsOf, KEEP, PUT } from '../blobs.ts'
import { CommitUnknown } from '../database.ts'
import type { Database, Statements } from '../database.ts'
import { foldEvents } from '../jobs/fold.ts'
import { audit } from '../upkeep/audit.ts'
import { correctDisorder } from '../upkeep/disorder.ts'
import { writeRow } from '../upkeep/row.ts'
import { carriedBy } from './carry.ts'
import { writeLogs } from './write-logs.ts'

/** A workspace in the database, for a copy: everything is written in one transaction. */
export function postgresTarget(database: Database, place: string): Target {
  const { workspaceId } = database

  async function receive(carried: Carried, check: (copy: Source) => Promise<void>): Promise<void> {
    let isChecked = false
    try {
      await database.transaction('copy a workspace', async (by) => {
        isChecked = false
        await claimWorkspace(by, workspaceId)
        await fill(by, workspaceId, carried)
        const copy = { workspaceId, read: by.run }
        await check({ carried: () => carriedBy(copy), audit: () => audit(copy) })
        isChecked = true
      })
    } catch (error) {
      if (!(error instanceof CommitUnknown)) throw error
      // Once all is checked, only the answer to the commit can be missing.
      if (isChecked && (await isCommitted())) return
      throw refused('the connection to the database was lost, and nothing was copied. Try again.')
    }
  }

  /** Whether the copy is there. Its transaction may still be in progress, and holds the lock until its end. */
  async function isCommitted(): Promise<boolean> {
    await database.repeat('wait for the end of a copy', LOCK, [workspaceId])
    return hasJobs({ run: database.read }, workspaceId)
  }

  return { place, receive }
}

/** Between two statements of this transaction, a page of the source is read; at its end, the whole source. */
const MORE_TIME = `
  select set_config('idle_in_transaction_session_timeout', '1h', true),
         set_config('statement_timeout', '1h', true)`

const LOCK = 'select from @workspaces where workspace_id = $1 for update'

/** Until the end of the transaction, no other process can add a job to this workspace. */
async function claimWorkspace(by: Statements, workspaceId: number): Promise<void> {
  await by.run('give a copy time', MORE_TIME)
  await by.run('lock a workspace', LOCK, [workspaceId])
  if (await hasJobs(by, workspaceId))
    throw refused('the workspace in the database has jobs already.')
  if (await hasMessages(by, workspaceId)) {
    throw refused('the workspace in the database has messages already.')
  }
  await by.run(
    'clear a workspace',
    `with documents as (
       delete from @documents where workspace_id = $1 and kind = any($2::text[])
     ), notifications as (
       delete from @notifications where workspace_id = $1
     ), log_lines as (
       delete from @log_lines where workspace_id = $1
     ), attachments as (
       delete from @attachments where workspace_id = $1
     )
     delete from @deliveries where workspace_id = $1`,
    [workspaceId, CARRIED_KINDS],
  )
}

/** The audit log and others do not count: they may be of what was just done to get here. */
async function hasMessages(by: Statements, workspaceId: number): Promise<boolean> {
  const rows = await by.run(
    'look for messages',
    `select from @log_lines where workspace_id = $1 and starts_with(log, $2) limit 1`,
    [workspaceId, `${MESSAGES}/`],
  )
  return rows.length > 0
}

async function hasJobs(by: Statements, workspaceId: number): Promise<boolean> {
  const rows = await by.run('look for jobs', 'select from @jobs where workspace_id = $1 limit 1', [
    workspaceId,
  ])
  return rows.length > 0
}

async function fill(by: Statements, workspaceId: number, carried: Carried): Promise<void> {
  for await (const job of carried.jobs()) await writeJob(by, workspaceId, job)
  for await (const { kind, owner, name, document } of carried.documents()) {
    await by.run(
      'copy a document',
      `insert into @documents (workspace_id, kind, owner, name, document, stamp, seen_at)
       values ($1, $2, $3, $4, $5::json, $6::uuid, @now)`,
      [workspaceId, kind, owner, name, JSON.stringify(document), randomUUID()],
    )
  }
  for await (const item of carried.notifications()) {
    const { recipient, item_id, subject, event, kind, version, at, owner } = item
    await by.run(
      'copy a notification',
      `insert into @notifications
         (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        workspaceId,
        recipient,
        item_id,
        subject.kind,
        subject.id,
        event,
        kind,
        version,
        at,
        owner ?? null,
      ],
    )
  }
  for await (const { subject, lines } of carried.deliveries()) {
    await writeDeliveries(by, [workspaceId, subject.kind, subject.id], lines)
  }
  await writeLogs(by, workspaceId, carried.logs())
  for await (const { sha256, content } of carried.attachments()) {
    await by.run('copy an attachment', KEEP, [workspaceId, sha256, content])
  }
  await by.run('order ended jobs', ORDER_ENDS, [workspaceId])
  await correctDisorder({ workspaceId, repeat: by.run })
}

/** The listing shows jobs in the order in which they ended. */
const ORDER_ENDS = `
  update @jobs j set end_number = ordered.end_number
    from (select job_id, nextval('@ends') as end_number
            from (select job_id from @jobs where workspace_id = $1 and end_number is not null
                   order by ended_at, job_id) as ended) as ordered
   where j.workspace_id = $1 and j.job_id = ordered.job_id`

async function writeJob(by: Statements, workspaceId: number, job: CarriedJob): Promise<void> {
  const { job_id, lines, deliveries } = job
  const entries = lines.map(stampOf)
  await by.run(
    'copy the events of a job',
    `insert into @events (workspace_id, job_id, version, writer, event)
     select $1, $2, version, writer, event::json
       from unnest($3::int[], $4::text[], $5::text[]) as line (version, writer, event)`,
    [
      workspaceId,
      job_id,
      entries.map(({ version }) => version),
      entries.map(({ writer }) => writer),
      lines,
    ],
  )
  await writeRowOf(by, workspaceId, job)
  for await (const { file, content } of job.blobs()) {
    await by.run('copy a text', PUT, [workspaceId, job_id, file, ...columnsOf(content)])
  }
  await writeDeliveries(by, [workspaceId, 'job', job_id], deliveries)
  await writeActivity(by, [workspaceId, job_id], job)
}

function stampOf(line: string): { version: number; writer: string } {
  const { version, writer } = JSON.parse(line) as { version: number; writer: string }
  return { version, writer }
}

async function writeRowOf(
  by: Statements,
  workspaceId: number,
  { job_id, lines }: CarriedJob,
): Promise<void> {
  const aside = asideIn(lines)
  if (aside !== undefined) {
    await by.run('copy a job that was set aside', ROW_ASIDE, [
      workspaceId,
      job_id,
      aside.format,
      aside.at,
    ])
    return
  }
  const folded = foldEvents(job_id, lines)
  if (folded === undefined)
    throw new RelayError('JOB_DAMAGED', `Cannot copy job "${job_id}": it has no events.`)
  await writeRow(by, workspaceId, folded.job)
}

function asideIn(lines: string[]): SetAside | undefined {
  const checked = checkEntry(JSON.parse(lines[0] ?? 'null'))
  return checked.success && checked.data.type === 'set_aside' ? checked.data : undefined
}

const ROW_ASIDE = `
  insert into @jobs (workspace_id, job_id, version, format, state, agent, writes, rank, created_at, due, summary)
  values ($1, $2, 1, $3, 'set_aside', '', false, 0, $4, '-infinity', '{}')`

async function writeDeliveries(
  by: Statements,
  subject: [workspaceId: number, kind: string, id: string],
  lines: string[],
): Promise<void> {
  if (lines.length === 0) return
  await by.run(
    'copy deliveries',
    `insert into @deliveries (workspace_id, subject_kind, subject_id, version, line, stamp)
     select $1, $2, $3, version, line::json, gen_random_uuid()
       from unnest($4::text[]) with ordinality as given (line, version)`,
    [...subject, lines.map((line, at) => numbered(line, at + 1))],
  )
}

async function writeActivity(
  by: Statements,
  job: [workspaceId: number, jobId: string],
  { activity }: CarriedJob,
): Promise<void> {
  let written = 0
  let bytes = 0
  for await (const lines of activity()) {
    await by.run(
      'copy activity',
      `insert into @activity (workspace_id, job_id, position, line)
       select $1, $2, $3 + place, line::json
         from unnest($4::text[]) with ordinality as given (line, place)`,
      [...job, written, lines],
    )
    written += lines.length
    for (const line of lines) bytes += Buffer.byteLength(line)
  }
  if (written === 0) return
  await by.run(
    'copy the end of activity',
    'insert into @activity_ends (workspace_id, job_id, lines, bytes) values ($1, $2, $3, $4)',
    [...job, written, bytes],
  )
}

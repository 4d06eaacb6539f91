import { RelayError } from '../../../errors.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import type { SetAside } from '../../../schema/event.ts'
import { FORMAT } from '../../../schema/format.ts'
import { counted } from '../../../text/count.ts'
import type { Database, Statements } from '../database.ts'
import { foldEvents } from '../jobs/fold.ts'
import type { Folded } from '../jobs/fold.ts'
import { rowOf } from '../jobs/row.ts'
import { audit } from './audit.ts'
import { correctDisorder } from './disorder.ts'

/** Makes every row follow its events and sets damaged jobs aside, then audits again. */
export async function repair(database: Database): Promise<{ repaired: string[]; audit: Audit }> {
  const repaired: string[] = []
  let rows = 0
  for (const { code, job_id, message } of (await audit(database)).findings) {
    if (job_id === undefined) continue
    if (code === 'damaged_log') {
      if (await setAside(database, job_id, message))
        repaired.push(`job ${job_id} set aside, its events are kept`)
    } else if (ROW_CODES.has(code) && (await deriveRow(database, job_id))) rows += 1
  }
  rows += await correctDisorder(database)
  repaired.push(`${counted(rows, 'row')} of jobs made to follow their events`)
  return { repaired, audit: await audit(database) }
}

const ROW_CODES = new Set<Finding['code']>(['wrong_row', 'missing_row'])

/** Writes the row of a job anew from its events; false when they cannot be used. */
export async function deriveRow(
  database: Pick<Database, 'workspaceId' | 'transaction'>,
  jobId: string,
): Promise<boolean> {
  return database.transaction('repair a job', async (by) => {
    const found = await lockJob(database.workspaceId, by, jobId)
    if (found instanceof RelayError || found === undefined) return false
    await writeRow(database.workspaceId, by, found)
    return true
  })
}

/** The job of the events that are stored, or why they cannot be used. Nothing else changes it until the end. */
async function lockJob(
  workspaceId: number,
  by: Statements,
  jobId: string,
): Promise<Folded | RelayError | undefined> {
  const values = [workspaceId, jobId]
  await by.run('lock a job', LOCK, values)
  const rows = await by.run<{ event: string }>('read the events of a job', EVENTS, values)
  try {
    return foldEvents(
      jobId,
      rows.map(({ event }) => event),
    )
  } catch (error) {
    if (error instanceof RelayError) return error
    throw error
  }
}

const LOCK = 'select from @jobs where workspace_id = $1 and job_id = $2 for update'

const EVENTS = `select event::text as event from @events
  where workspace_id = $1 and job_id = $2 order by version`

async function writeRow(workspaceId: number, by: Statements, { job }: Folded): Promise<void> {
  const row = rowOf(job)
  await by.run('write the row of a job', ROW, [
    workspaceId,
    job.job_id,
    row.version,
    row.format,
    row.state,
    row.agent,
    row.writes,
    row.rank,
    row.created_at,
    row.not_before,
    row.due,
    row.expires_at,
    row.conversation,
    row.parent_id,
    row.token,
    row.ended_at,
    row.expunged,
    row.summary,
    job.state === 'running' ? job.lease.lease_ms : null,
    job.state === 'cancelled',
  ])
}

/**
 * A running job gets a lease that ends now unless its row has one, so that the next check of the leases decides. A
 * cancelled one may have children that its cancellation has not reached.
 */
export const ROW = `
  insert into @jobs as j (workspace_id, job_id, version, format, state, agent, writes, rank, created_at,
    not_before, due, expires_at, conversation, parent_id, token, ended_at, expunged, summary,
    held, lease_ms, lease_ends_at, seen_at, cancels, end_number)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
    $19::int is not null, $19, case when $19::int is not null then @now end,
    case when $19::int is not null then @now end, $20,
    case when $16::timestamptz is not null then nextval('@ends') end)
  on conflict (workspace_id, job_id) do update set
    version = excluded.version, format = excluded.format, state = excluded.state,
    agent = excluded.agent, writes = excluded.writes, rank = excluded.rank,
    created_at = excluded.created_at, not_before = excluded.not_before, due = excluded.due,
    expires_at = excluded.expires_at, conversation = excluded.conversation,
    parent_id = excluded.parent_id, token = excluded.token, ended_at = excluded.ended_at,
    expunged = excluded.expunged, summary = excluded.summary,
    held = j.held or excluded.held, lease_ms = coalesce(j.lease_ms, excluded.lease_ms),
    lease_ends_at = coalesce(j.lease_ends_at, excluded.lease_ends_at),
    seen_at = coalesce(j.seen_at, excluded.seen_at), cancels = j.cancels or excluded.cancels,
    end_number = case when excluded.end_number is null then null else coalesce(j.end_number, excluded.end_number) end`

/** Keeps the events of a damaged job elsewhere, and one in their place that says so. False when it is not damaged. */
async function setAside(database: Database, jobId: string, reason: string): Promise<boolean> {
  const { workspaceId } = database
  return database.transaction('set a job aside', async (by) => {
    const found = await lockJob(workspaceId, by, jobId)
    const isDamaged = found === undefined || (found instanceof RelayError && isDamage(found))
    if (!isDamaged) return false
    const [kept] = await by.run<{ at: Date }>('keep the events of a job', KEEP, [
      workspaceId,
      jobId,
    ])
    const at = (kept?.at ?? new Date(0)).toISOString()
    const entry: SetAside = {
      format: FORMAT,
      version: 1,
      type: 'set_aside',
      at,
      writer: 'doctor',
      job_id: jobId,
      kept_as: `table "quarantine" of the database, at ${at}`,
      reason,
    }
    await by.run('replace the events of a job', REPLACE, [
      workspaceId,
      jobId,
      JSON.stringify(entry),
    ])
    await by.run('hide a job', HIDE, [workspaceId, jobId])
    return true
  })
}

function isDamage({ code, details }: RelayError): boolean {
  return code === 'JOB_DAMAGED' && details['set_aside'] !== true
}

const KEEP = `
  insert into @quarantine (workspace_id, job_id, at, events)
  select $1, $2, date_trunc('milliseconds', @now), array(
    select event::text from @events where workspace_id = $1 and job_id = $2 order by version)
  returning at`

/** The first event is overwritten, because one statement cannot delete a row and add it again. */
const REPLACE = `
  with others as (
    delete from @events where workspace_id = $1 and job_id = $2 and version <> 1
  )
  insert into @events (workspace_id, job_id, version, writer, event) values ($1, $2, 1, 'doctor', $3::json)
  on conflict (workspace_id, job_id, version) do update
    set writer = excluded.writer, event = excluded.event`

/** It is in no listing, is never claimed, and nothing waits for it. */
const HIDE = `
  update @jobs set version = 1, state = 'set_aside', conversation = null, waits = false, cancels = false,
    held = false, expires_at = null, end_number = null, ended_at = null
  where workspace_id = $1 and job_id = $2`

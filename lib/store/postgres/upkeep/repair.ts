import { RelayError } from '../../../errors.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import type { SetAside } from '../../../schema/event.ts'
import { FORMAT } from '../../../schema/format.ts'
import { counted } from '../../../text/count.ts'
import type { Database, Statements } from '../database.ts'
import { foldEvents } from '../jobs/fold.ts'
import type { Folded } from '../jobs/fold.ts'
import { audit } from './audit.ts'
import { gapsIn } from './audit-logs.ts'
import { correctDisorder } from './disorder.ts'
import { writeRow } from './row.ts'

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
  repaired.push(...(await fillGaps(database)))
  repaired.push(`${counted(rows, 'row')} of jobs made to follow their events`)
  return { repaired, audit: await audit(database) }
}

/** Puts a line in the place of each lost one, so that the others can be read and appended to. */
async function fillGaps(database: Database): Promise<string[]> {
  const repaired: string[] = []
  for (const { log, count, last } of await gapsIn(database)) {
    const event = JSON.stringify({ type: 'set_aside', reason: 'The line was lost.' })
    await database.repeat('fill the gaps of a log', FILL, [database.workspaceId, log, last, event])
    repaired.push(`log "${log}" repaired: ${counted(last - count, 'lost line')} marked as lost`)
  }
  return repaired
}

const FILL = `
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, version, date_trunc('milliseconds', @now), 'doctor', $4::json
    from generate_series(1, $3::int) as version
  on conflict do nothing`

/** A repair that runs again finds what there is left to do. */
const TWICE = { mayRepeat: true }

const ROW_CODES = new Set<Finding['code']>(['wrong_row', 'missing_row'])

/** Writes the row of a job anew from its events; false when they cannot be used. */
async function deriveRow(
  database: Pick<Database, 'workspaceId' | 'transaction'>,
  jobId: string,
): Promise<boolean> {
  return database.transaction(
    'repair a job',
    async (by) => {
      const found = await lockJob(database.workspaceId, by, jobId)
      if (found instanceof RelayError || found === undefined) return false
      await writeRow(by, database.workspaceId, found.job)
      return true
    },
    TWICE,
  )
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

/** Keeps the events of a damaged job elsewhere, and one in their place that says so. False when it is not damaged. */
async function setAside(database: Database, jobId: string, reason: string): Promise<boolean> {
  const { workspaceId } = database
  return database.transaction(
    'set a job aside',
    async (by) => {
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
    },
    TWICE,
  )
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

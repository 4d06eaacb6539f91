import { RelayError } from '../../../errors.ts'
import { breachesOf, countJob, emptyAudit } from '../../../job/account.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Database } from '../database.ts'
import { foldEvents } from '../jobs/fold.ts'
import type { Folded } from '../jobs/fold.ts'
import { auditLogs } from './audit-logs.ts'
import { differenceOf } from './compare-row.ts'
import { readDisorder } from './disorder.ts'
import { pagesOfJobs } from './pages.ts'
import type { StoredJob } from './pages.ts'

/**
 * Reads a whole workspace and checks every promise of the store, in bounded memory. Changes nothing. Rejects with the
 * reason of the signal when it is aborted.
 */
export async function audit(
  database: Pick<Database, 'workspaceId' | 'read'>,
  signal?: AbortSignal,
): Promise<Audit> {
  const report = emptyAudit()
  for await (const page of pagesOfJobs(database)) {
    const jobs = page.flatMap((row) => auditRow(row, report) ?? [])
    await auditOutputs(database, jobs, report)
    signal?.throwIfAborted()
  }
  const disorder = await readDisorder(database)
  report.hints_missing += disorder.length
  report.hints_matched -= disorder.length
  report.findings.push(
    ...disorder.map(({ job_id, message }) => findingOf('missing_hint', job_id, message)),
  )
  report.findings.push(...(await strays(database)))
  await auditLogs(database, report)
  report.hints_matched = Math.max(0, report.hints_matched)
  return report
}

/** The job of a row; undefined when its events cannot be used. */
function auditRow(row: StoredJob, report: Audit): Job | undefined {
  const read = foldOf(row, report)
  if (read === undefined) return undefined
  const { job, events } = read
  countJob(report, job, events)
  for (const { code, message } of breachesOf(job, events)) {
    report.findings.push(findingOf(code, job.job_id, message))
  }
  const difference = differenceOf(job, row)
  if (!isFinal(job)) report[difference === undefined ? 'hints_matched' : 'hints_missing'] += 1
  if (difference !== undefined) report.findings.push(findingOf('wrong_row', job.job_id, difference))
  return job
}

function foldOf({ job_id, events }: StoredJob, report: Audit): Folded | undefined {
  try {
    const folded = foldEvents(job_id, events)
    if (folded === undefined) report.findings.push(findingOf('damaged_log', job_id, NO_EVENTS))
    return folded
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (error.details['set_aside'] === true) {
      report.quarantined += 1
      return undefined
    }
    const code = error.code === 'STORE_FORMAT_UNKNOWN' ? 'newer_log' : 'damaged_log'
    report.findings.push(findingOf(code, job_id, error.message))
    return undefined
  }
}

const NO_EVENTS =
  'It has a row, but no events: they were removed by hand, or the database is damaged.'

/** Checks the long texts of some jobs, by length and digest. */
async function auditOutputs(
  database: Pick<Database, 'workspaceId' | 'read'>,
  jobs: Job[],
  report: Audit,
): Promise<void> {
  const blobs = jobs.flatMap((job) =>
    blobsOf(job).map((blob) => Object.assign({ job_id: job.job_id }, blob)),
  )
  if (blobs.length === 0) return
  report.outputs += blobs.length
  const rows = await database.read<{ job_id: string; file: string; bytes: number; sha256: string }>(
    'check texts',
    `select job_id, file, octet_length(content) as bytes, encode(sha256(content), 'hex') as sha256
       from @blobs where workspace_id = $1
        and (job_id, file) in (select * from unnest($2::text[], $3::text[]))`,
    [database.workspaceId, blobs.map(({ job_id }) => job_id), blobs.map(({ file }) => file)],
  )
  const stored = new Map(rows.map((row) => [row.file, row]))
  for (const { job_id, file, bytes, sha256 } of blobs) {
    const row = stored.get(file)
    if (row?.bytes === bytes && row.sha256 === sha256) continue
    const why = row === undefined ? 'it is missing' : 'it is not what was stored'
    report.findings.push(
      findingOf('damaged_output', job_id, `Its text "${file}" is damaged: ${why}.`),
    )
  }
}

function blobsOf(job: Job) {
  if (job.state !== 'completed') return []
  const { output_blob, artifacts = [] } = job.result
  const attached = artifacts.map(({ blob }) => blob)
  return output_blob === undefined ? attached : [output_blob, ...attached]
}

/** Events without a row: their job is in no listing and is never claimed. */
async function strays(database: Pick<Database, 'workspaceId' | 'read'>): Promise<Finding[]> {
  const rows = await database.read<{ job_id: string }>(
    'look for events without a job',
    `select distinct job_id from @events e where workspace_id = $1
        and not exists (select from @jobs j where j.workspace_id = $1 and j.job_id = e.job_id)
      order by job_id limit 1000`,
    [database.workspaceId],
  )
  return rows.map(({ job_id }) => findingOf('missing_row', job_id, 'It has events, but no row.'))
}

function findingOf(code: Finding['code'], job_id: string, message: string): Finding {
  const about = `Job "${job_id}": ${message}`
  return { severity: 'error', code, job_id, message: about, repair: REPAIRS[code] ?? BUG }
}

const BUG = 'Report this: it breaks a promise of the store.'

const REPAIRS: Partial<Record<Finding['code'], string>> = {
  damaged_log: 'relay doctor --fix sets the job aside and keeps its events.',
  newer_log: 'Update durable-relay; the events stay as they are.',
  damaged_output: 'The job is kept; its output is lost unless a copy exists.',
  foreign_request: 'The events were copied by hand; remove them.',
  missing_hint: 'relay doctor --fix lets it continue.',
  missing_row: 'relay doctor --fix makes the row again.',
  wrong_row: 'relay doctor --fix makes the row follow the events.',
}

import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../../errors.ts'
import { directoriesIn, isAbsent } from '../../../files/files.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import { breachesOf, countJob, emptyAudit } from '../../../job/account.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { JobId } from '../../../schema/name.ts'
import { createConversations } from '../index/conversations.ts'
import { readRecent } from '../ended/done-log.ts'
import { createSlices } from '../slices.ts'
import { hintsOf } from '../index/every-hint.ts'
import type { Layout } from '../layout.ts'
import { readLines } from '../log/line.ts'
import { foldAt } from '../log/log.ts'
import type { Fold } from '../log/log.ts'
import { readBeside } from '../log/output-file.ts'
import { isSetAside } from '../log/set-aside.ts'
import { bytesOf, findingOf, logsIn } from '../log/unreadable.ts'
import { auditJournals } from './audit-journals.ts'
import { auditLogs } from './audit-logs.ts'

/**
 * Reads a whole store and checks every promise that it makes, in slices. Changes nothing. A store in use changes while
 * it is read: a live job whose hint is just being renamed, and a job that ended after the listing was read, are checked
 * again before they count as findings. Rejects with the reason of the signal when it is aborted.
 */
export async function audit(layout: Layout, signal?: AbortSignal): Promise<Audit> {
  const report = emptyAudit()
  const slice = createSlices()
  const ended = new Map<string, string>()
  const page = readRecent(layout, { limit: Number.MAX_SAFE_INTEGER })
  // The latest row of a job comes first and is the one that counts.
  for (const { row } of page.rows) {
    if (!ended.has(row.job_id)) ended.set(row.job_id, row.state)
  }
  for (const shard of directoriesIn(layout.jobs)) {
    const names = logsIn(`${layout.jobs}/${shard}`)
    if (!Array.isArray(names)) {
      report.findings.push(names)
      continue
    }
    for (const name of names) {
      const jobId = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      if (jobId === undefined) continue
      auditLog(layout, jobId, report, ended.get(jobId))
      ended.delete(jobId)
      await slice()
      signal?.throwIfAborted()
    }
  }
  dropListed(layout, report)
  for (const [jobId, state] of ended) {
    if (JobId.safeParse(jobId).success && isAbsent(layout.log(jobId)))
      report.findings.push(lostLog(layout, jobId, state))
  }
  countStrayHints(layout, report)
  auditJournals(layout, report)
  auditLogs(layout, report)
  return report
}

/** Drops the findings about jobs that the listing has by now. */
function dropListed(layout: Layout, report: Audit): void {
  if (!report.findings.some(({ code }) => code === 'missing_row')) return
  const { rows } = readRecent(layout, { limit: Number.MAX_SAFE_INTEGER })
  const listed = new Set(rows.map(({ row }) => row.job_id))
  report.findings = report.findings.filter(
    ({ code, job_id }) => code !== 'missing_row' || !listed.has(job_id ?? ''),
  )
}

function auditLog(layout: Layout, jobId: string, report: Audit, endedAs: string | undefined): void {
  const read = readFold(layout, jobId, report)
  if (read === undefined) return
  const { job, events } = read
  if (job === undefined) {
    if (endedAs === undefined) report.unborn += 1
    else report.findings.push(lostLog(layout, jobId, endedAs))
    return
  }
  countJob(report, job, events)
  countLines(layout, jobId, events.length, report)
  for (const { code, message } of breachesOf(job, events)) {
    report.findings.push(finding(layout, job, code, message))
  }
  if (isFinal(job)) checkEnd(layout, job, report, endedAs)
  else checkLive(layout, job, report, endedAs)
}

/** A job that the listing shows as ended, but whose log is missing or empty. */
function lostLog(layout: Layout, jobId: string, endedAs: string): Finding {
  return {
    severity: 'error',
    code: 'lost_end',
    job_id: jobId,
    file: layout.log(jobId),
    line: 0,
    message: `Job "${jobId}" was listed as ${endedAs}, but its log holds no job.`,
    repair: 'relay doctor --fix keeps its request id from being used for a second run.',
  }
}

function readFold(layout: Layout, jobId: string, report: Audit): Fold | undefined {
  try {
    return foldAt(layout.log(jobId), jobId)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (isSetAside(error)) {
      report.quarantined += 1
      return undefined
    }
    report.findings.push({ ...findingOf(error, layout.log(jobId)), job_id: jobId })
    return undefined
  }
}

function countLines(layout: Layout, jobId: string, accepted: number, report: Audit): void {
  let lines = 0
  for (const line of readLines(bytesOf(layout.log(jobId)))) {
    if (line.kind === 'fragment') report.fragments += 1
    else if (line.kind !== 'mark') lines += 1
  }
  report.late_lines += Math.max(0, lines - Math.max(accepted, 1))
}

function checkEnd(layout: Layout, job: Job, report: Audit, endedAs: string | undefined): void {
  if (endedAs === undefined) {
    const message = 'It has ended, but is missing from the listing of ended jobs.'
    report.findings.push(finding(layout, job, 'missing_row', message, 'warning'))
  } else if (endedAs !== job.state) {
    const message = `The listing of ended jobs says ${endedAs}, its log says ${job.state}.`
    report.findings.push(finding(layout, job, 'lost_end', message))
  }
  checkOutput(layout, job, report)
}

function checkOutput(layout: Layout, job: Job, report: Audit): void {
  if (job.state !== 'completed') return
  const { output_blob, artifacts = [] } = job.result
  const attached = artifacts.map(({ blob }) => blob)
  const beside = output_blob === undefined ? attached : [output_blob, ...attached]
  for (const blob of beside) {
    report.outputs += 1
    try {
      readBeside(layout, blob)
    } catch (error) {
      const isRefused = error instanceof RelayError || systemCode(error) !== undefined
      if (!isRefused || !(error instanceof Error)) throw error
      report.findings.push(finding(layout, job, 'damaged_output', error.message))
    }
  }
}

function checkLive(layout: Layout, job: Job, report: Audit, endedAs: string | undefined): void {
  if (endedAs !== undefined) {
    const message = `It was listed as ${endedAs}, but its log ends as ${job.state}: its last lines are gone.`
    report.findings.push(finding(layout, job, 'lost_end', message))
  }
  if (hasHint(layout, job) || hasHint(layout, job)) {
    report.hints_matched += 1
    return
  }
  report.hints_missing += 1
  const message = `It is ${job.state}, but no hint leads to it, so no worker will find it.`
  report.findings.push(finding(layout, job, 'missing_hint', message))
}

function hasHint(layout: Layout, job: Job): boolean {
  if (needsPerson(job)) return fs.existsSync(layout.attention(job.job_id))
  const hints = [layout.queueHint(job), layout.creationHint(job), ...layout.runningHints(job)]
  const isHinted = hints.some((path) => fs.existsSync(path))
  // For a job that waits in its conversation, the end of the job ahead creates the hint.
  return isHinted || (job.state === 'queued' && createConversations(layout).isBehindOthers(job))
}

function finding(
  layout: Layout,
  job: Job,
  code: Finding['code'],
  message: string,
  severity: Finding['severity'] = 'error',
): Finding {
  return {
    severity,
    code,
    job_id: job.job_id,
    file: layout.log(job.job_id),
    line: 0,
    message,
    repair: REPAIRS[code] ?? 'Report this: it breaks a promise of the store.',
  }
}

const REPAIRS: Partial<Record<Finding['code'], string>> = {
  foreign_request: 'The file was copied or renamed by hand; move it away.',
  missing_hint: 'relay doctor --fix makes every hint match its log.',
  missing_row: 'relay doctor --fix adds the row.',
  lost_end: 'relay doctor --fix corrects the listing: the log is what counts.',
  damaged_output: 'The job is kept; its output is lost unless a copy exists.',
}

function countStrayHints(layout: Layout, report: Audit): void {
  for (const { path, jobId } of hintsOf(layout)) {
    if (jobId !== undefined && fs.existsSync(layout.log(jobId))) continue
    report.hints_stray += 1
    report.findings.push({
      severity: 'warning',
      code: 'stray_hint',
      job_id: jobId,
      file: path,
      line: 0,
      message: 'It leads to no job.',
      repair: 'relay doctor --fix removes it.',
    })
  }
}

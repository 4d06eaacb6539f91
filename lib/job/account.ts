import type { Audit } from '../schema/audit-report.ts'
import type { JobEvent } from '../schema/event.ts'
import { isFinal } from '../schema/job.ts'
import { jobIdWithin } from '../schema/job-id.ts'
import type { Job } from '../schema/job.ts'
import { transition } from './transition.ts'

/** Versions of the claims that repeated a write turn although nothing allowed it. */
function repeatedWriteTurns(job: Job, events: readonly JobEvent[]): number[] {
  if (job.task.write !== true) return []
  const repeated: number[] = []
  let mayRun = true
  // The next turn follows a run that continues elsewhere, so it repeats nothing.
  let isElsewhere = false
  // The next turn only runs the checks of the one that is over.
  let isOver = false
  for (const event of events) {
    if (event.type === 'run') {
      isElsewhere = event.run.hasFailed !== true
    } else if (event.type === 'check' || event.type === 'checked') {
      isOver = event.type === 'check'
    } else if (event.type === 'claim') {
      if (!mayRun) repeated.push(event.version)
      mayRun = false
    } else if (event.type === 'recover' || event.type === 'resolve' || event.type === 'release') {
      mayRun = true
      if (event.type !== 'release') isOver = false
    } else if (event.type === 'fail') {
      mayRun = isElsewhere || isOver || event.untouched === true
    } else if (event.type === 'lose') {
      mayRun = isElsewhere || isOver
    }
  }
  return repeated
}

/** How many of the events ended the job. They are replayed, because an expiry can also park a job. */
function endsOf(events: readonly JobEvent[]): number {
  let job: Job | undefined
  let ends = 0
  for (const event of events) {
    const next = transition(job, event)
    if (next.outcome === 'changed') job = next.job
    if (job !== undefined && isFinal(job)) ends += 1
  }
  return ends
}

/** What a job's own events break of the promises of every store. */
export function breachesOf(job: Job, events: readonly JobEvent[]): Breach[] {
  const breaches: Breach[] = []
  if (jobIdWithin(job.scope, job.request_id) !== job.job_id) {
    const message = `Its request id "${job.request_id}" belongs to another job id.`
    breaches.push({ code: 'foreign_request', message })
  }
  for (const version of repeatedWriteTurns(job, events)) {
    const message = `Version ${version} runs a write job again without a person's decision.`
    breaches.push({ code: 'write_job_twice', message })
  }
  const ends = isFinal(job) ? endsOf(events) : 0
  if (ends > 1) breaches.push({ code: 'second_end', message: `Its log has ${ends} ends.` })
  return breaches
}

type Breach = {
  code: 'foreign_request' | 'write_job_twice' | 'second_end'
  message: string
}

/** Adds one job to an audit, from its events alone. */
export function countJob(audit: Audit, job: Job, events: readonly JobEvent[]): void {
  audit.accepted += 1
  audit.by_state[job.state] = (audit.by_state[job.state] ?? 0) + 1
  audit.turns += events.filter(({ type }) => type === 'claim').length
  audit.write_turns_repeated += repeatedWriteTurns(job, events).length
  if (job.task.write === true) audit.write_jobs += 1
  if (job.expunged === true) audit.tombstones += 1
  if (!isFinal(job)) {
    audit.live += 1
    return
  }
  audit.ended += 1
  if (endsOf(events) <= 1) audit.one_end += 1
}

/** An audit before the first job. */
export function emptyAudit(): Audit {
  return {
    accepted: 0,
    ended: 0,
    live: 0,
    by_state: {},
    one_end: 0,
    turns: 0,
    write_jobs: 0,
    write_turns_repeated: 0,
    hints_matched: 0,
    hints_missing: 0,
    hints_stray: 0,
    outputs: 0,
    late_lines: 0,
    fragments: 0,
    tombstones: 0,
    quarantined: 0,
    unborn: 0,
    logs: 0,
    log_lines: 0,
    attachments: 0,
    findings: [],
  }
}

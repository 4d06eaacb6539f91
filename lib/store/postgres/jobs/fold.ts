import { RelayError } from '../../../errors.ts'
import { jobOfTombstone } from '../../../job/tombstone.ts'
import { transition } from '../../../job/transition.ts'
import { checkEntry } from '../../../schema/event.ts'
import type { JobEvent, SetAside } from '../../../schema/event.ts'
import { FORMAT, formatOf } from '../../../schema/format.ts'
import type { Job } from '../../../schema/job.ts'

/** A job and the events that made it; a tombstone leaves none. */
export type Folded = { job: Job; events: readonly JobEvent[] }

/**
 * The job that stored events make, after the events that are known already. Undefined when there are none at all.
 * Throws `JOB_DAMAGED` and `STORE_FORMAT_UNKNOWN`.
 */
export function foldEvents(
  jobId: string,
  stored: readonly string[],
  known?: Folded,
): Folded | undefined {
  let job = known?.job
  const events = [...(known?.events ?? [])]
  for (const text of stored) {
    const entry = entryOf(jobId, text, (job?.version ?? 0) + 1)
    if (entry.type === 'set_aside') throw setAside(jobId, entry)
    if (entry.type === 'tombstone') {
      job = jobOfTombstone(entry)
      events.length = 0
      continue
    }
    if (entry.type === 'enqueue' && entry.job_id !== jobId) {
      throw damaged(jobId, `its first event belongs to job "${entry.job_id}"`)
    }
    const next = transition(job, entry)
    if (next.outcome !== 'changed') {
      const why = next.outcome === 'refused' ? next.message : 'it repeats what happened'
      throw damaged(jobId, `event ${entry.version} does not fit: ${why}`)
    }
    job = next.job
    events.push(entry)
  }
  return job && { job, events }
}

function entryOf(jobId: string, text: string, version: number) {
  const value = parse(jobId, text, version)
  const format = formatOf(value)
  if (format > FORMAT) throw newer(jobId, version, format)
  const checked = checkEntry(value)
  if (!checked.success)
    throw damaged(jobId, `event ${version} is not one: ${checked.error.message}`)
  const entry = checked.data
  if (entry.type === 'tombstone' || entry.version === version) return entry
  throw damaged(jobId, `version ${version} is missing before version ${entry.version}`)
}

function parse(jobId: string, text: string, version: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged(jobId, `event ${version} is not JSON: ${String(error)}`)
  }
}

/** The refusal of a job whose events cannot be used. Other jobs are not affected. */
function damaged(jobId: string, reason: string): RelayError {
  const message = `Cannot read job "${jobId}": its events are damaged, ${reason}. They are kept and other jobs continue; \`relay doctor\` says what to do.`
  return new RelayError('JOB_DAMAGED', message, { details: { job_id: jobId, reason } })
}

function setAside(jobId: string, { at, reason }: SetAside): RelayError {
  const message = `Cannot use job "${jobId}": its events were damaged (${reason}) and set aside on ${at}. Send the task again under a new request_id if it is still wanted.`
  return new RelayError('JOB_DAMAGED', message, { details: { job_id: jobId, set_aside: true } })
}

function newer(jobId: string, version: number, format: number): RelayError {
  const message = `Cannot read job "${jobId}": event ${version} has format ${format}, this program knows formats up to ${FORMAT}. Update durable-relay; the events are left as they are.`
  return new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { job_id: jobId, format } })
}

import { RelayError } from '../errors.ts'
import { sentTo } from '../job/passing.ts'
import { isFinal } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Fork, Request } from '../schema/task.ts'
import { jobIdWithin } from '../schema/job-id.ts'
import { parseRequest } from './request.ts'

/** Request ids of the jobs that take the place of another one, which they name. */
const RETRY = 'retry of '
const REASSIGNED = 'reassignment of '

/** The request that repeats a job's work. Its request id is always the same. Throws `STATE_REFUSED`. */
export function retryOf(
  job: Job,
): Request & { fork?: Fork | undefined; inherits?: string | undefined } {
  if (!isFinal(job)) {
    const advice =
      job.state === 'needs_recovery'
        ? `Run: relay recover ${job.job_id}`
        : 'Wait for it, or cancel it first.'
    const message = `Cannot retry job "${job.job_id}": it is ${job.state}, and only an ended job can be retried. ${advice}`
    throw new RelayError('STATE_REFUSED', message)
  }
  if (job.expunged === true) {
    const message = `Cannot retry job "${job.job_id}": its prompt was removed when its retention was over. Dispatch the task again.`
    throw new RelayError('STATE_REFUSED', message)
  }
  const { task, ttl_ms, priority, labels, budget, fork, fallback } = job
  const request_id = `${RETRY}${job.job_id}`
  const max_attempts = job.max_attempts - (job.passed?.at(-1)?.attempts ?? 0)
  const kept = { task, ttl_ms, max_attempts, priority, labels, budget, fork, fallback }
  return { to: sentTo(job), ...kept, request_id, ...heirOf(job) }
}

/** The id of the job with which the sender of a job retries it. */
export function retryIdOf({ job_id, scope }: Job): string {
  return jobIdWithin(scope, `${RETRY}${job_id}`)
}

/** The job in whose place this one was sent; undefined for any other job. */
export function replacedBy({ request_id }: Job): string | undefined {
  return /^(?:retry|reassignment) of ([a-z2-7]{26})(?: at \d+)?$/.exec(request_id)?.[1]
}

/** The ids under which a job that takes the place of this one can be stored: its sender, or the owner, sent it. */
export function replacementsOf({ job_id, scope, state, version }: Job): string[] {
  const scopes = scope === undefined ? [undefined] : [undefined, scope]
  const names = [
    `${RETRY}${job_id}`,
    // A reassigned job was cancelled right after the version that was reassigned.
    ...(state === 'cancelled' ? [`${REASSIGNED}${job_id} at ${version - 1}`] : []),
  ]
  return names.flatMap((name) => scopes.map((within) => jobIdWithin(within, name)))
}

/** The request for a job of another agent in the place of a queued one. */
export function reassignmentOf(job: Job, to: string): Request & { inherits?: string | undefined } {
  const { job_id, version, task, ttl_ms, max_attempts, priority, labels, message_id } = job
  const { budget, fallback } = job
  const request_id = `${REASSIGNED}${job_id} at ${version}`
  const not_before = job.state === 'queued' ? job.not_before : undefined
  const own = { task, ttl_ms, max_attempts, priority, labels, message_id, not_before }
  return { to, ...own, budget, fallback, request_id, ...heirOf(job) }
}

/** The new job gets what is known of the last turn of the old one. */
function heirOf({ job_id, handover, inherits }: Job): { inherits?: string } {
  if (handover !== undefined) return { inherits: job_id }
  return inherits === undefined ? {} : { inherits }
}

/**
 * The request for a job that continues a copy of another job's thread, with the same agent, folder and rights.
 * Throws `FORK_REFUSED` when there is no thread to copy.
 */
export function forkOf(
  job: Job,
  prompt: string,
  requestId: string | undefined,
): Request & { fork: Fork } {
  if (job.expunged === true) {
    throw refusal(job, 'its thread was forgotten when its retention was over')
  }
  if (job.state === 'running') {
    throw refusal(job, 'it is running, and its thread changes until it ends; wait for it')
  }
  const thread_id = job.thread_id
  if (thread_id === undefined) {
    const why = `none of its turns left a thread (agent "${job.to}", ${job.state}); dispatch the task as a new job`
    throw refusal(job, why)
  }
  const { conversation_key: _, require_review: __, result_schema: ___, ...task } = job.task
  const { to, priority, labels, max_attempts, budget } = job
  const asked = { to, task: { ...task, prompt }, priority, labels, max_attempts, budget }
  const request = parseRequest({ ...asked, request_id: requestId })
  const thread_usage = 'result' in job ? job.result?.thread_usage : undefined
  // The thread of a cloud service is on no host of ours.
  const { home, host_name } = job.run === undefined ? (job.holder ?? {}) : {}
  const place = home === undefined ? {} : { home, host_name }
  return { ...request, fork: { job_id: job.job_id, thread_id, thread_usage, ...place } }
}

function refusal(job: Job, why: string): RelayError {
  const message = `Cannot fork job "${job.job_id}": ${why}.`
  return new RelayError('FORK_REFUSED', message, { details: { job_id: job.job_id } })
}

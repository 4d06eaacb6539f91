import { RelayError } from '../errors.ts'
import { delayedUntil } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import { isOverdue } from './overdue.ts'
import type { Proposal } from './proposal.ts'

/** A worker's request for a job. */
export type ClaimRequest = {
  agent: string
  /** The id of a job to claim; undefined for the next one that is ready. */
  job_id?: string | undefined
  worker: WorkerIdentity
  lease_ms: number
  /** Whether write jobs may be claimed. Otherwise they stay in the queue. */
  writes: boolean
  /** The most jobs of this agent that may run at once in all workers together; undefined for no limit. */
  limit?: number | undefined
  /** Jobs to claim only when there is no other. */
  avoid?: ReadonlySet<string> | undefined
}

/**
 * The claim of a queued job, or its expiry when it is overdue; undefined when it cannot be claimed now.
 *
 * The claim of a write job waits for the disk, so that a power cut cannot let the job run twice. So does a
 * claim whose token names a worktree, so that no later turn gets the same token. Other claims do not wait.
 */
export function claiming(
  job: Job,
  request: Pick<ClaimRequest, 'agent' | 'worker' | 'lease_ms' | 'writes'>,
  { now, monotonic }: { now: number; monotonic: number },
): Proposal | undefined {
  if (job.state !== 'queued') return undefined
  // A hint of the agent that had it before may have led here.
  if (job.to !== request.agent) return undefined
  if (job.task.write === true && !request.writes) return undefined
  const at = new Date(now).toISOString()
  if (isOverdue(job, { now })) return { event: { type: 'expire', at }, durable: true }
  if (delayedUntil(job, now) !== undefined) return undefined
  return {
    event: {
      type: 'claim',
      at,
      worker: request.worker,
      lease_ms: request.lease_ms,
      lease_ends_monotonic_ms: Math.round(monotonic + request.lease_ms),
      lease_ends_at: new Date(now + request.lease_ms).toISOString(),
    },
    durable: job.task.write === true || job.task.worktree === true,
  }
}

/**
 * The refusal of a named job that cannot be claimed. `isHeld`: a worker holds it, or its previous turn has not
 * been settled.
 */
export function claimRefused(
  job: Job,
  { agent }: Pick<ClaimRequest, 'agent'>,
  at: { now: number; isHeld: boolean },
): RelayError {
  const why = job.to === agent ? whyNotClaimed(job, at) : `it is for agent "${job.to}"`
  const message = `Cannot claim job "${job.job_id}": ${why}. Omit the id to take the next job that waits for you.`
  return new RelayError('STATE_REFUSED', message)
}

function whyNotClaimed(job: Job, { now, isHeld }: { now: number; isHeld: boolean }): string {
  if (job.state !== 'queued') return `it is ${job.state}`
  if (isHeld) return 'its previous turn has not ended yet, or a worker is just claiming it'
  const waitsUntil = delayedUntil(job, now)
  if (waitsUntil !== undefined) return `it waits until ${waitsUntil}`
  return 'another job of its conversation goes first'
}

import { RelayError } from '../errors.ts'
import { delayedUntil } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import { isOverdue } from './overdue.ts'
import type { Proposal } from './proposal.ts'

/** What a worker asks for. */
export type ClaimRequest = {
  agent: string
  /** One job that is named; undefined for the next one that is ready. */
  job_id?: string | undefined
  worker: WorkerIdentity
  lease_ms: number
  /** Whether write jobs may be claimed; others leave them where they are. */
  writes: boolean
  /** How many jobs of this agent may run at once, in all workers together; undefined for any number. */
  limit?: number | undefined
  /** Jobs that are claimed only when there is no other. */
  avoid?: ReadonlySet<string> | undefined
}

/**
 * The claim of a queued job, or its expiry when its time to live is over; undefined when it cannot be claimed now.
 *
 * A write job's claim waits for the disk, so that no power cut lets it run twice; so does a claim whose worktree
 * is named by its token, so that no later turn gets the same number. Others need not.
 */
export function claiming(
  job: Job,
  request: Pick<ClaimRequest, 'worker' | 'lease_ms' | 'writes'>,
  { now, monotonic }: { now: number; monotonic: number },
): Proposal | undefined {
  if (job.state !== 'queued') return undefined
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

/** The refusal of a named job that cannot be claimed. `isHeld`: a worker holds it, or its former turn is not over. */
export function claimRefused(
  job: Job,
  { agent }: Pick<ClaimRequest, 'agent'>,
  at: { now: number; isHeld: boolean },
): RelayError {
  const why = job.to === agent ? whyNotClaimed(job, at) : `it is for agent "${job.to}"`
  const message = `Cannot claim job "${job.job_id}": ${why}. Leave the id out to take the next one that waits for you.`
  return new RelayError('STATE_REFUSED', message)
}

function whyNotClaimed(job: Job, { now, isHeld }: { now: number; isHeld: boolean }): string {
  if (job.state !== 'queued') return `it is ${job.state}`
  if (isHeld) return 'its former turn has not ended yet, or a worker is just taking it'
  const waitsUntil = delayedUntil(job, now)
  if (waitsUntil !== undefined) return `it waits until ${waitsUntil}`
  return 'another job of its conversation goes first'
}

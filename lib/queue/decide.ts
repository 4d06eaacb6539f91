import { RelayError } from '../errors.ts'
import { expiryOf } from '../job/facts.ts'
import type { NewEvent } from '../schema/event.ts'
import { isBlocked } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/**
 * Decisions that only a person may make about a job. A job that is queued again gets its whole time to live
 * again.
 */
export type Decisions = {
  /** Queues a job whose write turn was stopped half-way. */
  recover(jobId: string, by: { person: string; note?: string | undefined }): Promise<Job>
  /** Decides about a job that waits for review. */
  resolve(
    jobId: string,
    verdict: {
      outcome: 'queued' | 'completed' | 'failed'
      person: string
      note?: string | undefined
      /** Sent to the next turn of a job whose result is sent back. */
      feedback?: string | undefined
      /** Completes a blocked job with what it has; without it, approving one is refused with `STATE_REFUSED`. */
      acceptsPartial?: boolean
    },
  ): Promise<Job>
}

export function createDecisions({ store, clock }: { store: Store; clock: Clock }): Decisions {
  async function decide(
    jobId: string,
    eventOf: (at: string, expiresAt: string | undefined) => NewEvent,
    check?: (job: Job) => void,
  ): Promise<Job> {
    const at = new Date(clock.now()).toISOString()
    const done = await store.jobs.change(jobId, (job) => {
      check?.(job)
      return { event: eventOf(at, expiryOf(at, job.ttl_ms)), durable: true }
    })
    return done.job
  }

  return {
    recover: (jobId, { person, note }) =>
      decide(jobId, (at, expires_at) => ({
        type: 'recover',
        at,
        by: { person },
        note,
        expires_at,
      })),
    resolve: (jobId, { outcome, person, note, feedback, acceptsPartial = false }) =>
      decide(
        jobId,
        (at, newExpiry) => {
          const expires_at = outcome === 'queued' ? newExpiry : undefined
          return { type: 'resolve', at, outcome, by: { person }, note, feedback, expires_at }
        },
        (job) => {
          const isReply = outcome === 'queued' && feedback !== undefined
          const isAccepted = outcome === 'completed' && acceptsPartial
          if (outcome !== 'failed' && !isReply && !isAccepted) refuseBlocked(job)
        },
      ),
  }
}

/** An approval must not end a blocked job with an unfinished result, or run it again without a reply. */
function refuseBlocked(job: Job): void {
  if (!isBlocked(job)) return
  const { job_id: id } = job
  const accept = isPartial(job)
    ? `, accept it as it is with "relay review approve ${id} --accept",`
    : ''
  const message = `Cannot approve job "${id}": its agent is blocked and did not finish. Reply with "relay review send-back ${id} 'TEXT'"${accept} or give it up with "relay review reject ${id}".`
  throw new RelayError('STATE_REFUSED', message)
}

function isPartial(job: Job): boolean {
  return job.state === 'needs_review' && job.result !== undefined
}

import type { NewEvent } from '../schema/event.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { expiryOf } from '../job/facts.ts'

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
    },
  ): Promise<Job>
}

export function createDecisions({ store, clock }: { store: Store; clock: Clock }): Decisions {
  async function decide(
    jobId: string,
    eventOf: (at: string, expiresAt: string | undefined) => NewEvent,
  ): Promise<Job> {
    const at = new Date(clock.now()).toISOString()
    const done = await store.jobs.change(jobId, ({ ttl_ms }) => ({
      event: eventOf(at, expiryOf(at, ttl_ms)),
      durable: true,
    }))
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
    resolve: (jobId, { outcome, person, note, feedback }) =>
      decide(jobId, (at, newExpiry) => {
        const expires_at = outcome === 'queued' ? newExpiry : undefined
        return { type: 'resolve', at, outcome, by: { person }, note, feedback, expires_at }
      }),
  }
}

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Job, ReviewJob } from '../../schema/job.ts'
import { REPEATABLE } from '../effect.ts'
import { described, jobId, note, optional } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { personOf } from './person.ts'

export const review = jobOperationWithView({
  name: 'review',
  family: 'people',
  title: 'Review a job',
  description:
    'Decide about a job that waits for review. Approving lets it run, or accepts its result; rejecting ends it as failed. Returns its state.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/review' },
  input: z.strictObject({
    job_id: jobId,
    verdict: described(z.enum(['approve', 'reject']), 'The decision'),
    note: optional(note, 'For the log, and for the sender of a rejected job'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ relay, caller, job: before }, { job_id, verdict, note: text }) {
    const waiting = underReview(before, verdict)
    const outcome = verdict === 'reject' ? 'failed' : outcomeOfApproval(waiting)
    const { name: person } = personOf(caller)
    const job = await relay.queue.resolve(job_id, { outcome, person, note: text })
    await relay.serve?.(job)
    return { job, changed: true }
  },
  view: ({ job }) => ({ job_id: job.job_id, state: job.state }),
})

function underReview(job: Job, verdict: string): ReviewJob {
  if (job.state === 'needs_review') return job
  const help =
    job.state === 'needs_recovery'
      ? `Run: relay recover ${job.job_id}`
      : `See: relay why ${job.job_id}`
  const message = `Cannot ${verdict} job "${job.job_id}": it is ${job.state}, not needs_review. ${help}`
  throw new RelayError('STATE_REFUSED', message)
}

/** A job without a result, because it has not run or its turn asked for a person, runs; a result is accepted. */
function outcomeOfApproval(job: ReviewJob): 'queued' | 'completed' {
  return job.phase === 'before' || job.result === undefined ? 'queued' : 'completed'
}

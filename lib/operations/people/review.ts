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
    'Decide about a job that waits for review. Approving lets it run, or accepts its result; rejecting ends it as failed; sending back runs it again with your note, in the conversation of its agent where there is one. A blocked job is sent back or rejected; its unfinished result is accepted only with accept. Returns its state.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/review' },
  input: z.strictObject({
    job_id: jobId,
    verdict: described(z.enum(['approve', 'reject', 'send_back']), 'The decision'),
    note: optional(
      note,
      'For the log, and for the sender of a rejected job; with send_back it is required, and is what the agent is sent',
    ),
    accept: optional(
      z.boolean(),
      'With approve: complete a blocked job with the result that it has, although its agent did not finish',
    ),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ relay, caller, job: before }, { job_id, verdict, note: text, accept = false }) {
    const waiting = underReview(before, verdict)
    const { name: person } = personOf(caller)
    const decision = decisionOf(waiting, { verdict, note: text })
    const job = await relay.queue.resolve(job_id, { ...decision, person, acceptsPartial: accept })
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

type Verdict = { verdict: 'approve' | 'reject' | 'send_back'; note?: string | undefined }

function decisionOf(job: ReviewJob, { verdict, note: text }: Verdict) {
  if (verdict === 'reject') return { outcome: 'failed' as const, note: text }
  if (verdict === 'approve') return { outcome: outcomeOfApproval(job), note: text }
  if (text === undefined || text.trim() === '') {
    const message = `Cannot send back job "${job.job_id}": the note for its agent is missing. Write what it should do next.`
    throw new RelayError('INPUT_INVALID', message)
  }
  return { outcome: 'queued' as const, feedback: text }
}

/** A job without a result, because it has not run or its turn asked for a person, runs; a result is accepted. */
function outcomeOfApproval(job: ReviewJob): 'queued' | 'completed' {
  return job.phase === 'before' || job.result === undefined ? 'queued' : 'completed'
}

import * as z from 'zod/mini'

import { actorOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import { described, jobId, prose, visible } from './fields.ts'

export const answer = jobOperationWithView({
  name: 'answer',
  family: 'jobs',
  title: 'Answer a question',
  description:
    'Answer the open question of a job, as shown by poll. Not for reviews, which a person decides. Returns its state.',
  who: 'sender',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/answer' },
  input: z.strictObject({
    job_id: jobId,
    question_id: described(visible(64), 'From poll'),
    answer: described(prose(20_000), 'Text, or one of the choices'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ relay, caller, job: before }, { job_id, question_id, answer: text }) {
    const by = actorOf(caller)
    const job = await relay.queue.answer(job_id, { question_id, answer: text, by })
    await relay.serve?.(job)
    return { job, changed: job.version !== before.version }
  },
  view: ({ job }) => ({ job_id: job.job_id, state: job.state }),
})

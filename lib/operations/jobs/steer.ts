import { randomUUID } from 'node:crypto'

import * as z from 'zod/mini'

import { actorOf } from '../../rights/caller.ts'
import { ADDS } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import { described, jobId, optional, prose, visible } from './fields.ts'

export const steer = jobOperationWithView({
  name: 'steer',
  family: 'jobs',
  title: 'Steer a running job',
  description:
    'Send guidance to a job that an external service works on, such as ChatGPT. Not for a new task: use dispatch. The worker delivers the message. Returns the state of the job.',
  who: 'sender',
  effect: ADDS,
  http: { method: 'post', path: '/jobs/:job_id/steer' },
  input: z.strictObject({
    job_id: jobId,
    text: described(prose(100_000), 'The message'),
    steer_id: optional(
      visible(64),
      'Your id of the message; repeating it delivers the message once',
    ),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string(), steer_id: z.string() }),
  async run({ relay, caller, job: before }, { job_id, text, steer_id = randomUUID() }) {
    const job = await relay.queue.steer(job_id, { steer_id, text, by: actorOf(caller) })
    await relay.serve?.(job)
    return { job, changed: job.version !== before.version, steer_id }
  },
  view: ({ job, steer_id }) => ({ job_id: job.job_id, state: job.state, steer_id }),
})

import * as z from 'zod/mini'

import { REPEATABLE } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import { dispatchedBy } from '../sender.ts'
import { jobField } from '../look/fields.ts'
import { described, optional } from './fields.ts'

export const fork = jobOperationWithView({
  name: 'fork',
  family: 'jobs',
  title: 'Fork a job',
  description:
    'Send a new job that continues a copy of the thread of another job. The original does not change. Returns the id of the new job.',
  who: 'sender',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/fork' },
  input: z.strictObject({
    job_id: jobField,
    prompt: described(z.string(), 'The task for the copied thread'),
    request_id: optional(z.string(), 'Your id; a repeat returns the same job'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
    fork_of: z.string(),
  }),
  async run({ relay, caller, trace }, { job_id, prompt, request_id }) {
    const sender = { ...dispatchedBy({ caller, trace }), request_id }
    const dispatched = await relay.queue.fork(job_id, prompt, sender)
    await relay.serve?.(dispatched.job)
    return { ...dispatched, fork_of: job_id }
  },
  view: ({ job, deduped, fork_of }) => ({
    job_id: job.job_id,
    request_id: job.request_id,
    deduped,
    state: job.state,
    fork_of,
  }),
})

import * as z from 'zod/mini'

import { REPEATABLE } from '../effect.ts'
import { jobId, note, optional } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { personOf } from './person.ts'

export const recover = jobOperationWithView({
  name: 'recover',
  family: 'people',
  title: 'Recover a job',
  description:
    'Queue a job again whose write turn ended half-way, after looking at what it changed. Returns its state.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/recover' },
  input: z.strictObject({ job_id: jobId, note: optional(note, 'For the log') }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ relay, caller }, { job_id, note: text }) {
    const job = await relay.queue.recover(job_id, { person: personOf(caller).name, note: text })
    await relay.serve?.(job)
    return { job, changed: true }
  },
  view: ({ job }) => ({ job_id: job.job_id, state: job.state }),
})

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { REPEATABLE } from '../effect.ts'
import { jobId, optional } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { personOf } from './person.ts'

export const dismiss = jobOperationWithView({
  name: 'dismiss',
  family: 'people',
  title: 'Dismiss a failure',
  description:
    'Take a failed job off the list of fresh failures, or put it back with dismissed: false. The job itself does not change.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/dismiss' },
  input: z.strictObject({
    job_id: jobId,
    dismissed: optional(z.boolean(), 'Default true; false takes it back'),
  }),
  output: z.strictObject({ job_id: z.string(), dismissed: z.boolean(), changed: z.boolean() }),
  async run({ relay, caller, job }, { dismissed = true }) {
    if (job.state !== 'failed') {
      const message = `Cannot dismiss job "${job.job_id}": it is ${job.state}, not failed.`
      throw new RelayError('STATE_REFUSED', message)
    }
    const by = { person: personOf(caller).name }
    const changed = await relay.queue.dismissals.note(job.job_id, { dismissed, by })
    return { job, dismissed, changed }
  },
  view: ({ job, dismissed, changed }) => ({ job_id: job.job_id, dismissed, changed }),
})

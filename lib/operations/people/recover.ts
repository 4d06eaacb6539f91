import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { REPEATABLE } from '../effect.ts'
import { jobId, note, optional } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { personOf } from './person.ts'

export const recover = jobOperationWithView({
  name: 'recover',
  family: 'people',
  title: 'Recover a job',
  description:
    'Queue a job again whose write turn ended half-way, after looking at what it changed, or accept what it changed as done. Returns its state.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/recover' },
  input: z.strictObject({
    job_id: jobId,
    note: optional(note, 'For the log; with accept it is the result'),
    accept: optional(z.boolean(), 'End it as completed: nothing is left to do'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ relay, caller, job: before }, { job_id, note: text, accept = false }) {
    const by = { person: personOf(caller).name, note: text }
    if (accept && before.state !== 'needs_recovery') {
      const message = `Cannot recover job "${before.job_id}": it is ${before.state}, not needs_recovery.`
      throw new RelayError('STATE_REFUSED', message)
    }
    const job = accept
      ? await relay.queue.resolve(job_id, { ...by, outcome: 'completed' })
      : await relay.queue.recover(job_id, by)
    await relay.serve?.(job)
    return { job, changed: true }
  },
  view: ({ job }) => ({ job_id: job.job_id, state: job.state }),
})

import * as z from 'zod/mini'

import { FlowNode } from '../../schema/flow-node.ts'
import { REPEATABLE } from '../effect.ts'
import { described } from './fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { dispatchedBy } from '../sender.ts'
import { Budget } from '../../schema/budget.ts'
import { jobField } from '../look/fields.ts'
import { optional } from './fields.ts'

export const retry = jobOperationWithView({
  name: 'retry',
  family: 'jobs',
  title: 'Retry a job',
  description:
    'Send the task of an ended job again, as a new job. The retry of a failed job of a flow takes its place there, and the flow continues. Retrying the same job twice returns the same new job. Returns the id of the new job.',
  who: 'sender',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/retry' },
  input: z.strictObject({
    job_id: jobField,
    budget: optional(Budget, 'Caps of the new job; default those of the old one'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
    retry_of: z.string(),
    flow: z.nullable(FlowNode),
    apart: described(
      z.nullable(z.string()),
      'Of a retry of a job of a flow: why it does not take its place there',
    ),
  }),
  async run({ relay, caller, trace }, { job_id, budget }) {
    const dispatched = await relay.queue.retry(job_id, dispatchedBy({ caller, trace }), { budget })
    await relay.serve?.(dispatched.job)
    return { ...dispatched, retry_of: job_id }
  },
  view: ({ job, deduped, retry_of, apart }) => ({
    job_id: job.job_id,
    request_id: job.request_id,
    deduped,
    state: job.state,
    retry_of,
    flow: job.flow ?? null,
    apart: apart === undefined ? null : `It is a job of its own, because ${apart}.`,
  }),
})

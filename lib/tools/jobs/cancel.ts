import * as z from 'zod'

import { defineTool } from '../tool.ts'
import { jobId } from './fields.ts'

/**
 * Not marked destructive: it adds one line to the job's log and deletes nothing, and the same task can
 * be dispatched again. A client that may not ask a person refuses every tool marked so, and then
 * nobody could stop a runaway job.
 */
export const cancel = defineTool({
  name: 'cancel',
  title: 'Cancel a job',
  description:
    'End a job that is no longer wanted; a running turn is stopped with all its processes. Changes it already made to files stay. Returns the state; cancelled is false when the job had already ended.',
  annotations: {
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
  input: z.strictObject({
    job_id: jobId,
    reason: z.string().max(1000).optional().describe('Why, for the log'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    cancelled: z.boolean(),
  }),
  async run({ queue, self }, input) {
    const id = await queue.findId(input.job_id)
    const { job, cancelled } = await queue.cancel(id, { by: self(), reason: input.reason })
    return { job_id: id, state: job.state, cancelled }
  },
})

import * as z from 'zod'

import { REPEATABLE } from '../annotations.ts'
import { defineTool } from '../operation.ts'
import { jobId, prose } from './fields.ts'

/**
 * Not marked destructive: it adds one line to the job's log and deletes nothing, and the same task can
 * be dispatched again. A client that may not ask a person refuses every tool marked so, and then
 * nobody could stop a runaway job.
 */
export const cancel = defineTool({
  name: 'cancel',
  title: 'Cancel a job',
  description:
    'End a job nobody wants any more; its processes are stopped, its changes to files stay. Returns its state; cancelled is false if it had ended.',
  annotations: REPEATABLE,
  input: z.strictObject({
    job_id: jobId,
    reason: prose(1000).optional().describe('For the log'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    cancelled: z.boolean(),
  }),
  async run({ queue, inbox, self }, input) {
    const id = await queue.findId(input.job_id)
    const { job, cancelled } = await queue.cancel(id, { by: self(), reason: input.reason })
    // Its own cancel is no news to a session, so nothing else would end its waiting.
    await inbox.unexpect(self(), id)
    return { job_id: id, state: job.state, cancelled }
  },
})

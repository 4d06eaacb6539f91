import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Job, JobState } from '../../schema/job.ts'
import { defineTool } from '../tool.ts'
import type { ToolContext } from '../tool.ts'
import { jobId, waitMs } from './fields.ts'
import { noteDelivered } from './news.ts'
import { jobView, viewJob, viewNothing } from './view.ts'
import { isSettled, waitForJob } from './wait.ts'

const input = z.strictObject({
  job_id: jobId,
  wait_ms: waitMs.optional().describe('Wait so long for its state to change; default 0'),
  result_offset: z.int().min(0).optional().describe('Read on: next_offset of the result before'),
  activity_after: z.int().min(0).optional().describe('Read on: after of the last activity line'),
})

/** Read-only towards the world: that the caller has now seen the job only tidies its own inbox. */
export const poll = defineTool({
  name: 'poll',
  title: 'Look at a job',
  description:
    'Look at one job: state, result, error, open question, recent activity, and why it waits. Use wait_ms instead of polling in a loop. Long output comes in parts: while result.truncated, poll again with result_offset = result.next_offset. An unknown id gives found: false.',
  annotations: {
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
  input,
  output: z.strictObject(jobView),
  async run(context, given) {
    const job = await find(context, given)
    if (job === undefined) return viewNothing(given.job_id)
    noteDelivered(context, job)
    return viewJob(context.queue, job, given)
  },
})

/** The job, after the wait that was asked for; undefined when there is none. */
async function find(context: ToolContext, given: z.output<typeof input>): Promise<Job | undefined> {
  try {
    const id = await context.queue.findId(given.job_id)
    if (given.wait_ms === undefined || given.wait_ms === 0) return await context.queue.get(id)
    return await waitForChange(context, id, given.wait_ms)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

async function waitForChange(context: ToolContext, id: string, timeoutMs: number): Promise<Job> {
  let first: JobState | undefined
  const until = (job: Job): boolean => {
    first ??= job.state
    return job.state !== first || isSettled(job)
  }
  return (await waitForJob(context, id, { until, timeoutMs })).job
}

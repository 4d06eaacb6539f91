import * as z from 'zod/mini'

import { outcomeOfCall } from '../actions/call-outcome.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { viewJob } from '../jobs/job-view.ts'
import { acknowledgeAfterReply } from '../jobs/wait-for-job.ts'
import { jobOperation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { actionOfAgent } from '../../schema/action-agent.ts'
import type { Job } from '../../schema/job.ts'
import { cut } from '../../text/cut.ts'

/** Characters of the sentence that says what a task waits for. */
const WHY_LENGTH = 1000

/**
 * Reads a job as a task of a client: the job itself, and why it waits. Like `poll`, it removes the caller's own
 * notifications about what this reply reports. No facade publishes it as a tool.
 */
export const readTask = jobOperation({
  name: 'read_task',
  family: 'jobs',
  title: 'Read a job as a task',
  description: 'Read one job for a client that follows it as a task.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({ job_id: jobId }),
  output: z.strictObject({ job: z.custom<Job>(), why: z.string() }),
  async run(context) {
    acknowledgeAfterReply(context, context.job, { way: 'poll' })
    return lookAtTask(context, context.job)
  },
})

/** The same for a reader that acknowledges nothing, such as a subscription, and has checked the caller already. */
export async function lookAtTask(
  { relay }: Pick<Context, 'relay'>,
  job: Job,
): Promise<{ job: Job; why: string }> {
  return { job, why: cut(await relay.queue.why(job), WHY_LENGTH) }
}

/**
 * What the tool that sent an ended job would have returned, had it waited. It depends on nothing but the job, so every
 * process returns the same at any time. Throws RelayError where the tool would have refused.
 */
export async function outcomeOf(
  context: Pick<Context, 'relay'>,
  job: Job,
): Promise<Record<string, unknown>> {
  if (actionOfAgent(job.to) !== undefined) return outcomeOfCall(context, job)
  return { ...(await viewJob(context.relay.queue, job)), timed_out: false }
}

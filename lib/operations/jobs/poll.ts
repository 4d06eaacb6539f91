import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Job, JobState } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { findJob } from '../reach.ts'
import type { Services } from '../services.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { MAX_WAIT_MS, jobId, optional, wholeFrom } from './fields.ts'
import { jobView, viewJob, viewNothing } from './job-view.ts'
import { acknowledgeAfterReply, isSettled, waitForJob } from './wait-for-job.ts'
import type { Release } from './wait-for-job.ts'

const input = z.strictObject({
  job_id: jobId,
  wait_ms: optional(wholeFrom(0), 'Wait for a change of state'),
  result_offset: optional(wholeFrom(0), 'next_offset of the last result'),
  activity_after: optional(wholeFrom(0), 'after of the last activity line'),
})

/** Counts as read-only: it only removes the caller's own notifications about the job. */
export const poll = operation({
  name: 'poll',
  family: 'jobs',
  title: 'Poll a job',
  description:
    'Read one job: state, result, error, question, activity, why it waits. Use wait_ms, not a loop; for all notifications use check_inbox. While result.truncated, poll again with result_offset = result.next_offset. Unknown id: found is false.',
  who: 'anyone',
  effect: READS,
  input,
  output: z.strictObject(jobView),
  async run(context, given) {
    const found = await find(context, given)
    if (found === undefined) return viewNothing(given.job_id)
    const { job, relay, release } = found
    acknowledgeAfterReply({ ...context, relay }, job, { way: 'poll', release })
    return viewJob(relay.queue, job, given)
  },
})

type Polled = { relay: Services; job: Job; release?: Release | undefined }

/** The job after the requested wait; undefined when it does not exist. */
async function find(context: Context, given: z.output<typeof input>): Promise<Polled | undefined> {
  try {
    const { job, relay } = await findJob(context, given.job_id)
    if (given.wait_ms === undefined || given.wait_ms === 0) return { job, relay }
    const timeoutMs = Math.min(given.wait_ms, MAX_WAIT_MS)
    return { relay, ...(await waitForChange({ ...context, relay }, job.job_id, timeoutMs)) }
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

async function waitForChange(
  context: Context,
  id: string,
  timeoutMs: number,
): Promise<Pick<Polled, 'job' | 'release'>> {
  let first: JobState | undefined
  const until = (job: Job): boolean => {
    first ??= job.state
    return job.state !== first || isSettled(job)
  }
  return waitForJob(context, id, { until, timeoutMs, way: 'poll' })
}

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { actionOfAgent } from '../../schema/action-agent.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import { cut, wholeHead, wholeTail } from '../../text/cut.ts'
import { READS } from '../effect.ts'
import { MAX_WAIT_MS, described, optional, visible, wholeFrom } from '../jobs/fields.ts'
import { acknowledgeAfterReply, isSettled, waitForJob } from '../jobs/wait-for-job.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { findJob } from '../reach.ts'
import { invocation } from './fields.ts'

/** Characters of an output in one reply, about 5,000 tokens. */
const OUTPUT_LENGTH = 20_000

type Json = NonNullable<Result['structured']> | null

/** Characters of a reason or an error message. */
const TEXT_LENGTH = 4000

export const getInvocation = operation({
  name: 'get_invocation',
  family: 'actions',
  title: 'Get an invocation',
  description:
    'Read one call of an action: its status, output, error, and why it waits. Use wait_ms, not a loop. Not for other jobs: use poll. Returns output; a long one is output_text, to be continued with output_offset = next_offset.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/invocations/:invocation_id' },
  input: z.strictObject({
    invocation_id: described(visible(64), 'invocationId of the call'),
    wait_ms: optional(wholeFrom(0), 'Wait for its end'),
    output_offset: optional(wholeFrom(0), 'next_offset of the last reply'),
  }),
  output: z.strictObject({
    invocation,
    status: z.string(),
    caller: z.looseObject({}),
    attempts: z.int(),
    output: z.optional(z.json()),
    output_text: z.optional(z.string()),
    next_offset: z.optional(z.int()),
    error: z.nullable(z.looseObject({})),
    why: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  }),
  async run(context, { invocation_id, wait_ms = 0, output_offset = 0 }) {
    const { relay, job: found } = await findJob(context, invocation_id)
    if (actionOfAgent(found.to) === undefined) throw notACall(found)
    const here = { ...context, relay }
    const { job, release } = await waitForEnd(here, found, Math.min(wait_ms, MAX_WAIT_MS))
    acknowledgeAfterReply(here, job, { way: 'poll', release })
    return viewCall(here, job, output_offset)
  },
})

/** Waits for the end of a call; does not wait at all when `timeoutMs` is 0. */
export async function waitForEnd(context: Context, job: Job, timeoutMs: number) {
  if (timeoutMs === 0) return { job, release: undefined }
  return waitForJob(context, job.job_id, { until: isSettled, timeoutMs, way: 'poll' })
}

/** A call as callers see it. Its input is never part of it. */
export async function viewCall({ relay }: Pick<Context, 'relay'>, job: Job, offset = 0) {
  return {
    invocation: { invocationId: job.job_id, actionName: actionOfAgent(job.to) ?? job.to },
    status: job.state === 'queued' ? 'pending' : job.state,
    caller: job.from,
    attempts: job.attempts,
    ...(await viewOutput(relay.queue, job, offset)),
    error:
      job.state === 'failed'
        ? { ...job.error, message: cut(job.error.message, TEXT_LENGTH) }
        : null,
    why: cut(await relay.queue.why(job), TEXT_LENGTH),
    created_at: job.created_at,
    updated_at: job.updated_at,
  }
}

/** The part of an output that one reply holds. */
type OutputView = { output?: Json; output_text?: string; next_offset?: number }

async function viewOutput(
  queue: Context['relay']['queue'],
  job: Job,
  offset: number,
): Promise<OutputView> {
  const result = job.state === 'completed' ? job.result : undefined
  if (result === undefined) return {}
  const { text, total } = await queue.output(result, offset, OUTPUT_LENGTH)
  if (offset === 0 && total <= OUTPUT_LENGTH) return { output: result.structured ?? null }
  const isCut = offset + text.length < total
  const whole = isCut ? wholeHead(text) : text
  return {
    output_text: offset > 0 ? wholeTail(whole) : whole,
    ...(isCut ? { next_offset: offset + whole.length } : {}),
  }
}

function notACall({ job_id, to }: Job): RelayError {
  const message = `Cannot read job "${job_id}" as a call: it is a job of agent "${to}". Use poll.`
  return new RelayError('JOB_NOT_FOUND', message, { details: { job_id } })
}

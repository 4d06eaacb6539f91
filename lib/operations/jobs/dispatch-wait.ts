import * as z from 'zod'

import { parseRequest } from '../../queue/request.ts'
import type { Request } from '../../schema/task.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { inputRefused } from '../perform.ts'
import { quiet, request, send, task } from './dispatch.ts'
import { optional, wholeFrom } from './fields.ts'
import { jobView, viewJob } from './job-view.ts'
import { acknowledgeAfterReply, isSettled, waitForJob } from './wait-for-job.ts'

/** Longest wait of one call: a day, the same as the maximum of RELAY_WAIT_TIMEOUT_MS. */
const MAX_WAIT_MS = 86_400_000

/** Only `dispatch` describes the fields of the task; repeating them would cost 200 tokens. */
const sameTask = z
  .union([z.looseObject({}), z.string()])
  .describe(
    `As in dispatch: {${Object.keys(task.shape).join(', ')}}; only prompt is required. Or a JSON string`,
  )

const waitInput = z.strictObject({
  ...request,
  task: sameTask,
  timeout_ms: optional(wholeFrom(0), 'Default 120000'),
})
const timeoutOnly = waitInput.pick({ timeout_ms: true }).loose()

export const dispatchWait = operation({
  name: 'dispatch_wait',
  family: 'jobs',
  title: 'Dispatch a job and wait',
  description:
    'Dispatch a job and wait until it ends, asks or needs a person. For long work use dispatch. Returns what poll does; timed_out or aborted: poll job_id later.',
  who: 'anyone',
  effect: REPEATABLE,
  quiet,
  input: waitInput,
  output: z.strictObject({
    ...jobView,
    deduped: z.boolean().optional(),
    timed_out: z.boolean(),
    aborted: z.boolean().optional(),
  }),
  accept(context, args): { asked: Request; timeoutMs: number } {
    const parsed = timeoutOnly.safeParse(args)
    if (!parsed.success) {
      throw inputRefused({ name: 'dispatch_wait', input: waitInput }, parsed.error.issues[0])
    }
    const { timeout_ms: timeoutMs = context.relay.limits.waitTimeoutMs, ...asked } = parsed.data
    const limited = Math.min(timeoutMs, MAX_WAIT_MS)
    return { asked: parseRequest(asked, context.relay.limits), timeoutMs: limited }
  },
  async begin(context, { asked }) {
    return (await send(context, asked, { waits: true })).job
  },
  async run(context, { asked, timeoutMs }) {
    const { job: sent, deduped } = await send(context, asked, { waits: true })
    const wait = { until: isSettled, timeoutMs, way: 'dispatch_wait' as const }
    const { job, timed_out, aborted, release } = await waitForJob(context, sent.job_id, wait)
    acknowledgeAfterReply(context, job, { way: 'dispatch_wait', release })
    const view = await viewJob(context.relay.queue, job)
    return { ...view, deduped, timed_out, ...(aborted && { aborted }) }
  },
})

import * as z from 'zod'

import type { Dispatched } from '../../queue/dispatch.ts'
import { parseRequest } from '../../queue/request.ts'
import { isFinal, needsPerson } from '../../schema/job.ts'
import type { Request } from '../../schema/task.ts'
import { senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { dispatchedBy } from '../sender.ts'
import { inputRefused } from '../perform.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { wholeFrom } from './fields.ts'
import { jobView, viewJob } from './job-view.ts'
import { acknowledgeAfterReply, isSettled, waitForJob } from './wait-for-job.ts'

/** Longest wait of one call: a day, the same as the maximum of RELAY_WAIT_TIMEOUT_MS. */
const MAX_WAIT_MS = 86_400_000

/** The schema for clients. `parseRequest` is stricter: it checks every field, with error codes of its own. */
const task = z.strictObject({
  prompt: z.string().describe('The whole task; the agent sees nothing else'),
  write: z.boolean().optional().describe('May change files; default false'),
  worktree: z.boolean().optional().describe('Use a separate git worktree'),
  cwd: z.string().optional().describe('Folder in the workspace'),
  model: z.string().optional().describe('Model name'),
  effort: z.string().optional().describe('Such as high'),
  conversation_key: z.string().optional().describe('Same key, same thread'),
  result_schema: z.looseObject({}).optional().describe('JSON Schema of the result'),
  require_review: z.boolean().optional().describe('A person must approve it first'),
})

const request = {
  to: z.string().describe('Agent id, such as codex'),
  task: z.union([task, z.string()]).describe('Or the same as a JSON string'),
  request_id: z.string().optional().describe('Your id; repeating it returns the same job'),
  ttl_ms: z.int().optional().describe('Expires after; default never'),
  max_attempts: z.int().optional().describe('Maximum turns; default 3'),
  priority: z.int().optional().describe('-100 to 100, higher first'),
  not_before: z.string().optional().describe('UTC, as 2026-01-31T08:00:00.000Z'),
  labels: z.array(z.string()).optional().describe('Labels to find it by'),
}

export const dispatch = operation({
  name: 'dispatch',
  family: 'jobs',
  title: 'Dispatch a job',
  description:
    'Hand work to another agent and continue at once; the job is saved before this returns. If you need the result now, use dispatch_wait; do small tasks yourself. Returns the job_id for poll.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs', needsWorkspace: true },
  input: z.strictObject(request),
  output: z.strictObject({
    job_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
  }),
  accept: (context, args): Request => parseRequest(args, context.relay.limits),
  async run(context, asked) {
    const { job, deduped } = await send(context, asked, { waits: false })
    return { job_id: job.job_id, request_id: job.request_id, deduped, state: job.state }
  },
})

/** Only `dispatch` describes the fields of the task; repeating them would cost 200 tokens. */
const sameTask = z
  .union([z.looseObject({}), z.string()])
  .describe(
    `As in dispatch: {${Object.keys(task.shape).join(', ')}}; only prompt is required. Or a JSON string`,
  )

const waitInput = z.strictObject({
  ...request,
  task: sameTask,
  timeout_ms: wholeFrom(0).optional().describe('Default 120000'),
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
  input: waitInput,
  output: z.strictObject({
    ...jobView,
    deduped: z.boolean(),
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
  async run(context, { asked, timeoutMs }) {
    const { job: sent, deduped } = await send(context, asked, { waits: true })
    const wait = { until: isSettled, timeoutMs, way: 'dispatch_wait' as const }
    const { job, timed_out, aborted, release } = await waitForJob(context, sent.job_id, wait)
    acknowledgeAfterReply(context, job, { way: 'dispatch_wait', release })
    const view = await viewJob(context.relay.queue, job)
    return { ...view, deduped, timed_out, ...(aborted && { aborted }) }
  },
})

/** Dispatches a job and makes sure that a worker serves it. `waits`: the caller waits for the job to end. */
export async function send(
  context: Context,
  asked: Request,
  { waits }: { waits: boolean },
): Promise<Dispatched> {
  const { relay, caller } = context
  const self = senderOf(caller)
  const sent = await relay.queue.dispatch(asked, dispatchedBy(caller, { waits }))
  // A job that waits for a person can wait for days, so the session's stop hook must not wait for it.
  const { job } = sent
  if (!needsPerson(job) && !isFinal(job)) await relay.inbox.addOutstanding(self, job.job_id)
  await relay.serve?.(job)
  return sent
}

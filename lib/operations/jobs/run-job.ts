import * as z from 'zod/mini'

import { parseRequest } from '../../queue/request.ts'
import { senderOf } from '../../rights/caller.ts'
import { isFinal } from '../../schema/job.ts'
import type { Request } from '../../schema/task.ts'
import { REPEATABLE } from '../effect.ts'
import { operationWithView } from '../operation.ts'
import { inputRefused } from '../perform.ts'
import { send } from './dispatch.ts'
import { optional } from './fields.ts'
import { untilEnded } from './follow.ts'

/** The fields of `dispatch`, which `parseRequest` checks, and the timeout. */
const input = z.looseObject({
  timeout_ms: optional(z.int().check(z.gte(0)), 'Longest wait; default none'),
})

/**
 * As `dispatch_wait`, for a person at a terminal: the wait continues while the job asks something or waits for a
 * person, and has no limit of its own.
 */
export const runJob = operationWithView({
  name: 'run_job',
  family: 'jobs',
  title: 'Run a job to its end',
  description:
    'Dispatch a job and wait until it ends. Returns its state; timed_out: true means that it has not ended yet.',
  who: 'anyone',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    deduped: z.boolean(),
    timed_out: z.boolean(),
    aborted: z.boolean(),
  }),
  accept(context, args): { asked: Request; timeoutMs: number | undefined } {
    const parsed = input.safeParse(args)
    if (!parsed.success) throw inputRefused({ name: 'run_job', input }, parsed.error.issues[0])
    const { timeout_ms: timeoutMs, ...asked } = parsed.data
    return { asked: parseRequest(asked, context.relay.limits), timeoutMs }
  },
  async run(context, { asked, timeoutMs }) {
    const { job: sent, deduped } = await send(context, asked, { waits: true })
    const { job, timed_out, aborted } = await untilEnded(context, sent.job_id, timeoutMs)
    // The caller has the result, so a notification would only repeat it.
    if (isFinal(job)) {
      const { agent } = senderOf(context.caller)
      context.afterReply(() => context.relay.inbox.dismissJob(agent, job))
    }
    return { job, deduped, timed_out, aborted }
  },
  view: ({ job, deduped, timed_out, aborted }) => ({
    job_id: job.job_id,
    state: job.state,
    deduped,
    timed_out,
    aborted,
  }),
})

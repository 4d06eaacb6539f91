import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Waited } from '../../queue/wait.ts'
import { isFinal } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { jobField } from '../look/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { optional } from './fields.ts'

export const follow = jobOperationWithView({
  name: 'follow_job',
  family: 'jobs',
  title: 'Follow a job to its end',
  description:
    'Wait until a job has ended, whatever it asks in between. timed_out: true means that it has not.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({
    job_id: jobField,
    timeout_ms: optional(z.int().check(z.gte(0)), 'Longest wait; default none'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    timed_out: z.boolean(),
    aborted: z.boolean(),
  }),
  run: (context, { job_id, timeout_ms }) => untilEnded(context, job_id, timeout_ms),
  view: ({ job, timed_out, aborted }) => ({
    job_id: job.job_id,
    state: job.state,
    timed_out,
    aborted,
  }),
})

/** The shortest time between two looks for dead workers while a call waits. */
const SWEEP_MS = 1000

/**
 * Waits until a job has ended. Takes it back when its worker dies, so that no wait depends on a dead process.
 * Without a timeout it ends only with the job or with the signal of the call.
 */
export function untilEnded(context: Context, jobId: string, timeoutMs = Infinity): Promise<Waited> {
  const { relay, signal, onCheck } = context
  let sweptAtMs = Number.NEGATIVE_INFINITY
  return relay.queue.waitFor(jobId, {
    until: isFinal,
    timeoutMs,
    signal,
    async onCheck(job) {
      await onCheck?.(job)
      // Its worker may have died; the process that took the job back need not start another worker.
      await relay.serve?.(job)
      const nowMs = relay.clock.monotonic()
      if (job.state !== 'running' || nowMs - sweptAtMs < SWEEP_MS) return
      sweptAtMs = nowMs
      await sweepIfPossible(context)
    },
  })
}

/** Takes back the jobs of dead workers. A wait, like any other look, works on a full disk too. */
async function sweepIfPossible({ relay }: Context): Promise<void> {
  try {
    await relay.sweeper.sweep()
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
  }
}

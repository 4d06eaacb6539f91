import * as z from 'zod/mini'

import type { FlowRun } from '../../flow/run.ts'
import { createSignal } from '../../queue/wait.ts'
import { FlowView } from '../../schema/api-flows.ts'
import { flowSubject } from '../../schema/subject.ts'
import { senderOf } from '../../rights/caller.ts'
import { READS } from '../effect.ts'
import { MAX_WAIT_MS, described, optional, visible, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { findFlow } from './visible-flows.ts'

/** Steps in one answer unless the caller asks otherwise. */
const STEPS = 60

/** Progress is sent at least this often, because clients give up on a silent call. */
const PROGRESS_MS = 10_000

/** Counts as read-only: it only removes the caller's own notification about the flow. */
export const showFlow = operation({
  name: 'show_flow',
  family: 'flows',
  title: 'Show a flow',
  description:
    'Read one flow: its state, and for each step the job, its state and what it waits for. Use wait_ms, not a loop, to wait for its end. Read the result of a job with poll.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/flows/:flow_id' },
  input: z.strictObject({
    flow_id: described(visible(64), 'Flow id from run_flow'),
    wait_ms: optional(wholeFrom(0), 'Wait for its end'),
    offset: optional(wholeFrom(0), 'First step to list; default 0'),
    limit: optional(wholeFrom(1), `Steps to list; default ${STEPS}`),
  }),
  output: FlowView,
  async run(context, { flow_id, wait_ms = 0, offset = 0, limit = STEPS }) {
    const { relay, caller } = context
    const found = await findFlow(context, flow_id)
    const run = await untilOver(context, found, Math.min(wait_ms, MAX_WAIT_MS))
    const self = senderOf(caller)
    if (run.finished !== undefined && run.sender.from.agent === self.agent) {
      context.afterReply(async () => {
        const about = await relay.inbox.pending(self, flowSubject(run.flow_id))
        await relay.inbox.acknowledge(self, about, 'poll')
      })
    }
    const timed_out = wait_ms > 0 && run.finished === undefined
    // The rules of flows are loaded only where one is shown.
    const { viewFlow } = await import('./flow-view.ts')
    return viewFlow(relay.queue, run, { offset, limit, timed_out })
  },
})

/** Waits until a flow has ended, and sends progress. */
async function untilOver(context: Context, found: FlowRun, timeoutMs: number): Promise<FlowRun> {
  if (timeoutMs === 0 || found.finished !== undefined) return found
  const { relay, signal, progress } = context
  const { flows } = relay.queue
  const change = createSignal()
  const deadline = relay.clock.monotonic() + timeoutMs
  const watch = flows.watch(found.flow_id, change.raise)
  signal.addEventListener('abort', change.raise)
  try {
    return await relay.whileWaiting(async () => {
      for (;;) {
        const run = await flows.get(found.flow_id)
        const left = deadline - relay.clock.monotonic()
        if (run.finished !== undefined || left <= 0 || signal.aborted) return run
        progress?.(`${run.ended.size} of ${run.sent.size} jobs that were sent have ended`)
        await change.raised(Math.min(left, PROGRESS_MS))
      }
    })
  } finally {
    watch.close()
    signal.removeEventListener('abort', change.raise)
  }
}

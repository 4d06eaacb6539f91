import * as z from 'zod/mini'

import { actorOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { described, note, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { checkSender, findFlow } from './visible-flows.ts'

/** Not marked destructive, for the reason of `cancel`. */
export const cancelFlow = operation({
  name: 'cancel_flow',
  family: 'flows',
  title: 'Cancel a flow',
  description:
    'Cancel a flow that is no longer wanted, with all of its jobs. Their file changes remain. Returns its state; cancelled is false if it had ended.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/flows/:flow_id/cancel' },
  input: z.strictObject({
    flow_id: described(visible(64), 'Flow id from run_flow'),
    reason: optional(note, 'For the log'),
  }),
  output: z.strictObject({ flow_id: z.string(), state: z.string(), cancelled: z.boolean() }),
  async run(context, { flow_id, reason }) {
    const found = await findFlow(context, flow_id)
    checkSender(context, found, 'cancel')
    const by = actorOf(context.caller)
    const { run, cancelled } = await context.relay.queue.flows.cancel(found.flow_id, { by, reason })
    return { flow_id: run.flow_id, state: run.finished?.state ?? 'running', cancelled }
  },
})

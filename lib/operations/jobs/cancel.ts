import * as z from 'zod/mini'

import { noteEnd } from '../../actions/note-end.ts'
import { whoOf } from '../../audit/who.ts'
import { actorOf, senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import { jobId, note, optional } from './fields.ts'

/**
 * Not marked destructive: it adds one line to the job's log and deletes nothing, and the task can be dispatched
 * again. A client that cannot ask its user refuses every destructive tool, and could then not stop a runaway job.
 */
export const cancel = jobOperationWithView({
  name: 'cancel',
  family: 'jobs',
  title: 'Cancel a job',
  description:
    'Cancel a job that is no longer wanted. Its processes are stopped; its file changes remain. Returns its state; cancelled is false if it had ended.',
  who: 'party',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/cancel' },
  input: z.strictObject({
    job_id: jobId,
    reason: optional(note, 'For the log'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    cancelled: z.boolean(),
  }),
  async run({ relay, caller }, { job_id, reason }) {
    const cancelled = await relay.queue.cancel(job_id, { by: actorOf(caller), reason })
    // A session is not notified of its own cancel, so nothing else would end its waiting.
    await relay.inbox.removeOutstanding(senderOf(caller), job_id)
    const { state, to: agent } = cancelled.job
    if (cancelled.cancelled) await noteEnd(relay.audit, whoOf(caller), { job_id, agent, state })
    return cancelled
  },
  view: ({ job, cancelled }) => ({ job_id: job.job_id, state: job.state, cancelled }),
})

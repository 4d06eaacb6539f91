import * as z from 'zod/mini'

import { AgentId } from '../../schema/name.ts'
import { REPEATABLE } from '../effect.ts'
import { described, jobId } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { personOf } from './person.ts'

export const reassign = jobOperationWithView({
  name: 'reassign',
  family: 'people',
  title: 'Reassign a queued job',
  description:
    'Give a queued job to another agent: a new job in its place, with the same task and sender, and the old one cancelled. Refused once it runs. Returns the new job.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/reassign' },
  input: z.strictObject({
    job_id: jobId,
    to: described(z.pipe(z.string(), AgentId), 'Agent id, such as codex'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
    retry_of: z.string(),
  }),
  async run({ relay, caller }, { job_id, to }) {
    const person = personOf(caller).name
    const sent = await relay.queue.reassign(job_id, { to, person })
    await relay.serve?.(sent.job)
    return { ...sent, retry_of: job_id }
  },
  view: ({ job, deduped, retry_of }) => ({
    job_id: job.job_id,
    request_id: job.request_id,
    deduped,
    state: job.state,
    retry_of,
  }),
})

import * as z from 'zod/mini'

import { READS } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import { jobInput } from './fields.ts'

export const explain = jobOperationWithView({
  name: 'explain_job',
  family: 'look',
  title: 'Explain the state of a job',
  description: 'Say in one sentence what a job waits for, or how it ended.',
  who: 'anyone',
  effect: READS,
  input: jobInput,
  output: z.strictObject({ job_id: z.string(), state: z.string(), why: z.string() }),
  run: async ({ relay, job }) => ({ job, why: await relay.queue.why(job) }),
  view: ({ job, why }) => ({ job_id: job.job_id, state: job.state, why }),
})

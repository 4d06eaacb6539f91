import * as z from 'zod'

import { JobDetail } from '../../schema/api.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperation } from '../operation.ts'
import { detailOf } from './detail.ts'

export const showJob = jobOperation({
  name: 'show_job',
  family: 'look',
  title: 'Show a job',
  description:
    'Show one job in full: its task, state, attempts, result, question, plan, latest activity, log and deliveries, and what can be done about it now.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id' },
  input: z.strictObject({ job_id: jobId }),
  output: JobDetail,
  run: ({ relay, workspace, job }) => detailOf({ relay, workspace, job }),
})

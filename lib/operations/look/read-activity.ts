import * as z from 'zod'

import { ActivityPage } from '../../schema/api.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperation } from '../operation.ts'

/** Lines in one answer unless the caller asks otherwise. */
const LINES = 200

export const readActivity = jobOperation({
  name: 'read_activity',
  family: 'look',
  title: 'Read the activity of a job',
  description:
    'Read what the turns of a job reported while they worked, oldest first from a position on; without one the last lines.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/activity' },
  input: z.strictObject({
    job_id: jobId,
    after: z.int().min(0).optional().describe('`next` of the previous page; 0 for the beginning'),
    limit: z.int().min(1).max(1000).optional().describe(`Lines; default ${LINES}`),
  }),
  output: ActivityPage,
  async run({ relay }, { job_id, after, limit = LINES }) {
    const activity = await relay.queue.activity(job_id, { after, limit })
    const next = activity.length === limit ? (activity.at(-1)?.after ?? null) : null
    return { activity, next }
  },
})

import * as z from 'zod'

import { OutputPage } from '../../schema/api-result.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperation } from '../operation.ts'
import { resultOf } from './row.ts'

/** UTF-16 units in one answer unless the caller asks otherwise. */
const LENGTH = 200_000

export const readOutput = jobOperation({
  name: 'read_output',
  family: 'look',
  title: 'Read the output of a job',
  description: 'Read a stretch of the text that a job returned, in UTF-16 units.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/output' },
  input: z.strictObject({
    job_id: jobId,
    offset: z.int().min(0).optional().describe('`next_offset` of the stretch before; default 0'),
    length: z.int().min(1).max(1_000_000).optional().describe(`Default ${LENGTH}`),
  }),
  output: OutputPage,
  async run({ relay, job }, { offset = 0, length = LENGTH }) {
    const result = resultOf(job)
    if (result === undefined) return { text: '', offset, next_offset: null, length: 0 }
    const { text, total } = await relay.queue.output(result, offset, length)
    const end = offset + text.length
    return { text, offset, next_offset: end < total ? end : null, length: total }
  },
})

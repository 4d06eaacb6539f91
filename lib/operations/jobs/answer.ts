import * as z from 'zod'

import { REPEATABLE } from '../annotations.ts'
import { defineTool } from '../operation.ts'
import { jobId, prose, visible } from './fields.ts'

export const answer = defineTool({
  name: 'answer',
  title: 'Answer a question',
  description:
    'Answer the open question of a running job, as poll shows it. Not for reviews: a person decides those. Returns its state.',
  annotations: REPEATABLE,
  input: z.strictObject({
    job_id: jobId,
    question_id: visible(64).describe('From poll'),
    answer: prose(20_000).describe('Text, or one of the choices'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run({ queue, self }, input) {
    const id = await queue.findId(input.job_id)
    const { question_id, answer: text } = input
    const job = await queue.answer(id, { question_id, answer: text, by: self() })
    return { job_id: id, state: job.state }
  },
})

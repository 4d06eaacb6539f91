import * as z from 'zod/mini'

import { Handover } from './handover.ts'

/** What the next turn of a job is given of one that ended early. */
export const JobHandover = z.object({
  job_id: z.string(),
  summary: z
    .nullable(z.string())
    .check(z.describe('One sentence; null when there is nothing to hand over.')),
  handover: z
    .nullable(Handover)
    .check(
      z.describe(
        'What is known. Its `job_id` names another job when this one was sent in its place.',
      ),
    ),
  text: z.nullable(z.string()).check(z.describe('What is added to the prompt of the next turn.')),
})
export type JobHandover = z.infer<typeof JobHandover>

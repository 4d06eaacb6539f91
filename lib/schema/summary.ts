import * as z from 'zod/mini'

import type { Job } from './job.ts'
import { JOB_STATES } from './job.ts'
import { AgentId, Instant, wholeNumber } from './name.ts'

/** One row of a listing: enough to choose a job, without its prompt or result. */
export const JobSummary = z.strictObject({
  job_id: z.string(),
  state: z.enum(JOB_STATES),
  to: z.string(),
  from: z.string(),
  headline: z.string(),
  labels: z.array(z.string()),
  attempts: wholeNumber(0),
  write: z.boolean(),
  created_at: Instant,
  updated_at: Instant,
  /** See `Job.scope`; absent for what the owner's own agents sent. */
  scope: z.optional(AgentId),
})
export type JobSummary = z.infer<typeof JobSummary>

/** Characters of a headline; one terminal line beside the other columns. */
const HEADLINE = 80

/** The row of a job; the headline is the first line of its prompt, cut to 80 characters. */
export function summarize(job: Job): JobSummary {
  return {
    job_id: job.job_id,
    state: job.state,
    to: job.to,
    from: job.from.agent,
    headline: headline(job.task.prompt),
    labels: job.labels,
    attempts: job.attempts,
    write: job.task.write === true,
    created_at: job.created_at,
    updated_at: job.updated_at,
    ...(job.scope === undefined ? {} : { scope: job.scope }),
  }
}

function headline(prompt: string): string {
  const line = prompt.trimStart().split('\n', 1)[0]?.trimEnd() ?? ''
  if (line.length <= HEADLINE) return line
  // Two units at most make a character, and one more character than fits is enough to know.
  const characters = Array.from(line.slice(0, 2 * (HEADLINE + 1)))
  return characters.length > HEADLINE ? `${characters.slice(0, HEADLINE - 1).join('')}…` : line
}

import * as z from 'zod/mini'

import type { Job } from './job.ts'
import { JOB_STATES, isBlocked } from './job.ts'
import { AgentId, Instant, wholeNumber } from './name.ts'
import { Spent } from './spent.ts'

/** One row of a list of jobs: enough to choose a job, without its prompt and result. */
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
  /** See `JobFacts.scope`; absent for jobs of the owner's own agents. */
  scope: z.optional(AgentId),
  /** True for a job under review whose agent reported that it cannot continue. */
  blocked: z.optional(z.boolean()),
  /** The model that its sender chose; absent for the agent's own. */
  model: z.optional(z.string()),
  /** Absent before its first turn, and in rows of older programs. */
  spent: z.optional(Spent),
})
export type JobSummary = z.infer<typeof JobSummary>

/** Characters of a headline, so that a row fits on one terminal line. */
const HEADLINE = 80

/** The row of a job. Its headline is the first line of the prompt, cut to 80 characters. */
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
    ...(isBlocked(job) ? { blocked: true } : {}),
    ...(job.task.model === undefined ? {} : { model: job.task.model }),
    ...(job.spent === undefined ? {} : { spent: job.spent }),
  }
}

/** Half of a character that has two UTF-16 units. */
const SURROGATE = /[\ud800-\udfff]/

function headline(prompt: string): string {
  const line = prompt.trimStart().split('\n', 1)[0]?.trimEnd() ?? ''
  if (line.length <= HEADLINE) return line
  // A character has at most two UTF-16 units, and one character more than the limit shows that the line is longer.
  const start = line.slice(0, 2 * (HEADLINE + 1))
  if (!SURROGATE.test(start)) return `${line.slice(0, HEADLINE - 1)}…`
  const characters = Array.from(start)
  return characters.length > HEADLINE ? `${characters.slice(0, HEADLINE - 1).join('')}…` : line
}

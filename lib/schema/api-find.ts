import * as z from 'zod/mini'

import { JOB_STATES } from './job.ts'
import type { GroupName } from './shown/job-group.ts'
import { AgentId, Label, wholeNumber } from './name.ts'

/*
 * What the API returns about many jobs: counts, and where the words of a search were found.
 */

/** The texts of a job that a search looks into. */
const FOUND_IN = ['id', 'prompt', 'result', 'failure', 'question', 'note', 'about'] as const
export type FoundIn = (typeof FOUND_IN)[number]

const isComplete = z
  .boolean()
  .check(
    z.describe(
      'False while some jobs are still being read, or when there are more than are looked at; `note` says which.',
    ),
  )

const note = z.nullable(z.string()).check(z.describe('What is missing; null when it is complete.'))

/** Where the words of a search were found in a job. */
export const JobMatch = z.object({
  workspace: z.string(),
  job_id: z.string(),
  field: z
    .enum(FOUND_IN)
    .check(
      z.describe(
        'The text with the most of the words. `about`: agents, labels, conversation and model.',
      ),
    ),
  excerpt: z.string().check(z.describe('A part of that text on one line, as plain text.')),
  marks: z
    .array(z.tuple([wholeNumber(0), wholeNumber(0)]))
    .check(z.describe('Where the words are in the excerpt: begin and end, in UTF-16 units.')),
})
export type JobMatch = z.infer<typeof JobMatch>

/** What a list of jobs says about itself. */
export const listed = {
  is_complete: isComplete,
  note,
  matches: z
    .array(JobMatch)
    .check(z.describe('With `q`: where its words were found, for each of these jobs.')),
}

const count = wholeNumber(0)

/** How many jobs are in each group. */
export const GroupCounts = z.object({
  needs: count,
  failed: count,
  running: count,
  queued: count,
  ended: count,
}) satisfies z.ZodMiniType<Record<GroupName, number>>
export type GroupCounts = z.infer<typeof GroupCounts>

/** Jobs with one value of a filter. */
const part = { total: count, groups: GroupCounts }

/** How many jobs there are, of those that the filter of the request describes. */
export const JobCounts = z.object({
  total: count,
  groups: GroupCounts,
  states: z
    .partialRecord(z.enum(JOB_STATES), count)
    .check(z.describe('States without jobs are left out.')),
  workspaces: z.array(z.object({ workspace: z.string(), ...part })),
  agents: z
    .array(z.object({ agent: AgentId, ...part }))
    .check(z.describe('By the agent that works on the job, those with the most jobs.')),
  conversations: z
    .array(z.object({ workspace: z.string(), conversation_key: z.string(), ...part }))
    .check(z.describe('Those with the most jobs.')),
  labels: z
    .array(z.object({ label: Label, ...part }))
    .check(z.describe('Those with the most jobs.')),
  is_complete: isComplete,
  note,
})
export type JobCounts = z.infer<typeof JobCounts>

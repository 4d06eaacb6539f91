import * as z from 'zod/mini'

import { JobRow } from './api.ts'
import { wholeNumber } from './name.ts'
import { Failure } from './result.ts'

/** A member with its description. */
function about<S extends z.ZodMiniType>(text: string, schema: S): S {
  return schema.check(z.describe(text))
}

/** A job of a tree, with what its line shows. `parent` is null for the root. */
export const TreeJob = z.extend(
  z.pick(JobRow, {
    job_id: true,
    parent: true,
    state: true,
    needs: true,
    to: true,
    headline: true,
    attempts: true,
    created_at: true,
    state_since: true,
    cost_usd: true,
  }),
  { depth: about('0 for the root.', wholeNumber(0)) },
)
export type TreeJob = z.infer<typeof TreeJob>

/** The jobs that a job comes from and those that it led to, parents before their children. */
export const JobTree = z.object({
  job_id: about('The job that was asked for.', z.string()),
  jobs: z.array(TreeJob),
  total_cost_usd: about(
    'Sum of the costs that are known; null when none is.',
    z.nullable(z.number()),
  ),
  unfinished_below: about(
    'Jobs below the one that was asked for that have not ended: cancelling it cancels them too.',
    wholeNumber(0),
  ),
  missing: about(
    'What the tree does not hold, in one sentence; null when it is complete.',
    z.nullable(z.string()),
  ),
})
export type JobTree = z.infer<typeof JobTree>

/** One exchange of a conversation: what was asked, and what came of it. Long texts are cut. */
export const ThreadTurn = z.extend(
  z.pick(JobRow, {
    job_id: true,
    state: true,
    needs: true,
    from: true,
    created_at: true,
    state_since: true,
  }),
  {
    prompt: z.string(),
    prompt_length: wholeNumber(0),
    messages: about(
      'What was said to the run while it worked: answers and guidance, in order.',
      z.array(z.object({ kind: z.enum(['answer', 'steer', 'reply']), text: z.string() })),
    ),
    output: about('The beginning of its result; null without one.', z.nullable(z.string())),
    output_length: wholeNumber(0),
    error: z.nullable(Failure),
  },
)
export type ThreadTurn = z.infer<typeof ThreadTurn>

/** The latest jobs of a conversation, the earliest first. */
export const JobThread = z.object({
  conversation_key: z.nullable(z.string()),
  title: z.nullable(z.string()),
  url: about(
    'Where a person can follow the conversation; null when unknown.',
    z.nullable(z.string()),
  ),
  turns: z.array(ThreadTurn),
  has_earlier: z.boolean(),
})
export type JobThread = z.infer<typeof JobThread>

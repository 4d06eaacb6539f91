import * as z from 'zod/mini'

import { AgentId, Instant, JobId, wholeNumber } from './name.ts'

/**
 * A git worktree that was made for one turn: written down before git makes it, gone after git removed
 * it. `git_dir` is git's own directory of it; absent as long as the worktree is still being made, and
 * no turn has run in it then.
 */
export const WorktreeRecord = z.object({
  job_id: JobId,
  token: wholeNumber(1),
  agent: AgentId,
  path: z.string(),
  branch: z.string(),
  /** The commit that it began at. */
  base: z.string().check(z.regex(/^[0-9a-f]{40,64}$/)),
  git_dir: z.optional(z.string()),
  created_at: Instant,
})
export type WorktreeRecord = z.infer<typeof WorktreeRecord>

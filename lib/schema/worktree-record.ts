import * as z from 'zod/mini'

import { AgentId, Instant, JobId, wholeNumber } from './name.ts'

/**
 * The record of a turn's git worktree. It is written before git creates the worktree and deleted after git has
 * removed it. `git_dir` is the worktree's own git directory; while it is absent, the worktree is still being
 * created and no turn has run in it.
 */
export const WorktreeRecord = z.object({
  job_id: JobId,
  token: wholeNumber(1),
  agent: AgentId,
  path: z.string(),
  branch: z.string(),
  /** The commit that it started from. */
  base: z.string().check(z.regex(/^[0-9a-f]{40,64}$/)),
  git_dir: z.optional(z.string()),
  created_at: Instant,
})
export type WorktreeRecord = z.infer<typeof WorktreeRecord>

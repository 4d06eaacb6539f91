import * as z from 'zod/mini'

import { ApiPlanStep } from './api.ts'
import { JOB_STATES } from './job.ts'
import { Instant } from './name.ts'

/*
 * Responses about what people do to jobs; see `api.ts`.
 */

/** What is not committed where a job works. */
export const JobChanges = z.object({
  folder: z.string(),
  is_worktree: z
    .boolean()
    .check(z.describe('False for the workspace itself, where others work too.')),
  started_at: z.nullable(Instant).check(z.describe('When the latest turn started.')),
  is_repository: z.boolean().check(z.describe('False where git knows nothing of the folder.')),
  files: z.array(
    z.object({
      path: z.string(),
      status: z.string().check(z.describe('The two letters of `git status`.')),
      changed_at: z.nullable(Instant).check(z.describe('Null for a file that was removed.')),
    }),
  ),
  patch: z.string(),
  truncated: z.boolean(),
})
export type JobChanges = z.infer<typeof JobChanges>

/** What merging the worktree of a job would do. */
export const MergePreview = z.object({
  job_id: z.string(),
  branch: z.string().check(z.describe('The branch of the worktree.')),
  into: z
    .nullable(z.string())
    .check(z.describe('The branch that the workspace is on; null when it is on none.')),
  commits: z.number().check(z.describe('Commits of the branch that the workspace lacks.')),
  uncommitted: z
    .array(z.string())
    .check(z.describe('Paths that the turn left uncommitted; `commit` commits them first.')),
  files: z
    .array(
      z.object({
        path: z.string(),
        added: z.nullable(z.number()).check(z.describe('Null for a file that is not text.')),
        removed: z.nullable(z.number()),
      }),
    )
    .check(z.describe('What changes in the workspace, with what is not committed yet.')),
  merged: z.boolean().check(z.describe('True when the workspace has all of it already.')),
  conflicts: z.array(z.string()).check(z.describe('Paths for which a merge is refused.')),
  refusal: z
    .nullable(z.string())
    .check(z.describe('Why a merge would be refused now, apart from conflicts.')),
})
export type MergePreview = z.infer<typeof MergePreview>

/** A link with which one job can be read, without its secret. */
const ShareRow = z.object({
  share_id: z.string(),
  workspace: z.string(),
  job_id: z.string(),
  by: z.string().check(z.describe('The person who made it.')),
  created_at: Instant,
  expires_at: Instant,
})

export const ShareList = z.object({ shares: z.array(ShareRow) })
export type ShareList = z.infer<typeof ShareList>

/** A new link. */
export const ShareCreated = z.extend(ShareRow, {
  secret: z.string().check(z.describe('Shown once; only its hash is stored.')),
  fragment: z
    .string()
    .check(z.describe('What follows the address of the page. A browser sends no fragment.')),
})
export type ShareCreated = z.infer<typeof ShareCreated>

/** What a link shows of its job. */
export const SharedJob = z.object({
  headline: z.string(),
  state: z.enum(JOB_STATES),
  to: z.string(),
  created_at: Instant,
  updated_at: Instant,
  prompt: z.string(),
  output: z
    .nullable(z.string())
    .check(z.describe('The beginning of its result; null without one.')),
  output_length: z.number(),
  error: z.nullable(z.string()),
  plan: z.array(ApiPlanStep),
  expires_at: Instant,
})
export type SharedJob = z.infer<typeof SharedJob>

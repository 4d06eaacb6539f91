import * as z from 'zod/mini'

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

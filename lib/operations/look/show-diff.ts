import * as z from 'zod/mini'

import { JobDiff } from '../../schema/api.ts'
import { diffWorktree } from '../../worktree/diff-worktree.ts'
import { latestWorktree } from '../../worktree/job-worktree.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'

export const showDiff = jobOperationWithView({
  name: 'show_diff',
  family: 'look',
  title: 'Show the changes of a job',
  description: 'Show what a merge of the worktree of a job would change in the workspace.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/diff' },
  input: z.strictObject({ job_id: jobId }),
  output: JobDiff,
  async run({ relay, job }) {
    const worktrees = relay.worktrees()
    const record = latestWorktree(worktrees, job)
    return { job, record, diff: await diffWorktree(worktrees, record) }
  },
  view({ record: { path, branch, base }, diff }) {
    const { files, patch, is_cut, merged, conflicts, notes } = diff
    return {
      worktree: { path, branch, base },
      files: files.map((file) => ({
        path: file.path,
        from: file.from ?? null,
        added: file.added,
        removed: file.deleted,
      })),
      patch,
      truncated: is_cut,
      merged,
      conflicts,
      notes,
    }
  },
})

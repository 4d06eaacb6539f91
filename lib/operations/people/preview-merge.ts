import * as z from 'zod/mini'

import { MergePreview } from '../../schema/api-acts.ts'
import { previewMergeOfJob } from '../../worktree/job-worktree.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'

export const previewMerge = jobOperationWithView({
  name: 'preview_merge',
  family: 'people',
  title: 'Preview a merge',
  description:
    'Say what merging the worktree of a job would do: the branches, the commits, the changed files, and whether it would be refused. Changes nothing.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/merge' },
  input: z.strictObject({ job_id: jobId }),
  output: MergePreview,
  async run({ relay, job }) {
    return { job, preview: await previewMergeOfJob(relay.worktrees(), job) }
  },
  view: ({ job, preview }) => ({
    job_id: job.job_id,
    branch: preview.branch,
    into: preview.into ?? null,
    commits: preview.commits,
    uncommitted: preview.uncommitted,
    files: preview.files.map(({ path, added, deleted: removed }) => ({ path, added, removed })),
    merged: preview.merged,
    conflicts: preview.conflicts,
    refusal: preview.refusal ?? null,
  }),
})

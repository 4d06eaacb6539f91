import * as z from 'zod/mini'

import { JobChanges } from '../../schema/api-acts.ts'
import { changesInPlace, folderOfJob } from '../../worktree/changes-in-place.ts'
import { READS } from '../effect.ts'
import { jobId } from '../jobs/fields.ts'
import { jobOperation } from '../operation.ts'

export const showChanges = jobOperation({
  name: 'show_changes',
  family: 'people',
  title: 'Show uncommitted changes',
  description:
    'List what is not committed where a job works, its worktree or the workspace, with the patch, before deciding about a write turn that stopped half-way.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/changes' },
  input: z.strictObject({ job_id: jobId }),
  output: JobChanges,
  async run({ relay, job, signal }) {
    const worktrees = relay.worktrees()
    const { folder, isWorktree } = folderOfJob(worktrees, job)
    const found = await changesInPlace(worktrees.git, folder, signal)
    const turns = (await relay.queue.history(job.job_id)).filter(({ type }) => type === 'claim')
    const started_at = turns.at(-1)?.at ?? null
    return { folder, is_worktree: isWorktree, started_at, ...found }
  },
})

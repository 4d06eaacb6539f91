import * as z from 'zod/mini'

import type { Job } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import { oneLine } from '../../text/cut.ts'
import { mergeJob } from '../../worktree/job-worktree.ts'
import { REPEATABLE } from '../effect.ts'
import { jobId, optional } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'

export const merge = jobOperationWithView({
  name: 'merge',
  family: 'people',
  title: 'Merge the worktree of a job',
  description:
    'Merge the changes that a job left in its git worktree into the branch that the workspace is on. Refused on a conflict or uncommitted changes; then nothing is changed. Returns where the branch is now.',
  who: 'person',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs/:job_id/merge' },
  input: z.strictObject({
    job_id: jobId,
    commit: optional(z.boolean(), 'Commit first what the turn left uncommitted'),
    into: optional(
      z.string().check(z.minLength(1), z.maxLength(500)),
      'Refuse the merge unless the workspace is on this branch',
    ),
  }),
  output: z.strictObject({
    job_id: z.string(),
    merged: z.boolean(),
    branch: z.string(),
    into: z.string(),
    commit: z.string(),
    committed: z.array(z.string()),
  }),
  async run({ relay, job }, { commit = false, into }) {
    const how = { commit, expected: into, subject: subjectOf(job) }
    const done = await mergeJob(relay.worktrees(), job, how)
    return { job, changed: done.merged, done }
  },
  view: ({ job, done }) => ({ job_id: job.job_id, ...done }),
})

/** The first line of the commit message: what was asked for, as data on one line. */
function subjectOf(job: Job): string {
  return oneLine(summarize(job).headline) || `job ${job.job_id}`
}

import type { Job } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import { mergeJob } from '../../worktree/job-worktree.ts'
import { counted } from '../../text/count.ts'
import type { Answer, Context } from '../context.ts'
import { oneLine } from '../terminal/text.ts'
import { worktreesOf } from './worktrees.ts'

/** `relay merge`: brings what a job's turn changed in its worktree into the branch that the workspace is on. */
export async function merge(
  context: Context,
  typed: string,
  options: { commit: boolean },
): Promise<Answer> {
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  const subject = subjectOf(job)
  const merged = await mergeJob(worktreesOf(context), job, { ...options, subject })
  const { branch, into, commit, committed } = merged
  const line = merged.merged
    ? `Merged ${branch} into ${oneLine(into)}, now ${commit.slice(0, 12)}.`
    : `All of ${branch} is in ${oneLine(into)} already.`
  const alsoCommitted =
    committed.length === 0 ? [] : [`Committed ${counted(committed.length, 'changed path')} first.`]
  return {
    document: { job_id: job.job_id, ...merged },
    lines: [...alsoCommitted, line],
    note: 'Remove worktrees that are merged with: relay worktree clean',
  }
}

/** The first line of a commit message: what was asked for, as data on one line. */
function subjectOf(job: Job): string {
  return oneLine(summarize(job).headline) || `job ${job.job_id}`
}

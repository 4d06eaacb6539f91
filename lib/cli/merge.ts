import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { summarize } from '../schema/summary.ts'
import { mergeWorktree } from '../workspace/merge.ts'
import type { Answer, Context } from './context.ts'
import { oneLine } from './text.ts'
import { latestWorktree, worktreesOf } from './worktrees.ts'

/** `relay merge`: brings what a job's turn changed in its worktree into the branch that the workspace is on. */
export async function merge(
  context: Context,
  typed: string,
  options: { commit: boolean },
): Promise<Answer> {
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  refuseUnfinished(job)
  const on = worktreesOf(context)
  const record = latestWorktree(on, job)
  const merged = await mergeWorktree(on, record, { ...options, subject: subjectOf(job) })
  const { into, commit, committed } = merged
  const line = merged.merged
    ? `Merged ${record.branch} into ${oneLine(into)}, now ${commit.slice(0, 12)}.`
    : `All of ${record.branch} is in ${oneLine(into)} already.`
  const alsoCommitted =
    committed.length === 0 ? [] : [`Committed ${committed.length} changed paths first.`]
  return {
    document: { job_id: job.job_id, branch: record.branch, ...merged },
    lines: [...alsoCommitted, line],
    note: 'Remove worktrees that are merged with: relay worktree clean',
  }
}

function refuseUnfinished(job: Job): void {
  const why =
    job.state === 'running'
      ? 'its turn is still running; wait for it, or cancel it first'
      : job.state === 'needs_review'
        ? `it waits for your review; first run "relay review approve ${job.job_id}"`
        : undefined
  if (why === undefined) return
  const message = `Cannot merge the worktree of job "${job.job_id}": ${why}.`
  throw new RelayError('MERGE_REFUSED', message, { details: { job_id: job.job_id } })
}

/** The first line of a commit message: what was asked for, as data on one line. */
function subjectOf(job: Job): string {
  return oneLine(summarize(job).headline) || `job ${job.job_id}`
}

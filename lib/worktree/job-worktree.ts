import { RelayError } from '../errors.ts'
import { otherHost } from '../process/process.ts'
import { isBlocked } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { previewMerge } from './merge-preview.ts'
import type { MergePreview } from './merge-preview.ts'
import { mergeWorktree } from './merge-worktree.ts'
import type { MergeChoice, Merged } from './merge-worktree.ts'
import type { Worktrees } from './worktree.ts'

/** The latest existing worktree of a job. Throws `WORKTREE_NOT_FOUND` with the reason if there is none. */
export function latestWorktree(on: Worktrees, job: Job): WorktreeRecord {
  const record = on.records.of(job.job_id).at(-1)
  if (record !== undefined) return record
  const message = `Cannot find a worktree of job "${job.job_id}": ${whyNone(job)}.`
  throw new RelayError('WORKTREE_NOT_FOUND', message, { details: { job_id: job.job_id } })
}

/**
 * Merges what a job's turn left in its worktree; see `mergeWorktree`. Throws `MERGE_REFUSED` while a turn runs
 * or its result waits for review.
 */
export async function mergeJob(
  on: Worktrees,
  job: Job,
  how: MergeChoice,
): Promise<Merged & { branch: string }> {
  refuseUnfinished(job)
  const record = latestWorktree(on, job)
  return { branch: record.branch, ...(await mergeWorktree(on, record, how)) }
}

/** What `mergeJob` with `commit` would do now. Throws `WORKTREE_NOT_FOUND`, and `MERGE_REFUSED` like it. */
export async function previewMergeOfJob(on: Worktrees, job: Job): Promise<MergePreview> {
  refuseUnfinished(job)
  return previewMerge(on, latestWorktree(on, job))
}

/** True when the state of a job allows a merge. */
export function mayMerge(job: Job): boolean {
  return job.state !== 'running' && job.state !== 'needs_review'
}

function refuseUnfinished(job: Job): void {
  if (mayMerge(job)) return
  const message = `Cannot merge the worktree of job "${job.job_id}": ${whyUnfinished(job)}.`
  throw new RelayError('MERGE_REFUSED', message, { details: { job_id: job.job_id } })
}

function whyUnfinished(job: Job): string {
  if (job.state === 'running') return 'its turn is still running; wait for it, or cancel it first'
  if (isBlocked(job)) return `its agent is blocked; first reply to it: relay show ${job.job_id}`
  return `it waits for your review; first run "relay review approve ${job.job_id}"`
}

function whyNone(job: Job): string {
  if (job.expunged !== true && job.task.worktree !== true) {
    return 'it was not asked to work in one; dispatch with --worktree for that'
  }
  if (job.attempts === 0) return 'none of its turns has started'
  const host = job.holder && otherHost(job.holder)
  if (host !== undefined) {
    return `its latest turn ran on "${host}", and only that host has its worktree; run this command there`
  }
  return 'none of its turns left a change, or it was cleaned away'
}

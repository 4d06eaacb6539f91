import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import type { WorktreeRecord } from '../schema/worktree.ts'
import { createGit } from '../workspace/git.ts'
import { createWorktrees } from '../workspace/worktree.ts'
import type { Worktrees } from '../workspace/worktree.ts'
import type { Context } from './context.ts'

/** The worktrees of this workspace's jobs. */
export function worktreesOf({ env, relay }: Context): Worktrees {
  const { workspace, location } = relay.store
  return createWorktrees({ git: createGit(env), workspace, store: location })
}

/** A job's latest worktree that still stands. Throws `WORKTREE_NOT_FOUND` and says why there is none. */
export function latestWorktree(on: Worktrees, job: Job): WorktreeRecord {
  const record = on.records.of(job.job_id).at(-1)
  if (record !== undefined) return record
  const message = `Cannot find a worktree of job "${job.job_id}": ${whyNone(job)}.`
  throw new RelayError('WORKTREE_NOT_FOUND', message, { details: { job_id: job.job_id } })
}

function whyNone(job: Job): string {
  if (job.expunged !== true && job.task.worktree !== true) {
    return 'it was not asked to work in one; dispatch with --worktree for that'
  }
  if (job.attempts === 0) return 'none of its turns has begun'
  return 'none of its turns left a change, or it was cleaned away'
}

import { RelayError, systemCode } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { HandoverChanges } from '../schema/handover.ts'
import type { RunningJob } from '../schema/job.ts'
import { changesIn } from './changes-in-place.ts'
import { locationOf } from './worktree.ts'
import type { Worktrees } from './worktree.ts'

/** The end of a turn waits for this look, so it is a short one. */
const LIMITS = { timeoutMs: 5000, maxOutputBytes: 64 * 1024 }
/** How long a turn that must stop at once may continue because of this look. */
const URGENT_MS = 300

/** File systems date changes by a coarser clock than the one that dates the claim, which may be that of a database. */
const SLACK_MS = 1000

/**
 * What a write turn has changed so far and git knows: everything in its own worktree since that was made; in the workspace,
 * what is not committed of the files that changed since the turn began, also by others. Undefined for a read-only turn,
 * where git knows nothing, and where an urgent look takes too long.
 */
export async function turnChanges(
  on: Worktrees,
  job: RunningJob,
  { isUrgent }: { isUrgent: boolean },
): Promise<HandoverChanges | undefined> {
  if (job.task.write !== true) return undefined
  const limits = isUrgent ? { ...LIMITS, signal: AbortSignal.timeout(URGENT_MS) } : LIMITS
  try {
    return await (job.task.worktree === true ? ofWorktree : inPlace)(on, job, limits)
  } catch (error) {
    // The end of the turn is recorded all the same.
    if (error instanceof RelayError || systemCode(error) !== undefined) return undefined
    throw error
  }
}

async function ofWorktree(
  { git, records }: Worktrees,
  job: RunningJob,
  limits: typeof LIMITS,
): Promise<HandoverChanges | undefined> {
  const record = records.of(job.job_id).find(({ token }) => token === job.token)
  if (record?.git_dir === undefined) return undefined
  const { path, branch, base } = record
  const found = await changesIn(git, locationOf(record), { since: base, limits })
  if (found === undefined) return undefined
  const { files, patch, truncated } = found
  const worktree = { path, branch, base }
  return { worktree, files: files.map((file) => file.path), patch, is_cut: truncated }
}

async function inPlace(
  { git, workspace }: Worktrees,
  { task, lease }: RunningJob,
  limits: typeof LIMITS,
): Promise<HandoverChanges | undefined> {
  const cwd = folderInside(workspace, task.cwd ?? '.')
  if (cwd === undefined) return undefined
  const begun = new Date(Date.parse(lease.claimed_at) - SLACK_MS).toISOString()
  const isOfTurn = (changedAt: string | null) => changedAt === null || changedAt >= begun
  const found = await changesIn(git, { cwd }, { limits, only: isOfTurn })
  if (found === undefined) return undefined
  const { files, patch, truncated } = found
  return { files: files.map((file) => file.path), patch, is_cut: truncated }
}

import { RelayError } from '../errors.ts'
import { treeOf, turnMarker } from '../process/tree.ts'
import type { Job } from '../schema/job.ts'
import type { WorktreeRecord } from '../schema/worktree.ts'
import { isMerged } from './repository.ts'
import { lookAtWorktree, removeWorktree } from './worktree.ts'
import type { WorktreeState, Worktrees } from './worktree.ts'

/**
 * What a worktree holds for its owner. `in_use`: its turn, or a process of it, still runs. `unknown`: git
 * cannot look at it, so nothing may be concluded.
 */
export type Holds = 'in_use' | 'unchanged' | 'merged' | 'unmerged' | 'unknown'

export type WorktreeView = {
  record: WorktreeRecord
  /** Undefined for a job that this workspace knows no more. */
  job: Job | undefined
  holds: Holds
  /** The last commit of its branch, when that could be seen. */
  tip: string | undefined
  /** Paths that are in no commit. */
  uncommitted: string[]
  /** Why `holds` is `unknown`. */
  problem: string | undefined
}

/** `forced`: removed although work was lost. */
export type Removed = { record: WorktreeRecord; forced: boolean }

/** Looks at a worktree and says what would be lost with it. */
export async function viewWorktree(
  on: Worktrees,
  record: WorktreeRecord,
  job: Job | undefined,
): Promise<WorktreeView> {
  const view = { record, job, tip: undefined, uncommitted: [], problem: undefined }
  if (isInUse(record, job)) return { ...view, holds: 'in_use' }
  try {
    const state = await lookAtWorktree(on, record)
    const holds = state.isUnchanged
      ? 'unchanged'
      : (await isAllMerged(on, state))
        ? 'merged'
        : 'unmerged'
    return { ...view, holds, tip: state.tip, uncommitted: state.uncommitted }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { ...view, holds: 'unknown', problem: error.message }
  }
}

/**
 * Removes a worktree that nothing would be lost with; with `force` any that is not in use. Returns
 * undefined for one that stays.
 */
export async function cleanWorktree(
  on: Worktrees,
  view: WorktreeView,
  { force }: { force: boolean },
): Promise<Removed | undefined> {
  const { record, holds } = view
  const isSafe = holds === 'unchanged' || holds === 'merged'
  if (holds === 'in_use' || (!isSafe && !force)) return undefined
  await removeWorktree(on, record, view.tip)
  return { record, forced: !isSafe }
}

/** A turn that was cancelled goes on until its worker has stopped it. */
function isInUse(record: WorktreeRecord, job: Job | undefined): boolean {
  if (job?.state === 'running' && job.token === record.token) return true
  return treeOf({ processes: [], marker: turnMarker(record.job_id, record.token) }).length > 0
}

async function isAllMerged({ git, workspace }: Worktrees, state: WorktreeState): Promise<boolean> {
  if (state.uncommitted.length > 0) return false
  for (const commit of [state.head, state.tip]) {
    if (
      commit !== undefined &&
      !(await isMerged(git, { cwd: workspace }, { commit, into: 'HEAD' }))
    ) {
      return false
    }
  }
  return true
}

import { RelayError } from '../errors.ts'
import { treeOf, turnMarker } from '../process/tree.ts'
import type { Job } from '../schema/job.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { NOTHING_IGNORED } from './ignored.ts'
import type { Ignored } from './ignored.ts'
import { isMerged } from './repository.ts'
import { inspectWorktree, removeWorktree } from './worktree.ts'
import type { WorktreeState, Worktrees } from './worktree.ts'

/**
 * What would be lost with a worktree. `in_use`: its turn, or a process of it, still runs. `ignored`: only files
 * that `.gitignore` names, which no merge includes. `unknown`: git cannot read it.
 */
export type Holds = 'in_use' | 'unchanged' | 'merged' | 'ignored' | 'unmerged' | 'unknown'

export type WorktreeView = {
  record: WorktreeRecord
  /** Undefined when the job was removed from this workspace. */
  job: Job | undefined
  holds: Holds
  /** The last commit of its branch, if it could be read. */
  tip: string | undefined
  /** Paths that are in no commit. */
  uncommitted: string[]
  ignored: Ignored
  /** Why `holds` is `unknown`. */
  problem: string | undefined
}

/** `forced`: removed although work was lost. */
export type Removed = { record: WorktreeRecord; forced: boolean }

/** Inspects a worktree for what would be lost with it. */
export async function viewWorktree(
  on: Worktrees,
  record: WorktreeRecord,
  job: Job | undefined,
): Promise<WorktreeView> {
  const nothing = { uncommitted: [], ignored: NOTHING_IGNORED }
  const view = { record, job, tip: undefined, ...nothing, problem: undefined }
  if (isInUse(on, record, job)) return { ...view, holds: 'in_use' }
  try {
    const state = await inspectWorktree(on, record)
    const { tip, uncommitted, ignored } = state
    return { ...view, holds: await holdsOf(on, state), tip, uncommitted, ignored }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { ...view, holds: 'unknown', problem: error.message }
  }
}

async function holdsOf(on: Worktrees, state: WorktreeState): Promise<Holds> {
  if (!state.isUnchanged && !(await isAllMerged(on, state))) return 'unmerged'
  if (state.ignored.paths.length > 0) return 'ignored'
  return state.isUnchanged ? 'unchanged' : 'merged'
}

/**
 * Removes a worktree if nothing would be lost; with `ignored` also one that holds only ignored files, with
 * `force` any that is not in use. Returns undefined if the worktree is kept.
 */
export async function cleanWorktree(
  on: Worktrees,
  view: WorktreeView,
  { force, ignored = false }: { force: boolean; ignored?: boolean },
): Promise<Removed | undefined> {
  const { record, holds } = view
  const isSafe = holds === 'unchanged' || holds === 'merged' || (holds === 'ignored' && ignored)
  if (holds === 'in_use' || (!isSafe && !force)) return undefined
  await removeWorktree(on, record, view.tip)
  return { record, forced: !isSafe }
}

/** A cancelled turn runs until its worker has stopped it. */
function isInUse({ workspace }: Worktrees, record: WorktreeRecord, job: Job | undefined): boolean {
  if (job?.state === 'running' && job.token === record.token) return true
  return (
    treeOf({ processes: [], marker: turnMarker(record.job_id, record.token, workspace) }).length > 0
  )
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

import { RelayError } from '../errors.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { diffWorktree } from './diff-worktree.ts'
import { currentBranch, refuseMerge } from './merge-worktree.ts'
import type { FileChange } from './patch.ts'
import { commitOf } from './repository.ts'
import { inspectWorktree } from './worktree.ts'
import type { WorktreeState, Worktrees } from './worktree.ts'

/**
 * What a merge would do. `into`: the branch that the workspace is on, if any. `commits`: how many of the job's
 * branch the workspace lacks. `uncommitted`: paths that a merge with `commit` commits first. `refusal`: why such a
 * merge would be refused, apart from `conflicts`.
 */
export type MergePreview = {
  branch: string
  into: string | undefined
  commits: number
  uncommitted: string[]
  files: FileChange[]
  merged: boolean
  conflicts: string[]
  refusal: string | undefined
}

/** What `mergeWorktree` with `commit` would do now. Changes nothing. */
export async function previewMerge(on: Worktrees, record: WorktreeRecord): Promise<MergePreview> {
  const state = await inspectWorktree(on, record)
  const { files, merged, conflicts } = await diffWorktree(on, record)
  return {
    branch: record.branch,
    into: await currentBranch(on),
    commits: await countCommits(on, state),
    uncommitted: state.uncommitted,
    files,
    merged,
    conflicts,
    refusal: await refusalOf(on, record, state),
  }
}

async function countCommits({ git, workspace }: Worktrees, { tip }: WorktreeState) {
  const head = await commitOf(git, workspace, 'HEAD')
  if (tip === undefined || head === undefined) return 0
  const count = ['rev-list', '--count', '--end-of-options', tip, `^${head}`]
  return Number((await git.ask({ cwd: workspace }, count)).trim())
}

async function refusalOf(on: Worktrees, record: WorktreeRecord, state: WorktreeState) {
  try {
    await refuseMerge(on, record, { state, commit: true })
    return undefined
  } catch (error) {
    if (error instanceof RelayError && error.code === 'MERGE_REFUSED') return error.message
    throw error
  }
}

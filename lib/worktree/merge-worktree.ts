import { RelayError } from '../errors.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { quotedList } from '../text/count.ts'
import type { Git } from './git.ts'
import { messageOf } from './git.ts'
import { commitOf, isMerged, uncommittedIn } from './repository.ts'
import { inTrial, mergeTrees } from './trial-merge.ts'
import { inspectWorktree, locationOf } from './worktree.ts'
import type { WorktreeState, Worktrees } from './worktree.ts'

/** `commit` is the current commit of the workspace's branch `into`; `committed`: paths that were committed first. */
export type Merged = {
  merged: boolean
  into: string
  commit: string
  committed: string[]
}

/** `expected`: refuses unless the workspace is on this branch. `subject`: the first line of the commits. */
export type MergeChoice = { commit: boolean; expected?: string | undefined; subject: string }

/** The most paths named in one sentence. */
const MOST_NAMED = 10

/**
 * Merges the branch of a worktree into the branch that the workspace is on, if the workspace is clean and there
 * are no conflicts; otherwise nothing is changed. `merged` is false when the workspace had all of it already.
 * Uncommitted changes are committed first with `commit`, and refused without it. Throws `MERGE_REFUSED`,
 * `MERGE_CONFLICT` and `GIT_FAILED`.
 */
export async function mergeWorktree(
  on: Worktrees,
  record: WorktreeRecord,
  how: MergeChoice,
): Promise<Merged> {
  const { git, workspace } = on
  const at = { cwd: workspace }
  const state = await inspectWorktree(on, record)
  const into = await refuseMerge(on, record, { state, commit: how.commit })
  if (how.expected !== undefined && into !== how.expected) {
    const why = `the workspace is on branch "${into}" now, not on "${how.expected}". Look again, then decide`
    throw mergeRefused(record, why)
  }
  const { uncommitted } = state
  if (uncommitted.length > 0) await commitAll(git, record, how.subject)
  const tip = uncommitted.length > 0 ? await commitOf(git, workspace, refOf(record)) : state.tip
  if (tip === undefined) throw branchGone(record)
  const committed = uncommitted
  const head = await git.ask(at, ['rev-parse', '--verify', 'HEAD'])
  if (await isMerged(git, { cwd: workspace }, { commit: tip, into: 'HEAD' })) {
    return { merged: false, into, commit: head.trim(), committed }
  }
  const tree = await treeOfMerge(on, record, { head: head.trim(), tip })
  const message = `Merge ${record.branch}: ${how.subject}\n\nRelay-Job: ${record.job_id}\n`
  const parents = ['-p', head.trim(), '-p', tip]
  const made = await git.ask(at, ['commit-tree', ...parents, '-F', '-', tree], { input: message })
  const commit = made.trim()
  // Moves the branch only from the commit that was checked above, and only if the work tree is still clean.
  const end = await git.run(at, ['merge', '--ff-only', '--quiet', commit])
  if (end.code !== 0) throw mergeRefused(record, `git says: ${messageOf(end).replace(/\.$/, '')}`)
  return { merged: true, into, commit, committed }
}

/** The branch that the workspace is on; undefined when it is on none. */
export async function currentBranch({ git, workspace }: Worktrees): Promise<string | undefined> {
  const ask = ['symbolic-ref', '--quiet', '--short', 'HEAD']
  const { code, stdout } = await git.run({ cwd: workspace }, ask)
  return code === 0 ? stdout.trim() : undefined
}

/** Throws `MERGE_REFUSED` where a merge is refused whatever it changes; returns the branch to merge into. */
export async function refuseMerge(
  on: Worktrees,
  record: WorktreeRecord,
  { state, commit }: { state: WorktreeState; commit: boolean },
): Promise<string> {
  refuseUncommitted(record, state, { commit })
  if (state.tip === undefined) throw branchGone(record)
  return targetOf(on, record)
}

function refuseUncommitted(
  record: WorktreeRecord,
  { head, tip, uncommitted }: WorktreeState,
  { commit }: { commit: boolean },
): void {
  if (head !== undefined && head !== tip) {
    throw mergeRefused(
      record,
      `its folder is at another commit than its branch "${record.branch}". See what is checked out there: git -C "${record.path}" status`,
    )
  }
  if (uncommitted.length === 0 || commit) return
  throw mergeRefused(
    record,
    `it has uncommitted changes: ${named(uncommitted)}. Commit them with "relay merge ${record.job_id} --commit", or yourself in "${record.path}"`,
  )
}

/** The branch that the workspace is on. Refuses uncommitted changes, so that the merge is easy to undo. */
async function targetOf(on: Worktrees, record: WorktreeRecord): Promise<string> {
  const { git, workspace } = on
  const into = await currentBranch(on)
  if (into === undefined) {
    throw mergeRefused(record, `"${workspace}" is on no branch. Check out the branch to merge into`)
  }
  // Git would refuse too, but undoing its attempt would undo the merge in progress.
  if ((await commitOf(git, workspace, 'MERGE_HEAD')) !== undefined) {
    throw mergeRefused(record, `another merge is in progress in "${workspace}". Finish it first`)
  }
  const dirty = await uncommittedIn(git, { cwd: workspace }, 'no')
  if (dirty.length > 0) {
    throw mergeRefused(
      record,
      `the workspace has uncommitted changes: ${named(dirty)}. Commit or stash them first`,
    )
  }
  return into
}

async function commitAll(git: Git, record: WorktreeRecord, subject: string): Promise<void> {
  const location = locationOf(record)
  await git.ask(location, ['add', '--all', '--', '.'])
  const message = `${subject}\n\nWhat the turn left uncommitted in its worktree.\n\nRelay-Job: ${record.job_id}\n`
  await git.ask(location, ['commit', '--quiet', '--no-verify', '-F', '-'], { input: message })
}

/**
 * The tree of the merge. `diffWorktree` shows the same tree, because the same function makes it. Refuses
 * conflicts before any file or branch is changed.
 */
async function treeOfMerge(
  on: Worktrees,
  record: WorktreeRecord,
  { head, tip }: { head: string; tip: string },
): Promise<string> {
  const { tree, conflicts } = await inTrial(on, (trial) =>
    mergeTrees(on.git, trial, { ours: head, theirs: tip, keep: true }),
  )
  if (conflicts.length === 0) return tree
  const message = `Cannot merge the worktree of job "${record.job_id}": it conflicts with the workspace in ${named(conflicts)}. The workspace did not change. Merge it by hand with "git merge ${record.branch}", or let an agent bring that branch up to date.`
  throw new RelayError('MERGE_CONFLICT', message, {
    details: { job_id: record.job_id, files: conflicts.join('\n') },
  })
}

function refOf(record: WorktreeRecord): string {
  return `refs/heads/${record.branch}`
}

function named(paths: string[]): string {
  return quotedList(paths, MOST_NAMED)
}

function branchGone(record: WorktreeRecord): RelayError {
  return mergeRefused(record, `its branch "${record.branch}" is gone, so there is nothing to merge`)
}

function mergeRefused(record: WorktreeRecord, why: string): RelayError {
  const message = `Cannot merge the worktree of job "${record.job_id}": ${why}.`
  return new RelayError('MERGE_REFUSED', message, { details: { job_id: record.job_id } })
}

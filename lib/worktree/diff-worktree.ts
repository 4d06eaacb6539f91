import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { counted, quotedList } from '../text/count.ts'
import { candidateOf } from './merge-candidate.ts'
import { patchBetween } from './patch.ts'
import type { FileChange, Patch } from './patch.ts'
import { commitOf, isMerged } from './repository.ts'
import { inTrial, mergeTrees } from './trial-merge.ts'
import type { Trial } from './trial-merge.ts'
import type { Worktrees } from './worktree.ts'

/**
 * `merged`: the workspace's commit contains all of it already. `conflicts`: paths because of which `relay merge`
 * refuses. `notes`: warnings for a reader of the patch, one sentence each. See `Patch` for the rest.
 */
export type WorktreeDiff = Patch & { merged: boolean; conflicts: string[]; notes: string[] }

/** Files that control what git or other programs run or show. */
const DECIDES =
  /(?:^|\/)(?:\.gitattributes|\.gitmodules|\.mcp\.json|\.envrc|\.(?:claude|codex|githooks|husky|vscode)\/.+)$/

/**
 * What `relay merge --commit` would change in the workspace's commit: the tree of that merge against HEAD,
 * including uncommitted and untracked files of the worktree. If conflicts would prevent the merge, the changes
 * of the branch since the common ancestor; if everything is merged already, the changes of the turn since its
 * first commit. Changes nothing in the worktree or the repository, and no setting or attribute of either affects
 * the result.
 */
export async function diffWorktree(on: Worktrees, record: WorktreeRecord): Promise<WorktreeDiff> {
  const nothing = { files: [], patch: '', is_cut: false, merged: false, conflicts: [], notes: [] }
  if (record.git_dir === undefined) return nothing
  return inTrial(on, async (trial) => {
    const candidate = await candidateOf(on, record, trial)
    if (candidate === undefined) return nothing
    const compared = await sidesOf(on, { record, trial, candidate })
    const patch = await patchBetween(on.git, trial.location, compared.before, compared.after)
    const { merged, conflicts } = compared
    const notes = [
      ...mergesNote(compared.mergeCommits),
      ...decidesNote(patch.files),
      ...disguisedNote(patch.disguised),
    ]
    const { files, patch: text, is_cut } = patch
    return { files, patch: text, is_cut, merged, conflicts, notes }
  })
}

/** The most paths named in one sentence. */
const MOST_NAMED = 10

type Sides = {
  before: string
  after: string
  merged: boolean
  conflicts: string[]
  mergeCommits: number
}

async function sidesOf(
  { git, workspace }: Worktrees,
  at: { record: WorktreeRecord; trial: Trial; candidate: string },
): Promise<Sides> {
  const { record, trial, candidate } = at
  const head = await commitOf(git, workspace, 'HEAD')
  const own = { before: record.base, after: candidate, conflicts: [], mergeCommits: 0 }
  if (head === undefined) return { ...own, merged: false }
  if (await isMerged(git, trial.location, { commit: candidate, into: head })) {
    return { ...own, merged: true }
  }
  const mergeCommits = await countMerges(git, trial, { candidate, record })
  const { tree, conflicts } = await mergeTrees(git, trial, { ours: head, theirs: candidate })
  if (conflicts.length === 0) {
    return { before: head, after: tree, merged: false, conflicts, mergeCommits }
  }
  const shared = await git.run(trial.location, ['merge-base', head, candidate])
  const before = shared.code === 0 ? (shared.stdout.split('\n')[0] ?? record.base) : record.base
  return { before, after: candidate, merged: false, conflicts, mergeCommits }
}

async function countMerges(
  git: Worktrees['git'],
  { location }: Trial,
  { candidate, record }: { candidate: string; record: WorktreeRecord },
): Promise<number> {
  const count = [
    'rev-list',
    '--count',
    '--merges',
    '--end-of-options',
    candidate,
    `^${record.base}`,
  ]
  return Number((await git.ask(location, count)).trim())
}

function mergesNote(count: number): string[] {
  if (count === 0) return []
  return [
    `Its branch holds ${counted(count, 'merge commit')}: it took in other commits and may undo some of them.`,
  ]
}

function decidesNote(files: FileChange[]): string[] {
  const named = files.filter(({ path }) => DECIDES.test(path)).map(({ path }) => path)
  if (named.length === 0) return []
  return [
    `It changes ${quotedList(named, MOST_NAMED)}, which can make other programs run or hide something.`,
  ]
}

function disguisedNote(disguised: string[]): string[] {
  if (disguised.length === 0) return []
  const list = quotedList(disguised, MOST_NAMED)
  return [`NUL characters would have hidden the change of ${list}; it is shown as text.`]
}

import * as fs from 'node:fs'
import { join } from 'node:path'

import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { commitOf } from './repository.ts'
import type { Trial } from './trial-merge.ts'
import { locationOf } from './worktree.ts'
import type { Worktrees } from './worktree.ts'

/**
 * The commit that `relay merge --commit` would merge: the worktree's own, plus one more commit with everything
 * uncommitted, which exists only in the trial. For a worktree whose folder is gone, the last commit of its
 * branch; undefined when there is none. The worktree's index does not change.
 */
export async function candidateOf(
  { git, workspace }: Worktrees,
  record: WorktreeRecord,
  trial: Trial,
): Promise<string | undefined> {
  if (record.git_dir === undefined || !fs.existsSync(record.path)) {
    return commitOf(git, workspace, `refs/heads/${record.branch}`)
  }
  const index = copyIndex(join(record.git_dir, 'index'), trial.location.cwd)
  const location = { ...locationOf(record), index, env: { GIT_OBJECT_DIRECTORY: trial.objects } }
  await git.ask(location, ['add', '--all', '--', '.'])
  const tree = (await git.ask(location, ['write-tree'])).trim()
  const head = (await git.ask(location, ['rev-parse', '--verify', 'HEAD'])).trim()
  const known = (await git.ask(location, ['rev-parse', '--verify', `${head}^{tree}`])).trim()
  if (tree === known) return head
  const commit = ['commit-tree', '-p', head, '-m', 'What the turn left uncommitted.', tree]
  return (await git.ask(trial.location, commit)).trim()
}

/**
 * Git compares times in whole seconds, and reads a file that was written in the same second as the index. So the
 * copy keeps the time of its original: with a later time, git would miss a change of the same length within that
 * second.
 */
function copyIndex(original: string, directory: string): string {
  const copy = join(directory, 'index')
  const { atime, mtime } = fs.statSync(original)
  fs.copyFileSync(original, copy)
  fs.utimesSync(copy, atime, mtime)
  return copy
}

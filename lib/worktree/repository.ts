import { RelayError } from '../errors.ts'
import type { Git, GitLocation } from './git.ts'
import { messageOf } from './git.ts'

/** The top folder of a work tree, and the commit that is checked out in it. */
export type Repository = { top: string; head: string }

/**
 * The repository of a workspace, as seen from a folder in it. Throws `WORKTREE_REFUSED` if no worktree can be
 * created: no repository, a bare one, one without a commit, or a folder of another repository.
 */
export async function findRepository(
  git: Git,
  { workspace, directory }: { workspace: string; directory: string },
): Promise<Repository> {
  const top = await topOf(git, workspace)
  const inner = directory === workspace ? top : await topOf(git, directory)
  if (inner !== top) {
    throw refused(
      `"${directory}" belongs to another repository ("${inner}") than the workspace ("${top}"). Send the job without "cwd", or from a workspace of that repository`,
    )
  }
  const head = await git.run({ cwd: workspace }, [
    'rev-parse',
    '--verify',
    '--quiet',
    'HEAD^{commit}',
  ])
  if (head.code !== 0) {
    throw noCommit(top)
  }
  return { top, head: head.stdout.trim() }
}

/** Paths that differ from the checked out commit: changed, added, removed and untracked ones. */
export async function uncommittedIn(
  git: Git,
  location: { cwd: string; gitDir?: string | undefined; workTree?: string | undefined },
  untracked: 'all' | 'normal' | 'no',
): Promise<string[]> {
  const listing = await git.ask(location, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    `--untracked-files=${untracked}`,
    // Otherwise git runs itself in each submodule, with that folder's own settings.
    '--ignore-submodules=dirty',
  ])
  return listing.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]))
}

/** The commit that a name refers to; undefined when there is none. */
export async function commitOf(git: Git, cwd: string, name: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { code, stdout } = await git.run({ cwd }, args)
  return code === 0 ? stdout.trim() : undefined
}

/** True when one commit is an ancestor of another, or the same. */
export async function isMerged(
  git: Git,
  location: GitLocation,
  { commit, into }: { commit: string; into: string },
): Promise<boolean> {
  const end = await git.run(location, ['merge-base', '--is-ancestor', commit, into])
  if (end.code === 0 || end.code === 1) return end.code === 0
  throw new RelayError('GIT_FAILED', `Cannot compare two commits: ${messageOf(end)}.`)
}

export function refused(why: string): RelayError {
  return new RelayError('WORKTREE_REFUSED', `Cannot create a git worktree: ${why}.`)
}

export function noRepository(directory: string): RelayError {
  return refused(
    `"${directory}" is not in a git repository. Send the job without "worktree"; it then works in the workspace itself`,
  )
}

export function bareRepository(directory: string): RelayError {
  return refused(
    `"${directory}" is a bare repository or git's own folder, which has no files to work on. Send the job without "worktree"`,
  )
}

export function noCommit(repository: string): RelayError {
  return refused(
    `the repository of "${repository}" has no commit to start from. Make a first commit, then send the job again`,
  )
}

async function topOf(git: Git, directory: string): Promise<string> {
  const end = await git.run({ cwd: directory }, [
    'rev-parse',
    '--is-inside-work-tree',
    '--show-toplevel',
  ])
  const [isInside, top] = end.stdout.split('\n')
  if (end.code === 0 && top !== undefined) return top
  if (isInside === 'false' || end.stderr.includes('cannot use bare repository')) {
    throw bareRepository(directory)
  }
  if (end.stderr.includes('not a git repository')) {
    throw noRepository(directory)
  }
  throw refused(`git says: ${messageOf(end).replace(/\.$/, '')}`)
}

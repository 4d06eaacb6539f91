import { RelayError } from '../errors.ts'
import type { Git, Place } from './git.ts'
import { wordsOf } from './git.ts'

/** What a worktree is made of: the top folder of the work tree, and the commit that it is at. */
export type Repository = { top: string; head: string }

/**
 * The repository of a workspace, as seen from a folder in it. Throws `WORKTREE_REFUSED` where no worktree
 * can be made: no repository, a bare one, one without a commit, or a folder of another repository.
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
    throw refused(
      `the repository "${top}" has no commit that it could begin at. Make a first commit, then send the job again`,
    )
  }
  return { top, head: head.stdout.trim() }
}

/** Paths that differ from the commit that a work tree is at: changed, added, removed, and untracked ones. */
export async function uncommittedIn(
  git: Git,
  place: { cwd: string; gitDir?: string | undefined; workTree?: string | undefined },
  untracked: 'all' | 'normal' | 'no',
): Promise<string[]> {
  const listing = await git.ask(place, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    `--untracked-files=${untracked}`,
    // Git would run itself in a submodule, with the settings of whoever made that folder.
    '--ignore-submodules=dirty',
  ])
  return listing.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]))
}

/** The commit that a name stands for; undefined when there is none. */
export async function commitOf(git: Git, cwd: string, name: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { code, stdout } = await git.run({ cwd }, args)
  return code === 0 ? stdout.trim() : undefined
}

/** True when all of a commit's history is part of another one's. */
export async function isMerged(
  git: Git,
  place: Place,
  { commit, into }: { commit: string; into: string },
): Promise<boolean> {
  const end = await git.run(place, ['merge-base', '--is-ancestor', commit, into])
  if (end.code === 0 || end.code === 1) return end.code === 0
  throw new RelayError('GIT_FAILED', `Cannot compare two commits: ${wordsOf(end)}.`)
}

export function refused(why: string): RelayError {
  return new RelayError('WORKTREE_REFUSED', `Cannot make a git worktree: ${why}.`)
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
    throw refused(
      `"${directory}" is a bare repository or git's own folder, which has no files to work on. Send the job without "worktree"`,
    )
  }
  if (end.stderr.includes('not a git repository')) {
    throw refused(
      `"${directory}" is in no git repository. Send the job without "worktree"; it then works in the workspace itself`,
    )
  }
  throw refused(`git says: ${wordsOf(end).replace(/\.$/, '')}`)
}

import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { RelayError } from '../../errors.ts'
import { compare } from './changes.ts'
import type { Diff } from './changes.ts'
import type { Ask, RootGit } from './git.ts'
import { failed } from './git.ts'
import { emptyTree, findCommit } from './revision.ts'
import type { Repository } from './repository.ts'
import { statusOf } from './status.ts'
import type { StatusEntry } from './status.ts'

/** What a commit would hold. `present` and `removed` are paths of the repository. */
export type CommitPlan = {
  /** Absent for the first commit. */
  head: string | undefined
  tree: string
  message: string
  present: string[]
  removed: string[]
  diff: Diff
}

type Wanted = {
  /** Paths of the root: files, new ones too, and folders. All tracked files when absent. */
  paths?: readonly string[] | undefined
  message: string
  maxBytes: number
  signal?: AbortSignal | undefined
}

/** States in which a plain commit would end something that a person began. */
const UNFINISHED = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply']

/**
 * Builds the tree of a commit apart from the index and the objects of the repository, which do not change. What else is
 * staged is not part of it. Throws `GIT_FAILED` when there is nothing to commit, or a merge is not finished.
 */
export async function planCommit(
  git: RootGit,
  repository: Repository,
  { paths, message, maxBytes, signal }: Wanted,
): Promise<CommitPlan> {
  const unfinished = UNFINISHED.find((name) => fs.existsSync(join(repository.gitDir, name)))
  if (unfinished !== undefined)
    throw failed(['commit'], `another operation is not finished (${unfinished})`)
  const head = await findCommit(git, repository, 'HEAD')
  const untracked = paths === undefined ? 'normal' : 'all'
  const { entries, is_cut } = await statusOf(git, repository, { paths, untracked, signal })
  if (is_cut) throw failed(['commit'], 'too many files have changed. Name fewer paths')
  const { present, removed } = namesOf(git, repository, entries, { tracked: paths === undefined })
  if (present.length + removed.length === 0) throw nothing()
  return inScratch(git, repository, async (apart) => {
    const tree = await treeOf(git, repository, { head, present, removed }, apart)
    const before = head ?? (await emptyTree(git, repository))
    const sides = [before, tree]
    const diff = await compare(git, repository, { sides, maxBytes, signal, ...apart })
    if (diff.files.length === 0) throw nothing()
    return { head, tree, message, present, removed, diff }
  })
}

/**
 * Makes the planned commit on the current branch, without hooks. First the files are staged, then the branch moves: a
 * process that dies between leaves them staged. Throws `FILE_CHANGED` when the files are no longer those of the plan.
 */
export async function makeCommit(
  git: RootGit,
  repository: Repository,
  plan: CommitPlan,
): Promise<string> {
  const { head, message, tree: planned } = plan
  const tree = await inScratch(git, repository, ({ index }) =>
    treeOf(git, repository, plan, { index }),
  )
  if (tree !== planned) {
    throw new RelayError(
      'FILE_CHANGED',
      'Cannot commit: the files have changed since it was planned. Nothing was committed.',
    )
  }
  const parent = head === undefined ? [] : ['-p', head]
  const made = await git.ask(repository, ['commit-tree', tree, ...parent], {
    input: `${message.trimEnd()}\n`,
  })
  const commit = made.trim()
  await stage(git, repository, plan, {})
  const subject = `commit: ${message.split('\n')[0] ?? ''}`
  const nowhere = '0'.repeat(commit.length)
  await git.ask(repository, ['update-ref', '-m', subject, 'HEAD', commit, head ?? nowhere])
  return commit
}

/** The files of a status, as names for the index. */
function namesOf(
  git: RootGit,
  repository: Repository,
  entries: StatusEntry[],
  { tracked }: { tracked: boolean },
): { present: string[]; removed: string[] } {
  const present = new Set<string>()
  const removed = new Set<string>()
  for (const entry of entries) {
    if (entry.conflict === true) throw failed(['commit'], `"${entry.path}" has a conflict`)
    // A folder is another repository.
    if (entry.path.endsWith('/') || (tracked && entry.untracked === true)) continue
    const name = repository.inRepository(entry.path)
    if (isGone(git, entry)) removed.add(name)
    else present.add(name)
    if (entry.from !== undefined) removed.add(repository.inRepository(entry.from))
  }
  return { present: [...present], removed: [...removed].filter((name) => !present.has(name)) }
}

function isGone({ bounds }: RootGit, { path, unstaged, staged }: StatusEntry): boolean {
  if (unstaged === 'deleted') return true
  if (staged !== 'deleted') return false
  return fs.lstatSync(join(bounds.directory, path), { throwIfNoEntry: false }) === undefined
}

async function treeOf(
  git: RootGit,
  repository: Repository,
  { head, ...names }: { head: string | undefined; present: string[]; removed: string[] },
  apart: Pick<Ask, 'index' | 'env'>,
): Promise<string> {
  await git.ask(repository, ['read-tree', head ?? '--empty'], apart)
  await stage(git, repository, names, apart)
  return (await git.ask(repository, ['write-tree'], apart)).trim()
}

/** Exactly these names: no pattern, and no folder. */
async function stage(
  git: RootGit,
  repository: Repository,
  { present, removed }: { present: string[]; removed: string[] },
  apart: Pick<Ask, 'index' | 'env'>,
): Promise<void> {
  const lines = (names: string[]) => names.map((name) => `${name}\0`).join('')
  const update = ['update-index', '-z']
  if (removed.length > 0) {
    const input = lines(removed)
    await git.ask(repository, [...update, '--force-remove', '--stdin'], { ...apart, input })
  }
  if (present.length > 0) {
    const input = lines(present)
    await git.ask(repository, [...update, '--add', '--replace', '--stdin'], { ...apart, input })
  }
}

/** An index and a place for new objects that are gone afterwards. */
async function inScratch<T>(
  git: RootGit,
  repository: Repository,
  work: (apart: { index: string; env: Record<string, string> }) => Promise<T>,
): Promise<T> {
  const shared = await git.ask(repository, ['rev-parse', '--git-path', 'objects'])
  const scratch = fs.mkdtempSync(join(tmpdir(), 'durable-relay-commit-'))
  try {
    const objects = join(scratch, 'objects')
    fs.mkdirSync(objects)
    const env = {
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(repository.workTree, shared.trim()),
    }
    return await work({ index: join(scratch, 'index'), env })
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

function nothing(): RelayError {
  return failed(['commit'], 'there is nothing to commit. Name new files in paths; see git_status')
}

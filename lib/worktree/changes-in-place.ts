import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { Job } from '../schema/job.ts'
import type { Git, GitLocation } from './git.ts'
import type { Worktrees } from './worktree.ts'

/** Limits for one look: a person reads the list, not a tool. */
const TIMEOUT_MS = 10_000
const LIST_BYTES = 128 * 1024
const PATCH_BYTES = 256 * 1024
const MOST_FILES = 200

/** Where the latest turn of a job worked: its worktree, else its folder in the workspace. */
export function folderOfJob(
  { workspace, records }: Worktrees,
  { job_id, task }: Job,
): { folder: string; isWorktree: boolean } {
  const worktree = records.of(job_id).at(-1)
  if (worktree !== undefined) return { folder: worktree.path, isWorktree: true }
  return { folder: folderInside(workspace, task.cwd ?? '.') ?? workspace, isWorktree: false }
}

/** `status`: the two letters of `git status`, such as ` M` and `??`. */
type ChangedFile = { path: string; status: string; changed_at: string | null }

/** `is_repository` is false where git knows nothing of the folder; then nothing else is known. */
export type ChangesInPlace = {
  is_repository: boolean
  files: ChangedFile[]
  patch: string
  truncated: boolean
}

/**
 * What is not committed in a folder: the files by the time of their last change, latest first, and the patch of those
 * that git tracks. It cannot know which of it a turn did; the times show what is older.
 */
export async function changesInPlace(
  git: Git,
  cwd: string,
  signal: AbortSignal,
): Promise<ChangesInPlace> {
  const nothing = { is_repository: false, files: [], patch: '', truncated: false }
  const limits = { timeoutMs: TIMEOUT_MS, signal, maxOutputBytes: PATCH_BYTES }
  try {
    const found = await changesIn(git, { cwd }, { limits })
    return found === undefined ? nothing : { is_repository: true, ...found }
  } catch (error) {
    // Git is not installed, or took too long.
    if (error instanceof RelayError && error.code === 'GIT_FAILED') return nothing
    throw error
  }
}

/** `limits` bounds each command; `maxOutputBytes` the patch. */
type How = {
  limits: { timeoutMs: number; maxOutputBytes: number; signal?: AbortSignal }
  /** The commit to compare with, in place of HEAD: what was committed since counts, too. */
  since?: string
  /** Which files to show, by the time of their last change; null for a file that was removed. */
  only?: (changedAt: string | null) => boolean
}

/** The same where git works; undefined outside a repository. Throws `GIT_FAILED`. */
export async function changesIn(
  git: Git,
  location: GitLocation,
  { limits, since = 'HEAD', only = () => true }: How,
): Promise<Omit<ChangesInPlace, 'is_repository'> | undefined> {
  const top = await git.run(location, ['rev-parse', '--show-toplevel'], limits)
  if (top.code !== 0) return undefined
  const root = top.stdout.replace(/\n$/, '')
  const form = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']
  const listed = { ...limits, maxOutputBytes: LIST_BYTES }
  const list = await git.run(location, ['status', ...form, '--', '.'], listed)
  const committed =
    since === 'HEAD'
      ? undefined
      : await git.run(location, [...DIFF, '--name-status', '-z', since, '--', '.'], listed)
  const all = withTimes([...statusOf(list.stdout), ...namesOf(committed?.stdout ?? '')], root)
  const files = all.filter(({ changed_at }) => only(changed_at)).slice(0, MOST_FILES)
  const isSome = files.length < all.length
  // The names are below the top, and none of them is a pattern.
  const paths = isSome ? files.map(({ path }) => `:(top,literal)${path}`) : ['.']
  const patch =
    paths.length === 0
      ? { stdout: '', isCut: false }
      : await git.run(location, [...DIFF, since, '--', ...paths], limits)
  const truncated = list.isCut || patch.isCut || all.length > MOST_FILES
  return { files, patch: patch.stdout, truncated }
}

const DIFF = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']

type Named = Omit<ChangedFile, 'changed_at'>

function statusOf(listing: string): Named[] {
  const entries = listing.split('\0').filter((entry) => entry.length > 3)
  return entries.map((entry) => ({ path: entry.slice(3), status: entry.slice(0, 2) }))
}

/** Pairs of a letter and a path. */
function namesOf(listing: string): Named[] {
  const parts = listing.split('\0')
  return parts.flatMap((path, at) =>
    at % 2 === 1 && path !== '' ? [{ path, status: `${parts[at - 1] ?? ''} ` }] : [],
  )
}

function withTimes(named: readonly Named[], root: string): ChangedFile[] {
  const files = new Map(named.toReversed().map((each) => [each.path, each]))
  return [...files.values()]
    .map(({ path, status }) => ({ path, status, changed_at: changedAt(join(root, path)) }))
    .toSorted((a, b) => (b.changed_at ?? '').localeCompare(a.changed_at ?? ''))
}

/** Null for a file that was removed. */
function changedAt(path: string): string | null {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.mtime.toISOString() ?? null
}

import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { Job } from '../schema/job.ts'
import type { Git } from './git.ts'
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
  const limits = { timeoutMs: TIMEOUT_MS, signal }
  try {
    const top = await git.run({ cwd }, ['rev-parse', '--show-toplevel'], limits)
    if (top.code !== 0) return nothing
    const root = top.stdout.replace(/\n$/, '')
    const form = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']
    const list = await git.run({ cwd }, ['status', ...form, '--', '.'], {
      ...limits,
      maxOutputBytes: LIST_BYTES,
    })
    const patch = await git.run({ cwd }, [...DIFF, 'HEAD', '--', '.'], {
      ...limits,
      maxOutputBytes: PATCH_BYTES,
    })
    const files = filesIn(list.stdout, root)
    return {
      is_repository: true,
      files: files.slice(0, MOST_FILES),
      patch: patch.stdout,
      truncated: list.isCut || patch.isCut || files.length > MOST_FILES,
    }
  } catch (error) {
    // Git is not installed, or took too long.
    if (error instanceof RelayError && error.code === 'GIT_FAILED') return nothing
    throw error
  }
}

const DIFF = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']

function filesIn(listing: string, root: string): ChangedFile[] {
  const entries = listing.split('\0').filter((entry) => entry.length > 3)
  return entries
    .map((entry) => {
      const path = entry.slice(3)
      return { path, status: entry.slice(0, 2), changed_at: changedAt(join(root, path)) }
    })
    .toSorted((a, b) => (b.changed_at ?? '').localeCompare(a.changed_at ?? ''))
}

/** Null for a file that was removed. */
function changedAt(path: string): string | null {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.mtime.toISOString() ?? null
}

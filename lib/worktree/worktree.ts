import * as fs from 'node:fs'
import { dirname, relative } from 'node:path'

import { RelayError } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { counted, plural } from '../text/count.ts'
import type { Git } from './git.ts'
import { ignoredIn, NOTHING_IGNORED } from './ignored.ts'
import type { Ignored } from './ignored.ts'
import { lacksOf } from './missing-content.ts'
import { createRecords, worktreesIn } from './worktree-records.ts'
import type { WorktreeRecords } from './worktree-records.ts'
import { commitOf, findRepository, refused, uncommittedIn } from './repository.ts'

/** The worktrees of a workspace. Git runs in the workspace; the worktrees are kept beside the store. */
export type Worktrees = { git: Git; workspace: string; records: WorktreeRecords }

/** The state of a worktree. A commit that no longer exists is undefined. */
export type WorktreeState = {
  /** The checked out commit. */
  head: string | undefined
  /** The last commit of its branch. */
  tip: string | undefined
  /** Paths with uncommitted changes, including untracked files but not ignored ones. */
  uncommitted: string[]
  ignored: Ignored
  /** True when there is nothing to merge. */
  isUnchanged: boolean
}

/** A new worktree, and the folder in it where the turn works. */
export type MadeWorktree = {
  record: WorktreeRecord
  cwd: string
  notes: string[]
  lacks: string[]
}

/** `store` is the directory of the workspace's store. */
export function createWorktrees(on: { git: Git; workspace: string; store: string }): Worktrees {
  const { git, workspace, store } = on
  return { git, workspace, records: createRecords(worktreesIn(store)) }
}

/**
 * Creates the worktree of a turn, on a branch of its own from the workspace's commit. `cwd` is the folder in it
 * that corresponds to `directory`; `notes` are for a person who watches the turn, `lacks` for its agent. The
 * worktree of a turn that died is never reused: the next turn has another token, and so another path and branch.
 * A path or branch that exists already is refused. Throws `WORKTREE_REFUSED` and `GIT_FAILED`.
 */
export async function makeWorktree(
  on: Worktrees,
  turn: { job_id: string; token: number; agent: string; at: string },
  wanted: { directory: string; signal: AbortSignal },
): Promise<MadeWorktree> {
  const { git, workspace, records } = on
  const { top, head } = await findRepository(git, { workspace, ...wanted })
  const record: WorktreeRecord = {
    job_id: turn.job_id,
    token: turn.token,
    agent: turn.agent,
    path: records.pathOf(turn),
    branch: `relay/${turn.job_id.slice(0, 10)}-${turn.token}`,
    base: head,
    created_at: turn.at,
  }
  await refuseTaken(on, record)
  await records.keep(record)
  try {
    const { path, branch } = record
    const add = ['worktree', 'add', '--quiet', '--no-track', '-b', branch, '--', path, head]
    await git.ask({ cwd: workspace }, add, { signal: wanted.signal })
    const git_dir = (await git.ask({ cwd: path }, ['rev-parse', '--absolute-git-dir'])).trim()
    const cwd = folderOf(path, relative(top, wanted.directory))
    const made = { ...record, git_dir }
    await records.keep(made)
    const lacks = await lacksOf(git, locationOf(made))
    return { record: made, cwd, notes: [...(await notesOf(on, made)), ...lacks], lacks }
  } catch (error) {
    // No turn has run in it. If it cannot be removed now, its document remains and it is cleaned later.
    await removeWorktree(on, record, head).catch(() => {})
    throw error
  }
}

/**
 * The worktree of a turn that has ended, for its checks. Throws `WORKTREE_REFUSED` when it is gone, which a person or the
 * end of that turn can have caused.
 */
export async function reenterWorktree(
  on: Worktrees,
  turn: { job_id: string; token: number },
  wanted: { directory: string; signal: AbortSignal },
): Promise<MadeWorktree> {
  const { git, workspace, records } = on
  const record = records.of(turn.job_id).find(({ token }) => token === turn.token)
  if (record?.git_dir === undefined || !fs.existsSync(record.path)) {
    throw refused('the worktree of the turn whose checks are to run is gone')
  }
  const { top } = await findRepository(git, { workspace, ...wanted })
  const cwd = folderOf(record.path, relative(top, wanted.directory))
  return { record, cwd, notes: [], lacks: [] }
}

/** A worktree of this job and token belongs to an earlier turn, for instance of a store restored from a backup. */
async function refuseTaken(
  { git, workspace, records }: Worktrees,
  { job_id, token, path, branch }: WorktreeRecord,
): Promise<void> {
  const isKnown = records.of(job_id).some((record) => record.token === token)
  const isBranch = (await commitOf(git, workspace, `refs/heads/${branch}`)) !== undefined
  if (!isKnown && !isBranch && !fs.existsSync(path)) return
  const message = `Cannot create worktree "${path}" on branch "${branch}": an earlier turn left one of that name. Inspect it, then remove it with "relay worktree clean".`
  throw new RelayError('GIT_FAILED', message, { details: { path } })
}

/** Inspects a worktree without changing anything in it. */
export async function inspectWorktree(
  { git, workspace }: Worktrees,
  record: WorktreeRecord,
): Promise<WorktreeState> {
  const tip = await commitOf(git, workspace, `refs/heads/${record.branch}`)
  const location = locationOf(record)
  // Not finished: it contains only files that git itself has written.
  if (record.git_dir === undefined) return { ...EMPTY, tip, isUnchanged: true }
  if (!fs.existsSync(record.path)) {
    const isUnchanged = tip === undefined || tip === record.base
    return { ...EMPTY, tip, isUnchanged }
  }
  const head = (await git.ask(location, ['rev-parse', '--verify', 'HEAD'])).trim()
  const uncommitted = await uncommittedIn(git, location, 'all')
  const isUnchanged = head === record.base && tip === record.base && uncommitted.length === 0
  return { head, tip, uncommitted, ignored: await ignoredIn(git, location), isUnchanged }
}

/** The content of a worktree without a folder. */
const EMPTY = { head: undefined, uncommitted: [], ignored: NOTHING_IGNORED }

/**
 * Removes a worktree with everything in it, its branch and then its document. Call `inspectWorktree` first: `tip`
 * is the last commit of the branch as it was then. A branch without a known tip is kept, and so is one that has
 * changed since.
 */
export async function removeWorktree(
  { git, workspace, records }: Worktrees,
  record: WorktreeRecord,
  tip: string | undefined,
): Promise<void> {
  const isUnfinished = record.git_dir === undefined
  // Git locks a worktree while it creates it, and may not know an unfinished one at all.
  const force = isUnfinished ? ['--force', '--force'] : ['--force']
  const end = await git.run({ cwd: workspace }, ['worktree', 'remove', ...force, '--', record.path])
  if (end.code !== 0 && isUnfinished) removeFolder(records, record)
  if (fs.existsSync(record.path)) {
    const message = `Cannot remove worktree "${record.path}": ${end.stderr.trim() || 'git did not remove it'}`
    throw new RelayError('GIT_FAILED', message)
  }
  const ref = `refs/heads/${record.branch}`
  if (tip !== undefined && (await commitOf(git, workspace, ref)) !== undefined) {
    await git.ask({ cwd: workspace }, ['update-ref', '-d', ref, tip])
  }
  records.forget(record)
}

/** Where git works on a worktree. It names the git directory, so that a `.git` written by a turn has no effect. */
export function locationOf(record: WorktreeRecord) {
  return { cwd: record.path, gitDir: record.git_dir, workTree: record.path }
}

/** The folder of a worktree that corresponds to `path` in the workspace. */
function folderOf(worktree: string, path: string): string {
  // In the commit, a link may be where the workspace has a folder, and lead anywhere.
  const folder = folderInside(fs.realpathSync(worktree), path)
  if (folder !== undefined) return folder
  throw refused(
    `"${path}" is not a folder in the commit that the worktree starts from. Commit it first, or send the job without "cwd"`,
  )
}

/** Sentences about the worktree, for the turn's activity. */
async function notesOf({ git, workspace }: Worktrees, record: WorktreeRecord): Promise<string[]> {
  const left = await uncommittedIn(git, { cwd: workspace }, 'normal')
  const notes = [
    `works in a git worktree on branch ${record.branch}, from ${record.base.slice(0, 12)}`,
  ]
  if (left.length > 0) {
    notes.push(
      `${counted(left.length, 'uncommitted change')} of the workspace ${plural(left.length, 'is', 'are')} not in its worktree`,
    )
  }
  return notes
}

function removeFolder(records: WorktreeRecords, record: WorktreeRecord): void {
  if (dirname(record.path) !== records.root) return
  fs.rmSync(record.path, { recursive: true, force: true })
}

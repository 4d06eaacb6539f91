import * as fs from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import type { WorktreeRecord } from '../schema/worktree-record.ts'
import { counted, plural } from '../text/count.ts'
import type { Git } from './git.ts'
import { ignoredIn, NOTHING_IGNORED } from './ignored.ts'
import type { Ignored } from './ignored.ts'
import { lacksOf } from './missing-content.ts'
import { createRecords, worktreesIn } from './worktree-records.ts'
import type { Records } from './worktree-records.ts'
import { commitOf, findRepository, refused, uncommittedIn } from './repository.ts'

/** The worktrees of a workspace: git runs in the workspace, the worktrees stand with the store. */
export type Worktrees = { git: Git; workspace: string; records: Records }

/** What has become of a worktree. Commits are undefined where there is none any more. */
export type WorktreeState = {
  /** The commit that is checked out in it. */
  head: string | undefined
  /** The last commit of its branch. */
  tip: string | undefined
  /** Paths with changes that are in no commit, untracked ones too; ignored files do not count. */
  uncommitted: string[]
  ignored: Ignored
  /** True when nothing that a merge would take was changed. */
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
 * Makes the worktree of a turn, on a branch of its own from the workspace's commit. `cwd` is the folder in
 * it that corresponds to `directory`, `notes` are for a person who watches the turn, `lacks` for its agent. A turn
 * that died leaves its worktree to itself: the next one has another token, and so another place and another
 * branch; one that finds its place taken leaves it alone. Throws `WORKTREE_REFUSED` and `GIT_FAILED`.
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
    const cwd = sameFolder(path, relative(top, wanted.directory))
    const made = { ...record, git_dir }
    await records.keep(made)
    const lacks = await lacksOf(git, placeOf(made))
    return { record: made, cwd, notes: [...(await notesOf(on, made)), ...lacks], lacks }
  } catch (error) {
    // No turn has run in it. What cannot be taken away now is named by its document, and cleaned later.
    await removeWorktree(on, record, head).catch(() => {})
    throw error
  }
}

/** A worktree with this job and token is a former turn's work, for instance of a store that was restored from a backup. */
async function refuseTaken(
  { git, workspace, records }: Worktrees,
  { job_id, token, path, branch }: WorktreeRecord,
): Promise<void> {
  const isKnown = records.of(job_id).some((record) => record.token === token)
  const isBranch = (await commitOf(git, workspace, `refs/heads/${branch}`)) !== undefined
  if (!isKnown && !isBranch && !fs.existsSync(path)) return
  const message = `Cannot make worktree "${path}" on branch "${branch}": a former turn left one of that name. Look into it, then remove it with "relay worktree clean".`
  throw new RelayError('GIT_FAILED', message, { details: { path } })
}

/** Looks at a worktree without changing anything in it. */
export async function lookAtWorktree(
  { git, workspace }: Worktrees,
  record: WorktreeRecord,
): Promise<WorktreeState> {
  const tip = await commitOf(git, workspace, `refs/heads/${record.branch}`)
  const place = placeOf(record)
  // Half made: git may have written some of the files, but nobody else has.
  if (record.git_dir === undefined) return { ...EMPTY, tip, isUnchanged: true }
  if (!fs.existsSync(record.path)) {
    const isUnchanged = tip === undefined || tip === record.base
    return { ...EMPTY, tip, isUnchanged }
  }
  const head = (await git.ask(place, ['rev-parse', '--verify', 'HEAD'])).trim()
  const uncommitted = await uncommittedIn(git, place, 'all')
  const isUnchanged = head === record.base && tip === record.base && uncommitted.length === 0
  return { head, tip, uncommitted, ignored: await ignoredIn(git, place), isUnchanged }
}

/** What is in a worktree that has no folder. */
const EMPTY = { head: undefined, uncommitted: [], ignored: NOTHING_IGNORED }

/**
 * Removes a worktree, its branch and then its document. Whatever is in it is lost, so ask
 * `lookAtWorktree` first; `tip` is the branch as that saw it. A branch that was not seen is kept, and so is
 * one that has moved on since.
 */
export async function removeWorktree(
  { git, workspace, records }: Worktrees,
  record: WorktreeRecord,
  tip: string | undefined,
): Promise<void> {
  const isHalfMade = record.git_dir === undefined
  // Git locks a worktree as long as it makes it, and knows nothing of one that it had only begun.
  const force = isHalfMade ? ['--force', '--force'] : ['--force']
  const end = await git.run({ cwd: workspace }, ['worktree', 'remove', ...force, '--', record.path])
  if (end.code !== 0 && isHalfMade) removeFolder(records, record)
  if (fs.existsSync(record.path)) {
    const message = `Cannot remove worktree "${record.path}": ${end.stderr.trim() || 'git left it there'}`
    throw new RelayError('GIT_FAILED', message)
  }
  const ref = `refs/heads/${record.branch}`
  if (tip !== undefined && (await commitOf(git, workspace, ref)) !== undefined) {
    await git.ask({ cwd: workspace }, ['update-ref', '-d', ref, tip])
  }
  records.forget(record)
}

/** Where git works on a worktree. Its own directory is named, so that a `.git` that a turn put there is not believed. */
export function placeOf(record: WorktreeRecord) {
  return { cwd: record.path, gitDir: record.git_dir, workTree: record.path }
}

/** The folder of a worktree that stands where `path` stands in the workspace. */
function sameFolder(worktree: string, path: string): string {
  const missing = refused(
    `"${path}" is no folder in the commit that it begins at. Commit it first, or send the job without "cwd"`,
  )
  try {
    const root = fs.realpathSync(worktree)
    const folder = fs.realpathSync(join(root, path))
    const inside = relative(root, folder)
    // A link in the commit can stand where the workspace has a folder, and lead anywhere.
    if (inside === '..' || inside.startsWith('../')) throw missing
    if (fs.statSync(folder).isDirectory()) return folder
  } catch (error) {
    if (error instanceof RelayError || systemCode(error) === undefined) throw error
  }
  throw missing
}

/** Where the turn works, for its activity. */
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

function removeFolder(records: Records, record: WorktreeRecord): void {
  if (dirname(record.path) !== records.root) return
  fs.rmSync(record.path, { recursive: true, force: true })
}

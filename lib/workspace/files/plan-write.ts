import { createHash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { PathState } from '../../schema/backup.ts'
import type { Guard, Held } from '../guard/guard.ts'
import type { Act, FileChanges } from './acts.ts'
import {
  changedMeanwhile,
  existsAlready,
  holding,
  notAFile,
  readHeld,
  stateOf,
} from './held-file.ts'

/** A change of one file, with both texts for a person. */
export type PlannedFile = { path: string; before: Buffer | undefined; after: Buffer | undefined }

/** A change, the files whose contents differ, and whether it replaces or removes what the caller did not name. */
export type Plan = FileChanges & { files: PlannedFile[]; isDestructive: boolean }

/** A file with these bytes: a new one with its folders, or in place of an existing one. */
export async function planWrite(
  guard: Guard,
  wanted: { path: string; bytes: Buffer; expected?: string | undefined },
): Promise<Plan> {
  const { bytes, expected } = wanted
  const folders = await planParents(guard, wanted.path)
  const path = folders.path
  const before = folders.changes.length > 0 ? undefined : await presentFile(guard, path)
  if (expected !== undefined) refuseUnexpected(path, before, expected)
  const state = before?.state
  return {
    changes: [
      ...folders.changes,
      { path, was: state ?? { type: 'absent' }, becomes: fileState(bytes, state?.mode) },
    ],
    acts: [...folders.acts, { do: 'write', path, bytes, mode: state?.mode }],
    files: [{ path, before: before?.bytes, after: bytes }],
    isDestructive: before !== undefined && expected === undefined,
  }
}

/** A folder with those above it. One that exists already changes nothing. Throws `FILE_EXISTS` where a file is. */
export async function planFolder(guard: Guard, wanted: string): Promise<Plan> {
  const parents = await planParents(guard, wanted)
  const { path } = parents
  const isNew = parents.changes.length > 0
  const exists = isNew
    ? undefined
    : await holding(guard, path, (held) => Promise.resolve(held.exists))
  if (exists !== undefined && exists.type !== 'folder') throw existsAlready(path)
  const folder = exists === undefined ? [folderAt(path)] : []
  return {
    changes: [...parents.changes, ...folder.map(({ change }) => change)],
    acts: [...parents.acts, ...folder.map(({ act }) => act)],
    files: [],
    isDestructive: false,
  }
}

/** The folders above a path that do not exist, and the path with links above it resolved. */
export async function planParents(
  guard: Guard,
  wanted: string,
): Promise<{ path: string; changes: FileChanges['changes']; acts: Act[] }> {
  const path = guard.relative(wanted)
  const names = path.split('/')
  for (let count = 1; count < names.length; count += 1) {
    const folder = names.slice(0, count).join('/')
    const held = await holding(guard, folder, ({ path: real, exists }) =>
      Promise.resolve({ real, exists }),
    )
    if (held.exists !== undefined) continue
    const missing = names.slice(count - 1, -1)
    const base = held.real.split('/').slice(0, -1)
    const made = missing.map((_, at) => folderAt([...base, ...missing.slice(0, at + 1)].join('/')))
    const real = [...base, ...names.slice(count - 1)].join('/')
    for (const each of [...made.map(({ act }) => act.path), real]) refuseDenied(guard, each)
    return {
      path: real,
      changes: made.map(({ change }) => change),
      acts: made.map(({ act }) => act),
    }
  }
  const real = await holding(guard, path, (held) => Promise.resolve(held.path))
  return { path: real, changes: [], acts: [] }
}

/** A path whose folder does not exist yet cannot be held, so its text decides; it is held when it is made. */
function refuseDenied(guard: Guard, path: string): void {
  const isGit = path.split('/').some((name) => name.toLowerCase() === '.git')
  if (!isGit && !guard.rules.isDenied(path, false)) return
  const message = `Cannot make ${JSON.stringify(path)}: a rule of this root denies it.`
  throw new RelayError('PATH_IGNORED', message)
}

function folderAt(path: string): { change: FileChanges['changes'][number]; act: Act } {
  const mode = 0o777 & ~process.umask()
  return {
    change: { path, was: { type: 'absent' }, becomes: { type: 'folder', mode } },
    act: { do: 'make', path },
  }
}

/** The file at a path; undefined when there is nothing. Throws `NOT_A_FILE` for anything else. */
export function presentFile(
  guard: Guard,
  path: string,
): Promise<{ bytes: Buffer; state: Extract<PathState, { type: 'file' }> } | undefined> {
  return holding(guard, path, async (held: Held) => {
    if (held.exists === undefined) return undefined
    if (held.exists.type !== 'file') throw notAFile(held)
    return readHeld(held)
  })
}

/** What is at a path. */
export function presentState(guard: Guard, path: string): Promise<PathState> {
  return holding(guard, path, stateOf)
}

/** The state of a file with these bytes; a new one gets the mode of new files of this process. */
export function fileState(bytes: Uint8Array, mode?: number): Extract<PathState, { type: 'file' }> {
  return {
    type: 'file',
    hash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mode: mode ?? 0o666 & ~process.umask(),
  }
}

export function refuseUnexpected(
  path: string,
  before: { state: { hash: string } } | undefined,
  expected: string,
): void {
  if (before?.state.hash === expected.toLowerCase()) return
  if (before !== undefined) throw changedMeanwhile(path)
  const message = `Cannot change ${JSON.stringify(path)}: it does not exist, although expected_sha256 says what it holds.`
  throw new RelayError('FILE_CHANGED', message)
}

import { RelayError } from '../../errors.ts'
import type { BackupManifest, PathChange, PathState } from '../../schema/backup.ts'
import type { Backups } from '../backups/backups.ts'
import type { Guard } from '../guard/guard.ts'
import type { Act, FileChanges } from './acts.ts'
import { debrisOf } from './debris.ts'
import { isSameState } from './held-file.ts'
import { fileState, planParents, presentFile, presentState } from './plan-write.ts'
import type { Plan, PlannedFile } from './plan-write.ts'
import { wholeState } from './whole.ts'

type On = { guard: Guard; backups: Backups }

/**
 * Takes an operation back as a whole, also one whose process died half-way: a path that is already as it was stays so.
 * Throws `UNDO_REFUSED`, naming the path, when one is neither as it was nor as the operation left it.
 */
export async function planUndo(on: On, manifest: BackupManifest): Promise<Plan> {
  const { moved, changes } = manifest
  const steps: FileChanges = { changes: [], acts: [] }
  const files: PlannedFile[] = []
  const undone =
    moved === undefined ? changes : await takeBackMove(on, { ...manifest, moved }, steps)
  for (const change of undone.toReversed()) {
    const now = await stateAt(on.guard, change)
    if (isSameState(now, change.was)) continue
    if (!isLeft(now, change)) throw changedSince(manifest, change.path)
    steps.changes.push({ path: change.path, was: now, becomes: change.was })
    steps.acts.push(actTo(on.backups, change))
    files.push(...(await shown(on, change)))
  }
  await refuseForeignEntries(on.guard, manifest, steps)
  return { ...steps, files, isDestructive: false }
}

/** Puts a path back as it was before an operation, whatever it is now. */
export async function planRestore(
  on: On,
  manifest: BackupManifest,
  { path, to }: { path: string; to: string },
): Promise<Plan> {
  const { backups, guard } = on
  const change = manifest.changes.find((each) => each.path === path)
  if (change?.was.type !== 'file' || manifest.moved?.from === path) {
    const message = `Cannot restore ${JSON.stringify(path)}: the backup of ${manifest.operation_id} holds no file of this path. See list_backups.`
    throw new RelayError('BACKUP_NOT_FOUND', message)
  }
  const bytes = backups.contents.read(change.was.hash)
  const parents = await planParents(guard, to)
  const before = parents.changes.length > 0 ? undefined : await presentFile(guard, parents.path)
  const { mode } = change.was
  return {
    changes: [
      ...parents.changes,
      {
        path: parents.path,
        was: before?.state ?? { type: 'absent' },
        becomes: fileState(bytes, mode),
      },
    ],
    acts: [...parents.acts, { do: 'write', path: parents.path, bytes, mode }],
    files: [{ path: parents.path, before: before?.bytes, after: bytes }],
    isDestructive: false,
  }
}

/** A move is taken back by a move. Returns the changes that remain: a replaced file, and folders that were made. */
async function takeBackMove(
  { guard, backups }: On,
  manifest: BackupManifest & { moved: { from: string; to: string } },
  steps: FileChanges,
): Promise<PathChange[]> {
  const { from, to } = manifest.moved
  const rest = manifest.changes.filter(({ path }) => path !== from && path !== to)
  const source = manifest.changes.find(({ path }) => path === from)
  const target = manifest.changes.find(({ path }) => path === to)
  if (source === undefined || target === undefined) throw changedSince(manifest, from)
  const whole = source.was
  const before = await isAbsentIfNoFolder(wholeState(guard, from))
  if (isSameState(before, whole)) return rest
  // What the operation left at the former place: nothing, or a file that it put back there.
  const left = await stateAt(guard, { ...source, was: source.becomes })
  if (!isSameState(left, source.becomes)) throw changedSince(manifest, from)
  if (!isSameState(await isAbsentIfNoFolder(wholeState(guard, to)), whole)) {
    throw changedSince(manifest, to)
  }
  steps.moved = { from: to, to: from }
  steps.acts.push({ do: 'move', path: from, from: to })
  steps.changes.push(
    { path: to, was: whole, becomes: target.was },
    { path: from, was: left, becomes: whole },
  )
  if (target.was.type === 'file') {
    const { hash, mode } = target.was
    steps.acts.push({ do: 'write', path: to, bytes: backups.contents.read(hash), mode })
  }
  return rest
}

function stateAt(guard: Guard, { path, was, becomes }: PathChange): Promise<PathState> {
  const isWhole = was.type === 'whole' || becomes.type === 'whole'
  return isAbsentIfNoFolder(isWhole ? wholeState(guard, path) : presentState(guard, path))
}

/** A path below a folder that is gone is gone as well. */
async function isAbsentIfNoFolder(state: Promise<PathState>): Promise<PathState> {
  try {
    return await state
  } catch (error) {
    if (error instanceof RelayError && error.code === 'FILE_NOT_FOUND') return { type: 'absent' }
    throw error
  }
}

/** The mask of the process that made a file or folder may have been another one. */
function isLeft(now: PathState, { was, becomes }: PathChange): boolean {
  if (isSameState(now, becomes)) return true
  const isNew = was.type === 'absent'
  return isNew && now.type === 'file' && becomes.type === 'file' && now.hash === becomes.hash
}

function actTo(backups: Backups, { path, was, becomes }: PathChange): Act {
  switch (was.type) {
    case 'absent':
      return { do: 'remove', path, ...(becomes.type === 'folder' && { isEmpty: true }) }
    case 'folder':
      return { do: 'make', path, mode: was.mode }
    case 'link':
      return { do: 'link', path, target: was.target }
    case 'file':
      if (becomes.type === 'file' && becomes.hash === was.hash)
        return { do: 'mode', path, mode: was.mode }
      return { do: 'write', path, bytes: backups.contents.read(was.hash), mode: was.mode }
    case 'whole':
      throw new Error('Only a move records a whole, and it is taken back by a move.')
  }
}

async function shown(
  { guard, backups }: On,
  { path, was, becomes }: PathChange,
): Promise<PlannedFile[]> {
  if (was.type !== 'file' && becomes.type !== 'file') return []
  const before = becomes.type === 'file' ? (await presentFile(guard, path))?.bytes : undefined
  const after = was.type === 'file' ? backups.contents.read(was.hash) : undefined
  return [{ path, before, after }]
}

/** A folder that the operation made may hold what was put into it since. */
async function refuseForeignEntries(
  guard: Guard,
  manifest: BackupManifest,
  { changes }: FileChanges,
): Promise<void> {
  const goes = new Set(
    changes.flatMap(({ path, becomes }) => (becomes.type === 'absent' ? [path] : [])),
  )
  for (const { path, was, becomes } of changes) {
    if (was.type !== 'folder' || becomes.type !== 'absent') continue
    const { entries, hidden } = await guard.list(path, { ignored: true })
    const debris = debrisOf(manifest.operation_id)
    const other = entries.find(
      ({ path: each, name }) => !goes.has(each) && !name.startsWith(debris),
    )
    if (other !== undefined || hidden > 0) throw changedSince(manifest, other?.path ?? path)
  }
}

function changedSince({ operation_id }: BackupManifest, path: string): RelayError {
  const message = `Cannot undo ${operation_id}: ${JSON.stringify(path)} was changed since. Nothing was undone. Restore single files with restore_backup.`
  return new RelayError('UNDO_REFUSED', message, { details: { path } })
}

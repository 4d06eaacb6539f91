import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { flushDirectory } from '../../files/files.ts'
import type { BackupManifest, PathChange } from '../../schema/backup.ts'
import type { Effect } from '../../schema/tool-entry.ts'
import type { Act, FileChanges } from './acts.ts'
import { removeDebris } from './debris.ts'
import { keepBackup, manifestOf } from './keep-backup.ts'
import type { On, Operation } from './keep-backup.ts'
import { discard, perform, place, prepare, remove } from './steps.ts'
import type { Prepared } from './steps.ts'

/**
 * Makes a change. Everything is checked, kept and written beside its place first; then each file appears under its name
 * at once. A process that dies half-way leaves each path as it was or as it should be, and the backup to undo it with.
 * When the change cannot be completed, what was done is undone. Throws `FILE_CHANGED` when a path is not as planned,
 * `BACKUP_REFUSED`, `FILE_EXISTS` and `FILE_UNWRITABLE`.
 */
export async function applyChanges(
  on: On,
  planned: FileChanges,
  operation: Operation,
): Promise<Effect[]> {
  const { undoes } = operation
  const undone = undoes === undefined ? undefined : on.backups.find(undoes)
  if (undone !== undefined) await removeDebris(on.guard, undone)
  const manifest = await keepBackup(on, planned, operation)
  const prepared: Prepared[] = []
  const done: Act[] = []
  try {
    for (const act of topFirst(planned.acts))
      if (act.do === 'make') await perform(on.guard, act, done)
    for (const [at, act] of planned.acts.entries()) {
      if (act.do !== 'write' && act.do !== 'copy') continue
      prepared.push(await prepare(on.guard, act, `${operation.operationId}-${at}`))
    }
    for (const act of planned.acts) if (act.do === 'move') await perform(on.guard, act, done)
    const replaced = new Map(planned.changes.map(({ path, was }) => [path, was.type === 'file']))
    for (const each of prepared) await place(each, replaced.get(each.act.path) === true, done)
    for (const act of planned.acts) {
      if (act.do === 'link' || act.do === 'mode') await perform(on.guard, act, done)
    }
    for (const act of topFirst(planned.acts).toReversed()) {
      if (act.do === 'remove') await remove(on.guard, act, operation.operationId, done)
    }
  } catch (error) {
    const left = await undoDone(on, done, manifest ?? manifestOf(planned, operation, on.guard))
    if (left.length === 0 && manifest !== undefined) on.backups.drop(operation.operationId)
    throw left.length === 0 ? error : incomplete(error, left)
  } finally {
    for (const each of prepared) await discard(each)
  }
  return effectsOf(planned, manifest?.operation_id)
}

/** Folders come before what is in them. */
function topFirst(acts: Act[]): Act[] {
  const depth = ({ path }: Act) => path.split('/').length
  return acts.toSorted((one, other) => depth(one) - depth(other))
}

/** Takes back steps that were made, as far as the backup allows. Returns the paths that remain changed. */
async function undoDone(
  { guard, backups }: On,
  done: Act[],
  manifest: BackupManifest,
): Promise<string[]> {
  const left: string[] = []
  for (const act of done.toReversed()) {
    try {
      await takeBack({ guard, backups }, act, manifest)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      left.push(act.path)
    }
  }
  return left
}

async function takeBack({ guard, backups }: On, act: Act, manifest: BackupManifest): Promise<void> {
  const was = manifest.changes.find(({ path }) => path === act.path)?.was
  const id = `${manifest.operation_id}-back`
  if (act.do === 'move') {
    await perform(guard, { do: 'move', path: act.from, from: act.path }, [])
    return
  }
  if (was?.type === 'absent') return remove(guard, act, id, [])
  if (was?.type === 'folder' || was === undefined) return
  if (act.do === 'mode' && was.type === 'file') {
    return perform(guard, { ...act, mode: was.mode }, [])
  }
  if (was.type === 'link')
    return perform(guard, { do: 'link', path: act.path, target: was.target }, [])
  if (was.type !== 'file') return
  const bytes = backups.contents.read(was.hash)
  const prepared = await prepare(guard, { do: 'write', path: act.path, bytes, mode: was.mode }, id)
  try {
    fs.renameSync(prepared.aside, `${prepared.held.at}/${prepared.held.name}`)
    await flushDirectory(prepared.held.at)
  } finally {
    await discard(prepared)
  }
}

function incomplete(error: unknown, left: string[]): RelayError {
  const why = error instanceof Error ? error.message : String(error)
  const message = `${why} The change was made in part: ${left
    .slice(0, 10)
    .map((path) => JSON.stringify(path))
    .join(', ')} could not be put back. Undo it with undo_change.`
  const code = error instanceof RelayError ? error.code : 'FILE_UNWRITABLE'
  return new RelayError(code, message, { cause: error })
}

/** What the journal says of each path. */
function effectsOf({ changes, moved }: FileChanges, backupId: string | undefined): Effect[] {
  const backup = backupId === undefined ? {} : { backup_id: backupId }
  if (moved !== undefined) {
    return [{ operation: 'move', path: moved.to, from: moved.from, ...backup }]
  }
  return changes.map(({ path, was, becomes }) => ({
    operation: operationOf(was, becomes),
    path,
    ...(was.type === 'file' && { before: was.hash, bytes_before: was.size }),
    ...(becomes.type === 'file' && { after: becomes.hash, bytes_after: becomes.size }),
    ...backup,
  }))
}

function operationOf(was: PathChange['was'], becomes: PathChange['was']): string {
  if (becomes.type === 'absent') return 'delete'
  if (becomes.type === 'folder') return 'make_folder'
  return was.type === 'absent' ? 'create' : 'write'
}

import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { flushDirectory, flushFile, writeWhole } from '../../files/files.ts'
import type { BackupManifest, PathChange } from '../../schema/backup.ts'
import type { Effect } from '../../schema/tool-entry.ts'
import { refuseTooLarge } from '../backups/backups.ts'
import type { Backups } from '../backups/backups.ts'
import { eachChunk } from '../backups/contents.ts'
import type { Guard, Held } from '../guard/guard.ts'
import type { Act, FileChanges } from './acts.ts'
import {
  changedMeanwhile,
  existsAlready,
  fileFault,
  holding,
  isSameState,
  openHeld,
  stateOf,
} from './held-file.ts'
import { wholeState } from './whole.ts'

/** Which operation makes a change, and whether its root keeps backups. */
export type Operation = {
  operationId: string
  tool: string
  at: string
  /** Keep what is replaced or removed, so that the operation can be undone. */
  backup: boolean
  undoes?: string | undefined
}

export type On = { guard: Guard; backups: Backups }

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
  const manifest = await keepBackup(on, planned, operation)
  const prepared: Prepared[] = []
  const done: Act[] = []
  try {
    for (const act of topFirst(planned.acts)) if (act.do === 'make') await perform(on, act, done)
    for (const [at, act] of planned.acts.entries()) {
      if (act.do !== 'write' && act.do !== 'copy') continue
      prepared.push(await prepare(on.guard, act, `${operation.operationId}-${at}`))
    }
    for (const act of planned.acts) if (act.do === 'move') await perform(on, act, done)
    const replaced = new Map(planned.changes.map(({ path, was }) => [path, was.type === 'file']))
    for (const each of prepared) await place(each, replaced.get(each.act.path) === true, done)
    for (const act of planned.acts) {
      if (act.do === 'link' || act.do === 'mode') await perform(on, act, done)
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

/** Checks that every path is as planned, and keeps what will be replaced or removed. The manifest is on disk then. */
async function keepBackup(
  { guard, backups }: On,
  planned: FileChanges,
  operation: Operation,
): Promise<BackupManifest | undefined> {
  const { changes, moved } = planned
  const lost = moved === undefined ? changes : changes.filter(({ path }) => path === moved.to)
  const files = lost.filter(({ was }) => was.type === 'file')
  const isLost = new Set(files.map(({ path }) => path))
  if (operation.backup) {
    const bytes = files.reduce((sum, { was }) => sum + (was.type === 'file' ? was.size : 0), 0)
    refuseTooLarge({ bytes, paths: changes.length })
  }
  const created = new Set(
    changes.flatMap(({ path, was, becomes }) =>
      was.type === 'absent' && becomes.type === 'folder' ? [path] : [],
    ),
  )
  for (const { path, was } of changes) {
    // A path below a folder that this change makes cannot be held yet, and cannot exist.
    if (was.type === 'absent' && isBelow(path, created)) continue
    await holding(guard, path, async (held) => {
      const keeps = operation.backup && isLost.has(path)
      const now =
        keeps && held.exists?.type === 'file'
          ? await kept(backups, held)
          : await current(guard, held, was)
      if (!isSameState(was, now))
        throw now.type === 'absent' || was.type !== 'absent'
          ? changedMeanwhile(path)
          : existsAlready(path)
    })
  }
  if (!operation.backup) return undefined
  const manifest = manifestOf(planned, operation, guard)
  for (const hash of await backups.write(manifest)) {
    const change = files.find(({ was }) => was.type === 'file' && was.hash === hash)
    if (change === undefined) continue
    await holding(guard, change.path, async (held) => void (await kept(backups, held)))
  }
  return manifest
}

async function kept(backups: Backups, held: Held): Promise<PathChange['was']> {
  const handle = await openHeld(held)
  try {
    const content = await backups.keepContent(handle)
    return { type: 'file', ...content, mode: held.exists?.mode ?? 0 }
  } finally {
    await handle.close()
  }
}

function current(guard: Guard, held: Held, was: PathChange['was']): Promise<PathChange['was']> {
  return was.type === 'whole' ? wholeState(guard, held.path) : stateOf(held)
}

function isBelow(path: string, folders: Set<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true
  }
  return false
}

function manifestOf(
  { changes, moved }: FileChanges,
  { operationId, tool, at, undoes }: Operation,
  guard: Guard,
): BackupManifest {
  return {
    version: 1,
    operation_id: operationId,
    tool,
    root: guard.root.name,
    directory: guard.root.directory,
    at,
    changes,
    ...(moved !== undefined && { moved }),
    ...(undoes !== undefined && { undoes }),
  }
}

/** A file that is complete beside its place. */
type Prepared = { act: Extract<Act, { do: 'write' | 'copy' }>; held: Held; aside: string }

async function prepare(
  guard: Guard,
  act: Extract<Act, { do: 'write' | 'copy' }>,
  id: string,
): Promise<Prepared> {
  const held = await guard.hold(act.path)
  const aside = `${held.at}/.relay-${id}.new`
  try {
    const mode = act.mode ?? 0o666
    const fd = fs.openSync(aside, 'wx', mode & 0o777)
    try {
      if (act.do === 'write') writeWhole(fd, act.bytes)
      else await fill(guard, fd, act.from)
      keepOwner(fd, held)
      // Of a new file, the mask of the process decides.
      if (act.mode !== undefined) fs.fchmodSync(fd, act.mode)
      if (act.do === 'copy') fs.futimesSync(fd, act.modifiedMs / 1000, act.modifiedMs / 1000)
      await flushFile(fd)
    } finally {
      fs.closeSync(fd)
    }
    return { act, held, aside }
  } catch (error) {
    fs.rmSync(aside, { force: true })
    await held.close()
    throw fileFault(error, act.path)
  }
}

async function fill(guard: Guard, fd: number, from: string): Promise<void> {
  await holding(guard, from, async (held) => {
    const handle = await openHeld(held)
    try {
      await eachChunk(handle, (chunk) => writeWhole(fd, chunk))
    } finally {
      await handle.close()
    }
  })
}

/** A replaced file keeps its owner, where this process may give files away. */
function keepOwner(fd: number, { at, name, exists }: Held): void {
  if (exists === undefined || process.getuid?.() !== 0) return
  const { uid, gid } = fs.lstatSync(`${at}/${name}`)
  fs.fchownSync(fd, uid, gid)
}

async function place(
  { act, held, aside }: Prepared,
  replaces: boolean,
  done: Act[],
): Promise<void> {
  try {
    const to = `${held.at}/${held.name}`
    if (replaces) {
      held.recheck()
      fs.renameSync(aside, to)
    } else {
      placeNew(aside, to)
    }
    done.push(act)
    await flushDirectory(held.at)
  } catch (error) {
    throw fileFault(error, act.path)
  }
}

/** A rename would replace what another program has just put there. */
function placeNew(aside: string, to: string): void {
  try {
    fs.linkSync(aside, to)
  } catch (error) {
    const isPossible = !(
      error instanceof Error &&
      'code' in error &&
      ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(String(error.code))
    )
    if (isPossible || fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw error
    fs.renameSync(aside, to)
    return
  }
  fs.unlinkSync(aside)
}

async function discard({ held, aside }: Prepared): Promise<void> {
  fs.rmSync(aside, { force: true })
  await held.close()
}

async function perform({ guard }: On, act: Act, done: Act[]): Promise<void> {
  await holding(guard, act.path, async (held) => {
    const to = `${held.at}/${held.name}`
    try {
      if (act.do === 'make') {
        fs.mkdirSync(to, { mode: act.mode ?? 0o777 })
        if (act.mode !== undefined) fs.chmodSync(to, act.mode)
      }
      if (act.do === 'link') fs.symlinkSync(act.target, to)
      if (act.do === 'mode') chmodHeld(held, act.mode)
      if (act.do === 'move') await moveTo(guard, act.from, held)
      done.push(act)
      await flushDirectory(held.at)
    } catch (error) {
      throw fileFault(error, act.path)
    }
  })
}

function chmodHeld(held: Held, mode: number): void {
  held.recheck()
  const fd = fs.openSync(
    `${held.at}/${held.name}`,
    fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK,
  )
  try {
    fs.fchmodSync(fd, mode)
  } finally {
    fs.closeSync(fd)
  }
}

async function moveTo(guard: Guard, from: string, held: Held): Promise<void> {
  await holding(guard, from, async (source) => {
    source.recheck()
    held.recheck()
    fs.renameSync(`${source.at}/${source.name}`, `${held.at}/${held.name}`)
    if (source.at !== held.at) await flushDirectory(source.at)
  })
}

/** A folder gets another name first, so that it goes at once. */
async function remove(
  guard: Guard,
  { path, isEmpty }: { path: string; isEmpty?: true },
  id: string,
  done: Act[],
): Promise<void> {
  await holding(guard, path, async (held) => {
    const from = `${held.at}/${held.name}`
    const aside = `${held.at}/.relay-${id}.gone`
    try {
      held.recheck()
      if (isEmpty === true) fs.rmdirSync(from)
      else fs.renameSync(from, aside)
      done.push({ do: 'remove', path })
      await flushDirectory(held.at)
      fs.rmSync(aside, { recursive: true, force: true })
    } catch (error) {
      throw fileFault(error, path)
    }
  })
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
    await perform({ guard, backups }, { do: 'move', path: act.from, from: act.path }, [])
    return
  }
  if (was?.type === 'absent') return remove(guard, act, id, [])
  if (was?.type === 'folder' || was === undefined) return
  if (act.do === 'mode' && was.type === 'file') {
    return perform({ guard, backups }, { ...act, mode: was.mode }, [])
  }
  if (was.type === 'link')
    return perform({ guard, backups }, { do: 'link', path: act.path, target: was.target }, [])
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

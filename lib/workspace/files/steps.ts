import * as fs from 'node:fs'

import { flushDirectory, flushFile, writeWhole } from '../../files/files.ts'
import { eachChunk } from '../backups/contents.ts'
import type { Guard, Held } from '../guard/guard.ts'
import type { Act } from './acts.ts'
import { debrisOf } from './debris.ts'
import { fileFault, holding, openHeld } from './held-file.ts'

/** A file that is complete beside its place. */
export type Prepared = { act: Extract<Act, { do: 'write' | 'copy' }>; held: Held; aside: string }

/** Writes a file beside its place, with its mode and owner, on disk when it resolves. */
export async function prepare(
  guard: Guard,
  act: Extract<Act, { do: 'write' | 'copy' }>,
  id: string,
): Promise<Prepared> {
  const held = await guard.hold(act.path)
  const aside = `${held.at}/${debrisOf(id)}.new`
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

/** Renames a prepared file to its name, atomically. */
export async function place(
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

/** Removes what is left of a prepared file. */
export async function discard({ held, aside }: Prepared): Promise<void> {
  fs.rmSync(aside, { force: true })
  await held.close()
}

/** Makes one step that needs no preparation. */
export async function perform(guard: Guard, act: Act, done: Act[]): Promise<void> {
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

/** Removes a path. A folder gets another name first, so that it goes at once. */
export async function remove(
  guard: Guard,
  { path, isEmpty }: { path: string; isEmpty?: true },
  id: string,
  done: Act[],
): Promise<void> {
  await holding(guard, path, async (held) => {
    const from = `${held.at}/${held.name}`
    const aside = `${held.at}/${debrisOf(id)}.gone`
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

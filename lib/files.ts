import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

import { RelayError, systemCode } from './errors.ts'

const flush = promisify(fs.fsync)
const flushData = promisify(fs.fdatasync)

/** Only documents that fit in one block are replaced whole; see `replaceDocument`. */
const DOCUMENT_BYTES = 4096

/** What a full disk answers: no space, or no quota left. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Turns a failed system call into a refusal that says what was attempted, where, and what to do.
 * Anything that is not a failed system call is a bug and is returned unchanged.
 */
export function storeFault(action: string, path: string, cause: unknown): unknown {
  const code = systemCode(cause)
  if (code === undefined || cause instanceof RelayError) return cause
  const details = { path, system_code: code }
  if (FULL.has(code)) {
    const message = `Cannot ${action}: the disk that holds "${path}" is full (${code}). Nothing was acknowledged; free space and try again.`
    return new RelayError('STORE_FULL', message, { details, cause })
  }
  const message = `Cannot ${action}: the system answered ${code} for "${path}". Nothing was acknowledged; run \`relay doctor\`, then try again.`
  return new RelayError('STORE_WRITE_FAILED', message, { details, cause })
}

/**
 * Writes all bytes in one `write` call and returns how many the system took. A short count is not
 * repaired: the rest of a line written later could stand behind somebody else's.
 */
export function writeOnce(fd: number, bytes: Uint8Array): number {
  return fs.writeSync(fd, bytes, 0, bytes.length, null)
}

/** Writes all bytes, call after call; for files that nobody else writes. */
export function writeWhole(fd: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += fs.writeSync(fd, bytes, done, bytes.length - done, null)
}

/** Waits until the file's bytes and length are on the disk. A failed flush is final: it is never tried again. */
export function flushFile(fd: number): Promise<void> {
  return flushData(fd)
}

/** Opens a directory, for `flushNames`. */
export function openDirectory(path: string): number {
  return fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
}

/** Waits until the names in an open directory are on the disk; `fdatasync` need not write them. */
export function flushNames(fd: number): Promise<void> {
  return flush(fd)
}

/** Waits until the names in a directory are on the disk. */
export async function flushDirectory(path: string): Promise<void> {
  const fd = openDirectory(path)
  try {
    await flushNames(fd)
  } finally {
    fs.closeSync(fd)
  }
}

const { O_RDONLY, O_WRONLY, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** What an open answers when a link, a directory or a socket stands where a file should. */
const FOREIGN = new Set(['ELOOP', 'EISDIR', 'ENXIO', 'ENOTDIR'])

/** True when a call failed because a link, a directory, a pipe or a socket stands where a file should. */
export function isForeign(error: unknown): boolean {
  return FOREIGN.has(systemCode(error) ?? '')
}

/**
 * Opens a plain file for reading: never follows a link, never waits for the other end of a pipe. Whatever
 * else stands in its place is `foreign`.
 */
export function openPlain(path: string): number | 'absent' | 'foreign' {
  let fd: number
  try {
    fd = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'absent'
    if (isForeign(error)) return 'foreign'
    throw error
  }
  if (fs.fstatSync(fd).isFile()) return fd
  fs.closeSync(fd)
  return 'foreign'
}

/** Reads a small document; undefined when there is none. Throws `SyntaxError` for anything but a JSON file. */
export function readDocument(path: string): unknown {
  const fd = openPlain(path)
  if (fd === 'absent') return undefined
  if (fd === 'foreign') throw new SyntaxError(`"${path}" is not a plain file.`)
  try {
    if (fs.fstatSync(fd).size > DOCUMENT_BYTES) throw new SyntaxError(`"${path}" is too large.`)
    return JSON.parse(fs.readFileSync(fd, 'utf8'))
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Replaces a small JSON document: whoever reads it sees the old one or the new one, also after a
 * power cut. Refuses documents over 4 KiB, because write-file-atomic 7 was seen to put a torn file
 * in the place of a larger one on a full disk and to report success.
 */
export async function replaceDocument(path: string, document: unknown): Promise<void> {
  const text = `${JSON.stringify(document, null, 1)}\n`
  const bytes = Buffer.byteLength(text)
  if (bytes > DOCUMENT_BYTES) {
    throw new RangeError(`Document "${path}" has ${bytes} bytes; at most ${DOCUMENT_BYTES} fit.`)
  }
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    // The package follows a link and would replace what it leads to, wherever that is.
    const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    if (isLink) fs.unlinkSync(path)
    await writeFileAtomic(path, text, { mode: 0o600, fsync: true })
    // The package does not look how many bytes the system took.
    readDocument(path)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw storeFault(`replace "${path}"`, path, error)
    const message = `Cannot replace "${path}": the disk is full. Free space and try again.`
    throw new RelayError('STORE_FULL', message, { details: { path } })
  }
  await flushDirectory(path.slice(0, path.lastIndexOf('/')))
}

/** Who a file belongs to, and who may do what with it. */
export type Ownership = { mode: number; uid: number; gid: number }

/**
 * Replaces a file of any size whole: whoever reads it sees the old bytes or the new ones, also after a power
 * cut. False, with nothing changed, when `isStill` says at the last moment that it is not the file that was
 * read. Throws what the system answers.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { owner, isStill }: { owner: Ownership | undefined; isStill: () => boolean },
): Promise<boolean> {
  const aside = `${path}.${process.pid}.${process.hrtime.bigint()}.new`
  const fd = fs.openSync(aside, 'wx', 0o600)
  try {
    try {
      writeWhole(fd, bytes)
      if (owner !== undefined) giveTo(fd, owner)
      await flushFile(fd)
    } finally {
      fs.closeSync(fd)
    }
    if (!isStill()) return false
    fs.renameSync(aside, path)
  } finally {
    fs.rmSync(aside, { force: true })
  }
  await flushDirectory(dirname(path))
  return true
}

function giveTo(fd: number, { mode, uid, gid }: Ownership): void {
  const { uid: ownUid, gid: ownGid } = fs.fstatSync(fd)
  // Only root can give a file away, and taking the owner's bits off comes before the mode.
  if (uid !== ownUid || gid !== ownGid) fs.fchownSync(fd, uid, gid)
  fs.fchmodSync(fd, mode & 0o7777)
}

/**
 * Replaces a small JSON document that may be lost: other processes see the old one or the new one, but
 * nothing is flushed and a power cut may leave neither.
 */
export function replaceHint(path: string, document: unknown): void {
  const aside = `${path}.${process.pid}`
  fs.writeFileSync(aside, JSON.stringify(document), { mode: 0o600 })
  fs.renameSync(aside, path)
}

/** How long a lock of a dead process keeps others from a whole-store duty. */
const LOCK_STALE_MS = 10_000

/**
 * Runs a whole-store duty while others stay away, or runs it all the same after 15 s of waiting: a
 * lock that goes stale by time can have two owners, so every duty behind it is harmless when two do it.
 */
export async function withLock<T>(directory: string, duty: () => Promise<T>): Promise<T> {
  const { default: lockfile } = await import('proper-lockfile')
  let release: () => Promise<void> = () => Promise.resolve()
  try {
    release = await lockfile.lock(directory, {
      lockfilePath: `${directory}/duty.lock`,
      stale: LOCK_STALE_MS,
      retries: { retries: 75, factor: 1, minTimeout: 200, maxTimeout: 200 },
      onCompromised: () => {
        // Another process took the lock over; the duty is safe to run twice, so it goes on.
      },
    })
  } catch (error) {
    if (systemCode(error) !== 'ELOCKED') throw error
  }
  try {
    return await duty()
  } finally {
    await release().catch(() => {
      // The lock was taken over meanwhile and is not ours to remove.
    })
  }
}

/**
 * Takes the lock of a file that is there, or returns undefined at once when somebody holds it. A lock that
 * a death leaves behind counts for 10 s. It can have two owners, so what it guards must be harmless when
 * two do it. Releasing never fails.
 */
export async function tryLock(path: string): Promise<(() => Promise<void>) | undefined> {
  const { default: lockfile } = await import('proper-lockfile')
  try {
    const release = await lockfile.lock(path, {
      stale: LOCK_STALE_MS,
      onCompromised: () => {
        // Another process took the lock over; see above.
      },
    })
    // The package does the same with signal-exit 3, whose hook is lost when version 4, which
    // write-file-atomic brings along, takes its own away.
    const leave = () => afterwards(() => ifPresent(() => fs.rmdirSync(`${path}.lock`)))
    process.once('exit', leave)
    return () => {
      process.off('exit', leave)
      return release().catch(() => {
        // It was taken over meanwhile and is not ours to remove.
      })
    }
  } catch (error) {
    if (systemCode(error) !== 'ELOCKED') throw error
    return undefined
  }
}

/** Names of a directory's entries; none when it does not exist. */
export function namesIn(directory: string): string[] {
  try {
    return fs.readdirSync(directory)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Names of a directory's subdirectories; none when it does not exist. */
export function directoriesIn(directory: string): string[] {
  try {
    const entries = fs.readdirSync(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Does an operation that may find its file gone; true when it was there. */
export function ifPresent(operation: () => void): boolean {
  try {
    operation()
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Makes an empty file of ours, unless it is there. */
export function touchFile(path: string): void {
  fs.closeSync(fs.openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600))
}

/** Makes an empty file in a directory that may have to be made first, or is just being cleaned away. */
export function touchInside(directory: string, name: string): void {
  const path = `${directory}/${name}`
  for (let tries = 0; tries < 10; tries += 1) {
    if (ifPresent(() => touchFile(path))) return
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  }
  touchFile(path)
}

/** Removes an empty directory; one that somebody uses again at this moment stays. True when it is gone. */
export function removeEmpty(directory: string): boolean {
  try {
    fs.rmdirSync(directory)
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return true
    if (code !== 'ENOTEMPTY') throw error
    return false
  }
}

/**
 * Does what may follow a change that is on the disk, but cannot take it back. Where the system refuses, as
 * on a full disk, it is left undone: the old hint of a job still stands then, and whoever meets it does the rest.
 */
export function afterwards(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
}

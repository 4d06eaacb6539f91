import * as fs from 'node:fs'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

import { RelayError, systemCode } from '../errors.ts'

const flush = promisify(fs.fsync)
const flushData = promisify(fs.fdatasync)

/** What a full disk answers: no space, or no quota left. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** True for the answer of a full disk, also where it has become a refusal. */
export function isFull(error: unknown): boolean {
  if (error instanceof RelayError) return error.code === 'STORE_FULL'
  return FULL.has(systemCode(error) ?? '')
}

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

/** True when nothing bears this name. What this user may not see counts as present. */
export function isAbsent(path: string): boolean {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    // Whatever else the system answers, it does not say that the name is free.
    return false
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

/** Rounds against other processes that remove an empty directory at the moment at which it is needed. */
const MAKE_TRIES = 10

/**
 * Makes a directory and those above it, each with this mode; one that exists already stays as it is. Throws
 * what the system answers. Node's own recursive form never returns for a path below /proc that does not exist.
 */
export function makeDirectory(path: string, mode = 0o700): void {
  const directory = resolve(path)
  for (let tries = 1; ; tries += 1) {
    try {
      return makeOne(directory, mode)
    } catch (error) {
      const above = dirname(directory)
      if (systemCode(error) !== 'ENOENT' || above === directory || tries > MAKE_TRIES) throw error
      makeDirectory(above, mode)
    }
  }
}

function makeOne(path: string, mode: number): void {
  try {
    fs.mkdirSync(path, { mode })
  } catch (error) {
    // Read-only and foreign file systems refuse before they look whether the name is taken.
    const isThere = fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    if (!isThere) throw error
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

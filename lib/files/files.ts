import * as fs from 'node:fs'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

import { RelayError, systemCode } from '../errors.ts'

const flush = promisify(fs.fsync)
const flushData = promisify(fs.fdatasync)

/** Error codes of a full disk: no space, or no quota left. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** True for the error of a full disk, also after `storeFault` has turned it into a refusal. */
export function isFull(error: unknown): boolean {
  if (error instanceof RelayError) return error.code === 'STORE_FULL'
  return FULL.has(systemCode(error) ?? '')
}

/**
 * Turns a failed system call into a refusal that says what was attempted, where, and what to do next. Any other error
 * is returned unchanged.
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
 * Writes all bytes in one `write` call and returns how many the system wrote. A short write is not continued: another
 * process may have appended in between.
 */
export function writeOnce(fd: number, bytes: Uint8Array): number {
  return fs.writeSync(fd, bytes, 0, bytes.length, null)
}

/** Writes all bytes in as many calls as it takes; for files that only this process writes. */
export function writeWhole(fd: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += fs.writeSync(fd, bytes, done, bytes.length - done, null)
}

/** Waits until the bytes and the length of a file are on the disk. A failed flush must not be retried. */
export function flushFile(fd: number): Promise<void> {
  return flushData(fd)
}

/** Opens a directory, for `flushNames`. */
export function openDirectory(path: string): number {
  return fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
}

/** Waits until the entries of an open directory are on the disk; `fdatasync` does not guarantee that. */
export function flushNames(fd: number): Promise<void> {
  return flush(fd)
}

/** Waits until the entries of a directory are on the disk. */
export async function flushDirectory(path: string): Promise<void> {
  const fd = openDirectory(path)
  try {
    await flushNames(fd)
  } finally {
    fs.closeSync(fd)
  }
}

const { O_RDONLY, O_WRONLY, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Error codes of an open that finds a link, a directory or a socket in place of a file. */
const FOREIGN = new Set(['ELOOP', 'EISDIR', 'ENXIO', 'ENOTDIR'])

/** True when a call failed because it found a link, a directory, a pipe or a socket in place of a file. */
export function isForeign(error: unknown): boolean {
  return FOREIGN.has(systemCode(error) ?? '')
}

/**
 * Opens a plain file for reading. Never follows a link and never waits for the other end of a pipe: anything but a
 * plain file is `foreign`.
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

/** True when the path does not exist. A path that this user may not see counts as existing. */
export function isAbsent(path: string): boolean {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    // Any other error does not show that the name is free.
    return false
  }
}

/** Runs an operation on a file that may no longer exist; false when it does not. */
export function ifPresent(operation: () => void): boolean {
  try {
    operation()
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Tries against other processes that remove an empty directory just when it is needed. */
const MAKE_TRIES = 10

/**
 * Creates a directory and its parents, each with this mode; existing ones are not changed. Throws system errors. Node's
 * own recursive form never returns for a path below /proc that does not exist.
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

/** Creates one directory, and not its parents, unless it exists. */
export function makeOne(path: string, mode = 0o700): void {
  try {
    fs.mkdirSync(path, { mode })
  } catch (error) {
    // Read-only and foreign file systems refuse before they check whether the directory exists.
    const exists = fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    if (!exists) throw error
  }
}

/**
 * Creates a directory below `root`, and those between them. Their names are on disk when it resolves: no later flush makes
 * up for a name that could not be flushed, so what was created is removed then. The name of a directory that exists may
 * not be on disk yet.
 */
export async function makeDurableDirectory(directory: string, root: string): Promise<void> {
  if (directory === root || fs.existsSync(directory)) return
  const above = dirname(directory)
  await makeDurableDirectory(above, root)
  makeOne(directory)
  try {
    await flushDirectory(above)
  } catch (error) {
    afterwards(() => fs.rmdirSync(directory))
    throw error
  }
}

/** Creates an empty file unless it exists. */
export function touchFile(path: string): void {
  fs.closeSync(fs.openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600))
}

/** Creates an empty file in a directory that may not exist yet, or that another process is just removing. */
export function touchInside(directory: string, name: string): void {
  const path = `${directory}/${name}`
  for (let tries = 0; tries < 10; tries += 1) {
    if (ifPresent(() => touchFile(path))) return
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  }
  touchFile(path)
}

/** Removes a directory if it is empty. False when another process has just put a file into it. */
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
 * Best-effort work after a durable change; system errors, such as those of a full disk, are ignored. The old hint of
 * the job remains then, and the next process that reads it completes the work.
 */
export function afterwards(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
}

import * as fs from 'node:fs'
import { resolve } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { makeDirectory, openDirectory } from '../../files/files.ts'
import { walk } from '../../files/trusted.ts'
import { unsafeFileSystem } from './file-system.ts'

/**
 * Makes sure that the data directory belongs to this user alone. Creates it with mode 0700 when it is missing,
 * and refuses it when another user owns it, can write to it, or could replace it through a link or a parent
 * directory. Tightens an empty directory that others may read; for one with content its owner must decide.
 * Returns the path without links, so that a link changed later has no effect.
 */
export function secureDataDir(path: string): string {
  const directory = resolve(path)
  try {
    makeDirectory(directory)
    const { real, danger } = walk(directory)
    if (danger !== undefined) throw unsafe(directory, danger)
    checkItself(real)
    checkFileSystem(real)
    fs.accessSync(real, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return real
  } catch (error) {
    if (error instanceof RelayError || systemCode(error) === undefined) throw error
    const code = systemCode(error)
    const message = `Cannot use data directory "${directory}": the system answered ${code}. Make it writable, or set RELAY_DATA_DIR to a directory of your own.`
    throw new RelayError('DATA_DIR_UNUSABLE', message, {
      details: { path: directory },
      cause: error,
    })
  }
}

function checkItself(directory: string): void {
  const fd = openDirectory(directory)
  try {
    checkOpen(directory, fd)
  } finally {
    fs.closeSync(fd)
  }
}

function checkOpen(directory: string, fd: number): void {
  const stat = fs.fstatSync(fd)
  const me = process.getuid?.()
  if (me !== undefined && stat.uid !== me) {
    throw unsafe(directory, `it belongs to user ${stat.uid}, this process runs as ${me}`)
  }
  if ((stat.mode & 0o077) === 0) return
  const mode = (stat.mode & 0o777).toString(8)
  if ((stat.mode & 0o022) === 0 && fs.readdirSync(directory).length === 0) {
    fs.fchmodSync(fd, 0o700)
    return
  }
  throw unsafe(directory, `other users may enter it (mode ${mode}); run: chmod 700 "${directory}"`)
}

/** An empty file with this name in a data directory accepts a file system that is otherwise refused. */
const ACCEPTED = 'accept-unsafe-file-system'

function checkFileSystem(directory: string): void {
  const found = unsafeFileSystem(directory)
  if (found?.verdict !== 'refuse' || fs.existsSync(`${directory}/${ACCEPTED}`)) return
  const message = `Cannot use data directory "${directory}": it is on ${found.name}, a network or shared file system, where the appends of two processes are not safe from each other and a flush may not reach a disk. Set RELAY_DATA_DIR to a directory on a local disk. To use it at your own risk from one machine only, create the empty file "${directory}/${ACCEPTED}".`
  throw new RelayError('DATA_DIR_UNSAFE', message, { details: { path: directory } })
}

function unsafe(directory: string, why: string): RelayError {
  const message = `Cannot use data directory "${directory}": ${why}. Jobs hold prompts and results; set RELAY_DATA_DIR to a directory that only you can use.`
  return new RelayError('DATA_DIR_UNSAFE', message, { details: { path: directory } })
}

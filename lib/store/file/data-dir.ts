import * as fs from 'node:fs'
import { resolve } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { makeDirectory, openDirectory } from '../../files.ts'
import { walk } from '../../files/trusted.ts'

/**
 * Makes sure that the data directory belongs to this user alone: made with mode 0700 when it is missing,
 * refused when another user owns it, can write to it, or could replace it through a link or a directory
 * above. An empty one that others may read is tightened; one with content is the owner's call. Returns the
 * path without links, on which the caller keeps working, so that a link changed later has no effect.
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

/** File systems that do not promise what appends, renames and watches need, by the number Linux gives them. */
const NETWORK: Record<number, string> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x01021997: '9p',
  0x00c36400: 'Ceph',
  0x5346414f: 'AFS',
  0x73757245: 'Coda',
  0x0bd00bd0: 'Lustre',
  0x47504653: 'GPFS',
}

/** The name of a network file system that holds a directory; undefined for a local one, or where none is told. */
export function networkFileSystem(directory: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  return NETWORK[fs.statfsSync(directory).type >>> 0]
}

function checkFileSystem(directory: string): void {
  const name = networkFileSystem(directory)
  if (name === undefined) return
  const message = `Cannot use data directory "${directory}": it is on a network file system (${name}), where two machines' appends are not safe from each other and a flush may not reach a disk. Set RELAY_DATA_DIR to a directory on a local disk.`
  throw new RelayError('DATA_DIR_UNSAFE', message, { details: { path: directory } })
}

function unsafe(directory: string, why: string): RelayError {
  const message = `Cannot use data directory "${directory}": ${why}. Jobs hold prompts and results; set RELAY_DATA_DIR to a directory that only you can use.`
  return new RelayError('DATA_DIR_UNSAFE', message, { details: { path: directory } })
}

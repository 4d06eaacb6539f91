import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import type { PathState } from '../../schema/backup.ts'
import { eachChunk } from '../backups/contents.ts'
import type { Guard, Held } from '../guard/guard.ts'

/** The largest file that is changed by its text. */
const MOST_BYTES = 10 * 1024 * 1024

/** Holds the folder above a path for the time of `use`. */
export async function holding<T>(
  guard: Guard,
  path: string,
  use: (held: Held) => Promise<T>,
): Promise<T> {
  const held = await guard.hold(path)
  try {
    return await use(held)
  } finally {
    await held.close()
  }
}

/** Opens the file of a held entry. Throws `NOT_A_FILE` for a link, a folder, a pipe or a device. */
export async function openHeld(held: Held): Promise<fs.promises.FileHandle> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
  if (held.exists === undefined) throw missing(held.path)
  if (held.exists.type !== 'file') throw notAFile(held)
  try {
    const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    const handle = await fs.promises.open(`${held.at}/${held.name}`, flags)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
  } catch (error) {
    throw fileFault(error, held.path)
  }
  throw notAFile(held)
}

/** What is at a held entry; of a file, with the hash of its content. Throws `NOT_A_FILE` for a pipe or a device. */
export async function stateOf(held: Held): Promise<PathState> {
  const { exists } = held
  if (exists === undefined) return { type: 'absent' }
  const { mode, type } = exists
  if (type === 'folder') return { type, mode }
  if (type === 'link') return { type, target: fs.readlinkSync(`${held.at}/${held.name}`) }
  const handle = await openHeld(held)
  try {
    return { type: 'file', ...(await eachChunk(handle, () => {})), mode }
  } finally {
    await handle.close()
  }
}

/** The bytes and the state of a held file. Throws `FILE_TOO_LARGE` for one that is too large to be changed by its text. */
export async function readHeld(
  held: Held,
): Promise<{ bytes: Buffer; state: Extract<PathState, { type: 'file' }> }> {
  const { exists } = held
  const handle = await openHeld(held)
  try {
    const { size } = await handle.stat()
    if (size > MOST_BYTES) throw tooLarge(held.path)
    const chunks: Buffer[] = []
    const content = await eachChunk(handle, (chunk) => chunks.push(Buffer.from(chunk)))
    const state = { type: 'file' as const, ...content, mode: exists?.mode ?? 0o644 }
    return { bytes: Buffer.concat(chunks), state }
  } finally {
    await handle.close()
  }
}

/** True when both describe the same content, and where it is the same content, the same mode. */
export function isSameState(one: PathState, other: PathState): boolean {
  if (one.type === 'file' && other.type === 'file') {
    return one.hash === other.hash && one.mode === other.mode
  }
  if (one.type === 'link' && other.type === 'link') return one.target === other.target
  if (one.type === 'whole' && other.type === 'whole') return one.print === other.print
  return one.type === other.type
}

export function missing(path: string): RelayError {
  const message = `Cannot find ${JSON.stringify(path)}: the root has no such file or folder. List the folder to see what exists.`
  return new RelayError('FILE_NOT_FOUND', message)
}

export function notAFile({ path, exists }: Pick<Held, 'path' | 'exists'>): RelayError {
  const what =
    exists?.type === 'link'
      ? 'a link; name the file that it leads to'
      : `a ${exists?.type === 'folder' ? 'folder' : 'pipe, socket or device'}`
  return new RelayError(
    'NOT_A_FILE',
    `Cannot use ${JSON.stringify(path)} as a file: it is ${what}.`,
  )
}

export function changedMeanwhile(path: string): RelayError {
  const message = `Cannot change ${JSON.stringify(path)}: it was changed by another program meanwhile. Nothing was changed; read it again.`
  return new RelayError('FILE_CHANGED', message)
}

function tooLarge(path: string): RelayError {
  const message = `Cannot change ${JSON.stringify(path)}: it is larger than ${MOST_BYTES / 1024 / 1024} MiB. Use a command for it.`
  return new RelayError('FILE_TOO_LARGE', message)
}

/** The refusal for a failed system call on a path of the root; any other error unchanged. */
export function fileFault(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === undefined || error instanceof RelayError) return error
  if (code === 'ENOENT') return missing(path)
  if (code === 'EEXIST' || code === 'ENOTEMPTY') return existsAlready(path)
  if (['EMFILE', 'ENFILE', 'ENOMEM'].includes(code)) return error
  const why =
    code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : `the system refuses it (${code})`
  return new RelayError('FILE_UNWRITABLE', `Cannot change ${JSON.stringify(path)}: ${why}.`)
}

export function existsAlready(path: string): RelayError {
  const message = `Cannot make ${JSON.stringify(path)}: something exists there. Choose a free path, or set overwrite to replace a file by a file.`
  return new RelayError('FILE_EXISTS', message)
}

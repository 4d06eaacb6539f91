import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'

import {
  flushDirectory,
  flushFile,
  ifPresent,
  openPlain,
  writeWhole,
} from '../../../files/files.ts'

/** Bytes per read of a day's log. No row is longer, because headlines and labels are bounded. */
const CHUNK = 256 * 1024

const NEWLINE = 0x0a
const QUOTE = 0x22
const BRACE = 0x7d
const BEFORE_ID = Buffer.from('{"job_id":"')
const ID_LENGTH = 26

/** Where the id starts and ends in a row. */
export const ID_START = BEFORE_ID.length
export const ID_END = ID_START + ID_LENGTH

/** One row without its newlines: `bytes` from `start` to `end`, valid only during the call. */
export type EachRow = (bytes: Buffer, start: number, end: number) => void

/**
 * Calls back for each row of an open day's log that starts before `end`, oldest first, and skips torn ones. Works
 * on bytes, because strings of a million rows would take seconds and gigabytes, and yields to `slice` after each
 * `bytes` of them.
 */
export async function scanRows(
  fd: number,
  { end, slice, bytes = CHUNK }: { end: number; slice: () => Promise<void>; bytes?: number },
  each: EachRow,
): Promise<void> {
  const chunk = Buffer.allocUnsafe(bytes)
  let position = 0
  while (position < end) {
    const count = fs.readSync(fd, chunk, 0, chunk.length, position)
    const used = scanChunk(chunk.subarray(0, count), end - position, each)
    if (used === 0 && count < chunk.length) return
    // A line that fills the whole chunk is no row.
    position += used === 0 ? count : used
    await slice()
  }
}

/** Returns where the next row starts, which may end in the next chunk. A row without a newline does not count. */
function scanChunk(bytes: Buffer, end: number, each: EachRow): number {
  let start = 0
  while (start < end) {
    if (bytes[start] === NEWLINE) {
      start += 1
      continue
    }
    const newline = bytes.indexOf(NEWLINE, start)
    if (newline === -1) break
    if (isRow(bytes, start, newline)) each(bytes, start, newline)
    start = newline + 1
  }
  return start
}

function isRow(bytes: Buffer, start: number, end: number): boolean {
  return (
    bytes[end - 1] === BRACE &&
    isAt(bytes, start, BEFORE_ID) &&
    bytes[start + ID_END] === QUOTE &&
    isId(bytes, start + ID_START)
  )
}

function isId(bytes: Buffer, at: number): boolean {
  for (let each = at; each < at + ID_LENGTH; each += 1) {
    const code = bytes[each] ?? 0
    if (!((code >= 97 && code <= 122) || (code >= 50 && code <= 55))) return false
  }
  return true
}

/** True when bytes contain other bytes at a position. */
export function isAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let each = 0; each < expected.length; each += 1) {
    if (bytes[at + each] !== expected[each]) return false
  }
  return true
}

type ChangeRow = (row: Buffer, index: number) => Uint8Array | undefined

/**
 * Replaces a day's log as a whole: `change` returns what becomes of each row, by its number; undefined removes it.
 * Nothing is changed if all rows stay, or if the log is not, or no longer, the one that was read: another
 * collection was faster, or a row was added. A row added at the very end may be lost, as any hint may.
 */
export async function rewriteRows(
  path: string,
  { read, slice }: { read: { ino: number; size: number }; slice: () => Promise<void> },
  change: ChangeRow,
): Promise<void> {
  const from = openPlain(path)
  if (from === 'absent' || from === 'foreign') return
  const next = `${path}.${randomBytes(6).toString('hex')}.next`
  try {
    if (!isSame(fs.fstatSync(from), read)) return
    const size = await writeRows(from, { next, end: read.size, slice, change })
    const now = fs.lstatSync(path, { throwIfNoEntry: false })
    if (size === read.size || now === undefined || !isSame(now, read)) return
    ifPresent(() => fs.renameSync(next, path))
  } finally {
    fs.closeSync(from)
    fs.rmSync(next, { force: true })
  }
  await flushDirectory(dirname(path))
}

function isSame(now: fs.Stats, { ino, size }: { ino: number; size: number }): boolean {
  return now.ino === ino && now.size === size
}

/** Returns the size of the new log, which is on disk. */
async function writeRows(
  from: number,
  on: { next: string; end: number; slice: () => Promise<void>; change: ChangeRow },
): Promise<number> {
  const to = fs.openSync(on.next, 'wx', 0o600)
  const out = Buffer.allocUnsafe(2 * CHUNK)
  let [used, size, index] = [0, 0, 0]
  const write = () => {
    writeWhole(to, out.subarray(0, used))
    size += used
    used = 0
  }
  try {
    await scanRows(from, on, (bytes, start, end) => {
      const row = on.change(bytes.subarray(start, end), index)
      index += 1
      if (row === undefined) return
      if (used + row.length + 2 > out.length) write()
      out[used] = NEWLINE
      out.set(row, used + 1)
      out[used + 1 + row.length] = NEWLINE
      used += row.length + 2
    })
    write()
    if (size !== on.end) await flushFile(to)
  } finally {
    fs.closeSync(to)
  }
  return size
}

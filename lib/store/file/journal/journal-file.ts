import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'

import { systemCode } from '../../../errors.ts'
import {
  flushDirectory,
  flushFile,
  ifPresent,
  makeOne,
  namesIn,
  openPlain,
} from '../../../files/files.ts'
import { formatOf } from '../../../schema/format.ts'
import type { ProcessIdentity } from '../../../schema/process.ts'
import { parseProcess } from '../../../schema/session.ts'
import type { Layout } from '../layout.ts'
import { readJournalRecords } from './record.ts'
import type { JournalRecord } from './record.ts'

/** Version of the file. Raise it for a change that an older program must not ignore. */
const JOURNAL_FORMAT = 1

/** The first block, which holds the header alone. */
const HEADER_BYTES = 4096

/** Size of a journal: small enough to be written with zeros in some milliseconds, and for 2,000 jobs. */
export const JOURNAL_BYTES = 4 * 1024 * 1024

/** Bytes of each half. */
export const HALF_BYTES = (JOURNAL_BYTES - HEADER_BYTES) / 2

/** The two halves of a journal are used in turn. */
export type Half = 0 | 1

/** Where a half begins in the file. */
export function startOf(half: Half): number {
  return HEADER_BYTES + half * HALF_BYTES
}

/** The process that a journal belongs to, and the boot in which it was written, as the store names it. */
export type JournalOwner = { process: ProcessIdentity; boot_id: string }

/** `records` of the first half, then of the second. */
export type JournalContent = { owner: JournalOwner; records: JournalRecord[] }

/**
 * What a file in the place of a journal is. `unused`: its process died, or still is, before the header was
 * written, so it holds nothing. `newer`: written by a later version of this program. `foreign`: anything else.
 */
export type ReadJournal = JournalContent | 'absent' | 'unused' | 'newer' | 'foreign'

/** The open journal of this process. */
export type JournalFile = { path: string; fd: number }

const write = promisify(fs.write)

/** Room that a journal leaves on the disk: on a disk that is nearly full, changes need it more. */
const LEFT_BYTES = 64 * 1024 * 1024

/**
 * Creates the journal of this process: zeros over its whole length, flushed with its name, so that later writes
 * change no metadata. Throws system errors, and leaves no file then.
 */
export async function createJournalFile(layout: Layout, owner: JournalOwner): Promise<JournalFile> {
  // Not its parents: a store that was removed must not come back.
  makeOne(layout.journals)
  const { bavail, bsize } = fs.statfsSync(layout.journals)
  if (bavail * bsize < LEFT_BYTES + JOURNAL_BYTES) throw full()
  const name = `${owner.process.pid}-${randomBytes(6).toString('hex')}.log`
  const path = `${layout.journals}/${name}`
  const fd = fs.openSync(path, 'wx+', 0o600)
  try {
    await writeAll(fd, Buffer.alloc(JOURNAL_BYTES))
    await flushFile(fd)
    // Written last: a file with a header has all of its blocks.
    await writeAll(fd, encodeHeader(owner))
    await flushFile(fd)
    await flushDirectory(layout.journals)
    await flushDirectory(layout.root)
    return { path, fd }
  } catch (error) {
    fs.closeSync(fd)
    ifPresent(() => fs.unlinkSync(path))
    throw error
  }
}

async function writeAll(fd: number, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await write(fd, bytes, done, bytes.length - done, done)
    if (bytesWritten === 0) throw full()
    done += bytesWritten
  }
}

function full(): Error {
  return Object.assign(new Error('The disk is full, or nearly so.'), { code: 'ENOSPC' })
}

/** One line of JSON with its checksum behind a line of text, so that a person sees what the file is. */
function encodeHeader(owner: JournalOwner): Buffer {
  const json = JSON.stringify({ format: JOURNAL_FORMAT, ...owner })
  return Buffer.from(`${TITLE}${json}\n${sumOf(json)}\n`)
}

const TITLE = 'durable-relay journal\n'

function sumOf(json: string): string {
  return crc32(Buffer.from(json)).toString(16).padStart(8, '0')
}

/** Names of the files in the place of journals. */
export function journalNames(layout: Layout): string[] {
  return namesIn(layout.journals).toSorted()
}

/** Reads a journal with all of its records. Throws system errors other than those of a foreign file. */
export function readJournal(path: string): ReadJournal {
  return withJournal(path, (fd) => {
    const owner = readHeader(fd)
    if (typeof owner === 'string') return owner
    const records: JournalRecord[] = []
    for (const half of [0, 1] as const) {
      records.push(...readJournalRecords(readAt(fd, startOf(half), HALF_BYTES)))
    }
    return { owner, records }
  })
}

/** Reads only whose journal it is. */
export function readJournalOwner(path: string): JournalOwner | Exclude<ReadJournal, object> {
  return withJournal(path, readHeader)
}

function withJournal<T>(path: string, read: (fd: number) => T): T | 'absent' | 'foreign' {
  const fd = openPlain(path)
  if (typeof fd === 'string') return fd
  try {
    return read(fd)
  } finally {
    fs.closeSync(fd)
  }
}

function readHeader(fd: number): JournalOwner | 'unused' | 'newer' | 'foreign' {
  const block = readAt(fd, 0, HEADER_BYTES)
  if (block.every((byte) => byte === 0)) return 'unused'
  const [title, json = '', sum] = block.toString('utf8').split('\n', 3)
  if (`${title}\n` !== TITLE || sum !== sumOf(json)) return 'foreign'
  const header: unknown = JSON.parse(json)
  if (formatOf(header) > JOURNAL_FORMAT) return 'newer'
  if (typeof header !== 'object' || header === null || !('boot_id' in header)) return 'foreign'
  const owner = parseProcess('process' in header ? header.process : undefined)
  if (owner === undefined || typeof header.boot_id !== 'string') return 'foreign'
  return { process: owner, boot_id: header.boot_id }
}

/** The bytes of a part of a file; fewer where the file ends. */
function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const count = fs.readSync(fd, bytes, done, length - done, position + done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

/** Removes a journal whose records are no longer needed; its directory entry is not flushed. */
export function removeJournal(path: string): void {
  try {
    fs.unlinkSync(path)
  } catch (error) {
    // Another process retired it too, or the disk refuses: then a later one does it.
    if (systemCode(error) === undefined) throw error
  }
}

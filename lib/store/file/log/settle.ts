import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { RelayError } from '../../../errors.ts'
import { afterwards, openDirectory, touchFile, writeOnce } from '../../../files/files.ts'
import { flushFailedOf } from '../layout.ts'
import { flush } from './flush.ts'
import { readLines } from './line.ts'
import { MAX_LOG_BYTES, closeLog, fold, openLog, readAll } from './log.ts'
import type { Fold, Log } from './log.ts'
import { encodeMark } from './marks.ts'

/** Names this process in its lines, so that a writer recognises its own. */
const PROCESS_NAME = randomBytes(4).toString('hex')
let written = 0

/** The writer name of the next line, unique across all processes. */
export function nextWriter(): string {
  written += 1
  return `${PROCESS_NAME}.${written.toString(36)}`
}

/**
 * Flushes a log and its name. The name too, even of an old log: its creation may be durable in a journal alone. A
 * failure is marked in the log, because no later flush makes up for it.
 */
export async function flushMarked(log: Log, writer: string): Promise<void> {
  let directory: number | undefined
  try {
    directory = openDirectory(dirname(log.path))
    await flush({ file: log.fd, directory })
  } catch (error) {
    markAsFailed(log, writer)
    throw error
  } finally {
    if (directory !== undefined) fs.closeSync(directory)
  }
}

/** Records that a flush of the log failed, as a process that did not create it. */
export function markFailed(log: Log): void {
  markAsFailed(log, nextWriter())
}

/** Notes the failure beside all logs, then in this one. If that fails too, the caller reports the original failure. */
function markAsFailed(log: Log, writer: string): void {
  afterwards(() => touchFile(flushFailedOf(log.path)))
  afterwards(() => writeOnce(log.fd, encodeMark({ mark: 'failed', writer })))
}

/**
 * A failed flush is repaired by writing the lines again. A log that has grown beyond this is no longer
 * repaired.
 */
const MAX_REPAIRED_BYTES = MAX_LOG_BYTES / 4

/** The bytes of every accepted line, to be written again. */
export function acceptedLines(log: Log, { events }: Fold): Buffer {
  const lines: Buffer[] = []
  const all = readAll(log)
  if (all.length > MAX_REPAIRED_BYTES) throw beyondRepair(log)
  let accepted = 0
  for (const line of readLines(all)) {
    if (line.kind !== 'entry' || line.entry.writer !== events[accepted]?.writer) continue
    lines.push(Buffer.from('\n'), line.bytes, Buffer.from('\n'))
    accepted += 1
  }
  return Buffer.concat(lines)
}

/**
 * Waits until a log that another process may have written is on disk as folded, with its name. Lines that a failed flush
 * left in doubt are written again first. Returns the current fold; `job` is undefined when the creator undid the creation
 * meanwhile. Throws the system's error.
 */
export async function settleLog(log: Log, seen: Fold): Promise<Fold> {
  let at = seen
  do {
    if (at.isInDoubt === true) writeAgain(log, at)
    const { size } = at.isInDoubt === true ? fs.fstatSync(log.fd) : at
    await flushMarked(log, nextWriter())
    if (fs.fstatSync(log.fd).size === size) return { ...at, size, isInDoubt: false }
    // A line that grew the log is a change of its own, which its writer flushes. A mark means that this flush
    // proves nothing.
    at = fold(log)
  } while (at.isInDoubt === true)
  return at
}

/** Waits until a log of unknown state is on disk with its name. Does nothing when the log is gone. */
export async function settleWhole(path: string, jobId: string): Promise<void> {
  const log = openLog(path, jobId)
  if (log === undefined) return
  try {
    await settleLog(log, fold(log))
  } finally {
    closeLog(log)
  }
}

function writeAgain(log: Log, at: Fold): void {
  const bytes = acceptedLines(log, at)
  const count = writeOnce(log.fd, bytes)
  if (count < bytes.length - 1) {
    throw shortWrite(log, `write job "${log.jobId}" again`, count, bytes.length)
  }
}

/** Marks that this process is about to acknowledge a job that another process created. */
export function markKept(log: Log): void {
  writeOnce(log.fd, encodeMark({ mark: 'kept', writer: nextWriter() }))
}

/** The error for a write of which the system took only a part. */
export function shortWrite(log: Log, action: string, count: number, total: number): RelayError {
  const message = `Cannot ${action}: the system took ${count} of ${total} bytes for "${log.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`
  return new RelayError('STORE_FULL', message, { details: { path: log.path } })
}

function beyondRepair(log: Log): RelayError {
  const message = `Cannot write job "${log.jobId}" again after a failed flush: "${log.path}" has grown too long from such repairs. The disk keeps failing; replace it, then run \`relay doctor\`.`
  return new RelayError('STORE_WRITE_FAILED', message, { details: { path: log.path } })
}

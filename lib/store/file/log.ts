import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import { openDirectory, storeFault, writeOnce } from '../../files.ts'
import { transition } from '../../queue/transition.ts'
import { checkEvent } from '../../schema/event.ts'
import type { JobEvent, NewEvent, SetAside } from '../../schema/event.ts'
import { FORMAT } from '../../schema/format.ts'
import type { Job } from '../../schema/job.ts'
import { JobId } from '../../schema/name.ts'
import { problemOf } from '../../schema/problem.ts'
import { flush } from './flush.ts'
import { readLines, recordOf } from './line.ts'
import { jobOfTombstone } from './tombstone.ts'

/** No honest log comes near: events are few, prompts at most 1 MiB by default, large outputs stand apart. */
export const MAX_LOG_BYTES = 256 * 1024 * 1024

const { O_RDWR, O_RDONLY, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = fs.constants
/** Never follow a link, never wait for the other end of a pipe: only a plain file is a log. */
const PLAIN = O_NOFOLLOW | O_NONBLOCK

/** The fold of a log, and the length in bytes it was folded at. `job` is absent before a valid first line. */
export type Fold = { job: Job | undefined; events: readonly JobEvent[]; size: number }

/** What a fold was made of: the same file at the same time of change still folds to the same. */
export type Stamped = Fold & { ino: number; ctimeMs: number }

/** An open log of one job. */
export type Log = { fd: number; path: string; jobId: string }

/** Opens a job's log for appending; undefined when there is none. */
export function openLog(path: string, jobId: string): Log | undefined {
  return open(path, jobId, O_RDWR | O_APPEND)
}

/** Opens a job's log for reading; undefined when there is none. */
export function openLogToRead(path: string, jobId: string): Log | undefined {
  return open(path, jobId, O_RDONLY)
}

/** Creates a job's log; undefined when there is one already. The name is not on the disk yet. */
export function createLog(path: string, jobId: string): Log | undefined {
  try {
    const fd = fs.openSync(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | PLAIN, 0o600)
    return { fd, path, jobId }
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return undefined
    throw storeFault(`create job "${jobId}"`, path, error)
  }
}

export function closeLog(log: Log): void {
  fs.closeSync(log.fd)
}

/** The job of a log for those who only pass by; undefined when there is none, or none that can be read. */
export function peekJob(path: string, jobId: string): Job | undefined {
  try {
    return foldAt(path, jobId)?.job
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** Opens a job's log, folds it by `by` and closes it; undefined when there is none. Throws what `fold` does. */
export function foldAt(path: string, jobId: string, by = fold): Fold | undefined {
  const log = openLogToRead(path, jobId)
  if (log === undefined) return undefined
  try {
    return by(log)
  } catch (error) {
    throw storeFault(`read job "${jobId}"`, path, error)
  } finally {
    closeLog(log)
  }
}

/** True when the open file is not the one that bears the job's name any more: what is written to it is nowhere. */
export function isGone(log: Log): boolean {
  const { nlink, ino } = fs.fstatSync(log.fd)
  // Some file systems do not count names; the look at the name itself settles it.
  return nlink === 0 && fs.statSync(log.path, { throwIfNoEntry: false })?.ino !== ino
}

/** True for an event that this very process wrote. */
export function isOwn(event: JobEvent): boolean {
  return event.writer.startsWith(`${PROCESS_NAME}.`)
}

/** Reads and folds a log. Throws `JOB_DAMAGED` with file, line and reason, and `STORE_FORMAT_UNKNOWN`. */
export function fold(log: Log): Fold {
  const bytes = readAll(log)
  let job: Job | undefined
  const events: JobEvent[] = []
  let isTorn = false
  for (const line of readLines(bytes)) {
    if (line.kind === 'fragment') {
      isTorn = true
      continue
    }
    if (line.kind === 'damage') throw damaged(log, line.line, line.reason)
    if (line.kind === 'newer') throw newer(log, line.line, line.format)
    const { entry } = line
    if (entry.type === 'set_aside') throw setAside(log, entry)
    if (entry.type === 'tombstone') {
      if (job !== undefined) throw damaged(log, line.line, 'a tombstone stands behind other lines')
      job = jobOfTombstone(entry)
      continue
    }
    const next = (job?.version ?? 0) + 1
    // Somebody else wrote this version first: the first valid line counts.
    if (entry.version < next) continue
    if (entry.version > next) {
      // Lines that were not flushed may reach the disk without the one before them, which a power cut
      // tore. They were never accepted, and the next line to be written takes up where the last one stood.
      if (isTorn) continue
      throw damaged(log, line.line, `version ${next} is missing before version ${entry.version}`)
    }
    job = apply(log, line.line, job, entry)
    events.push(entry)
    isTorn = false
  }
  return { job, events, size: bytes.length }
}

function apply(log: Log, line: number, job: Job | undefined, event: JobEvent): Job {
  if (event.type === 'enqueue' && event.job_id !== log.jobId) {
    throw damaged(log, line, `it belongs to job "${event.job_id}"`)
  }
  const result = transition(job, event)
  if (result.outcome === 'changed') return result.job
  const why = result.outcome === 'refused' ? result.message : 'it repeats what happened'
  throw damaged(log, line, `the event does not fit: ${why}`)
}

/** One process's lines carry one name, so that a writer recognises its own among others. */
const PROCESS_NAME = randomBytes(4).toString('hex')
let written = 0

/**
 * Appends an event as the next version and returns the log's fold with it; undefined when somebody else
 * was first or the log was taken away meanwhile. With `durable` the answer waits for the disk. Throws `STORE_FULL`,
 * `STORE_WRITE_FAILED` and `INPUT_INVALID`; then nothing is acknowledged, and at most a fragment that every
 * reader skips is left behind.
 */
export async function appendEvent(
  log: Log,
  at: Fold,
  entry: { event: NewEvent; durable: boolean; alsoFlush?: string | undefined },
): Promise<Stamped | undefined> {
  written += 1
  const writer = `${PROCESS_NAME}.${written.toString(36)}`
  const version = (at.job?.version ?? 0) + 1
  const json = JSON.stringify({ format: FORMAT, version, ...entry.event, writer })
  const event = checked(log, entry.event.type, json)
  const bytes = recordOf(json)
  const action = `write "${entry.event.type}" of job "${log.jobId}"`
  let directory: number | undefined
  try {
    // Opened before anything is written: out of descriptors is then no half-done birth.
    if (entry.alsoFlush !== undefined) directory = openDirectory(entry.alsoFlush)
    const count = writeOnce(log.fd, bytes)
    // All but the last newline is a whole record: a reader may count it already.
    if (count < bytes.length - 1) throw shortWrite(log, action, count, bytes.length)
    if (entry.durable) await flush({ file: log.fd, directory })
    const { size, nlink, ino, ctimeMs } = fs.fstatSync(log.fd)
    if (nlink === 0 && isGone(log)) return undefined
    const isFirst = size === at.size + bytes.length
    if (isFirst) {
      const job = apply(log, 0, at.job, event)
      return { job, events: [...at.events, event], size, ino, ctimeMs }
    }
  } catch (error) {
    throw storeFault(action, log.path, error)
  } finally {
    if (directory !== undefined) fs.closeSync(directory)
  }
  return readBack(log, version, writer)
}

/** Somebody else wrote too: the file tells who was first. */
function readBack(log: Log, version: number, writer: string): Stamped | undefined {
  const { ino, ctimeMs } = fs.fstatSync(log.fd)
  const now = fold(log)
  return now.events[version - 1]?.writer === writer ? { ...now, ino, ctimeMs } : undefined
}

/** The event as every reader will find it. A line that none of them takes would cost the whole job. */
function checked(log: Log, type: string, json: string): JobEvent {
  const parsed = checkEvent(JSON.parse(json))
  if (parsed.success) return parsed.data
  const { path: field, problem } = problemOf(parsed.error)
  const message = `Cannot write "${type}" of job "${log.jobId}": ${field} is not acceptable: ${problem}. Nothing was changed.`
  throw new RelayError('INPUT_INVALID', message, { details: { job_id: log.jobId, field } })
}

function open(path: string, jobId: string, flags: number): Log | undefined {
  // Ids come from agents too: what is not one names no file.
  if (!JobId.safeParse(jobId).success) return undefined
  try {
    return { fd: fs.openSync(path, flags | PLAIN), path, jobId }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    const log = { fd: -1, path, jobId }
    if (code === 'ELOOP') throw damaged(log, 0, 'a symbolic link stands in its place')
    if (code === 'EISDIR') throw damaged(log, 0, 'a directory stands in its place')
    if (code === 'ENXIO') throw damaged(log, 0, 'a pipe or socket stands in its place')
    throw storeFault(`open job "${jobId}"`, path, error)
  }
}

/** Most logs fit, so that one call reads them. Folding copies what it keeps before anybody reads again. */
const SHORT = Buffer.allocUnsafe(64 * 1024)

function readAll(log: Log): Buffer {
  const count = readShort(log.fd)
  // What is empty, long or cannot be read may not be a plain file at all.
  if (count > 0 && count < SHORT.length) return SHORT.subarray(0, count)
  return readLong(log)
}

function readShort(fd: number): number {
  try {
    return fs.readSync(fd, SHORT, 0, SHORT.length, 0)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return 0
  }
}

function readLong(log: Log): Buffer {
  const stat = fs.fstatSync(log.fd)
  if (!stat.isFile())
    throw damaged(log, 0, 'something that is not a plain file stands in its place')
  if (stat.size > MAX_LOG_BYTES) throw damaged(log, 0, `it has ${stat.size} bytes`)
  const bytes = Buffer.allocUnsafe(stat.size)
  let done = 0
  while (done < bytes.length) {
    const count = fs.readSync(log.fd, bytes, done, bytes.length - done, done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

function shortWrite(log: Log, action: string, count: number, total: number): RelayError {
  const message = `Cannot ${action}: the system took ${count} of ${total} bytes for "${log.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`
  return new RelayError('STORE_FULL', message, { details: { path: log.path } })
}

/** The refusal that names what is broken. `line` 0 means the file as a whole. */
function damaged(log: Log, line: number, reason: string): RelayError {
  const where = line === 0 ? `"${log.path}"` : `"${log.path}" line ${line}`
  const message = `Cannot read job "${log.jobId}": ${where} is damaged, ${reason}. Its bytes are kept and other jobs go on; \`relay doctor\` tells what can be done.`
  const details = { job_id: log.jobId, file: log.path, line, reason }
  return new RelayError('JOB_DAMAGED', message, { details })
}

function setAside(log: Log, entry: SetAside): RelayError {
  const message = `Cannot use job "${log.jobId}": its log was damaged (${entry.reason}) and set aside on ${entry.at}. Its bytes are in "${entry.kept_as}"; send the task again under a new request_id if it is still wanted.`
  const details = { job_id: log.jobId, file: entry.kept_as, line: 0, set_aside: true }
  return new RelayError('JOB_DAMAGED', message, { details })
}

function newer(log: Log, line: number, format: number): RelayError {
  const message = `Cannot read job "${log.jobId}": "${log.path}" line ${line} has format ${format}, this program knows formats up to ${FORMAT}. Update durable-relay; the file is left as it is.`
  const details = { job_id: log.jobId, file: log.path, line, format }
  return new RelayError('STORE_FORMAT_UNKNOWN', message, { details })
}

import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../../errors.ts'
import { storeFault } from '../../../files/files.ts'
import { transition } from '../../../job/transition.ts'
import type { JobEvent, SetAside } from '../../../schema/event.ts'
import { FORMAT } from '../../../schema/format.ts'
import type { Job } from '../../../schema/job.ts'
import { JobId } from '../../../schema/name.ts'
import { readLines } from './line.ts'
import { followMarks } from './marks.ts'
import { jobOfTombstone } from '../../../job/tombstone.ts'

/**
 * No valid log comes near: events are few, prompts are at most 1 MiB by default, and large outputs are separate
 * files.
 */
export const MAX_LOG_BYTES = 256 * 1024 * 1024

const { O_RDWR, O_RDONLY, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = fs.constants
/** Only a plain file is a log: do not follow links, and do not block on a pipe without a writer. */
const PLAIN = O_NOFOLLOW | O_NONBLOCK

/** Longer logs are not kept in memory, and not copied into a journal. */
export const MAX_SHORT_BYTES = 64 * 1024

/**
 * The fold of a log, and the length in bytes of what was folded. `bytes` is a copy of a short log. `job` is undefined
 * before a valid first line.
 * `isInDoubt`: a flush of some lines failed, so they must be written again before a flush proves anything.
 * `isKept`: a process other than the creator acknowledged the creation. `isTakenBack`: the creator could not
 * flush the first line and undid the creation; no job is ever created in this file again.
 */
export type Fold = {
  job: Job | undefined
  events: readonly JobEvent[]
  size: number
  bytes?: Buffer
  isInDoubt?: boolean
  isKept?: boolean
  isTakenBack?: boolean
}

/**
 * A fold and the state of its file: as long as the inode, the size and the change time are the same, so is the
 * fold.
 */
export type Stamped = Fold & { ino: number; ctimeMs: number }

/** An open log of one job. */
export type Log = { fd: number; path: string; jobId: string }

/** Opens a job's log for appending; undefined when it does not exist. */
export function openLog(path: string, jobId: string): Log | undefined {
  return open(path, jobId, O_RDWR | O_APPEND)
}

/** Opens a job's log for reading; undefined when it does not exist. */
export function openLogToRead(path: string, jobId: string): Log | undefined {
  return open(path, jobId, O_RDONLY)
}

/** Creates a job's log; undefined when it exists. Does not flush the new directory entry. */
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

/** The job of a log; undefined when it does not exist or cannot be read. */
export function peekJob(path: string, jobId: string): Job | undefined {
  try {
    return foldAt(path, jobId)?.job
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/**
 * Opens a job's log, folds it with `by` and closes it; undefined when it does not exist. Throws what `fold`
 * throws.
 */
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

/** True when the open file is no longer the one with the job's name, so that writes to it are lost. */
export function isGone(log: Log): boolean {
  const { nlink, ino } = fs.fstatSync(log.fd)
  // Some file systems do not count links, so the name itself is checked too.
  return nlink === 0 && fs.statSync(log.path, { throwIfNoEntry: false })?.ino !== ino
}

/** Reads and folds a log. Throws `JOB_DAMAGED` with file, line and reason, and `STORE_FORMAT_UNKNOWN`. */
export function fold(log: Log): Fold {
  const bytes = readAll(log)
  let job: Job | undefined
  const events: JobEvent[] = []
  let isTorn = false
  const marks = followMarks(events)
  for (const line of readLines(bytes)) {
    if (line.kind === 'fragment') {
      isTorn = true
      continue
    }
    if (line.kind === 'damage') throw damaged(log, line.line, line.reason)
    if (line.kind === 'newer') throw newer(log, line.line, line.format)
    if (line.kind === 'mark') {
      if (marks.note(line.mark) === 'noted') continue
      job = undefined
      events.length = 0
      // Other processes wrote these lines before they saw the mark; the job they belong to was never created.
      isTorn = true
      continue
    }
    const { entry } = line
    if (entry.type === 'set_aside') throw setAside(log, entry)
    if (entry.type === 'tombstone') {
      if (job !== undefined) throw damaged(log, line.line, 'a tombstone follows other lines')
      job = jobOfTombstone(entry)
      continue
    }
    const next = (job?.version ?? 0) + 1
    // Another process wrote this version first: the first valid line counts.
    if (entry.version < next) {
      marks.repeated(entry)
      continue
    }
    if (entry.version > next) {
      // When a power cut tears a line that was not flushed, later unflushed lines may still reach the disk.
      // They were never accepted. The next line to be written continues after the last accepted one.
      if (isTorn) continue
      throw damaged(log, line.line, `version ${next} is missing before version ${entry.version}`)
    }
    job = apply(log, line.line, job, entry)
    events.push(entry)
    isTorn = false
  }
  const copy = bytes.length > MAX_SHORT_BYTES ? {} : { bytes: Buffer.from(bytes) }
  return { job, events, size: bytes.length, ...copy, ...marks.found() }
}

/** The job after one more line of its log. Throws `JOB_DAMAGED` when the event does not fit. */
export function apply(log: Log, line: number, job: Job | undefined, event: JobEvent): Job {
  if (event.type === 'enqueue' && event.job_id !== log.jobId) {
    throw damaged(log, line, `it belongs to job "${event.job_id}"`)
  }
  const result = transition(job, event)
  if (result.outcome === 'changed') return result.job
  const why = result.outcome === 'refused' ? result.message : 'it repeats what happened'
  throw damaged(log, line, `the event does not fit: ${why}`)
}

function open(path: string, jobId: string, flags: number): Log | undefined {
  // Agents supply ids too. One that is not valid names no file.
  if (!JobId.safeParse(jobId).success) return undefined
  try {
    return { fd: fs.openSync(path, flags | PLAIN), path, jobId }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    const log = { fd: -1, path, jobId }
    if (code === 'ELOOP') throw damaged(log, 0, 'it is a symbolic link')
    if (code === 'EISDIR') throw damaged(log, 0, 'it is a directory')
    if (code === 'ENXIO') throw damaged(log, 0, 'it is a pipe or a socket')
    throw storeFault(`open job "${jobId}"`, path, error)
  }
}

/** Fits most logs, so that one call reads them. Folding copies what it keeps before the next read. */
const SHORT = Buffer.allocUnsafe(64 * 1024)

/** The bytes of a log, valid until the next call. */
export function readAll(log: Log): Buffer {
  const count = readShort(log.fd)
  // An empty or long file, or one that cannot be read, may not be a plain file at all.
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
  if (!stat.isFile()) throw damaged(log, 0, 'it is not a plain file')
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

/** The error that names the damage. Line 0 means the file as a whole. */
function damaged(log: Log, line: number, reason: string): RelayError {
  const where = line === 0 ? `"${log.path}"` : `"${log.path}" line ${line}`
  const message = `Cannot read job "${log.jobId}": ${where} is damaged, ${reason}. Its bytes are kept and other jobs continue; \`relay doctor\` says what to do.`
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

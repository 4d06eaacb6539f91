import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../../errors.ts'
import {
  flushDirectory,
  flushFile,
  ifPresent,
  isForeign,
  writeWhole,
} from '../../../files/files.ts'
import { FORMAT } from '../../../schema/format.ts'
import type { SetAside, Tombstone } from '../../../schema/event.ts'
import type { Layout } from '../layout.ts'
import { encodeRecord } from './line.ts'
import { foldAt } from './log.ts'

/** True for the refusal of a log that a person had set aside. */
export function isSetAside(error: unknown): boolean {
  return error instanceof RelayError && error.details.set_aside === true
}

/**
 * Moves a damaged log into the quarantine and replaces it with one line, so that its request id can never start
 * a second run. Returns the path of the copy; undefined when another process has already done it. A stop
 * halfway leaves the damaged log in place, with or without the copy.
 */
export async function setAside(
  layout: Layout,
  jobId: string,
  why: { at: string; reason: string },
): Promise<string | undefined> {
  if (isAlreadyAside(layout, jobId)) return undefined
  const name = `${jobId}.${why.at.replace(/[^0-9]/g, '')}.${randomBytes(3).toString('hex')}.jsonl`
  const kept = `${layout.quarantine}/${name}`
  const entry: SetAside = {
    format: FORMAT,
    version: 1,
    type: 'set_aside',
    at: why.at,
    writer: 'doctor',
    job_id: jobId,
    kept_as: kept,
    reason: why.reason,
  }
  const log = layout.log(jobId)
  let ino: number | undefined
  const isKept = ifPresent(() => {
    const stat = fs.lstatSync(log)
    if (stat.isFile()) {
      fs.linkSync(log, kept)
      ino = stat.ino
    } else {
      fs.renameSync(log, kept)
    }
  })
  if (isKept) await flushDirectory(layout.quarantine)
  if (!(await replaceLog(layout, jobId, { entry, ino }))) {
    // This is only a second link to a file that is still the log. Anything else was moved and is kept.
    if (ino !== undefined) ifPresent(() => fs.unlinkSync(kept))
    return undefined
  }
  ifPresent(() => fs.unlinkSync(layout.attention(jobId)))
  return kept
}

function isAlreadyAside(layout: Layout, jobId: string): boolean {
  try {
    foldAt(layout.log(jobId), jobId)
  } catch (error) {
    return isSetAside(error)
  }
  return false
}

/**
 * Replaces a whole log with one line; a reader sees the old log or the new one. False, with nothing changed,
 * when the log is no longer the file `ino` because another process replaced it. `ino` is undefined when the log
 * does not exist.
 */
export async function replaceLog(
  layout: Layout,
  jobId: string,
  { entry, ino }: { entry: SetAside | Tombstone; ino: number | undefined },
): Promise<boolean> {
  const log = layout.log(jobId)
  // A random name, so that two processes never write to one file.
  const next = `${log}.${randomBytes(6).toString('hex')}.next`
  const fd = fs.openSync(next, 'wx', 0o600)
  try {
    try {
      writeWhole(fd, encodeRecord(entry))
      await flushFile(fd)
    } finally {
      fs.closeSync(fd)
    }
    if (fs.lstatSync(log, { throwIfNoEntry: false })?.ino !== ino) return false
    // Another collection may have removed it as the temporary file of a killed one.
    if (!ifPresent(() => fs.renameSync(next, log))) return false
  } finally {
    fs.rmSync(next, { force: true })
  }
  await flushDirectory(layout.shard(jobId))
  return true
}

/** Longer logs are not overwritten in one call. */
const LONGEST_SHRINK = 8 * 1024 * 1024

/**
 * Like `replaceLog`, but reuses the blocks of the log, for a disk that has no free ones. A power cut halfway
 * leaves a damaged log that still holds its request id. False when the log has been replaced, or is too short
 * for the line.
 */
export async function shrinkLog(
  layout: Layout,
  jobId: string,
  { entry, ino }: { entry: Tombstone; ino: number },
): Promise<boolean> {
  const record = encodeRecord(entry)
  const fd = openToShrink(layout.log(jobId))
  if (fd === undefined) return false
  try {
    const stat = fs.fstatSync(fd)
    if (stat.ino !== ino || stat.size < record.length || stat.size > LONGEST_SHRINK) return false
    // Readers skip empty lines, so between the two calls the log reads as the tombstone.
    const bytes = Buffer.alloc(stat.size, '\n')
    record.copy(bytes)
    fs.writeSync(fd, bytes, 0, bytes.length, 0)
    fs.ftruncateSync(fd, record.length)
    await flushFile(fd)
    return true
  } finally {
    fs.closeSync(fd)
  }
}

function openToShrink(path: string): number | undefined {
  try {
    return fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NOFOLLOW)
  } catch (error) {
    if (isForeign(error) || systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

import * as fs from 'node:fs'

import { RelayError } from '../../../errors.ts'
import { ifPresent, isFull } from '../../../files/files.ts'
import { isFinal } from '../../../schema/job.ts'
import type { FinalJob } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import type { Layout } from '../layout.ts'
import { closeLog, fold, openLogToRead } from '../log/log.ts'
import type { Fold } from '../log/log.ts'
import { isSetAside, replaceLog, shrinkLog } from '../log/set-aside.ts'
import { tombstoneOf } from '../../../job/tombstone.ts'

/**
 * What happened to a job: `collected` now, `gone` already, `kept` because it has not ended or is still within
 * its retention, `unusable` because its log cannot be used, `full` because the disk has no room even for its
 * tombstone.
 */
export type Outcome = 'collected' | 'gone' | 'kept' | 'unusable' | 'full'

export type Retention = {
  clock: Clock
  /** Jobs that ended before this time (ISO) are past their retention. */
  before: string
  /** The current boot, within which the monotonic clock is more reliable than the wall clock. */
  bootId: string | undefined
  /** True when the job was observed as ended a whole retention period ago, whatever its own times say. */
  isObserved: boolean
}

/**
 * Shrinks one ended job to its tombstone and removes the files beside its log (`beside`: names in its
 * directory). Safe to stop at any point, because the next call finishes it, and to run twice at once.
 */
export async function collectOne(
  layout: Layout,
  jobId: string,
  { retention, beside }: { retention: Retention; beside: string[] },
): Promise<{ outcome: Outcome; bytes: number }> {
  const found = readLog(layout, jobId)
  if (found === 'unusable' || found === undefined) {
    return { outcome: found ?? 'kept', bytes: 0 }
  }
  const removeBeside = () => removeAll(beside.map((name) => layout.output(jobId, name)))
  if (found === 'set aside') return { outcome: 'gone', bytes: removeBeside() }
  const { job, ino, size } = found
  if (job === undefined || !isFinal(job)) return { outcome: 'kept', bytes: 0 }
  if (job.expunged === true) return { outcome: 'gone', bytes: removeBeside() }
  if (!isDue(found, job, retention)) return { outcome: 'kept', bytes: 0 }
  let bytes = 0
  try {
    // Replaced meanwhile, by another collection with the same tombstone or by a person's repair.
    if (!(await replaceLog(layout, jobId, { entry: tombstoneOf(job), ino }))) {
      return { outcome: 'kept', bytes: 0 }
    }
  } catch (error) {
    if (!isFull(error)) throw error
    // No room for one more block: remove the other files first, then shrink the log in place.
    bytes += removeBeside()
    if (!(await shrinkLog(layout, jobId, { entry: tombstoneOf(job), ino }))) {
      return { outcome: 'full', bytes }
    }
  }
  bytes += removeBeside()
  return { outcome: 'collected', bytes: bytes + Math.max(0, size - sizeOf(layout.log(jobId))) }
}

type Found = Fold & { ino: number; touchedMs: number }

/** A collection leaves a damaged log unchanged; `relay verify` reports it. */
function readLog(layout: Layout, jobId: string): Found | 'unusable' | 'set aside' | undefined {
  try {
    const log = openLogToRead(layout.log(jobId), jobId)
    if (log === undefined) return undefined
    try {
      const { ino, mtimeMs, ctimeMs } = fs.fstatSync(log.fd)
      return { ...fold(log), ino, touchedMs: Math.max(mtimeMs, ctimeMs) }
    } finally {
      closeLog(log)
    }
  } catch (error) {
    if (isSetAside(error)) return 'set aside'
    if (error instanceof RelayError) return 'unusable'
    throw error
  }
}

/**
 * The wall clock may have been wrong for a moment, so a job is past its retention only when everything agrees:
 * the times of its events, the times of its file and, if it was claimed in this boot, the monotonic time since
 * its last claim.
 */
function isDue(found: Found, job: FinalJob, retention: Retention): boolean {
  const { before, isObserved, clock } = retention
  if (isObserved) return true
  const beforeMs = Date.parse(before)
  const times = [job.created_at, job.updated_at, ...found.events.map(({ at }) => at)]
  if (times.some((at) => Date.parse(at) >= beforeMs) || found.touchedMs >= beforeMs) return false
  const age = ageOfClaim(found, retention)
  return age === undefined || clock.now() - age < beforeMs
}

/** Milliseconds since the last claim on the monotonic clock; undefined when that clock does not cover it. */
function ageOfClaim({ events }: Fold, { clock, bootId }: Retention): number | undefined {
  const claim = events.findLast((event) => event.type === 'claim')
  if (claim === undefined || claim.worker.boot_id !== bootId) return undefined
  return clock.monotonic() - (claim.lease_ends_monotonic_ms - claim.lease_ms)
}

/** Returns how many bytes were freed. */
function removeAll(paths: string[]): number {
  let bytes = 0
  for (const path of paths) {
    const size = sizeOf(path)
    if (ifPresent(() => fs.rmSync(path, { recursive: true }))) bytes += size
  }
  return bytes
}

function sizeOf(path: string): number {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.size ?? 0
}

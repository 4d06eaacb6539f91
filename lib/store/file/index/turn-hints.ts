import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { systemCode } from '../../../errors.ts'
import { directoriesIn, ifPresent, namesIn, touchFile } from '../../../files/files.ts'
import type { Job, RunningJob } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { nameOfFile, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { leaseEnd, suspicion } from './lease-marks.ts'
import type { Suspicion } from './lease-marks.ts'

/** A job that a worker holds, according to its hint. Proof is only in the log. */
export type RunningHint = {
  job_id: string
  agent: string
  /** End of the lease as set by the latest heartbeat, by the holder's clock; undefined before the first. */
  ends_monotonic_ms: number | undefined
  /** Set when a sweep finds the lease expired, cleared by the next heartbeat. */
  suspected: Suspicion | undefined
  /** When the hint was last moved, renewed or marked, by the file system's clock. */
  changed_at_ms: number
  /** How long the hint has had this name. */
  age_ms: number
}

/** The hints of running jobs, `running/<agent>/`: that a worker holds a job, and until when. */
export function createTurnHints(layout: Layout, clock: Clock) {
  /** True while a job has its running hint. */
  function isHeld(job: Job): boolean {
    return layout.runningHints(job).some((path) => statOf(path) !== undefined)
  }

  /** Stores the end of the lease as the modification time of the running job's hint, in monotonic seconds. */
  function holdLease(job: RunningJob): void {
    if (setLease(job, job.lease.ends_monotonic_ms)) return
    const path = layout.runningHint(job)
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const moved = ifPresent(() => fs.renameSync(layout.queueHint(job), path))
    if (!moved) touchFile(path)
    setLease(job, job.lease.ends_monotonic_ms)
  }

  /**
   * Like `holdLease`, but keeps a lease that heartbeats have extended. A whole new lease begins when the end is
   * unknown.
   */
  function keepLease(job: RunningJob): void {
    const stat = statOf(layout.runningHint(job))
    if (stat !== undefined && leaseEnd(stat.mtimeMs, clock.monotonic()) !== undefined) return
    holdLease(job)
    setLease(job, Math.max(job.lease.ends_monotonic_ms, clock.monotonic() + job.lease.lease_ms))
  }

  function setLease(job: RunningJob, endsMonotonicMs: number): boolean {
    const seconds = endsMonotonicMs / 1000
    return ifPresent(() => fs.utimesSync(layout.runningHint(job), seconds, seconds))
  }

  /**
   * Marks an expired lease: the hint's access time, which a heartbeat sets equal to its modification time, is
   * set to differ. A process that does not share the holder's clock marks with the wall clock, which cannot be
   * mistaken for the holder's clock.
   */
  function suspect(job: RunningJob, { byWallClock }: { byWallClock: boolean }): void {
    const path = layout.runningHint(job)
    const stat = statOf(path)
    if (stat === undefined) return
    const seconds = (byWallClock ? clock.now() : clock.monotonic()) / 1000
    ifPresent(() => fs.utimesSync(path, seconds, stat.mtimeMs / 1000))
  }

  /** Every job that a worker holds, once. Of duplicate hints, the later lease end and the lower age count. */
  function running(): RunningHint[] {
    const hints = new Map<string, RunningHint>()
    for (const directory of directoriesIn(layout.runningRoot)) {
      for (const name of namesIn(`${layout.runningRoot}/${directory}`)) {
        const jobId = readSortKey(name)?.jobId
        const stat = statOf(`${layout.runningRoot}/${directory}/${name}`)
        if (jobId === undefined || stat === undefined) continue
        const now = clock.monotonic()
        const ends = leaseEnd(stat.mtimeMs, now)
        // Rounded down to whole milliseconds, as the clock is: a hint moved in this very millisecond is not in
        // the future.
        const age = clock.now() - Math.floor(stat.ctimeMs)
        const other = hints.get(jobId)
        hints.set(jobId, {
          job_id: jobId,
          agent: nameOfFile(directory),
          ends_monotonic_ms: later(ends, other?.ends_monotonic_ms),
          age_ms: Math.min(age, other?.age_ms ?? age),
          suspected: other === undefined ? suspicion(stat, now) : undefined,
          changed_at_ms: Math.max(Math.floor(stat.ctimeMs), other?.changed_at_ms ?? 0),
        })
      }
    }
    return [...hints.values()]
  }

  /** Removes the running hints that an agent has of a job. */
  function drop(agent: string, jobId: string): void {
    for (const path of heldPaths(agent, jobId)) remove(path)
  }

  /** Paths of the running hints that an agent has of a job. */
  function heldPaths(agent: string, jobId: string): string[] {
    const directory = layout.running(agent)
    const names = namesIn(directory).filter((name) => readSortKey(name)?.jobId === jobId)
    return names.map((name) => `${directory}/${name}`)
  }

  return { isHeld, holdLease, keepLease, setLease, suspect, running, drop, heldPaths }
}

function later(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}

function statOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function remove(path: string): void {
  ifPresent(() => fs.unlinkSync(path))
}

import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { ifPresent, namesIn, touchFile } from '../../files.ts'
import { systemCode } from '../../errors.ts'
import { needsPerson } from '../../schema/job.ts'
import type { NewEvent } from '../../schema/event.ts'
import type { Job, RunningJob } from '../../schema/job.ts'
import type { RunningHint } from '../store.ts'
import { nameOfFile, readSortKey } from './layout.ts'
import type { Layout } from './layout.ts'

/**
 * Hints: empty files that say where to look. The log is the truth; a hint may be missing, doubled or
 * late, and whoever meets a wrong one puts it right. No hint is ever flushed.
 */
export type Hints = ReturnType<typeof createHints>

export function createHints(layout: Layout) {
  /** Moves the hints of a job after a change; `before` is undefined for a new job. */
  function move(before: Job, after: Job, by: NewEvent['type']): void {
    if (after.state === 'running') {
      if (before.state !== 'running') holdLease(after)
      return
    }
    if (before.state === after.state) return
    enter(before, after)
    leave(before, by)
  }

  /** Puts a job's hints where its state says, whatever was there. */
  function reconcile(job: Job): void {
    if (job.state === 'queued') queue(job)
    else if (job.state === 'running') holdLease(job)
    else if (needsPerson(job)) touchFile(layout.attention(job.job_id))
    if (job.state !== 'queued') remove(layout.queueHint(job))
    if (job.state !== 'running') remove(layout.runningHint(job))
    if (!needsPerson(job)) remove(layout.attention(job.job_id))
  }

  function enter(before: Job, after: Job): void {
    if (after.state === 'queued') {
      const moved = before.state === 'running' && rename(layout.runningHint(before), after)
      if (!moved) queue(after)
    } else if (needsPerson(after)) {
      touchFile(layout.attention(after.job_id))
    }
  }

  /**
   * A turn that somebody else ended may still have processes: its running hint stays until the worker,
   * or a sweep after that worker's death, has seen the last of them go.
   */
  function leave(before: Job, by: NewEvent['type']): void {
    if (before.state === 'running') {
      if (by !== 'cancel' && by !== 'expire') remove(layout.runningHint(before))
    } else if (before.state === 'queued') {
      remove(layout.queueHint(before))
    } else if (needsPerson(before)) {
      remove(layout.attention(before.job_id))
    }
  }

  /** Makes the hint of a queued job. The directory may just have been cleaned away by a claimer. */
  function queue(job: Job): void {
    const path = layout.queueHint(job)
    if (ifPresent(() => touchFile(path))) return
    for (let tries = 0; tries < 10; tries += 1) {
      fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      if (ifPresent(() => touchFile(path))) return
    }
    touchFile(path)
  }

  function rename(from: string, job: Job): boolean {
    const to = layout.queueHint(job)
    if (ifPresent(() => fs.renameSync(from, to))) return true
    fs.mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    return ifPresent(() => fs.renameSync(from, to))
  }

  /** A running job's hint carries the lease's end as its modification time, in monotonic seconds. */
  function holdLease(job: RunningJob): void {
    if (setLease(job, job.lease.ends_monotonic_ms)) return
    const path = layout.runningHint(job)
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const moved = ifPresent(() => fs.renameSync(layout.queueHint(job), path))
    if (!moved) touchFile(path)
    setLease(job, job.lease.ends_monotonic_ms)
  }

  function setLease(job: RunningJob, endsMonotonicMs: number): boolean {
    const seconds = endsMonotonicMs / 1000
    return ifPresent(() => fs.utimesSync(layout.runningHint(job), seconds, seconds))
  }

  function running(now: { monotonicMs: number; wallMs: number }): RunningHint[] {
    return namesIn(layout.runningRoot).flatMap((directory) =>
      namesIn(`${layout.runningRoot}/${directory}`).flatMap((name) => {
        const key = readSortKey(name)
        const stat = statOf(`${layout.runningRoot}/${directory}/${name}`)
        if (key === undefined || stat === undefined) return []
        return [
          {
            job_id: key.jobId,
            agent: nameOfFile(directory),
            ends_monotonic_ms: leaseEnd(stat.mtimeMs, now.monotonicMs),
            age_ms: now.wallMs - stat.ctimeMs,
          },
        ]
      }),
    )
  }

  /** Removes every hint of a job that cannot be read, so that nobody trips over it twice. */
  function drop(agent: string, jobId: string): void {
    const directory = layout.running(agent)
    for (const name of namesIn(directory)) {
      if (readSortKey(name)?.jobId === jobId) remove(`${directory}/${name}`)
    }
  }

  return { move, reconcile, queue, setLease, running, drop }
}

/** A file just renamed still carries its wall-clock time, far beyond any monotonic lease. */
const LONGEST_LEASE_MS = 30 * 24 * 3600 * 1000

function leaseEnd(mtimeMs: number, nowMonotonicMs: number): number | undefined {
  return mtimeMs > nowMonotonicMs + LONGEST_LEASE_MS ? undefined : mtimeMs
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

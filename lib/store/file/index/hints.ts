import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { directoriesIn, ifPresent, namesIn, touchFile, touchInside } from '../../../files/files.ts'
import { systemCode } from '../../../errors.ts'
import type { Effects } from '../../../job/effects.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job, RunningJob } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { createConversations } from './conversations.ts'
import { createDelayed } from './delayed.ts'
import { createExpiry } from './expiry.ts'
import { createChildren } from './children.ts'
import { lineNameIn, nameOfFile, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'

/** A job in a worker's hands, as its hint says: nothing here is proof, the log is. */
export type RunningHint = {
  job_id: string
  agent: string
  /** End of the lease as the latest heartbeat set it, by the clock of its holder; undefined before the first. */
  ends_monotonic_ms: number | undefined
  /**
   * Set while a sweep has found the lease over and no heartbeat came since; `monotonic_ms` is when, for a mark
   * made by this clock.
   */
  suspected: { monotonic_ms: number | undefined } | undefined
  /** When the hint was moved, renewed or marked last, by the file system's clock. */
  changed_at_ms: number
  /** How long the hint has been where it is. */
  age_ms: number
}

/**
 * Hints: empty files that say where to look. The log is the truth; a hint may be missing, doubled or late, and the
 * process that meets a wrong one puts it right. No hint is ever flushed.
 */
export type Hints = ReturnType<typeof createHints>

export function createHints(layout: Layout, clock: Clock) {
  const conversations = createConversations(layout)
  const children = createChildren(layout)
  const expiry = createExpiry(layout)
  const delayed = createDelayed(layout)

  /** Puts a job's hints where its state says, whatever was there. */
  function reconcile(job: Job): void {
    place(job)
    clear(job)
  }

  /**
   * Makes the hint of a job that is about to be written, under a name that no worker takes: a turn begins only
   * when its job is on the disk.
   */
  function announce(job: Job): void {
    conversations.enter(job)
    children.enter(job)
    expiry.enter(job)
    const path = job.state === 'queued' ? layout.birthHint(job) : layout.attention(job.job_id)
    touchInside(dirname(path), basename(path))
  }

  /** Gives the hint of a job that is on the disk the name under which workers take it; false when it is gone. */
  function arrive(job: Job): boolean {
    return ifPresent(() => fs.renameSync(layout.birthHint(job), layout.queueHint(job)))
  }

  /** False while a new job may not be on the disk. For a job that waits for review no hint says so. */
  function hasArrived(job: Job): boolean {
    return job.version > 1 || (job.state === 'queued' && !fs.existsSync(layout.birthHint(job)))
  }

  function isHinted(job: Job): boolean {
    const paths = [layout.queueHint(job), layout.runningHint(job), layout.birthHint(job)]
    return paths.some((path) => fs.existsSync(path))
  }

  /**
   * Names, by creation, of an agent's jobs that may be queued without a hint in its queue: they wait in their
   * conversation, or for the end of their former turn.
   */
  function waiting(agent: string): string[] {
    const held = namesIn(layout.running(agent)).flatMap((name) => lineNameIn(name) ?? [])
    return [...new Set([...conversations.namesOf(agent), ...held])].toSorted()
  }

  /** True while a job has a hint in the queue of its agent. */
  function isInQueue(job: Job): boolean {
    return [layout.queueHint(job), layout.birthHint(job)].some((path) => fs.existsSync(path))
  }

  /** Makes the hint that a job's state asks for, and until its end its names among children and in its conversation. */
  function place(job: Job): void {
    if (!isFinal(job)) {
      conversations.enter(job)
      children.enter(job)
      expiry.enter(job)
    }
    // A job that is just being created, or whose creator died, is brought to its end by other means.
    if (job.state === 'queued' && !hasArrived(job)) return
    if (job.state === 'queued') queue(job)
    else if (job.state === 'running') keepLease(job)
    else if (needsPerson(job)) touchFile(layout.attention(job.job_id))
  }

  /** Removes every hint that a job's state does not ask for. */
  function clear(job: Job): void {
    if (job.state !== 'queued') remove(layout.queueHint(job))
    if (!needsPerson(job)) remove(layout.attention(job.job_id))
    drop(
      job.to,
      job.job_id,
      job.state === 'running' ? basename(layout.runningHint(job)) : undefined,
    )
  }

  /**
   * Makes the hint of a job's new state after a change. A job whose former turn may still have processes gets
   * none in the queue before that turn has settled.
   */
  function enter(before: Job, after: Job, isSettled: boolean): void {
    if (before.expires_at !== after.expires_at) expiry.enter(after)
    if (before.state === after.state) return
    // From now on the worker has its time to end the turn.
    if (!isSettled && before.state === 'running') setLease(before, clock.monotonic())
    if (after.state === 'running') {
      holdLease(after)
    } else if (after.state === 'queued') {
      if (!isSettled || (needsPerson(before) && isInHands(before))) return
      const moved = before.state === 'running' && rename(layout.runningHint(before), after)
      if (!moved) queue(after)
    } else if (needsPerson(after)) {
      touchFile(layout.attention(after.job_id))
    }
  }

  /**
   * The hint of a job's old state, which must go. A turn that another process ended may still have processes:
   * its running hint stays until the worker, or a sweep after that worker's death, has seen the last of them end.
   */
  function outlived(before: Job, after: Job, hold: Effects['hold']): string | undefined {
    if (before.state === after.state || after.state === 'running') return undefined
    if (before.state === 'running') {
      return hold === 'stopping' ? undefined : layout.runningHint(before)
    }
    if (before.state === 'queued') return layout.queueHint(before)
    return needsPerson(before) ? layout.attention(before.job_id) : undefined
  }

  /** True while a job has its running hint. */
  function isInHands(job: Job): boolean {
    return statOf(layout.runningHint(job)) !== undefined
  }

  /** Makes the hint of a queued job. The directory may just have been cleaned away by a claimer. */
  function queue(job: Job): void {
    const path = layout.queueHint(job)
    touchInside(dirname(path), basename(path))
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

  /** As `holdLease`, but a lease that heartbeats have moved stays; a lease that is not known begins anew. */
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
   * Marks a lease that was found over: the hint's access time, which a heartbeat sets with the other one, is set
   * apart from it. A process whose clock the holder does not share marks with the wall clock, which is no time
   * of theirs.
   */
  function suspect(job: RunningJob, { byWallClock }: { byWallClock: boolean }): void {
    const path = layout.runningHint(job)
    const stat = statOf(path)
    if (stat === undefined) return
    const seconds = (byWallClock ? clock.now() : clock.monotonic()) / 1000
    ifPresent(() => fs.utimesSync(path, seconds, stat.mtimeMs / 1000))
  }

  /** Every job in a worker's hands, once; of doubled hints the later end and the lower age count. */
  function running(): RunningHint[] {
    const hints = new Map<string, RunningHint>()
    for (const directory of directoriesIn(layout.runningRoot)) {
      for (const name of namesIn(`${layout.runningRoot}/${directory}`)) {
        const jobId = readSortKey(name)?.jobId
        const stat = statOf(`${layout.runningRoot}/${directory}/${name}`)
        if (jobId === undefined || stat === undefined) continue
        const now = clock.monotonic()
        const ends = leaseEnd(stat.mtimeMs, now)
        // In whole milliseconds, as the clock is: what was moved in this very one is not from the future.
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

  /** Removes the running hints of a job, but for the one to keep. */
  function drop(agent: string, jobId: string, keep?: string): void {
    const directory = layout.running(agent)
    for (const name of namesIn(directory)) {
      if (name !== keep && readSortKey(name)?.jobId === jobId) remove(`${directory}/${name}`)
    }
  }

  /** Removes the names of a job that is not created after all. */
  function withdraw(job: Job): void {
    remove(layout.birthHint(job))
    remove(layout.queueHint(job))
    remove(layout.attention(job.job_id))
    conversations.remove(job)
    children.remove(job)
    expiry.leave(job)
  }

  return {
    announce,
    arrive,
    hasArrived,
    isHinted,
    isInQueue,
    waiting,
    enter,
    isInHands,
    outlived,
    queue,
    place,
    clear,
    reconcile,
    setLease,
    suspect,
    running,
    drop,
    remove,
    withdraw,
    conversations,
    children,
    expiry,
    delayed,
  }
}

/** A file just renamed still carries its wall-clock time, far beyond any monotonic lease. */
const LONGEST_LEASE_MS = 30 * 24 * 3600 * 1000

function leaseEnd(mtime: number, nowMonotonicMs: number): number | undefined {
  // Whole milliseconds: what seconds as a fraction lose on the way to the disk and back.
  const mtimeMs = Math.round(mtime)
  return mtimeMs > nowMonotonicMs + LONGEST_LEASE_MS ? undefined : mtimeMs
}

/** The mark of `suspect`. An access time ahead of this clock was set by another one, or by a program that read the file. */
function suspicion(stat: fs.Stats, nowMonotonicMs: number): RunningHint['suspected'] {
  const [read, written] = [Math.round(stat.atimeMs), Math.round(stat.mtimeMs)]
  if (read === written) return undefined
  return { monotonic_ms: read <= nowMonotonicMs ? read : undefined }
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

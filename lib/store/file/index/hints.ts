import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { directoriesIn, ifPresent, namesIn, touchFile, touchInside } from '../../../files/files.ts'
import { systemCode } from '../../../errors.ts'
import type { Effects } from '../../../job/effects.ts'
import { agentsOf } from '../../../job/passing.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job, RunningJob } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { peekJob } from '../log/log.ts'
import { createConversations } from './conversations.ts'
import { createDelayed } from './delayed.ts'
import { createExpiry } from './expiry.ts'
import { createChildren } from './children.ts'
import { leaseEnd, suspicion } from './lease-marks.ts'
import type { Suspicion } from './lease-marks.ts'
import { conversationNameIn, nameOfFile, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'

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

/**
 * Hints are empty files that say where to look. The log is the truth: a hint may be missing, duplicate or late,
 * and the process that finds a wrong one corrects it. Hints are never flushed.
 */
export type Hints = ReturnType<typeof createHints>

export function createHints(layout: Layout, clock: Clock) {
  const conversations = createConversations(layout)
  const children = createChildren(layout)
  const expiry = createExpiry(layout)
  const delayed = createDelayed(layout)

  /** Makes a job's hints match its state, whatever they were. */
  function reconcile(job: Job): void {
    place(job)
    clear(job)
  }

  /**
   * Creates the hint of a job before the job is written, under a name that no worker takes: a turn may begin
   * only when its job is on disk.
   */
  function announce(job: Job): void {
    conversations.enter(job)
    children.enter(job)
    expiry.enter(job)
    const path = job.state === 'queued' ? layout.creationHint(job) : layout.attention(job.job_id)
    touchInside(dirname(path), basename(path))
  }

  /**
   * Gives the hint of a job that is on disk its final name, under which workers take it; false when the hint is
   * gone.
   */
  function arrive(job: Job): boolean {
    return ifPresent(() => fs.renameSync(layout.creationHint(job), layout.queueHint(job)))
  }

  /** False while a new job may not be on disk. A job that waits for review has no such hint. */
  function hasArrived(job: Job): boolean {
    return job.version > 1 || (job.state === 'queued' && !fs.existsSync(layout.creationHint(job)))
  }

  function isHinted(job: Job): boolean {
    const paths = [layout.queueHint(job), ...layout.runningHints(job), layout.creationHint(job)]
    return paths.some((path) => fs.existsSync(path))
  }

  /**
   * Names, by creation, of an agent's jobs that may be queued without a hint in its queue: they wait for their
   * conversation, or for the end of their previous turn.
   */
  function waiting(agent: string): string[] {
    const held = namesIn(layout.running(agent)).flatMap((name) => conversationNameIn(name) ?? [])
    return [...new Set([...conversations.namesOf(agent), ...held])].toSorted()
  }

  /** True while a job has a hint in its agent's queue. */
  function isInQueue(job: Job): boolean {
    return [layout.queueHint(job), layout.creationHint(job)].some((path) => fs.existsSync(path))
  }

  /**
   * Creates the hint for a job's state and, unless the job has ended, its names among the children and in its
   * conversation queue.
   */
  function place(job: Job): void {
    if (!isFinal(job)) {
      conversations.enter(job)
      children.enter(job)
      expiry.enter(job)
    }
    // A job that is being created, or whose creator died, gets its final hint elsewhere.
    if (job.state === 'queued' && !hasArrived(job)) return
    if (job.state === 'queued') queue(job)
    else if (job.state === 'running') keepLease(job)
    else if (needsPerson(job)) touchFile(layout.attention(job.job_id))
  }

  /** Removes every hint that does not fit a job's state. */
  function clear(job: Job): void {
    if (job.state !== 'queued') remove(layout.queueHint(job))
    if (!needsPerson(job)) remove(layout.attention(job.job_id))
    const keep = job.state === 'running' ? layout.runningHint(job) : undefined
    dropTurns(job, keep)
  }

  /**
   * Removes the running hints of a job that does not run, or all but `keep`. Since the job was read its next turn may
   * have begun, under a hint of the same name: should its worker die before the first heartbeat, no process would ever
   * miss it. So the log is read before and again after the removal.
   */
  function dropTurns(job: Job, keep?: string): void {
    const paths = agentsOf(job).flatMap((agent) => heldPaths(agent, job.job_id))
    const wrong = paths.filter((path) => path !== keep)
    if (wrong.length === 0 || hasBegun(job)) return
    for (const path of wrong) remove(path)
    hasBegun(job)
  }

  /** Whether the next turn of a job has begun since the job was read; if so, its hint is there. */
  function hasBegun(seen: Job): boolean {
    if (seen.state === 'running' || isFinal(seen)) return false
    const now = peekJob(layout.log(seen.job_id), seen.job_id)
    if (now?.state !== 'running') return false
    keepLease(now)
    return true
  }

  /**
   * Creates the hint of a job's new state after a change. While the previous turn may still have processes, the
   * job gets no hint in the queue.
   */
  function enter(before: Job, after: Job, isSettled: boolean): void {
    if (before.expires_at !== after.expires_at) expiry.enter(after)
    if (before.state === after.state) return
    // The worker's time to end the turn starts now.
    if (!isSettled && before.state === 'running') setLease(before, clock.monotonic())
    if (after.state === 'running') {
      holdLease(after)
    } else if (after.state === 'queued') {
      if (!isSettled || (needsPerson(before) && isHeld(before))) return
      const moved = before.state === 'running' && rename(layout.runningHint(before), after)
      if (!moved) queue(after)
    } else if (needsPerson(after)) {
      touchFile(layout.attention(after.job_id))
    }
  }

  /**
   * Returns the hint of a job's old state, to be removed. When another process ended the turn, its processes
   * may still run: the running hint stays until the worker or, after its death, a sweep has seen the last of them
   * end. The hint of a job that is queued again has moved to the queue, and the next turn may have it by now.
   */
  function outlived(before: Job, after: Job, hold: Effects['hold']): string | undefined {
    if (before.state === after.state || after.state === 'running') return undefined
    if (before.state === 'running') {
      const hasMoved = after.state === 'queued'
      return hasMoved || hold === 'stopping' ? undefined : layout.runningHint(before)
    }
    if (before.state === 'queued') return layout.queueHint(before)
    return needsPerson(before) ? layout.attention(before.job_id) : undefined
  }

  /** True while a job has its running hint. */
  function isHeld(job: Job): boolean {
    return layout.runningHints(job).some((path) => statOf(path) !== undefined)
  }

  /** Creates the hint of a queued job. A claimer may just have removed the empty directory. */
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

  function heldPaths(agent: string, jobId: string): string[] {
    const directory = layout.running(agent)
    const names = namesIn(directory).filter((name) => readSortKey(name)?.jobId === jobId)
    return names.map((name) => `${directory}/${name}`)
  }

  /** Removes the names of a job whose creation was undone. */
  function withdraw(job: Job): void {
    remove(layout.creationHint(job))
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
    isHeld,
    outlived,
    queue,
    place,
    clear,
    reconcile,
    setLease,
    suspect,
    running,
    drop,
    dropTurns,
    remove,
    withdraw,
    conversations,
    children,
    expiry,
    delayed,
  }
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

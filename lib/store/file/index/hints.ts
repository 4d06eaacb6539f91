import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { ifPresent, namesIn, touchFile, touchInside } from '../../../files/files.ts'
import type { Effects } from '../../../job/effects.ts'
import { agentsOf } from '../../../job/passing.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { peekJob } from '../log/log.ts'
import { createConversations } from './conversations.ts'
import { createDelayed } from './delayed.ts'
import { createExpiry } from './expiry.ts'
import { createChildren } from './children.ts'
import { createTurnHints } from './turn-hints.ts'
import { conversationNameIn } from '../layout.ts'
import type { Layout } from '../layout.ts'

/**
 * Hints are empty files that say where to look. The log is the truth: a hint may be missing, duplicate or late,
 * and the process that finds a wrong one corrects it. Hints are never flushed.
 */
export type Hints = ReturnType<typeof createHints>

export function createHints(layout: Layout, clock: Clock) {
  const turns = createTurnHints(layout, clock)
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
    else if (job.state === 'running') turns.keepLease(job)
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
   * have begun, or a worker may have taken the job for it, under a hint of the same name: should that worker die before
   * its first heartbeat, no process would ever miss it. So the log is read before and again after the removal.
   */
  function dropTurns(job: Job, keep?: string): void {
    const paths = agentsOf(job).flatMap((agent) => turns.heldPaths(agent, job.job_id))
    const wrong = paths.filter((path) => path !== keep)
    if (wrong.length === 0 || (job.state !== 'running' && nowOf(job)?.state === 'running')) return
    for (const path of wrong) remove(path)
    if (job.state !== 'running') catchUp(job)
  }

  /**
   * Places the hint of a job that has changed since it was seen, or has none in the queue. The process that changed or
   * took it may have relied on one that is removed now.
   */
  function catchUp(seen: Job): void {
    const now = nowOf(seen)
    if (now === undefined || isFinal(now)) return
    if (now.state !== seen.state || (now.state === 'queued' && !isHinted(now))) place(now)
  }

  /** A job as its log has it now; undefined for one that has ended and never changes again. */
  function nowOf(seen: Job): Job | undefined {
    return isFinal(seen) ? undefined : peekJob(layout.log(seen.job_id), seen.job_id)
  }

  /**
   * Creates the hint of a job's new state after a change. While the previous turn may still have processes, the
   * job gets no hint in the queue.
   */
  function enter(before: Job, after: Job, isSettled: boolean): void {
    if (before.expires_at !== after.expires_at) expiry.enter(after)
    if (before.state === after.state) return
    // The worker's time to end the turn starts now.
    if (!isSettled && before.state === 'running') turns.setLease(before, clock.monotonic())
    if (after.state === 'running') {
      turns.holdLease(after)
    } else if (after.state === 'queued') {
      if (!isSettled || (needsPerson(before) && turns.isHeld(before))) return
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
    catchUp,
    isHeld: turns.isHeld,
    outlived,
    queue,
    place,
    clear,
    reconcile,
    setLease: turns.setLease,
    suspect: turns.suspect,
    running: turns.running,
    drop: turns.drop,
    dropTurns,
    remove,
    withdraw,
    conversations,
    children,
    expiry,
    delayed,
  }
}

function remove(path: string): void {
  ifPresent(() => fs.unlinkSync(path))
}

import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../../errors.ts'
import { afterwards, ifPresent, storeFault } from '../../../files/files.ts'
import { withFreeLock } from '../../../process/lock.ts'
import { transition } from '../../../job/transition.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { NewEnqueue } from '../../jobs.ts'
import { appendEvent } from './append.ts'
import type { Hints } from '../index/hints.ts'
import type { Journal } from '../journal/journal.ts'
import type { Layout } from '../layout.ts'
import { closeLog, createLog, fold, isGone, openLog, peekJob } from './log.ts'
import type { Fold, Log } from './log.ts'
import type { Cache } from './cache.ts'
import { markKept, settleLog } from './settle.ts'
import { wakeFor } from '../wake/wake.ts'

type Created = { created: boolean; job: Job }

/** The fold of a file that was just created. */
const EMPTY: Fold = { job: undefined, events: [], size: 0, bytes: Buffer.alloc(0) }

/** Creates the jobs of a store. Of several creators, the first valid line in the log decides. */
export function createJobCreation(on: {
  layout: Layout
  hints: Hints
  cache: Cache
  journal: Journal
}) {
  const { layout, hints, cache, journal } = on

  /** Creates a job, or finds the one with the same id. Durable when it resolves. */
  return create

  async function create(event: NewEnqueue): Promise<Created> {
    const path = layout.log(event.job_id)
    const fresh = createLog(path, event.job_id)
    const log = fresh ?? openLog(path, event.job_id)
    // Removed between the two calls: start over.
    if (log === undefined) return create(event)
    try {
      const at = fresh === undefined ? cache.fold(log) : EMPTY
      // The creation in this file was undone, before or during this call: start over with a new file.
      return (await createIn(log, at, event)) ?? (await create(event))
    } finally {
      closeLog(log)
    }
  }

  async function createIn(log: Log, at: Fold, event: NewEnqueue): Promise<Created | undefined> {
    if (at.job !== undefined) return confirm(log, at)
    if (at.isTakenBack === true) return discard(log)
    return createFirst(log, at, event)
  }

  async function createFirst(log: Log, at: Fold, first: NewEnqueue): Promise<Created | undefined> {
    const event = hints.conversations.behindOthers(first)
    const created = transition(undefined, event)
    if (created.outcome !== 'changed') throw new Error('An enqueue of a new job cannot be refused.')
    // The hint comes before the line, so that a worker always finds a job that is on disk.
    announce(created.job, log.path)
    try {
      const grown = await appendEvent(log, at, { event, durable: true }, journal)
      if (grown === undefined) return await yieldTo(log, created.job)
      cache.keep(log, grown)
    } catch (error) {
      await takeBack(log, created.job)
      throw error
    }
    afterwards(() => arrive(created.job))
    return { created: true, job: created.job }
  }

  function announce(job: Job, path: string): void {
    try {
      hints.announce(job)
    } catch (error) {
      throw storeFault(`queue job "${job.job_id}"`, path, error)
    }
  }

  /** Lets workers take the job, now that it is on disk. */
  function arrive(job: Job): void {
    if (job.state !== 'queued') return
    if (!hints.arrive(job)) arriveLate(job)
    wakeFor(layout, job)
  }

  /**
   * The hint is gone: while this process was suspended, a worker took the job, or assumed that this process had
   * died.
   */
  function arriveLate(job: Job): void {
    const now = peekJob(layout.log(job.job_id), job.job_id)
    if (now?.state === 'queued' && now.version === job.version && !hints.isHinted(now)) {
      hints.queue(now)
    }
  }

  /**
   * Another process created the job first. This process's hint has another creation time in its name and is
   * removed.
   */
  function yieldTo(log: Log, created: Job): Promise<Created | undefined> {
    const at = fold(log)
    if (at.job === undefined || isGone(log)) return Promise.resolve(undefined)
    if (layout.creationHint(at.job) !== layout.creationHint(created)) {
      hints.remove(layout.creationHint(created))
      hints.conversations.remove(created)
    }
    return confirm(log, at)
  }

  /**
   * Undoes a creation whose flush failed. It was never acknowledged, and a second flush of the same bytes would
   * prove nothing, so a repeat must find a new file. `appendEvent` has already marked the creation as undone,
   * unless another process relies on it.
   */
  async function takeBack(log: Log, created: Job): Promise<void> {
    try {
      if (fold(log).isTakenBack !== true) return
      // A repeat has another creation time, so its hint has another name.
      hints.withdraw(created)
      await discard(log)
    } catch (error) {
      // The caller reports the failed flush. A repeat of the request cleans up.
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
    }
  }

  /**
   * Removes the file of an undone creation. The lock prevents a second process from removing the file of the
   * next creation. While another process holds the lock, the file stays, and a repeat of the request removes
   * it.
   */
  function discard(log: Log): Promise<undefined> {
    return withFreeLock(`${layout.quarantine}/duty`, async () => {
      if (!isGone(log) && fold(log).isTakenBack === true) ifPresent(() => fs.unlinkSync(log.path))
      return undefined
    })
  }

  /**
   * Answers for an existing job. Its creator may not have flushed it yet, so this process waits for the disk
   * itself. The mark keeps the creator from undoing the creation if its own flush fails.
   */
  async function confirm(log: Log, at: Fold): Promise<Created | undefined> {
    const { job } = at
    if (job === undefined) return undefined
    try {
      if (at.events.length === 1 && at.isKept !== true && !hints.hasArrived(job)) markKept(log)
      const now = await settleLog(log, at)
      if (now.job === undefined || isGone(log)) return undefined
      afterwards(() => findAgain(now.job ?? job))
    } catch (error) {
      throw storeFault(`confirm job "${job.job_id}"`, log.path, error)
    }
    return { created: false, job }
  }

  function findAgain(job: Job): void {
    if (job.state === 'queued') hints.arrive(job)
    if (!isFinal(job)) hints.reconcile(job)
    if (job.state === 'queued') wakeFor(layout, job)
  }
}

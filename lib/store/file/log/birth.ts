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
import type { Layout } from '../layout.ts'
import { closeLog, createLog, fold, isGone, openLog, peekJob } from './log.ts'
import type { Fold, Log } from './log.ts'
import type { Cache } from './cache.ts'
import { markKept, settleLog } from './settle.ts'
import { wake } from '../mailbox/watch.ts'

type Created = { created: boolean; job: Job }

/** How a store's jobs are born: the name of the log decides who was first. */
export function createBirths(on: { layout: Layout; hints: Hints; cache: Cache }) {
  const { layout, hints, cache } = on

  /** Creates a job, or finds the one that holds its id. Durable before it returns. */
  return create

  async function create(event: NewEnqueue): Promise<Created> {
    const path = layout.log(event.job_id)
    const fresh = createLog(path, event.job_id)
    const log = fresh ?? openLog(path, event.job_id)
    // Removed between the two calls: begin again.
    if (log === undefined) return create(event)
    try {
      const at = fresh === undefined ? cache.fold(log) : { job: undefined, events: [], size: 0 }
      // A birth that was taken back, now or while we looked: begin again with a new file.
      return (await createIn(log, at, event)) ?? (await create(event))
    } finally {
      closeLog(log)
    }
  }

  async function createIn(log: Log, at: Fold, event: NewEnqueue): Promise<Created | undefined> {
    if (at.job !== undefined) return confirm(log, at)
    if (at.isTakenBack === true) return discard(log)
    return beFirst(log, at, event)
  }

  async function beFirst(log: Log, at: Fold, first: NewEnqueue): Promise<Created | undefined> {
    const event = hints.conversations.behindOthers(first)
    const born = transition(undefined, event)
    if (born.outcome !== 'changed') throw new Error('An enqueue of a new job cannot be refused.')
    // The hint comes first: a job that is on the disk is always found by a worker.
    announce(born.job, log.path)
    try {
      const alsoFlush = layout.shard(event.job_id)
      const grown = await appendEvent(log, at, { event, durable: true, alsoFlush })
      if (grown === undefined) return await beSecond(log, born.job)
      cache.keep(log, grown)
    } catch (error) {
      await takeBack(log, born.job)
      throw error
    }
    afterwards(() => arrive(born.job))
    return { created: true, job: born.job }
  }

  function announce(job: Job, path: string): void {
    try {
      hints.announce(job)
    } catch (error) {
      throw storeFault(`queue job "${job.job_id}"`, path, error)
    }
  }

  /** Lets workers take the job, now that it is on the disk. */
  function arrive(job: Job): void {
    if (job.state !== 'queued') return
    if (!hints.arrive(job)) arriveLate(job)
    wake(layout.wake(job.to))
  }

  /** A worker met the hint while this process was kept from its work: it took the job, or thought it dead. */
  function arriveLate(job: Job): void {
    const now = peekJob(layout.log(job.job_id), job.job_id)
    if (now?.state === 'queued' && now.version === job.version && !hints.isHinted(now)) {
      hints.queue(now)
    }
  }

  /** Another process's birth came first: our hint, which has another time of birth, is removed. */
  function beSecond(log: Log, born: Job): Promise<Created | undefined> {
    const at = fold(log)
    if (at.job === undefined || isGone(log)) return Promise.resolve(undefined)
    if (layout.birthHint(at.job) !== layout.birthHint(born)) {
      hints.remove(layout.birthHint(born))
      hints.conversations.remove(born)
    }
    return confirm(log, at)
  }

  /**
   * A birth whose flush failed was never acknowledged, and a second flush of the same bytes may lie; so a
   * repeat must find a new file. Appending has marked it as taken back, unless another process relies on it.
   */
  async function takeBack(log: Log, born: Job): Promise<void> {
    try {
      if (fold(log).isTakenBack !== true) return
      // A repeat has another time of birth, so its hint has another name.
      hints.withdraw(born)
      await discard(log)
    } catch (error) {
      // The failed flush is what the caller reports; a repeat does the rest.
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
    }
  }

  /**
   * Removes the file of a birth that was taken back. The lock keeps a second process from removing the next birth's
   * file; while another process holds it, the file stays, and a repeat of the request removes it.
   */
  function discard(log: Log): Promise<undefined> {
    return withFreeLock(`${layout.quarantine}/duty`, async () => {
      if (!isGone(log) && fold(log).isTakenBack === true) ifPresent(() => fs.unlinkSync(log.path))
      return undefined
    })
  }

  /**
   * The job existed: its first writer may not have flushed it yet, so this answer waits for the disk itself. The
   * mark keeps that writer from taking the birth back should its own flush fail.
   */
  async function confirm(log: Log, at: Fold): Promise<Created | undefined> {
    const { job } = at
    if (job === undefined) return undefined
    try {
      if (at.events.length === 1 && at.isKept !== true && !hints.hasArrived(job)) markKept(log)
      const now = await settleLog(log, at, layout.shard(job.job_id))
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
    if (job.state === 'queued') wake(layout.wake(job.to))
  }
}

import * as fs from 'node:fs'

import { afterwards, flushDirectory, flushFile, ifPresent, storeFault } from '../../files.ts'
import { transition } from '../../queue/transition.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Clock, NewEnqueue } from '../store.ts'
import type { Hints } from './hints.ts'
import type { Layout } from './layout.ts'
import { appendEvent, closeLog, createLog, fold, isGone, isOwn, openLog } from './log.ts'
import type { Fold, Log } from './log.ts'
import type { Recall } from './recall.ts'
import { wake } from './watch.ts'

/**
 * A claimer that meets a hint before its job is written looks again for 5 ms, then leaves the hint to the
 * next sweep, a second later. A writer that was kept from its processor for so long hints again instead.
 */
const LATE_BIRTH_MS = 3

type Created = { created: boolean; job: Job }

/** How a store's jobs are born: the name of the log decides who was first. */
export function createBirths(on: { layout: Layout; clock: Clock; hints: Hints; recall: Recall }) {
  const { layout, clock, hints, recall } = on

  /** Creates a job, or finds the one that holds its id. Durable before it returns. */
  return create

  async function create(event: NewEnqueue): Promise<Created> {
    const path = layout.log(event.job_id)
    const fresh = createLog(path, event.job_id)
    const log = fresh ?? openLog(path, event.job_id)
    // Removed between the two calls: begin again.
    if (log === undefined) return create(event)
    try {
      const at = fresh === undefined ? recall.fold(log) : { job: undefined, events: [], size: 0 }
      const done =
        at.job === undefined
          ? await beFirst(log, at, { event, isOurs: fresh !== undefined })
          : await confirm(log, at.job)
      // Withdrawn by its first writer, whose flush failed: begin again with a new file.
      return done ?? (await create(event))
    } finally {
      closeLog(log)
    }
  }

  async function beFirst(
    log: Log,
    at: Fold,
    birth: { event: NewEnqueue; isOurs: boolean },
  ): Promise<Created | undefined> {
    const event = hints.lines.behindOthers(birth.event)
    const born = transition(undefined, event)
    if (born.outcome !== 'changed') throw new Error('An enqueue of a new job cannot be refused.')
    // The hint comes first: a job that is on the disk is always found by a worker.
    hinted(born.job, log.path)
    const hintedAt = clock.monotonic()
    let isLate = false
    try {
      const alsoFlush = layout.shard(event.job_id)
      const appended = appendEvent(log, at, { event, durable: true, alsoFlush })
      // The line is written by now, what is still to come is the flush.
      isLate = clock.monotonic() - hintedAt >= LATE_BIRTH_MS
      const grown = await appended
      if (grown === undefined) return await beSecond(log, born.job)
      recall.keep(log, grown)
    } catch (error) {
      if (birth.isOurs) withdraw(log, born.job)
      throw error
    }
    afterwards(() => {
      if (isLate) hints.place(born.job)
      if (born.job.state === 'queued') wake(layout.wake(born.job.to))
    })
    return { created: true, job: born.job }
  }

  function hinted(job: Job, path: string): void {
    try {
      hints.place(job)
    } catch (error) {
      throw storeFault(`queue job "${job.job_id}"`, path, error)
    }
  }

  /** Somebody else's birth came first: our hint, which tells another time of birth, goes again. */
  function beSecond(log: Log, born: Job): Promise<Created | undefined> {
    const first = fold(log).job
    if (first === undefined || isGone(log)) return Promise.resolve(undefined)
    if (layout.queueHint(first) !== layout.queueHint(born)) {
      hints.remove(layout.queueHint(born))
      hints.lines.remove(born)
    }
    return confirm(log, first)
  }

  /**
   * A birth that was written but not flushed was never acknowledged, and a second flush of the same bytes
   * may lie; so a repeat must find a new file. Once anybody else has written to it, it stands.
   */
  function withdraw(log: Log, born: Job): void {
    const [birth, ...others] = fold(log).events
    if (birth === undefined || !isOwn(birth) || others.length > 0) return
    ifPresent(() => fs.unlinkSync(log.path))
    // A repeat tells another time of birth, so its hint bears another name.
    hints.withdraw(born)
  }

  /** The job was there: its first writer may not have flushed yet, so this answer waits for the disk itself. */
  async function confirm(log: Log, job: Job): Promise<Created | undefined> {
    try {
      await flushFile(log.fd)
      await flushDirectory(layout.shard(job.job_id))
    } catch (error) {
      throw storeFault(`confirm job "${job.job_id}"`, log.path, error)
    }
    if (isGone(log)) return undefined
    afterwards(() => {
      if (!isFinal(job)) hints.reconcile(job)
      if (job.state === 'queued') wake(layout.wake(job.to))
    })
    return { created: false, job }
  }
}

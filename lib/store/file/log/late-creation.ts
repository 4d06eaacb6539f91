import { RelayError, systemCode } from '../../../errors.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Hints } from '../index/hints.ts'
import { createdMsOf, nameWhenCreated, readLaterName, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { closeLog, openLog } from './log.ts'
import type { Log } from './log.ts'
import type { Cache } from './cache.ts'
import { settleLog } from './settle.ts'

/**
 * A creation takes well under a millisecond and its flush some milliseconds. After this time the creator may be
 * dead.
 */
const LATE_MS = 1000

/**
 * How long the hint of a job that was not written is kept. A creator that is suspended for longer creates its
 * hint again when it continues.
 */
const FORGOTTEN_MS = 24 * 3600 * 1000

/**
 * Finishes creations whose creator died, or is suspended, between creating the hint and giving it its final
 * name. A job that was written is flushed, and its hint gets the name under which workers take it.
 */
export function createCreationFinisher(on: {
  layout: Layout
  hints: Hints
  cache: Cache
  reconcile: (job: Job) => Promise<void>
}) {
  const { layout, hints, cache } = on

  /** Handles these hints of new jobs, paths in the queue of an agent. True when a job can be taken now. */
  return async function finish(paths: string[], now: number): Promise<boolean> {
    let isAnyReady = false
    for (const path of paths) {
      const hint = readCreationHint(path)
      if (hint === undefined) continue
      const age = now - hint.createdMs
      // A negative age means that the wall clock was set back.
      if (age >= 0 && age < LATE_MS) continue
      const found = await finishOne(hint.jobId).catch(ifRefused)
      if (found === 'ready') isAnyReady = true
      const isOver = found === 'absent' ? age > FORGOTTEN_MS : found !== 'refused'
      if (isOver) hints.remove(path)
    }
    return isAnyReady
  }

  async function finishOne(jobId: string): Promise<'ready' | 'over' | 'absent'> {
    const log = openLog(layout.log(jobId), jobId)
    if (log === undefined) return 'absent'
    try {
      return await finishIn(log)
    } finally {
      closeLog(log)
    }
  }

  async function finishIn(log: Log): Promise<'ready' | 'over' | 'absent'> {
    const at = cache.fold(log)
    if (at.job === undefined) return at.isTakenBack === true ? 'over' : 'absent'
    const { job } = await settleLog(log, at)
    if (job === undefined) return 'over'
    if (job.state === 'queued') return lead(job)
    if (isFinal(job) || needsPerson(job)) await on.reconcile(job)
    return 'over'
  }

  /** A second creator may have made its own hint, with another creation time. */
  function lead(job: Job): 'ready' | 'over' {
    if (hints.arrive(job)) return 'ready'
    if (hints.isHinted(job)) return 'over'
    hints.queue(job)
    return 'ready'
  }
}

/** A job that cannot be read or flushed now is left for a later call. */
function ifRefused(error: unknown): 'refused' {
  if (error instanceof RelayError || systemCode(error) !== undefined) return 'refused'
  throw error
}

function readCreationHint(path: string): { jobId: string; createdMs: number } | undefined {
  const name = nameWhenCreated(path.slice(path.lastIndexOf('/') + 1)) ?? ''
  const sortKey = readSortKey(name) === undefined ? readLaterName(name)?.sortKey : name
  const jobId = readSortKey(sortKey ?? '')?.jobId
  if (sortKey === undefined || jobId === undefined) return undefined
  return { jobId, createdMs: createdMsOf(sortKey) }
}

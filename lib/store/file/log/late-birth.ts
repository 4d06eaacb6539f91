import { RelayError, systemCode } from '../../../errors.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Hints } from '../index/hints.ts'
import { createdMsOf, nameAfterBirth, readLaterName, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { closeLog, openLog } from './log.ts'
import type { Log } from './log.ts'
import type { Cache } from './cache.ts'
import { settleLog } from './settle.ts'

/** A birth takes well under a millisecond and its flush some milliseconds; after this its writer may be dead. */
const LATE_MS = 1000

/** A writer that sleeps this long makes its hint again when it continues; until then its hint stays. */
const FORGOTTEN_MS = 24 * 3600 * 1000

/**
 * Brings births to their end whose writer died, or sleeps, between its hint and the moment at which workers may
 * take the job: one that was written is flushed, and its hint gets the name that workers look for.
 */
export function createLateBirths(on: {
  layout: Layout
  hints: Hints
  cache: Cache
  reconcile: (job: Job) => Promise<void>
}) {
  const { layout, hints, cache } = on

  /** Looks at these hints of births, paths in the queue of an agent. True when a job can be taken now. */
  return async function finish(paths: string[], now: number): Promise<boolean> {
    let isAnyReady = false
    for (const path of paths) {
      const birth = readBirth(path)
      if (birth === undefined) continue
      const age = now - birth.createdMs
      // A negative age means that the wall clock was set back.
      if (age >= 0 && age < LATE_MS) continue
      const found = await finishOne(birth.jobId).catch(ifRefused)
      if (found === 'ready') isAnyReady = true
      const isOver = found === 'unborn' ? age > FORGOTTEN_MS : found !== 'refused'
      if (isOver) hints.remove(path)
    }
    return isAnyReady
  }

  async function finishOne(jobId: string): Promise<'ready' | 'over' | 'unborn'> {
    const log = openLog(layout.log(jobId), jobId)
    if (log === undefined) return 'unborn'
    try {
      return await finishIn(log)
    } finally {
      closeLog(log)
    }
  }

  async function finishIn(log: Log): Promise<'ready' | 'over' | 'unborn'> {
    const at = cache.fold(log)
    if (at.job === undefined) return at.isTakenBack === true ? 'over' : 'unborn'
    const { job } = await settleLog(log, at, layout.shard(log.jobId))
    if (job === undefined) return 'over'
    if (job.state === 'queued') return lead(job)
    if (isFinal(job) || needsPerson(job)) await on.reconcile(job)
    return 'over'
  }

  /** A writer that came later may have made a hint of its own, with another time of birth. */
  function lead(job: Job): 'ready' | 'over' {
    if (hints.arrive(job)) return 'ready'
    if (hints.isHinted(job)) return 'over'
    hints.queue(job)
    return 'ready'
  }
}

/** What cannot be read or flushed now is left for a later look. */
function ifRefused(error: unknown): 'refused' {
  if (error instanceof RelayError || systemCode(error) !== undefined) return 'refused'
  throw error
}

function readBirth(path: string): { jobId: string; createdMs: number } | undefined {
  const name = nameAfterBirth(path.slice(path.lastIndexOf('/') + 1)) ?? ''
  const sortKey = readSortKey(name) === undefined ? readLaterName(name)?.sortKey : name
  const jobId = readSortKey(sortKey ?? '')?.jobId
  if (sortKey === undefined || jobId === undefined) return undefined
  return { jobId, createdMs: createdMsOf(sortKey) }
}

import * as fs from 'node:fs'

import { storeFault } from '../../../files/files.ts'
import { transition } from '../../../job/transition.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Hints } from '../index/hints.ts'
import { conversationNameOf, readyBucketOf, sortKeyOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { closeLog, openLog } from './log.ts'
import type { Fold, Log } from './log.ts'
import type { Cache } from './cache.ts'
import { settleLog } from './settle.ts'

/** The most jobs that a process remembers as being on disk. */
const MOST = 1024

/**
 * Keeps a store from showing what a power cut could undo. The writer of an end removes the job's hint only
 * after its flush, so an ended job without a hint is on disk. An ended job that still has its hint is flushed
 * before it is shown, because its writer may have died, or failed, before its own flush.
 */
export type Shown = ReturnType<typeof createShown>

export function createShown(on: { layout: Layout; hints: Hints; cache: Cache }) {
  const { layout, hints, cache } = on
  /** The latest version of each job that this process knows to be on disk. */
  const known = new Map<string, number>()

  /** Records that this process has flushed the job at its current version. */
  function note({ job_id, version }: Job): void {
    known.delete(job_id)
    known.set(job_id, version)
    if (known.size <= MOST) return
    for (const eldest of known.keys()) {
      known.delete(eldest)
      return
    }
  }

  function isKnown({ job_id, version }: Job): boolean {
    return known.get(job_id) === version
  }

  function isSettled({ job, events, isInDoubt }: Fold): boolean {
    if (job === undefined || isKnown(job)) return true
    if (isInDoubt === true) return false
    if (isFinal(job)) return !hasHint(job, beforeLast(events))
    if (needsPerson(job)) return job.version > 1 && fs.existsSync(layout.attention(job.job_id))
    return job.state !== 'queued' || hints.hasArrived(job)
  }

  /** True while a hint, or a name in its conversation queue, still leads to the ended job. */
  function hasHint(job: Job, before: Job | undefined): boolean {
    // A tombstone was flushed when it was written.
    if (before === undefined) return false
    const key = sortKeyOf(before)
    const paths = [layout.runningHint(before)]
    if (before.state === 'queued') {
      paths.push(layout.queueHint(before), layout.creationHint(before))
      paths.push(`${layout.queue(before.to)}/${readyBucketOf(key)}/${key}`)
    }
    if (needsPerson(before)) paths.push(layout.attention(job.job_id))
    const conversation = job.task.conversation_key
    if (conversation !== undefined) {
      paths.push(`${layout.conversationQueue(job.to, conversation)}/${conversationNameOf(job)}`)
    }
    return paths.some((path) => fs.existsSync(path))
  }

  /** Waits until a log is on disk, as it was folded or as it is now. Returns the folded job. */
  async function settle(
    log: Log,
    at: Fold,
    { isProven = isSettled(at) }: { isProven?: boolean } = {},
  ): Promise<Job | undefined> {
    if (at.job === undefined || isProven) return at.job
    try {
      const now = await settleLog(log, at)
      if (now.job === undefined) return undefined
    } catch (error) {
      throw storeFault(`flush job "${log.jobId}"`, log.path, error)
    }
    note(at.job)
    return at.job
  }

  /** The same for a job whose log is not open; undefined when the job does not exist any more. */
  async function settleJob(jobId: string): Promise<Job | undefined> {
    const log = openLog(layout.log(jobId), jobId)
    if (log === undefined) return undefined
    try {
      return await settle(log, cache.fold(log))
    } finally {
      closeLog(log)
    }
  }

  return { note, isKnown, isSettled, settle, settleJob }
}

/** The job before its latest event; undefined when that was the first. */
function beforeLast(events: Fold['events']): Job | undefined {
  let job: Job | undefined
  for (const event of events.slice(0, -1)) {
    const next = transition(job, event)
    if (next.outcome === 'changed') job = next.job
  }
  return job
}

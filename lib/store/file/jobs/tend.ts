import { RelayError, systemCode } from '../../../errors.ts'
import { namesIn } from '../../../files/files.ts'
import { delayedUntil, isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Clock, Unfinished } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import type { ExpiryHint } from '../index/expiry.ts'
import type { Layout } from '../layout.ts'
import { peekJob } from '../log/log.ts'
import type { Steps } from './steps.ts'

/**
 * A job is overdue when two checks this far apart found it so, because the wall clock may be wrong for a
 * moment.
 */
const SECOND_CHECK_MS = 2000

/** Most overdue jobs that one call returns. */
const MOST = 100

/** Finishes what dead processes left half done, a little at each call; see `Jobs`. */
export function createTending(on: {
  steps: Steps
  layout: Layout
  clock: Clock
  retire: () => Promise<unknown>
}) {
  const { steps, layout, clock, retire } = on
  const { hints } = steps
  /** When this process first found a job overdue, on its monotonic clock. */
  const seenOverdue = new Map<string, number>()

  let isRetiring = false

  /** No claim waits for it: flushing what a busy disk has to write can take seconds. A later call tries again. */
  function retireAside(): void {
    if (isRetiring) return
    isRetiring = true
    retire()
      .catch((error: unknown) => {
        if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
      })
      .finally(() => {
        isRetiring = false
      })
  }

  return async function tend(): Promise<Unfinished> {
    await checkOneWaiting()
    const overdue = await overdueJobs()
    await promoteOneDelayed()
    await steps.nudge()
    retireAside()
    return { overdue, cancelled: await unfinishedCancellations() }
  }

  /**
   * If a process died between writing a person's decision and updating the hints, only the old hint leads to
   * the job. Each call checks one such hint at random, which bounds the cost and still reaches every job soon.
   */
  async function checkOneWaiting(): Promise<void> {
    const jobId = pick(await steps.attention())
    if (jobId === undefined) return
    try {
      const job = await steps.read(jobId)
      if (job === undefined || needsPerson(job)) return
      const isHeld = await steps.ofStore('check a hint', () => hints.isHeld(job))
      if (!isHeld) await steps.reconcile(job)
    } catch (error) {
      // A damaged job is in this list on purpose, so that a person sees it.
      if (!(error instanceof RelayError)) throw error
    }
  }

  /** The cost depends on the number of overdue jobs, not of stored jobs. */
  async function overdueJobs(): Promise<string[]> {
    const which = { now: clock.now(), limit: MOST }
    const due = await steps.ofStore('find overdue jobs', () => hints.expiry.due(which))
    const found = new Set(due.map((hint) => hint.job_id))
    for (const jobId of seenOverdue.keys()) if (!found.has(jobId)) seenOverdue.delete(jobId)
    const overdue: string[] = []
    for (const hint of due) {
      try {
        if (await isOverdueStill(hint)) overdue.push(hint.job_id)
      } catch (error) {
        // A job that cannot be used now must not keep the others from expiring.
        if (!(error instanceof RelayError)) throw error
      }
    }
    return overdue
  }

  async function isOverdueStill(hint: ExpiryHint): Promise<boolean> {
    const now = clock.monotonic()
    const since = seenOverdue.get(hint.job_id) ?? now
    seenOverdue.set(hint.job_id, since)
    if (now - since < SECOND_CHECK_MS) return false
    const job = await steps.read(hint.job_id)
    if (job !== undefined && mayExpire(job, hint)) return job.state === 'queued'
    seenOverdue.delete(hint.job_id)
    await steps.ofStore('drop a hint', () => hints.expiry.forget(hint))
    return false
  }

  /** Makes a job ready whose back-off was written by a wall clock far ahead. Each call checks one job. */
  async function promoteOneDelayed(): Promise<void> {
    const jobId = await steps.ofStore('find delayed jobs', () => hints.delayed.some())
    if (jobId === undefined) return
    try {
      const job = await steps.read(jobId)
      if (job?.state !== 'queued' || job.delay_ms === undefined) return
      if (delayedUntil(job, clock.now()) !== undefined) return
      await steps.ofStore('promote a job', () => hints.delayed.promote(job))
    } catch (error) {
      // A later call checks it again.
      if (!(error instanceof RelayError)) throw error
    }
  }

  async function unfinishedCancellations(): Promise<Job[]> {
    const noted = await steps.ofStore('list cancellations', () => namesIn(layout.cancellations))
    const found: Job[] = []
    for (const jobId of noted) {
      // A job that this process cannot read is left to one that can, and does not block the others.
      const job = await cancelledJob(jobId).catch(unlessUnusable)
      if (job !== undefined) found.push(job)
    }
    return found
  }

  /**
   * The job, if its cancellation has not reached all descendants. A record that is no longer needed is removed.
   */
  async function cancelledJob(jobId: string): Promise<Job | undefined> {
    // The effects of an end wait until the end is on disk.
    const job = (await steps.readShown(jobId).catch(unlessDamaged))?.job
    if (job?.state === 'cancelled' && hasLiving(jobId)) return job
    // Recorded but not cancelled yet: the process that cancels it is still working, or died before it wrote
    // anything.
    if (job === undefined || isFinal(job)) {
      await steps.ofStore('end a cancellation', () => hints.children.forgetCancelled(jobId))
    }
    return undefined
  }

  /** True when a descendant has not ended. An unreadable one checks its parent when it is claimed. */
  function hasLiving(jobId: string): boolean {
    return hints.children.of(jobId).some((childId) => {
      const child = peekJob(layout.log(childId), childId)
      return (child !== undefined && !isFinal(child)) || hasLiving(childId)
    })
  }
}

/**
 * False for a job that has ended or waits for a person, and for one whose expiry has changed, which has another
 * hint.
 */
function mayExpire(job: Job, { at_ms }: ExpiryHint): boolean {
  if (isFinal(job) || needsPerson(job)) return false
  return job.expires_at !== undefined && Date.parse(job.expires_at) === at_ms
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

/** A damaged job cancels nothing. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof RelayError) || error.code !== 'JOB_DAMAGED') throw error
}

function pick<T>(items: T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)]
}

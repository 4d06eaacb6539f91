import { RelayError } from '../../../errors.ts'
import { namesIn } from '../../../files/files.ts'
import { delayedUntil, isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Clock, Unfinished } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import type { ExpiryHint } from '../index/expiry.ts'
import type { Layout } from '../layout.ts'
import { peekJob } from '../log/log.ts'
import type { Steps } from './steps.ts'

/** A job is overdue when two looks this far apart found it so: the wall clock may be wrong for a moment. */
const SECOND_LOOK_MS = 2000

/** Overdue jobs that one look returns. */
const MOST = 100

/** Finishes what processes that died left half-done, a little with each look; see `Jobs`. */
export function createTending(on: { steps: Steps; layout: Layout; clock: Clock }) {
  const { steps, layout, clock } = on
  const { hints } = steps
  /** When this process first saw that a job is overdue, on its monotonic clock. */
  const seenOverdue = new Map<string, number>()

  return async function tend(): Promise<Unfinished> {
    await lookAtOneWaiting()
    const overdue = await overdueJobs()
    await leadToOneDelayed()
    await steps.nudge()
    return { overdue, cancelled: await unfinishedCancellations() }
  }

  /**
   * A process that died between a person's decision and its hints leaves a job that only its old hint
   * leads to. One at random is looked at each time, so that the cost stays and none is left out for long.
   */
  async function lookAtOneWaiting(): Promise<void> {
    const jobId = pick(await steps.attention())
    if (jobId === undefined) return
    try {
      const job = await steps.read(jobId)
      if (job === undefined || needsPerson(job)) return
      const isHeld = await steps.ofStore('look at a hint', () => hints.isInHands(job))
      if (!isHeld) await steps.reconcile(job)
    } catch (error) {
      // Damaged jobs are in this list so that a person sees them.
      if (!(error instanceof RelayError)) throw error
    }
  }

  /** Its cost grows with the jobs that are overdue, not with those that are stored. */
  async function overdueJobs(): Promise<string[]> {
    const which = { now: clock.now(), limit: MOST }
    const due = await steps.ofStore('look for overdue jobs', () => hints.expiry.due(which))
    const found = new Set(due.map((hint) => hint.job_id))
    for (const jobId of seenOverdue.keys()) if (!found.has(jobId)) seenOverdue.delete(jobId)
    const overdue: string[] = []
    for (const hint of due) {
      try {
        if (await isOverdueStill(hint)) overdue.push(hint.job_id)
      } catch (error) {
        // One job that cannot be used now must not keep the others from being expired.
        if (!(error instanceof RelayError)) throw error
      }
    }
    return overdue
  }

  async function isOverdueStill(hint: ExpiryHint): Promise<boolean> {
    const now = clock.monotonic()
    const since = seenOverdue.get(hint.job_id) ?? now
    seenOverdue.set(hint.job_id, since)
    if (now - since < SECOND_LOOK_MS) return false
    const job = await steps.read(hint.job_id)
    if (job !== undefined && mayExpire(job, hint)) return job.state === 'queued'
    seenOverdue.delete(hint.job_id)
    await steps.ofStore('drop a hint', () => hints.expiry.forget(hint))
    return false
  }

  /** Leads workers to a job whose back-off was made by a wall clock that was far ahead. One is looked at each time. */
  async function leadToOneDelayed(): Promise<void> {
    const jobId = await steps.ofStore('look at delayed jobs', () => hints.delayed.some())
    if (jobId === undefined) return
    try {
      const job = await steps.read(jobId)
      if (job?.state !== 'queued' || job.delay_ms === undefined) return
      if (delayedUntil(job, clock.now()) !== undefined) return
      await steps.ofStore('lead to a job', () => hints.delayed.promote(job))
    } catch (error) {
      // A job that cannot be used now is met again.
      if (!(error instanceof RelayError)) throw error
    }
  }

  async function unfinishedCancellations(): Promise<Job[]> {
    const noted = await steps.ofStore('list cancellations', () => namesIn(layout.cancellations))
    const found: Job[] = []
    for (const jobId of noted) {
      // A job that cannot be read now is finished by a process that can, and keeps no other from its end.
      const job = await cancelledJob(jobId).catch(unlessUnusable)
      if (job !== undefined) found.push(job)
    }
    return found
  }

  /** The job when its cancellation has not reached all below it; a note that has served its purpose goes. */
  async function cancelledJob(jobId: string): Promise<Job | undefined> {
    // What follows from an end waits until that end is on the disk.
    const job = (await steps.readShown(jobId).catch(unlessDamaged))?.job
    if (job?.state === 'cancelled' && hasLiving(jobId)) return job
    // Noted, and not cancelled yet: the canceller may be at work, or has died before it wrote anything.
    if (job === undefined || isFinal(job)) {
      await steps.ofStore('end a cancellation', () => hints.children.forgetCancelled(jobId))
    }
    return undefined
  }

  /** Whether a job below this one has not ended. A job that cannot be read looks at its parent when it is claimed. */
  function hasLiving(jobId: string): boolean {
    return hints.children.of(jobId).some((childId) => {
      const child = peekJob(layout.log(childId), childId)
      return (child !== undefined && !isFinal(child)) || hasLiving(childId)
    })
  }
}

/** False for a job that has ended, waits for a person, or whose time to live was moved: then it has another hint. */
function mayExpire(job: Job, { at_ms }: ExpiryHint): boolean {
  if (isFinal(job) || needsPerson(job)) return false
  return job.expires_at !== undefined && Date.parse(job.expires_at) === at_ms
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

/** A damaged job cancels nothing any more. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof RelayError) || error.code !== 'JOB_DAMAGED') throw error
}

function pick<T>(items: T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)]
}

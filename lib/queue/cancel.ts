import { RelayError } from '../errors.ts'
import { causeOf } from '../job/dependents.ts'
import type { Actor } from '../schema/event.ts'
import { isFinal } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { isUnusable } from './unusable.ts'

type On = { store: Store; clock: Clock }
type Cancel = { by: Actor; reason?: string | undefined }

/** `cancelled` is false when the job had ended; `below` counts the jobs that went with it. */
export type Cancelled = { job: Job; cancelled: boolean; below: number }

/**
 * Ends a job, and with it every job that its turns sent and that has not ended. What a death leaves undone
 * in between is finished by the next sweep; a job that is claimed meanwhile looks at its parent itself.
 */
export async function cancel(on: On, jobId: string, how: Cancel): Promise<Cancelled> {
  const { store } = on
  const hasChildren = (await store.jobs.children(jobId)).length > 0
  if (hasChildren) await store.jobs.openCascade(jobId)
  const done = await cancelOne(on, jobId, how)
  const below = hasChildren && done.job.state === 'cancelled' ? await cascade(on, done.job) : 0
  if (hasChildren) await store.jobs.closeCascade(jobId)
  return { job: done.job, cancelled: done.changed, below }
}

/** Finishes what others began and did not live to finish. */
export async function finishCascades(on: On): Promise<void> {
  for (const jobId of await on.store.jobs.cascades()) {
    // One that cannot be read now is finished by a process that can, and keeps no other from its end.
    await finishOne(on, jobId).catch(unlessUnusable)
  }
}

async function finishOne(on: On, jobId: string): Promise<void> {
  // What follows from an end waits until that end is on the disk.
  const job = await on.store.jobs.readSettled(jobId).catch(unlessDamaged)
  if (job?.state === 'cancelled') await cascade(on, job)
  // Noted, and not cancelled yet: the canceller may be at work, or has died before it reported anything.
  if (job === undefined || isFinal(job)) await on.store.jobs.closeCascade(jobId)
}

/** A child that a cancelled job left behind ends as its parent did; undefined while the parent stands. */
export async function cancelOrphan(on: On, job: Job): Promise<Job | undefined> {
  const parent =
    job.parent && (await on.store.jobs.readSettled(job.parent.job_id).catch(unlessUnusable))
  const cause = parent && causeOf(parent)
  return cause && (await cancelOne(on, job.job_id, cause)).job
}

/** Cancels what is below a cancelled job, also where only ended jobs lead to it. Returns how many. */
async function cascade(on: On, top: Job): Promise<number> {
  const cause = causeOf(top)
  if (cause === undefined) return 0
  let count = 0
  const below = await on.store.jobs.children(top.job_id)
  for (let jobId = below.shift(); jobId !== undefined; jobId = below.shift()) {
    const done = await cancelOne(on, jobId, cause).catch(unlessGone)
    if (done?.changed === true) count += 1
    below.push(...(await on.store.jobs.children(jobId)))
  }
  return count
}

function cancelOne({ store, clock }: On, jobId: string, { by, reason }: Cancel) {
  const at = new Date(clock.now()).toISOString()
  return store.jobs.change(jobId, (job) =>
    isFinal(job) ? undefined : { event: { type: 'cancel', at, by, reason }, durable: true },
  )
}

/** Not born, or not usable here: the one looks at its parent when it is born, and so does a claimer of the other. */
function unlessGone(error: unknown): undefined {
  if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
  return unlessUnusable(error)
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

/** A damaged job cancels nothing any more. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof RelayError) || error.code !== 'JOB_DAMAGED') throw error
}

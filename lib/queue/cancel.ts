import { RelayError } from '../errors.ts'
import { causeOf } from '../job/dependents.ts'
import type { Actor } from '../schema/event.ts'
import { isFinal } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { isUnusable } from '../store/unusable.ts'
import type { Handovers } from './handovers.ts'

type On = { store: Store; clock: Clock; handovers: Handovers }
type Cancel = { by: Actor; reason?: string | undefined }

/**
 * `cancelled` is false when the job had already ended; `below` is the number of descendants that were cancelled
 * too.
 */
export type Cancelled = { job: Job; cancelled: boolean; below: number }

/**
 * Cancels a job and its unfinished descendants. If this process dies on the way, the next sweep finishes. A
 * descendant that is claimed meanwhile checks its parent itself.
 */
export async function cancel(on: On, jobId: string, how: Cancel): Promise<Cancelled> {
  const done = await cancelOne(on, jobId, how)
  return { job: done.job, cancelled: done.changed, below: await cancelBelow(on, done.job) }
}

/**
 * Cancels the descendants of a cancelled job, even those below jobs that have ended. Returns how many were
 * cancelled.
 */
export async function cancelBelow(on: On, top: Job): Promise<number> {
  const cause = causeOf(top)
  if (cause === undefined) return 0
  const { jobs } = on.store
  let count = 0
  const below = await jobs.dependents(top.job_id)
  for (let jobId = below.shift(); jobId !== undefined; jobId = below.shift()) {
    const done = await cancelOne(on, jobId, cause).catch(unlessGone)
    if (done?.changed === true) count += 1
    below.push(...(await jobs.dependents(jobId)))
  }
  return count
}

/**
 * Cancels a new job whose parent was cancelled meanwhile. Returns that parent; undefined when it is not
 * cancelled.
 */
export async function cancelOrphan(on: On, job: Job): Promise<Job | undefined> {
  if (job.parent === undefined) return undefined
  const { jobs } = on.store
  const parent = await jobs.read(job.parent.job_id, { durable: true }).catch(unlessUnusable)
  const cause = parent && causeOf(parent)
  if (cause === undefined) return undefined
  await cancelOne(on, job.job_id, cause)
  return parent
}

/** What a running turn has done so far is kept: the job may be sent again, to another agent. */
async function cancelOne({ store, clock, handovers }: On, jobId: string, { by, reason }: Cancel) {
  const at = new Date(clock.now()).toISOString()
  const before = await store.jobs.read(jobId)
  const ended = { code: 'CANCELLED', message: reason ?? 'The job was cancelled.' }
  const left = before && (await handovers.write(before, { ended, isUrgent: true }))
  return store.jobs.change(jobId, (job) => {
    if (isFinal(job)) return undefined
    const handover = job.token === before?.token ? left : undefined
    return { event: { type: 'cancel', at, by, reason, handover }, durable: true }
  })
}

/**
 * A job that is still being created checks its parent afterwards, and an unusable one checks it when it is
 * claimed.
 */
function unlessGone(error: unknown): undefined {
  if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
  return unlessUnusable(error)
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

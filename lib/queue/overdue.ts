import { isOverdue } from '../job/overdue.ts'
import { sharesClock } from '../process/process.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import type { Handovers } from './handovers.ts'

/** True when a job is overdue by the clocks of this process; see `isOverdue`. */
export function isOverdueHere(job: Job, clock: Clock): boolean {
  return isOverdue(job, { now: clock.now(), ranMs: ranMs(job, clock) })
}

function ranMs(job: Job, clock: Clock): number | undefined {
  if (job.state !== 'running' || !sharesClock(job.lease.worker)) return undefined
  const { ends_monotonic_ms, lease_ms } = job.lease
  return clock.monotonic() - (ends_monotonic_ms - lease_ms)
}

/** Why the turn of an overdue job ends. */
export const OVERDUE = {
  code: 'EXPIRED',
  message: 'The time to live of the job ended while the turn was running.',
}

/** Expires a job if it is still overdue when the change is written. */
export async function expire(
  { store, clock, handovers }: { store: Store; clock: Clock; handovers: Handovers },
  jobId: string,
): Promise<Job> {
  const at = new Date(clock.now()).toISOString()
  const before = await store.jobs.read(jobId)
  const left = before && (await handovers.write(before, { ended: OVERDUE, isUrgent: true }))
  const done = await store.jobs.change(jobId, (job) => {
    if (!isOverdueHere(job, clock)) return undefined
    const handover = job.token === before?.token ? left : undefined
    return { event: { type: 'expire', at, handover }, durable: true }
  })
  return done.job
}

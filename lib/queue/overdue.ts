import { isOverdue } from '../job/overdue.ts'
import { sharesClock } from '../process/process.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/** True when a job is overdue by the clocks of this process; see `isOverdue`. */
export function isOverdueHere(job: Job, clock: Clock): boolean {
  return isOverdue(job, { now: clock.now(), ranMs: ranMs(job, clock) })
}

function ranMs(job: Job, clock: Clock): number | undefined {
  if (job.state !== 'running' || !sharesClock(job.lease.worker)) return undefined
  const { ends_monotonic_ms, lease_ms } = job.lease
  return clock.monotonic() - (ends_monotonic_ms - lease_ms)
}

/** Expires a job if it is still overdue when the change is written. */
export async function expire(
  { store, clock }: { store: Store; clock: Clock },
  jobId: string,
): Promise<Job> {
  const at = new Date(clock.now()).toISOString()
  const done = await store.jobs.change(jobId, (job) =>
    isOverdueHere(job, clock) ? { event: { type: 'expire', at }, durable: true } : undefined,
  )
  return done.job
}

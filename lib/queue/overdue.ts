import { RelayError } from '../errors.ts'
import { sharesClock } from '../process/process.ts'
import { delayedUntil, isFinal, needsPerson } from '../schema/job.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Clock, ExpiryHint } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/** When a process first saw that a job is overdue, on its monotonic clock, by job id. */
export type SeenOverdue = Map<string, number>

/** A sweep expires what it has seen overdue for so long: the wall clock may be wrong for a moment. */
const SECOND_LOOK_MS = 2000

/** Jobs that one sweep looks at. */
const MOST = 100

/**
 * True when a job's time to live is over. The wall clock says so, and for a running job also the clock that all
 * processes of a boot share: a wall clock that jumps ahead for a moment ends no turn of a living worker.
 */
export function isOverdue(job: Job, clock: Clock): boolean {
  if (job.expires_at === undefined || clock.now() < Date.parse(job.expires_at)) return false
  return job.state === 'queued' || (job.state === 'running' && hasRunOut(job, clock))
}

function hasRunOut(job: RunningJob, clock: Clock): boolean {
  const { worker, lease_ms, ends_monotonic_ms, claimed_at } = job.lease
  if (!sharesClock(worker)) return true
  const ranMs = clock.monotonic() - (ends_monotonic_ms - lease_ms)
  const leftMs = Date.parse(job.expires_at ?? claimed_at) - Date.parse(claimed_at)
  return ranMs >= Math.min(leftMs, job.ttl_ms ?? leftMs)
}

/**
 * Expires queued jobs that no worker comes by, so that their senders hear of it. Its cost grows with the jobs
 * that are overdue, not with those that are stored.
 */
export async function expireOverdue(
  on: { store: Store; clock: Clock },
  seen: SeenOverdue,
): Promise<void> {
  const hints = await on.store.jobs.expiring({ now: on.clock.now(), limit: MOST })
  const found = new Set(hints.map((hint) => hint.job_id))
  for (const jobId of seen.keys()) if (!found.has(jobId)) seen.delete(jobId)
  for (const hint of hints) {
    try {
      await lookAt(on, seen, hint)
    } catch (error) {
      // One job that cannot be used now must not keep the others from being expired.
      if (!(error instanceof RelayError)) throw error
    }
  }
}

async function lookAt(
  { store, clock }: { store: Store; clock: Clock },
  seen: SeenOverdue,
  hint: ExpiryHint,
): Promise<void> {
  const now = clock.monotonic()
  const since = seen.get(hint.job_id) ?? now
  seen.set(hint.job_id, since)
  if (now - since < SECOND_LOOK_MS) return
  const job = await store.jobs.read(hint.job_id)
  if (job === undefined || !mayExpire(job, hint)) {
    seen.delete(hint.job_id)
    return store.jobs.forgetExpiry(hint)
  }
  if (job.state !== 'queued') return
  const at = new Date(clock.now()).toISOString()
  await store.jobs.change(job.job_id, (latest) =>
    latest.state === 'queued' && isOverdue(latest, clock)
      ? { event: { type: 'expire', at }, durable: true }
      : undefined,
  )
}

/** False for a job that has ended, waits for a person, or whose time to live was moved: then it has another hint. */
function mayExpire(job: Job, { at_ms }: ExpiryHint): boolean {
  if (isFinal(job) || needsPerson(job)) return false
  return job.expires_at !== undefined && Date.parse(job.expires_at) === at_ms
}

/**
 * Leads workers to a job whose back-off was made by a wall clock that was far ahead. One delayed job is looked at
 * each time, so that the cost stays.
 */
export async function wakeOneDelayed({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): Promise<void> {
  const jobId = await store.jobs.someDelayed()
  if (jobId === undefined) return
  try {
    const job = await store.jobs.read(jobId)
    if (job?.state !== 'queued' || job.delay_ms === undefined) return
    if (delayedUntil(job, clock.now()) === undefined) await store.jobs.promote(job)
  } catch (error) {
    // A job that cannot be used now is met again.
    if (!(error instanceof RelayError)) throw error
  }
}

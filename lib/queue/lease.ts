import { sharesClock } from '../process/process.ts'
import type { RunningJob } from '../schema/job.ts'
import type { Clock, RunningHint } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/**
 * When this process looked at leases. A gap means that it was paused, and then others may have been too: a
 * stopped container, a sleeping laptop, a virtual machine that was saved.
 */
export type Looks = { at?: number | undefined; resumedAt?: number | undefined }

/** Sweeps of one process are at most 5 s apart; a longer gap is a pause, or a process that rarely looks. */
const GAP_MS = 10_000

/** A part of the lease, longer than one heartbeat, so that a holder that was paused can renew it. */
const GRACE = 1 / 3
/** The same for a holder with another clock: its hint has the file system's time, which a person may set. */
const FOREIGN_GRACE = 1 / 2

/** Notes that this process looks now. */
export function noteLook(looks: Looks, clock: Clock): void {
  const now = clock.monotonic()
  if (looks.at !== undefined && now - looks.at > GAP_MS) looks.resumedAt = now
  looks.at = now
}

/**
 * True when the lease of a holder that may live is over. The first look that finds it over only marks the
 * hint, and a heartbeat clears that mark; a later look judges. So a holder that was paused together with the
 * sweeper keeps its job, whichever of them runs first afterwards.
 */
export async function hasLapsed(
  on: { store: Store; clock: Clock; looks: Looks },
  job: RunningJob,
  hint: RunningHint,
): Promise<boolean> {
  const isOurClock = sharesClock(job.lease.worker)
  const since = isOurClock ? sinceByClock(on.clock, job, hint) : await sinceByAge(on, job, hint)
  if (since === 'held') return false
  if (since === 'unmarked') {
    await on.store.jobs.suspect(job, { byWallClock: !isOurClock })
    return false
  }
  const { resumedAt } = on.looks
  const watchedMs = resumedAt === undefined ? Infinity : on.clock.monotonic() - resumedAt
  return Math.min(since, watchedMs) >= job.lease.lease_ms * (isOurClock ? GRACE : FOREIGN_GRACE)
}

/** How long ago the hint was marked; `held` while the lease lasts. */
type Since = 'held' | 'unmarked' | number

function sinceByClock(clock: Clock, job: RunningJob, hint: RunningHint): Since {
  const now = clock.monotonic()
  const end = Math.max(job.lease.ends_monotonic_ms, hint.ends_monotonic_ms ?? 0)
  if (now <= end) return 'held'
  const marked = hint.suspected?.monotonic_ms
  return marked === undefined ? 'unmarked' : now - marked
}

/** The holder's clock means nothing here, so the time since its last heartbeat is taken from the file system. */
async function sinceByAge(
  on: { store: Store },
  job: RunningJob,
  hint: RunningHint,
): Promise<Since> {
  const age = (await on.store.jobs.fileTime()) - hint.changed_at_ms
  if (hint.suspected !== undefined) return Math.max(0, age)
  return age <= job.lease.lease_ms ? 'held' : 'unmarked'
}

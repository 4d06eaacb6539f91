import { hasLapsed } from '../../../job/lapse.ts'
import { liveness, sharesClock } from '../../../process/process.ts'
import type { RunningJob } from '../../../schema/job.ts'
import type { Clock, HeldJob } from '../../jobs.ts'
import type { Hints, RunningHint } from '../index/hints.ts'

/** Sweeps of one process are at most 5 s apart; a longer gap is a pause, or a process that rarely looks. */
const GAP_MS = 10_000

/**
 * Judges leases. The first look that finds a lease over only marks the hint, and a heartbeat clears that mark; a
 * later look judges. So a holder that was paused together with this process keeps its job, whichever of them runs
 * first afterwards: after a gap between its looks this process waits as long as a living holder needs for one
 * heartbeat.
 */
export function createLeases(on: {
  clock: Clock
  hints: Pick<Hints, 'suspect'>
  /** The time by which the ages of hints count; see `fileTime`. */
  now: () => number
}) {
  const { clock, hints } = on
  let lookedAt: number | undefined
  let resumedAt: number | undefined

  /** Notes that this process looks now. */
  function look(): void {
    const now = clock.monotonic()
    if (lookedAt !== undefined && now - lookedAt > GAP_MS) resumedAt = now
    lookedAt = now
  }

  /** What a look makes of the worker that holds a job. */
  function judge(job: RunningJob, hint: RunningHint): HeldJob['worker'] {
    const { worker, lease_ms } = job.lease
    if (liveness(worker) === 'dead') return 'dead'
    const isOurClock = sharesClock(worker)
    // Just claimed, or displaced by a doubled hint: its heartbeats are not known.
    if (isOurClock && hint.ends_monotonic_ms === undefined) return 'held'
    const since = isOurClock ? sinceByClock(job, hint) : sinceByAge(job, hint)
    if (since === 'held') return 'held'
    if (since === 'unmarked') {
      hints.suspect(job, { byWallClock: !isOurClock })
      return 'held'
    }
    const watchedMs = resumedAt === undefined ? Infinity : clock.monotonic() - resumedAt
    const overForMs = Math.min(since, watchedMs)
    return hasLapsed(lease_ms, { overForMs, isOurClock }) ? 'lapsed' : 'held'
  }

  function sinceByClock(job: RunningJob, hint: RunningHint): Since {
    const now = clock.monotonic()
    const end = Math.max(job.lease.ends_monotonic_ms, hint.ends_monotonic_ms ?? 0)
    if (now <= end) return 'held'
    const marked = hint.suspected?.monotonic_ms
    return marked === undefined ? 'unmarked' : now - marked
  }

  /** The holder's clock means nothing here, so the time since its last heartbeat is taken from the file system. */
  function sinceByAge(job: RunningJob, hint: RunningHint): Since {
    const age = on.now() - hint.changed_at_ms
    if (hint.suspected !== undefined) return Math.max(0, age)
    return age <= job.lease.lease_ms ? 'held' : 'unmarked'
  }

  return { look, judge }
}

/** How long ago the hint was marked; `held` while the lease lasts. */
type Since = 'held' | 'unmarked' | number

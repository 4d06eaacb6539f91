import { hasLapsed } from '../../../job/lapse.ts'
import { liveness, sharesClock } from '../../../process/process.ts'
import type { RunningJob } from '../../../schema/job.ts'
import type { Clock, HeldJob } from '../../jobs.ts'
import type { Hints } from '../index/hints.ts'
import type { RunningHint } from '../index/turn-hints.ts'

/** Sweeps of one process are at most 5 s apart. A longer gap means a pause, or a process that rarely sweeps. */
const GAP_MS = 10_000

/**
 * Judges leases. The first check that finds a lease expired only marks the hint; a heartbeat clears the mark,
 * and a later check judges. After a gap between its checks, this process waits as long as a live holder needs
 * for one heartbeat. So a holder that was paused together with this process keeps its job, whichever of the two
 * runs first.
 */
export function createLeases(on: {
  clock: Clock
  hints: Pick<Hints, 'suspect'>
  /** The clock that measures the ages of hints; see `fileTime`. */
  now: () => number
}) {
  const { clock, hints } = on
  let checkedAt: number | undefined
  let resumedAt: number | undefined

  /** Records that this process checks leases now. */
  function noteCheck(): void {
    const now = clock.monotonic()
    if (checkedAt !== undefined && now - checkedAt > GAP_MS) resumedAt = now
    checkedAt = now
  }

  /** The verdict on the worker that holds a job. */
  function judge(job: RunningJob, hint: RunningHint): HeldJob['worker'] {
    const { worker, lease_ms } = job.lease
    if (liveness(worker) === 'dead') return 'dead'
    const isOurClock = sharesClock(worker)
    // Just claimed, or another hint was moved over this one: the heartbeats are unknown.
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

  /**
   * The holder's clock is meaningless here, so the file system's clock measures the time since the last
   * heartbeat.
   */
  function sinceByAge(job: RunningJob, hint: RunningHint): Since {
    const age = on.now() - hint.changed_at_ms
    if (hint.suspected !== undefined) return Math.max(0, age)
    return age <= job.lease.lease_ms ? 'held' : 'unmarked'
  }

  return { noteCheck, judge }
}

/** Milliseconds since the hint was marked, `unmarked`, or `held` while the lease lasts. */
type Since = 'held' | 'unmarked' | number

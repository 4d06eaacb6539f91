import { uptime } from 'node:os'

import type { WorkerOptions } from './worker-options.ts'

/**
 * A moment by two clocks of this machine. The monotonic clock stops while a Linux machine sleeps, and the leases in a
 * store of several hosts do not; the time since the boot counts the sleep.
 */
export type Moment = { monotonicMs: number; upMs: number }

type Clock = Pick<WorkerOptions['clock'], 'monotonic'>

/** How long before the end of its lease a turn is asked to stop. It includes the time until executors use SIGKILL. */
const STOP_MS = 6000

/** The same as a share of a short lease. */
const STOP_SHARE = 0.25

/** The longest time until the clocks are read again, because a timer does not count the sleep of the machine. */
const LOOK_MS = 1000

/** This moment. To be taken before a claim or a renewal is sent: the lease that it gives ends later than measured. */
export function momentNow(clock: Clock): Moment {
  return { monotonicMs: clock.monotonic(), upMs: uptime() * 1000 }
}

/** A longer time than this without a look means that this process was paused. */
const PAUSED_MS = 2 * LOOK_MS

/** How long a renewal may take after a pause: the lease may have ended, but perhaps no other host has the job. */
const RESUME_MS = 2000

/**
 * Ends a turn before its lease does when no renewal arrives: then another host may take the job. The store is not
 * asked, because it may be what cannot be reached. `stop` is called first, and `kill` at the end of the lease. After a
 * pause of this process, `ask` is called once for a renewal, which has a moment to arrive.
 */
export function createFence(on: {
  clock: Clock
  leaseMs: number
  /** When the claim was sent. */
  since: Moment
  ask: () => void
  stop: () => void
  kill: () => void
}) {
  const { clock, leaseMs } = on
  const stopMs = Math.min(STOP_MS, leaseMs * STOP_SHARE)
  let { since } = on
  let lookedAt = momentNow(clock)
  let resumedAt: Moment | undefined
  let isStopped = false
  let timer: NodeJS.Timeout | undefined = setTimeout(look, 0)

  /** True for a moment after the first pause since the last renewal. */
  function isResuming(): boolean {
    const isPaused = passedMs(clock, lookedAt) > PAUSED_MS
    lookedAt = momentNow(clock)
    if (isPaused && resumedAt === undefined) {
      resumedAt = lookedAt
      on.ask()
    }
    return resumedAt !== undefined && passedMs(clock, resumedAt) < RESUME_MS
  }

  function look(): void {
    const isPatient = isResuming()
    const leftMs = leaseMs - passedMs(clock, since)
    if (leftMs <= stopMs && !isStopped && !isPatient) {
      isStopped = true
      on.stop()
    }
    if (leftMs <= 0 && isStopped) {
      timer = undefined
      on.kill()
      return
    }
    const nextMs = isPatient ? RESUME_MS : isStopped ? leftMs : leftMs - stopMs
    timer = setTimeout(look, Math.max(1, Math.min(LOOK_MS, nextMs)))
  }

  return {
    /** Notes a renewal that was sent at that moment. It does not bring back a turn that was asked to stop. */
    renewed(sentAt: Moment): void {
      since = sentAt
      resumedAt = undefined
    },
    /** True once the turn was asked to stop. */
    isStopped: () => isStopped,
    close(): void {
      clearTimeout(timer)
    },
  }
}

function passedMs(clock: Clock, since: Moment): number {
  const now = momentNow(clock)
  return Math.max(now.monotonicMs - since.monotonicMs, now.upMs - since.upMs)
}

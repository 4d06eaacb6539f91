import { monotonicMs } from '../../../process/process.ts'
import type { Clock } from '../../jobs.ts'

/** After this time, or when the machine was suspended or its clock set, the time is asked for again. */
const FRESH_MS = 60_000
const DRIFT_MS = 500

/** The clock of the database as this process estimates it: off by at most half the time of one round trip. */
export type DatabaseClock = Clock & {
  /** Asks for the time of the database and notes the answer. */
  adjust: (ask: () => Promise<number>) => Promise<void>
}

/** `refresh` is called when the estimate may be wrong; it is expected to call `adjust`. */
export function createDatabaseClock(refresh: () => void): DatabaseClock {
  let offsetMs = 0
  let askedAt = { monotonic: Number.NEGATIVE_INFINITY, wall: 0 }

  function refreshWhenDue(): void {
    const passedMs = monotonicMs() - askedAt.monotonic
    const driftMs = Math.abs(Date.now() - askedAt.wall - passedMs)
    if (passedMs < FRESH_MS && driftMs < DRIFT_MS) return
    // One question at a time; the next one is due after another interval.
    askedAt = { monotonic: monotonicMs(), wall: Date.now() }
    refresh()
  }

  return {
    now() {
      refreshWhenDue()
      return monotonicMs() + offsetMs
    },
    monotonic: monotonicMs,
    async adjust(ask) {
      const sentMs = monotonicMs()
      const there = await ask()
      const receivedMs = monotonicMs()
      offsetMs = there - (sentMs + receivedMs) / 2
      askedAt = { monotonic: receivedMs, wall: Date.now() }
    },
  }
}

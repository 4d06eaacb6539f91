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

/** The clock asks again soon after it got no answer, or one that was under way for so long that it says little. */
const RETRY_MS = 2000
const SLOW_MS = 1000

/** `refresh` is called when the estimate may be wrong; it is expected to call `adjust`. */
export function createDatabaseClock(refresh: () => void): DatabaseClock {
  let offsetMs = 0
  let isAsking = false
  /** When the estimate becomes old, on the monotonic clock, and how far ahead of that one the wall clock was. */
  let dueAtMs = Number.NEGATIVE_INFINITY
  let wallAheadMs = 0

  function isDue(): boolean {
    const driftMs = Math.abs(Date.now() - monotonicMs() - wallAheadMs)
    return monotonicMs() >= dueAtMs || driftMs >= DRIFT_MS
  }

  function noteAnswer(afterMs: number): void {
    dueAtMs = monotonicMs() + afterMs
    wallAheadMs = Date.now() - monotonicMs()
  }

  return {
    now() {
      if (!isAsking && isDue()) refresh()
      return monotonicMs() + offsetMs
    },
    monotonic: monotonicMs,
    async adjust(ask) {
      isAsking = true
      let nextMs = RETRY_MS
      try {
        const sentMs = monotonicMs()
        const there = await ask()
        const receivedMs = monotonicMs()
        offsetMs = there - (sentMs + receivedMs) / 2
        if (receivedMs - sentMs < SLOW_MS) nextMs = FRESH_MS
      } finally {
        isAsking = false
        noteAnswer(nextMs)
      }
    },
  }
}

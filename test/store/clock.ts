import { monotonicMs } from '../../lib/process/process.ts'
import type { Clock } from '../../lib/store/jobs.ts'

/** The machine's clocks, which a test moves on by hand. */
export type HandClock = Clock & {
  /** Time passes. */
  advance: (ms: number) => void
  /** Somebody sets the wall clock. */
  jump: (ms: number) => void
}

/** Its wall clock is set back by hand only: a machine that corrects its own by a millisecond changes no order of events. */
export function createClock(): HandClock {
  let latest = 0
  let wall = 0
  let passed = 0
  return {
    now: () => {
      latest = Math.max(latest, Date.now())
      return latest + wall + passed
    },
    monotonic: () => monotonicMs() + passed,
    advance: (ms) => {
      passed += ms
    },
    jump: (ms) => {
      wall += ms
    },
  }
}

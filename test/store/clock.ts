import { monotonicMs } from '../../lib/process/process.ts'
import type { Clock } from '../../lib/store/jobs.ts'

/** The machine's clocks, which a test moves on by hand. */
export type HandClock = Clock & {
  /** Time passes. */
  advance: (ms: number) => void
  /** Somebody sets the wall clock. */
  jump: (ms: number) => void
}

export function createClock(): HandClock {
  let wall = 0
  let passed = 0
  return {
    now: () => Date.now() + wall + passed,
    monotonic: () => monotonicMs() + passed,
    advance: (ms) => {
      passed += ms
    },
    jump: (ms) => {
      wall += ms
    },
  }
}

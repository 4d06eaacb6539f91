const BASE_MS = 2000
const CEILING_MS = 5 * 60 * 1000

/**
 * How long a failed job waits for its next attempt: doubling from 2 s to 5 min, and only half of it
 * certain, so that jobs that failed together do not come back together ("equal jitter").
 */
export function retryDelayMs(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(CEILING_MS, BASE_MS * 2 ** Math.max(0, attempts - 1))
  return Math.round(full / 2 + (full / 2) * random())
}

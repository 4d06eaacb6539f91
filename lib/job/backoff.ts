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

const LIMIT_BASE_MS = 60_000
const LIMIT_CEILING_MS = 3_600_000

/**
 * How long a job waits that a limit of the service refused: until the limit ends where that is known, else
 * a minute that doubles up to an hour. A limit that has just ended, or was reported wrongly, is not tried at once.
 */
export function limitDelayMs(deferrals: number, untilEndMs: number | undefined): number {
  if (untilEndMs !== undefined) return Math.max(untilEndMs, retryDelayMs(deferrals + 1))
  return Math.min(LIMIT_CEILING_MS, LIMIT_BASE_MS * 2 ** Math.min(deferrals, 16))
}

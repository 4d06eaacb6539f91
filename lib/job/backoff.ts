const BASE_MS = 2000
const CEILING_MS = 5 * 60 * 1000

/**
 * The wait before a failed job's next attempt: doubles from 2 s to 5 min, half of it random, so that jobs that
 * failed together do not return together ("equal jitter").
 */
export function retryDelayMs(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(CEILING_MS, BASE_MS * 2 ** Math.max(0, attempts - 1))
  return Math.round(full / 2 + (full / 2) * random())
}

const LIMIT_BASE_MS = 60_000
const LIMIT_CEILING_MS = 3_600_000

/**
 * The wait of a job that a service limit refused: until the limit ends where that is known, otherwise a minute
 * that doubles up to an hour. Never zero, because a limit may have just ended or been reported wrongly.
 */
export function limitDelayMs(deferrals: number, untilEndMs: number | undefined): number {
  if (untilEndMs !== undefined) return Math.max(untilEndMs, retryDelayMs(deferrals + 1))
  return Math.min(LIMIT_CEILING_MS, LIMIT_BASE_MS * 2 ** Math.min(deferrals, 16))
}

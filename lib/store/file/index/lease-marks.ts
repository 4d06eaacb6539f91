import type { Stats } from 'node:fs'

/** A lease that a sweep found expired. `monotonic_ms` is the time of the sweep, if it used this clock. */
export type Suspicion = { monotonic_ms: number | undefined }

/** A file that was just renamed still has its wall-clock time, far beyond any monotonic lease. */
const LONGEST_LEASE_MS = 30 * 24 * 3600 * 1000

/** When a lease ends by the modification time of its hint; undefined before the first heartbeat. */
export function leaseEnd(mtime: number, nowMonotonicMs: number): number | undefined {
  // Whole milliseconds: fractional seconds lose precision on the way to the disk and back.
  const mtimeMs = Math.round(mtime)
  return mtimeMs > nowMonotonicMs + LONGEST_LEASE_MS ? undefined : mtimeMs
}

/**
 * Reads the mark that `suspect` set. An access time ahead of this clock was set by another clock, or by a
 * program that read the file.
 */
export function suspicion(stat: Stats, nowMonotonicMs: number): Suspicion | undefined {
  const [read, written] = [Math.round(stat.atimeMs), Math.round(stat.mtimeMs)]
  if (read === written) return undefined
  return { monotonic_ms: read <= nowMonotonicMs ? read : undefined }
}

import type { Audit } from '../schema/audit-report.ts'

/**
 * What a collection freed. `unusable` counts jobs that stay because their log cannot be used. `is_finished` is
 * false when the collection reached its limit, or found no room to finish.
 */
export type Collected = {
  jobs: number
  bytes: number
  inbox_items: number
  unusable: number
  is_finished: boolean
}

/** Rare duties on a whole store. They may run while other processes work, and in two processes at once. */
export type Upkeep = {
  /**
   * Reads and writes a little, as every change does, and touches no job. Blocks neither this process nor its other calls.
   * Throws what a change would be refused with.
   */
  probe(): Promise<void>
  /**
   * Reads everything and checks every promise of the store, in slices between which the process does other work. Changes
   * nothing. Rejects with the reason of the signal when it is aborted.
   */
  audit(signal?: AbortSignal): Promise<Audit>
  /** Sets damaged logs aside with their bytes, makes every hint match its log, then audits again. */
  repair(): Promise<{ repaired: string[]; audit: Audit }>
  /** Shrinks jobs that ended before a time (ISO) to tombstones that still deduplicate. */
  collect(before: string): Promise<Collected>
  /**
   * Like `collect`, for at most `mostJobs` jobs and once a day across all processes; undefined when it is not
   * due.
   */
  collectWhenDue(before: string, mostJobs: number): Promise<Collected | undefined>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Time from one collection to the next: shorter when the first left something to collect. */
export function nextCollectionMs({ is_finished }: Pick<Collected, 'is_finished'>): number {
  return is_finished ? DAY_MS : HOUR_MS
}

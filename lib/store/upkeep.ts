import type { Audit } from '../schema/audit-report.ts'

/**
 * What a collection gave back. `unusable` counts jobs whose log cannot be used, which stay; `is_finished` is false
 * when there is more to collect than it might, or had room for.
 */
export type Collected = {
  jobs: number
  bytes: number
  inbox_items: number
  unusable: number
  is_finished: boolean
}

/** The rare duties on a whole store. They may run while others work, and twice at once. */
export type Upkeep = {
  /** Reads everything and counts every promise. Changes nothing. */
  audit(): Promise<Audit>
  /** Sets damaged logs aside with their bytes kept, makes every hint match; then audits again. */
  repair(): Promise<{ repaired: string[]; audit: Audit }>
  /** Shrinks jobs that ended before a time (ISO) to tombstones that still deduplicate. */
  collect(before: string): Promise<Collected>
  /** As `collect`, of so many jobs at most, and once a day for all processes; undefined when it is not due. */
  collectWhenDue(before: string, mostJobs: number): Promise<Collected | undefined>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** How long after a collection the next one is due: sooner when it left something to collect. */
export function nextCollectionMs({ is_finished }: Pick<Collected, 'is_finished'>): number {
  return is_finished ? DAY_MS : HOUR_MS
}

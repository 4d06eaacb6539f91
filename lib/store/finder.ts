import type { Grouping, JobFilter } from '../job/find/filter.ts'
import type { Order, Place } from '../job/find/order.ts'
import type { Tally } from '../job/find/tally.ts'

/**
 * Which jobs are asked for. `query`: words that all occur in their texts, the last one at least with its beginning.
 * `withinMs`: how long the call may read what is not indexed yet.
 */
export type FindRequest = Grouping & {
  filter: JobFilter
  query?: string | undefined
  withinMs: number
}

/** How much an answer covers: `missing` says in one sentence what it does not; undefined when it is complete. */
export type Coverage = { missing: string | undefined }

/** `places` are in the order asked for; `isLast` when no more follow. */
export type FoundPage = Coverage & { places: Place[]; isLast: boolean }

/** How long a look for children may read what is not indexed yet. */
export const MANY_CHILDREN_MS = 1000

/**
 * Finds jobs by what they are and by what they say, ended ones too. An answer holds every change that was acknowledged
 * before the call, or is incomplete and says so; where thousands of jobs have not ended, it may be up to a second old.
 */
export type Finder = {
  /** How many jobs there are. */
  count(request: FindRequest): Promise<Coverage & { tally: Tally }>
  /**
   * A page of jobs in an order, those after a place. Every job that does not change meanwhile is on exactly one of the
   * pages.
   */
  page(
    request: FindRequest & Order & { after?: Place | undefined; limit: number },
  ): Promise<FoundPage>
  /** The jobs that the turns of a job sent, ended ones too, the earliest first. */
  children(jobId: string): Promise<Coverage & { job_ids: string[] }>
}

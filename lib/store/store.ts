import type { NumbersRequest, WorkspaceNumbers } from '../job/numbers.ts'
import type { ActivityLog } from './activity.ts'
import type { Blobs } from './blobs.ts'
import type { Finder } from './finder.ts'
import type { Jobs } from './jobs.ts'
import type { Logs } from './logs.ts'
import type { Mailbox } from './mailbox.ts'
import type { Registry } from './registry.ts'
import type { SearchRequest, SearchResult } from './search.ts'
import type { Upkeep } from './upkeep.ts'

/**
 * The durable state of a workspace. One contract suite checks every implementation: an acknowledged change is
 * durable, the first writer of a version wins, and nothing is overwritten.
 */
export type Store = {
  /** The workspace this store belongs to: an absolute path. */
  readonly workspace: string
  /**
   * True when processes of several hosts use the store at once. A host can then be cut off from it, and another one
   * takes its jobs.
   */
  readonly spansHosts: boolean
  readonly jobs: Jobs
  readonly blobs: Blobs
  readonly activity: ActivityLog
  readonly mailbox: Mailbox
  readonly logs: Logs
  readonly registry: Registry
  readonly upkeep: Upkeep
  readonly finder: Finder
  /** Searches the messages; see `Search`. */
  search(request: SearchRequest): Promise<SearchResult>
  /** Adds up the jobs of a window of time; durations within 1 %. It never holds up other work for long. */
  numbers(request: NumbersRequest): Promise<WorkspaceNumbers>
  /** Stops every watch. Safe to call twice. */
  close(): void
}

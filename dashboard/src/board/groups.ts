import type { JobRow } from '../../../lib/schema/api.ts'
import { matches } from './filter.ts'
import type { Filter } from './filter.ts'

/** The groups of the list, most urgent first. */
export const GROUPS = ['needs', 'failed', 'running', 'queued', 'ended'] as const
export type GroupName = (typeof GROUPS)[number]

export type Group = { name: GroupName; rows: JobRow[] }

/** Age at which a failure moves from its own group to the ended jobs. */
const FRESH_FAILURE_MS = 24 * 3600 * 1000

export function groupOf(row: JobRow, now: number): GroupName {
  if (row.needs !== null) return 'needs'
  if (row.state === 'running' || row.state === 'queued') return row.state
  const isFresh = now - Date.parse(row.updated_at) < FRESH_FAILURE_MS
  return row.state === 'failed' && isFresh && !row.dismissed ? 'failed' : 'ended'
}

/** True for a job that has not ended. */
export function isOpen(row: JobRow): boolean {
  return row.needs !== null || row.state === 'running' || row.state === 'queued'
}

/** The jobs that match the filter, by group; empty groups are left out. */
export function groupsOf(rows: Iterable<JobRow>, filter: Filter, now: number): Group[] {
  const found: Record<GroupName, JobRow[]> = {
    needs: [],
    failed: [],
    running: [],
    queued: [],
    ended: [],
  }
  for (const row of rows) if (matches(row, filter)) found[groupOf(row, now)].push(row)
  return GROUPS.filter((name) => found[name].length > 0).map((name) => ({
    name,
    rows: found[name].toSorted(ORDERS[name]),
  }))
}

type Order = (a: JobRow, b: JobRow) => number

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const longestWaiting: Order = (a, b) => byText(a.state_since, b.state_since)
const latest: Order = (a, b) => byText(b.updated_at, a.updated_at) || byText(a.job_id, b.job_id)

const ORDERS: Record<GroupName, Order> = {
  needs: longestWaiting,
  failed: latest,
  running: longestWaiting,
  queued: (a, b) => b.priority - a.priority || byText(a.created_at, b.created_at),
  ended: latest,
}

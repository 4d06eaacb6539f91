import type { JobRow } from '../../../lib/schema/api.ts'
import { GROUPS, groupOf } from '../../../lib/schema/shown/job-group.ts'
import type { GroupName } from '../../../lib/schema/shown/job-group.ts'
import { keyOf } from './board.ts'
import type { Board, Change } from './board.ts'
import { matches } from './filter.ts'
import type { Filter } from './filter.ts'

export type { GroupName }

/** A section of the list: a group, or every job that needs no person in the order of a sort. */
export type Group = { name: GroupName | 'sorted'; rows: readonly JobRow[] }

/** True for a job that has not ended. */
export function isOpen(row: JobRow): boolean {
  return row.needs !== null || row.state === 'running' || row.state === 'queued'
}

type Options = {
  board: Board
  filter: Filter
  /** Keys of the jobs in whose texts the server found the words of the search. */
  found: ReadonlySet<string>
  /** The time by the server's clock. */
  now: () => number
}

/** The sorted groups of a board that match a filter. A changed row moves to its place; the others are not looked at. */
export function createGroups({ board, filter, found, now }: Options) {
  const names: Group['name'][] = filter.sort === 'listing' ? [...GROUPS] : ['needs', 'sorted']
  const orders = ordersOf(filter)
  const sorted = new Map<Group['name'], JobRow[]>()
  const readers = new Set<() => void>()
  let shown: readonly Group[] = []

  function placeOf(row: JobRow): Group['name'] | undefined {
    if (!matches(row, filter, found.has(keyOf(row)))) return undefined
    const group = groupOf(row, now())
    return filter.sort === 'listing' || group === 'needs' ? group : 'sorted'
  }

  function fill(): void {
    for (const name of names) sorted.set(name, [])
    for (const row of board.rows().values()) {
      const place = placeOf(row)
      if (place !== undefined) sorted.get(place)?.push(row)
    }
    for (const name of names) sorted.get(name)?.sort(orders[name])
    show()
  }

  function show(): void {
    // Empty groups are left out. A group that did not change keeps its identity, and is not drawn again.
    const before = new Map(shown.map((group) => [group.name, group]))
    shown = names.flatMap((name) => {
      const rows = sorted.get(name) ?? []
      const known = before.get(name)
      if (rows.length === 0) return []
      return [known?.rows === rows ? known : { name, rows }]
    })
    for (const reader of readers) reader()
  }

  function apply(changes: readonly Change[] | 'all'): void {
    if (changes === 'all' || changes.length > REFILL) return fill()
    const touched = new Map<Group['name'], JobRow[]>()
    const rowsOf = (name: Group['name']) => {
      const own = touched.get(name) ?? [...(sorted.get(name) ?? [])]
      touched.set(name, own)
      return own
    }
    for (const { before, after } of changes) {
      // The group of the row before may have changed with time alone, so it is looked for where it can be.
      if (before !== undefined) {
        for (const name of names) {
          const at = (touched.get(name) ?? sorted.get(name) ?? []).indexOf(before)
          if (at !== -1) rowsOf(name).splice(at, 1)
        }
      }
      const place = placeOf(after)
      if (place !== undefined) insert(rowsOf(place), after, orders[place])
    }
    if (touched.size === 0) return
    for (const [name, rows] of touched) sorted.set(name, rows)
    show()
  }

  fill()
  return {
    groups: (): readonly Group[] => shown,

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },

    /** Follows the board until the returned function is called. */
    follow(): () => void {
      const stop = board.onChange(apply)
      // Rows may have changed since these groups were made.
      fill()
      return stop
    },

    /** Moves failures that are no longer fresh to the ended jobs. */
    age(): void {
      const failed = sorted.get('failed') ?? []
      apply(
        failed
          .filter((row) => placeOf(row) !== 'failed')
          .map((row) => ({ before: row, after: row })),
      )
    },
  }
}

/** From this many changes at once, all groups are made again. */
const REFILL = 200

/** Puts a row into sorted rows, after those that are equal to it. */
function insert(rows: JobRow[], row: JobRow, order: Order): void {
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const other = rows[middle]
    if (other !== undefined && order(other, row) <= 0) from = middle + 1
    else to = middle
  }
  rows.splice(from, 0, row)
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

/** The values of a sort; a job without one comes last in both directions. */
const VALUES = {
  created: (row: JobRow) => Date.parse(row.created_at),
  updated: (row: JobRow) => Date.parse(row.updated_at),
  cost: (row: JobRow) => row.cost_usd,
  duration: (row: JobRow) => row.duration_ms,
} as const

function ordersOf({ sort, order }: Filter): Record<Group['name'], Order> {
  if (sort === 'listing') return { ...ORDERS, sorted: latest }
  const value = VALUES[sort]
  const sign = order === 'asc' ? 1 : -1
  const bySort: Order = (a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === right) return byText(a.job_id, b.job_id)
    if (left === null) return 1
    return right === null ? -1 : sign * (left - right)
  }
  return { ...ORDERS, sorted: bySort }
}

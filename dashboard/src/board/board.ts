import type { JobRow } from '../../../lib/schema/api.ts'

/** The rows of every job that the page knows, merged from fetched pages and stream frames. */
export type Board = ReturnType<typeof createBoard>
export type Rows = ReadonlyMap<string, JobRow>

/** Frames that arrive within this time are shown together, so that a burst causes one render. */
const BATCH_MS = 50

/** Called with the row before the change (undefined for a job new to the page) and after it. */
export type MoveListener = (before: JobRow | undefined, after: JobRow) => void

/** A key for a job that is unique across workspaces. */
export function keyOf(job: { workspace: string; job_id: string }): string {
  return `${job.workspace}/${job.job_id}`
}

function isNewer(row: JobRow, known: JobRow): boolean {
  const versions = row.version - known.version
  return versions > 0 || (versions === 0 && row.marks > known.marks)
}

export function createBoard() {
  let rows: Rows = new Map()
  const pending = new Map<string, JobRow>()
  const readers = new Set<() => void>()
  const moveListeners = new Set<MoveListener>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(added: Iterable<JobRow>): JobRow[] {
    const next = new Map(rows)
    const changed: JobRow[] = []
    for (const row of added) {
      const known = next.get(keyOf(row))
      // Pages and frames may arrive out of order; the larger version is newer.
      if (known !== undefined && !isNewer(row, known)) continue
      next.set(keyOf(row), row)
      changed.push(row)
    }
    if (changed.length === 0) return changed
    rows = next
    for (const reader of readers) reader()
    return changed
  }

  function flush(): void {
    timer = undefined
    const before = rows
    const changed = show(pending.values())
    pending.clear()
    for (const row of changed) {
      for (const listener of moveListeners) listener(before.get(keyOf(row)), row)
    }
  }

  return {
    /** Shows the rows of a fetched page at once; move listeners are not called. */
    add(page: readonly JobRow[]): void {
      show(page)
    },

    /** Shows a row that just changed, batched with others, and calls the move listeners. */
    move(row: JobRow): void {
      const known = pending.get(keyOf(row))
      if (known === undefined || isNewer(row, known)) pending.set(keyOf(row), row)
      timer ??= setTimeout(flush, BATCH_MS)
    },

    /** Removes every row, before the lists are fetched again. */
    clear(): void {
      rows = new Map()
      pending.clear()
      for (const reader of readers) reader()
    },

    rows: (): Rows => rows,

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },

    onMove(listener: MoveListener): () => void {
      moveListeners.add(listener)
      return () => moveListeners.delete(listener)
    },
  }
}

import type { JobRow } from '../../../lib/schema/api.ts'

/** The rows of every job that the page knows, merged from fetched pages and stream frames. */
export type Board = ReturnType<typeof createBoard>
/** A view of the rows; each change of one makes a new view of the same rows. */
export type Rows = Pick<ReadonlyMap<string, JobRow>, 'get' | 'values' | 'size'>

/** Frames that arrive within this time are shown together, so that a burst causes one render. */
const BATCH_MS = 50

/** Called with the row before the change (undefined for a job new to the page) and after it. */
export type MoveListener = (before: JobRow | undefined, after: JobRow) => void

/** A changed row; `before` is undefined for a job new to the page. */
export type Change = { before: JobRow | undefined; after: JobRow }

/** A key for a job that is unique across workspaces. */
export function keyOf(job: { workspace: string; job_id: string }): string {
  return `${job.workspace}/${job.job_id}`
}

export function createBoard() {
  const known = new Map<string, JobRow>()
  let rows = viewOf(known)
  const pending = new Map<string, JobRow>()
  const readers = new Set<() => void>()
  const moveListeners = new Set<MoveListener>()
  const changeListeners = new Set<(changes: readonly Change[] | 'all') => void>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(added: Iterable<JobRow>): Change[] {
    const changes: Change[] = []
    for (const row of added) {
      const key = keyOf(row)
      const before = known.get(key)
      // Pages and frames may arrive out of order.
      if (before !== undefined && !isNewer(row, before)) continue
      known.set(key, row)
      changes.push({ before, after: row })
    }
    if (changes.length > 0) publish(changes)
    return changes
  }

  function publish(changes: readonly Change[] | 'all'): void {
    rows = viewOf(known)
    for (const listener of changeListeners) listener(changes)
    for (const reader of readers) reader()
  }

  function flush(): void {
    timer = undefined
    const changes = show(pending.values())
    pending.clear()
    for (const { before, after } of changes) {
      for (const listener of moveListeners) listener(before, after)
    }
  }

  function move(row: JobRow): void {
    const waiting = pending.get(keyOf(row))
    if (waiting === undefined || isNewer(row, waiting)) pending.set(keyOf(row), row)
    timer ??= setTimeout(flush, BATCH_MS)
  }

  return {
    /** Shows the rows of a fetched page at once; move listeners are not called. */
    add(page: readonly JobRow[]): void {
      show(page)
    },

    /** Shows a row that just changed, batched with others, and calls the move listeners. */
    move,

    /** Shows a row that an action of this page changed, and what is batched, at once: what follows may depend on it. */
    moveNow(row: JobRow): void {
      move(row)
      clearTimeout(timer)
      flush()
    },

    /** Removes every row, before the lists are fetched again. */
    clear(): void {
      known.clear()
      pending.clear()
      publish('all')
    },

    rows: (): Rows => rows,

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },

    /** Calls the listener with the rows that changed, or with `all` when every row may have; before the readers. */
    onChange(listener: (changes: readonly Change[] | 'all') => void): () => void {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },

    onMove(listener: MoveListener): () => void {
      moveListeners.add(listener)
      return () => moveListeners.delete(listener)
    },
  }
}

/** Of two rows of a job, the one with the larger version is newer; of the same version, the one with more marks. */
function isNewer(row: JobRow, than: JobRow): boolean {
  return row.version === than.version ? row.marks > than.marks : row.version > than.version
}

function viewOf(known: ReadonlyMap<string, JobRow>): Rows {
  return { get: (key) => known.get(key), values: () => known.values(), size: known.size }
}

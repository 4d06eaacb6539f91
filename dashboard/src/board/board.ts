import type { JobRow } from '../../../lib/schema/api.ts'

/** Where rows of all sources meet: pages that were fetched and frames that came in. */
export type Board = ReturnType<typeof createBoard>
export type Rows = ReadonlyMap<string, JobRow>

/** Frames that come within this time are shown together, so that a burst is one drawing. */
const TOGETHER_MS = 50

/** Called with what changed: the row before (undefined for one that is new to the page) and after. */
export type MoveListener = (before: JobRow | undefined, after: JobRow) => void

/** The name of a job over all workspaces. */
export function keyOf(job: { workspace: string; job_id: string }): string {
  return `${job.workspace}/${job.job_id}`
}

export function createBoard() {
  let rows: Rows = new Map()
  const waiting = new Map<string, JobRow>()
  const readers = new Set<() => void>()
  const movers = new Set<MoveListener>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(added: Iterable<JobRow>): JobRow[] {
    const next = new Map(rows)
    const moved: JobRow[] = []
    for (const row of added) {
      const known = next.get(keyOf(row))
      // Pages and frames overtake each other; the larger version is the newer.
      if (known !== undefined && known.version >= row.version) continue
      next.set(keyOf(row), row)
      moved.push(row)
    }
    if (moved.length === 0) return moved
    rows = next
    for (const reader of readers) reader()
    return moved
  }

  function flush(): void {
    timer = undefined
    const before = rows
    const moved = show(waiting.values())
    waiting.clear()
    for (const row of moved) for (const mover of movers) mover(before.get(keyOf(row)), row)
  }

  return {
    /** Rows of a page, shown at once. Not news. */
    add(page: readonly JobRow[]): void {
      show(page)
    },

    /** A row that has just moved, shown with the others of this moment. */
    move(row: JobRow): void {
      const known = waiting.get(keyOf(row))
      if (known === undefined || known.version < row.version) waiting.set(keyOf(row), row)
      timer ??= setTimeout(flush, TOGETHER_MS)
    },

    /** Forgets everything, before the lists are fetched anew. */
    clear(): void {
      rows = new Map()
      waiting.clear()
      for (const reader of readers) reader()
    },

    rows: (): Rows => rows,

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },

    /** Tells every move, for whoever has to notice that a job needs a person. */
    onMove(mover: MoveListener): () => void {
      movers.add(mover)
      return () => movers.delete(mover)
    },
  }
}

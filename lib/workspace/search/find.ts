import type { Entry, Guard } from '../guard/guard.ts'
import type { Deadline } from './deadline.ts'
import type { Position } from './position.ts'

/** Entries that were found, in the order of a walk. */
export type FoundEntries = {
  entries: Entry[]
  /** Where to continue; undefined when everything was walked. */
  next: Position | undefined
  /** True when time ended the walk. */
  isLate: boolean
  /** How many folders could not be read. */
  unreadable: number
  /** How many names are denied or lead outside. */
  hidden: number
}

/** Finds entries below a folder. Ends at a limit or a deadline with what it found and where to continue. */
export async function findEntries(
  guard: Guard,
  on: {
    path: string
    fits: (entry: Entry) => boolean
    /** Levels below the folder; all when absent. */
    depth?: number | undefined
    ignored: boolean
    limit: number
    /** Bytes of all entries as JSON. */
    maxBytes: number
    after: Position | undefined
    deadline: Deadline
  },
): Promise<FoundEntries> {
  const { path, fits, depth, ignored, limit, maxBytes, after, deadline } = on
  const entries: Entry[] = []
  let unreadable = 0
  let hidden = 0
  let bytes = 0
  let walked = after?.p
  const end = (isLate: boolean): FoundEntries => ({
    entries,
    next: walked === undefined ? undefined : { p: walked },
    isLate,
    unreadable,
    hidden,
  })
  const walk = guard.walk(path, {
    depth,
    ignored,
    after: after?.p,
    signal: new AbortController().signal,
    onSkipped: () => {
      unreadable += 1
    },
    onHidden: () => {
      hidden += 1
    },
  })
  for await (const entry of walk) {
    if (deadline.isOver()) return end(true)
    if (fits(entry)) {
      bytes += Buffer.byteLength(JSON.stringify(entry))
      const isFull = entries.length >= limit || (entries.length > 0 && bytes > maxBytes)
      if (isFull) return end(false)
      entries.push(entry)
    }
    walked = entry.path
  }
  return { entries, next: undefined, isLate: false, unreadable, hidden }
}

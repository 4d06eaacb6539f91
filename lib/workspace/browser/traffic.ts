/** The latest things that happened, each with a number that only grows. */
export type Ring<T> = {
  push: (item: T) => void
  /** Items after this number, oldest first, at most `limit` of them, which are the latest; and how many are left out. */
  after: (number: number, limit: number) => { items: (T & { n: number })[]; left_out: number }
  /** The number of the latest item; 0 when there is none. */
  last: () => number
}

/** A line of a page's console, or an error that its scripts threw. */
export type ConsoleLine = { page?: number | undefined; at: string; type: string; text: string }

/** A request of a page. */
export type NetworkLine = {
  page?: number | undefined
  at: string
  method: string
  url: string
  type?: string | undefined
  status?: number | undefined
  /** Why it failed, or why it was not let through. */
  error?: string | undefined
  blocked?: true | undefined
}

/** Something that a caller should learn with its next result. */
export type BrowserEvent = {
  kind: 'blocked' | 'dialog' | 'download' | 'page' | 'crash'
  text: string
}

/** Keeps the latest `size` items. */
export function createRing<T>(size: number): Ring<T> {
  let items: (T & { n: number })[] = []
  let last = 0
  return {
    push(item) {
      last += 1
      items.push({ n: last, ...item })
      // Dropped in groups, so that a push costs the same whatever the size.
      if (items.length > size * 2) items = items.slice(-size)
    },
    after(number, limit) {
      const kept = items.slice(-size)
      const newer = kept.filter(({ n }) => n > number)
      const shown = newer.slice(-limit)
      return { items: shown, left_out: last - Math.min(number, last) - shown.length }
    },
    last: () => last,
  }
}

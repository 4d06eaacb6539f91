/** Ranges of whole numbers, each from the first to the last included; ascending, with a gap between any two. */
export type Ranges = readonly (readonly [from: number, to: number])[]

/** Both together. Linear in their number, whatever numbers they hold. */
export function union(a: Ranges, b: Ranges): Ranges {
  const all = [...a, ...b].toSorted((x, y) => x[0] - y[0])
  const merged: [number, number][] = []
  for (const [from, to] of all) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

export function has(ranges: Ranges, value: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const [from, to] = ranges[middle] ?? [0, 0]
    if (value < from) high = middle - 1
    else if (value > to) low = middle + 1
    else return true
  }
  return false
}

/** What these numbers are as ranges. */
export function rangesOf(values: Iterable<number>): Ranges {
  return union(
    [],
    [...values].map((value): [number, number] => [value, value]),
  )
}

/** The numbers from the first to the last, both included, that are in none of the ranges. */
export function gaps(ranges: Ranges, from: number, to: number): Ranges {
  const found: [number, number][] = []
  let start = from
  for (const [begin, end] of ranges) {
    if (begin > to) break
    if (end < start) continue
    if (begin > start) found.push([start, begin - 1])
    start = end + 1
  }
  if (start <= to) found.push([start, to])
  return found
}

/** How many numbers the ranges hold. */
export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

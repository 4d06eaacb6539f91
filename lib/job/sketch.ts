/**
 * Durations in the buckets of a DDSketch (Masson, Rim, Lee: VLDB 2019) with a relative error of 1 %: bucket n holds
 * what is longer than γⁿ⁻¹ ms and at most γⁿ ms. A year has 1200 of them, so its size does not depend on how many
 * durations it has seen, and two sketches add up.
 */
export type Sketch = { count: number; sum_ms: number; buckets: Map<number, number> }

/** By how much an estimate can be wrong, as a part of the duration. */
const ERROR = 0.01

/** The base of the buckets, which a store that counts in SQL needs, too. */
export const GAMMA = (1 + ERROR) / (1 - ERROR)

export function emptySketch(): Sketch {
  return { count: 0, sum_ms: 0, buckets: new Map() }
}

/** The bucket of a duration. Below a millisecond there is one. */
export function bucketOf(ms: number): number {
  return Math.ceil(Math.log(Math.max(1, ms)) / Math.log(GAMMA))
}

/** The duration of a bucket, within 1 % of every duration in it. */
export function durationOf(bucket: number): number {
  return bucket === 0 ? 1 : (2 * GAMMA ** bucket) / (GAMMA + 1)
}

/** Adds durations of one bucket, in place; `sum_ms` is what they add up to. */
export function addTo(
  sketch: Sketch,
  { bucket, count, sum_ms }: { bucket: number; count: number; sum_ms: number },
): void {
  sketch.count += count
  sketch.sum_ms += sum_ms
  sketch.buckets.set(bucket, (sketch.buckets.get(bucket) ?? 0) + count)
}

/** Adds another sketch, in place. */
export function mergeInto(sketch: Sketch, other: Sketch): void {
  sketch.count += other.count
  sketch.sum_ms += other.sum_ms
  for (const [bucket, count] of other.buckets) {
    sketch.buckets.set(bucket, (sketch.buckets.get(bucket) ?? 0) + count)
  }
}

/** The duration that this part of all durations does not exceed, in whole milliseconds; undefined without any. */
export function quantile(sketch: Sketch, part: number): number | undefined {
  const rank = Math.max(1, Math.ceil(part * sketch.count))
  let seen = 0
  for (const [bucket, count] of [...sketch.buckets].toSorted(([one], [other]) => one - other)) {
    seen += count
    if (seen >= rank) return Math.round(durationOf(bucket))
  }
  return undefined
}

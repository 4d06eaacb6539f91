import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { addTo, bucketOf, emptySketch, mergeInto, quantile } from '../../lib/job/sketch.ts'

function sketchOf(durations: number[]) {
  const sketch = emptySketch()
  for (const ms of durations) addTo(sketch, { bucket: bucketOf(ms), count: 1, sum_ms: ms })
  return sketch
}

test('a quantile is within 1 % of the exact one, also of merged sketches', () => {
  const durations = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(durations, durations, fc.constantFrom(0.5, 0.95, 1), (some, others, part) => {
      const sketch = sketchOf(some)
      mergeInto(sketch, sketchOf(others))
      const all = [...some, ...others].toSorted((one, other) => one - other)
      const exact = all[Math.ceil(part * all.length) - 1] ?? 0
      const estimate = quantile(sketch, part) ?? 0
      assert.ok(Math.abs(estimate - exact) <= 0.01 * exact + 0.5, `${estimate}, not ${exact}`)
    }),
  )
})

test('a sketch without durations has no quantile, and a duration of nothing counts as 1 ms', () => {
  assert.equal(quantile(emptySketch(), 0.5), undefined)
  assert.equal(quantile(sketchOf([0, 0.2]), 0.5), 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { duration, parseDuration, shortDuration } from '../../lib/text/duration.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const durations: [ms: number, inSentence: string, inColumn: string][] = [
  [-5 * SECOND, '0 s', '0s'],
  [0, '0 s', '0s'],
  [59 * SECOND, '59 s', '59s'],
  [119 * SECOND, '119 s', '1m'],
  [3 * MINUTE, '3 min', '3m'],
  [119 * MINUTE, '119 min', '1h'],
  [47 * HOUR, '47 h', '47h'],
  [3 * DAY, '3 days', '3d'],
]

for (const [ms, inSentence, inColumn] of durations) {
  test(`${ms} ms is "${inSentence}" in a sentence and "${inColumn}" in a column`, () => {
    assert.equal(duration(ms), inSentence)
    assert.equal(shortDuration(ms), inColumn)
  })
}

test('parseDuration() reads milliseconds and units, and nothing else', () => {
  assert.deepEqual(['1500', '5ms', ' 90s ', '15m', '2h', '1d'].map(parseDuration), [
    1500,
    5,
    90 * SECOND,
    15 * MINUTE,
    2 * HOUR,
    DAY,
  ])
  assert.deepEqual(
    ['', 'x', '-5', '1.5h', '5 q', '1e3'].map(parseDuration).filter((ms) => ms !== undefined),
    [],
  )
})

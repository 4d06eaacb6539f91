import assert from 'node:assert/strict'
import { test } from 'node:test'

import { counted, plural, quotedList } from '../../lib/text/count.ts'

test('a count agrees with its noun', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => counted(count, 'job')),
    ['0 jobs', '1 job', '2 jobs'],
  )
  assert.equal(counted(2, 'branch', 'branches'), '2 branches')
})

test('a count agrees with its verb', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => plural(count, 'is', 'are')),
    ['are', 'is', 'are'],
  )
})

test('a list of names ends with how many more there are', () => {
  assert.equal(quotedList([], 2), '')
  assert.equal(quotedList(['a', 'b'], 2), '"a", "b"')
  assert.equal(quotedList(['a', 'b', 'c"', 'd'], 3), '"a", "b", "c\\"" and 1 more')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { counted, plural } from '../../lib/text/count.ts'

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

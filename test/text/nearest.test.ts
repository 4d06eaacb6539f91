import assert from 'node:assert/strict'
import { test } from 'node:test'

import { didYouMean, nearest } from '../../lib/text/nearest.ts'

const FIELDS = ['state', 'to', 'from', 'label', 'conversation', 'q', 'since', 'limit', 'cursor']

test('a misspelt word finds the known one that it means, however it is written', () => {
  const rows: [typed: string, meant: string | undefined][] = [
    ['stat', 'state'],
    ['sttae', 'state'],
    ['labels', 'label'],
    ['Limit', 'limit'],
    ['conversationKey', 'conversation'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ]
  for (const [typed, meant] of rows) assert.equal(nearest(typed, FIELDS), meant, typed.slice(0, 20))
  assert.equal(nearest('jobId', ['job', 'job_id']), 'job_id')
  assert.equal(didYouMean(['colour', 'cursr'], FIELDS), ' Did you mean "cursor"?')
  assert.equal(didYouMean(['colour'], FIELDS), '')
})

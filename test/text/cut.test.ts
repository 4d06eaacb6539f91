import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cut, oneLine, wholeHead, wholeTail } from '../../lib/text/cut.ts'

test('cut() keeps a text that fits and ends a longer one with an ellipsis', () => {
  assert.equal(cut('abc', 3), 'abc')
  assert.equal(cut('abcd', 3), 'ab…')
  assert.equal(cut('', 3), '')
})

test('cut() never leaves half of a surrogate pair', () => {
  assert.equal(cut('a🎉b', 3), 'a…')
  assert.equal(cut('a🎉bc', 4), 'a🎉…')
})

test('wholeHead() and wholeTail() drop half of a surrogate pair at their end', () => {
  assert.equal(wholeHead('a🎉'.slice(0, 2)), 'a')
  assert.equal(wholeTail('🎉a'.slice(1)), 'a')
  assert.equal(wholeHead('a🎉'), 'a🎉')
  assert.equal(wholeTail('🎉a'), '🎉a')
  assert.equal(wholeHead(''), '')
  assert.equal(wholeTail(''), '')
})

test('oneLine() makes one space of line breaks, controls and invisible characters', () => {
  assert.equal(oneLine('  a\r\n\tb\u0007\u202ec\u2028\u2029d  \n'), 'a b c d')
})

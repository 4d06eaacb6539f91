import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import {
  AgentId,
  ConversationKey,
  Instant,
  Label,
  RequestId,
  given,
} from '../../lib/schema/name.ts'

const HIDDEN = [
  '\u0000',
  '\n',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
]

test('names of agents are plain words', () => {
  for (const name of ['codex', 'C', '9', 'a.b_c-d', 'x'.repeat(64)]) {
    assert.ok(AgentId.safeParse(name).success, name)
  }
  for (const name of ['', '.a', '-a', '_a', 'a b', 'a/b', 'ä', 'x'.repeat(65), 'a\n', '..']) {
    assert.ok(!AgentId.safeParse(name).success, JSON.stringify(name))
  }
})

test('texts that people see hold nothing that hides or reorders', () => {
  for (const text of ['x', 'a b', 'é語😀', "it's <b>"]) {
    assert.ok(RequestId.safeParse(text).success && Label.safeParse(text).success, text)
  }
  for (const character of HIDDEN) {
    const text = `a${character}b`
    assert.ok(!RequestId.safeParse(text).success, JSON.stringify(text))
    assert.ok(!Label.safeParse(text).success, JSON.stringify(text))
  }
  assert.ok(!Label.safeParse('').success)
  assert.ok(!Label.safeParse('x'.repeat(65)).success)
})

/** Those that older versions let into names, and so may be in a store. */
const HIDDEN_NOW = [
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u2060',
  '\u2064',
  '\u3164',
  '\u{e0041}',
  '\u{e0101}',
]

test('names that are given now hold nothing that two look-alike names could differ in, and old ones are read', () => {
  for (const character of [...HIDDEN, ...HIDDEN_NOW]) {
    const text = `a${character}b`
    for (const name of [given(RequestId), given(Label), given(ConversationKey)]) {
      assert.ok(!name.safeParse(text).success, JSON.stringify(text))
    }
  }
  for (const character of HIDDEN_NOW) {
    assert.ok(RequestId.safeParse(`a${character}b`).success, JSON.stringify(character))
  }
  for (const text of ['urgent \u26a0\ufe0f', 'é', 'e\u0301', ' a ']) {
    assert.ok(given(Label).safeParse(text).success, JSON.stringify(text))
  }
})

test('times are those that exist, between 1970 and 5188', () => {
  for (const time of [
    '1970-01-01T00:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2000-02-29T00:00:00.000Z',
    '5188-01-01T00:00:00.000Z',
  ]) {
    assert.ok(Instant.safeParse(time).success, time)
  }
  for (const time of [
    '2026-11-20',
    '2026-11-20T12:00:00Z',
    '2026-11-20T12:00:00.000+01:00',
    '2026-13-01T00:00:00.000Z',
    '2025-02-29T00:00:00.000Z',
    '2100-02-29T00:00:00.000Z',
    '2026-11-20T24:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '5188-12-31T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ]) {
    assert.ok(!Instant.safeParse(time).success, time)
  }
})

test('a time is accepted exactly when a date writes it in the same way', () => {
  const digits = (width: number, max: number) =>
    fc.nat({ max }).map((value) => String(value).padStart(width, '0'))
  const clock = fc.tuple(digits(2, 25), digits(2, 61), digits(2, 61), digits(3, 999))
  const date = fc.tuple(
    fc.oneof(digits(4, 9999), fc.constantFrom('1900', '2000', '2023', '2024', '2100', '5188')),
    digits(2, 13),
    digits(2, 32),
  )
  fc.assert(
    fc.property(date, clock, ([year, month, day], [hour, minute, second, ms]) => {
      const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`
      const at = Date.parse(text)
      const isReal = at >= 0 && at < 36 ** 9 && new Date(at).toISOString() === text
      assert.equal(Instant.safeParse(text).success, isReal, text)
    }),
    { numRuns: 5000 },
  )
})

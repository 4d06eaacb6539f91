import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'
import * as z from 'zod/mini'

import { ENTRIES, checkEntry, checkEvent } from '../../lib/schema/event.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { quickCheckOf } from '../../lib/schema/quick-check.ts'
import type { QuickCheck } from '../../lib/schema/quick-check.ts'
import { parseKnown } from '../../lib/schema/unknown-fields.ts'
import { MUTATION, acceptedBy, mutated } from './entries.ts'

const TYPES = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]

/** Every kind of line, as `JSON.parse` returns it. */
const LINE = fc
  .constantFrom(...TYPES)
  .chain((type) => acceptedBy(ENTRIES[type]()))
  .map(throughJson) as fc.Arbitrary<LogEntry>

const CHANGED_LINE = fc
  .tuple(LINE, fc.array(MUTATION, { minLength: 1, maxLength: 3 }))
  .map(([line, mutations]) => mutations.reduce<unknown>(mutated, line))
  .map(throughJson)

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null')
}

/** What the schemas say about a line, without the quick check. */
function bySchema(value: unknown) {
  return parseKnown((known) => schemaOf(value).safeParse(known), value)
}

const NOTHING = z.never()

function schemaOf(value: unknown): z.ZodMiniType {
  const type = Object(value) as { type?: unknown }
  const known = TYPES.find((each) => each === type.type)
  return known === undefined ? NOTHING : ENTRIES[known]()
}

const QUICK_CHECKS = new Map<z.ZodMiniType, QuickCheck>()

function quickly(value: unknown): unknown {
  const schema = schemaOf(value)
  const check = QUICK_CHECKS.get(schema) ?? quickCheckOf(schema)
  QUICK_CHECKS.set(schema, check)
  return check(value)
}

/** A minus zero loses its sign in JSON, so only the schema decides about it. */
function hasMinusZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasMinusZero)
  return Object.is(value, -0)
}

function compare(value: unknown): 'accepted' | 'refused' {
  const expected = bySchema(value)
  const found = checkEntry(value)
  assert.equal(found.success, expected.success)
  if (found.success && expected.success) assertSame(found.data, expected.data)
  const strict = schemaOf(value).safeParse(value)
  const quick = quickly(value)
  if (quick !== undefined) {
    assertSame(quick, strict.data)
    assert.equal(JSON.stringify(quick).length, JSON.stringify(value).length)
  } else if (strict.success && !hasMinusZero(value)) {
    assert.notDeepEqual(strict.data, value)
  }
  return expected.success ? 'accepted' : 'refused'
}

/** Members are in the same order, too. */
function assertSame(found: unknown, expected: unknown): void {
  assert.deepEqual(found, expected)
  assert.equal(JSON.stringify(found), JSON.stringify(expected))
}

test('the quick check accepts every valid line, and returns what the schema returns', () => {
  fc.assert(
    fc.property(LINE, (line) => {
      assert.equal(compare(line), 'accepted')
    }),
    { numRuns: 1000 },
  )
})

test('of changed lines, the quick check accepts those that the schema accepts unchanged', () => {
  const seen = { accepted: 0, refused: 0 }
  const count = fc.property(CHANGED_LINE, (line) => {
    seen[compare(line)] += 1
  })
  fc.assert(count, { numRuns: 2000 })
  assert.ok(seen.accepted > 200 && seen.refused > 200, JSON.stringify(seen))
})

test('of a member that a line has twice, the last one counts, as in JSON', () => {
  const members = fc.record({ line: LINE, key: fc.string(), value: fc.jsonValue() })
  fc.assert(
    fc.property(members, fc.nat(), ({ line, key, value }, pick) => {
      const keys = [...Object.keys(line), key]
      const twice = JSON.stringify(keys[pick % keys.length])
      const text = JSON.stringify(line)
      compare(JSON.parse(`{${twice}:${JSON.stringify(value)},${text.slice(1)}`))
      compare(JSON.parse(`${text.slice(0, -1)},${twice}:${JSON.stringify(value)}}`))
    }),
    { numRuns: 500 },
  )
})

const STAMP = { format: 1, version: 3, at: '2026-11-29T12:00:00.000Z', writer: 'x.1' }

/** What only a program's memory can hold, as a member of a result. */
const NOT_JSON: [string, unknown][] = [
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus zero', -0],
  ['a date', new Date(0)],
  ['a map', new Map([[1, 2]])],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a list with a hole', [1, , 3]], // oxlint-disable-line no-sparse-arrays
  ['an absent item', [undefined]],
  ['an absent member', { absent: undefined }],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
  ['an object that says what JSON it is', { toJSON: () => 'text' }],
  [
    'an object of a class',
    new (class Point {
      x = 1
      get y() {
        return 2
      }
    })(),
  ],
  ['a hidden member', Object.defineProperty({ a: 1 }, 'b', { value: 2 })],
  ['a member named __proto__', JSON.parse('{"__proto__":{"a":1},"b":2}')],
  ['a boxed string', Object('text')],
]

for (const [name, structured] of NOT_JSON) {
  test(`an event with ${name} is checked as readers will find it`, () => {
    const event = { ...STAMP, type: 'complete', token: 1, result: { output: '', structured } }
    const expected = ENTRIES.complete().safeParse(JSON.parse(JSON.stringify(event)))
    const found = checkEvent(event)
    assert.equal(found.success, expected.success)
    if (found.success) assert.deepEqual(found.data, expected.data)
  })
}

test('a checked event shares nothing with the value that it was made of', () => {
  const result = { output: 'done', structured: { list: [1, { deep: true }] }, touched_files: ['a'] }
  const found = checkEvent({ ...STAMP, type: 'complete', token: 1, result })
  const before = structuredClone(result)
  result.structured.list.push(2)
  result.touched_files.push('b')
  assert.ok(found.success && found.data.type === 'complete')
  assert.deepEqual(found.data.result, before)
})

test('an undefined member is absent', () => {
  const check = quickCheckOf(z.strictObject({ a: z.optional(z.string()), b: z.string() }))
  assert.deepEqual(check({ a: undefined, b: 'b', c: undefined }), { b: 'b' })
  assert.equal(check({ a: 'a', b: undefined }), undefined)
})

/** Values that their schema refuses or changes, or accepts by a rule that no line needs. */
const LEFT_TO_SCHEMA: [z.core.$ZodType, unknown][] = [
  [z.date(), new Date(0)],
  [z.string().check(z.trim()), ' x '],
  [z.string().check(z.refine(() => Promise.resolve(true))), 'x'],
  [z.coerce.number(), 1],
  [z.uuid(), '00000000-0000-0000-0000-000000000000'],
  [z.int32(), 1],
  [z.int(), 2 ** 53],
  [z.int(), 0.5],
  [z.pipe(z.string(), z.transform(Number)), '1'],
  [z._default(z.string(), 'x'), 'y'],
  [z.object({ toString: z.string() }), { toString: 'x' }],
  [z.object({ a: z.string() }), { a: 'x', unknown: 1 }],
  [z.record(z.enum(['a']), z.string()), { a: 'x' }],
  [z.record(z.string(), z.json()), JSON.parse('{"__proto__":1}')],
]

for (const [schema, value] of LEFT_TO_SCHEMA) {
  test(`the quick check leaves ${JSON.stringify(value)} to its schema of type "${schema._zod.def.type}"`, () => {
    assert.equal(quickCheckOf(schema)(value), undefined)
  })
}

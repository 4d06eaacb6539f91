import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkAnswer, refuseSchema } from '../lib/structured/structured.ts'
import { atThisPace } from './programs/pace.ts'

type Schema = Record<string, unknown>

async function refusedSchema(schema: Schema): Promise<string> {
  const refusal = await refuseSchema(schema)
  assert.ok(refusal !== undefined, 'the schema is taken')
  assert.equal(refusal.code, 'RESULT_SCHEMA_INVALID')
  return refusal.message
}

async function refusedAnswer(schema: Schema, answer: string): Promise<string> {
  const checked = await checkAnswer(schema, answer)
  assert.ok(!checked.ok, 'the answer is taken')
  assert.equal(checked.error.code, 'RESULT_INVALID')
  return checked.error.message
}

test('an answer that fits is given as it is, without defaults filled in', async () => {
  const schema = { type: 'object', properties: { a: { default: 1 } }, required: ['b'] }
  assert.equal(await refuseSchema(schema), undefined)
  assert.deepEqual(await checkAnswer(schema, '{"b":2}'), { ok: true, value: { b: 2 } })
})

for (const [name, schema, answer, says] of [
  ['is no JSON', { type: 'object' }, 'Sure! {"a":1}', /not JSON/],
  ['misses a property', { type: 'object', required: ['a'] }, '{}', /required property 'a'/],
  ['breaks a schema without a type', { required: ['a'] }, '{}', /required property 'a'/],
  ['breaks a condition', { if: { type: 'number' }, else: { minLength: 2 } }, '"a"', /fewer than 2/],
  ['has too much', { additionalProperties: false }, '{"a":1}', /additional properties/],
  ['has only what every object inherits', { required: ['constructor'] }, '{}', /'constructor'/],
  ['has a member that programs drop', { type: 'object' }, '{"a":{"__proto__":{}}}', /__proto__/],
  ['has a number that cannot be kept', { type: 'object' }, '{"a":1e999}', /out of range/],
  ['is nested beyond reason', {}, `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /64 levels/],
] as const) {
  test(`an answer that ${name} is refused with the reason`, async () => {
    assert.match(await refusedAnswer(schema, answer), says)
  })
}

test('a schema of draft 7 is read as draft 7', async () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    items: [{ type: 'string' }],
    additionalItems: false,
  }
  assert.equal((await checkAnswer(schema, '["a"]')).ok, true)
  assert.equal((await checkAnswer(schema, '["a", "b"]')).ok, false)
})

for (const [name, schema] of [
  ['an unknown type', { type: 'bogus' }],
  ['an unknown type in a list', { type: ['string', 'bogus'] }],
  ['a reference that leads out of it', { $ref: 'http://127.0.0.1:9/schema' }],
  ['a reference to nothing', { $ref: '#/$defs/none' }],
  ['a reference over what every object inherits', { $ref: '#/$defs/constructor', $defs: {} }],
  ['such a reference in disguise', { $ref: '#/%5F_proto__' }],
  ['a pattern that is none', { pattern: '(' }],
  ['a pattern that is none among properties', { patternProperties: { '(': {} } }],
  ['a pattern of a million characters', { pattern: 'a'.repeat(1_000_000) }],
  ['an asynchronous validator', { $async: true, type: 'object', required: ['b'] }],
  ['an asynchronous part', { properties: { a: { allOf: [{ $async: true }] } } }],
  ['a member that programs drop', { properties: JSON.parse('{"__proto__":{}}') as Schema }],
  ['a keyword of the wrong kind', { required: 'a' }],
  ['the name of the language itself', { $id: 'https://json-schema.org/draft/2020-12/schema' }],
  ['more bytes than a schema needs', { enum: Array.from({ length: 60_000 }, (_, i) => `v${i}`) }],
] as [string, Schema][]) {
  test(`a schema with ${name} is refused before anything runs`, async () => {
    await refusedSchema(schema)
  })
}

test('a property may have the name of a keyword', async () => {
  const names = ['type', 'pattern', '$ref', 'enum', 'constructor', 'toString', 'const']
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  assert.equal(await refuseSchema({ properties, required: ['type'] }), undefined)
  assert.equal((await checkAnswer({ properties }, '{"constructor":"a"}')).ok, true)
  assert.equal((await checkAnswer({ properties }, '{}')).ok, true)
})

test('data in a schema is no schema: a constant may look like a bad keyword', async () => {
  const constant = { type: 'bogus', pattern: '(' }
  assert.equal((await checkAnswer({ const: constant }, JSON.stringify(constant))).ok, true)
})

test('two jobs may use the same $id', async () => {
  const named = (type: string) => ({ $id: 'https://example.com/answer', type })
  const checked = await Promise.all([
    checkAnswer(named('string'), '"a"'),
    checkAnswer(named('number'), '1'),
    checkAnswer(named('string'), '1'),
  ])
  assert.deepEqual(
    checked.map(({ ok }) => ok),
    [true, true, false],
  )
})

test('a list of thousands of words to choose from is taken', async () => {
  const words = Array.from({ length: 5000 }, (_, number) => `word ${number}`)
  assert.equal((await checkAnswer({ enum: words }, '"word 4999"')).ok, true)
  assert.equal((await checkAnswer({ enum: words }, '"word 5000"')).ok, false)
})

/** The longest that this process did nothing else while a check ran. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const look = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work()
  clearInterval(look)
  return longest
}

const doubling: Schema = { $defs: { d40: { type: 'string' } }, $ref: '#/$defs/d0' }
for (let level = 0; level < 40; level += 1) {
  const next = { $ref: `#/$defs/d${level + 1}` }
  ;(doubling['$defs'] as Schema)[`d${level}`] = { anyOf: [{ allOf: [next, next] }, next] }
}

for (const [name, schema, answer] of [
  [
    'a pattern that would search for ever',
    { type: 'string', pattern: '^(a+)+$' },
    JSON.stringify(`${'a'.repeat(50)}b`),
  ],
  ['a schema without end', { $ref: '#' }, '1'],
  ['a dynamic schema without end', { $dynamicRef: '#a', $dynamicAnchor: 'a' }, '1'],
  ['a schema that doubles forty times', doubling, '1'],
] as [string, Schema, string][]) {
  test(`${name} is given up, and the process works on meanwhile`, async () => {
    const most = atThisPace(250)
    const blocked = await longestBlock(() => refusedAnswer(schema, answer))
    assert.ok(blocked < most, `blocked for ${blocked} ms`)
  })
}

test('a schema whose validator is too large is refused without harm to the process', async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 7000 }, (_, number) => [`p${number}`, { type: 'string', minLength: 1 }]),
  )
  const most = atThisPace(250)
  const blocked = await longestBlock(() => checkAnswer({ properties }, '{}'))
  assert.ok(blocked < most, `blocked for ${blocked} ms`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { prepareCheck } from '../../executors/structured.ts'

async function check(schema: Record<string, unknown>, answer: string) {
  const prepared = await prepareCheck(schema)
  assert.ok(prepared.ok)
  return prepared.check(answer)
}

test('an answer that fits is given as it is, without defaults filled in', async () => {
  const schema = { type: 'object', properties: { a: { default: 1 } }, required: ['b'] }
  assert.deepEqual(await check(schema, '{"b":2}'), { ok: true, value: { b: 2 } })
})

for (const [name, schema, answer, says] of [
  ['is no JSON', { type: 'object' }, 'Sure! {"a":1}', /not JSON/],
  ['misses a property', { type: 'object', required: ['a'] }, '{}', /required property 'a'/],
  ['breaks a schema without a type', { required: ['a'] }, '{}', /required property 'a'/],
  ['breaks a condition', { if: { type: 'number' }, else: { minLength: 2 } }, '"a"', /fewer than 2/],
  ['has too much', { additionalProperties: false }, '{"a":1}', /additional properties/],
] as const) {
  test(`an answer that ${name} is refused with the reason`, async () => {
    const result = await check(schema, answer)
    assert.ok(!result.ok)
    assert.equal(result.error.code, 'RESULT_INVALID')
    assert.match(result.error.message, says)
  })
}

test('a schema of draft 7 is read as draft 7', async () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    items: [{ type: 'string' }],
    additionalItems: false,
  }
  assert.equal((await check(schema, '["a"]')).ok, true)
  assert.equal((await check(schema, '["a", "b"]')).ok, false)
})

for (const [name, schema] of [
  ['an unknown type', { type: 'bogus' }],
  ['a reference that leads out of it', { $ref: 'http://127.0.0.1:9/schema' }],
  ['a pattern that is none', { pattern: '(' }],
] as const) {
  test(`a schema with ${name} is refused before anything runs`, async () => {
    const prepared = await prepareCheck(schema)
    assert.ok(!prepared.ok)
    assert.equal(prepared.error.code, 'RESULT_SCHEMA_INVALID')
  })
}

test('a pattern that would search for ever, or a schema without end, is given up', async () => {
  const answer = JSON.stringify(`${'a'.repeat(50)}b`)
  const slow = await check({ type: 'string', pattern: '^(a+)+$' }, answer)
  assert.ok(!slow.ok)
  assert.match(slow.error.message, /timed out/)
  assert.equal((await check({ $ref: '#' }, '1')).ok, false)
})

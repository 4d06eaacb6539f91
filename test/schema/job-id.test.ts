import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { assert as check, property, string, stringMatching, uniqueArray } from 'fast-check'

import { digestOf, jobIdOf, shardOf, shardsOf } from '../../lib/schema/job-id.ts'
import { JobId } from '../../lib/schema/name.ts'

test('a job id is the first 130 bits of SHA-256 in lower-case base32', () => {
  check(
    property(string(), (request) => {
      const id = jobIdOf(request)
      assert.ok(JobId.safeParse(id).success)
      const hash = createHash('sha256').update(request).digest()
      const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
      const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
      const wanted = Array.from({ length: 26 }, (_, n) =>
        alphabet.charAt(Number.parseInt(bits.slice(5 * n, 5 * n + 5), 2)),
      )
      assert.equal(id, wanted.join(''))
      assert.equal(shardOf(id), hash.toString('hex', 0, 1))
    }),
    { numRuns: 300 },
  )
  // Never to change: it is the name of every file that was ever written.
  assert.equal(jobIdOf('r1'), 'qlz6truv3rvy2gyrqggvoamrty')
})

test('the shards of a prefix are those in which its ids stand', () => {
  check(
    property(uniqueArray(string(), { minLength: 1 }), (requests) => {
      for (const id of requests.map(jobIdOf)) {
        for (const length of [0, 1, 2, 26]) {
          assert.ok(shardsOf(id.slice(0, length)).includes(shardOf(id)))
        }
      }
    }),
  )
  assert.equal(shardsOf('').length, 256)
  assert.equal(shardsOf('a').length, 8)
  assert.equal(shardsOf('ab').length, 1)
})

test('a digest tells receiver and task, whatever the order of members', () => {
  const task = { prompt: 'p', result_schema: { a: [1, { b: 2, c: 3 }], d: null } }
  const same = { result_schema: { d: null, a: [1, { c: 3, b: 2 }] }, model: undefined, prompt: 'p' }
  assert.equal(digestOf('codex', task), digestOf('codex', same))
  const others = [
    digestOf('claude', task),
    digestOf('codex', { ...task, prompt: 'P' }),
    digestOf('codex', { ...task, write: false }),
    digestOf('codex', { ...task, result_schema: { a: [{ b: 2, c: 3 }, 1], d: null } }),
    digestOf('codex', { prompt: 'p', result_schema: { a: [1, { b: 2, c: 3 }] } }),
  ]
  assert.equal(new Set([digestOf('codex', task), ...others]).size, 6)
})

test('a digest never changes, because it is stored with the job that a repeated request must match', () => {
  const result_schema = { b: [1, { z: null, a: 'x' }], a: {} }
  assert.equal(
    digestOf('codex', { prompt: 'Prüfe', write: true, result_schema }),
    'a33c91a2966e07e7a139f763293233a47ed01af39bc430b010ed76fd03dbdcd9',
  )
})

test('what is no job id is refused', () => {
  check(property(stringMatching(/^[a-z2-7]{26}$/), (id) => JobId.safeParse(id).success))
  for (const id of [
    '',
    'a'.repeat(25),
    'a'.repeat(27),
    'A'.repeat(26),
    `${'a'.repeat(25)}1`,
    `${'a'.repeat(26)}\n`,
  ]) {
    assert.equal(JobId.safeParse(id).success, false, JSON.stringify(id))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { checksWithin } from '../../lib/operations/health/within.ts'
import type { Check } from '../../lib/schema/api-health.ts'

const signal = new AbortController().signal
const fine: Check = { name: 'disk', state: 'ok', message: 'fine' }

test('a group of checks that hangs is reported after its limit, and its signal is aborted', async () => {
  let aborted: AbortSignal | undefined
  const checks = await checksWithin('disk', { limitMs: 30, signal }, (own) => {
    aborted = own
    return new Promise(() => {})
  })
  assert.deepEqual(
    checks.map(({ name, state, message }) => [name, state, message]),
    [['disk', 'warning', 'not finished within 0.03 s']],
  )
  assert.equal(aborted?.aborted, true)
})

test('a refusal of one group is its result, a bug is not, and results in time are returned as they are', async () => {
  const on = { limitMs: 60_000, signal }
  assert.deepEqual(await checksWithin('disk', on, () => [fine]), [fine])
  const refused = () => Promise.reject(new RelayError('STORE_FULL', 'The disk is full.'))
  assert.deepEqual(await checksWithin('disk', on, refused), [
    { name: 'disk', state: 'error', message: 'The disk is full.' },
  ])
  const bug = () => Promise.reject(new TypeError('x is not a function'))
  await assert.rejects(checksWithin('disk', on, bug), TypeError)
})

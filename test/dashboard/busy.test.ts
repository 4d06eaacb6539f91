import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'

/** Names of a request that is on its way. */
const PENDING =
  /(?<!-)\bdisabled=\{[^}]*(?:isPending|isBusy|isLocked|isFetching|isLoading|loading|COPYING)/i

test('a running action keeps the focus: its button is a BusyButton, never a disabled one', () => {
  const folder = new URL('../../dashboard/src/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  assert.ok(files.length > 50)
  const wrong = files.filter((file) => PENDING.test(readFileSync(new URL(file, folder), 'utf8')))
  assert.deepEqual(wrong, [])
})

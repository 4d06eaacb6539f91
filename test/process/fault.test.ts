import assert from 'node:assert/strict'
import { test } from 'node:test'

import { faultOfCall, faultOfStart } from '../../lib/process/fault.ts'

for (const [code, kind] of [
  ['EAGAIN', 'machine_busy'],
  ['EMFILE', 'machine_busy'],
  ['ENFILE', 'machine_busy'],
  ['ENOMEM', 'machine_busy'],
  ['ETXTBSY', 'machine_busy'],
  ['ENOSPC', 'disk_unusable'],
  ['EROFS', 'disk_unusable'],
  ['ENOENT', 'program_missing'],
  ['EACCES', 'program_missing'],
  ['E2BIG', undefined],
  ['EINVAL', undefined],
] as const) {
  test(`a program that does not start with ${code} means ${kind ?? 'that the job is at fault'}`, () => {
    assert.equal(faultOfStart(code, { isFolderThere: true }), kind)
  })
}

test('a folder that is gone is named before the program', () => {
  assert.equal(faultOfStart('ENOENT', { isFolderThere: false }), 'workspace_away')
})

test('a call that fails for its own arguments is a fault of nothing that waiting mends', () => {
  assert.equal(faultOfCall('ENOENT'), undefined)
  assert.equal(faultOfCall(undefined), undefined)
})

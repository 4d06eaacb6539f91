import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { folderSize } from '../../lib/files/folder-size.ts'
import { sizeText } from '../../lib/operations/health/size-checks.ts'
import { scratch } from '../programs/scratch.ts'

test('the size of a folder is that of its files, largest part first, and links are not followed', async (t) => {
  const folder = scratch(t, 'relay-size-')
  mkdirSync(join(folder, 'jobs', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'store.json'), 'x'.repeat(10))
  writeFileSync(join(folder, 'jobs', 'ab', 'one'), 'x'.repeat(1500))
  writeFileSync(join(folder, 'jobs', 'two'), 'x'.repeat(500))
  symlinkSync('/usr', join(folder, 'jobs', 'usr'))
  const { bytes, isWhole, parts } = await folderSize(folder, new AbortController().signal)
  assert.deepEqual([bytes - '/usr'.length, isWhole], [2010, true])
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['jobs', 'store.json'],
  )
  const over = await folderSize(folder, AbortSignal.abort())
  assert.deepEqual([over.bytes, over.isWhole], [0, false])
  const gone = await folderSize(join(folder, 'nothing'), new AbortController().signal)
  assert.deepEqual(gone, { bytes: 0, isWhole: true, parts: [] })
})

test('a size is written in the unit that fits', () => {
  const sizes = [1, 999, 1000, 3_440_000, 999_960_000, 2.5e12, 5e15]
  assert.deepEqual(sizes.map(sizeText), [
    '1 byte',
    '999 bytes',
    '1.0 KB',
    '3.4 MB',
    '1.0 GB',
    '2.5 TB',
    '5000.0 TB',
  ])
})

import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'

import { syncFileSystem } from '../../lib/process/sync-file-system.ts'

const EXT = 0xef53
const TMPFS = 0x01021994

/** The file system of this type that may be written here, if there is one. */
function directoryOn(type: number): string | undefined {
  const candidates = ['/dev/shm', '/run', process.cwd(), '/tmp', '/']
  return candidates.find((path) => fs.existsSync(path) && fs.statfsSync(path).type === type)
}

test('a file system that was tested with power cuts is flushed as a whole', async (t) => {
  const directory = directoryOn(EXT)
  if (directory === undefined || !fs.existsSync('/bin/sync'))
    return t.skip('NOT RUN: no ext4, or no sync')
  assert.equal(await syncFileSystem(directory), true)
})

test('on any other file system the caller flushes its files', async (t) => {
  const directory = directoryOn(TMPFS)
  if (directory === undefined) return t.skip('NOT RUN: no tmpfs')
  assert.equal(await syncFileSystem(directory), false)
})

test('a directory that is gone is an error, not a flush', async () => {
  await assert.rejects(syncFileSystem('/nonexistent/directory'), { code: 'ENOENT' })
})

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { tryLock, withLock } from '../../lib/files/lock.ts'

function setup(t: TestContext) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'relay-files-'))
  t.after(() => fs.rmSync(directory, { recursive: true }))
  return { directory, file: join(directory, 'file') }
}

test('a duty behind the lock runs alone, its answer and its failure come back, and the lock goes', async (t) => {
  const { directory } = setup(t)
  let inside = 0
  const duty = async (n: number) => {
    inside += 1
    assert.equal(inside, 1)
    await new Promise(setImmediate)
    inside -= 1
    return n
  }
  const done = await Promise.all([1, 2, 3].map((n) => withLock(directory, () => duty(n))))
  assert.deepEqual(done, [1, 2, 3])
  await assert.rejects(
    withLock(directory, () => Promise.reject(new Error('within'))),
    /within/,
  )
  assert.deepEqual(fs.readdirSync(directory), [])
})

test('a lock that somebody holds is not waited for, and goes when it is released', async (t) => {
  const { directory, file } = setup(t)
  fs.writeFileSync(file, '')
  const release = await tryLock(file)
  assert.ok(release)
  assert.equal(await tryLock(file), undefined)
  await release()
  const again = await tryLock(file)
  assert.ok(again)
  await again()
  await again()
  assert.deepEqual(fs.readdirSync(directory), ['file'])
})

test('a lock goes with its process, whatever documents that has replaced meanwhile', (t) => {
  const { directory, file } = setup(t)
  fs.writeFileSync(file, '')
  const module = (path: string) => JSON.stringify(import.meta.resolve(path))
  const program = `
    import { replaceDocument } from ${module('../../lib/files/document.ts')}
    import { tryLock } from ${module('../../lib/files/lock.ts')}
    import { existsSync } from 'node:fs'
    await tryLock(${JSON.stringify(file)})
    await replaceDocument(${JSON.stringify(join(directory, 'document'))}, {})
    process.stdout.write(String(existsSync(${JSON.stringify(`${file}.lock`)})))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  assert.equal(execFileSync(process.execPath, args, { encoding: 'utf8' }), 'true')
  assert.deepEqual(fs.readdirSync(directory), ['document', 'file'])
})

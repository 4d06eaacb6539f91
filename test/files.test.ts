import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../lib/errors.ts'
import {
  afterwards,
  directoriesIn,
  ifPresent,
  namesIn,
  openPlain,
  readDocument,
  replaceDocument,
  storeFault,
  touchFile,
  tryLock,
  withLock,
  writeWhole,
} from '../lib/files.ts'

function setup(t: TestContext) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'relay-files-'))
  t.after(() => fs.rmSync(directory, { recursive: true }))
  return { directory, file: join(directory, 'file') }
}

function failed(code: string): Error {
  return Object.assign(new Error(code), { code })
}

test('a failed system call becomes a refusal that names the file and the answer', () => {
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const fault = storeFault('write it', '/x', failed(code))
    assert.ok(fault instanceof RelayError)
    assert.equal(fault.code, 'STORE_FULL')
    assert.match(fault.message, /^Cannot write it: the disk that holds "\/x" is full/)
  }
  const fault = storeFault('write it', '/x', failed('EIO'))
  assert.ok(fault instanceof RelayError)
  assert.deepEqual([fault.code, fault.details['system_code']], ['STORE_WRITE_FAILED', 'EIO'])
})

test('a bug stays a bug, and a refusal stays the same refusal', () => {
  const bug = new TypeError('x')
  assert.equal(storeFault('write it', '/x', bug), bug)
  const refusal = new RelayError('JOB_DAMAGED', 'x')
  assert.equal(storeFault('write it', '/x', refusal), refusal)
  assert.throws(
    () =>
      afterwards(() => {
        throw bug
      }),
    bug,
  )
  afterwards(() => {
    throw failed('ENOSPC')
  })
})

test('a document is replaced whole, and only when it fits in a block', async (t) => {
  const { file, directory } = setup(t)
  assert.equal(readDocument(file), undefined)
  await replaceDocument(file, { a: 1 })
  await replaceDocument(file, { a: 2 })
  assert.deepEqual(readDocument(file), { a: 2 })
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  await assert.rejects(replaceDocument(file, { a: 'x'.repeat(4096) }), RangeError)
  assert.deepEqual(readDocument(file), { a: 2 })
  assert.deepEqual(fs.readdirSync(directory), ['file'])
  await assert.rejects(replaceDocument(join(directory, 'none/file'), {}), {
    code: 'STORE_WRITE_FAILED',
  })
})

test('what a link leads to is neither read nor replaced', async (t) => {
  const { file, directory } = setup(t)
  const elsewhere = join(directory, 'elsewhere')
  fs.writeFileSync(elsewhere, '{"mine":true}')
  fs.symlinkSync(elsewhere, file)
  assert.throws(() => readDocument(file), SyntaxError)
  assert.throws(() => touchFile(file), { code: 'ELOOP' })
  await replaceDocument(file, { a: 1 })
  assert.equal(fs.readFileSync(elsewhere, 'utf8'), '{"mine":true}')
  assert.ok(!fs.lstatSync(file).isSymbolicLink())
})

test('only a plain file is opened, and nothing hangs', { timeout: 5000 }, (t) => {
  const { file, directory } = setup(t)
  assert.equal(openPlain(file), 'absent')
  execFileSync('mkfifo', [file])
  assert.equal(openPlain(file), 'foreign')
  assert.throws(() => touchFile(file), { code: 'ENXIO' })
  assert.equal(openPlain(directory), 'foreign')
  fs.rmSync(file)
  touchFile(file)
  touchFile(file)
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  const fd = openPlain(file)
  assert.ok(typeof fd === 'number')
  fs.closeSync(fd)
})

test('what is missing is empty or false; any other failure is told', (t) => {
  const { file, directory } = setup(t)
  assert.deepEqual(namesIn(file), [])
  assert.deepEqual(directoriesIn(file), [])
  assert.equal(
    ifPresent(() => fs.unlinkSync(file)),
    false,
  )
  fs.mkdirSync(join(directory, 'sub'))
  fs.writeFileSync(file, '')
  assert.deepEqual(directoriesIn(directory), ['sub'])
  assert.throws(() => namesIn(file), { code: 'ENOTDIR' })
  assert.throws(() => ifPresent(() => fs.rmdirSync(file)), { code: 'ENOTDIR' })
  assert.equal(
    ifPresent(() => fs.unlinkSync(file)),
    true,
  )
})

test('all bytes are written, however many', (t) => {
  const { file } = setup(t)
  const bytes = Buffer.alloc(3_000_000, 'x')
  const fd = fs.openSync(file, 'w')
  writeWhole(fd, bytes)
  fs.closeSync(fd)
  assert.equal(fs.statSync(file).size, bytes.length)
})

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
  const program = `
    import { replaceDocument, tryLock } from ${JSON.stringify(import.meta.resolve('../lib/files.ts'))}
    import { existsSync } from 'node:fs'
    await tryLock(${JSON.stringify(file)})
    await replaceDocument(${JSON.stringify(join(directory, 'document'))}, {})
    process.stdout.write(String(existsSync(${JSON.stringify(`${file}.lock`)})))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  assert.equal(execFileSync(process.execPath, args, { encoding: 'utf8' }), 'true')
  assert.deepEqual(fs.readdirSync(directory), ['document', 'file'])
})

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
  storeFault,
  touchFile,
  writeWhole,
} from '../lib/files/files.ts'

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

test('what a link leads to is not touched', (t) => {
  const { file, directory } = setup(t)
  fs.symlinkSync(join(directory, 'elsewhere'), file)
  assert.throws(() => touchFile(file), { code: 'ELOOP' })
  assert.deepEqual(fs.readdirSync(directory), ['file'])
})

test('only a plain file is opened, and nothing hangs', { timeout: 60_000 }, (t) => {
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

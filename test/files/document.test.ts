import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod/mini'

import { readDocument, readDocumentAs, replaceDocument } from '../../lib/files/document.ts'

function setup(t: TestContext) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'relay-files-'))
  t.after(() => fs.rmSync(directory, { recursive: true }))
  return { directory, file: join(directory, 'file') }
}

test('a document is replaced whole, and only when it fits in a block', async (t) => {
  const { file, directory } = setup(t)
  assert.equal(readDocument(file), undefined)
  await replaceDocument(file, { a: 1 })
  await replaceDocument(file, { a: 2 })
  assert.deepEqual(readDocument(file), { a: 2 })
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  await assert.rejects(replaceDocument(file, { a: 'x'.repeat(4096) }), {
    code: 'RECORD_TOO_LARGE',
    message: /it would have 410\d bytes, and a record may have 4096/,
  })
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
  await replaceDocument(file, { a: 1 })
  assert.equal(fs.readFileSync(elsewhere, 'utf8'), '{"mine":true}')
  assert.ok(!fs.lstatSync(file).isSymbolicLink())
})

test('a document that is not what it should be counts as absent; one that cannot be read does not', async (t) => {
  const { file, directory } = setup(t)
  const schema = z.object({ a: z.number() })
  assert.equal(readDocumentAs(file, schema), undefined)
  for (const text of ['{"a":1', '{"a":"1"}', '[]', '']) {
    fs.writeFileSync(file, text)
    assert.equal(readDocumentAs(file, schema), undefined, text)
  }
  await replaceDocument(file, { a: 1, b: 2 })
  assert.deepEqual(readDocumentAs(file, schema), { a: 1 })
  fs.rmSync(file)
  fs.mkdirSync(file)
  assert.equal(readDocumentAs(file, schema), undefined)
  const tooLong = join(directory, 'x'.repeat(300))
  assert.throws(() => readDocumentAs(tooLong, schema), { code: 'ENAMETOOLONG' })
})

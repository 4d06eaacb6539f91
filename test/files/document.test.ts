import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod/mini'

import { readDocument, readDocumentAs } from '../../lib/files/document.ts'
import { amendDocument, replaceDocument } from '../../lib/files/replace.ts'

function setup(t: TestContext) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'relay-files-'))
  t.after(() => fs.rmSync(directory, { recursive: true }))
  return { directory, file: join(directory, 'file') }
}

test('a document of any size is replaced as a whole', async (t) => {
  const { file, directory } = setup(t)
  assert.equal(readDocument(file), undefined)
  await replaceDocument(file, { a: 1 })
  await replaceDocument(file, { a: 2 })
  assert.deepEqual(readDocument(file), { a: 2 })
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  const large = { a: 'x'.repeat(100_000) }
  await replaceDocument(file, large)
  assert.deepEqual(readDocument(file), large)
  assert.deepEqual(fs.readdirSync(directory), ['file'])
  await assert.rejects(replaceDocument(join(directory, 'none/file'), {}), {
    code: 'STORE_WRITE_FAILED',
  })
})

test('a link is neither followed by a reader nor by a writer', async (t) => {
  const { file, directory } = setup(t)
  const elsewhere = join(directory, 'elsewhere')
  fs.writeFileSync(elsewhere, '{"mine":true}')
  fs.symlinkSync(elsewhere, file)
  assert.throws(() => readDocument(file), SyntaxError)
  await replaceDocument(file, { a: 1 })
  assert.equal(fs.readFileSync(elsewhere, 'utf8'), '{"mine":true}')
  assert.ok(!fs.lstatSync(file).isSymbolicLink())
})

test('a damaged document counts as absent; one that the system refuses to read does not', async (t) => {
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

test('an amended document keeps the fields of a later version and loses those given as undefined', async (t) => {
  const { file } = setup(t)
  await amendDocument(file, { a: 1, b: 1 })
  await amendDocument(file, { a: undefined, b: 2, c: 3 })
  assert.deepEqual(readDocument(file), { b: 2, c: 3 })
  fs.writeFileSync(file, '{"a":')
  await amendDocument(file, { a: 4 })
  assert.deepEqual(readDocument(file), { a: 4 })
})

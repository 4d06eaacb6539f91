import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as fc from 'fast-check'

import { encodingOf } from '../../../lib/workspace/reading/encoding.ts'
import { readLines } from '../../../lib/workspace/reading/read-lines.ts'
import { scratch } from '../../programs/scratch.ts'

const never = new AbortController().signal

/** Reads lines of a file with these bytes. */
async function linesOf(
  t: TestContext,
  bytes: Buffer | string,
  range: { from?: number; to?: number; maxBytes?: number } = {},
) {
  const path = join(scratch(t, 'relay-lines-'), 'file')
  fs.writeFileSync(path, bytes)
  return read(path, range)
}

async function read(
  path: string,
  given: { from?: number; to?: number; maxBytes?: number; signal?: AbortSignal } = {},
) {
  const { from = 1, to = 1000, maxBytes = 100_000, signal = never } = given
  await using handle = await open(path)
  const { size } = await handle.stat()
  const head = Buffer.alloc(8192)
  const { bytesRead } = await handle.read(head, 0, head.length, 0)
  const encoding = encodingOf(head.subarray(0, bytesRead))
  return {
    encoding,
    ...(await readLines({ handle, size }, { from, to, maxBytes, encoding, signal })),
  }
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

test('a range of lines is read with the length and the hash of the whole file', async (t) => {
  const text = 'one\ntwo\nthree\nfour'
  const { encoding, ...lines } = await linesOf(t, text, { from: 2, to: 3 })
  assert.equal(encoding, 'utf-8')
  assert.deepEqual(lines, {
    text: 'two\nthree\n',
    from: 2,
    to: 3,
    isCut: false,
    next: 4,
    total: 4,
    sha256: sha256(text),
    lineEnd: 'lf',
    isLossy: false,
  })
})

test('a range behind the end is empty and names the length', async (t) => {
  const { text, to, next, total } = await linesOf(t, 'one\n', { from: 9, to: 12 })
  assert.deepEqual({ text, to, next, total }, { text: '', to: 8, next: undefined, total: 1 })
  assert.equal((await linesOf(t, '')).total, 0)
})

test('windows line ends are reported and shown as line feeds; mixed ones are kept', async (t) => {
  const crlf = await linesOf(t, 'one\r\ntwo\r\n')
  assert.deepEqual([crlf.text, crlf.lineEnd], ['one\ntwo\n', 'crlf'])
  const mixed = await linesOf(t, 'one\r\ntwo\n')
  assert.deepEqual([mixed.text, mixed.lineEnd], ['one\r\ntwo\n', 'mixed'])
})

test('a byte order mark is no part of the text, and UTF-16 is read in both byte orders', async (t) => {
  const marked = await linesOf(t, '\uFEFFné\nb\n')
  assert.deepEqual([marked.encoding, marked.text, marked.total], ['utf-8-bom', 'né\nb\n', 2])
  const wide = Buffer.from('né 😀\r\nb\r\n', 'utf16le')
  const little = await linesOf(t, Buffer.concat([Buffer.from('fffe', 'hex'), wide]))
  assert.deepEqual(
    [little.encoding, little.text, little.lineEnd],
    ['utf-16le', 'né 😀\nb\n', 'crlf'],
  )
  const big = await linesOf(t, Buffer.concat([Buffer.from('fffe', 'hex'), wide]).swap16())
  assert.deepEqual([big.encoding, big.text], ['utf-16be', 'né 😀\nb\n'])
  const unmarked = await linesOf(t, Buffer.from('plain letters\n', 'utf16le'))
  assert.deepEqual([unmarked.encoding, unmarked.text], ['utf-16le', 'plain letters\n'])
  assert.equal((await linesOf(t, Buffer.from([1, 0, 2, 3]))).encoding, 'binary')
})

test('the limit ends the text at a line, or inside a first line that is longer, never inside a character', async (t) => {
  const ended = await linesOf(t, 'aaaa\nbbbb\ncccc\n', { maxBytes: 11 })
  assert.deepEqual([ended.text, ended.to, ended.next], ['aaaa\nbbbb\n', 2, 3])
  for (const maxBytes of [5, 6, 7, 8]) {
    const cut = await linesOf(t, `${'😀'.repeat(100_000)}\nnext\n`, { maxBytes })
    const text = '😀'.repeat(Math.floor(maxBytes / 4))
    assert.deepEqual([cut.text, cut.isCut, cut.next, cut.total], [text, true, 2, 2])
  }
  const exact = await linesOf(t, 'abcd\nnext\n', { maxBytes: 5 })
  assert.deepEqual([exact.text, exact.isCut, exact.next], ['abcd\n', false, 2])
})

test('bytes that are no UTF-8 are replaced, and the result says so', async (t) => {
  const { text, isLossy } = await linesOf(t, Buffer.from([0x61, 0xff, 0x62, 0x0a]))
  assert.deepEqual([text, isLossy], ['a\uFFFDb\n', true])
})

test('any range of any text is what splitting the whole text returns, across the borders of chunks', async (t) => {
  const path = join(scratch(t, 'relay-lines-'), 'file')
  const line = fc.oneof(
    fc.constantFrom('', 'a', 'é😀', '\r', 'x'.repeat(5)),
    fc.integer({ min: 262_100, max: 262_200 }).map((length) => 'é'.repeat(length / 2)),
  )
  const texts = fc.tuple(fc.array(line, { maxLength: 6 }), fc.boolean(), fc.nat(7), fc.nat(7))
  await fc.assert(
    fc.asyncProperty(texts, async ([parts, hasEnd, from, more]) => {
      const text = parts.join('\n') + (hasEnd && parts.length > 0 ? '\n' : '')
      fs.writeFileSync(path, text)
      const all = text.split(/(?<=\n)/)
      if (all.at(-1) === '') all.pop()
      const first = from + 1
      const found = await read(path, { from: first, to: first + more, maxBytes: 10_000_000 })
      const wanted = all.slice(from, from + more + 1).join('')
      const isCrlf = found.lineEnd === 'crlf'
      assert.equal(found.text, isCrlf ? wanted.replaceAll('\r\n', '\n') : wanted)
      assert.equal(found.total, all.length)
      assert.equal(found.sha256, sha256(text))
    }),
    { numRuns: Number(process.env['RELAY_LINES_RUNS'] ?? 60) },
  )
})

test('lines of a huge file are read in bounded memory, and without its length when the time is up', async (t) => {
  const path = join(scratch(t, 'relay-lines-'), 'huge')
  fs.writeFileSync(path, 'first\nsecond\n')
  // A hole: one line of a gigabyte that takes no space on the disk.
  fs.truncateSync(path, 1024 * 1024 * 1024)
  const before = process.memoryUsage().rss
  const beganAt = process.cpuUsage()
  const { text, next, total, sha256: hash } = await read(path, { from: 1, to: 1 })
  assert.deepEqual([text, next, total, hash], ['first\n', 2, undefined, undefined])
  // Only the first chunk was read.
  assert.ok(process.cpuUsage(beganAt).user < 200_000)
  const late = await read(path, { from: 2, to: 9, signal: AbortSignal.timeout(1) })
  assert.deepEqual([late.text, late.next, late.total], ['second\n', 3, undefined])
  assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024)
})

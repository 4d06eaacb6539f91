import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { answerCall } from '../../lib/mcp/tools.ts'
import { readFile } from '../../lib/operations/files/read-file.ts'
import { PIXEL } from './pixel.ts'
import { setupRoot } from './roots-setup.ts'

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

type Row = Record<string, unknown>
const rows = (value: unknown) => value as Row[]

test('read_file returns lines with the hash, size and time of the file, and where to continue', async (t) => {
  const { call } = await setupRoot(t, { 'src/a.ts': 'one\ntwo\nthree\n' })
  const { modified_at, ...read } = await call('read_file', {
    root: 'app',
    path: './src/../src/a.ts',
    from_line: 2,
    to_line: 2,
  })
  assert.ok(Date.parse(String(modified_at)) > 0)
  assert.deepEqual(read, {
    path: 'src/a.ts',
    size: 14,
    text: 'two\n',
    from_line: 2,
    to_line: 2,
    total_lines: 3,
    next_line: 3,
    sha256: sha256('one\ntwo\nthree\n'),
  })
})

test('read_file names what is unusual about a text: line ends, encoding, bytes that are no UTF-8', async (t) => {
  const { call } = await setupRoot(t, {
    'dos.txt': 'one\r\ntwo\r\n',
    'wide.txt': Buffer.from('\uFEFFé\n', 'utf16le'),
    'old.txt': Buffer.from('caf\xe9\n', 'latin1'),
  })
  const dos = await call('read_file', { path: 'dos.txt' })
  assert.deepEqual(
    [dos['text'], dos['line_end'], dos['encoding']],
    ['one\ntwo\n', 'crlf', undefined],
  )
  const wide = await call('read_file', { path: 'wide.txt' })
  assert.deepEqual([wide['text'], wide['encoding']], ['é\n', 'utf-16le'])
  assert.equal((await call('read_file', { path: 'old.txt' }))['not_utf8'], true)
})

test('read_file reads byte ranges: whole characters of a text, base64 of anything else', async (t) => {
  const bytes = Buffer.from([0, 1, 2, 3, 255])
  const { call } = await setupRoot(t, { 'a.txt': 'aé😀z', 'b.bin': bytes })
  const read = (offset: number, count: number) =>
    call('read_file', { path: 'a.txt', offset, bytes: count })
  // é is bytes 1 and 2, 😀 bytes 3 to 6.
  const first = await read(0, 5)
  assert.deepEqual([first['text'], first['bytes'], first['next_offset']], ['aé', 3, 3])
  const inside = await read(2, 6)
  assert.deepEqual([inside['text'], inside['offset'], inside['next_offset']], ['😀z', 3, undefined])
  const binary = await call('read_file', { path: 'b.bin', offset: 1, bytes: 2 })
  assert.deepEqual(
    [binary['base64'], binary['bytes'], binary['next_offset'], binary['sha256']],
    [Buffer.from([1, 2]).toString('base64'), 2, 3, sha256(bytes)],
  )
  const behind = await call('read_file', { path: 'a.txt', offset: 100 })
  assert.deepEqual([behind['bytes'], behind['next_offset']], [0, undefined])
})

test('read_file shows an image as image content, judged by its bytes and not by its name', async (t) => {
  const { context } = await setupRoot(t, { 'shot.txt': PIXEL, 'fake.png': 'just text\n' })
  const { content, structuredContent } = await answerCall(
    readFile,
    context,
    { path: 'shot.txt' },
    () => {},
  )
  const image = { type: 'image', data: PIXEL.toString('base64'), mimeType: 'image/png' }
  assert.deepEqual(content[1], image)
  assert.equal(structuredContent?.['mime_type'], 'image/png')
  assert.equal(structuredContent?.['sha256'], sha256(PIXEL))
  assert.ok(!JSON.stringify(content[0]).includes(PIXEL.toString('base64').slice(0, 20)))
  const fake = await answerCall(readFile, context, { path: 'fake.png' }, () => {})
  assert.equal(fake.content.length, 1)
  assert.equal(fake.structuredContent?.['text'], 'just text\n')
})

test('read_file refuses by code what it cannot read, and names no absolute path', async (t) => {
  const { refusal, directory, outside, write } = await setupRoot(t, {
    'data.bin': Buffer.from([1, 0, 2]),
    'folder/x': '',
    '.env': 'SECRET=1',
  })
  write('large.png', Buffer.concat([PIXEL, Buffer.alloc(5 * 1024 * 1024)]))
  fs.writeFileSync(join(outside, 'secret.txt'), 'secret\n')
  fs.symlinkSync(join(outside, 'secret.txt'), join(directory, 'link.txt'))
  const cases: [path: string, code: string][] = [
    ['data.bin', 'FILE_BINARY'],
    ['folder', 'NOT_A_FILE'],
    ['.env', 'PATH_IGNORED'],
    ['gone.txt', 'FILE_NOT_FOUND'],
    ['../secret.txt', 'PATH_OUTSIDE_WORKSPACE'],
    ['/etc/passwd', 'PATH_OUTSIDE_WORKSPACE'],
    ['link.txt', 'PATH_OUTSIDE_WORKSPACE'],
    ['a\0b', 'PATH_INVALID'],
    ['large.png', 'FILE_TOO_LARGE'],
  ]
  for (const [path, code] of cases) {
    const error = await refusal('read_file', { path })
    assert.equal(error.code, code, path)
    assert.ok(!error.message.includes(directory) && !error.message.includes(outside), error.message)
  }
  assert.equal((await refusal('read_file', { root: 'other', path: 'x' })).code, 'ROOT_NOT_FOUND')
})

test('a result has at most the bytes that the machine allows, and says where to continue', async (t) => {
  const { call, configure, directory } = await setupRoot(t, {
    'a.txt': 'x'.repeat(99).concat('\n').repeat(100),
    'b.txt': 'b\n',
  })
  configure({ app: { path: directory } }, { tools: { maxOutputBytes: 1000 } })
  const first = await call('read_file', { path: 'a.txt' })
  assert.deepEqual([first['to_line'], first['next_line']], [10, 11])
  const many = rows((await call('read_files', { paths: ['b.txt', 'a.txt', 'b.txt'] }))['files'])
  assert.deepEqual(
    many.map((file) => [file['path'], file['to_line'], file['omitted']]),
    [
      ['b.txt', 1, undefined],
      ['a.txt', 9, undefined],
      ['b.txt', 1, undefined],
    ],
  )
  const bytes = await call('read_file', { path: 'a.txt', offset: 0, bytes: 5000 })
  assert.deepEqual([bytes['bytes'], bytes['next_offset']], [750, 750])
})

test('read_files and file_info answer for each path alone, whatever happens to the others', async (t) => {
  const { call, directory } = await setupRoot(t, {
    'a.ts': 'a\n',
    '.env': 'x',
    'd/x': '',
    'p.png': PIXEL,
  })
  fs.symlinkSync('a.ts', join(directory, 'link'))
  const paths = ['a.ts', '.env', 'gone', 'd', '../x', 'p.png', 'link']
  const read = rows((await call('read_files', { paths }))['files'])
  const codeOf = (row: Row) => (row['error'] as Row | undefined)?.['code']
  assert.deepEqual(read.map(codeOf), [
    undefined,
    'PATH_IGNORED',
    'FILE_NOT_FOUND',
    'NOT_A_FILE',
    'PATH_OUTSIDE_WORKSPACE',
    undefined,
    undefined,
  ])
  assert.deepEqual([read[0]?.['text'], read[5]?.['mime_type']], ['a\n', 'image/png'])
  const info = rows((await call('file_info', { paths }))['files'])
  assert.deepEqual(info.map(codeOf), [
    undefined,
    'PATH_IGNORED',
    undefined,
    undefined,
    'PATH_OUTSIDE_WORKSPACE',
    undefined,
    undefined,
  ])
  assert.deepEqual(
    [info[0]?.['language'], info[2], info[3]?.['type'], info[6]?.['type'], info[6]?.['target']],
    ['typescript', { path: 'gone', exists: false }, 'folder', 'link', 'a.ts'],
  )
})

test('hash_file hashes what read_file hashes', async (t) => {
  const { call } = await setupRoot(t, { 'b.bin': Buffer.alloc(700_000, 7) })
  const { sha256: hash, size } = await call('hash_file', { path: 'b.bin' })
  assert.deepEqual([hash, size], [sha256(Buffer.alloc(700_000, 7)), 700_000])
})

test('list_folder lists sorted pages, leaves out what is ignored and counts what is denied', async (t) => {
  const { call, directory, outside } = await setupRoot(t, {
    'b/deep/x.ts': '',
    'b/y.ts': '',
    'a.ts': 'abc',
    '.env': 'secret',
    'node_modules/m/index.js': '',
    'build.log': '',
    '.gitignore': '*.log\n',
  })
  fs.symlinkSync(outside, join(directory, 'out'))
  const pathsOf = (result: Row) => rows(result['entries']).map(({ path }) => path)
  const top = await call('list_folder', {})
  assert.deepEqual(pathsOf(top), ['.gitignore', 'a.ts', 'b'])
  // `.env` and the link to outside.
  assert.equal(top['hidden'], 2)
  const all = await call('list_folder', { depth: 3, ignored: true })
  const whole = pathsOf(all)
  assert.deepEqual(whole.slice(0, 7), [
    '.gitignore',
    'a.ts',
    'b',
    'b/deep',
    'b/deep/x.ts',
    'b/y.ts',
    'build.log',
  ])
  const found: unknown[] = []
  let cursor: unknown
  do {
    const page: Row = await call('list_folder', { depth: 3, ignored: true, limit: 2, cursor })
    found.push(...pathsOf(page))
    cursor = page['next']
  } while (cursor !== undefined)
  assert.deepEqual(found, whole)
})

test('find_files finds by globs, search_text in texts, and both continue from their cursors', async (t) => {
  const { call, refusal } = await setupRoot(t, {
    'src/a.ts': 'const one = 1\nconst two = 2\n',
    'src/a.test.ts': 'const one = 1\n',
    'docs/a.md': 'One\n',
  })
  const found = await call('find_files', { globs: ['*.ts', '!*.test.ts'] })
  assert.deepEqual(
    rows(found['files']).map(({ path }) => path),
    ['src/a.ts'],
  )
  const first = await call('search_text', { query: 'one', ignore_case: true, limit: 1 })
  assert.deepEqual(first['matches'], [{ path: 'docs/a.md', line: 1, text: 'One' }])
  const cursor = first['next']
  const more = await call('search_text', { query: 'one', ignore_case: true, cursor, context: 1 })
  assert.deepEqual(more['matches'], [
    { path: 'src/a.test.ts', line: 1, text: 'const one = 1' },
    { path: 'src/a.ts', line: 1, text: 'const one = 1', after: ['const two = 2'] },
  ])
  assert.equal(more['next'], undefined)
  const pattern = await call('search_text', {
    query: String.raw`t\w+ = [2]`,
    regex: true,
    path: 'src',
  })
  assert.deepEqual(
    rows(pattern['matches']).map(({ line }) => line),
    [2],
  )
  const wrong = await refusal('search_text', { query: 'x', cursor: 'e30' })
  assert.equal(wrong.code, 'CURSOR_INVALID')
  assert.equal((await refusal('search_text', { query: '(', regex: true })).code, 'INPUT_INVALID')
})

test('a search needs the mode diagnose, a read only observe, and every call is in the journal', async (t) => {
  const { call, refusal, tools } = await setupRoot(t, { 'a.txt': 'a\n' }, { mode: 'observe' })
  await call('read_file', { path: 'a.txt' })
  assert.equal((await refusal('search_text', { query: 'a' })).code, 'MODE_REFUSED')
  assert.equal((await refusal('read_file', { path: '../x' })).code, 'PATH_OUTSIDE_WORKSPACE')
  const { calls } = await tools.journal.read({ limit: 10 })
  const seen = calls.map(({ tool, outcome, code }) => `${tool} ${outcome} ${code ?? ''}`)
  assert.deepEqual(
    seen.toSorted((a, b) => (a < b ? -1 : 1)),
    [
      'read_file denied PATH_OUTSIDE_WORKSPACE',
      'read_file done ',
      'search_text denied MODE_REFUSED',
    ],
  )
})

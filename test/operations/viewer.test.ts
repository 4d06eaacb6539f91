import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { answerCall } from '../../lib/mcp/tools.ts'
import { inspectFile } from '../../lib/operations/viewer/inspect-file.ts'
import { PIXEL } from './pixel.ts'
import { setupRoot } from './roots-setup.ts'

type Row = Record<string, unknown>
const rows = (value: unknown) => value as Row[]

const workspaceId = 'app'

test('workspaces are the roots that the caller may use, and no answer holds their folders', async (t) => {
  const { call, directory, configure } = await setupRoot(t)
  configure({
    app: { path: directory, label: 'The app' },
    other: { path: join(directory, 'away') },
    theirs: { path: directory, agents: ['another'] },
  })
  const app = {
    workspaceId,
    displayName: 'The app',
    agentId: 'local',
    agentOnline: true,
    mode: 'diagnose',
  }
  assert.deepEqual(await call('listWorkspaces', {}), { workspaces: [app] })
  const away = { ...app, workspaceId: 'other', displayName: 'other', agentOnline: false }
  const all = await call('listWorkspaces', { includeOffline: true })
  assert.deepEqual(all, { workspaces: [app, away] })
})

test('describeWorkspace detects languages and markers', async (t) => {
  const { call, write } = await setupRoot(t, {
    'package.json': '{}',
    'src/a.ts': '',
    'src/b.ts': '',
    'x.py': '',
    'node_modules/m/a.js': '',
    'README.md': '',
  })
  write('.git/HEAD', 'ref: refs/heads/main\n')
  assert.deepEqual(await call('describeWorkspace', { workspaceId }), {
    workspaceId,
    displayName: 'The app',
    mode: 'diagnose',
    rootEntries: [
      { name: 'README.md', type: 'file' },
      { name: 'package.json', type: 'file' },
      { name: 'src', type: 'directory' },
      { name: 'x.py', type: 'file' },
    ],
    languages: ['typescript', 'python'],
    markers: ['node-package', 'git-repository'],
  })
})

type Tree = { name: string; path: string; type: string; children?: Tree[] }

/** The paths of a tree in the order in which it is written. */
const flat = (entries: unknown): string[] =>
  (entries as Tree[]).flatMap(({ path, children = [] }) => [path].concat(flat(children)))

test('listTree nests folders to the depth that was asked for', async (t) => {
  const { call, directory } = await setupRoot(t, {
    'a/b/c/d/e/f.ts': '',
    'a/x.ts': 'abc',
    'z.md': '',
  })
  fs.symlinkSync('z.md', join(directory, 'link'))
  const at = async (more: object) =>
    flat((await call('listTree', { workspaceId, ...more }))['entries'])
  assert.deepEqual(await at({ depth: 0 }), ['a', 'link', 'z.md'])
  assert.deepEqual(await at({}), ['a', 'a/b', 'a/x.ts', 'link', 'z.md'])
  const deepest = ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e']
  assert.deepEqual(await at({ depth: 4, includeFiles: false }), deepest)
  assert.deepEqual(await at({ path: 'a/b', depth: 1 }), ['a/b/c', 'a/b/c/d'])
  const { entries, path } = await call('listTree', { workspaceId, path: './a/', depth: 0 })
  assert.equal(path, 'a')
  const [folder, file] = rows(entries)
  assert.deepEqual(folder, { name: 'b', path: 'a/b', type: 'directory' })
  assert.deepEqual([file?.['type'], file?.['size']], ['file', 3])
})

test('listTree returns at most 1,000 entries and 256 KiB, and continues until it was whole', async (t) => {
  const { call, directory, configure } = await setupRoot(t)
  const long = 'n'.repeat(180)
  for (let at = 0; at < 2300; at += 1) {
    const folder = join(directory, `d${at % 7}`, at < 1500 ? 's' : long)
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(join(folder, `${long}-${at}`), '')
  }
  configure({ app: { path: directory } })
  const found: string[] = []
  let cursor: unknown
  let pages = 0
  do {
    const page: Row = await call('listTree', { workspaceId, depth: 4, cursor })
    const paths = flat(page['entries'])
    assert.ok(paths.length <= 1000)
    assert.ok(Buffer.byteLength(JSON.stringify(page)) <= 256 * 1024)
    assert.equal(page['truncated'], page['nextCursor'] !== undefined)
    found.push(...paths)
    cursor = page['nextCursor']
    pages += 1
  } while (cursor !== undefined)
  assert.equal(found.length, 7 + 14 + 2300)
  assert.equal(new Set(found).size, found.length)
  assert.ok(pages > 3)
})

test('inspectFile returns at most 400 lines and 128 KiB as JSON, whatever is in them', async (t) => {
  const { call } = await setupRoot(t, {
    'many.ts': 'line\n'.repeat(1000),
    'long.txt': `${'x'.repeat(1000)}\n`.repeat(400),
    'escaped.txt': `${'\u0001"\\'.repeat(300)}\n`.repeat(400),
    'one.txt': '"'.repeat(2_000_000),
  })
  const many = await call('inspectFile', { workspaceId, path: 'many.ts', startLine: 11 })
  const { content, sha256, modifiedAt, ...facts } = many
  assert.deepEqual(facts, {
    path: 'many.ts',
    language: 'typescript',
    sizeBytes: 5000,
    totalLines: 1000,
    startLine: 11,
    endLine: 410,
    truncated: true,
  })
  assert.equal(content, Array.from({ length: 400 }, () => 'line').join('\n'))
  assert.equal(sha256, createHash('sha256').update('line\n'.repeat(1000)).digest('hex'))
  assert.ok(modifiedAt)
  const clamped = await call('inspectFile', {
    workspaceId,
    path: 'many.ts',
    startLine: 999,
    endLine: 5000,
  })
  assert.deepEqual([clamped['endLine'], clamped['truncated']], [1000, false])
  for (const path of ['long.txt', 'escaped.txt', 'one.txt']) {
    const page = await call('inspectFile', { workspaceId, path })
    assert.ok(Buffer.byteLength(JSON.stringify(page)) <= 128 * 1024, path)
    assert.ok(String(page['content']).length > 10_000, path)
    assert.equal(page['truncated'], path !== 'one.txt')
  }
  const behind = await call('inspectFile', { workspaceId, path: 'many.ts', startLine: 5000 })
  assert.deepEqual([behind['content'], behind['truncated']], ['', false])
})

test('inspectFile shows an image, and refuses what is binary by code', async (t) => {
  const { context, refusal } = await setupRoot(t, { 'p.png': PIXEL, 'b.bin': Buffer.from([0, 1]) })
  const { content } = await answerCall(
    inspectFile,
    context,
    { workspaceId, path: 'p.png' },
    () => {},
  )
  const image = { type: 'image', data: PIXEL.toString('base64'), mimeType: 'image/png' }
  assert.deepEqual(content[1], image)
  const codes: [path: string, code: string][] = [
    ['b.bin', 'FILE_BINARY'],
    ['.', 'NOT_A_FILE'],
    ['gone', 'FILE_NOT_FOUND'],
    ['../x', 'PATH_OUTSIDE_WORKSPACE'],
    ['.ssh/id_rsa', 'PATH_IGNORED'],
  ]
  for (const [path, code] of codes) {
    assert.equal((await refusal('inspectFile', { workspaceId, path })).code, code, path)
  }
  const unknown = await refusal('inspectFile', { workspaceId: 'none', path: 'x' })
  assert.equal(unknown.code, 'ROOT_NOT_FOUND')
})

test('searchFile finds paths and lines in any case, real globs, with the lines after the last match', async (t) => {
  const { call } = await setupRoot(t, {
    'src/deep/Button.tsx': 'a\nexport const BUTTON = 1\nb\n',
    'src/other.ts': 'no\n',
    'docs/button.md': 'button\n',
  })
  const search = (more: object) => call('searchFile', { workspaceId, query: 'button', ...more })
  assert.deepEqual(await search({ mode: 'path' }), {
    mode: 'path',
    query: 'button',
    matches: [
      { path: 'docs/button.md', name: 'button.md', type: 'file' },
      { path: 'src/deep/Button.tsx', name: 'Button.tsx', type: 'file' },
    ],
    truncated: false,
  })
  const lines = await search({ mode: 'content', fileGlob: ['src/**/*.tsx'], contextLines: 1 })
  assert.deepEqual(lines['matches'], [
    {
      path: 'src/deep/Button.tsx',
      line: 2,
      preview: 'export const BUTTON = 1',
      before: ['a'],
      after: ['b'],
    },
  ])
  const prefixed = await search({ mode: 'path', pathPrefix: 'docs' })
  assert.equal(rows(prefixed['matches']).length, 1)
})

test('searchFile returns at most 50 matches and 128 KiB, is truncated only when more follow, and continues', async (t) => {
  const line = `hit ${'"'.repeat(3000)}\n`
  const { call } = await setupRoot(t, { 'a.txt': line.repeat(50), 'b.txt': line.repeat(50) })
  const search = (more: object) =>
    call('searchFile', { workspaceId, query: 'hit', mode: 'content', contextLines: 3, ...more })
  let cursor: unknown
  let count = 0
  do {
    const page: Row = await search({ cursor })
    assert.ok(rows(page['matches']).length <= 50)
    assert.ok(Buffer.byteLength(JSON.stringify(page)) <= 128 * 1024)
    assert.equal(page['truncated'], page['nextCursor'] !== undefined)
    count += rows(page['matches']).length
    cursor = page['nextCursor']
  } while (cursor !== undefined)
  assert.equal(count, 100)
  const exact = await search({ pathPrefix: 'a.txt', contextLines: 0 })
  assert.deepEqual([rows(exact['matches']).length, exact['truncated']], [50, false])
})

test('arguments beyond the limits are refused by name', async (t) => {
  const { refusal } = await setupRoot(t, { 'a.txt': '' })
  const cases: [tool: string, args: object, field: string][] = [
    ['listTree', { depth: 5 }, 'depth'],
    ['inspectFile', { path: 'a.txt', startLine: 0 }, 'startLine'],
    ['searchFile', { mode: 'content', query: 'x'.repeat(257) }, 'query'],
    ['searchFile', { mode: 'content', query: 'x', maxResults: 51 }, 'maxResults'],
    ['searchFile', { mode: 'content', query: 'x', contextLines: 4 }, 'contextLines'],
    ['searchFile', { mode: 'both', query: 'x' }, 'mode'],
    ['batchExec', { operations: [] }, 'operations'],
    ['batchExec', { operations: Array.from({ length: 9 }, (_, at) => op(`${at}`)) }, 'operations'],
    ['batchExec', { operations: [op('a'), op('a')] }, 'operations'],
    ['batchExec', { operations: [op('a', 'batchExec')] }, 'operations.0.tool'],
    ['listTree', { surprise: 1 }, 'surprise'],
  ]
  for (const [tool, args, field] of cases) {
    const error = await refusal(tool, { workspaceId, ...args })
    assert.deepEqual([error.code, error.details['field']], ['INPUT_INVALID', field], tool)
  }
  const cursor = await refusal('listTree', { workspaceId, cursor: '!' })
  assert.equal(cursor.code, 'CURSOR_INVALID')
})

function op(id: string, tool = 'listTree', input: object = {}) {
  return { id, tool, input }
}

test('a batch answers in order, each operation for itself', async (t) => {
  const { call, tools } = await setupRoot(t, { 'a.txt': 'hello\n' })
  const operations = [
    op('read', 'inspectFile', { path: 'a.txt' }),
    op('gone', 'inspectFile', { path: 'gone.txt' }),
    op('find', 'searchFile', { mode: 'content', query: 'hello' }),
    op('wrong', 'listTree', { depth: 9 }),
    op('about', 'describeWorkspace'),
  ]
  const results = rows((await call('batchExec', { workspaceId, operations }))['results'])
  assert.deepEqual(
    results.map(({ id, ok, error }) => [id, ok, (error as Row | undefined)?.['code']]),
    [
      ['read', true, undefined],
      ['gone', false, 'FILE_NOT_FOUND'],
      ['find', true, undefined],
      ['wrong', false, 'INPUT_INVALID'],
      ['about', true, undefined],
    ],
  )
  assert.equal((results[0]?.['result'] as Row | undefined)?.['content'], 'hello')
  // The batch itself, and each operation, also the one whose arguments do not fit.
  const { calls } = await tools.journal.read({ limit: 10 })
  assert.equal(calls.length, 6)
})

test('a batch of large results returns those that have room and an error for the others', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`f${at}.txt`, `${'x'.repeat(300)}\n`.repeat(400)]),
  )
  const { call } = await setupRoot(t, files)
  const operations = Object.keys(files).map((path) => op(path, 'inspectFile', { path }))
  const whole = await call('batchExec', { workspaceId, operations })
  assert.ok(Buffer.byteLength(JSON.stringify(whole)) <= 512 * 1024)
  const codes = rows(whole['results']).map(({ error }) => (error as Row | undefined)?.['code'])
  assert.equal(codes.filter((code) => code === undefined).length, 4)
  assert.equal(codes.filter((code) => code === 'RESULT_TOO_LARGE').length, 4)
})

test('a relay that is no hub refuses to make a pairing code', async (t) => {
  const { refusal } = await setupRoot(t)
  const error = await refusal('createAgentPairingCode', { agentDisplayName: 'Laptop' })
  assert.equal(error.code, 'TOOL_UNAVAILABLE')
})

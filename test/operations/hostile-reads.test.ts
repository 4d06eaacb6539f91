import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { makeHostileTree } from '../workspace/hostile-tree.ts'
import { setupRoot } from './roots-setup.ts'

/** What a tool answers for a path: its result, or its refusal. */
async function textOf(run: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await run())
  } catch (error) {
    if (error instanceof RelayError) return `${error.code} ${error.message}`
    throw error
  }
}

test(
  'no tool that reads shows anything from outside a hostile tree, hangs, or names where it is',
  { timeout: 600_000 },
  async (t) => {
    const tree = makeHostileTree(t)
    const { call, configure } = await setupRoot(t)
    configure({ app: { path: tree.directory } })
    const before = tree.outsideNow()
    const workspaceId = 'app'
    const byPath = (path: string): [tool: string, args: object][] => [
      ['read_file', { path }],
      ['read_file', { path, offset: 0, bytes: 100 }],
      ['read_files', { paths: [path] }],
      ['file_info', { paths: [path] }],
      ['list_folder', { path, depth: 2, ignored: true, limit: 50 }],
      ['find_files', { path, ignored: true, limit: 50 }],
      ['search_text', { path, query: 'canary', ignored: true }],
      ['inspectFile', { workspaceId, path }],
      ['listTree', { workspaceId, path, depth: 1 }],
      ['searchFile', { workspaceId, mode: 'content', query: 'canary', pathPrefix: path }],
      ['searchFile', { workspaceId, mode: 'path', query: 'a', pathPrefix: path }],
    ]
    for (const path of [...tree.forbidden, ...tree.unusable]) {
      for (const [tool, args] of byPath(path)) {
        tree.check(await textOf(() => call(tool, args)), path)
      }
      const { files } = (await call('read_files', { paths: [path] })) as { files: object[] }
      assert.ok('error' in (files[0] ?? {}), `${path} was read`)
    }
    for (const path of [...tree.odd, ...tree.plain]) {
      const { text } = await call('read_file', { path })
      assert.ok(
        tree.odd.includes(path) ? text === path : String(text).endsWith('.ts') || text === path,
      )
    }
    const cursorOf = (result: Record<string, unknown>) => result['next'] ?? result['nextCursor']
    const whole: [tool: string, args: object][] = [
      ['list_folder', { depth: 200, ignored: true }],
      ['find_files', { ignored: true }],
      ['search_text', { query: 'canary', ignored: true }],
      ['search_text', { query: 'c.n[a]ry|needle', regex: true, ignored: true }],
      ['listTree', { workspaceId, depth: 4 }],
      ['searchFile', { workspaceId, mode: 'content', query: 'canary' }],
      ['describeWorkspace', { workspaceId }],
    ]
    for (const [tool, args] of whole) {
      let cursor: unknown
      let pages = 0
      do {
        const page: Record<string, unknown> = await call(tool, {
          ...args,
          ...(cursor === undefined ? {} : { cursor }),
        })
        tree.check(JSON.stringify(page))
        cursor = cursorOf(page)
        pages += 1
        assert.ok(pages < 500, `${tool} does not end`)
      } while (cursor !== undefined)
    }
    const matches: unknown[] = []
    let cursor: unknown
    do {
      const page: Record<string, unknown> = await call('search_text', { query: 'needle', cursor })
      matches.push(...(page['matches'] as unknown[]))
      cursor = page['next']
    } while (cursor !== undefined)
    assert.deepEqual(matches, [{ path: 'many/target-needle.txt', line: 1, text: 'needle' }])
    assert.equal(tree.outsideNow(), before)
  },
)

test('a root whose folder is gone is refused by code, and other roots work', async (t) => {
  const { call, refusal, configure, directory } = await setupRoot(t, { 'a.txt': 'a\n' })
  configure({ app: { path: directory }, gone: { path: `${directory}-gone` } })
  const tools: [tool: string, args: object][] = [
    ['read_file', { root: 'gone', path: 'a.txt' }],
    ['list_folder', { root: 'gone' }],
    ['search_text', { root: 'gone', query: 'a' }],
    ['listTree', { workspaceId: 'gone' }],
    ['batchExec', { workspaceId: 'gone', operations: [{ id: 'a', tool: 'listTree', input: {} }] }],
  ]
  for (const [tool, args] of tools) {
    const error = await refusal(tool, args)
    assert.equal(error.code, 'ROOT_NOT_FOUND', tool)
    assert.ok(!error.message.includes(directory), error.message)
  }
  assert.equal((await call('read_file', { root: 'app', path: 'a.txt' }))['text'], 'a\n')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../../lib/errors.ts'
import { RootSettings } from '../../../lib/schema/root.ts'
import { openGuard } from '../../../lib/workspace/guard/guard.ts'
import type { Entry, Guard } from '../../../lib/workspace/guard/guard.ts'
import { HOLDING, byRealPath } from '../../../lib/workspace/guard/place.ts'
import { makeHostileTree } from '../hostile-tree.ts'

function setup(t: TestContext) {
  const tree = makeHostileTree(t)
  const settings = RootSettings.parse({ path: tree.directory })
  const root = { name: 'root', label: 'root', settings, directory: tree.directory, kept: [] }
  return { tree, guards: [HOLDING, byRealPath].map((holding) => openGuard(root, holding)) }
}

/** What the guard answers, as one text: what it opened, or why it refused. */
async function answer(guard: Guard, path: string): Promise<string> {
  const answers = await Promise.all(
    [
      async () => {
        const { handle, path: real } = await guard.open(path)
        const bytes = Buffer.alloc(1000)
        try {
          const isFolder = (await handle.stat()).isDirectory()
          if (!isFolder) await handle.read(bytes)
          return `opened ${real} ${bytes.toString('utf8')}`
        } finally {
          await handle.close()
        }
      },
      async () => JSON.stringify(await guard.list(path, { limit: 20, ignored: true })),
      async () => JSON.stringify(await guard.entry(path)),
      async () => {
        const held = await guard.hold(path)
        await held.close()
        return JSON.stringify({ ...held, at: '' })
      },
    ].map((run) => run().catch(refusalOf)),
  )
  return answers.join('\n')
}

function refusalOf(error: unknown): string {
  if (error instanceof RelayError) return `${error.code} ${error.message}`
  throw error
}

test(
  'nothing outside a hostile tree is opened, listed or named',
  { timeout: 300_000 },
  async (t) => {
    const { tree, guards } = setup(t)
    const before = tree.outsideNow()
    for (const guard of guards) {
      for (const path of [...tree.forbidden, ...tree.unusable, ...tree.odd, ...tree.plain]) {
        tree.check(await answer(guard, path), path)
      }
      for (const path of tree.forbidden) {
        await assert.rejects(guard.open(path), (error) => {
          assert.match(refusalOf(error), /^PATH_(OUTSIDE_WORKSPACE|IGNORED) /, path)
          return true
        })
      }
      for (const path of tree.unusable) await assert.rejects(guard.open(path), RelayError, path)
    }
    assert.equal(tree.outsideNow(), before)
  },
)

test(
  'every file of a hostile tree is found once, and opened by the path found',
  { timeout: 300_000 },
  async (t) => {
    const { tree, guards } = setup(t)
    for (const guard of guards) {
      const entries: Entry[] = []
      let hidden = 0
      const { signal } = new AbortController()
      for await (const entry of guard.walk('', { signal, onHidden: () => (hidden += 1) })) {
        entries.push(entry)
      }
      tree.check(JSON.stringify(entries))
      const paths = entries.map(({ path }) => path)
      assert.equal(new Set(paths).size, paths.length)
      for (const path of [...tree.plain, ...tree.odd]) assert.ok(paths.includes(path), path)
      for (const path of tree.odd) {
        const { handle } = await guard.open(path)
        assert.equal(await handle.readFile('utf8'), path)
        await handle.close()
      }
      assert.ok(!paths.some((path) => path.startsWith('ignored')))
      assert.ok(!paths.some((path) => path.startsWith('out/')))
      assert.ok(hidden >= 20, String(hidden))
    }
  },
)

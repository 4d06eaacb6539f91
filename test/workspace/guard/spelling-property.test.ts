import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, resolve } from 'node:path'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { RelayError } from '../../../lib/errors.ts'
import { RootSettings } from '../../../lib/schema/root.ts'
import { openGuard } from '../../../lib/workspace/guard/guard.ts'
import type { Guard } from '../../../lib/workspace/guard/guard.ts'
import { HOLDING, byRealPath } from '../../../lib/workspace/guard/place.ts'

const RUNS = Number(process.env['RELAY_GUARD_RUNS'] ?? 150)

const NAMES = ['a', 'b', 'c.txt', 'private', 'e\u0301', '\u00e9', '-x', ' ', 'l0', 'l1', 'l2', 'l3']

/** Steps of a path, with what ends a path or a name. */
const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 4, arbitrary: fc.constantFrom('..', '.', '', 'root', 'outside', 'back') },
    { weight: 1, arbitrary: fc.constantFrom('A', '.env', 'proc', '\0', '\ud800', '...', '~') },
  ),
  { minLength: 1, maxLength: 7 },
)

const spelling = fc
  .tuple(steps, fc.constantFrom('', '', '', './', '/', 'BASE/', 'BASE/root/', '/proc/self/cwd/'))
  .map(([names, start]) => `${start}${names.join('/')}`)

const trees = fc.record({
  links: fc.array(spelling, { minLength: 4, maxLength: 4 }),
  in: fc.array(fc.constantFrom('', 'a/', 'a/b/', 'private/'), { minLength: 4, maxLength: 4 }),
  paths: fc.array(spelling, { minLength: 10, maxLength: 10 }),
})

/** A small tree with links to anywhere, in a folder of its own. */
function build(base: string, { links, in: folders }: { links: string[]; in: string[] }): string {
  const directory = join(base, 'root')
  for (const folder of ['root/a/b', 'root/private/a', 'root/\u00e9', 'outside/a/b']) {
    fs.mkdirSync(join(base, folder), { recursive: true })
  }
  for (const file of ['c.txt', 'a/c.txt', 'a/b/c.txt', 'private/c.txt', 'a/-x', 'e\u0301', ' ']) {
    fs.writeFileSync(join(directory, file), `inside ${file}`)
  }
  for (const file of ['c.txt', 'a/c.txt']) fs.writeFileSync(join(base, 'outside', file), 'OUTSIDE')
  fs.symlinkSync(join(directory, 'a'), join(base, 'outside/back'))
  for (const [at, target] of links.entries()) {
    const text = target.replaceAll('BASE', base).replaceAll(/[\0\ud800]/g, '')
    if (text !== '') fs.symlinkSync(text, join(directory, `${folders[at] ?? ''}l${at}`))
  }
  return directory
}

/** Where the system says that a path leads; undefined where it says nothing. */
function realPath(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path)
  } catch {
    return undefined
  }
}

async function open(guard: Guard, path: string): Promise<string | RelayError> {
  try {
    const { handle, stat, path: real } = await guard.open(path)
    await handle.close()
    return `${stat.dev} ${stat.ino} ${real}`
  } catch (error) {
    if (error instanceof RelayError) return error
    throw error
  }
}

test('a guard opens what the system says is inside and allowed, and nothing else, whatever the spelling', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (tree) => {
      const base = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'spelling-')))
      try {
        const directory = build(base, tree)
        const settings = RootSettings.parse({ path: directory, deny: ['private'] })
        const root = { name: 'r', label: 'r', settings, directory, kept: [] }
        // A link may lead through a denied folder and out of it again; then a refusal is right as well.
        const mayRefuse = tree.links.some((target) => target.includes('private'))
        for (const holding of [HOLDING, byRealPath]) {
          const guard = openGuard(root, holding)
          for (const spelled of tree.paths) {
            const path = spelled.replaceAll('BASE', base)
            const found = await open(guard, path)
            const expected = expectation(directory, path)
            if (found instanceof RelayError) {
              const shown = found.message.replaceAll(JSON.stringify(path).slice(1, -1), '')
              assert.ok(!shown.includes(base), found.message)
              assert.ok(
                expected === undefined || mayRefuse,
                `${JSON.stringify(path)} ${found.message}`,
              )
            } else {
              assert.equal(found, expected, JSON.stringify(path))
            }
          }
        }
      } finally {
        fs.rmSync(base, { recursive: true, force: true })
      }
    }),
    { numRuns: RUNS },
  )
})

/** What opening should find: the object, and its real path below the root; undefined where it should refuse. */
function expectation(directory: string, path: string): string | undefined {
  if (path.startsWith('/') || /[\0\ud800]/.test(path)) return undefined
  // Also one that leaves the root and comes back by its name, which no caller knows.
  if (/^\.\.(?:\/|$)/.test(posix.normalize(path))) return undefined
  const real = realPath(resolve(directory, path))
  if (real === undefined) return undefined
  if (real !== directory && !real.startsWith(`${directory}/`)) return undefined
  const relative = real.slice(directory.length + 1)
  const stat = fs.statSync(real, { bigint: true })
  if (relative.split('/').includes('private') || (!stat.isFile() && !stat.isDirectory())) {
    return undefined
  }
  return `${stat.dev} ${stat.ino} ${relative}`
}

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const pages = [
  'README.md',
  'bench/README.md',
  'plugin/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** Built or installed by the project's own scripts, so a fresh checkout may lack them. */
const BUILT = /^(dashboard|plugin)\/dist\b|^bench\/node_modules$/

test('every file that a page of the documentation names exists', () => {
  const missing = pages.flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8')
    const named = [...text.matchAll(/`((?:lib|executors|dashboard|test|plugin|bench)\/[\w./-]+)`/g)]
    const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
    return [
      ...named.map(([, path = '']) => path).filter((path) => !BUILT.test(path) && !exists(path)),
      ...linked.map(([, link = '']) => join(dirname(page), link)).filter((path) => !exists(path)),
    ].map((path) => `${page}: ${path}`)
  })
  assert.deepEqual(missing, [])
})

function exists(path: string): boolean {
  return existsSync(join(ROOT, path))
}

test('D15: a page that is shipped links only to files that are shipped with it', () => {
  const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    files: string[]
  }
  // npm adds these itself.
  const shipped = [...files, 'README.md', 'LICENSE', 'package.json']
  const isShipped = (path: string) =>
    shipped.some((each) => path === each || path.startsWith(`${each}/`))
  const lost = pages
    .filter((page) => page === 'README.md' || page.startsWith('docs/'))
    .flatMap((page) => {
      const text = readFileSync(join(ROOT, page), 'utf8')
      const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      return linked
        .map(([, link = '']) => join(dirname(page), link))
        .filter((path) => !isShipped(path))
        .map((path) => `${page}: ${path}`)
    })
  assert.deepEqual(lost, [])
})

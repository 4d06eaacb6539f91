import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { ERROR_STATUS, RelayError, systemCode } from '../lib/errors.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The codes of the table, the sections and the table of contents of `docs/errors.md`. */
function setup() {
  const text = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')
  const all = (pattern: RegExp) =>
    new Map(Array.from(text.matchAll(pattern), ([, code, status]) => [code, Number(status)]))
  const sections = text.split(/^### /m).slice(1)
  return {
    sections,
    listed: all(/\| `([A-Z_]+)` \| (\d{3}) (?=\|)/g),
    explained: all(/^### `([A-Z_]+)` \((\d{3})\)$/gm),
  }
}

/** Every source file that can throw. */
function sources(): string[] {
  const roots = readdirSync(ROOT).filter((name) => name.endsWith('.ts'))
  const below = ['lib', 'executors'].flatMap((directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(directory, name),
    ),
  )
  return [...roots, ...below].filter((name) => name.endsWith('.ts') && name !== 'lib/errors.ts')
}

test('every code is listed and explained with its status, and no other is', () => {
  const { listed, explained } = setup()
  const codes = new Map(Object.entries(ERROR_STATUS))
  assert.deepEqual(sorted(listed), sorted(codes))
  assert.deepEqual(sorted(explained), sorted(codes))
})

test('every explanation says what it means, what causes it and what to do', () => {
  for (const section of setup().sections) {
    for (const part of ['Means', 'Cause', 'Do']) {
      assert.ok(section.includes(`- **${part}:** `), `${section.slice(0, 40)} lacks ${part}`)
    }
  }
})

test('every code is used by somebody', () => {
  const text = sources()
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
  const unused = Object.keys(ERROR_STATUS).filter((code) => !text.includes(`'${code}'`))
  assert.deepEqual(unused, [])
})

test('an error carries its code, its details and its cause', () => {
  const cause = new Error('below')
  const error = new RelayError('STORE_FULL', 'Cannot: full.', { details: { path: '/x' }, cause })
  assert.equal(error.name, 'RelayError')
  assert.deepEqual([error.code, error.details, error.cause], ['STORE_FULL', { path: '/x' }, cause])
  assert.deepEqual(new RelayError('STORE_FULL', 'x').details, {})
  assert.equal(new RelayError('STORE_FULL', 'x').cause, undefined)
})

test('only failed system calls have a system code', () => {
  assert.equal(systemCode(Object.assign(new Error('x'), { code: 'ENOENT' })), 'ENOENT')
  assert.equal(systemCode(Object.assign(new Error('x'), { code: 5 })), undefined)
  assert.equal(systemCode(new Error('x')), undefined)
  assert.equal(systemCode({ code: 'ENOENT' }), undefined)
})

function sorted<T>(map: Map<T, number>): [T, number][] {
  return [...map].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

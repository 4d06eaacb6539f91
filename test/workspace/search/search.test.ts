import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { createDeadline } from '../../../lib/workspace/search/deadline.ts'
import { createGlobs } from '../../../lib/workspace/search/glob.ts'
import { createMatcher } from '../../../lib/workspace/search/matcher.ts'
import { patternFor } from '../../../lib/workspace/search/ripgrep.ts'
import { searchTree } from '../../../lib/workspace/search/search.ts'
import type { Search } from '../../../lib/workspace/search/search.ts'
import type { Guard } from '../../../lib/workspace/guard/guard.ts'
import { makeRoot } from './setup.ts'

const never = new AbortController().signal
const { PATH, HOME } = process.env

type Asked = Partial<Search> & {
  text: string
  isRegex?: boolean
  ignoresCase?: boolean
  globs?: string[]
  ms?: number
}

/** Searches with defaults that limit nothing. */
async function search(guard: Guard, asked: Asked) {
  const { text, isRegex = false, ignoresCase = false, globs = [], ms = 20_000, ...more } = asked
  return searchTree(guard, {
    matcher: await createMatcher({ text, isRegex, ignoresCase }),
    path: '',
    fits: await createGlobs(globs),
    ignored: false,
    context: 0,
    limit: 1000,
    maxBytes: 10_000_000,
    after: undefined,
    deadline: createDeadline(ms, never),
    env: { PATH, HOME },
    ...more,
  })
}

const places = ({ matches }: Awaited<ReturnType<typeof search>>) =>
  matches.map(({ path, line }) => `${path}:${line}`)

test('matches come in the order of paths and lines, with the lines around them, the last match included', async (t) => {
  const { guard } = makeRoot(t, { 'b.txt': 'one\ntwo\nthree', 'a/x.txt': 'zero\ntwo\n' })
  const { matches, next } = await search(guard, { text: 'two', context: 1 })
  assert.deepEqual(matches, [
    { path: 'a/x.txt', line: 2, text: 'two', before: ['zero'], after: [] },
    { path: 'b.txt', line: 2, text: 'two', before: ['one'], after: ['three'] },
  ])
  assert.equal(next, undefined)
})

test('a full page says where to continue, and pages together are the whole, whatever their size', async (t) => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}/${name}.txt`, 'hit\nmiss\nhit\nhit\n']),
  )
  const { guard } = makeRoot(t, files)
  const whole = places(await search(guard, { text: 'hit' }))
  assert.equal(whole.length, 18)
  for (const limit of [1, 4, 5, 18]) {
    const found: string[] = []
    let after: Search['after']
    do {
      const page = await search(guard, { text: 'hit', limit, after, context: 2 })
      assert.ok(page.matches.length <= limit)
      found.push(...places(page))
      after = page.next
    } while (after !== undefined)
    assert.deepEqual(found, whole, `pages of ${limit}`)
  }
})

test('a page that ends exactly with the last match is complete', async (t) => {
  const { guard } = makeRoot(t, { 'a.txt': 'hit\n', 'b.txt': 'miss\n' })
  const { matches, next } = await search(guard, { text: 'hit', limit: 1 })
  assert.deepEqual([matches.length, next], [1, undefined])
})

test('bytes limit a page as well, and a first match is returned however long its line is', async (t) => {
  const { guard } = makeRoot(t, {
    'a.txt': `${'x'.repeat(500_000)}hit${'y'.repeat(500_000)}\nhit\n`,
  })
  const page = await search(guard, { text: 'hit', maxBytes: 10 })
  assert.deepEqual([places(page), page.next], [['a.txt:1'], { p: 'a.txt', l: 1 }])
  const [first] = page.matches
  assert.ok((first?.text.length ?? 0) <= 400)
  assert.match(first?.text ?? '', /^…x+hity+…$/)
})

test('a search that runs out of time keeps what it found, and continues from there', async (t) => {
  const { guard } = makeRoot(t, { 'a.txt': 'hit\n'.repeat(200), 'b.txt': 'hit\n' })
  const over = AbortSignal.abort()
  const late = await search(guard, { text: 'hit', deadline: createDeadline(0, over) })
  assert.equal(late.isLate, true)
  let after: Search['after']
  // The time is up at the sixth look: the search ends again and again in the middle.
  const hurried = () => {
    let looks = 0
    return { ...createDeadline(60_000, never), isOver: () => (looks += 1) > 5 }
  }
  const found: string[] = []
  for (let page = 0; page < 100; page += 1) {
    const part = await search(guard, { text: 'hit', after, deadline: hurried() })
    found.push(...places(part))
    after = part.next
    if (after === undefined) break
    assert.equal(part.isLate, true)
  }
  assert.equal(new Set(found).size, found.length)
  assert.equal(found.length, 201)
})

test('what is denied, ignored, binary, too large, a pipe or a link to outside is not searched', async (t) => {
  const { guard, home, directory } = makeRoot(
    t,
    {
      '.env': 'secret\n',
      'private/key.txt': 'secret\n',
      'skipped.log': 'secret\n',
      '.gitignore': '*.log\n',
      'data.bin': Buffer.from('secret\n\0\n'),
      'seen.txt': 'secret\n',
      'huge.txt': 'secret\n',
    },
    { deny: ['private'] },
  )
  fs.writeFileSync(join(home, 'outside.txt'), 'secret\n')
  fs.symlinkSync(join(home, 'outside.txt'), join(directory, 'link.txt'))
  fs.symlinkSync(home, join(directory, 'folder'))
  fs.truncateSync(join(directory, 'huge.txt'), 65 * 1024 * 1024)
  execFileSync('mkfifo', [join(directory, 'pipe')])
  const { skipped, ...found } = await search(guard, { text: 'secret' })
  assert.deepEqual(places({ ...found, skipped }), ['seen.txt:1'])
  assert.deepEqual(skipped, { binary: 1, large: 1, unreadable: 0 })
  const all = await search(guard, { text: 'secret', ignored: true })
  assert.deepEqual(places(all), ['seen.txt:1', 'skipped.log:1'])
  await assert.rejects(search(guard, { text: 'secret', path: '.env' }), { code: 'PATH_IGNORED' })
  await assert.rejects(search(guard, { text: 'x', path: 'gone' }), { code: 'FILE_NOT_FOUND' })
  assert.deepEqual(places(await search(guard, { text: 'secret', path: 'seen.txt' })), [
    'seen.txt:1',
  ])
})

test('a folder that cannot be read is counted and stops nothing', async (t) => {
  if (process.getuid?.() === 0) return t.skip('root reads everything')
  const { guard, directory } = makeRoot(t, { 'a/x.txt': 'hit\n', 'b.txt': 'hit\n' })
  fs.chmodSync(join(directory, 'a'), 0)
  t.after(() => fs.chmodSync(join(directory, 'a'), 0o755))
  const found = await search(guard, { text: 'hit' })
  assert.deepEqual([places(found), found.skipped.unreadable], [['b.txt:1'], 1])
})

test('globs select paths', async () => {
  const rows: [glob: string, fits: string[], fitsNot: string[]][] = [
    ['*.ts', ['a.ts', 'src/deep/a.ts'], ['a.tsx', 'a.ts/b']],
    ['src/**/*.ts', ['src/a.ts', 'src/x/y/a.ts'], ['a.ts', 'lib/src/a.ts']],
    ['/src/*', ['src/a'], ['src/a/b', 'x/src/a']],
    ['src/', ['src/a', 'src/a/b'], ['src']],
    ['**/test/**', ['test/a', 'x/test/y/z'], ['tests/a']],
    ['*.{ts,tsx,{m,c}js}', ['a.ts', 'a.tsx', 'a.mjs'], ['a.js']],
    ['[!a-c]?.md', ['dx.md'], ['ax.md', 'd.md']],
    ['a[.]b', ['a.b'], ['axb']],
    [String.raw`a\*b`, ['a*b'], ['axb']],
    ['(a+)$|b.c', ['(a+)$|b.c'], ['aa', 'bxc']],
    ['.*', ['.env', 'x/.npmrc'], ['a.b']],
    ['a{b', ['a{b'], ['ab']],
    ['[', ['['], ['a']],
  ]
  for (const [glob, fits, fitsNot] of rows) {
    const filter = await createGlobs([glob])
    for (const path of fits) assert.ok(filter(path), `${glob} fits ${path}`)
    for (const path of fitsNot) assert.ok(!filter(path), `${glob} does not fit ${path}`)
  }
  const both = await createGlobs(['*.ts', '!*.test.ts'])
  assert.deepEqual(['a.ts', 'a.test.ts', 'b.md'].map(both), [true, false, false])
})

test('no pattern or glob of a model stops the process', async (t) => {
  const files = { 'long.txt': `${'a'.repeat(1_000_000)}!\n${'xy '.repeat(300_000)}\n` }
  const { guard } = makeRoot(t, files)
  const evil = [
    '(a+)+$',
    '(a|a)*b',
    '(.*a){20}$',
    String.raw`^(\w+\s?)*$`,
    '(x+x+)+y',
    String.raw`\pL{500}q`,
    `(${Array.from({ length: 40 }, (_, at) => `a{${at}}z`).join('|')})`,
  ]
  for (const text of evil) {
    let longestMs = 0
    let lookedAt = performance.now()
    const pulse = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lookedAt)
      lookedAt = performance.now()
    }, 5)
    await search(guard, { text, isRegex: true, ms: 2000, env: {} })
    clearInterval(pulse)
    assert.ok(longestMs < 1500, `${text}: ${longestMs} ms without a turn for others`)
  }
  const star = await createGlobs([`${'*a'.repeat(60)}b`])
  const beganAt = performance.now()
  star('a'.repeat(255))
  assert.ok(performance.now() - beganAt < 500)
  for (const text of [
    '(',
    '(?=a)',
    String.raw`(a)\1`,
    'a{1001}',
    '(a{500}){3}',
    'a{1000}'.repeat(3),
  ]) {
    await assert.rejects(search(guard, { text, isRegex: true }), { code: 'INPUT_INVALID' }, text)
  }
})

test('ripgrep changes nothing but the time: with it and without it the same is found', async (t) => {
  const words = ['foo', 'Foo', 'BAR', 'é', 'ß', 'x_1', '-', '.', '\t', 'ſ', ' ', '(', 'ab.c']
  const line = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(''))
  const lines = fc.array(line, { minLength: 1, maxLength: 3 })
  const encode = (text: string, how: number): Buffer => {
    if (how === 1) return Buffer.from(text, 'latin1')
    if (how === 2) return Buffer.from(`\uFEFF${text}`, 'utf16le')
    if (how === 3) return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    return Buffer.from(text)
  }
  const files = fc.array(fc.tuple(lines, fc.nat(3)), { minLength: 45, maxLength: 45 })
  const piece = fc.constantFrom(
    'foo',
    '.',
    'é',
    '^',
    '$',
    String.raw`\b`,
    String.raw`\w`,
    String.raw`\W`,
    '[^f]',
    '[a-z]',
    String.raw`\s`,
    String.raw`\S`,
    'o+',
    '(?:x|B)',
    String.raw`\.`,
    's',
    'K',
    String.raw`\D`,
  )
  const queries = fc.record({
    text: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    isRegex: fc.boolean(),
    ignoresCase: fc.boolean(),
  })
  let asked = 0
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.array(queries, { minLength: 3, maxLength: 3 }),
      async (all, some) => {
        const contents = all.map(([texts, how], at): [string, Buffer] => [
          `${String(at).padStart(3, '0')}-é\n`,
          encode(texts.join('\n'), how),
        ])
        const { guard } = makeRoot(t, Object.fromEntries(contents))
        for (const query of some) {
          if (patternFor(query) !== undefined) asked += 1
          const without = await search(guard, { ...query, env: { PATH: '/nowhere' } })
          assert.deepEqual(await search(guard, query), without, JSON.stringify(query))
        }
      },
    ),
    { numRuns: Number(process.env['RELAY_SEARCH_RUNS'] ?? 6) },
  )
  assert.ok(asked > 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import stringWidth from 'string-width'

import { shortIds } from '../../lib/cli/commands/list.ts'
import { paint, screenOf } from '../../lib/cli/terminal/screen.ts'
import { stateCell } from '../../lib/cli/terminal/state.ts'
import { cut, table } from '../../lib/cli/terminal/table.ts'
import { widthOf } from '../../lib/cli/terminal/width.ts'
import { JOB_STATES } from '../../lib/schema/job.ts'
import { age, readDuration, readInstant } from '../../lib/cli/terminal/time.ts'

const utf8 = { LANG: 'en_US.UTF-8' }
const pipe = screenOf({}, utf8)
const terminal = screenOf({ isTTY: true, columns: 30 }, { ...utf8, NO_COLOR: '1' })

test('a table aligns columns with any content', () => {
  const rows = ['plain', '日本語', '🎉🎉', 'é', '❤️'].map((text) => [{ text }, { text: 'end' }])
  const lines = table(pipe, ['NAME', 'LAST'], rows)
  const starts = lines.map((line) => stringWidth(line.slice(0, line.search(/LAST|end/))))
  assert.deepEqual(new Set(starts).size, 1)
})

test('a table cuts its last column to the width of a terminal, and nothing elsewhere', () => {
  const rows = [[{ text: 'a' }, { text: '日本語'.repeat(20) }]]
  for (const line of table(terminal, ['A', 'B'], rows)) assert.ok(stringWidth(line) <= 30)
  assert.ok(table(pipe, ['A', 'B'], rows)[1]?.endsWith('日本語'))
})

test('no line of a table is wider than a terminal that is too narrow for it', () => {
  const narrow = { ...terminal, columns: 12 }
  const row = ['first', 'second', 'third', 'fourth'].map((text) => ({ text }))
  for (const line of table(narrow, ['A', 'B', 'C', 'D'], [row])) assert.ok(stringWidth(line) <= 12)
})

test('the width of a text is what the package says, also for the texts that it is not asked about', () => {
  const scripts = Array.from({ length: 0x3000 }, (_, at) => String.fromCharCode(at))
  const asked = scripts.filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text))
  const glyphs = JOB_STATES.map((state) => stateCell({ ...pipe, unicode: true }, state).text)
  const texts = [
    ...asked,
    ...asked.map((text) => `a${text}b`),
    ...glyphs,
    '©\ufe0f',
    '✓\ufe0f',
    '1\ufe0f\u20e3',
    '日本語',
  ]
  for (const text of texts) assert.equal(widthOf(text), stringWidth(text), JSON.stringify(text))
})

test('cut() never cuts through a character', () => {
  assert.equal(cut(terminal, '日本語', 5), '日本…')
  assert.equal(cut(terminal, '日本語', 4), '日…')
  assert.equal(cut(terminal, '日本語', 6), '日本語')
  assert.equal(cut({ ...terminal, unicode: false }, 'abcdef', 5), 'ab...')
})

test('colours need a terminal that has them and no NO_COLOR', () => {
  const colours = (isTTY: boolean, env: Record<string, string>) =>
    screenOf({ isTTY, columns: 80 }, env).colours
  assert.equal(colours(true, {}), true)
  assert.equal(colours(false, {}), false)
  assert.equal(colours(true, { NO_COLOR: '1' }), false)
  assert.equal(colours(true, { NO_COLOR: '' }), true)
  assert.equal(colours(true, { TERM: 'dumb' }), false)
  assert.equal(paint(pipe, 'red', 'x'), 'x')
  assert.equal(paint({ ...pipe, colours: true }, 'red', 'x'), '\u001b[31mx\u001b[0m')
})

test('glyphs fall back to ASCII when the locale is not UTF-8', () => {
  assert.equal(stateCell(pipe, 'completed').text, '✓ Completed')
  assert.equal(stateCell(screenOf({}, { LANG: 'C' }), 'completed').text, '+ Completed')
  assert.equal(screenOf({}, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }).unicode, false)
})

test('short ids have 8 characters, or as many as needed to be unique on a page', () => {
  const ids = ['aaaaaaaaab', 'aaaaaaaaac', 'bbbbbbbbbb']
  assert.deepEqual([...shortIds(ids).values()], ['aaaaaaaaab', 'aaaaaaaaac', 'bbbbbbbbbb'])
  assert.deepEqual([...shortIds(['abcdefghijk']).values()], ['abcdefgh'])
  assert.deepEqual([...shortIds([]).values()], [])
})

test('ages take the largest unit that fits', () => {
  const now = Date.parse('2026-11-20T12:00:00.000Z')
  const ago = (ms: number) => age(new Date(now - ms).toISOString(), now)
  assert.deepEqual(
    [-5000, 0, 59_000, 60_000, 3_599_000, 7_200_000, 47 * 3_600_000, 72 * 3_600_000].map(ago),
    ['0s', '0s', '59s', '1m', '59m', '2h', '47h', '3d'],
  )
})

test('durations and times are parsed with their units, or refused with the name of their flag', () => {
  assert.deepEqual(
    ['1500', '5ms', '90s', '15m', '2h', '1d'].map((text) => readDuration('ttl', text)),
    [1500, 5, 90_000, 900_000, 7_200_000, 86_400_000],
  )
  for (const bad of ['', 'x', '-5', '1.5h', '5 q', '1e3']) {
    assert.throws(() => readDuration('ttl', bad), { name: 'UsageError', message: /--ttl/ }, bad)
  }
  assert.equal(readInstant('not-before', '15m', 0), '1970-01-01T00:15:00.000Z')
  assert.equal(
    readInstant('not-before', '2026-11-20T13:00:00+01:00', 0),
    '2026-11-20T12:00:00.000Z',
  )
  for (const bad of ['tomorrow', '15', '2026-13-40']) {
    assert.throws(() => readInstant('not-before', bad, 0), { name: 'UsageError' }, bad)
  }
})

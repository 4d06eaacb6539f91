import assert from 'node:assert/strict'
import { test } from 'node:test'

import { chatGptHref, withoutAddress } from '../../dashboard/src/job/story/chatgpt-address.ts'
import { describeEvent } from '../../dashboard/src/job/story/event-words.ts'
import { foldRuns, wordsOfRun } from '../../dashboard/src/job/story/fold-runs.ts'
import { countParts } from '../../dashboard/src/job/story/story-filter.ts'
import type { Call, TimelineItem } from '../../dashboard/src/job/story/timeline-items.ts'
import { findText } from '../../dashboard/src/text/find-text.ts'
import { headlineOf, withoutMarkup } from '../../lib/schema/shown/headline.ts'
import { rowAt, rowText, wrapText } from '../../dashboard/src/text/text-rows.ts'

const at = '2026-05-05T12:00:00.000Z'
const { signal } = new AbortController()

const LISTED: Call = {
  type: 'call',
  key: 'call',
  at,
  tool: 'shell',
  text: 'ls',
  input: undefined,
  output: undefined,
  ok: true,
  durationMs: 5,
}

function call(key: string, more: Partial<Call> = {}): Call {
  return { ...LISTED, key, ...more }
}

const note: TimelineItem = { type: 'note', key: 'note', at, kind: 'message', text: 'Hello' }

test('D23: only an https address of ChatGPT becomes a link', () => {
  assert.equal(
    chatGptHref('ChatGPT accepted it: https://chatgpt.com/c/12.'),
    'https://chatgpt.com/c/12',
  )
  assert.equal(
    withoutAddress('ChatGPT accepted it: https://chatgpt.com/c/12'),
    'ChatGPT accepted it',
  )
  for (const text of [
    'http://chatgpt.com/c/1',
    'https://chatgpt.com.evil.example/c/1',
    'https://evilchatgpt.com/c/1',
    'https://user@chatgpt.com/c/1',
    'https://chatgpt.com:8443/c/1',
    'javascript://chatgpt.com/',
    'no address',
    undefined,
  ]) {
    assert.equal(chatGptHref(text), undefined, text)
  }
})

test('D20: a failure is described without the message that is shown above', () => {
  const event = { type: 'fail', version: 3, at, error: { code: 'X', message: 'It broke.' } }
  assert.equal(describeEvent(event, 'Something else').more, 'X: It broke.')
  assert.equal(describeEvent(event, 'It broke.').more, 'X')
  assert.equal(
    headlineOf('Traceback (most recent call last):\n  File\nKeyError: 1\n'),
    'KeyError: 1',
  )
  assert.equal(headlineOf('\nfirst\nsecond'), 'first')
})

test('D23: a line that shows no formatting has no marks of Markdown', () => {
  for (const [text, plain] of [
    ['Offer A charges **$3** per `seat`', 'Offer A charges $3 per seat'],
    ['# Which?\n- *this* [one](https://a.example)', 'Which?\nthis one'],
    ['2 * 3 * 4, snake_case_name, a ** b', '2 * 3 * 4, snake_case_name, a ** b'],
    ['```sh\nls *.ts\n```', '\nls *.ts\n'],
  ] as const) {
    assert.equal(withoutMarkup(text), plain)
  }
})

test('foldRuns() folds calls in a row, and leaves the latest ones of a running job', () => {
  const calls = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => call(key))
  const keys = (items: { key: string }[]) => items.map(({ key }) => key)
  assert.deepEqual(keys(foldRuns([...calls, note], { isRunning: true })), ['run a', 'note'])
  assert.deepEqual(keys(foldRuns(calls, { isRunning: true })), ['run a', 'e', 'f', 'g'])
  assert.deepEqual(keys(foldRuns(calls.slice(0, 3), { isRunning: false })), ['a', 'b', 'c'])
  const open = call('open', { ok: undefined })
  assert.deepEqual(keys(foldRuns([...calls, open], { isRunning: true })), ['run a', 'open'])
  const mixed = [...calls, call('h', { tool: 'read' })]
  assert.equal(wordsOfRun(mixed), '8 calls: 7 shell, 1 read')
})

test('countParts() counts messages, calls and errors', () => {
  const warning: TimelineItem = { ...note, key: 'w', kind: 'warning' }
  const lost: TimelineItem = {
    type: 'milestone',
    key: 'event 1',
    at,
    event: { type: 'lose', version: 1, at },
  }
  const items = [note, warning, lost, call('a'), call('b', { ok: false })]
  assert.deepEqual(countParts(items), { all: 5, messages: 1, calls: 2, errors: 3 })
})

test('a wrapped text has every character in one row, and finds the row of each', async () => {
  const text = 'short\n\n0123456789abcdef\n😀😀😀\nend'
  const rows = await wrapText(text, 5, signal)
  const all = Array.from({ length: rows.count }, (_, row) => rowText(rows, row))
  assert.deepEqual(all, ['short', '', '01234', '56789', 'abcde', 'f', '😀😀😀', 'end'])
  assert.equal(rowAt(rows, text.indexOf('abc')), 4)
  assert.equal(rowAt(rows, text.length), 7)
  assert.equal((await wrapText('', 5, signal)).count, 1)
})

test('findText() finds a match that two stretches share once, in upper and lower case', async () => {
  const text = `${'x'.repeat(499_998)}NeedLe${'y'.repeat(600_000)}needle (a+b)`
  assert.deepEqual(await findText(text, 'needle', signal), [499_998, text.length - 12])
  assert.deepEqual(await findText(text, '(A+B)', signal), [text.length - 5])
  await assert.rejects(findText(text, 'x', AbortSignal.abort(new Error('stop'))), /stop/)
})

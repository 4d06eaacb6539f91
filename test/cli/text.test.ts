import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ascii, jsonText, oneLine, visible } from '../../lib/cli/terminal/text.ts'
import { widthOf } from '../../lib/cli/terminal/width.ts'
import { setup } from './setup.ts'

const cases: [what: string, text: string, shown: string][] = [
  ['a colour', '\u001b[31mred', '␛[31mred'],
  ['a link (OSC 8)', '\u001b]8;;http://evil\u0007x', '␛]8;;http://evil␇x'],
  ['a carriage return that overwrites', 'safe\rrm -rf', 'safe␍rm -rf'],
  ['a backspace', 'ab\b\bcd', 'ab␈␈cd'],
  ['NUL and DEL', '\0\u007f', '␀␡'],
  ['an 8-bit control sequence', '\u009b31m', '\\u009b31m'],
  ['a bidirectional override', 'a\u202eb', 'a\\u202eb'],
  ['a bidirectional isolate', 'a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['an Arabic letter mark', 'a\u061cb', 'a\\u061cb'],
  ['zero-width marks', 'a\u200b\u200d\ufeffb', 'a\\u200b\\u200d\\ufeffb'],
  ['line separators', 'a\u2028\u2029b', 'a\\u2028\\u2029b'],
  ['tag characters, which hide text', 'a\u{e0041}b', 'a\\udb40\\udc41b'],
  ['an invisible filler', 'a\u3164b', 'a\\u3164b'],
  ['a lone surrogate', 'a\ud800b', 'a\\ud800b'],
]

for (const [what, text, shown] of cases) {
  test(`visible() shows ${what}`, () => {
    assert.equal(visible(text), shown)
  })
}

test('visible() leaves ordinary text, newlines, tabs and emoji unchanged', () => {
  const text = 'größe\tπ\n日本語 ❤️ 🎉 עברית'
  assert.equal(visible(text), text)
  assert.equal(visible('a\r\nb'), 'a\nb')
})

test('D27: visible() leaves the joiners inside emoji', () => {
  for (const text of [
    '👩\u200d👧',
    '👩🏽\u200d💻',
    '🏳\ufe0f\u200d🌈',
    '👨\u200d👩\u200d👧\u200d👦',
  ]) {
    assert.equal(visible(text), text)
    assert.equal(widthOf(text), 2)
  }
  // Beside a letter it only hides.
  assert.equal(visible('👩\u200da\u200d👧'), '👩\\u200da\\u200d👧')
})

test('oneLine() leaves no line break', () => {
  assert.equal(oneLine(' a\n\n b\tc\r\nd '), 'a b c d')
})

test('jsonText() escapes what JSON.stringify does not, and parses to the same document', () => {
  for (const [, text] of cases) {
    const written = jsonText({ [text]: text }, 2)
    assert.match(written, /^[ -~\n]*$/, 'only ASCII is left of these texts')
    assert.deepEqual(JSON.parse(written), { [text]: text })
  }
})

test('ascii() leaves no bytes that an 8-bit terminal reads as controls', () => {
  assert.equal(ascii('é ś 🎉\n'), '\\u00e9 \\u015b \\ud83c\\udf89\n')
})

test('no command prints an agent’s text to the terminal unescaped', async (t) => {
  const { run, queue, put, claim } = await setup(t)
  const evil = cases.map(([, text]) => text.replaceAll('\ud800', '')).join(' ')
  const jobId = await put(`prompt ${evil}`)
  const job = await claim()
  queue.report(job, { kind: 'message', text: `told ${evil}` })
  await queue.ask(job, { question_id: 'q', text: `asked ${evil}`, choices: [`choice ${evil}`] })
  await assertHarmless(run, jobId)
  await queue.complete(job, { output: `gave ${evil}`, thread_id: evil, touched_files: [evil] })
  await assertHarmless(run, jobId)
  await put(`second ${evil}`)
  const error = { code: evil.slice(0, 60), message: evil }
  await queue.fail(await claim(), { error, retryable: false })
  await assertHarmless(run, jobId)
  const refused = await run(['show', evil.replaceAll('\0', '')])
  assert.equal(refused.code, 1)
  assertClean(refused.stderr)
})

async function assertHarmless(run: Awaited<ReturnType<typeof setup>>['run'], jobId: string) {
  for (const args of [['list'], ['show', jobId], ['tail', jobId], ['why', jobId]]) {
    for (const flags of [[], ['--json']]) {
      const { code, stdout, stderr } = await run([...args, ...flags])
      assert.equal(code, 0, stderr)
      assert.notEqual(stdout, '')
      assertClean(stdout + stderr)
    }
  }
}

function assertClean(text: string): void {
  assert.doesNotMatch(text, /(?!\n|\t)[\p{Cc}\p{Bidi_Control}\u200b-\u200d\u2028\u2029\ufeff]/u)
}

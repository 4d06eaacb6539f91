import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

import { CLI, setup } from './setup.ts'

/** The `script` command of util-linux, which runs a command on a terminal. */
const TERMINAL = 'script'

const hasScript = spawnSync(TERMINAL, ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
)
const skip = hasScript ? false : 'needs script of util-linux'

/** What `relay …` prints on a terminal of 60 columns. */
function onTerminal(env: Record<string, string>, args: string[]): string {
  const command = `stty cols 60; '${process.execPath}' '${CLI}' ${args.join(' ')}`
  const { stdout } = spawnSync(TERMINAL, ['-qec', command, '/dev/null'], {
    env: { TERM: 'xterm', ...env },
    encoding: 'utf8',
  })
  return stdout.replaceAll('\r\n', '\n')
}

test('on a terminal, lines are coloured and cut to its width', { skip }, async (t) => {
  const { env, put } = await setup(t)
  await put(`ein 日本語の見出し ${'🎉'.repeat(60)}`)
  const shown = onTerminal(env, ['list'])
  assert.ok(shown.includes('\u001b[34m· Queued\u001b[0m'))
  const lines = stripVTControlCharacters(shown).split('\n')
  for (const line of lines) assert.ok(stringWidth(line) <= 60, line)
  assert.ok(lines.some((line) => line.endsWith('…')))
})

test('NO_COLOR and a dumb terminal turn colours off', { skip }, async (t) => {
  const { env, put } = await setup(t)
  await put('x')
  for (const more of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    assert.ok(!onTerminal({ ...env, ...more }, ['list']).includes('\u001b'))
  }
})

test('a terminal that is not UTF-8 gets ASCII only', { skip }, async (t) => {
  const { env, put } = await setup(t)
  const jobId = await put('größe \u009b31m 日本')
  for (const args of [['list'], ['show', jobId], ['show', jobId, '--json'], ['tail', jobId]]) {
    const shown = onTerminal({ ...env, LC_ALL: 'C' }, args)
    assert.match(stripVTControlCharacters(shown), /^[ -~\n\t]*$/)
    assert.ok(args.includes('tail') || shown.includes('gr\\u00f6\\u00dfe'))
  }
})

test('the JSON document is indented for a terminal and one line elsewhere', { skip }, async (t) => {
  const { env, run, put } = await setup(t)
  await put('x')
  assert.match(onTerminal(env, ['list', '--json']), /^\{\n {2}"jobs": \[\n/)
  assert.equal((await run(['list', '--json'])).stdout.split('\n').length, 2)
})

test('dispatch without a prompt asks for one when nothing is piped in', { skip }, async (t) => {
  const { env } = await setup(t)
  assert.match(onTerminal(env, ['dispatch', 'codex']), /relay: USAGE <prompt> is missing/)
})

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { killTree } from '../../lib/process/tree.ts'
import { setup as setupCli } from './setup.ts'

/** Counts the words of its input, and fails for a text without any. */
const COUNT = `let text = ''
process.stdin.on('data', (chunk) => (text += chunk)).on('end', () => {
  const words = JSON.parse(text).text.split(/\\s+/).filter(Boolean).length
  if (words === 0) {
    console.error('There is nothing to count')
    process.exit(1)
  }
  console.log(JSON.stringify({ words, arguments: process.argv.slice(2) }))
})
`

/** A configuration with one action, which a worker runs that a call starts. */
async function setup(t: TestContext, more: object = {}) {
  let dataDir = ''
  t.after(() =>
    killTree({ processes: [], marker: { name: 'RELAY_DATA_DIR', value: dataDir }, graceMs: 0 }),
  )
  const on = await setupCli(t, { RELAY_AUTOSPAWN: '1', RELAY_AUTOSPAWN_IDLE_MS: '30000' })
  dataDir = on.env['RELAY_DATA_DIR'] ?? ''
  const program = join(on.root, 'count.mjs')
  writeFileSync(program, COUNT)
  const config = join(on.root, 'config.json')
  on.env['RELAY_CONFIG'] = config
  const count = {
    description: 'Counts the words of a text.',
    input: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
    output: { type: 'object', required: ['words'], properties: { words: { type: 'integer' } } },
    command: [process.execPath, program, 'fixed'],
    ...more,
  }
  writeFileSync(config, JSON.stringify({ actions: { 'text.count': count } }), { mode: 0o600 })
  return on
}

test('an action of the configuration is listed, shown and called, and its command gets the input alone', async (t) => {
  const { run, json } = await setup(t)
  const listed = await run(['action', 'list'])
  assert.match(listed.stdout, /^text\.count +command +configuration +no +Counts the words/m)
  const shown = await json(['action', 'show', 'text.count'])
  assert.deepEqual(shown('input_schema.required'), ['text'])
  const input = JSON.stringify({ text: 'one two; rm -rf three', command: ['false'] })
  const called = await run(['action', 'call', 'text.count', input, '--wait', '--timeout', '60s'])
  assert.equal(called.stderr, '')
  assert.deepEqual(JSON.parse(called.stdout), { words: 5, arguments: ['fixed'] })
  assert.match((await run(['action', 'list'])).stdout, /configuration +yes/)
})

test('a call whose program fails ends with its reason, and with exit code 1', async (t) => {
  const { run } = await setup(t)
  const { code, stderr } = await run(['action', 'call', 'text.count', '{"text":""}', '--wait'])
  assert.equal(code, 1)
  assert.match(stderr, /ACTION_FAILED The call \w{26} is failed: .*There is nothing to count/)
})

test('an output that is not what the configuration says fails the call', async (t) => {
  const { run } = await setup(t, { output: { type: 'object', required: ['letters'] } })
  const { stderr } = await run(['action', 'call', 'text.count', '{"text":"a"}', '--wait'])
  assert.match(stderr, /must have required property 'letters' \(RESULT_INVALID\)/)
})

test('a call prints its id and why it waits, and the same request id is the same call', async (t) => {
  const { run, env } = await setup(t)
  env['RELAY_AUTOSPAWN'] = '0'
  const call = ['action', 'call', 'text.count', '-', '--request-id', 'r1']
  const first = await run(call, '{"text":"a b"}\n')
  assert.match(first.stdout, /^[a-z2-7]{26}\n$/)
  assert.match(
    first.stderr,
    /no worker serves "action\.text\.count".*relay worker --agent action\.text\.count/,
  )
  const again = await run(call, '{"text":"a b"}')
  assert.equal(again.stdout, first.stdout)
  assert.match(again.stderr, /This request_id was already used/)
})

for (const [what, args, code, says] of [
  ['an input that is not JSON', ['call', 'text.count', 'words'], 2, /<input> is not JSON/],
  [
    'an input that does not fit',
    ['call', 'text.count', '{}'],
    1,
    /INPUT_INVALID .*required property 'text'/,
  ],
  ['an unknown action', ['call', 'text.cut', '{}'], 1, /ACTION_NOT_FOUND/],
  [
    'an action of the configuration, which cannot be removed here',
    ['remove', 'text.count'],
    1,
    /FORBIDDEN .*configuration/,
  ],
] as const) {
  test(`relay action refuses ${what}`, async (t) => {
    const { run } = await setup(t)
    const ended = await run(['action', ...args])
    assert.equal(ended.code, code)
    assert.match(ended.stderr, says)
  })
}

test('an agent of the configuration cannot have the name of the agent of an action', async (t) => {
  const { run, env } = await setup(t)
  const agents = { 'action.x': { executor: 'command', command: ['cat'] } }
  writeFileSync(env['RELAY_CONFIG'] ?? '', JSON.stringify({ agents }), { mode: 0o600 })
  const { stderr } = await run(['action', 'list'])
  assert.match(stderr, /CONFIG_INVALID .*must not begin with "action\."/)
})

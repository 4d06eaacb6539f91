import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { treeOf, turnMarker } from '../../lib/process/tree.ts'
import { failureOf, successOf } from '../executors/turn.ts'
import { setupOpencode } from './acp-turn.ts'
import { refusal } from './claude-turn.ts'
import type { Reply } from './fake-messages-api.ts'

const bash = (command: string): Reply => ({
  call: 'bash',
  input: { command, description: 'a command of the test' },
})

test('a read-only turn reads, answers, counts tokens and cost, and cannot write whatever the user allows', async (t) => {
  const { start, asked, work, configuration } = await setupOpencode(t, [
    { call: 'grep', input: { pattern: 'sought' } },
    { call: 'write', input: { filePath: 'made.txt', content: 'x' } },
    bash('touch by-command.txt'),
    { text: 'all done' },
  ])
  configuration({ permission: { '*': 'ask', bash: 'allow', edit: 'allow' } })
  writeFileSync(join(work, 'notes.txt'), 'what is sought\n')
  const { ended, activity, turn } = start({ prompt: '/status @notes.txt --help' })
  const result = successOf(await ended)

  assert.equal(result.output, 'all done')
  assert.match(result.thread_id ?? '', /^ses_/)
  const { duration_ms: _, cost_usd: cost = 0, ...tokens } = result.usage ?? {}
  assert.deepEqual(tokens, {
    input_tokens: 44,
    cached_input_tokens: 12,
    output_tokens: 28,
    reasoning_output_tokens: 0,
  })
  assert.ok(cost > 0)
  assert.deepEqual(readdirSync(work), ['notes.txt'])
  const names = (asked[0]?.tools ?? []).map(({ name }) => name).toSorted()
  assert.deepEqual(names, ['glob', 'grep', 'read', 'todowrite'])
  assert.match(JSON.stringify(asked[0]?.messages), /\/status @notes\.txt --help/)
  assert.ok(activity.some((line) => line.kind === 'tool_ended' && line.tool === 'grep' && line.ok))
  assert.deepEqual(treeOf({ processes: [], marker: turnMarker(turn.job_id, turn.token) }), [])
})

test('a write turn changes files, and runs commands only when everything is approved', async (t) => {
  const { start, work } = await setupOpencode(t, [
    { call: 'write', input: { filePath: 'made.txt', content: 'x' } },
    bash('touch by-command.txt'),
    { text: 'one' },
    bash('touch by-command.txt'),
    { text: 'two' },
  ])
  const edits = successOf(await start({ write: true }).ended)
  assert.deepEqual(edits.touched_files, ['made.txt'])
  assert.deepEqual(readdirSync(work), ['made.txt'])
  const all = successOf(await start({ write: true }, { approvals: 'all' }).ended)
  assert.equal(all.output, 'two')
  assert.ok(existsSync(join(work, 'by-command.txt')))
})

test('a conversation continues in its session, and a copy leaves it as it is', async (t) => {
  const { start, asked } = await setupOpencode(
    t,
    ['first', 'forked', 'second'].map((text) => ({ text })),
  )
  const { thread_id } = successOf(await start({ prompt: 'one' }).ended)
  assert.ok(thread_id !== undefined)
  const fork = successOf(
    await start({ prompt: 'aside', resume: { thread_id, isFork: true } }).ended,
  )
  assert.equal(fork.output, 'forked')
  assert.notEqual(fork.thread_id, thread_id)
  const second = successOf(await start({ prompt: 'two', resume: { thread_id } }).ended)
  assert.equal(second.thread_id, thread_id)
  assert.match(JSON.stringify(asked[2]?.messages), /one.*first.*two/)
  assert.doesNotMatch(JSON.stringify(asked[2]?.messages), /aside|forked/)

  const unknown = { thread_id: `${thread_id.slice(0, -1)}${thread_id.endsWith('A') ? 'B' : 'A'}` }
  const missing = failureOf(await start({ resume: unknown }).ended)
  assert.equal(missing.error.code, 'THREAD_MISSING', missing.error.message)
  assert.equal(asked.length, 3)
})

for (const [name, reply, code, retryable] of [
  ['a wrong key', refusal(401, 'authentication_error', 'no'), 'OPENCODE_AUTH', false],
  ['a refused request', refusal(400, 'invalid_request_error', 'bad'), 'OPENCODE_FAILED', false],
  ['an empty answer', { text: '' }, 'OPENCODE_NO_ANSWER', true],
] satisfies [string, Reply, string, boolean][]) {
  test(`${name} is a failure: ${code}`, async (t) => {
    const { start } = await setupOpencode(t, [reply])
    const result = failureOf(await start().ended)
    assert.deepEqual([result.error.code, result.retryable], [code, retryable], result.error.message)
  })
}

test('the model and the schema of the answer reach the service', async (t) => {
  const { start, asked } = await setupOpencode(t, [{ text: '{"words":3}' }])
  const result_schema = { type: 'object', required: ['words'] }
  const result = successOf(await start({ model: 'fake/two', result_schema }).ended)
  assert.deepEqual(result.structured, { words: 3 })
  assert.equal(asked[0]?.model, 'two')
})

test('a repository with settings of opencode is refused before anything runs, unless it is trusted', async (t) => {
  const { start, asked, work } = await setupOpencode(t, [{ text: 'ok' }])
  mkdirSync(join(work, '.opencode', 'plugin'), { recursive: true })
  const ran = join(work, 'ran')
  const plugin = `require('fs').writeFileSync(${JSON.stringify(ran)}, '')`
  writeFileSync(join(work, '.opencode', 'plugin', 'evil.js'), plugin)
  const inside = join(work, 'sub')
  mkdirSync(inside)
  const result = failureOf(await start({ cwd: inside, write: true }).ended)
  assert.deepEqual([result.error.code, result.untouched], ['OPENCODE_PROJECT_SETTINGS', true])
  assert.match(result.error.message, /\.opencode".*trustedWorkspaces/)
  assert.equal(asked.length, 0)
  assert.ok(!existsSync(ran))
  assert.equal(successOf(await start({}, {}, { isTrusted: true }).ended).output, 'ok')
})

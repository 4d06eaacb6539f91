import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findTurns } from '../../lib/salvage/find-turns.ts'
import { successOf } from '../executors/turn.ts'
import { refusal, setup as claude } from './claude-turn.ts'
import { setup as codex } from './codex-turn.ts'

test('of what the real Codex wrote, all finished turns are found and none is invented', async (t) => {
  const { start, home, work } = await codex(t, [
    { shell: 'echo hi' },
    { text: 'first answer' },
    { text: 'second answer' },
    { status: 400, error: { message: 'bad' } },
  ])
  const { thread_id } = successOf(await start({ prompt: 'one' }).ended)
  assert.ok(thread_id !== undefined)
  for (const prompt of ['two', 'three']) await start({ prompt, resume: { thread_id } }).ended
  const { turns, skipped } = await findTurns({ HOME: home })
  assert.deepEqual(
    turns.map(({ prompt, answer, cwd, usage }) => [prompt, answer, cwd, usage?.input_tokens]),
    [
      ['one', 'first answer', work, 22],
      ['two', 'second answer', work, 11],
    ],
  )
  assert.ok(turns.every((turn) => turn.tool === 'codex' && turn.thread_id === thread_id))
  assert.deepEqual(skipped, [])
})

test('of what the real Claude Code wrote, all finished turns are found and none is invented', async (t) => {
  const { start, home, work } = await claude(t, [
    { call: 'Glob', input: { pattern: '*' } },
    { text: 'first answer' },
    { text: 'second answer' },
    refusal(400, 'invalid_request_error', 'bad'),
  ])
  const { thread_id } = successOf(await start({ prompt: 'one' }).ended)
  assert.ok(thread_id !== undefined)
  for (const prompt of ['two', 'three']) await start({ prompt, resume: { thread_id } }).ended
  const { turns, skipped } = await findTurns({ HOME: home })
  assert.deepEqual(
    turns.map(({ prompt, answer, cwd, usage }) => [prompt, answer, cwd, usage?.input_tokens]),
    [
      ['one', 'first answer', work, 22],
      ['two', 'second answer', work, 11],
    ],
  )
  assert.ok(turns.every((turn) => turn.tool === 'claude' && turn.thread_id === thread_id))
  assert.deepEqual(skipped, [])
})

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { findTurns, workedIn } from '../../lib/salvage/find-turns.ts'
import { scratch } from '../programs/scratch.ts'

const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** A rollout of Codex as version 0.169 writes it, without what no reader needs. */
function rollout(
  thread: string,
  turns: { id: string; prompt: string; answer?: string; failed?: boolean }[],
) {
  const at = '2026-11-30T08:23:14.737Z'
  const event = (payload: object) => ({ timestamp: at, type: 'event_msg', payload })
  return lines(
    { timestamp: at, type: 'session_meta', payload: { id: thread, cwd: '/w' } },
    ...turns.flatMap(({ id, prompt, answer, failed }) => [
      { type: 'turn_context', payload: { turn_id: id, cwd: '/w', model: 'm' } },
      event({
        type: 'item_completed',
        turn_id: id,
        item: { type: 'UserMessage', content: [{ type: 'text', text: prompt }] },
      }),
      ...(answer === undefined && failed !== true
        ? []
        : [
            event({
              type: 'task_complete',
              turn_id: id,
              last_agent_message: answer ?? null,
              ...(failed === true ? { error: { message: 'no' } } : {}),
            }),
          ]),
    ]),
  )
}

function setup(t: TestContext) {
  const home = scratch(t, 'salvage-')
  const codex = join(home, '.codex', 'sessions', '2026', '11', '30')
  const claude = join(home, '.claude', 'projects', '-w')
  for (const folder of [codex, claude]) mkdirSync(folder, { recursive: true })
  return { codex, claude, find: () => findTurns({ HOME: home }) }
}

test('only turns that ended with an answer are found, each once', async (t) => {
  const { codex, find } = setup(t)
  const text = rollout('thread', [
    { id: 'a', prompt: 'one', answer: 'first' },
    { id: 'b', prompt: 'two' },
    { id: 'c', prompt: 'three', failed: true },
  ])
  writeFileSync(join(codex, 'rollout-1.jsonl'), text)
  writeFileSync(join(codex, 'rollout-2.jsonl'), text)
  writeFileSync(join(codex, 'other.jsonl'), text.replaceAll('"a"', '"z"'))
  const { turns, skipped } = await find()
  assert.deepEqual(
    turns.map(({ turn_id, prompt, answer, cwd, model }) => [turn_id, prompt, answer, cwd, model]),
    [['a', 'one', 'first', '/w', 'm']],
  )
  assert.deepEqual(skipped, [])
})

test('hostile files hurt nothing: links, pipes, huge and half-written files, deep and wrong JSON', async (t) => {
  const { codex, claude, find } = setup(t)
  const good = rollout('thread', [{ id: 'a', prompt: 'one', answer: '\u001b[31mfirst' }])
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const wrong = lines({ type: 'session_meta', payload: { id: 7 } }, { type: 7 }, [], {
    type: 'event_msg',
    payload: { type: 'task_complete', turn_id: 'x', last_agent_message: 'invented' },
  })
  writeFileSync(join(codex, 'rollout-good.jsonl'), `not JSON\n${deep}\n${wrong}${good}{"type":"ev`)
  symlinkSync('/etc/passwd', join(codex, 'rollout-link.jsonl'))
  symlinkSync('/', join(codex, 'folder'))
  execFileSync('mkfifo', [join(codex, 'rollout-pipe.jsonl')])
  const huge = join(claude, 'huge.jsonl')
  writeFileSync(huge, '')
  truncateSync(huge, 300 * 1024 * 1024)
  const long = join(claude, 'long.jsonl')
  writeFileSync(long, '')
  truncateSync(long, 20 * 1024 * 1024)
  appendFileSync(long, '\n')
  const { turns, skipped } = await find()
  assert.deepEqual(
    turns.map(({ turn_id }) => turn_id),
    ['a'],
  )
  assert.deepEqual(
    skipped.map(({ file, why }) => [file, why]),
    [[huge, 'it has more than 268435456 bytes']],
  )
})

test('a machine without such tools has no turns', async (t) => {
  const home = scratch(t, 'salvage-')
  assert.deepEqual(await findTurns({ HOME: home }), { turns: [], skipped: [] })
})

test('a turn belongs to a workspace by whole names of folders', () => {
  assert.ok(workedIn({ cwd: '/w' }, '/w'))
  assert.ok(workedIn({ cwd: '/w/sub' }, '/w'))
  assert.ok(!workedIn({ cwd: '/work' }, '/w'))
  assert.ok(!workedIn({ cwd: undefined }, '/w'))
})

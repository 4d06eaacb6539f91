import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { setup } from './setup.ts'

test('relay salvage shows finished turns of other tools, and imports each of them once', async (t) => {
  const { root, run, json } = await setup(t)
  const folder = join(root, '.claude', 'projects', '-w')
  mkdirSync(folder, { recursive: true })
  const common = { sessionId: 'session', cwd: '/elsewhere', timestamp: '2026-11-30T08:23:20.133Z' }
  const turn = (id: string, prompt: string, answer: string) => [
    { ...common, type: 'user', uuid: id, message: { role: 'user', content: prompt } },
    {
      ...common,
      type: 'assistant',
      uuid: `${id}-answer`,
      message: {
        id: `${id}-m`,
        model: 'claude-opus-5-5',
        stop_reason: 'end_turn',
        content: [{ type: 'text', text: answer }],
        usage: { input_tokens: 11, output_tokens: 7 },
      },
    },
  ]
  const lines = [...turn('a', 'one', '\u001b[31mfirst'), ...turn('b', 'two', 'second')]
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  writeFileSync(join(folder, 'session.jsonl'), text)

  assert.match((await run(['salvage'])).stdout, /Found no finished turns/)
  const shown = await run(['salvage', '--everywhere'])
  assert.match(shown.stdout, /claude:a.*one → .*first/)
  assert.ok(!shown.stdout.includes('\u001b[31m'))

  // An import that was killed after its first step leaves a queued job, and the next one completes it.
  const cut = ['dispatch', 'salvaged', 'two', '--request-id', 'salvage:claude:b']
  assert.equal((await run(cut)).code, 0)
  const one = await json(['salvage', 'claude:b', '--everywhere'])
  assert.equal(one('imported.0.id'), 'claude:b')
  const all = await json(['salvage', '--import', '--everywhere'])
  assert.deepEqual(
    [all('imported.0.id'), all('imported.1'), all('known')],
    ['claude:a', undefined, 1],
  )
  const again = await json(['salvage', '--import', '--everywhere'])
  assert.deepEqual([again('imported.0'), again('known')], [undefined, 2])

  const job = await json(['show', String(all('imported.0.job_id'))])
  assert.deepEqual(
    [job('state'), job('to'), job('task.prompt'), job('result.usage.input_tokens')],
    ['completed', 'salvaged', 'one', 11],
  )
  assert.equal(job('result.metadata.salvaged.thread_id'), 'session')
  assert.equal((await run(['salvage', 'claude:none', '--everywhere'])).code, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createExecutors } from '../../executors/index.ts'
import { Configuration } from '../../lib/schema/settings.ts'
import { createTurn, successOf } from './turn.ts'

test('without a configuration there are codex and claude, read-only', () => {
  const executors = createExecutors(Configuration.parse({}))
  assert.deepEqual([...executors.keys()], ['codex', 'claude'])
  for (const [agent, { settings }] of executors) {
    assert.equal('binary' in settings && settings.binary, agent)
    assert.equal(settings.allowWrites, false)
  }
})

test('the configuration adds agents and may name codex otherwise', async (t) => {
  const executors = createExecutors(
    Configuration.parse({
      agents: {
        codex: { executor: 'codex', binary: '/opt/codex', allowWrites: true },
        words: { executor: 'command', command: ['wc', '-w'] },
      },
    }),
  )
  const codex = executors.get('codex')?.settings
  assert.equal(codex?.executor === 'codex' && codex.binary, '/opt/codex')
  assert.equal(codex?.allowWrites, true)

  const { turn } = createTurn(t, { prompt: 'three short words' })
  const words = executors.get('words')
  assert.ok(words !== undefined)
  assert.equal(successOf(await words.runTurn(turn)).output.trim(), '3')
})

test('an agent that nobody named has no executor', () => {
  const executors = createExecutors(Configuration.parse({}))
  for (const agent of ['gemini', 'constructor', '__proto__', '']) {
    assert.equal(executors.get(agent), undefined)
  }
})

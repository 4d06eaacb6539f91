import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Call } from '../../lib/operations/operation.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { setup } from './setup.ts'

const isMissing = { code: 'JOB_NOT_FOUND' }

const bot: Pick<Call, 'caller'> = {
  caller: { kind: 'remote', name: 'bot', agent: 'bot', workspace: 'any', writes: 'allowed' },
}

test('a remote caller reaches the jobs of its agent, and no other', async (t) => {
  const { call, send, queue } = await setup(t, { agent: 'boss' })
  const foreign = await send('for codex', 'codex')
  for (const job_id of [foreign, foreign.slice(0, 6)]) {
    assert.equal((await call('poll', { job_id }, bot))['found'], false)
    assert.equal((await call('poll', { job_id, wait_ms: 5 }, bot))['found'], false)
    await assert.rejects(call('cancel', { job_id }, bot), isMissing)
    const answer = { job_id, question_id: 'q', answer: 'x' }
    await assert.rejects(call('answer', answer, bot), isMissing)
  }
  assert.deepEqual((await call('list_jobs', {}, bot))['jobs'], [])

  const addressed = await send('for the bot', 'bot')
  assert.equal((await call('poll', { job_id: addressed }, bot))['found'], true)
  const sent = await call('dispatch', { to: 'codex', task: { prompt: 'x' } }, bot)
  assert.equal((await queue.get(String(sent['job_id']))).from.agent, 'bot')
  assert.equal(((await call('list_jobs', {}, bot))['jobs'] as unknown[]).length, 2)
})

test('a remote caller has the inbox of its own agent, whichever it names', async (t) => {
  const { call, inbox } = await setup(t, { agent: 'boss' })
  await inbox.register('boss', 'the boss')
  const registered = await call('register_agent', { agent_id: 'boss', description: 'x' }, bot)
  assert.equal(registered['agent_id'], 'bot')
  const agents = await inbox.agents()
  assert.equal(agents.find(({ agent_id }) => agent_id === 'boss')?.description, 'the boss')
})

test('a turn for a remote caller takes no work of others', async (t) => {
  const { services, send, within } = await setup(t)
  const id = await send()
  const { caller } = await within(id)
  assert.equal(caller.kind, 'turn')
  const scoped: Caller = { ...caller, ...(caller.kind === 'turn' && scopedTurn(caller)) }
  const { claimJob } = await import('../../lib/operations/work/claim-job.ts')
  const { perform } = await import('../../lib/operations/perform.ts')
  const sessionWorker = {
    claim: () => assert.fail('claimed'),
    holding: () => [],
    drop: () => {},
    release: async () => {},
  }
  const call: Call = {
    caller: scoped,
    workspaces: {
      own: '',
      ownPath: '',
      ids: () => [''],
      list: () => [],
      open: () => Promise.resolve({ ...services, sessionWorker }),
    },
    signal: new AbortController().signal,
    afterReply: () => {},
  }
  await assert.rejects(perform(claimJob, call, {}), { code: 'FORBIDDEN' })
})

function scopedTurn(caller: Extract<Caller, { kind: 'turn' }>) {
  return { turn: { ...caller.turn, scope: 'bot' } }
}

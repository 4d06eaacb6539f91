import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Caller } from '../../lib/rights/caller.ts'
import { speakerOf } from '../../lib/operations/speaker.ts'
import { setup } from './setup.ts'

test('a session speaks as itself and as a name that it has registered, and as no other', async (t) => {
  const self = { agent: 'boss', session: 's1' }
  const { services, call } = await setup(t, self)
  await services.inbox.sessions.join({ ...self, works: false })
  const caller: Caller = { kind: 'session', ...self }
  const as = (name: string | undefined, by: Caller = caller) =>
    speakerOf({ caller: by, relay: services }, name)
  assert.deepEqual(await as(undefined), self)
  assert.deepEqual(await as('boss'), self)
  await assert.rejects(as('reviewer'), { code: 'AGENT_NOT_YOURS' })
  await call('register_agent', { agent_id: 'reviewer' })
  assert.deepEqual(await as('reviewer'), { agent: 'reviewer', session: 's1' })
  await assert.rejects(as('reviewer', { ...caller, session: 's2' }), { code: 'AGENT_NOT_YOURS' })
  // While the store is open, which a database needs.
  await services.inbox.sessions.leave()
})

test('a turn and a remote caller speak only as themselves', async (t) => {
  const { services } = await setup(t)
  const callers: Caller[] = [
    {
      kind: 'turn',
      agent: 'codex',
      turn: { job_id: 'x', agent: 'codex', above: [], writes: false },
    },
    { kind: 'remote', name: 'bot', agent: 'codex', workspace: '', writes: 'refused' },
  ]
  for (const caller of callers) {
    assert.equal((await speakerOf({ caller, relay: services }, 'codex')).agent, 'codex')
    await assert.rejects(speakerOf({ caller, relay: services }, 'boss'), {
      code: 'AGENT_NOT_YOURS',
    })
  }
})

test('a turn is the agent of its job, whatever name it calls itself', async (t) => {
  const { services } = await setup(t)
  const turn = { job_id: 'x', agent: 'codex', scope: 'cloud', above: [], writes: false }
  const caller: Caller = { kind: 'turn', agent: 'claude-main', turn }
  const as = (name: string | undefined) => speakerOf({ caller, relay: services }, name)
  assert.equal((await as(undefined)).agent, 'codex')
  await assert.rejects(as('claude-main'), { code: 'AGENT_NOT_YOURS' })
})

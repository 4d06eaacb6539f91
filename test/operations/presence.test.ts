import assert from 'node:assert/strict'
import { test } from 'node:test'

import { listAgents } from '../../lib/operations/look/list-agents.ts'
import { answer } from '../../lib/operations/perform.ts'
import { setup } from './setup.ts'

test('list_agents() shows who works, is online or was seen last, from what really runs', async (t) => {
  const { services, context, call, send, claim, queue } = await setup(t, {
    agent: 'boss',
    session: 's1',
  })
  const presence = async () => {
    const { agents } = await answer(listAgents, context, {})
    return Object.fromEntries(agents.map(({ agent, presence: is }) => [agent, is]))
  }
  const { sessions } = services.inbox
  await sessions.join({ agent: 'boss', session: 's1', works: false })
  await call('register_agent', { agent_id: 'boss' })
  await call('register_agent', { agent_id: 'reviewer' })
  assert.deepEqual(await presence(), { boss: 'online', reviewer: 'online' })
  await send()
  const job = await claim()
  assert.equal((await presence())['codex'], undefined)
  await services.inbox.register('codex', 'writes code')
  assert.equal((await presence())['codex'], 'working')
  await queue.complete(job, { output: 'done' })
  assert.equal((await presence())['codex'], 'offline')
  const before = (await services.inbox.agents()).find(({ agent_id }) => agent_id === 'boss')
  await sessions.leave()
  const { agents } = await answer(listAgents, context, {})
  const boss = agents.find(({ agent }) => agent === 'boss')
  assert.equal(boss?.presence, 'offline')
  assert.ok(before && boss.last_seen !== null && boss.last_seen >= before.last_seen)
})

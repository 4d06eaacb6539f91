import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createWorkspace, startServer } from './raw-client.ts'

test('D2.3: of two processes that register one name at once one wins, and keeps it while it lives', async (t) => {
  const { env } = createWorkspace(t)
  const servers = ['left', 'right'].map((agent) =>
    startServer({ ...env, RELAY_AGENT: agent, RELAY_TOOLSETS: 'jobs,messages' }),
  )
  await Promise.all(servers.map((server) => server.initialize()))
  for (const round of [1, 2, 3]) {
    const name = `reviewer-${round}`
    const replies = await Promise.all(
      servers.map((server) => server.call('register_agent', { agent_id: name })),
    )
    const [won, ...others] = servers.filter((_, at) => replies[at]?.isError === false)
    const lost = servers.find((_, at) => replies[at]?.isError === true)
    assert.ok(won && lost && others.length === 0, JSON.stringify(replies))
    assert.match(JSON.stringify(replies), /AGENT_HELD/)
    const message = { to: 'left', text: 'as the reviewer', as: name }
    assert.equal((await won.call('send_dm', message)).isError, false)
    assert.match(JSON.stringify((await lost.call('send_dm', message)).text), /AGENT_NOT_YOURS/)
    assert.equal((await won.call('register_agent', { agent_id: name })).isError, false)
    if (round < 3) continue
    won.stdin?.end()
    await won.exited
    assert.equal((await lost.call('register_agent', { agent_id: name })).isError, false)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Stats } from '../../lib/schema/api-numbers.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const usage = { input_tokens: 1000, output_tokens: 50, cost_usd: 0.1 }

/** Sends a job and completes it. */
async function complete(server: TestServer, agent: string, more: object = {}): Promise<void> {
  await server.send(agent, { prompt: 'count', model: 'gpt-5' }, more)
  await server.queue.complete(await claim(server, agent), { output: 'done', usage })
}

async function stats(server: TestServer, query = '', token?: string): Promise<Stats> {
  const reply = await server.ask(`/api/stats${query}`, { token })
  assert.equal(reply.status, 200, reply.text)
  return Stats.parse(reply.json)
}

test('the numbers over time, by day, agent, workspace and model, on the API and the command line', async (t) => {
  const server = await serve(t)
  await complete(server, 'codex')
  await complete(server, 'codex')
  await complete(server, 'claude')
  await server.send('claude', { prompt: 'waits' })
  const shown = await stats(server, '?days=3&by=day,agent,workspace,model&zone=Asia/Kathmandu')
  const { total, groups, zone, is_complete } = shown
  assert.deepEqual([zone, is_complete], ['Asia/Kathmandu', true])
  assert.deepEqual(
    [total.dispatched, total.completed, total.success_rate, total.measured, total.input_tokens],
    [4, 3, 1, 3, 3000],
  )
  assert.equal(total.cost_usd, 0.3)
  assert.ok(total.run_ms !== null && total.queue_wait_ms !== null)
  const rows = Object.fromEntries(groups.map(({ by, rows: each }) => [by, each]))
  assert.deepEqual(
    rows['day']?.map((row) => row.dispatched),
    [0, 0, 4],
  )
  assert.deepEqual(
    rows['agent']?.map((row) => [row.key, row.dispatched, row.completed]),
    [
      ['codex', 2, 2],
      ['claude', 2, 1],
    ],
  )
  assert.equal(rows['workspace']?.length, 1)
  assert.deepEqual(rows['model']?.map((row) => row.key).toSorted(), ['(default)', 'gpt-5'])

  const { total: codex } = await stats(server, '?agent=codex')
  assert.deepEqual([codex.dispatched, codex.cost_usd], [2, 0.2])
  const text = await server.cli('stats', '--by', 'agent', '--days', '2')
  assert.match(text, /^AGENT .*SENT .*COMPLETED/)
  assert.match(text, /codex +2 +2 +0 .* 100 % .* 2k\/100 +\$0\.20/)
  assert.match(text, /total +4 +3/)
  const typed = Stats.parse(JSON.parse(await server.cli('stats', '--json', '--by', 'hour')))
  assert.equal(typed.groups[0]?.rows.at(-1)?.completed, 3)

  for (const query of ['?days=0', '?by=day,hour', '?by=hour&days=30', '?zone=Mars', '?by=colour']) {
    const refused = await server.ask(`/api/stats${query}`)
    assert.deepEqual([refused.status, refused.json['code']], [400, 'INPUT_INVALID'], query)
  }
})

test("an agent's token counts only the jobs that it may see", async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'eve', '--agent', 'eve')
  await complete(server, 'codex')
  await complete(server, 'eve')
  const { total, groups } = await stats(server, '?by=agent,workspace', token)
  assert.deepEqual([total.dispatched, total.completed], [1, 1])
  assert.deepEqual(
    groups[0]?.rows.map((row) => row.key),
    ['eve'],
  )
  assert.equal((await server.ask('/api/stats')).status, 401)
  const owner = await makeToken(server)
  assert.equal((await stats(server, '', owner)).total.completed, 2)
})

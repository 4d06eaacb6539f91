import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

import { startProgram } from '../programs/child.ts'
import { TOKEN, headerOf, startFakeChatgpt } from '../programs/fake-chatgpt.ts'
import { serve } from './setup.ts'

/** The whole way: a job, the worker that triggers, the agent that reports over HTTP with a token of its own. */
async function setup(t: TestContext) {
  const service = await startFakeChatgpt(t)
  const server = await serve(t, { auth: 'token', env: { RELAY_TOOLSETS: 'report' } })
  const { triggerUrl } = service
  const executor = { executor: 'chatgpt', triggerUrl, allowLoopback: true, tokenEnv: 'AGENT_TOKEN' }
  server.configure({ research: executor })
  const env = { ...server.env, AGENT_TOKEN: TOKEN }
  startProgram(t, 'worker.js', ['--agent', 'research'], { env })
  const owner = tokenIn(await server.cli('token', 'create', 'me'))
  const connector = tokenIn(await server.cli('token', 'create', 'connector', '--agent', 'chatgpt'))

  const client = new Client({ name: 'cloud-agent', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${connector}` } }
  const url = new URL(`${server.url}/mcp`)
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
  t.after(() => client.close())

  async function call(name: string, args: Record<string, unknown>) {
    const reply = await client.callTool({ name, arguments: args })
    const [content] = reply.content as { text: string }[]
    return { isError: reply.isError === true, said: JSON.parse(content?.text ?? '') as Said }
  }
  return { service, server, owner, call, env }
}

type Said = Record<string, unknown>

function tokenIn(printed: string): string {
  const token = /relay_token_[A-Za-z0-9_-]{43}/.exec(printed)?.[0]
  if (token === undefined) throw new Error(`no token in ${printed}`)
  return token
}

test('an agent reports over HTTP by the capability of its run, whatever its connector is called', async (t) => {
  const { service, server, owner, call } = await setup(t)
  const job = await server.send('research', { prompt: 'Find out' })
  const { input } = await service.takenAs(1)
  const capability = headerOf(input, 'capability')
  const steps = [
    { id: 'a', title: 'Look' },
    { id: 'b', title: 'Skip it', status: 'skipped', note: 'Nothing to see' },
  ]
  assert.equal((await call('record_plan', { capability, steps })).isError, false)

  const request_id = headerOf(input, 'request_id')
  const conversation_key = headerOf(input, 'conversation_key')
  const trace = { request_id, conversation_key, tool: 'read', title: 'Read a page' }
  const traced = await server.ask('/internal/tool-trace', { token: capability, body: trace })
  assert.equal(traced.status, 202, traced.text)

  await call('ask_user', { capability, question: 'Which?' })
  const path = `/api/jobs/${job.job_id}`
  const detail = await server.ask(path, { token: owner })
  assert.deepEqual(detail.json['plan'], [
    { text: 'Look', state: 'pending', note: null },
    { text: 'Skip it', state: 'skipped', note: 'Nothing to see' },
  ])
  assert.deepEqual(detail.json['actions'], ['answer', 'steer', 'cancel'])
  const answer = { question_id: 'q1', answer: 'this' }
  assert.equal((await server.ask(`${path}/answer`, { token: owner, body: answer })).status, 200)
  assert.equal(headerOf((await service.takenAs(2)).input, 'turn_mode'), 'answer')
  const body = { steer_id: 's1', text: 'Shorter' }
  const steer = await server.ask(`${path}/steer`, { token: owner, body })
  assert.equal(steer.status, 200, steer.text)
  assert.equal(steer.json['changed'], true)
  const again = await server.ask(`${path}/steer`, { token: owner, body })
  assert.equal(again.json['changed'], false)
  assert.equal(headerOf((await service.takenAs(3)).input, 'turn_mode'), 'steer')

  await server.stop('SIGKILL')
  await server.restart()
  const done = { capability, status: 'done', markdown: 'That is it.' }
  assert.equal((await call('record_result', done)).said['state'], 'completed')
  assert.equal((await server.queue.get(job.job_id)).state, 'completed')
})

test('a run of another workspace is reported about through the same connector', async (t) => {
  const { service, server, owner, call, env } = await setup(t)
  const other = join(server.home, 'other')
  mkdirSync(other)
  const elsewhere = { ...env, RELAY_WORKSPACE: other }
  startProgram(t, 'worker.js', ['--agent', 'research'], { env: elsewhere })
  execFileSync(process.execPath, ['cli.js', 'dispatch', 'research', 'Find out there'], {
    env: elsewhere,
  })
  const { input } = await service.takenAs(1)
  const capability = headerOf(input, 'capability')
  const steps = [{ id: 'a', title: 'Look' }]
  assert.equal((await call('record_plan', { capability, steps })).isError, false)
  const title = { capability, title: 'Out there' }
  assert.equal((await call('update_conversation_title', title)).isError, false)
  const done = { capability, status: 'done', markdown: 'That is it.' }
  assert.equal((await call('record_result', done)).said['state'], 'completed')
  const jobs = (await server.ask('/api/jobs', { token: owner })).json['jobs']
  assert.deepEqual(
    jobs.map((row: Said) => [
      row['headline'],
      row['state'],
      String(row['workspace']).startsWith('other-'),
    ]),
    [['Find out there', 'completed', true]],
  )
  const { json } = await server.ask('/api/conversations', { token: owner })
  assert.equal(json['conversations'][0].title, 'Out there')
})

test('without the capability a connector reaches no run: not by its id, and not another one', async (t) => {
  const { service, server, call } = await setup(t)
  const job = await server.send('research', { prompt: 'Find out' })
  await service.takenAs(1)
  const guessed = `relay_run_${job.job_id}_${'A'.repeat(43)}`
  for (const args of [{}, { capability: job.job_id }, { capability: guessed }]) {
    for (const name of ['get_run_context', 'list_local_conversations', 'record_progress']) {
      const { isError, said } = await call(name, {
        ...args,
        ...(name === 'record_progress' && { message: 'm' }),
      })
      assert.deepEqual([isError, said['code']], [true, 'RUN_NOT_FOUND'], name)
    }
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ActionFrame } from '../../lib/schema/api-frame.ts'
import { until } from './frames.ts'
import { claim, makeToken, serve } from './setup.ts'

const LIMIT = { timeout: 60_000 }
const name = 'review.submit_vote'
const input = {
  type: 'object',
  required: ['approve'],
  properties: { approve: { type: 'boolean' } },
}

async function setup(t: TestContext, options: { available_to?: string[] } = {}) {
  const server = await serve(t, { auth: 'token', env: { RELAY_TOOLSETS: 'jobs,actions' } })
  const description = 'Vote on the change.'
  const definition = { name, description, input, handler: 'sdk' as const, ...options }
  await server.actions.register(definition, { agent: 'coordinator' })
  const workspace = server.machine.workspaceId
  const agentToken = async (agent: string) => {
    const printed = await server.cli('token', 'create', agent, '--agent', agent)
    return /relay_token_\S+/.exec(printed)?.[0]
  }
  const token = await makeToken(server)
  const call = (body: object, as = token) =>
    server.ask(`/api/actions/${name}/calls`, { token: as, body: { workspace, ...body } })
  return { ...server, server, token, agentToken, call, workspace }
}

test(
  'an action is listed, called and read over HTTP, and its end is a frame of the stream',
  LIMIT,
  async (t) => {
    const { server, token, call, workspace } = await setup(t)
    const listed = await server.ask('/api/actions', { token })
    assert.equal(listed.json['actions'][0].name, name)
    const { frames } = await server.stream('/api/events', { token })
    await until(frames, (frame) => frame.event === 'ready')
    const called = await call({ input: { approve: true } })
    assert.equal(called.status, 201)
    const { invocationId } = called.json['invocation']
    const place = called.headers.get('location') ?? ''
    assert.equal((await server.ask(place, { token })).status, 200)
    const job = await claim(server, `action.${name}`)
    await server.queue.complete(job, { output: '{"votes":1}', structured: { votes: 1 } })
    const end = (await until(frames, (frame) => frame.event === 'action')).at(-1)
    const { at: _, ...frame } = ActionFrame.parse(end?.data)
    assert.deepEqual(frame, {
      workspace,
      invocation_id: invocationId,
      action: name,
      status: 'completed',
    })
    const read = await server.ask(`/api/invocations/${invocationId}?wait_ms=1000`, { token })
    assert.deepEqual(read.json['output'], { votes: 1 })
  },
)

test('an input that does not fit is refused with 400 over HTTP', async (t) => {
  const { call } = await setup(t)
  const { status, json } = await call({ input: {} })
  assert.deepEqual([status, json['code']], [400, 'INPUT_INVALID'])
})

test('a remote caller reads its own calls only, and sees the actions that it may call', async (t) => {
  const { server, call, agentToken } = await setup(t, { available_to: ['anna', 'ben'] })
  const [anna, ben, mallory] = await Promise.all(['anna', 'ben', 'mallory'].map(agentToken))
  const { invocationId } = (await call({ input: { approve: true } }, anna)).json['invocation']
  const read = (token: string | undefined) =>
    server.ask(`/api/invocations/${invocationId}`, { token })
  assert.equal((await read(anna)).json['status'], 'pending')
  assert.equal((await read(ben)).json['code'], 'JOB_NOT_FOUND')
  const refused = await call({ input: { approve: true } }, mallory)
  assert.deepEqual([refused.status, refused.json['code']], [404, 'ACTION_NOT_FOUND'])
  assert.deepEqual((await server.ask('/api/actions', { token: mallory })).json['actions'], [])
})

test('MCP over HTTP lists and calls the tool of an action', LIMIT, async (t) => {
  const { server, agentToken } = await setup(t, { available_to: ['anna'] })
  const [anna, mallory] = await Promise.all(['anna', 'mallory'].map(agentToken))
  const ask = async (token: string | undefined, method: string, params: object = {}) => {
    const headers = { accept: 'application/json, text/event-stream' }
    const body = { jsonrpc: '2.0', id: 1, method, params }
    const { text } = await server.ask('/mcp', { token, headers, body })
    const line = text.split('\n').find((each) => each.startsWith('data: ')) ?? `data: ${text}`
    return JSON.parse(line.slice(6)) as { result?: { tools: { name: string }[] }; error?: object }
  }
  const toolsFor = async (token: string | undefined) =>
    (await ask(token, 'tools/list')).result?.tools.map((tool) => tool.name) ?? []
  assert.ok((await toolsFor(anna)).includes('review_submit_vote'))
  assert.ok(!(await toolsFor(mallory)).includes('review_submit_vote'))
  const vote = { name: 'review_submit_vote', arguments: { approve: true } }
  assert.ok((await ask(mallory, 'tools/call', vote)).error)
  const { result } = await ask(anna, 'tools/call', vote)
  assert.match(JSON.stringify(result), /"status":"invoked".*no process handles action/)
})

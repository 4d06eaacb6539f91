import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import {
  createTaskSessionFromClient,
  resultFromTaskOutcome,
} from '@modelcontextprotocol/ext-tasks/client'
import type {
  ApplicationInputRequest,
  RawClientDispatch,
} from '@modelcontextprotocol/ext-tasks/client'

import { isFinal } from '../../lib/schema/job.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const VERSION = '2026-07-28'
const TASKS = 'io.modelcontextprotocol/tasks'
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities'
const info = { name: 'official-client', version: '1' }
const capabilities = { elicitation: {}, extensions: { [TASKS]: {} } }
const accept = 'application/json, text/event-stream'

/** One request of the newer revision, as a client sends it. */
function asModern(server: TestServer, token: string, own: object = capabilities) {
  return (
    method: string,
    params: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) => {
    const name = params['taskId'] ?? params['name']
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': VERSION,
      'io.modelcontextprotocol/clientInfo': info,
      [CAPABILITIES]: own,
    }
    return server.ask('/mcp', {
      token,
      body: { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } },
      headers: {
        accept,
        'mcp-protocol-version': VERSION,
        'mcp-method': method,
        ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
        ...headers,
      },
    })
  }
}

/** The official client of the protocol and its official package for tasks, as one agent. */
async function connect(
  t: TestContext,
  server: TestServer,
  on: {
    token: string
    ask: (request: ApplicationInputRequest) => Record<string, string>
    /** Requests on tasks wait for it. */
    reachable?: () => Promise<void>
  },
) {
  const client = new Client(info, { capabilities, versionNegotiation: { mode: 'auto' } })
  const headers = { authorization: `Bearer ${on.token}` }
  const url = new URL(`${server.url}/mcp`)
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }))
  t.after(() => client.close())
  const send = asModern(server, on.token)
  const rawDispatch: RawClientDispatch = async (request) => {
    const { method, params } = request as { method: string; params: Record<string, unknown> }
    await on.reachable?.()
    const { json } = await send(method, params)
    return 'error' in json
      ? { kind: 'error', error: json['error'] }
      : { kind: 'result', result: json['result'] }
  }
  const session = createTaskSessionFromClient(client, {
    endpointId: 'relay',
    rawDispatch,
    v2RequestFraming: {
      protocolVersion: VERSION,
      clientInfo: info,
      clientCapabilities: capabilities,
    },
    // The only kind of request that this server makes is a form.
    onInputRequest: ((request: ApplicationInputRequest) =>
      Promise.resolve({ action: 'accept', content: on.ask(request) })) as never,
  })
  t.after(() => session.close())
  return { client, session }
}

test('the official client follows a job as a task over a restart of the server, and answers its question', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const asked: unknown[] = []
  let restarted = Promise.resolve()
  const { client, session } = await connect(t, server, {
    token,
    reachable: () => restarted,
    ask(request) {
      asked.push(request.params?.['message'])
      return { answer: 'blue' }
    },
  })
  assert.equal(client.getProtocolEra(), 'modern')
  assert.equal((await client.listTools()).tools.length, 8)
  const args = { to: 'codex', task: { prompt: 'paint' } }
  const execution = await session.callTool('dispatch_wait', args)
  assert.equal(execution.kind, 'task')
  const taskId = String(execution.handle?.taskId)
  const settled = execution.settle()
  const held = await claim(server)
  assert.equal(held.job_id, taskId)
  restarted = server.stop().then(server.restart)
  await restarted
  await server.queue.ask(held, { question_id: 'q1', text: 'Which colour?' })
  const job = await server.until(
    taskId,
    (seen) => seen.state === 'running' && seen.question?.answer !== undefined,
  )
  assert.equal(job.state === 'running' && job.question?.answer, 'blue')
  await server.queue.complete(held, { output: 'painted it blue' })
  const { outcome } = await settled
  const { structuredContent } = resultFromTaskOutcome(outcome) as unknown as {
    structuredContent: { result: { output: string } }
  }
  assert.equal(structuredContent.result.output, 'painted it blue')
  assert.deepEqual(asked, ['Agent "codex" asks: Which colour?'])
})

test('the official client cancels a task, and a subscription of it reports the end', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const { client, session } = await connect(t, server, { token, ask: () => ({}) })
  const execution = await session.callTool('dispatch_wait', { to: 'codex', task: { prompt: 'x' } })
  const taskId = String(execution.handle?.taskId)
  const ended = new Promise<Record<string, unknown>>((resolve) => {
    client.fallbackNotificationHandler = ({ method, params }) => {
      if (method === 'notifications/tasks' && params?.['status'] === 'cancelled') resolve(params)
      return Promise.resolve()
    }
  })
  const resourceSubscriptions = ['relay://inbox/bot']
  const subscription = await client.listen({ taskIds: [taskId], resourceSubscriptions } as never)
  assert.deepEqual(subscription.honoredFilter.resourceSubscriptions, resourceSubscriptions)
  t.after(() => subscription.close())
  await execution.cancel()
  assert.equal((await ended)['taskId'], taskId)
  assert.equal((await server.until(taskId, isFinal)).state, 'cancelled')
})

test('a task exists only for those that may see its job, and headers must fit the body', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const [mine, other] = [
    await makeToken(server, 'bot', '--agent', 'bot'),
    await makeToken(server, 'eve', '--agent', 'eve'),
  ]
  const [ask, askAsOther, askPlain] = [
    asModern(server, mine),
    asModern(server, other),
    asModern(server, mine, {}),
  ]
  const call = { name: 'dispatch_wait', arguments: { to: 'codex', task: { prompt: 'x' } } }
  const { json } = await ask('tools/call', call)
  const { taskId, resultType } = json['result']
  assert.equal(resultType, 'task')
  for (const [method, more] of [
    ['tasks/get', {}],
    ['tasks/cancel', {}],
    ['tasks/update', { inputResponses: {} }],
  ] as const) {
    const refused = await askAsOther(method, { taskId, ...more })
    const missing = await askAsOther(method, { taskId: 'b'.repeat(26), ...more })
    assert.deepEqual([refused.status, refused.json], [200, missing.json])
    assert.equal(refused.json['error'].code, -32602)
  }
  assert.equal((await ask('tasks/get', { taskId })).json['result'].status, 'working')

  const undeclared = await askPlain('tasks/get', { taskId })
  assert.deepEqual([undeclared.status, undeclared.json['error'].code], [400, -32021])
  const waiting = { ...call, arguments: { ...call.arguments, timeout_ms: 0 } }
  const plain = (await askPlain('tools/call', waiting)).json['result']
  assert.deepEqual([plain.resultType, plain.structuredContent.timed_out], ['complete', true])
  assert.equal((await askPlain('server/discover', {})).status, 404)
  // A client that looks for the newer revision and follows no tasks then begins as ever.
  const client = new Client(info, { capabilities: {}, versionNegotiation: { mode: 'auto' } })
  const requestInit = { headers: { authorization: `Bearer ${mine}` } }
  const url = new URL(`${server.url}/mcp`)
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
  t.after(() => client.close())
  assert.equal(client.getProtocolEra(), 'legacy')
  const own = await client.callTool({ name: 'poll', arguments: { job_id: taskId } })
  assert.equal((own.structuredContent as { state: string }).state, 'queued')

  const rows: [headers: Record<string, string>, code: number][] = [
    [{ 'mcp-method': 'tasks/cancel' }, -32020],
    [{ 'mcp-name': 'b'.repeat(26) }, -32020],
    [{ 'mcp-protocol-version': '2025-11-25' }, -32020],
    [{ 'mcp-protocol-version': '2031-01-01' }, -32022],
    [{ 'mcp-protocol-version': '' }, -32020],
  ]
  for (const [headers, code] of rows) {
    const reply = await ask('tasks/get', { taskId }, headers)
    assert.deepEqual(
      [reply.status, reply.json['error']?.code],
      [400, code],
      JSON.stringify(headers),
    )
  }
  const encoded = `=?base64?${Buffer.from(String(taskId)).toString('base64')}?=`
  assert.equal((await ask('tasks/get', { taskId }, { 'mcp-name': encoded })).status, 200)
})

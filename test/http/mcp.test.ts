import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ResourceUpdatedNotificationSchema } from '@modelcontextprotocol/sdk/types.js'

import { claim, makeToken, serve } from './setup.ts'

const info = { name: 'test', version: '1' }
const accept = 'application/json, text/event-stream'

test('a client lists the tools, dispatches a job, waits for it and receives its result', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const headers = { authorization: `Bearer ${token}` }
  const url = new URL(`${server.url}/mcp`)
  const client = new Client(info)
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }))
  t.after(() => client.close())
  const { tools } = await client.listTools()
  assert.equal(tools.length, 8)
  const args = { to: 'codex', task: { prompt: 'x' }, timeout_ms: 20_000 }
  const messages: string[] = []
  const waiting = client.callTool({ name: 'dispatch_wait', arguments: args }, undefined, {
    onprogress: ({ message }) => messages.push(message ?? ''),
  })
  await server.until(await firstJob(server), (job) => job.state === 'queued')
  const held = await claim(server)
  await server.queue.complete(held, { output: 'forty-two' })
  const { structuredContent } = await waiting
  assert.equal((structuredContent as { result: { output: string } }).result.output, 'forty-two')
  assert.ok(messages.length > 0)
  // What the reply showed is not in the inbox any more.
  const inbox = await client.callTool({ name: 'check_inbox', arguments: {} })
  assert.deepEqual((inbox.structuredContent as { items: unknown[] }).items, [])
})

async function firstJob(server: Awaited<ReturnType<typeof serve>>): Promise<string> {
  for (;;) {
    const { jobs } = await server.queue.list({})
    if (jobs[0] !== undefined) return jobs[0].job_id
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('a client of the newer kind is served, too', async (t) => {
  const server = await serve(t)
  const client = new ModernClient(info)
  await client.connect(new ModernTransport(new URL(`${server.url}/mcp`)))
  t.after(() => client.close())
  assert.equal((await client.listTools()).tools.length, 8)
})

test('the GET stream notifies about new inbox items', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'sender', '--agent', 'sender')
  const headers = { authorization: `Bearer ${token}` }
  const client = new Client(info)
  const updated = new Promise<string>((resolve) => {
    client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) =>
      resolve(params.uri),
    )
  })
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
    requestInit: { headers },
  })
  await client.connect(transport)
  t.after(() => client.close())
  await server.send('codex', { prompt: 'x' })
  const held = await claim(server)
  const stop = new AbortController()
  // Items from before the stream opened are in the inbox, not in the stream.
  const later = (async () => {
    for (let n = 0; !stop.signal.aborted; n += 1) {
      await server.queue.ask(held, { question_id: `q${n}`, text: '?' })
      await server.queue.answer(held.job_id, {
        question_id: `q${n}`,
        answer: 'x',
        by: { person: 'ann' },
      })
    }
  })()
  assert.equal(await updated, 'relay://inbox/sender')
  stop.abort()
  await later
})

test('the endpoint refuses what is not MCP, and continues', async (t) => {
  const { ask } = await serve(t)
  const post = (body: unknown) => ask('/mcp', { body, headers: { accept } })
  const rows: [body: unknown, status: number, code: number][] = [
    [[], 400, -32600],
    [{ jsonrpc: '1.0', id: 1, method: 'ping' }, 200, -32600],
    [{ id: null }, 400, -32600],
    [{ jsonrpc: '2.0', id: 1, method: 'tools/call', params: {} }, 200, -32602],
  ]
  for (const [body, status, code] of rows) {
    const reply = await post(body)
    assert.deepEqual([reply.status, reply.json['error'].code], [status, code], JSON.stringify(body))
  }
  const unknown = await post({ jsonrpc: '2.0', id: 1, method: 'server/discover' })
  assert.match(unknown.text, /-32601/)
  assert.equal((await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).status, 202)
  assert.equal((await ask('/mcp', { headers: { accept: 'text/html' } })).status, 406)
  assert.equal((await ask('/mcp', { method: 'DELETE' })).status, 405)
})

test('a wait ends when the server must exit, and its reply has the job id', async (t) => {
  const server = await serve(t)
  const params = { name: 'dispatch_wait', arguments: { to: 'codex', task: { prompt: 'x' } } }
  const waiting = server.ask('/mcp', {
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
    headers: { accept },
  })
  await firstJob(server)
  assert.equal(await server.stop(), 0)
  assert.match((await waiting).text, /"timed_out":false,"aborted":true/)
})

import assert from 'node:assert/strict'
import { createConnection } from 'node:net'
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { TASKS, declared, modern } from '../mcp/tasks/setup.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const LIMIT = { timeout: 120_000 }

const ACCEPT = { accept: 'application/json, text/event-stream' }

/** A server with a running job, and the token of the agent that sent it. */
async function setup(t: TestContext) {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'eve', '--agent', 'sender')
  const { job_id } = await server.send('codex', { prompt: 'find the secret' })
  const held = await claim(server)
  const finish = () => server.queue.complete(held, { output: 'TOP-SECRET-RESULT' })
  return { server, token, job_id, finish }
}

/** Reads an answer in the background, to its end. */
function follow(
  server: TestServer,
  path: string,
  token: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  let text = ''
  let begun = () => {}
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  const ended = (async () => {
    const response = await fetch(`${server.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...ACCEPT,
        ...headers,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    begun()
    try {
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString('utf8')
    } catch {
      // Cut off, which is an end as well.
    }
    return text
  })()
  return { first, ended, text: () => text }
}

const callOf = (name: string, args: object) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name, arguments: args, _meta: { progressToken: 1 } },
})

const newer = modern({ extensions: { [TASKS]: {} } })
const HEADERS = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' }

const listenTo = (id: string, _meta: object) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'subscriptions/listen',
  params: { notifications: { taskIds: [id] }, _meta },
})

type Opened = [path: string, body?: unknown, headers?: Record<string, string>]

const HELD: [what: string, open: (job: string) => Opened][] = [
  ['a poll that waits', (id) => ['/mcp', callOf('poll', { job_id: id, wait_ms: 600_000 })]],
  [
    'a dispatch_wait',
    () => ['/mcp', callOf('dispatch_wait', { to: 'codex', task: { prompt: 'x' } })],
  ],
  ['the stream of all', () => ['/api/events']],
  ['the stream of a job', (id) => [`/api/jobs/${id}/events`]],
  ['the stream of MCP', () => ['/mcp']],
  ['a subscription of a task', (id) => ['/mcp', listenTo(id, declared)]],
  ['the same in the newer revision', (id) => ['/mcp', listenTo(id, newer), HEADERS]],
]

test(
  'a token that another process revokes ends each wait and stream, and none of them shows a result',
  LIMIT,
  async (t) => {
    const { server, token, job_id, finish } = await setup(t)
    const open = HELD.map(([what, how]) => ({ what, ...follow(server, ...at(how(job_id), token)) }))
    await Promise.all(open.map(({ first }) => first))
    await server.cli('token', 'revoke', 'eve')
    await finish()
    for (const { what, ended } of open) {
      const text = await ended
      assert.doesNotMatch(text, /TOP-SECRET|"completed"/, what)
    }
    // The streams were streams, and not refusals.
    for (const { text } of open.slice(-2)) assert.match(text(), /subscriptions\/acknowledged/)
    assert.equal((await server.ask('/api/jobs', { token })).status, 401)
  },
)

test(
  'a wait and a stream end by themselves when nothing happens after the revocation',
  LIMIT,
  async (t) => {
    const { server, token, job_id } = await setup(t)
    const open = HELD.map(([, how]) => follow(server, ...at(how(job_id), token)))
    await Promise.all(open.map(({ first }) => first))
    await server.cli('token', 'revoke', 'eve')
    await Promise.all(open.map(({ ended }) => ended))
  },
)

test(
  'what a revoked caller waited for is shown to the next session of its agent',
  LIMIT,
  async (t) => {
    const { server, token, job_id, finish } = await setup(t)
    const waiting = follow(server, '/mcp', token, callOf('poll', { job_id, wait_ms: 600_000 }))
    await waiting.first
    await server.cli('token', 'revoke', 'eve')
    await finish()
    await waiting.ended
    const again = await makeToken(server, 'eve2', '--agent', 'sender')
    const { text } = await server.ask('/mcp', {
      token: again,
      headers: ACCEPT,
      body: callOf('check_inbox', {}),
    })
    assert.match(text, new RegExp(job_id))
  },
)

function at(
  [path, body, headers]: Opened,
  token: string,
): [path: string, token: string, body: unknown, headers: Record<string, string> | undefined] {
  return [path, token, body, headers]
}

test('the streams of one agent leave the owner’s page its own', LIMIT, async (t) => {
  const { server, token } = await setup(t)
  const owner = await makeToken(server, 'ann')
  const statuses = async (path: string, count: number, by: string) => {
    const streams = await Promise.all(
      Array.from({ length: count }, () => server.stream(path, { token: by, headers: ACCEPT })),
    )
    return streams.map(({ status }) => status)
  }
  for (const [path, most] of [
    ['/api/events', 32],
    ['/mcp', 16],
  ] as const) {
    const seen = await statuses(path, most + 5, token)
    assert.deepEqual(
      [
        seen.filter((status) => status === 200).length,
        seen.filter((status) => status === 503).length,
      ],
      [most, 5],
      `${path}: ${seen.join()}`,
    )
    assert.deepEqual(await statuses(path, 3, owner), [200, 200, 200])
  }
})

async function connect(t: TestContext, port: number): Promise<Socket> {
  const socket = createConnection(port, '127.0.0.1')
  t.after(() => socket.destroy())
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

test('connections that never send a request give way to those that do', LIMIT, async (t) => {
  const server = await serve(t)
  const sockets: Socket[] = []
  for (let n = 0; n < 600; n += 1) sockets.push(await connect(t, server.port))
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: 127')
  assert.equal((await server.ask('/healthz')).status, 200)
  const [oldest] = sockets
  if (oldest !== undefined && !oldest.destroyed) await once(oldest, 'close')
  assert.equal((await server.ask('/api/jobs')).status, 200)
})

for (const name of ['Host', 'Origin', 'Authorization']) {
  test(`a request with two ${name} headers is refused`, LIMIT, async (t) => {
    const server = await serve(t)
    const socket = await connect(t, server.port)
    const own = `127.0.0.1:${server.port}`
    const values = {
      Host: [own, 'evil.example'],
      Origin: [`http://${own}`, 'x'],
      Authorization: ['a', 'b'],
    }
    const twice = values[name as keyof typeof values].map((value) => `${name}: ${value}\r\n`)
    const host = name === 'Host' ? '' : `Host: ${own}\r\n`
    socket.write(`GET /healthz HTTP/1.1\r\n${host}${twice.join('')}Connection: close\r\n\r\n`)
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    assert.match(text, /^HTTP\/1\.1 40[03] /)
  })
}

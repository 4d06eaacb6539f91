import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createWorkspace, readToolReply, startServer } from './raw-client.ts'
import type { Message } from './raw-client.ts'

function hasNoId(message: Message): boolean {
  return message.id === null
}

test('initialize answers in the revision that was asked for, with what is served and nothing else', async (t) => {
  for (const version of ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']) {
    const server = startServer(createWorkspace(t).env)
    const { result } = await server.initialize({ version })
    assert.equal(result?.['protocolVersion'], version)
    assert.deepEqual(result?.['capabilities'], {
      tools: {},
      resources: { subscribe: true, listChanged: false },
      completions: {},
    })
    assert.ok(String(result?.['instructions']).length < 600)
    const { serverInfo } = result as { serverInfo: { name: string } }
    assert.equal(serverInfo.name, 'durable-relay')
  }
})

test('initialize answers an unknown revision with the latest it speaks', async (t) => {
  const server = startServer(createWorkspace(t).env)
  const { result } = await server.initialize({ version: '2099-01-01' })
  assert.equal(result?.['protocolVersion'], '2025-11-25')
})

test('server/discover is an unknown method, so that clients keep their wake channel', async (t) => {
  const server = startServer(createWorkspace(t).env)
  const meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
  server.send({ jsonrpc: '2.0', id: 'probe-1', method: 'server/discover', params: { _meta: meta } })
  assert.equal((await server.reply('probe-1')).error?.code, -32601)
  const { result } = await server.initialize()
  assert.equal(result?.['protocolVersion'], '2025-06-18')
})

test('ping is answered, also before the handshake', async (t) => {
  const server = startServer(createWorkspace(t).env)
  assert.deepEqual((await server.request('ping')).result, {})
})

const unserved = ['prompts/list', 'logging/setLevel', 'tasks/list', 'no/such', '__proto__']
for (const method of unserved) {
  test(`${method} is an unknown method`, async (t) => {
    const server = startServer(createWorkspace(t).env)
    await server.initialize()
    assert.equal((await server.request(method)).error?.code, -32601)
  })
}

const badLines: [what: string, line: string | Buffer, code: number][] = [
  ['garbage', 'hello', -32700],
  ['half a message', '{"jsonrpc":"2.0","id":1', -32700],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), -32700],
  ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', -32600],
  ['a string', '"ping"', -32600],
  ['null', 'null', -32600],
  ['an id of null', '{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600],
  ['a fractional id', '{"jsonrpc":"2.0","id":1.5,"method":"ping"}', -32600],
  ['more members than a message has', `[${'{},'.repeat(1_000_000)}{}]`, -32600],
  ['200,000 levels', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, -32600],
  ['an id that is an object', '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600],
]
for (const [what, line, code] of badLines) {
  test(`${what} is refused with ${code}, and the next line works`, async (t) => {
    const server = startServer(createWorkspace(t).env)
    server.write(Buffer.concat([Buffer.from(line), Buffer.from('\n')]))
    const refusal = await server.find(hasNoId)
    assert.equal(refusal.error?.code, code)
    assert.equal(refusal.jsonrpc, '2.0')
    assert.deepEqual((await server.request('ping')).result, {})
  })
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

const badRequests: [what: string, message: Record<string, unknown>, code: number][] = [
  ['no jsonrpc', { jsonrpc: undefined, method: 'ping' }, -32600],
  ['jsonrpc 1.0', { jsonrpc: '1.0', method: 'ping' }, -32600],
  ['no method', {}, -32600],
  ['a method that is a number', { method: 5 }, -32600],
  ['params that are a list', { method: 'ping', params: [] }, -32600],
  ['params that are a string', { method: 'tools/list', params: 'x' }, -32600],
  ['a _meta that is a list', { method: 'ping', params: { _meta: [] } }, -32600],
  ['initialize without params', { method: 'initialize' }, -32602],
  ['initialize without a version', { method: 'initialize', params: { capabilities: {} } }, -32602],
  ['tools/call without a name', { method: 'tools/call', params: {} }, -32602],
  [
    'arguments that are a string',
    { method: 'tools/call', params: { name: 'poll', arguments: 'x' } },
    -32602,
  ],
  [
    'arguments that are a list',
    { method: 'tools/call', params: { name: 'poll', arguments: [] } },
    -32602,
  ],
  [
    'arguments of endless depth',
    { method: 'tools/call', params: { name: 'poll', arguments: { a: nested(3000) } } },
    -32600,
  ],
  [
    'a member that programs drop',
    { method: 'tools/call', params: JSON.parse('{"name":"poll","__proto__":{}}') as object },
    -32600,
  ],
  ['resources/read without a uri', { method: 'resources/read', params: {} }, -32602],
  ['completion without a ref', { method: 'completion/complete', params: {} }, -32602],
]
for (const [what, message, code] of badRequests) {
  test(`${what} is refused with ${code} under its own id`, async (t) => {
    const server = startServer(createWorkspace(t).env)
    for (const id of [7, 'seven']) {
      server.send({ jsonrpc: '2.0', id, ...message })
      assert.equal((await server.reply(id)).error?.code, code)
    }
  })
}

test('an unknown tool is refused with -32602 and the names there are', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  for (const name of ['nope', '__proto__', 'toString', 'constructor', '']) {
    const { error } = await server.request('tools/call', { name, arguments: {} })
    assert.equal(error?.code, -32602)
    assert.match(error.message, /dispatch, dispatch_wait, poll/)
  }
})

test('a notification is never answered, however malformed', async (t) => {
  const server = startServer(createWorkspace(t).env)
  server.send({ jsonrpc: '2.0', method: 'notifications/none' })
  server.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: 'x' })
  server.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 99 } })
  server.send({ jsonrpc: '2.0', id: 42, result: {} })
  server.send({ jsonrpc: '2.0', id: 42, result: 'x' })
  await server.request('ping')
  assert.equal(server.messages.length, 1)
})

test('empty lines, line ends of Windows and a line in many pieces are all read', async (t) => {
  const server = startServer(createWorkspace(t).env)
  server.write('\n\r\n')
  server.write('{"jsonrpc":"2.0","id":"a","method":"ping"}\r\n{"jsonrpc":"2.0","id":"b",')
  await server.reply('a')
  for (const piece of ['"met', 'hod":"pi', 'ng"}']) {
    server.write(piece)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  server.write('\n')
  await server.reply('b')
  assert.equal(server.messages.length, 2)
})

test('a character that is split between two reads arrives whole', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  const args = { to: 'codex', task: { prompt: 'x' }, request_id: 'schön 😀' }
  const line = Buffer.from(
    `${JSON.stringify({ jsonrpc: '2.0', id: 'u', method: 'tools/call', params: { name: 'dispatch', arguments: args } })}\n`,
  )
  const inside = line.indexOf(Buffer.from('😀')) + 2
  server.write(line.subarray(0, inside))
  await new Promise((resolve) => setTimeout(resolve, 20))
  server.write(line.subarray(inside))
  const { structured } = readToolReply(await server.reply('u'))
  assert.equal(structured?.['request_id'], 'schön 😀')
})

test('requests that come at once are each answered under their own id', async (t) => {
  const server = startServer(createWorkspace(t).env)
  const ids = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? index : `s${index}`))
  server.write(
    ids.map((id) => `${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n`).join(''),
  )
  for (const id of ids) assert.deepEqual((await server.reply(id)).result, {})
})

test('a 30 MB argument is refused by size, and the server lives on', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  const prompt = 'x'.repeat(30 * 1024 * 1024)
  const { isError, text } = await server.call('dispatch', { to: 'codex', task: { prompt } })
  assert.equal(isError, true)
  assert.equal((text as { code: string }).code, 'TASK_TOO_LARGE')
  assert.deepEqual((await server.request('ping')).result, {})
})

test('a 70 MB line is refused under its id, and the next line works', async (t) => {
  const server = startServer(createWorkspace(t).env)
  const body = 'x'.repeat(70 * 1024 * 1024)
  const lines: [line: string, id: unknown][] = [
    [`{"jsonrpc":"2.0","id":5,"method":"ping","params":{"a":"${body}"}}`, 5],
    [`{"method":"ping","params":{"a":"${body}"},"jsonrpc":"2.0","id":"tail"}`, 'tail'],
    [`{"method":"ping","params":{"a":"${body}","id":6},"jsonrpc":"2.0"}`, null],
  ]
  for (const [line, id] of lines) {
    server.write(`${line}\n`)
    const refusal = await server.find((message) => message.id === id)
    assert.equal(refusal.error?.code, -32600)
    assert.match(refusal.error.message, /the limit is 67108864/)
  }
  assert.deepEqual((await server.request('ping')).result, {})
})

test('tools/list is the same every time, with or without a cursor or progress token', async (t) => {
  const first = startServer(createWorkspace(t).env)
  const second = startServer({ ...createWorkspace(t).env, RELAY_TOOLSETS: 'jobs,jobs' })
  await first.initialize()
  await second.initialize({ version: '2025-11-25' })
  const lists = await Promise.all([
    first.request('tools/list'),
    first.request('tools/list', { _meta: { progressToken: 1 } }),
    second.request('tools/list'),
  ])
  const texts = lists.map((list) => JSON.stringify(list.result))
  assert.equal(new Set(texts).size, 1)
})

test('nothing but the protocol is ever written on standard output', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  await server.call('dispatch', { to: 'codex', task: { prompt: 'x' } })
  await server.call('poll', { job_id: 'nope' })
  server.write('garbage\n')
  await server.find(hasNoId)
  assert.deepEqual(server.noise, [])
  assert.ok(server.messages.every((message) => message.jsonrpc === '2.0'))
})

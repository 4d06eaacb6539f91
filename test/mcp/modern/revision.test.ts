import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

import { speakModern } from '../../../lib/mcp/modern/revision.ts'
import { modern } from '../tasks/setup.ts'

/** A transport of which only the messages count. */
function setup() {
  const sent: JSONRPCMessage[] = []
  let ready = 0
  const transport: Transport = {
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    send(message) {
      sent.push(message)
      return Promise.resolve()
    },
  }
  speakModern(transport, () => {
    ready += 1
  })
  const receive = (method: string, id: number | undefined, meta: object | undefined) =>
    transport.onmessage?.({
      jsonrpc: '2.0',
      ...(id === undefined ? {} : { id }),
      method,
      params: { requestId: 1, ...(meta && { _meta: meta }) },
    } as JSONRPCMessage)
  const reply = async (id: number, result: Record<string, unknown>) => {
    await transport.send({ jsonrpc: '2.0', id, result })
    return sent.at(-1)
  }
  const refuse = async (id: number, code: number) => {
    await transport.send({ jsonrpc: '2.0', id, error: { code, message: 'no' } })
    return sent.at(-1)
  }
  return { receive, reply, refuse, ready: () => ready }
}

test('a reply is stamped where its request was of the newer revision, and only there', async () => {
  const { receive, reply, refuse } = setup()
  receive('tools/list', 1, modern({}))
  receive('tools/list', 2, undefined)
  receive('tools/call', 3, modern({}))
  receive('resources/read', 4, modern({}))
  const list = { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [] }
  assert.deepEqual(await reply(1, { tools: [] }), { jsonrpc: '2.0', id: 1, result: list })
  assert.deepEqual(await reply(2, { tools: [] }), { jsonrpc: '2.0', id: 2, result: { tools: [] } })
  const task = { resultType: 'task', taskId: 'x' }
  assert.deepEqual(await reply(3, task), { jsonrpc: '2.0', id: 3, result: task })
  assert.deepEqual(await refuse(4, -32002), {
    jsonrpc: '2.0',
    id: 4,
    error: { code: -32602, message: 'no' },
  })
})

test('a client without a handshake is ready with its first result, and not with a refusal', async () => {
  const { receive, reply, refuse, ready } = setup()
  receive('server/discover', 1, modern({}))
  await refuse(1, -32601)
  receive('tools/list', 2, undefined)
  await reply(2, {})
  assert.equal(ready(), 0)
  receive('tools/list', 3, modern({}))
  await reply(3, {})
  receive('tools/list', 4, modern({}))
  await reply(4, {})
  assert.equal(ready(), 1)
})

test('a request that was cancelled is forgotten, so that its id is free', async () => {
  const { receive, reply } = setup()
  receive('tools/list', 1, modern({}))
  receive('notifications/cancelled', undefined, modern({}))
  receive('tools/list', 1, undefined)
  assert.deepEqual(await reply(1, {}), { jsonrpc: '2.0', id: 1, result: {} })
})

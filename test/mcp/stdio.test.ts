import assert from 'node:assert/strict'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'

import { createReplies } from '../../lib/mcp/after-reply.ts'
import { createStdioTransport } from '../../lib/mcp/stdio.ts'

async function setup() {
  const input = new PassThrough()
  const output = new PassThrough()
  const replied: unknown[] = []
  const transport = createStdioTransport({
    input,
    output,
    maxLineBytes: 100,
    onEnd: () => {},
    onBroken: () => {},
    onReplied: (id) => replied.push(id),
    warn: () => {},
  })
  await transport.start()
  return {
    input,
    output,
    transport,
    replied,
    say: async (message: unknown) => {
      input.write(`${JSON.stringify(message)}\n`)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const isIdle = (idle: Promise<void>) =>
  Promise.race([
    idle.then(() => true),
    new Promise((resolve) => setImmediate(() => resolve(false))),
  ])

test('the transport is idle once every request has its reply', async () => {
  const { transport, say, replied } = await setup()
  await say({ jsonrpc: '2.0', id: 1, method: 'ping' })
  await say({ jsonrpc: '2.0', id: 'two', method: 'ping' })
  await transport.send({ jsonrpc: '2.0', id: 1, result: {} })
  assert.equal(await isIdle(transport.idle()), false)
  await transport.send({ jsonrpc: '2.0', id: 'two', result: {} })
  assert.equal(await isIdle(transport.idle()), true)
  assert.deepEqual(replied, [1, 'two'])
})

test('a cancelled request is waited for no more', async () => {
  const { transport, say } = await setup()
  await say({ jsonrpc: '2.0', id: 1, method: 'ping' })
  await say({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } })
  assert.equal(await isIdle(transport.idle()), true)
})

test('a reply counts as written only when the stream took it', async () => {
  const { transport, say, output, replied } = await setup()
  await say({ jsonrpc: '2.0', id: 1, method: 'ping' })
  output.destroy()
  await transport.send({ jsonrpc: '2.0', id: 1, result: {} })
  assert.deepEqual(replied, [])
})

test('a line of exactly the limit is read, one byte more is not', async () => {
  const { output, input, transport } = await setup()
  const heard: unknown[] = []
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the SDK's Transport is no EventTarget
  transport.onmessage = (message) => heard.push(message)
  const line = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { a: '' } })
  input.write(`${line.replace('""', `"${'x'.repeat(100 - line.length)}"`)}\n`)
  input.write(`${line.replace('""', `"${'x'.repeat(101 - line.length)}"`)}\n`)
  const [refusal] = (await once(output, 'data')) as [Buffer]
  assert.equal(heard.length, 1)
  assert.match(
    refusal.toString(),
    /"id":1,"error":\{"code":-32600,"message":".*101 bytes, at most 100/,
  )
})

test('duties of a reply that never comes are dropped', async () => {
  const done: string[] = []
  const replies = createReplies(() => {})
  const duty = (name: string) => () => {
    done.push(name)
    return Promise.resolve()
  }
  replies.after(1, duty('cancelled'))
  replies.after(2, duty('first'))
  replies.after(2, duty('second'))
  replies.drop(1)
  for (const id of [1, 2, 2]) replies.written(id)
  assert.deepEqual(done, ['first', 'second'])
})

test('a duty that fails is told, and harms nobody', async () => {
  const lines: string[] = []
  const replies = createReplies((line) => lines.push(line))
  replies.after(1, () => Promise.reject(new Error('broke')))
  replies.written(1)
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(lines, ['after a reply: Error: broke'])
})

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'

import { createAfterReply } from '../../lib/mcp/after-reply.ts'
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

test('a client that no longer reads leaves the transport idle', async () => {
  const { transport, say, output } = await setup()
  await say({ jsonrpc: '2.0', id: 1, method: 'ping' })
  const idle = transport.idle()
  assert.equal(await isIdle(idle), false)
  output.destroy(new Error('gone'))
  await new Promise((resolve) => output.once('close', resolve))
  assert.equal(await isIdle(idle), true)
  assert.equal(await isIdle(transport.idle()), true)
})

test('a cancelled request no longer keeps the transport busy', async () => {
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
    /"id":1,"error":\{"code":-32600,"message":".*101 bytes; the limit is 100/,
  )
})

test('a callback does not run when its request gets no reply', () => {
  const done: string[] = []
  const afterReply = createAfterReply(() => {})
  const callback = (name: string) => () => {
    done.push(name)
    return Promise.resolve()
  }
  afterReply.add(1, callback('cancelled'))
  afterReply.add(2, callback('first'))
  afterReply.add(2, callback('second'))
  afterReply.dropped(1)
  for (const id of [1, 2, 2]) afterReply.written(id)
  assert.deepEqual(done, ['first', 'second'])
})

test('a callback that fails is logged and stops nothing else', async () => {
  const lines: string[] = []
  const afterReply = createAfterReply((line) => lines.push(line))
  afterReply.add(1, () => Promise.reject(new Error('broke')))
  afterReply.written(1)
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(lines, ['after a reply: Error: broke'])
})

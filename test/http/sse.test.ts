import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createHeld } from '../../lib/http/gate/held.ts'
import { openEventStream } from '../../lib/http/events/sse.ts'
import type { EventStream, Frame } from '../../lib/http/events/sse.ts'

/** A server with one stream, and what its one reader gets. */
async function setup(t: TestContext, beat: () => Frame, isWelcome = () => true) {
  const held = createHeld()
  const leaving = new AbortController()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.closeAllConnections())
  t.after(() => server.close())
  const opened = new Promise<EventStream>((resolve) => {
    server.once('request', (_req, res: ServerResponse) =>
      resolve(openEventStream(res, { leaving: leaving.signal, beat, beatMs: 5, isWelcome, held })),
    )
  })
  const { port } = server.address() as AddressInfo
  const controller = new AbortController()
  const response = await fetch(`http://127.0.0.1:${port}`, { signal: controller.signal })
  return { response, stream: await opened, leaving, held, go: () => controller.abort() }
}

const frame: Frame = { event: 'beat', data: { at: 'now' }, id: '7' }

test('a stream beats until its reader is not welcome any more, then it ends', async (t) => {
  let beats = 0
  const beat = () => {
    beats += 1
    return frame
  }
  const { response } = await setup(t, beat, () => beats < 3)
  const text = await response.text()
  assert.equal(text, 'event: beat\nid: 7\ndata: {"at":"now"}\n\n'.repeat(3))
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
})

test('a reader that is not welcome any more gets no frame, and where none is made it is let go', async (t) => {
  let isWelcome = true
  const first = await setup(
    t,
    () => frame,
    () => isWelcome,
  )
  const second = await setup(
    t,
    () => frame,
    () => isWelcome,
  )
  isWelcome = false
  assert.equal(await first.stream.send({ event: 'job', data: 'secret' }), false)
  assert.doesNotMatch(await first.response.text(), /secret/)
  second.held.look()
  assert.equal(second.stream.signal.aborted, true)
})

test('a text cannot start another frame', async (t) => {
  const { response, stream } = await setup(t, () => frame)
  await stream.send({ event: 'job', data: { text: 'a\n\nevent: end\r\rdata: x\u2028' } })
  stream.end()
  const text = (await response.text()).replaceAll(/event: beat\n.*\n.*\n\n/g, '')
  assert.equal(text.match(/\n\n/g)?.length, 1)
  assert.equal(text.match(/^event:/gm)?.length, 1)
})

test('a stream ends when the server must go, and nothing is sent any more', async (t) => {
  const { response, stream, leaving } = await setup(t, () => frame)
  leaving.abort()
  assert.equal(await stream.send(frame), false)
  await response.text()
})

test('a stream is over when its reader has gone', async (t) => {
  const { stream, go } = await setup(t, () => frame)
  const over = once(stream.signal, 'abort')
  go()
  await over
  assert.equal(await stream.send(frame), false)
  stream.end()
})

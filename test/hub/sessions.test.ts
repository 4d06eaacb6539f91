import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket } from 'ws'

import { RelayError } from '../../lib/errors.ts'
import type { Perform } from '../../lib/hub/machine/answering.ts'
import { CLOSE, MOST_RESULT_BYTES } from '../../lib/hub/protocol.ts'
import { asked, promiseOf, startHub, startNetwork } from './setup.ts'

/** A refusal with this code. */
function refusal(code: string) {
  return (error: unknown) => error instanceof RelayError && error.code === code
}

/** Answers with its name and what it was asked. */
function named(name: string): Perform {
  return async ({ operation, input, caller }) => ({ body: { name, operation, input, caller } })
}

test('a machine answers a request with what it was asked and for whom', async (t) => {
  const { hub, machine } = await startHub(t)
  await machine('ann', 'laptop', named('laptop'))
  const request = asked('listTree', { input: { path: 'src' } })
  const { body } = await hub.send('ann', 'laptop', request)
  assert.deepEqual(body, {
    name: 'laptop',
    operation: 'listTree',
    input: { path: 'src' },
    caller: { user: 'ann', scopes: ['mcp:read'] },
  })
})

test('each user sees and reaches only the own machines, and learns nothing of others', async (t) => {
  const { hub, machine } = await startHub(t)
  await machine('ann', 'laptop', named('of ann'))
  await machine('bob', 'laptop', named('of bob'))
  await machine('bob', 'server', named('server of bob'))
  assert.deepEqual(
    (await hub.machinesOf('ann')).map(({ name }) => name),
    ['laptop'],
  )
  assert.equal((await hub.send('ann', 'laptop', asked('x'))).body['name'], 'of ann')
  const messages = []
  for (const name of ['server', 'nothing']) {
    const error: unknown = await hub
      .send('ann', name, asked('x'))
      .catch((caught: unknown) => caught)
    assert.ok(error instanceof RelayError && error.code === 'MACHINE_NOT_FOUND')
    messages.push(error.message.replace(name, 'NAME'))
  }
  assert.equal(messages[0], messages[1])
  assert.equal(await hub.unpair('ann', 'server'), false)
  assert.equal((await hub.machinesOf('bob')).length, 2)
})

test('a late answer is dropped without harm, and its work was asked to stop', async (t) => {
  const { hub, machine } = await startHub(t)
  const finish = promiseOf<void>()
  const stopped = promiseOf<void>()
  await machine('ann', 'laptop', async ({ operation }, signal) => {
    if (operation === 'slow') {
      signal.addEventListener('abort', () => stopped.resolve())
      // It does not listen to its signal, as a slow tool may not.
      await finish.promise
    }
    return { body: { operation } }
  })
  const slow = hub.send('ann', 'laptop', asked('slow', { deadlineMs: 60 }))
  await assert.rejects(slow, refusal('AGENT_TIMEOUT'))
  await stopped.promise
  finish.resolve()
  for (let round = 0; round < 3; round += 1) {
    assert.deepEqual((await hub.send('ann', 'laptop', asked('quick'))).body, { operation: 'quick' })
  }
})

test('answers to unknown requests, unreadable frames and later frame types change nothing', async (t) => {
  const { hub, url, machine } = await startHub(t)
  const { token, leave } = await machine('ann', 'laptop', named('first'))
  await leave()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/hub/connect`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await once(socket, 'open')
  const send = (frame: object | string) =>
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  send({ type: 'hello', protocol: 1, version: '1', roots: [], scopes: [] })
  await once(socket, 'message')
  const seen: { id: string; operation: string }[] = []
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { type: string; id: string; operation: string }
    if (frame.type === 'request') seen.push(frame)
    if (seen.length < 2) return
    send('no json at all')
    send({ type: 'of a later version', id: 'x' })
    send({ type: 'result', id: 'never-asked', ok: true, body: { a: 1 } })
    send({ type: 'sync', roots: [{ name: '../up', label: '', mode: 'x' }] })
    const [bad, good] = seen
    send({ type: 'result', id: bad?.id, ok: true, body: 'not an object' })
    send({ type: 'result', id: good?.id, ok: true, body: { fine: true } })
    // Twice is once.
    send({ type: 'result', id: good?.id, ok: true, body: { fine: false } })
  })
  const [bad, good] = await Promise.allSettled([
    hub.send('ann', 'laptop', asked('bad')),
    hub.send('ann', 'laptop', asked('good')),
  ])
  assert.ok(bad.status === 'rejected' && refusal('AGENT_PROTOCOL_ERROR')(bad.reason))
  assert.ok(good.status === 'fulfilled')
  assert.deepEqual(good.value.body, { fine: true })
  assert.equal(socket.readyState, WebSocket.OPEN)
})

test('a fault of one request is not one of another, and reveals no path and no stack', async (t) => {
  const { hub, machine, lines } = await startHub(t)
  const faults: Record<string, () => unknown> = {
    bug: () => {
      throw new TypeError('x is not a function at /home/ann/secret/file.ts')
    },
    system: () => {
      throw Object.assign(new Error("ENOENT: no such file, open '/home/ann/secret/x'"), {
        code: 'ENOENT',
        path: '/home/ann/secret/x',
      })
    },
    refusal: () => {
      const message = 'Cannot read "/home/ann/secret/x" (in ~/secret/x, C:\\secret\\x): gone.'
      throw new RelayError('BODY_INVALID', message, { details: { at: '/home/ann/secret/x', n: 3 } })
    },
    text: () => {
      // oxlint-disable-next-line typescript/only-throw-error -- a program can throw anything
      throw '/home/ann/secret/x'
    },
  }
  await machine('ann', 'laptop', async ({ operation }) => {
    faults[operation]?.()
    return { body: { operation } }
  })
  const all = ['bug', 'fine', 'system', 'refusal', 'text', 'fine']
  const ends = await Promise.allSettled(all.map((name) => hub.send('ann', 'laptop', asked(name))))
  assert.deepEqual(
    ends.map(({ status }) => status),
    ['rejected', 'fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled'],
  )
  for (const end of ends) {
    if (end.status === 'fulfilled') continue
    const error = end.reason as RelayError
    const said = JSON.stringify([error.code, error.message, error.details])
    assert.ok(!said.includes('secret'), said)
    assert.ok(!said.includes('    at '), said)
  }
  assert.ok(lines.some((line) => line.startsWith('bug: TypeError')))
})

test('a result that is too large is refused, and the connection stays', async (t) => {
  const { hub, machine } = await startHub(t)
  await machine('ann', 'laptop', async ({ input }) => ({
    body: { text: 'x'.repeat(Number(input['size'])) },
  }))
  const of = (size: number) => hub.send('ann', 'laptop', asked('read', { input: { size } }))
  await assert.rejects(of(MOST_RESULT_BYTES), refusal('RESULT_TOO_LARGE'))
  const { body } = await of(MOST_RESULT_BYTES - 500)
  assert.equal(String(body['text']).length, MOST_RESULT_BYTES - 500)
  const input = { text: 'x'.repeat(2_000_000) }
  await assert.rejects(
    hub.send('ann', 'laptop', asked('read', { input })),
    refusal('BODY_TOO_LARGE'),
  )
  assert.ok((await of(1)).body['text'])
})

test('images travel beside the result', async (t) => {
  const { hub, machine } = await startHub(t)
  const images = [{ data: Buffer.from('png').toString('base64'), mimeType: 'image/png' }]
  await machine('ann', 'laptop', async () => ({ body: {}, images }))
  assert.deepEqual((await hub.send('ann', 'laptop', asked('read_file'))).images, images)
})

test('a client that leaves has its request cancelled on the machine', async (t) => {
  const { hub, machine } = await startHub(t)
  const begun = promiseOf<void>()
  const stopped = promiseOf<void>()
  await machine('ann', 'laptop', async ({ operation }, signal) => {
    if (operation !== 'long') return { body: {} }
    begun.resolve()
    await once(signal, 'abort')
    stopped.resolve()
    throw signal.reason
  })
  const client = new AbortController()
  const long = hub.send('ann', 'laptop', asked('long', { signal: client.signal }))
  await begun.promise
  client.abort()
  await assert.rejects(long, refusal('AGENT_TIMEOUT'))
  await stopped.promise
  assert.deepEqual((await hub.send('ann', 'laptop', asked('next'))).body, {})
})

test('a newer connection of a machine replaces the older one, whose requests are answered', async (t) => {
  const { hub, machine } = await startHub(t)
  const begun = promiseOf<void>()
  const first = await machine('ann', 'laptop', async (_request, signal) => {
    begun.resolve()
    await once(signal, 'abort')
    return { body: {} }
  })
  const waiting = hub.send('ann', 'laptop', asked('x'))
  await begun.promise
  const refused = assert.rejects(waiting, refusal('AGENT_OFFLINE'))
  await machine('ann', 'laptop', named('second'), { token: first.token })
  await refused
  assert.deepEqual(await first.link.ended, {
    is: 'closed',
    code: CLOSE.replaced,
    wasGreeted: true,
  })
  assert.equal((await hub.send('ann', 'laptop', asked('x'))).body['name'], 'second')
})

test('a connection whose network is gone is given up on both sides within three intervals', async (t) => {
  const heartbeatMs = 150
  const { hub, port, machine } = await startHub(t, { heartbeatMs })
  const network = await startNetwork(t, port)
  const { link } = await machine('ann', 'laptop', named('laptop'), { through: network.port })
  const other = await machine('ann', 'server', named('server'))
  const startedMs = performance.now()
  network.hold()
  const waiting = hub.send('ann', 'laptop', asked('x'))
  await assert.rejects(waiting, refusal('AGENT_OFFLINE'))
  assert.deepEqual(await link.ended, { is: 'failed', why: 'the hub stopped answering' })
  assert.ok(performance.now() - startedMs < heartbeatMs * 3 + 1000)
  assert.equal((await hub.send('ann', 'server', asked('x'))).body['name'], 'server')
  assert.deepEqual(
    (await hub.machinesOf('ann')).map(({ name, isOnline }) => [name, isOnline]),
    [
      ['laptop', false],
      ['server', true],
    ],
  )
  await other.leave()
})

test('a machine has a limit of open requests, and so has a user', async (t) => {
  const { hub, machine } = await startHub(t)
  const release = promiseOf<void>()
  const slow: Perform = async () => {
    await release.promise
    return { body: {} }
  }
  for (const name of ['one', 'two', 'three']) await machine('ann', name, slow)
  await machine('bob', 'four', async () => ({ body: { free: true } }))
  const open = (name: string, count: number) =>
    Array.from({ length: count }, () => hub.send('ann', name, asked('x')))
  const held = [...open('one', 32)]
  await assert.rejects(hub.send('ann', 'one', asked('x')), refusal('BUSY'))
  held.push(...open('two', 32))
  await assert.rejects(hub.send('ann', 'three', asked('x')), refusal('BUSY'))
  assert.deepEqual((await hub.send('bob', 'four', asked('x'))).body, { free: true })
  release.resolve()
  await Promise.all(held)
  assert.deepEqual((await hub.send('ann', 'three', asked('x'))).body, {})
})

test('a machine of another protocol version is refused with the reason', async (t) => {
  const { url, machine } = await startHub(t)
  const { token, leave } = await machine('ann', 'laptop', named('x'))
  await leave()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/hub/connect`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'hello', protocol: 2, version: '9', roots: [], scopes: [] }))
  const [code] = (await once(socket, 'close')) as [number]
  assert.equal(code, CLOSE.version)
})

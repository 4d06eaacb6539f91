import assert from 'node:assert/strict'
import { once } from 'node:events'
import * as http from 'node:http'
import * as net from 'node:net'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { openProxy } from '../../../lib/workspace/browser/proxy.ts'
import type { Refused } from '../../../lib/workspace/browser/proxy.ts'
import { createReach } from '../../../lib/workspace/browser/reach.ts'
import type { Resolve } from '../../../lib/workspace/browser/reach.ts'

type Options = { hosts?: string[]; privateAddresses?: boolean; resolve?: Resolve }

/** A proxy, and a server behind it that answers with the headers it received. */
async function setup(t: TestContext, options: Options = {}) {
  const { hosts = ['good.test'], privateAddresses = true } = options
  const seen: http.IncomingMessage[] = []
  const site = http.createServer((request, response) => {
    seen.push(request)
    request.resume().on('end', () => response.end('hello'))
  })
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  const refused: Refused[] = []
  const resolve = options.resolve ?? (async () => ['127.0.0.1'])
  const reach = createReach({ hosts, privateAddresses }, resolve)
  const proxy = await openProxy({ reach, refused: (each) => refused.push(each) })
  t.after(async () => {
    await proxy.close()
    site.closeAllConnections()
    site.close()
  })
  const { port } = site.address() as net.AddressInfo
  const credentials = `Basic ${btoa(`${proxy.username}:${proxy.password}`)}`

  async function ask(url: string, headers: http.OutgoingHttpHeaders = {}, body = '') {
    const request = http.request({
      host: '127.0.0.1',
      port: new URL(proxy.server).port,
      path: url,
      method: body === '' ? 'GET' : 'POST',
      headers: { 'proxy-authorization': credentials, host: 'other.test', ...headers },
      agent: false,
    })
    request.end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    const text = (await response.toArray()).join('')
    return { status: response.statusCode, text }
  }

  /** Asks for a tunnel, and sends a line through it. */
  async function tunnel(authority: string, auth = credentials) {
    const socket = net.connect(Number(new URL(proxy.server).port), '127.0.0.1')
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nProxy-Authorization: ${auth}\r\n\r\n`)
    const [head] = (await once(socket, 'data')) as [Buffer]
    const status = Number(head.toString().split(' ')[1])
    if (status === 200) {
      socket.write('GET /through HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
      const [reply] = (await once(socket, 'data')) as [Buffer]
      assert.match(reply.toString(), /200 OK/)
    }
    socket.destroy()
    return status
  }

  return { ask, tunnel, port, refused, seen }
}

test('an allowed request reaches its host, with its own Host and without the credentials', async (t) => {
  const { ask, port, seen } = await setup(t)
  const url = `http://good.test:${port}/a?b`
  assert.deepEqual(await ask(url, { connection: 'x-secret', 'x-secret': '1' }, 'body'), {
    status: 200,
    text: 'hello',
  })
  const [request] = seen
  assert.equal(request?.url, '/a?b')
  assert.equal(request.headers.host, `good.test:${port}`)
  assert.equal(request.headers['proxy-authorization'], undefined)
  assert.equal(request.headers['x-secret'], undefined)
  assert.equal(request.headers.via, '1.1 durable-relay-browser')
})

test('a host outside the rules is refused and reported, in a request and in a tunnel', async (t) => {
  const { ask, tunnel, port, refused, seen } = await setup(t)
  assert.equal((await ask(`http://evil.test:${port}/x`)).status, 403)
  assert.equal(await tunnel(`evil.test:${port}`), 403)
  assert.deepEqual(
    refused.map(({ method, host }) => [method, host]),
    [
      ['GET', 'evil.test'],
      ['CONNECT', 'evil.test'],
    ],
  )
  assert.equal(seen.length, 0)
  assert.equal(await tunnel(`good.test:${port}`), 200)
})

test('a program without the credentials gets nothing', async (t) => {
  const { ask, tunnel, port, seen, refused } = await setup(t)
  const url = `http://good.test:${port}/`
  assert.equal((await ask(url, { 'proxy-authorization': 'Basic YnJvd3Nlcjp4' })).status, 407)
  assert.equal((await ask(url, { 'proxy-authorization': 'Basic é' })).status, 407)
  assert.equal(await tunnel(`good.test:${port}`, 'Basic YnJvd3Nlcjp4'), 407)
  assert.deepEqual([seen.length, refused.length], [0, 0])
})

test('a name is looked up once for each request, and the address that was checked is used', async (t) => {
  let lookups = 0
  const resolve = async () => {
    lookups += 1
    // What a rebinding name server does: the next answer is another address.
    return [lookups === 1 ? '127.0.0.1' : '127.0.0.99']
  }
  const { ask, port, seen } = await setup(t, { resolve })
  assert.equal((await ask(`http://good.test:${port}/`)).status, 200)
  assert.deepEqual([lookups, seen.length], [1, 1])
  assert.equal((await ask(`http://good.test:${port}/`)).status, 502)
  assert.deepEqual([lookups, seen.length], [2, 1])
})

test('a name with a private address is refused, whatever the request is', async (t) => {
  const { ask, tunnel, port, refused, seen } = await setup(t, { privateAddresses: false })
  assert.equal((await ask(`http://good.test:${port}/`)).status, 403)
  assert.equal(await tunnel(`good.test:${port}`), 403)
  assert.equal(refused.length, 2)
  assert.match(refused[0]?.why ?? '', /good\.test has the private address 127\.0\.0\.1/)
  assert.equal(seen.length, 0)
})

test('what is no request for a proxy is refused', async (t) => {
  const { ask, tunnel, seen } = await setup(t, { hosts: ['*'] })
  for (const url of ['/', 'ftp://good.test/', 'file:///etc/passwd', 'http://']) {
    assert.equal((await ask(url)).status, 400, url)
  }
  assert.equal(await tunnel('/etc/passwd'), 400)
  assert.equal(seen.length, 0)
})

test('a host that does not answer is an error of its own', async (t) => {
  const { ask, tunnel } = await setup(t, { hosts: ['*'], resolve: async () => [] })
  assert.deepEqual(await ask('http://no.test/'), { status: 502, text: 'no.test has no address\n' })
  assert.equal(await tunnel('no.test:443'), 502)
  const closed = net.createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as net.AddressInfo
  closed.close()
  await once(closed, 'close')
  assert.equal(await tunnel(`127.0.0.1:${port}`), 502)
  assert.equal((await ask(`http://127.0.0.1:${port}/`)).status, 502)
})

import { randomBytes, timingSafeEqual } from 'node:crypto'
import * as http from 'node:http'
import * as net from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream'

import { hostOf, portOf } from './hosts.ts'
import type { Address, Reach, Refusal } from './reach.ts'

/** A request that the proxy did not let through. */
export type Refused = { method: string; url: string; host: string; why: string }

/** The way out of one browser: it connects only to what `reach` lets through. */
export type Proxy = {
  /** For the browser's command line; the credentials are for this browser alone. */
  server: string
  username: string
  password: string
  /** Ends every connection. Closing twice is fine. */
  close: () => Promise<void>
}

/**
 * The `Via` header of every request that leaves through a proxy in plain HTTP. This relay's own server refuses it, so
 * that no page and no agent can act on the relay through the browser.
 */
export const VIA = '1.1 durable-relay-browser'

/** Headers that belong to one connection (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer upgrade'.split(
    ' ',
  ),
)

/** Connections that one browser may hold; more wait in the browser. */
const MAX_CONNECTIONS = 256

/** How long connecting to a host may take. */
const CONNECT_MS = 15_000

/**
 * Starts a forward proxy on loopback. For each request and each tunnel it checks host and port, looks the name up
 * itself, checks every address, and connects to an address that it has just checked: an answer that changes between the
 * check and the connection changes nothing.
 */
export async function openProxy(on: {
  reach: Reach
  refused: (request: Refused) => void
}): Promise<Proxy> {
  const username = 'browser'
  const password = randomBytes(24).toString('base64url')
  const expected = Buffer.from(`Basic ${btoa(`${username}:${password}`)}`)
  const sockets = new Set<Duplex>()
  const server = http.createServer({ maxHeaderSize: 64 * 1024 })
  server.maxConnections = MAX_CONNECTIONS

  function isAdmitted({ headers }: http.IncomingMessage): boolean {
    const given = Buffer.from(headers['proxy-authorization'] ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** The addresses to connect to, or why there is none; a refusal is reported. */
  async function checked(method: string, url: URL): Promise<Address[] | Refusal> {
    const found = await on.reach.addresses(hostOf(url), portOf(url))
    if (!Array.isArray(found) && !found.isUnknown) {
      on.refused({ method, url: url.href, host: hostOf(url), why: found.why })
    }
    return found
  }

  async function forward(request: http.IncomingMessage, response: http.ServerResponse) {
    if (!isAdmitted(request)) return answer(response, 407, 'This proxy belongs to a browser.')
    const url = absolute(request.url ?? '')
    if (url?.protocol !== 'http:') return answer(response, 400, 'Not a request for a proxy.')
    const addresses = await checked(request.method ?? 'GET', url)
    if (!Array.isArray(addresses)) {
      const { why, isUnknown } = addresses
      return answer(response, isUnknown ? 502 : 403, isUnknown ? why : `Not allowed: ${why}.`)
    }
    const out = http.request({
      ...connectTo(hostOf(url), portOf(url), addresses),
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: [...passed(request.rawHeaders, 'host'), 'host', url.host, 'via', VIA].flat(),
      setHost: false,
      agent: false,
      timeout: CONNECT_MS * 4,
    })
    out.on('response', (answered) => {
      response.writeHead(answered.statusCode ?? 502, passed(answered.rawHeaders))
      // Either side may end early, which ends the other.
      pipeline(answered, response, () => out.destroy())
    })
    out.on('error', () => {
      if (response.headersSent) response.destroy()
      else answer(response, 502, `Cannot connect to ${hostOf(url)}.`)
    })
    // A request that ends early ends the connection; its answer needs no error of its own.
    pipeline(request, out, () => {})
  }

  async function tunnel(request: http.IncomingMessage, socket: Duplex, head: Buffer) {
    if (!isAdmitted(request)) {
      return end(
        socket,
        '407 Proxy Authentication Required',
        'Proxy-Authenticate: Basic realm="browser"\r\n',
      )
    }
    const authority = request.url ?? ''
    const url = /^[^/?#@]+:\d+$/.test(authority) ? absolute(`https://${authority}`) : undefined
    if (url === undefined) return end(socket, '400 Bad Request')
    const addresses = await checked('CONNECT', url)
    if (!Array.isArray(addresses)) {
      return end(socket, addresses.isUnknown ? '502 Bad Gateway' : '403 Forbidden')
    }
    if (socket.destroyed) return
    const out = net.connect({
      ...connectTo(hostOf(url), portOf(url), addresses),
      timeout: CONNECT_MS,
    })
    keep(out)
    out.once('connect', () => {
      out.setTimeout(0)
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) out.write(head)
      // Either side may end early, which ends the other.
      pipeline(socket, out, socket, () => {})
    })
    out.once('timeout', () => out.destroy(new Error('timed out')))
    out.once('error', () => end(socket, '502 Bad Gateway'))
    socket.once('close', () => out.destroy())
  }

  function keep(socket: Duplex): void {
    sockets.add(socket)
    // What went wrong with a connection, the browser sees at its own end.
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  }

  server.on('connection', keep)
  server.on('request', (request, response) => {
    forward(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  server.on('connect', (request, socket, head) => {
    tunnel(request, socket, head).catch((error: unknown) => socket.destroy(error as Error))
  })
  // Browsers open a tunnel for a WebSocket.
  server.on('upgrade', (_request, socket: Duplex) => end(socket, '400 Bad Request'))
  server.on('clientError', (_error, socket) => end(socket, '400 Bad Request'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address() as net.AddressInfo // A TCP server's address is an object.
  return {
    server: `http://127.0.0.1:${bound.port}`,
    username,
    password,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Connects to the checked addresses, one after the other, and looks nothing up. */
function connectTo(host: string, port: number, addresses: Address[]) {
  return {
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port,
    autoSelectFamily: true,
    lookup: ((_name, options, found) => {
      const [first] = addresses
      if (options.all === true) return found(null, addresses)
      if (first !== undefined) found(null, first.address, first.family)
    }) satisfies net.LookupFunction,
  }
}

function absolute(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/** Names and values in turn, without those of one connection, those that `connection` names, and these. */
function passed(rawHeaders: string[], ...left: string[]): string[] {
  const pairs = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  )
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) =>
      value
        .toLowerCase()
        .split(',')
        .map((word) => word.trim()),
    )
  const dropped = new Set([...HOP_BY_HOP, ...named, ...left])
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat()
}

function answer(response: http.ServerResponse, status: number, text: string): void {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' }
  const asked = status === 407 ? { 'proxy-authenticate': 'Basic realm="browser"' } : {}
  response.writeHead(status, { ...headers, ...asked }).end(`${text}\n`)
}

function end(socket: Duplex, status: string, headers = ''): void {
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\n\r\n`)
  else socket.destroy()
}

import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'

import { RelayError, systemCode } from '../errors.ts'

/** How long requests in progress may take once the server must exit. */
const LEAVE_MS = 1500

/** How long a client may take to send the headers of a request, and the whole request. */
const HEADERS_MS = 15_000
const REQUEST_MS = 60_000

/** Connections that have not sent a whole request yet. Beyond this many, the oldest is closed for each new one. */
const MOST_UNSENT = 500

/** A server that has its port and waits for a listener. */
export type Listening = {
  port: number
  /** Passes every new request to `listener`; requests in progress stay with the listener before. */
  serve(listener: RequestListener): void
  /** Passes requests to change to another protocol to `listener`; without one they are refused. */
  serveUpgrades(listener: (req: IncomingMessage, socket: Duplex, head: Buffer) => void): void
  /** Takes no new requests, and closes those in progress that do not end in time. Twice is fine. */
  close(): Promise<void>
}

/** Listens on a port; an app that needs to know the port can be made afterwards. Throws `PORT_UNUSABLE`. */
export async function listen({ host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: HEADERS_MS / 3,
  })
  limitUnsent(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(unusable(host, port, cause)))
    server.listen(port, host, resolve)
  })
  let served: RequestListener = () => {}
  // A server on a port has an address; only one on a pipe has a name instead.
  const address = server.address() as AddressInfo

  return {
    port: address.port,
    serveUpgrades: (listener) => void server.on('upgrade', listener),
    serve: (listener) => void server.off('request', served).on('request', (served = listener)),
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), LEAVE_MS)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** Closes the oldest silent connections when there are too many, so that they cannot keep clients out. */
function limitUnsent(server: Server): void {
  const unsent = new Set<Socket>()
  server.on('connection', (socket) => {
    unsent.add(socket)
    socket.once('close', () => unsent.delete(socket))
    for (const oldest of unsent) {
      if (unsent.size <= MOST_UNSENT) break
      unsent.delete(oldest)
      oldest.destroy()
    }
  })
  // A connection that changed its protocol is its server's, and has no next request.
  server.on('upgrade', ({ socket }: IncomingMessage) => unsent.delete(socket))
  server.on('request', (req: IncomingMessage) => {
    const { socket, headers } = req
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers
    if (hasBody) req.once('end', () => unsent.delete(socket))
    else unsent.delete(socket)
  })
}

function unusable(host: string, port: number, cause: Error): unknown {
  const code = systemCode(cause)
  if (code === undefined) return cause
  const help =
    code === 'EADDRINUSE' ? 'Another process uses it; stop that process, or use --port.' : ''
  const message =
    `Cannot listen on ${host} port ${port}: the system answered ${code}. ${help}`.trim()
  return new RelayError('PORT_UNUSABLE', message, { details: { host, port }, cause })
}

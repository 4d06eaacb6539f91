import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

import { RelayError, systemCode } from '../errors.ts'

/** How long requests in flight may take once the server must go. */
const LEAVE_MS = 1500

/** How long a client may take to send the headers of a request, and all of it. */
const HEADERS_MS = 15_000
const REQUEST_MS = 60_000

/** Connections that have yet to send a whole request; past this the oldest gives way to a new one. */
const MOST_UNSENT = 500

/** A server that has its port and waits for what it is to serve. */
export type Listening = {
  port: number
  /** From now on every request is given to `listener`; those that another one has stay with that one. */
  serve(listener: RequestListener): void
  /** Takes nothing new, lets what is in flight end, and cuts what does not. Twice is fine. */
  close(): Promise<void>
}

/** Takes a port, so that what is served can know it. Throws `PORT_UNUSABLE`. */
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

/** Keeps room for those who send what they have to say: connections that say nothing cost a place each. */
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
  const help = code === 'EADDRINUSE' ? 'Another process listens there; stop it, or use --port.' : ''
  const message =
    `Cannot listen on ${host} port ${port}: the system answered ${code}. ${help}`.trim()
  return new RelayError('PORT_UNUSABLE', message, { details: { host, port }, cause })
}

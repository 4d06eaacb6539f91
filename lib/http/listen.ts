import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { RelayError, systemCode } from '../errors.ts'

/** How long requests in flight may take once the server must go. */
const LEAVE_MS = 1500

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
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(unusable(host, port, cause)))
    server.listen(port, host, resolve)
  })
  // A server on a port has an address; only one on a pipe has a name instead.
  const address = server.address() as AddressInfo

  return {
    port: address.port,
    serve: (listener) => void server.removeAllListeners('request').on('request', listener),
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

function unusable(host: string, port: number, cause: Error): unknown {
  const code = systemCode(cause)
  if (code === undefined) return cause
  const help = code === 'EADDRINUSE' ? 'Another process listens there; stop it, or use --port.' : ''
  const message =
    `Cannot listen on ${host} port ${port}: the system answered ${code}. ${help}`.trim()
  return new RelayError('PORT_UNUSABLE', message, { details: { host, port }, cause })
}

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

import type { HubServer } from './hub.ts'
import { HUB_PATHS } from './machine/pair.ts'
import { MOST_FRAME_BYTES } from './protocol.ts'

/** Takes a request to change from HTTP to a WebSocket. */
export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => void

const REASONS: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
}

const BEARER = /^bearer (relay_machine_[A-Za-z0-9_-]{43})$/i

/** Takes the connections of paired machines at one path, and refuses every other upgrade. */
export function createUpgrade(on: {
  hub: HubServer
  /** True for a Host by which this server may be addressed. */
  isOwnHost: (host: string) => boolean
  warn: (line: string) => void
}): Upgrade {
  const { hub, isOwnHost, warn } = on
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MOST_FRAME_BYTES,
    perMessageDeflate: false,
  })

  async function admit(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { authorization = '', origin, host = '' } = req.headers
    // A browser names its origin; machines have none.
    if (origin !== undefined || !isOwnHost(host.toLowerCase())) return refuse(socket, 403)
    if (req.url !== HUB_PATHS.connect) return refuse(socket, 404)
    const token = BEARER.exec(authorization.trim())?.[1]
    const machine = token === undefined ? undefined : await hub.authenticate(token)
    if (machine === undefined) return refuse(socket, 401)
    server.handleUpgrade(req, socket, head, (accepted) => hub.accept(accepted, machine))
  }

  return (req, socket, head) => {
    // A machine that leaves during the handshake is no fault.
    socket.on('error', () => {})
    admit(req, socket, head).catch((error: unknown) => {
      warn(`hub: a connection could not be admitted: ${String(error)}`)
      refuse(socket, 500)
    })
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  )
}

import { WebSocket } from 'ws'

import { closeSoon, startHeartbeat } from '../heartbeat.ts'
import { CLOSE, HEARTBEAT_MS, MOST_FRAME_BYTES, PROTOCOL, readHubFrame } from '../protocol.ts'
import type { HubFrame, HubRoot, MachineFrame } from '../protocol.ts'
import { createAnswering } from './answering.ts'
import type { Perform } from './answering.ts'
import { HUB_PATHS } from './pair.ts'

/** How long a connection may take to be made, and a hub to greet. */
const CONNECT_MS = 15_000

/** How a connection ended. `status`: the hub refused it. `code`: it was open, and then closed with this code. */
export type LinkEnd =
  | { is: 'refused'; status: number }
  | { is: 'closed'; code: number; wasGreeted: boolean }
  | { is: 'failed'; why: string }

export type LinkOptions = {
  hub: string
  token: string
  version: string
  scopes: readonly string[]
  roots: () => HubRoot[]
  perform: Perform
  /** Called when the hub has greeted this machine, with its name there. */
  greeted: (about: { machine: string; user: string }) => void
  /** Called with the next token. The former one is valid until this one was used. */
  renewed: (token: string) => void
  warn: (line: string) => void
  /** Aborting closes the connection. */
  signal: AbortSignal
}

/** One connection to a hub. */
export type Link = {
  /** Sends the roots again. */
  sync(): void
  /** Resolves when the connection has ended, and never rejects. */
  ended: Promise<LinkEnd>
}

/** Connects once to a hub, and answers its requests until the connection ends. */
export function openLink(on: LinkOptions): Link {
  const socket = new WebSocket(`${on.hub.replace(/^http/, 'ws')}${HUB_PATHS.connect}`, {
    headers: { authorization: `Bearer ${on.token}` },
    maxPayload: MOST_FRAME_BYTES,
    // A compressed frame could be a thousand times larger than what was sent.
    perMessageDeflate: false,
    followRedirects: false,
    handshakeTimeout: CONNECT_MS,
  })
  const write = (frame: MachineFrame) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
  }
  const answering = createAnswering({
    perform: on.perform,
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text)
    },
    warn: on.warn,
  })
  let end: LinkEnd | undefined
  let isGreeted = false
  let heartbeat = startHeartbeat({ intervalMs: HEARTBEAT_MS, ping, silent })

  function ping(): void {
    write({ type: 'ping' })
  }

  function silent(): void {
    end ??= { is: 'failed', why: 'the hub stopped answering' }
    socket.terminate()
  }

  function take(frame: HubFrame): void {
    switch (frame.type) {
      case 'welcome':
        isGreeted = true
        heartbeat.stop()
        heartbeat = startHeartbeat({ intervalMs: frame.heartbeat_ms, ping, silent })
        return on.greeted(frame)
      case 'request':
        return answering.take(frame)
      case 'cancel':
        return answering.cancel(frame.id)
      case 'token':
        return on.renewed(frame.token)
      case 'ping':
        return write({ type: 'pong' })
      case 'pong':
        return
    }
  }

  const leave = () => closeSoon(socket, CLOSE.leaving, 'leaving')
  if (on.signal.aborted) leave()
  on.signal.addEventListener('abort', leave, { once: true })
  socket.on('open', () => {
    write({
      type: 'hello',
      protocol: PROTOCOL,
      version: on.version,
      roots: on.roots(),
      scopes: [...on.scopes],
    })
  })
  socket.on('message', (data, isBinary) => {
    heartbeat.heard()
    if (isBinary) return
    // `ws` delivers a text frame as one Buffer.
    const received = readHubFrame((data as Buffer).toString('utf8'))
    if (received.is === 'frame') return take(received.frame)
    if (received.is === 'malformed') on.warn('a frame of the hub could not be read')
  })
  socket.on('unexpected-response', (_request, response) => {
    end ??= { is: 'refused', status: response.statusCode ?? 0 }
    socket.terminate()
  })
  socket.on('error', (error) => {
    end ??= { is: 'failed', why: error.message.slice(0, 200) }
  })

  const ended = new Promise<LinkEnd>((resolve) => {
    socket.once('close', (code) => {
      heartbeat.stop()
      answering.close()
      on.signal.removeEventListener('abort', leave)
      resolve(end ?? { is: 'closed', code, wasGreeted: isGreeted })
    })
  })
  return { sync: () => write({ type: 'sync', roots: on.roots() }), ended }
}

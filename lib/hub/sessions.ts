import type { WebSocket } from 'ws'

import { RelayError } from '../errors.ts'
import { closeSoon, startHeartbeat } from './heartbeat.ts'
import { CLOSE, PROTOCOL, readMachineFrame } from './protocol.ts'
import type { Answer, HubFrame, HubRoot, MachineFrame } from './protocol.ts'
import { createRequests, offline } from './requests.ts'
import type { Request, Requests } from './requests.ts'

/** Frames that do not fit the protocol before a connection is closed for them. */
const MOST_MALFORMED = 100

/** How long a machine may take to send its hello. */
const HELLO_MS = 10_000

/** A machine as its connection identified it. */
export type Connected = { id: string; user: string; name: string }

/** What a hub records of a connection. */
export type SessionEvents = {
  /** The roots of a machine, at its hello and each time they changed. */
  synced(machine: Connected, roots: HubRoot[]): void
  opened(machine: Connected): void
  closed(machine: Connected): void
}

/** The machines that are connected to this process. */
export type Sessions = {
  /** Serves a connection until it ends. A former one of the same machine is closed. */
  accept(socket: WebSocket, machine: Connected): void
  /** Performs a request on a machine. Throws as `Requests.send` does. */
  send(machineId: string, name: string, request: Request): Promise<Answer>
  /** When the machine connected, in wall-clock milliseconds; undefined when it is not connected here. */
  since(machineId: string): number | undefined
  /** Sends the machine its next token; false when it is not connected here. */
  offerToken(machineId: string, token: string): boolean
  /** Closes the connection of a machine, and answers its open requests. */
  drop(machineId: string, why: keyof typeof CLOSE): void
  ids(): string[]
  /** Closes every connection. Twice is fine. */
  close(): void
}

type Session = {
  socket: WebSocket
  machine: Connected
  sinceMs: number
  requests: Requests
  end: (why: keyof typeof CLOSE) => void
  write: (frame: HubFrame) => void
}

/** Creates the sessions of one process of a hub. */
export function createSessions(on: {
  events: SessionEvents
  heartbeatMs: number
  mostInFlight: number
  now: () => number
}): Sessions {
  const { events, heartbeatMs, mostInFlight, now } = on
  const sessions = new Map<string, Session>()

  function open(socket: WebSocket, machine: Connected): Session {
    const write = (frame: HubFrame) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
    }
    const requests = createRequests({ machine: machine.name, mostInFlight, send: write })
    const end = (why: keyof typeof CLOSE) => {
      if (sessions.get(machine.id)?.socket === socket) sessions.delete(machine.id)
      requests.end(why === 'unpaired' ? unpaired(machine.name) : offline(machine.name))
      if (why === 'silent') socket.terminate()
      else closeSoon(socket, CLOSE[why], why)
    }
    return { socket, machine, sinceMs: now(), requests, end, write }
  }

  function serve(session: Session): void {
    const { socket, machine, requests, write, end } = session
    let malformed = 0
    let isGreeted = false
    const hello = setTimeout(() => end('protocol'), HELLO_MS)
    hello.unref()
    const heartbeat = startHeartbeat({
      intervalMs: heartbeatMs,
      ping: () => write({ type: 'ping' }),
      silent: () => end('silent'),
    })

    function take(frame: MachineFrame): void {
      switch (frame.type) {
        case 'hello':
          clearTimeout(hello)
          if (frame.protocol !== PROTOCOL) return end('version')
          if (isGreeted) return end('protocol')
          isGreeted = true
          write({
            type: 'welcome',
            protocol: PROTOCOL,
            machine: machine.name,
            user: machine.user,
            heartbeat_ms: heartbeatMs,
          })
          // Only now can it answer requests.
          sessions.get(machine.id)?.end('replaced')
          sessions.set(machine.id, session)
          events.synced(machine, frame.roots)
          events.opened(machine)
          return
        case 'sync':
          return isGreeted ? events.synced(machine, frame.roots) : end('protocol')
        case 'result':
          return requests.answer(frame)
        case 'ping':
          return write({ type: 'pong' })
        case 'pong':
          return
      }
    }

    socket.on('message', (data, isBinary) => {
      heartbeat.heard()
      // `ws` delivers a text frame as one Buffer.
      const received = isBinary
        ? ({ is: 'malformed' } as const)
        : readMachineFrame((data as Buffer).toString('utf8'))
      if (received.is === 'frame') return take(received.frame)
      if (received.is === 'unknown') return
      if ('id' in received && received.id !== undefined) requests.spoiled(received.id)
      malformed += 1
      if (malformed >= MOST_MALFORMED) end('protocol')
    })
    // `ws` closes the connection after an error, such as a frame that is too large.
    socket.on('error', () => {})
    socket.once('close', () => {
      clearTimeout(hello)
      heartbeat.stop()
      const isCurrent = sessions.get(machine.id) === session
      if (isCurrent) sessions.delete(machine.id)
      requests.end(offline(machine.name))
      if (isGreeted) events.closed(machine)
    })
  }

  return {
    accept: (socket, machine) => serve(open(socket, machine)),

    async send(machineId, name, request) {
      const session = sessions.get(machineId)
      if (session === undefined) throw offline(name)
      return session.requests.send(request)
    },

    since: (machineId) => sessions.get(machineId)?.sinceMs,

    offerToken(machineId, token) {
      const session = sessions.get(machineId)
      session?.write({ type: 'token', token })
      return session !== undefined
    },

    drop: (machineId, why) => sessions.get(machineId)?.end(why),

    ids: () => [...sessions.keys()],

    close() {
      for (const session of sessions.values()) session.end('leaving')
    },
  }
}

function unpaired(machine: string): RelayError {
  const message = `Cannot reach the machine "${machine}": it was unpaired. Pair it again with a new code.`
  return new RelayError('AGENT_OFFLINE', message, { details: { machine } })
}

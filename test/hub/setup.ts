import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect as connectTo, createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { TestContext } from 'node:test'

import { openHub } from '../../lib/hub/hub.ts'
import type { HubServer } from '../../lib/hub/hub.ts'
import type { Perform } from '../../lib/hub/machine/answering.ts'
import { openLink } from '../../lib/hub/machine/link.ts'
import type { Link, LinkEnd } from '../../lib/hub/machine/link.ts'
import type { HubRoot } from '../../lib/hub/protocol.ts'
import type { Request } from '../../lib/hub/requests.ts'
import { createUpgrade } from '../../lib/hub/upgrade.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'

/** A hub that machines can connect to, over a store of its own. */
export type TestHub = {
  hub: HubServer
  relay: TestRelay
  port: number
  url: string
  lines: string[]
  /** Moves the wall clock of the hub. */
  pass: (ms: number) => void
  /** Pairs a machine and connects it. Resolves when the hub has greeted it. */
  machine: (user: string, name: string, perform: Perform, more?: Options) => Promise<TestMachine>
  /** Another process of the same hub, without peers. */
  again: () => Promise<HubServer>
}

type Options = { roots?: HubRoot[]; through?: number; token?: string }

export type TestMachine = {
  id: string
  token: string
  link: Link
  leave: () => Promise<LinkEnd>
  renewed: Promise<string>
}

export const ROOT: HubRoot = { name: 'project', label: 'The project', mode: 'diagnose' }

/** A promise, and the function that resolves it. */
export function promiseOf<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** A request that reads, with a deadline that no test waits for. */
export function asked(operation: string, more: Partial<Request> = {}): Request {
  return {
    operation,
    input: {},
    caller: { user: 'ann', scopes: ['mcp:read'] },
    deadlineMs: 20_000,
    signal: new AbortController().signal,
    ...more,
  }
}

export async function startHub(
  t: TestContext,
  { heartbeatMs = 5000 }: { heartbeatMs?: number } = {},
): Promise<TestHub> {
  const relay = await openTestRelay(t)
  const lines: string[] = []
  const warn = (line: string) => void lines.push(line)
  let aheadMs = 0
  const now = () => Date.now() + aheadMs
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens on a port.
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const open = () => openHub({ logs: relay.store.logs, url: () => url, heartbeatMs, now, warn })
  const hub = await open()
  server.on('upgrade', createUpgrade({ hub, isOwnHost: () => true, warn }))
  beforeRemoval(t, async () => {
    await hub.close()
    server.closeAllConnections()
    server.close()
  })

  async function machine(
    user: string,
    name: string,
    perform: Perform,
    { roots = [ROOT], through = port, token: known }: Options = {},
  ): Promise<TestMachine> {
    const paired =
      known === undefined ? await pair(user, name) : { token: known, machine: { id: '' } }
    const leaving = new AbortController()
    const greeted = promiseOf<void>()
    const renewed = promiseOf<string>()
    const link = openLink({
      hub: `http://127.0.0.1:${through}`,
      token: paired.token,
      version: '1',
      scopes: ['mcp:read'],
      roots: () => roots,
      perform,
      greeted: () => greeted.resolve(),
      renewed: renewed.resolve,
      warn,
      signal: leaving.signal,
    })
    beforeRemoval(t, () => leaving.abort())
    await Promise.race([greeted.promise, link.ended])
    return {
      id: paired.machine.id,
      token: paired.token,
      link,
      renewed: renewed.promise,
      leave: () => {
        leaving.abort()
        return link.ended
      },
    }
  }

  async function pair(user: string, name: string) {
    const { pairingCode: code } = await hub.createPairingCode({ user })
    return hub.pair({ code, name, address: '127.0.0.1' })
  }

  return { hub, relay, port, url, lines, pass: (ms) => (aheadMs += ms), machine, again: open }
}

/** Passes a connection on, and can stop passing anything without closing it, as a network that is gone does. */
export async function startNetwork(
  t: TestContext,
  to: number,
): Promise<{ port: number; hold: () => void; restore: () => void; ends: Promise<void> }> {
  const sockets = new Set<Socket>()
  let isHeld = false
  const gone = promiseOf<void>()
  const server = createTcpServer((near) => {
    const far = connectTo(to, '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        if (!isHeld) into.write(chunk)
      })
      from.on('error', () => {})
      from.on('close', () => {
        if (from === far) gone.resolve()
        if (!isHeld) into.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  beforeRemoval(t, () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    // It listens on a port.
    port: (server.address() as AddressInfo).port,
    hold: () => {
      isHeld = true
    },
    restore: () => {
      isHeld = false
    },
    ends: gone.promise,
  }
}

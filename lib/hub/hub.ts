import type { WebSocket } from 'ws'

import { RelayError } from '../errors.ts'
import type { Logs } from '../store/logs.ts'
import { openCodes } from './book/codes.ts'
import { openMachines } from './book/machines.ts'
import type { Machine } from './book/machines.ts'
import { openPeers } from './peers.ts'
import type { Online, Peers } from './peers.ts'
import { HEARTBEAT_MS } from './protocol.ts'
import type { Answer, HubRoot } from './protocol.ts'
import { offline } from './requests.ts'
import type { Request } from './requests.ts'
import { createSessions } from './sessions.ts'

/** Requests of one machine, and of one user, that may be in progress at once. */
const MOST_OF_MACHINE = 32
const MOST_OF_USER = 64

/** A token of a machine is replaced when it is older than this; ages are looked at every hour. */
const TOKEN_MS = 7 * 24 * 3_600_000
const LOOK_MS = 3_600_000

/** A paired machine as its user sees it. */
export type MachineView = {
  id: string
  name: string
  roots: HubRoot[]
  isOnline: boolean
  /** When it connected; undefined when it is not connected. */
  since: string | undefined
}

/** A code for `relay pair`, as the viewer's tool returns it. */
export type PairingCode = { pairingCode: string; expiresAt: string; commandHint: string }

/** What operations need of a hub. */
export type Hub = {
  /** A code that pairs one machine with this user. Throws `BUSY`. */
  createPairingCode(asked: { user: string; name?: string | undefined }): Promise<PairingCode>
  /** The machines of a user, by name. */
  machinesOf(user: string): Promise<MachineView[]>
  /** Performs a request on a machine of this user. Throws `MACHINE_NOT_FOUND`, `AGENT_OFFLINE`, `BUSY` and its refusal. */
  send(user: string, machine: string, request: Request): Promise<Answer>
  /** Removes a machine of this user; its connection ends at once. False when the user has none of this name. */
  unpair(user: string, machine: string): Promise<boolean>
}

/** What the routes of a hub need. */
export type HubServer = Hub & {
  /** Pairs a machine. Throws `PAIRING_INVALID` and `PAIRING_EXPIRED`. */
  pair(asked: {
    code: string
    name: string
    address: string
  }): Promise<{ machine: Machine; token: string }>
  /** The machine with this token. */
  authenticate(token: string): Promise<Machine | undefined>
  /** Serves the connection of a machine until it ends. */
  accept(socket: WebSocket, machine: Machine): void
  /** What other processes of this hub ask; absent where there are none. */
  internal:
    | {
        isPeer(secret: string): boolean
        online(): Online[]
        send(machineId: string, request: Request): Promise<Answer>
        replaced(machineId: string): void
      }
    | undefined
  /** Closes every connection. Twice is fine. */
  close(): Promise<void>
}

/** Opens the hub whose records are in these logs. `internalUrl`: where its other processes reach this one. */
export async function openHub(on: {
  logs: Logs
  /** The address of the hub as machines reach it. */
  url: () => string
  internalUrl?: string | undefined
  heartbeatMs?: number | undefined
  now: () => number
  warn: (line: string) => void
}): Promise<HubServer> {
  const { logs, url, now, warn } = on
  const machines = openMachines(logs, warn)
  const codes = openCodes(logs, { now, warn })
  const peers: Peers | undefined =
    on.internalUrl === undefined ? undefined : await openPeers({ logs, url: on.internalUrl, warn })
  const openOf = new Map<string, number>()
  const report = (error: unknown) => warn(`hub: ${String(error)}`)

  const sessions = createSessions({
    heartbeatMs: on.heartbeatMs ?? HEARTBEAT_MS,
    mostInFlight: MOST_OF_MACHINE,
    now,
    events: {
      synced: ({ id }, roots) => void machines.sync(id, roots).catch(report),
      opened({ id, name, user }) {
        warn(`the machine "${name}" of ${user} connected`)
        // It may have been unpaired while it said hello.
        if (machines.get(id) === undefined) return sessions.drop(id, 'unpaired')
        peers?.replaced(id).catch(report)
        renewIfStale(id, machines.hasUnusedToken(id)).catch(report)
      },
      closed: ({ name, user }) => warn(`the machine "${name}" of ${user} disconnected`),
    },
  })

  await machines.refresh()
  const watch = machines.watch(dropUnpaired)
  const looking = setInterval(() => {
    for (const id of sessions.ids()) renewIfStale(id).catch(report)
  }, LOOK_MS)
  looking.unref()

  function dropUnpaired(): void {
    for (const id of sessions.ids()) {
      if (machines.get(id) === undefined) sessions.drop(id, 'unpaired')
    }
  }

  /** `wasLost`: it connected with the former token, so it does not have the next one that was made. */
  async function renewIfStale(id: string, wasLost = false): Promise<void> {
    const isDue = machines.isStale(id, new Date(now() - TOKEN_MS).toISOString())
    if (!isDue && !wasLost) return
    const token = await machines.renew(id)
    if (token !== undefined) sessions.offerToken(id, token)
  }

  async function find(user: string, name: string): Promise<Machine> {
    const named = () => machines.of(user).find((machine) => machine.name === name)
    const known = named()
    if (known !== undefined) return known
    // It may have been paired through another process a moment ago.
    await machines.refresh()
    const found = named()
    if (found !== undefined) return found
    const message = `Cannot find the machine "${name.slice(0, 80)}": none of yours has this name. listWorkspaces lists them.`
    throw new RelayError('MACHINE_NOT_FOUND', message)
  }

  async function sendTo(machine: Machine, request: Request): Promise<Answer> {
    if (sessions.since(machine.id) !== undefined) {
      return sessions.send(machine.id, machine.name, request)
    }
    if (peers === undefined) throw offline(machine.name)
    return peers.send(machine, request)
  }

  async function counted<T>(user: string, duty: () => Promise<T>): Promise<T> {
    const open = openOf.get(user) ?? 0
    if (open >= MOST_OF_USER) {
      const message = `Cannot call now: ${MOST_OF_USER} of your calls are open. Wait for one of them.`
      throw new RelayError('BUSY', message)
    }
    openOf.set(user, open + 1)
    try {
      return await duty()
    } finally {
      const left = (openOf.get(user) ?? 1) - 1
      if (left > 0) openOf.set(user, left)
      else openOf.delete(user)
    }
  }

  return {
    async createPairingCode({ user, name }) {
      const { code, expiresAt } = await codes.create(user, name)
      const commandHint = `relay pair ${code} --hub ${url()}`
      return { pairingCode: code, expiresAt, commandHint }
    },

    async machinesOf(user) {
      await machines.refresh()
      const elsewhere = new Map((await peers?.online())?.map(({ id, since_ms }) => [id, since_ms]))
      return machines.of(user).map(({ id, name, roots }) => {
        const sinceMs = sessions.since(id) ?? elsewhere.get(id)
        const since = sinceMs === undefined ? undefined : new Date(sinceMs).toISOString()
        return { id, name, roots, isOnline: sinceMs !== undefined, since }
      })
    },

    send: (user, name, request) =>
      counted(user, async () => sendTo(await find(user, name), request)),

    async unpair(user, name) {
      const machine = machines.of(user).find((each) => each.name === name)
      if (machine === undefined || !(await machines.unpair(machine.id, user))) return false
      sessions.drop(machine.id, 'unpaired')
      return true
    },

    async pair({ code, name, address }) {
      const used = await codes.use(code, address)
      return machines.pair({ user: used.user, name: used.name ?? name })
    },

    authenticate: (token) => machines.authenticate(token),
    accept: (socket, machine) => sessions.accept(socket, machine),

    internal: peers && {
      isPeer: (secret) => peers.isPeer(secret),
      online: () => sessions.ids().map((id) => ({ id, since_ms: sessions.since(id) ?? now() })),
      send: (id, request) => sessions.send(id, machines.get(id)?.name ?? '', request),
      replaced: (id) => sessions.drop(id, 'replaced'),
    },

    async close() {
      clearInterval(looking)
      watch.close()
      sessions.close()
      await peers?.close()
    },
  }
}

import { createHash, randomBytes, randomUUID } from 'node:crypto'

import { MachineEvent } from '../../schema/hub-record.ts'
import type { Watch } from '../../store/jobs.ts'
import type { Logs } from '../../store/logs.ts'
import type { HubRoot } from '../protocol.ts'
import { openFoldedLog } from './folded-log.ts'

/** A paired machine. */
export type Machine = {
  id: string
  user: string
  name: string
  roots: HubRoot[]
}

/** The paired machines of every user of a hub. */
export type Machines = {
  /** Continues with what other processes recorded. */
  refresh(): Promise<void>
  get(id: string): Machine | undefined
  /** The machines of a user, by name. */
  of(user: string): Machine[]
  /** Those of every user, for the operator. */
  all(): Machine[]
  /** Pairs a machine under this name, or one like it that is free, and returns its token, which is stored nowhere. */
  pair(asked: { user: string; name: string }): Promise<{ machine: Machine; token: string }>
  /** The machine of a token. The use of a new token ends the former one. */
  authenticate(token: string): Promise<Machine | undefined>
  /** True when the token of a machine is older than this and no next one was made. */
  isStale(id: string, olderThan: string): boolean
  /** True when a next token was made that was never used. */
  hasUnusedToken(id: string): boolean
  /** A next token for a machine; undefined when it is not paired. The former one is valid until the new one was used. */
  renew(id: string): Promise<string | undefined>
  /** Records the roots of a machine, if they changed. */
  sync(id: string, roots: HubRoot[]): Promise<void>
  /** Removes a machine of this user, and with it its tokens at once; false when the user has none of this id. */
  unpair(id: string, user: string): Promise<boolean>
  /** Calls back when machines may have come, gone or changed. */
  watch(listener: () => void): Watch
}

/** `tokens` are hashes: the one in use, and the next one while it was not used. */
type Row = Machine & { tokens: string[]; tokenSince: string }

/** Machines whose name is taken get a number. More of one name are refused. */
const MOST_OF_A_NAME = 1000

/** Opens the machines of a hub. Tokens are stored as hashes. */
export function openMachines(logs: Logs, warn: (line: string) => void): Machines {
  const rows = new Map<string, Row>()
  const byToken = new Map<string, Row>()
  const log = openFoldedLog({ logs, name: ['hub', 'machines'], schema: MachineEvent, apply, warn })

  function apply(event: MachineEvent, at: string): void {
    const row = rows.get(event.machine)
    switch (event.type) {
      case 'paired': {
        // An id is chosen by the hub, once. A line that repeats one changes nothing.
        if (row !== undefined) return
        const { machine: id, user, name, token } = event
        const added = { id, user, name, roots: [], tokens: [token], tokenSince: at }
        rows.set(id, added)
        byToken.set(token, added)
        return
      }
      case 'roots':
        if (row !== undefined) row.roots = event.roots
        return
      case 'token':
        if (row === undefined) return
        // The one in use stays; an offered one that was never used does not.
        setTokens(row, [...row.tokens.slice(0, 1), event.token])
        return
      case 'used':
        if (!row?.tokens.includes(event.token)) return
        row.tokenSince = at
        setTokens(row, [event.token])
        return
      case 'unpaired':
        if (row === undefined) return
        setTokens(row, [])
        rows.delete(event.machine)
    }
  }

  function setTokens(row: Row, tokens: string[]): void {
    for (const token of row.tokens) byToken.delete(token)
    row.tokens = tokens
    for (const token of tokens) byToken.set(token, row)
  }

  function of(user: string): Machine[] {
    const own = [...rows.values()].filter((row) => row.user === user)
    return own.map(seen).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  function freeName(user: string, wanted: string): string {
    const taken = new Set(of(user).map(({ name }) => name))
    for (let at = 1; at <= MOST_OF_A_NAME; at += 1) {
      const suffix = at === 1 ? '' : `-${at}`
      const name = `${wanted.slice(0, 63 - suffix.length)}${suffix}`
      if (!taken.has(name)) return name
    }
    return `machine-${randomBytes(6).toString('hex')}`
  }

  return {
    refresh: () => log.refresh(),
    get(id) {
      const row = rows.get(id)
      return row && seen(row)
    },
    of,
    all: () => [...rows.values()].map(seen),

    async pair({ user, name }) {
      const id = randomUUID()
      const token = newToken()
      await log.change(() => ({
        type: 'paired',
        machine: id,
        user,
        name: freeName(user, name),
        token: hashOf(token),
      }))
      const row = rows.get(id)
      if (row === undefined) throw new Error('A machine was recorded, but is not in the log.')
      return { machine: seen(row), token }
    },

    async authenticate(token) {
      const hash = hashOf(token)
      await log.refresh()
      const row = byToken.get(hash)
      if (row === undefined) return undefined
      if (row.tokens[0] !== hash) {
        const isStill = () =>
          byToken.get(hash) === row && row.tokens[0] !== hash
            ? { type: 'used' as const, machine: row.id, token: hash }
            : undefined
        await log.change(isStill)
      }
      return seen(row)
    },

    isStale(id, olderThan) {
      const row = rows.get(id)
      return row !== undefined && row.tokens.length === 1 && row.tokenSince < olderThan
    },

    hasUnusedToken: (id) => (rows.get(id)?.tokens.length ?? 0) > 1,

    async renew(id) {
      const token = newToken()
      const isNew = await log.change(() =>
        rows.has(id) ? { type: 'token', machine: id, token: hashOf(token) } : undefined,
      )
      return isNew ? token : undefined
    },

    async sync(id, roots) {
      const wanted = JSON.stringify(roots)
      await log.change(() => {
        const row = rows.get(id)
        if (row === undefined || JSON.stringify(row.roots) === wanted) return undefined
        return { type: 'roots', machine: id, roots }
      })
    },

    unpair(id, user) {
      return log.change(() =>
        rows.get(id)?.user === user ? { type: 'unpaired', machine: id } : undefined,
      )
    },

    watch: (listener) => log.watch(listener),
  }
}

function seen({ id, user, name, roots }: Row): Machine {
  return { id, user, name, roots }
}

function newToken(): string {
  return `relay_machine_${randomBytes(32).toString('base64url')}`
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

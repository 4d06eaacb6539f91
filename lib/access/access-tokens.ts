import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { SessionRecord, TokenRecord } from '../schema/access-records.ts'
import type { Rights } from '../schema/access-records.ts'
import type { Identified, Principal } from './principal.ts'
import { openRecords } from './records.ts'
import { hashOf, newSecret } from './secrets.ts'

/** How long a browser stays signed in. */
const SESSION_MS = 30 * 24 * 3600 * 1000

/** The tokens of a data directory, and the browser sessions that they opened. */
export type Tokens = ReturnType<typeof openTokens>

/** Opens the tokens of a data directory. `now` is the wall clock in milliseconds. Secrets are stored as hashes. */
export function openTokens(directory: string, now: () => number) {
  const tokens = openRecords(join(directory, 'tokens'), TokenRecord)
  const sessions = openRecords(join(directory, 'sessions'), SessionRecord)
  const at = (delayMs = 0) => new Date(now() + delayMs).toISOString()

  function bearer(hash: string): Principal | undefined {
    const record = tokens.get(hash)
    return record && principalOf(record)
  }

  function forgetSessions(isGone: (session: SessionRecord) => boolean): void {
    for (const { name, record } of sessions.all()) if (isGone(record)) sessions.remove(name)
  }

  return {
    /** Creates a token. The secret is returned and stored nowhere. */
    async create(name: string, grants: Rights): Promise<{ secret: string; record: TokenRecord }> {
      const secret = newSecret('token')
      const id = randomBytes(4).toString('hex')
      const record: TokenRecord = { format: 1, id, name, grants, created_at: at() }
      await tokens.put(hashOf(secret), record)
      return { secret, record }
    },

    /** Oldest first. */
    list(): TokenRecord[] {
      const all = tokens.all().map(({ record }) => record)
      return all.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1))
    },

    /** Revokes a token by its id or name, with every session that it opened. Throws `TOKEN_NOT_FOUND`. */
    revoke(typed: string): TokenRecord {
      const fitting = tokens.all().filter(({ record }) => [record.id, record.name].includes(typed))
      const [first, second] = fitting
      if (first === undefined || second !== undefined) throw unclear(typed, fitting.length)
      tokens.remove(first.name)
      forgetSessions((session) => session.token === first.name)
      return first.record
    },

    /** The principal of a token; undefined when the token is not valid. */
    find(secret: string): Principal | undefined {
      return bearer(hashOf(secret))
    },

    /** True for a token that was made for the metrics. */
    mayReadMetrics(secret: string): boolean {
      return tokens.get(hashOf(secret))?.grants.rights === 'metrics'
    },

    identify(secret: string): Identified | undefined {
      const credential = hashOf(secret)
      const principal = bearer(credential)
      return principal && { principal, credential, isWelcome: () => tokens.has(credential) }
    },

    /**
     * Opens a session for a browser; undefined when the token is not valid. The secret is for the cookie, which a
     * browser sends to every port of this machine; the key is for the page alone. A call needs both.
     */
    async signIn(
      token: string,
    ): Promise<{ secret: string; key: string; principal: Principal } | undefined> {
      const principal = bearer(hashOf(token))
      if (principal === undefined) return undefined
      forgetSessions((session) => session.expires_at < at())
      const secret = newSecret('session')
      const key = newSecret('key')
      await sessions.put(hashOf(secret), {
        format: 1,
        token: hashOf(token),
        key: hashOf(key),
        created_at: at(),
        expires_at: at(SESSION_MS),
      })
      return { secret, key, principal }
    },

    /** The principal of a session; undefined when it has expired or the key does not match. */
    identifySession(secret: string, key: string): Identified | undefined {
      const name = hashOf(secret)
      const session = sessions.get(name)
      if (session === undefined || session.expires_at < at()) return undefined
      if (session.key !== hashOf(key)) return undefined
      const { token: credential, expires_at } = session
      const principal = bearer(credential)
      const isWelcome = () => sessions.has(name) && tokens.has(credential) && expires_at >= at()
      return principal && { principal, credential, isWelcome }
    },

    signOut(secret: string): void {
      sessions.remove(hashOf(secret))
    },
  }
}

/** A token for the metrics admits to nothing else. */
function principalOf({ name, grants }: TokenRecord): Principal | undefined {
  return grants.rights === 'metrics' ? undefined : { ...grants, name }
}

function unclear(typed: string, count: number): RelayError {
  const why = count === 0 ? 'there is no such token' : `${count} tokens have that name; use the id`
  const message = `Cannot revoke token "${typed.slice(0, 80)}": ${why}. See: relay token list`
  return new RelayError('TOKEN_NOT_FOUND', message)
}

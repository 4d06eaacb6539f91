import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { GrantRecord, GrantTokenRecord } from '../schema/access-records.ts'
import type { Approved } from './approvals.ts'
import type { Identified } from './principal.ts'
import { openRecords } from './records.ts'
import { hashOf, kindOf, newSecret } from './secrets.ts'

/** How long an access token is good, and how long a client may stay away. */
export const ACCESS_MS = 3600 * 1000
const REFRESH_MS = 60 * 24 * 3600 * 1000

/** A grant that is younger may just be getting its first tokens from another process. */
const YOUNG_MS = 10 * 60 * 1000

/** The secrets of a client: one to call with, one to get the next pair. */
export type TokenPair = { access: string; refresh: string; grant: string }

/** What the owner approved, and the tokens of it, kept as hashes. */
export type Grants = ReturnType<typeof openGrants>

/** Opens them. `resource` is the one address that their tokens are good for. */
export function openGrants(directory: string, on: { now: () => number; resource: string }) {
  const grants = openRecords(join(directory, 'grants'), GrantRecord)
  const access = openRecords(join(directory, 'access-tokens'), GrantTokenRecord)
  const refresh = openRecords(join(directory, 'refresh-tokens'), GrantTokenRecord)
  const used = openRecords(join(directory, 'used-tokens'), GrantTokenRecord)
  const at = (delayMs = 0) => new Date(on.now() + delayMs).toISOString()

  async function issue(grant: string): Promise<TokenPair> {
    const pair = { access: newSecret('at'), refresh: newSecret('rt'), grant }
    const record = (ms: number) => ({ format: 1 as const, grant, expires_at: at(ms) })
    await refresh.put(hashOf(pair.refresh), record(REFRESH_MS))
    await access.put(hashOf(pair.access), record(ACCESS_MS))
    return pair
  }

  function standing(token: GrantTokenRecord | undefined): GrantRecord | undefined {
    if (token === undefined || token.expires_at < at()) return undefined
    const grant = grants.get(token.grant)
    return grant?.resource === on.resource ? grant : undefined
  }

  /**
   * Takes away what is over; a used refresh token goes when it would not have been good any more either, and a
   * grant, of whichever address, when no client can come back to it.
   */
  function clean(): void {
    for (const records of [access, refresh, used]) {
      for (const { name, record } of records.all()) {
        if (record.expires_at < at() || grants.get(record.grant) === undefined) records.remove(name)
      }
    }
    const living = livingGrants()
    for (const { name, record } of grants.all()) {
      if (!living.has(name) && record.created_at < at(-YOUNG_MS)) grants.remove(name)
    }
  }

  /** Grants that have a refresh token which is good, or was just used and is about to be followed by the next. */
  function livingGrants(): Set<string> {
    const tokens = [...refresh.all(), ...used.all()].filter(
      ({ record }) => record.expires_at >= at(),
    )
    return new Set(tokens.map(({ record }) => record.grant))
  }

  return {
    /** Notes that the owner approved a client, and makes its first tokens. */
    async grant(clientId: string, { agent, workspace }: Approved): Promise<TokenPair> {
      clean()
      const id = randomBytes(16).toString('hex')
      const { resource } = on
      const created_at = at()
      await grants.put(id, {
        format: 1,
        client_id: clientId,
        agent,
        workspace,
        resource,
        created_at,
      })
      return issue(id)
    },

    /**
     * The next tokens for a refresh token, which is good once. Shown a second time somebody has stolen it,
     * the client or the thief, and nobody can tell which: the whole grant ends.
     */
    async rotate(clientId: string, token: string): Promise<TokenPair | undefined> {
      const hash = hashOf(token)
      const record = refresh.get(hash) ?? used.get(hash)
      if (record === undefined || standing(record)?.client_id !== clientId) return undefined
      const wasUsed = used.get(hash) !== undefined
      // Noted first, so that the grant has a token at each moment and is not cleaned away between two.
      await used.put(hash, record)
      // Of two that come at once, the one that removes it is the first.
      const isFirst = !wasUsed && refresh.remove(hash)
      if (!isFirst) {
        grants.remove(record.grant)
        return undefined
      }
      return issue(record.grant)
    },

    /** Who shows this access token; undefined when nobody may. */
    find: (token: string): Identified | undefined => {
      const record = access.get(hashOf(token))
      const grant = standing(record)
      if (record === undefined || grant === undefined) return undefined
      const { agent, workspace } = grant
      const credential = record.grant
      // A call that outlives its access token is answered; one whose approval was ended is not.
      const isWelcome = () => grants.has(credential)
      return {
        principal: { rights: 'agent', name: agent, agent, workspace },
        credential,
        isWelcome,
      }
    },

    /** When an access token is over, in seconds since 1970. */
    endOf(token: string): number | undefined {
      const record = access.get(hashOf(token))
      return record && Math.floor(Date.parse(record.expires_at) / 1000)
    },

    /** Ends the grant that a token belongs to, if it is this client's. */
    revoke(clientId: string, token: string): void {
      const records = kindOf(token) === 'at' ? access : refresh
      const record = records.get(hashOf(token))
      if (record !== undefined && grants.get(record.grant)?.client_id === clientId) {
        grants.remove(record.grant)
      }
    },

    /** Ends a grant; false when there is none of this id. */
    end: (grant: string): boolean => grants.remove(grant),

    /** What the owner has approved and a client can still use, oldest first. */
    list(): { id: string; record: GrantRecord }[] {
      const living = livingGrants()
      const all = grants
        .all()
        .filter(({ name }) => living.has(name))
        .map(({ name, record }) => ({ id: name, record }))
      return all.toSorted((a, b) => (a.record.created_at < b.record.created_at ? -1 : 1))
    },

    /** True when the owner approved this client under this address, and its tokens are not over. */
    isApproved(clientId: string): boolean {
      const living = livingGrants()
      return grants
        .all()
        .some(
          ({ name, record }) =>
            living.has(name) && record.client_id === clientId && record.resource === on.resource,
        )
    },
  }
}

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { GrantRecord, GrantTokenRecord } from '../schema/access-records.ts'
import type { Approved } from './approvals.ts'
import type { Identified } from './principal.ts'
import { openRecords } from './records.ts'
import { hashOf, kindOf, newSecret } from './secrets.ts'

/** The lifetime of access tokens and of refresh tokens. */
export const ACCESS_MS = 3600 * 1000
const REFRESH_MS = 60 * 24 * 3600 * 1000

/** A younger grant may still be about to get its first tokens from another process. */
const YOUNG_MS = 10 * 60 * 1000

/** The secrets of a client: one for calls, one to get the next pair. */
export type TokenPair = { access: string; refresh: string; grant: string }

/** The clients that the owner approved, and their tokens, stored as hashes. */
export type Grants = ReturnType<typeof openGrants>

/** Opens the grants of a data directory. Their tokens are valid for the address `resource` only. */
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

  function validGrant(token: GrantTokenRecord | undefined): GrantRecord | undefined {
    if (token === undefined || token.expires_at < at()) return undefined
    const grant = grants.get(token.grant)
    return grant?.resource === on.resource ? grant : undefined
  }

  /**
   * Removes expired tokens. A used refresh token is kept until it would have expired, and a grant of any address
   * until no client can use it any more.
   */
  function clean(): void {
    for (const records of [access, refresh, used]) {
      for (const { name, record } of records.all()) {
        if (record.expires_at < at() || grants.get(record.grant) === undefined) records.remove(name)
      }
    }
    const usable = usableGrants()
    for (const { name, record } of grants.all()) {
      if (!usable.has(name) && record.created_at < at(-YOUNG_MS)) grants.remove(name)
    }
  }

  /** Grants with a valid refresh token, or with a used one whose successor may not be written yet. */
  function usableGrants(): Set<string> {
    const tokens = [...refresh.all(), ...used.all()].filter(
      ({ record }) => record.expires_at >= at(),
    )
    return new Set(tokens.map(({ record }) => record.grant))
  }

  return {
    /** Records that the owner approved a client, and creates its first tokens. */
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
     * The next tokens for a refresh token, which can be used once. A second use means that the token was stolen,
     * and either use may be the thief's, so the whole grant is removed.
     */
    async rotate(clientId: string, token: string): Promise<TokenPair | undefined> {
      const hash = hashOf(token)
      const record = refresh.get(hash) ?? used.get(hash)
      if (record === undefined || validGrant(record)?.client_id !== clientId) return undefined
      const wasUsed = used.get(hash) !== undefined
      // Recorded first, so that the grant always has a token and cannot be cleaned away in between.
      await used.put(hash, record)
      // Of two concurrent uses, the one that removes the token is the first.
      const isFirst = !wasUsed && refresh.remove(hash)
      if (!isFirst) {
        grants.remove(record.grant)
        return undefined
      }
      return issue(record.grant)
    },

    /** The principal of an access token; undefined when the token is not valid. */
    find: (token: string): Identified | undefined => {
      const record = access.get(hashOf(token))
      const grant = validGrant(record)
      if (record === undefined || grant === undefined) return undefined
      const { agent, workspace } = grant
      const credential = record.grant
      // A call may outlive its access token, but not its grant.
      const isWelcome = () => grants.has(credential)
      return {
        principal: { rights: 'agent', name: agent, agent, workspace },
        credential,
        isWelcome,
      }
    },

    /** When an access token expires, in seconds since 1970. */
    endOf(token: string): number | undefined {
      const record = access.get(hashOf(token))
      return record && Math.floor(Date.parse(record.expires_at) / 1000)
    },

    /** Removes the grant of a token, if it belongs to this client. */
    revoke(clientId: string, token: string): void {
      const records = kindOf(token) === 'at' ? access : refresh
      const record = records.get(hashOf(token))
      if (record !== undefined && grants.get(record.grant)?.client_id === clientId) {
        grants.remove(record.grant)
      }
    },

    /** Removes a grant; false when there is none with this id. */
    end: (grant: string): boolean => grants.remove(grant),

    /** The grants that a client can still use, oldest first. */
    list(): { id: string; record: GrantRecord }[] {
      const usable = usableGrants()
      const all = grants
        .all()
        .filter(({ name }) => usable.has(name))
        .map(({ name, record }) => ({ id: name, record }))
      return all.toSorted((a, b) => (a.record.created_at < b.record.created_at ? -1 : 1))
    },

    /** True when the owner approved this client for this address, and its grant can still be used. */
    isApproved(clientId: string): boolean {
      const usable = usableGrants()
      return grants
        .all()
        .some(
          ({ name, record }) =>
            usable.has(name) && record.client_id === clientId && record.resource === on.resource,
        )
    },
  }
}

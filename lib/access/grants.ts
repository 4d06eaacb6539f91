import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { GrantRecord, GrantTokenRecord } from '../schema/access-records.ts'
import type { Scope } from '../schema/root.ts'
import type { Approved } from './approvals.ts'
import type { Identified } from './principal.ts'
import { openRecords } from './records.ts'
import { commonScopes } from './scopes.ts'
import { hashOf, kindOf, newSecret } from './secrets.ts'

/** The lifetime of access tokens and of refresh tokens. */
export const ACCESS_MS = 3600 * 1000
const REFRESH_MS = 60 * 24 * 3600 * 1000

/** A younger grant may still be about to get its first tokens from another process. */
const YOUNG_MS = 10 * 60 * 1000

/** The secrets of a client: one for calls, one to get the next pair. `scopes` are those of the one for calls. */
export type TokenPair = { access: string; refresh: string; grant: string; scopes: Scope[] }

function personOf({ person = 'owner' }: GrantRecord): string {
  return person
}

/** What the grants of one client for one purpose have in common, beside the person who approved them. */
const SAME = ['client_id', 'agent', 'workspace', 'resource'] as const

/** The clients that the owner approved, and their tokens, stored as hashes. */
export type Grants = ReturnType<typeof openGrants>

/** Opens the grants of a data directory. Their tokens are valid for the address `resource` only. */
export function openGrants(directory: string, on: { now: () => number; resource: string }) {
  const grants = openRecords(join(directory, 'grants'), GrantRecord)
  const access = openRecords(join(directory, 'access-tokens'), GrantTokenRecord)
  const refresh = openRecords(join(directory, 'refresh-tokens'), GrantTokenRecord)
  const used = openRecords(join(directory, 'used-tokens'), GrantTokenRecord)
  const at = (delayMs = 0) => new Date(on.now() + delayMs).toISOString()

  /** With `narrower`, the access token has only those of the grant's scopes; the refresh token keeps them all. */
  async function issue(
    grant: string,
    {
      scopes: all,
      narrower,
    }: { scopes: readonly Scope[]; narrower?: readonly Scope[] | undefined },
  ): Promise<TokenPair> {
    const scopes = commonScopes(all, narrower ?? all)
    const pair = { access: newSecret('at'), refresh: newSecret('rt'), grant, scopes }
    const record = (ms: number) => ({ format: 1 as const, grant, expires_at: at(ms) })
    await refresh.put(hashOf(pair.refresh), record(REFRESH_MS))
    const narrowed = narrower === undefined ? {} : { scopes }
    await access.put(hashOf(pair.access), { ...record(ACCESS_MS), ...narrowed })
    return pair
  }

  /** The grants that a new one replaces: those of the same client for the same agent and workspace. */
  function replaced(by: GrantRecord): string[] {
    const same = (other: GrantRecord) =>
      SAME.every((field) => by[field] === other[field]) && personOf(by) === personOf(other)
    return grants.all().flatMap(({ name, record }) => (same(record) ? [name] : []))
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
    /**
     * Records that a client was approved, and creates its first tokens. An earlier approval of the client by the same
     * person for the same agent and workspace ends: that is how a client gets more scopes, or fewer.
     */
    async grant(
      clientId: string,
      { agent, workspace, scopes, person }: Approved,
    ): Promise<TokenPair> {
      clean()
      const id = randomBytes(16).toString('hex')
      const { resource } = on
      const record: GrantRecord = {
        format: 1,
        client_id: clientId,
        agent,
        workspace,
        resource,
        scopes: [...scopes],
        person,
        created_at: at(),
      }
      const before = replaced(record)
      await grants.put(id, record)
      const pair = await issue(id, { scopes })
      for (const grant of before) grants.remove(grant)
      return pair
    },

    /**
     * The next tokens for a refresh token, which can be used once. A second use means that the token was stolen,
     * and either use may be the thief's, so the whole grant is removed.
     */
    async rotate(
      clientId: string,
      token: string,
      narrower?: readonly Scope[],
    ): Promise<TokenPair | undefined> {
      const hash = hashOf(token)
      const record = refresh.get(hash) ?? used.get(hash)
      const grant = validGrant(record)
      if (record === undefined || grant?.client_id !== clientId) return undefined
      const wasUsed = used.get(hash) !== undefined
      // Recorded first, so that the grant always has a token and cannot be cleaned away in between.
      await used.put(hash, record)
      // Of two concurrent uses, the one that removes the token is the first.
      const isFirst = !wasUsed && refresh.remove(hash)
      if (!isFirst) {
        grants.remove(record.grant)
        return undefined
      }
      return issue(record.grant, { scopes: grant.scopes ?? [], narrower })
    },

    /** The scopes of the grant of a refresh token; undefined when this client cannot use it. */
    scopesOf(clientId: string, token: string): readonly Scope[] | undefined {
      const grant = validGrant(refresh.get(hashOf(token)))
      return grant?.client_id === clientId ? (grant.scopes ?? []) : undefined
    },

    /** The principal of an access token; undefined when the token is not valid. */
    find: (token: string): Identified | undefined => {
      const record = access.get(hashOf(token))
      const grant = validGrant(record)
      if (record === undefined || grant === undefined) return undefined
      const { agent, workspace } = grant
      const scopes = commonScopes(grant.scopes ?? [], record.scopes ?? grant.scopes ?? [])
      const credential = record.grant
      // A call may outlive its access token, but not its grant.
      const isWelcome = () => grants.has(credential)
      return {
        principal: {
          rights: 'agent',
          name: agent,
          agent,
          workspace,
          scopes,
          person: personOf(grant),
        },
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

    /** Removes every grant of a client, and returns how many. */
    endClient(clientId: string): number {
      const own = grants.all().filter(({ record }) => record.client_id === clientId)
      return own.filter(({ name }) => grants.remove(name)).length
    },

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

import type { Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Tokens } from '../access/access-tokens.ts'
import type { Grants } from '../access/grants.ts'
import type { Principal } from '../access/principal.ts'
import { RelayError } from '../errors.ts'
import type { ApiConnection, Credential } from '../schema/api-connection.ts'
import { readAs } from './routes/body.ts'

/** The body of `POST /api/connection/revoke`. */
export const RevokeBody = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
})

/** Where this server can be reached. */
export type Reachable = {
  localUrl: string
  publicUrl: string | undefined
  /** The kind of its tunnel. */
  tunnel: string | undefined
}

/** Shows owners how the server is reached and who may call it, and takes that back. */
export function createConnection(on: {
  mode: ApiConnection['auth']
  reachable: Reachable
  tokens: Tokens
  /** Absent without OAuth. */
  grants: Grants | undefined
  /** Called with each credential that was revoked, before the caller has its answer. */
  revoked: (credential: Credential, by: string) => Promise<void>
}) {
  const { mode, reachable, tokens, grants } = on

  function credentials(): Credential[] {
    const made = tokens.list().map(({ id, name, grants: rights, created_at }): Credential => {
      const ofAgent = rights.rights === 'agent' ? rights : undefined
      const { agent = null, workspace = null, scopes = [] } = ofAgent ?? {}
      const about = { agent, workspace, scopes, created_at }
      return Object.assign(about, { id, kind: 'token' as const, name, rights: rights.rights })
    })
    const approved = (grants?.list() ?? []).map(({ id, record }): Credential => {
      const { agent, workspace, scopes = [], person, created_at } = record
      const by = person === undefined ? '' : `, approved by ${person}`
      const about = { agent, workspace, scopes, created_at, rights: 'agent' as const }
      return Object.assign(about, { id, kind: 'client' as const, name: `client of ${agent}${by}` })
    })
    return [...made, ...approved]
  }

  function show(res: Response, principal: Principal): void {
    checkOwner(principal, 'see who may call this server')
    const { localUrl, publicUrl, tunnel } = reachable
    const connection: ApiConnection = {
      auth: mode,
      local_url: localUrl,
      public_url: publicUrl ?? null,
      tunnel: tunnel ?? null,
      credentials: credentials(),
    }
    res.set('cache-control', 'no-store').json(connection)
  }

  return {
    show,

    /** Throws `TOKEN_NOT_FOUND`. */
    async revoke(req: Request, res: Response, principal: Principal): Promise<void> {
      checkOwner(principal, 'revoke a credential')
      const { id } = readAs(RevokeBody, req.body, 'the body')
      const credential = credentials().find((each) => each.id === id)
      if (grants?.end(id) !== true) tokens.revoke(id)
      if (credential !== undefined) await on.revoked(credential, principal.name)
      show(res, principal)
    },
  }
}

function checkOwner({ rights }: Principal, what: string): void {
  if (rights === 'owner') return
  throw new RelayError('FORBIDDEN', `Cannot ${what}: only an owner may.`)
}

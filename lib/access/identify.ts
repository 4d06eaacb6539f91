import type { Identified } from './principal.ts'
import { kindOf } from './secrets.ts'
import type { Tokens } from './access-tokens.ts'

/** What a request shows of who sent it. */
export type Shown = {
  authorization?: string | undefined
  session?: string | undefined
  /** The key of that session, which the page sends beside the cookie. */
  key?: string | undefined
  /** True where tokens of OAuth are good: they are for the MCP endpoint and for nothing else. */
  isMcp: boolean
}

/** Says who shows this; undefined when nobody known does. */
export type Identify = (shown: Shown) => Identified | undefined

const BEARER = /^bearer ([\x21-\x7e]{1,500})$/i

/** The secret of an `Authorization: Bearer …`; undefined for anything else. */
export function bearerOf(authorization: string): string | undefined {
  return BEARER.exec(authorization.trim())?.[1]
}

/**
 * Makes the check for a mode of authentication. In mode `none`, which is for loopback only, everybody is the
 * owner; else a bearer secret says who it is, or the session of a browser. A bearer that is shown counts,
 * whatever else is: a wrong one is refused although the browser has a session.
 */
export function createIdentify(on: {
  mode: 'none' | 'token' | 'oauth'
  /** The name of the person whose machine this is. */
  person: string
  tokens: Tokens
  /** Access tokens of OAuth; absent in the other modes. */
  findGrant?: ((accessToken: string) => Identified | undefined) | undefined
}): Identify {
  const { mode, person, tokens, findGrant } = on
  return ({ authorization, session, key, isMcp }) => {
    if (authorization !== undefined) {
      const secret = bearerOf(authorization) ?? ''
      const kind = kindOf(secret)
      if (kind === 'token') return tokens.identify(secret)
      return kind === 'at' && isMcp ? asClient(findGrant?.(secret)) : undefined
    }
    if (mode === 'none') {
      return { principal: { rights: 'owner', name: person }, credential: '', isWelcome: () => true }
    }
    if (session === undefined || key === undefined) return undefined
    return tokens.identifySession(session, key)
  }
}

/** The operator may allow less to programs that were approved than to those that were given a token. */
function asClient(found: Identified | undefined): Identified | undefined {
  if (found?.principal.rights !== 'agent') return found
  return { ...found, principal: { ...found.principal, via: 'client' } }
}

import type { Identified } from './principal.ts'
import { kindOf } from './secrets.ts'
import type { Tokens } from './access-tokens.ts'

/** The credentials of a request. */
export type Shown = {
  authorization?: string | undefined
  session?: string | undefined
  /** The key of that session, which the page sends beside the cookie. */
  key?: string | undefined
  /** True for the MCP endpoint, the only one that accepts OAuth tokens. */
  isMcp: boolean
}

/** The principal with these credentials; undefined when they are not valid. */
export type Identify = (shown: Shown) => Identified | undefined

const BEARER = /^bearer ([\x21-\x7e]{1,500})$/i

/** The secret of an `Authorization: Bearer …`; undefined for anything else. */
export function bearerOf(authorization: string): string | undefined {
  return BEARER.exec(authorization.trim())?.[1]
}

/**
 * Creates the check for an authentication mode. In mode `none`, which is for loopback only, every caller is the
 * owner. Otherwise a bearer secret or the session of a browser identifies the caller. A bearer secret takes
 * precedence: a wrong one is refused even if the browser has a session.
 */
export function createIdentify(on: {
  mode: 'none' | 'token' | 'oauth'
  /** The name of the machine's owner. */
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

/** Marks clients approved over OAuth, which the operator may allow less than those with a token. */
function asClient(found: Identified | undefined): Identified | undefined {
  if (found?.principal.rights !== 'agent') return found
  return { ...found, principal: { ...found.principal, via: 'client' } }
}

import type { Request, Response } from 'express'

import type { Caller } from '../access/caller.ts'
import { kindOf } from '../access/secrets.ts'
import type { Tokens } from '../access/access-tokens.ts'
import { RelayError } from '../errors.ts'
import { SignInBody } from '../schema/api-request.ts'
import type { ApiCaller, ApiSession } from '../schema/api.ts'
import { cookieOptions, keyOf, readCookie } from './cookie.ts'
import { readAs } from './route.ts'

/** How long the browser keeps the cookie; the server forgets the session at the same time. */
const COOKIE_MS = 30 * 24 * 3600 * 1000

/** Signing in with a token typed once, and out again. */
export function createSessions(on: {
  mode: ApiSession['auth']
  version: string
  tokens: Tokens
  cookie: string
  isSecure: boolean
}) {
  const { mode, version, tokens, cookie, isSecure } = on

  return {
    tell(res: Response, caller: Caller | undefined, key?: string): void {
      const session: ApiSession = { auth: mode, caller: caller ? told(caller) : null, version, key }
      res.set('cache-control', 'no-store').json(session)
    },

    /** Throws `AUTH_REQUIRED` for a token that nobody has. */
    async signIn(req: Request, res: Response): Promise<void> {
      const { token } = readAs(SignInBody, req.body, 'the body')
      const done = kindOf(token) === 'token' ? await tokens.signIn(token) : undefined
      if (done === undefined) {
        const message = 'Cannot sign in: this token is not known. Make one: relay token create NAME'
        throw new RelayError('AUTH_REQUIRED', message)
      }
      res.cookie(cookie, done.secret, { ...cookieOptions(isSecure), maxAge: COOKIE_MS })
      this.tell(res, done.caller, done.key)
    },

    signOut(req: Request, res: Response): void {
      const secret = readCookie(req, cookie)
      const key = keyOf(req)
      const isOwn = secret !== undefined && key !== undefined
      if (isOwn && tokens.identifySession(secret, key) !== undefined) tokens.signOut(secret)
      res.clearCookie(cookie, cookieOptions(isSecure))
      this.tell(res, undefined)
    },
  }
}

function told(caller: Caller): ApiCaller {
  const { name } = caller
  if (caller.rights === 'owner') return { name, rights: 'owner', agent: null }
  return { name, rights: 'agent', agent: caller.rights === 'agent' ? caller.agent : null }
}

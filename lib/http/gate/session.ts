import { parse } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Tokens } from '../../access/access-tokens.ts'
import type { Principal } from '../../access/principal.ts'
import { kindOf } from '../../access/secrets.ts'
import { RelayError } from '../../errors.ts'
import type { ApiCaller, ApiSession } from '../../schema/api.ts'
import { readAs } from '../routes/body.ts'

/** How long the browser keeps the cookie; the server ends the session at the same time. */
const COOKIE_MS = 30 * 24 * 3600 * 1000

/** The header in which the page sends the key of its session. */
const KEY_HEADER = 'x-relay-key'

/** The body of `POST /api/session`. */
export const SignInBody = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(500)),
})

/**
 * The name of the session's cookie. A browser sends a cookie to every port of a host, so each server of this
 * machine has a name of its own, and a cookie grants nothing without the key that the page keeps.
 */
export function cookieName(port: number): string {
  return `relay_session_${port}`
}

/** A cookie of a request; undefined when it has none of that name. */
export function readCookie(req: Request, name: string): string | undefined {
  return parse(req.headers.cookie ?? '', { decode: (value) => value })[name]
}

/** The key that a request shows. The page keeps it where no page of another port can read it. */
export function keyOf(req: Request): string | undefined {
  const key = req.headers[KEY_HEADER]
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** Signs people in with a token that they type once, and out again. */
export function createSessions(on: {
  mode: ApiSession['auth']
  version: string
  tokens: Tokens
  port: number
  isSecure: boolean
  /** The agent that owners send as. */
  ownerAgent: string
}) {
  const { mode, version, tokens, isSecure, ownerAgent } = on
  const cookie = cookieName(on.port)

  function show(res: Response, principal: Principal | undefined, key?: string): void {
    const caller = principal === undefined ? null : viewOf(principal, ownerAgent)
    const session: ApiSession = { auth: mode, caller, version, key }
    res.set('cache-control', 'no-store').json(session)
  }

  return {
    show,

    /** Throws `AUTH_REQUIRED` for an unknown token. */
    async signIn(req: Request, res: Response): Promise<void> {
      const { token } = readAs(SignInBody, req.body, 'the body')
      const opened = kindOf(token) === 'token' ? await tokens.signIn(token) : undefined
      if (opened === undefined) {
        const message = 'Cannot sign in: this token is not known. Make one: relay token create NAME'
        throw new RelayError('AUTH_REQUIRED', message)
      }
      res.cookie(cookie, opened.secret, { ...cookieOptions(isSecure), maxAge: COOKIE_MS })
      show(res, opened.principal, opened.key)
    },

    signOut(req: Request, res: Response): void {
      const secret = readCookie(req, cookie)
      const key = keyOf(req)
      const isOwn = secret !== undefined && key !== undefined
      if (isOwn && tokens.identifySession(secret, key) !== undefined) tokens.signOut(secret)
      res.clearCookie(cookie, cookieOptions(isSecure))
      show(res, undefined)
    },
  }
}

/** Hidden from scripts and other sites; sent only over https where the server's public address is https. */
function cookieOptions(isSecure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure }
}

function viewOf(principal: Principal, ownerAgent: string): ApiCaller {
  const { name } = principal
  if (principal.rights === 'owner') {
    return { name, rights: 'owner', agent: null, sends_as: ownerAgent }
  }
  const { agent } = principal
  return { name, rights: 'agent', agent, sends_as: agent }
}

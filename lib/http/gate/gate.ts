import type { Request, RequestHandler } from 'express'

import type { Identify } from '../../access/identify.ts'
import type { Identified, Principal } from '../../access/principal.ts'
import { RelayError } from '../../errors.ts'
import { addressOf } from './address.ts'
import { createRate } from './rate.ts'
import { cookieName, keyOf, readCookie } from './session.ts'

/** Wrong credentials of one client. The right one is accepted at any time, so that guesses of others lock no one out. */
const GUESSES = { burst: 30, perSecond: 0.5 }

/** Calls of one credential of an agent. */
const CALLS = { burst: 600, perSecond: 20 }

/** Identifies requests. */
export type Gate = ReturnType<typeof createGate>

/** Makes the gate. It identifies each request once, and refuses one without a known credential with `AUTH_REQUIRED`. */
export function createGate({
  identify,
  mode,
  port,
  isBehindProxy = false,
  now = Date.now,
}: {
  identify: Identify
  mode: 'none' | 'token' | 'oauth'
  port: number
  /** True where a proxy, such as a tunnel, appends the address of each client to `X-Forwarded-For`. */
  isBehindProxy?: boolean
  now?: () => number
}) {
  const guesses = createRate(GUESSES, now)
  const calls = createRate(CALLS, now)
  const identities = new WeakMap<Request, Identified>()
  const cookie = cookieName(port)

  /** The credential of a request, which may be absent. */
  function find(req: Request): Identified | undefined {
    return identify({
      authorization: req.headers.authorization,
      session: readCookie(req, cookie),
      key: keyOf(req),
      isMcp: isMcp(req),
    })
  }

  const check: RequestHandler = (req, _res, next) => {
    const found = find(req)
    if (found === undefined) throw refuseUnknown(req)
    refuseOften(req, found)
    const isSession = mode !== 'none' && req.headers.authorization === undefined
    const isChange = req.method !== 'GET' && req.method !== 'HEAD'
    // A browser names the origin of a change; the guard has checked that it is this server.
    if (isSession && isChange && req.headers.origin === undefined) {
      const message =
        'Cannot change anything with a cookie alone: the request names no Origin. Send a token instead.'
      throw new RelayError('ORIGIN_REFUSED', message)
    }
    identities.set(req, found)
    next()
  }

  /** The refusal of a request without a known credential; another one for a client that tried many. */
  function refuseUnknown(req: Request): RelayError {
    // A client of MCP renews its token when it reads 401, so it must read that at any time.
    if (req.headers.authorization === undefined || isMcp(req)) return unidentified()
    const waitMs = guesses(addressOf(req, isBehindProxy))
    return waitMs === 0 ? unidentified() : tooMany('wrong credentials from this address', waitMs)
  }

  /** Limits what each credential of an agent may ask; owners are not limited, and MCP calls are counted apart. */
  function refuseOften(req: Request, { principal, credential }: Identified): void {
    if (principal.rights === 'owner' || isMcp(req)) return
    const waitMs = calls(credential)
    if (waitMs > 0) throw tooMany('calls with this credential', waitMs)
  }

  function identified(req: Request): Identified {
    const found = identities.get(req)
    if (found === undefined) throw new Error('A route was reached without its gate.')
    return found
  }

  return {
    find,
    check,

    /** Counts a wrong token that was typed to sign in. Throws `TOO_MANY_REQUESTS` for a client that typed many. */
    countGuess(req: Request): void {
      const waitMs = guesses(addressOf(req, isBehindProxy))
      if (waitMs > 0) throw tooMany('wrong tokens from this address', waitMs)
    },

    identified,
    principal: (req: Request): Principal => identified(req).principal,

    /** Refuses with `AUTH_REQUIRED` when the credential was revoked since `check`; called before each response. */
    recheck(req: Request): void {
      if (!identified(req).isWelcome()) throw unidentified()
    },
  }
}

function isMcp(req: Request): boolean {
  return req.originalUrl.split('?', 1)[0] === '/mcp'
}

function tooMany(what: string, waitMs: number): RelayError {
  const retry_after_s = Math.ceil(waitMs / 1000)
  const seconds = retry_after_s === 1 ? 'a second' : `${retry_after_s} seconds`
  const message = `Cannot answer: there are too many ${what}. Try again in ${seconds}.`
  return new RelayError('TOO_MANY_REQUESTS', message, { details: { retry_after_s } })
}

function unidentified(): RelayError {
  const message =
    'Cannot answer: the request shows no known credential. Send "Authorization: Bearer TOKEN"; relay token create NAME makes a token.'
  return new RelayError('AUTH_REQUIRED', message)
}

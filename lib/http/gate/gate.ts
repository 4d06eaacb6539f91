import type { Request, RequestHandler } from 'express'

import type { Identify } from '../../access/identify.ts'
import type { Identified, Principal } from '../../access/principal.ts'
import { RelayError } from '../../errors.ts'
import { cookieName, keyOf, readCookie } from './session.ts'

/** Identifies requests. */
export type Gate = ReturnType<typeof createGate>

/** Makes the gate. It identifies each request once, and refuses one without a known credential with `AUTH_REQUIRED`. */
export function createGate({
  identify,
  mode,
  port,
}: {
  identify: Identify
  mode: 'none' | 'token' | 'oauth'
  port: number
}) {
  const identities = new WeakMap<Request, Identified>()
  const cookie = cookieName(port)

  /** The credential of a request, which may be absent. */
  function find(req: Request): Identified | undefined {
    return identify({
      authorization: req.headers.authorization,
      session: readCookie(req, cookie),
      key: keyOf(req),
      isMcp: req.originalUrl.split('?', 1)[0] === '/mcp',
    })
  }

  const check: RequestHandler = (req, _res, next) => {
    const found = find(req)
    if (found === undefined) throw unidentified()
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

  function identified(req: Request): Identified {
    const found = identities.get(req)
    if (found === undefined) throw new Error('A route was reached without its gate.')
    return found
  }

  return {
    find,
    check,
    identified,
    principal: (req: Request): Principal => identified(req).principal,

    /** Refuses with `AUTH_REQUIRED` when the credential was revoked since `check`; called before each response. */
    recheck(req: Request): void {
      if (!identified(req).isWelcome()) throw unidentified()
    },
  }
}

function unidentified(): RelayError {
  const message =
    'Cannot answer: the request shows no known credential. Send "Authorization: Bearer TOKEN"; relay token create NAME makes a token.'
  return new RelayError('AUTH_REQUIRED', message)
}

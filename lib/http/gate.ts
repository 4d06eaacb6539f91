import type { Request, RequestHandler } from 'express'

import type { Caller, Identified } from '../access/caller.ts'
import type { Identify } from '../access/identify.ts'
import { RelayError } from '../errors.ts'
import { cookieName, keyOf, readCookie } from './cookie.ts'

type GateOptions = { identify: Identify; mode: 'none' | 'token' | 'oauth'; port: number }

/** Who sent a request; asked once for each, and refused with `AUTH_REQUIRED` when nobody known did. */
export function createGate({ identify, mode, port }: GateOptions) {
  const callers = new WeakMap<Request, Identified>()
  const cookie = cookieName(port)

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
    if (found === undefined) throw unknown()
    const isSession = mode !== 'none' && req.headers.authorization === undefined
    const isChange = req.method !== 'GET' && req.method !== 'HEAD'
    // A browser says from which page a change comes; the guard has looked whether it is ours.
    if (isSession && isChange && req.headers.origin === undefined) {
      const message =
        'Cannot change anything with a cookie alone: the request names no Origin. Send a token instead.'
      throw new RelayError('ORIGIN_REFUSED', message)
    }
    callers.set(req, found)
    next()
  }

  function identified(req: Request): Identified {
    const found = callers.get(req)
    if (found === undefined) throw new Error('A route was reached without its gate.')
    return found
  }

  return {
    find,
    check,
    identified,
    of: (req: Request): Caller => identified(req).caller,

    /** Asked once more before an answer: what was revoked meanwhile is refused with `AUTH_REQUIRED`. */
    recheck(req: Request): void {
      if (!identified(req).isWelcome()) throw unknown()
    },
  }
}

function unknown(): RelayError {
  const message =
    'Cannot answer: who are you? Send "Authorization: Bearer TOKEN"; relay token create NAME makes one.'
  return new RelayError('AUTH_REQUIRED', message)
}

import type { Request, RequestHandler } from 'express'

import type { Caller } from '../access/caller.ts'
import type { Identify } from '../access/identify.ts'
import { RelayError } from '../errors.ts'
import { cookieName, readCookie } from './cookie.ts'

type GateOptions = { identify: Identify; mode: 'none' | 'token' | 'oauth'; port: number }

/** Who sent a request; asked once for each, and refused with `AUTH_REQUIRED` when nobody known did. */
export function createGate({ identify, mode, port }: GateOptions) {
  const callers = new WeakMap<Request, Caller>()
  const cookie = cookieName(port)

  function find(req: Request): Caller | undefined {
    return identify({
      authorization: req.headers.authorization,
      session: readCookie(req, cookie),
      isMcp: req.originalUrl.split('?', 1)[0] === '/mcp',
    })
  }

  const check: RequestHandler = (req, _res, next) => {
    const caller = find(req)
    if (caller === undefined) {
      const message =
        'Cannot answer: who are you? Send "Authorization: Bearer TOKEN"; relay token create NAME makes one.'
      throw new RelayError('AUTH_REQUIRED', message)
    }
    const isSession = mode !== 'none' && req.headers.authorization === undefined
    const isChange = req.method !== 'GET' && req.method !== 'HEAD'
    // A browser says from which page a change comes; the guard has looked whether it is ours.
    if (isSession && isChange && req.headers.origin === undefined) {
      const message =
        'Cannot change anything with a cookie alone: the request names no Origin. Send a token instead.'
      throw new RelayError('ORIGIN_REFUSED', message)
    }
    callers.set(req, caller)
    next()
  }

  return {
    find,
    check,
    of(req: Request): Caller {
      const caller = callers.get(req)
      if (caller === undefined) throw new Error('A route was reached without its gate.')
      return caller
    },
  }
}

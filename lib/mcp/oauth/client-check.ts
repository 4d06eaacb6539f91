import express from 'express'
import type { Request, RequestHandler, Response } from 'express'

import type { Clients } from '../../access/oauth-clients.ts'
import { createWindow } from '../../access/window.ts'

/** Wrong secrets of one client that are answered in a while. A right one is accepted at any time. */
const MOST_WRONG = 30
const WRONG_MS = 15 * 60 * 1000

/** Tokens that one client gets in a while: more means that it renews them in a loop, and each is a file here. */
const MOST_ISSUED = 60
const ISSUED_MS = 60 * 1000

/** A client that a request names, and the secret that it shows. */
type Shown = { clientId: string; secret: string | undefined; isBasic: boolean }

/** Counts tokens and wrong secrets per client, so that no client uses up what another one needs. */
export type ClientCheck = {
  /** For the endpoints that take a client's secret. Answers 401 to a wrong secret, and 429 over a limit. */
  handlers: RequestHandler[]
  /** Counts tokens that a client has received. Only approved clients receive any, so no stranger is counted. */
  issued: (clientId: string) => void
}

/** Makes the check of clients with a secret, sent as RFC 6749, section 2.3.1 describes: by HTTP Basic or in the body. */
export function createClientCheck(on: { clients: Clients; now: () => number }): ClientCheck {
  const wrong = createWindows(on.now, WRONG_MS)
  const issued = createWindows(on.now, ISSUED_MS)

  const check: RequestHandler = (req, res, next) => {
    const shown = shownBy(req)
    if (shown === undefined) return next()
    if (shown === 'twofold') return refuse(res, true)
    const { clientId, secret, isBasic } = shown
    if (issued.count(clientId) >= MOST_ISSUED) return refuseMany(res, ISSUED_MS)
    const proved = on.clients.prove(clientId, secret)
    if (proved === 'open') return next()
    if (proved === 'wrong') {
      if (wrong.count(clientId) >= MOST_WRONG) return refuseMany(res, WRONG_MS)
      wrong.add(clientId)
      return refuse(res, isBasic)
    }
    // The SDK, which would compare secrets as plain texts, now takes the client as it takes one without a secret.
    const { client_secret: _secret, ...body } = req.body as Record<string, unknown>
    req.body = { ...body, client_id: clientId }
    next()
  }
  return {
    handlers: [express.urlencoded({ extended: false, limit: 30_000 }), check],
    issued: (clientId) => issued.add(clientId),
  }
}

/** The client of a request: undefined when it names none that the endpoint takes, `twofold` when it does so twice. */
function shownBy(req: Request): Shown | 'twofold' | undefined {
  const body = (req.body ?? {}) as Record<string, unknown>
  const basic = basicOf(req.headers.authorization)
  if (basic !== undefined) {
    const { client_id = basic.clientId, client_secret } = body
    // Two clients, or two secrets: the next check might take the one that this check does not.
    const isTwofold = client_id !== basic.clientId || client_secret !== undefined
    return isTwofold ? 'twofold' : basic
  }
  const { client_id: clientId, client_secret: secret } = body
  if (typeof clientId !== 'string') return undefined
  return { clientId, secret: typeof secret === 'string' ? secret : undefined, isBasic: false }
}

const BASIC = /^basic ([A-Za-z0-9+/=]{1,4000})$/i

/** The client of `Authorization: Basic …`, whose parts are encoded as in a form. */
function basicOf(authorization: string | undefined): Shown | undefined {
  const encoded = BASIC.exec(authorization?.trim() ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const clientId = decoded(id)
  if (clientId === undefined) return undefined
  return { clientId, secret: decoded(secret.join(':')), isBasic: true }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    // Not encoded as in a form.
    return undefined
  }
}

function refuse(res: Response, isBasic: boolean): void {
  if (isBasic) res.set('www-authenticate', 'Basic realm="durable-relay"')
  const error_description = 'The secret of this client is wrong or missing'
  res.set('cache-control', 'no-store').status(401)
  res.json({ error: 'invalid_client', error_description })
}

function refuseMany(res: Response, ms: number): void {
  res
    .set('cache-control', 'no-store')
    .set('retry-after', String(ms / 1000))
    .status(429)
  res.json({ error: 'too_many_requests', error_description: 'Try again later' })
}

/** A window of time for each client. Only clients of the operator and approved ones are counted. */
function createWindows(now: () => number, lengthMs: number) {
  const windows = new Map<string, ReturnType<typeof createWindow>>()
  return {
    add(clientId: string): void {
      for (const [id, window] of windows) if (window.count() === 0) windows.delete(id)
      const window = windows.get(clientId) ?? createWindow(now, lengthMs)
      window.add()
      windows.set(clientId, window)
    },
    count: (clientId: string): number => windows.get(clientId)?.count() ?? 0,
  }
}

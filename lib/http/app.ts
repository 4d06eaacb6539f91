import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express'

import type { Caller } from '../access/caller.ts'
import type { Identify } from '../access/identify.ts'
import type { Tokens } from '../access/tokens.ts'
import { RelayError } from '../errors.ts'
import type { McpHandler } from '../mcp/handler.ts'
import { scopeTo } from '../tools/scope.ts'
import { actionRoutes } from './api/actions.ts'
import { jobRoutes } from './api/jobs.ts'
import { workspaceRoutes } from './api/workspaces.ts'
import { cookieName, readCookie } from './cookie.ts'
import { createEventRoutes } from './events/routes.ts'
import { createGuard } from './guard.ts'
import type { Places } from './guard.ts'
import { workspacesFor } from './house.ts'
import type { House } from './house.ts'
import { createPage } from './page.ts'
import { asRefusal, notFound, sendRefusal } from './refusal.ts'
import { checkCaller } from './route.ts'
import { createSessions } from './session.ts'
import { takeToolTrace } from './trace.ts'

/** Bytes of any body. */
const BODY_LIMIT = 1024 * 1024

/** What the facade is made of. */
export type AppOptions = {
  house: House
  mode: 'none' | 'token' | 'oauth'
  places: Places
  port: number
  /** True when the world reaches this server by https. */
  isSecure: boolean
  identify: Identify
  tokens: Tokens
  mcp: McpHandler
  /** Directory of the built page. */
  page: string
  /** The pages and endpoints of OAuth, and where a client that may not call yet learns of them. */
  oauth?: { handlers: RequestHandler[]; metadataUrl: string } | undefined
}

/** The whole facade as one request handler: guard, who calls, what for. */
export function createApp(on: AppOptions): Express {
  const { house } = on
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.enable('strict routing')
  app.enable('case sensitive routing')

  const gate = createGate(on)
  const body = [readable, express.json({ limit: BODY_LIMIT, strict: false })]
  const sessions = createSessions({
    mode: on.mode,
    version: house.version,
    tokens: on.tokens,
    cookie: cookieName(on.port),
    isSecure: on.isSecure,
  })

  app.use(createGuard(on.places))
  app.get('/healthz', (_req, res) => void res.json({ ok: true, version: house.version }))
  if (on.oauth !== undefined) app.use(...on.oauth.handlers)
  app.get('/api/session', (req, res) => sessions.tell(res, gate.find(req)))
  app.post('/api/session', ...body, (req, res) => sessions.signIn(req, res))
  app.delete('/api/session', (req, res) => sessions.signOut(req, res))

  app.use(['/api', '/mcp', '/internal'], gate.check)
  for (const { method, path, who, run } of [...workspaceRoutes, ...jobRoutes, ...actionRoutes]) {
    const readers = method === 'post' ? body : []
    app[method](path, ...readers, async (req, res) => {
      const caller = gate.of(req)
      checkCaller({ who }, caller)
      const params = req.params as Record<string, string>
      const answer = await run(house, { caller, params, query: req.query, body: req.body })
      res.set('cache-control', 'no-store').json(answer)
    })
  }
  for (const { path, open } of createEventRoutes(house)) {
    app.get(path, (req, res) =>
      open(req, res, { caller: gate.of(req), isWelcome: () => gate.find(req) !== undefined }),
    )
  }
  app.post('/internal/tool-trace', ...body, async (req, res) => {
    if (on.mode === 'none') throw traceless()
    await takeToolTrace(house, gate.of(req), req.body)
    res.status(202).json({ ok: true })
  })
  app.post('/mcp', ...body, callMcp)
  app.get('/mcp', callMcp)
  for (const path of ['/mcp', '/healthz', '/internal/tool-trace', ...apiPaths])
    app.all(path, refuseMethod)
  app.use(['/api', '/mcp', '/internal', '/.well-known'], () => {
    throw notFound()
  })
  app.use(...createPage(on.page))
  app.use(() => {
    throw notFound()
  })
  app.use(createErrorHandler(on))
  return app

  async function callMcp(req: Request, res: Response): Promise<void> {
    const caller = gate.of(req)
    if (caller.rights === 'run') throw reportOnly(caller)
    const named = typeof req.query['workspace'] === 'string' ? req.query['workspace'] : undefined
    const [workspace = house.workspaces.own] =
      caller.rights === 'owner' && named === undefined
        ? [house.workspaces.own]
        : workspacesFor(house, caller, named)
    const services = await house.workspaces.open(workspace)
    if (caller.rights === 'owner') {
      return on.mcp({ req, res, body: req.body, services, agent: house.ownerAgent })
    }
    const { agent } = caller
    return on.mcp({ req, res, body: req.body, services: scopeTo(agent, services), agent })
  }
}

const apiPaths = [...workspaceRoutes, ...jobRoutes, ...actionRoutes].map((route) => route.path)

/** Who sent a request; asked once for each, and refused when nobody known did. */
function createGate({ identify, mode, port }: AppOptions) {
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

/** A body is JSON or not read at all: forms of other pages can send everything else. */
const readable: RequestHandler = (req, _res, next) => {
  if (req.is('application/json') !== false && req.is('application/json') !== null) return next()
  const message =
    'Cannot read the request: the body must be JSON, with "Content-Type: application/json".'
  throw new RelayError('BODY_TYPE_REFUSED', message)
}

const refuseMethod: RequestHandler = (req) => {
  throw new RelayError('METHOD_REFUSED', `Cannot ${req.method} this path; it takes another method.`)
}

function traceless(): RelayError {
  const message =
    'Cannot take the trace: this server asks for no token, so it cannot tell whose run it is. Use --auth token.'
  return new RelayError('FORBIDDEN', message)
}

function reportOnly(caller: Caller): RelayError {
  return new RelayError('FORBIDDEN', `Cannot call tools as ${caller.name}: a run may only report.`)
}

function createErrorHandler({ house, oauth }: AppOptions): ErrorRequestHandler {
  const metadata = oauth === undefined ? '' : `, resource_metadata="${oauth.metadataUrl}"`
  // Express knows an error handler by its four parameters.
  return (error, _req, res, _next) => {
    const refusal = asRefusal(error, house.warn)
    if (refusal.code === 'AUTH_REQUIRED' && !res.headersSent) {
      res.set('www-authenticate', `Bearer realm="durable-relay"${metadata}`)
    }
    sendRefusal(res, refusal)
  }
}

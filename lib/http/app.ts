import express from 'express'
import type { Express, Request, RequestHandler, Response } from 'express'

import type { Tokens } from '../access/access-tokens.ts'
import type { Grants } from '../access/grants.ts'
import type { Identify } from '../access/identify.ts'
import { RelayError } from '../errors.ts'
import type { McpHandler } from '../mcp/handler.ts'
import { idOfWorkspace, workspaceOf } from '../operations/reach.ts'
import { findRunAnywhere } from '../operations/report/reported-run.ts'
import { createConnection } from './connection.ts'
import type { Reachable } from './connection.ts'
import { callerOf, clientOf } from './context.ts'
import type { HttpContext } from './context.ts'
import { mountHealth } from './health.ts'
import type { Health } from './health.ts'
import { createEventStreams } from './events/events.ts'
import { createGate } from './gate/gate.ts'
import type { Gate } from './gate/gate.ts'
import { createGuard } from './gate/guard.ts'
import type { Addresses } from './gate/guard.ts'
import { createHeld } from './gate/held.ts'
import type { Held } from './gate/held.ts'
import { createLimiter } from './gate/limits.ts'
import { createSessions } from './gate/session.ts'
import { mountMetrics } from './metrics/metrics.ts'
import type { Metrics } from './metrics/metrics.ts'
import { createPage } from './page.ts'
import { readBody } from './routes/body.ts'
import { compressRead } from './routes/compress.ts'
import { apiDocument } from './routes/openapi.ts'
import { mountOperations } from './routes/operations.ts'
import { createErrorHandler, notFound } from './routes/refusal.ts'
import { FIXED_ROUTES } from './routes/fixed-routes.ts'
import { methodsByPath } from './routes/routes.ts'
import { sendJson } from './routes/send-json.ts'
import { mountShare } from './share.ts'
import { runIn, takeToolTrace } from './trace.ts'

/** What the facade is made of. */
export type AppOptions = {
  context: HttpContext
  mode: 'none' | 'token' | 'oauth'
  addresses: Addresses
  port: number
  /** True when this server's public address is https. */
  isSecure: boolean
  identify: Identify
  tokens: Tokens
  mcp: McpHandler
  /** Directory of the built page. */
  page: string
  /** The pages and endpoints of OAuth, and where a client that may not call yet finds them. */
  oauth?: { grants: Grants; handlers: RequestHandler[]; metadataUrl: string } | undefined
  health: Health
  metrics: Metrics
  /** Where owners see that this server is reached. */
  reachable: Reachable
}

/** What the gate protects. */
const GUARDED = ['/api', '/mcp', '/internal']

/** The whole facade as one request handler: the guard, then the gate, then the routes. */
export function createApp(on: AppOptions): Express {
  const { context } = on
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.enable('strict routing')
  app.enable('case sensitive routing')

  const { publicUrl, tunnel } = on.reachable
  const isBehindProxy = publicUrl !== undefined || tunnel !== undefined
  const gate = createGate({ ...on, isBehindProxy, now: context.now })
  const held = createHeld()
  app.use(createGuard(on.addresses))
  mountHealth(app, on.health, gate)
  mountMetrics(app, on.metrics, { gate, tokens: on.tokens })
  if (on.oauth !== undefined) app.use(...on.oauth.handlers)
  mountSession(app, on, gate)
  mountShare(app, context, gate)
  mountTraces(app, on, gate)
  app.use(GUARDED, gate.check)
  app.get(FIXED_ROUTES.describe_api.path, compressRead, (_req, res) => {
    sendJson(res, apiDocument(context.version))
  })
  mountConnection(app, on, gate)
  mountOperations(app, context, gate)
  mountStreams(app, on, { gate, held })
  mountMcp(app, on, { gate, held })
  for (const [path, methods] of methodsByPath()) app.all(path, refuseMethod(methods))
  app.use([...GUARDED, '/.well-known'], refusePath)
  const { warn } = context
  const metadataUrl = on.oauth?.metadataUrl
  app.use(...createPage(on.page), refusePath, createErrorHandler({ warn, metadataUrl }))
  return app
}

function mountSession(app: Express, on: AppOptions, gate: Gate): void {
  const { path } = FIXED_ROUTES.show_session
  const sessions = createSessions({ ...on, ...on.context })
  app.get(path, (req, res) => sessions.show(res, gate.find(req)?.principal))
  app.post(path, ...readBody, async (req, res) => {
    try {
      await sessions.signIn(req, res)
    } catch (error) {
      if (error instanceof RelayError && error.code === 'AUTH_REQUIRED') gate.countGuess(req)
      throw error
    }
  })
  app.delete(path, (req, res) => sessions.signOut(req, res))
}

function mountConnection(app: Express, on: AppOptions, gate: Gate): void {
  const { workspaces } = on.context
  const connection = createConnection({
    ...on,
    grants: on.oauth?.grants,
    async revoked({ id, agent, workspace }, by) {
      const { audit } = await workspaces.open(workspace ?? workspaces.own)
      const about = agent === null ? { id } : { id, agent }
      await audit.record({ what: 'decision.revoke_token', who: { person: by }, ...about })
    },
  })
  const { show_connection: shown, revoke_credential: revoked } = FIXED_ROUTES
  app.get(shown.path, (req, res) => connection.show(res, gate.principal(req)))
  app.post(revoked.path, ...readBody, (req, res) =>
    connection.revoke(req, res, gate.principal(req)),
  )
}

/** Mounted before the gate, because a run may show its capability, which is valid only here. */
function mountTraces(app: Express, { context, mode }: AppOptions, gate: Gate): void {
  const checkSender: RequestHandler = (req, res, next) =>
    runIn(req.headers) === undefined ? gate.check(req, res, next) : next()
  const { path } = FIXED_ROUTES.record_tool_call
  app.post(path, checkSender, ...readBody, async (req, res) => {
    if (mode === 'none') throw unidentifiable()
    const sender = runIn(req.headers) ?? callerOf(context, gate.principal(req))
    await takeToolTrace(context, sender, req.body)
    res.status(202).json({ ok: true })
  })
}

function mountStreams(
  app: Express,
  { context, metrics }: AppOptions,
  { gate, held }: { gate: Gate; held: Held },
): void {
  const streams = createEventStreams(context)
  metrics.addStreams(streams.open)
  const rows = [
    [FIXED_ROUTES.stream_jobs.path, streams.streamJobs],
    [FIXED_ROUTES.stream_job.path, streams.streamJob],
  ] as const
  for (const [path, open] of rows) {
    app.get(path, (req, res) => {
      if (req.method === 'HEAD') return headOfStream(res)
      return open(req, res, { ...gate.identified(req), held })
    })
  }
  app.post(FIXED_ROUTES.follow_jobs.path, ...readBody, (req, res) =>
    streams.follow(req, res, gate.identified(req)),
  )
}

/** A stream would never end, so a request for its headers gets no more than those. */
function headOfStream(res: Response): void {
  const type = 'text/event-stream; charset=utf-8'
  res.set({ 'content-type': type, 'cache-control': 'no-store, no-transform' }).end()
}

/** Streams of notifications, and calls in progress, which may wait for a day each. */
const MCP_STREAMS = { what: 'MCP streams', owners: 200, others: 200, each: 16 }
/** The call of MCP that stays open as a stream does. */
const LISTEN = 'subscriptions/listen'
const MCP_CALLS = { what: 'MCP calls', owners: 2000, others: 1000, each: 200 }

function mountMcp(
  app: Express,
  { context, mcp, oauth }: AppOptions,
  { gate, held }: { gate: Gate; held: Held },
): void {
  const limiters = { GET: createLimiter(MCP_STREAMS), POST: createLimiter(MCP_CALLS) }
  const { workspaces } = context

  async function call(req: Request, res: Response): Promise<void> {
    const identified = gate.identified(req)
    const release = limiters[isStream(req) ? 'GET' : 'POST'](identified)
    res.once('close', release)
    const { principal, isWelcome } = identified
    const caller = clientOf(context, principal)
    const named = req.query['workspace']
    const workspace =
      typeof named === 'string' ? idOfWorkspace({ caller, workspaces }, named) : undefined
    const relayOfRun = async (capability: string) =>
      (await findRunAnywhere(workspaces, capability))?.relay
    await mcp({
      req,
      res,
      body: req.body,
      isWelcome,
      held,
      relay: await workspaces.open(workspaceOf({ caller, workspaces, workspace })),
      relayOfRun,
      caller,
      metadataUrl: oauth?.metadataUrl,
    })
  }
  const { path } = FIXED_ROUTES.call_mcp
  app.post(path, ...readBody, call)
  app.get(path, (req, res) => (req.method === 'HEAD' ? headOfStream(res) : call(req, res)))
}

/** True for a request that stays open until its client ends it. */
function isStream({ method, body }: Request): boolean {
  return method === 'GET' || (body as { method?: unknown } | undefined)?.method === LISTEN
}

function refuseMethod(methods: string[]): RequestHandler {
  const withHead = methods.flatMap((method) => (method === 'GET' ? [method, 'HEAD'] : [method]))
  const allowed = [...withHead, 'OPTIONS'].join(', ')
  return (req, res) => {
    res.set('allow', allowed)
    // No CORS header: a page of another origin may not call, and its browser asks in vain.
    if (req.method === 'OPTIONS') return void res.status(204).end()
    const message = `Cannot ${req.method} this path: it takes ${allowed}.`
    throw new RelayError('METHOD_REFUSED', message)
  }
}

const refusePath: RequestHandler = () => {
  throw notFound()
}

function unidentifiable(): RelayError {
  const message =
    'Cannot take the trace: this server asks for no token, so it cannot know whose run it is. Use --auth token.'
  return new RelayError('FORBIDDEN', message)
}

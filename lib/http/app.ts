import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express'

import type { Caller } from '../access/caller.ts'
import type { Identify } from '../access/identify.ts'
import type { Tokens } from '../access/access-tokens.ts'
import { RelayError } from '../errors.ts'
import type { McpHandler } from '../mcp/handler.ts'
import type { Caller as Acting } from '../rights/caller.ts'
import { actionRoutes } from './api/actions.ts'
import { ARTIFACT_PATH, openArtifact, sendDownload } from './api/artifact.ts'
import { conversationRoutes } from './api/conversations.ts'
import { jobRoutes } from './api/jobs.ts'
import { workspaceRoutes } from './api/workspaces.ts'
import { readBody } from './body.ts'
import { cookieName } from './cookie.ts'
import { createEventRoutes } from './events/routes.ts'
import { createGate } from './gate.ts'
import { createGuard } from './guard.ts'
import { createHeld } from './held.ts'
import type { Held } from './held.ts'
import type { Places } from './guard.ts'
import { remoteOf, workspacesFor } from './house.ts'
import type { House } from './house.ts'
import { createPage } from './page.ts'
import { createPlaces } from './places.ts'
import { asRefusal, notFound, sendRefusal } from './refusal.ts'
import { checkCaller, whoOf } from './route.ts'
import { findRunAnywhere } from './run.ts'
import { createSessions } from './session.ts'
import { runIn, takeToolTrace } from './trace.ts'

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

type Gate = ReturnType<typeof createGate>

/** What is behind the gate. */
const GUARDED = ['/api', '/mcp', '/internal']

/** The whole facade as one request handler: where from, who, what for. */
export function createApp(on: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.enable('strict routing')
  app.enable('case sensitive routing')

  const gate = createGate(on)
  app.use(createGuard(on.places))
  app.get('/healthz', (_req, res) => void res.json({ ok: true, version: on.house.version }))
  if (on.oauth !== undefined) app.use(...on.oauth.handlers)
  mountSession(app, on, gate)
  mountTraces(app, on, gate)
  app.use(GUARDED, gate.check)
  mountApi(app, on.house, gate)
  mountDownloads(app, on.house, gate)
  const held = createHeld()
  mountStreams(app, on.house, { gate, held })
  mountMcp(app, on, { gate, held })
  for (const [path, methods] of methodsByPath()) app.all(path, refuseMethod(methods))
  app.use([...GUARDED, '/.well-known'], nowhere)
  app.use(...createPage(on.page), nowhere, createErrorHandler(on))
  return app
}

function mountSession(app: Express, on: AppOptions, gate: Gate): void {
  const { mode, tokens, isSecure } = on
  const { version } = on.house
  const cookie = cookieName(on.port)
  const sessions = createSessions({ mode, version, tokens, cookie, isSecure })
  app.get('/api/session', (req, res) => sessions.tell(res, gate.find(req)?.caller))
  app.post('/api/session', ...readBody, (req, res) => sessions.signIn(req, res))
  app.delete('/api/session', (req, res) => sessions.signOut(req, res))
}

const apiRoutes = [...workspaceRoutes, ...conversationRoutes, ...jobRoutes, ...actionRoutes]

function mountApi(app: Express, house: House, gate: Gate): void {
  for (const { method, path, run } of apiRoutes) {
    const who = whoOf({ method, path })
    const readers = method === 'post' ? readBody : []
    app[method](path, ...readers, async (req, res) => {
      const caller = gate.of(req)
      checkCaller(who, caller)
      const params = req.params as Record<string, string>
      const answer = await run(house, { caller, params, query: req.query, body: req.body })
      gate.recheck(req)
      res.set('cache-control', 'no-store').json(answer)
    })
  }
}

function mountDownloads(app: Express, house: House, gate: Gate): void {
  app.get(ARTIFACT_PATH, async (req, res) => {
    const { params, query } = req
    const artifact = await openArtifact(house, { caller: gate.of(req), params, query })
    gate.recheck(req)
    sendDownload(res, artifact)
  })
}

function mountStreams(
  app: Express,
  house: House,
  { gate, held }: { gate: Gate; held: Held },
): void {
  for (const { path, open } of createEventRoutes(house)) {
    app.get(path, (req, res) => {
      // A question about the headers is answered with them; a stream would never end.
      if (req.method === 'HEAD') return void res.end()
      return open(req, res, { ...gate.identified(req), held })
    })
  }
}

/** Before the gate: a run shows its capability, which is good here and nowhere else. */
function mountTraces(app: Express, { house, mode }: AppOptions, gate: Gate): void {
  const checkSender: RequestHandler = (req, res, next) =>
    runIn(req.headers) === undefined ? gate.check(req, res, next) : next()
  app.post('/internal/tool-trace', checkSender, ...readBody, async (req, res) => {
    if (mode === 'none') throw traceless()
    await takeToolTrace(house, runIn(req.headers) ?? gate.of(req), req.body)
    res.status(202).json({ ok: true })
  })
}

/** Streams of notifications, and calls in flight, which may wait for a day each. */
const MCP_STREAMS = { what: 'MCP streams', owners: 200, others: 200, each: 16 }
const MCP_CALLS = { what: 'MCP calls', owners: 2000, others: 1000, each: 200 }

function mountMcp(
  app: Express,
  { house, mcp }: AppOptions,
  { gate, held }: { gate: Gate; held: Held },
): void {
  const places = { GET: createPlaces(MCP_STREAMS), POST: createPlaces(MCP_CALLS) }

  async function call(req: Request, res: Response): Promise<void> {
    const identified = gate.identified(req)
    const leave = places[req.method === 'GET' ? 'GET' : 'POST'](identified)
    res.once('close', leave)
    const { caller, isWelcome } = identified
    const named = req.query['workspace']
    const workspace = workspaceOf(house, caller, typeof named === 'string' ? named : undefined)
    const relayOfRun = async (capability: string) =>
      (await findRunAnywhere(house, capability))?.services
    await mcp({
      req,
      res,
      body: req.body,
      isWelcome,
      held,
      relay: await house.workspaces.open(workspace),
      relayOfRun,
      caller: actingAs(house, caller),
    })
  }
  app.post('/mcp', ...readBody, call)
  app.get('/mcp', call)
}

/** A client of MCP is never a person, whoever's credential it has. */
function actingAs(house: House, caller: Caller): Acting {
  if (caller.rights === 'owner') return { kind: 'session', agent: house.ownerAgent }
  const { name, workspace } = caller
  return { kind: 'remote', name, workspace, ...remoteOf(house, caller) }
}

/** An owner who names no workspace means the server's own. */
function workspaceOf(house: House, caller: Caller, named: string | undefined): string {
  if (caller.rights === 'owner' && named === undefined) return house.workspaces.own
  const [workspace = house.workspaces.own] = workspacesFor(house, caller, named)
  return workspace
}

/** What each path takes, to name it to a caller that sends something else. */
export function methodsByPath(): Map<string, string[]> {
  const methods = new Map([
    ['/healthz', ['GET']],
    ['/api/session', ['GET', 'POST', 'DELETE']],
    ['/api/events', ['GET']],
    ['/api/jobs/:id/events', ['GET']],
    [ARTIFACT_PATH, ['GET']],
    ['/internal/tool-trace', ['POST']],
    ['/mcp', ['GET', 'POST']],
  ])
  for (const { path, method } of apiRoutes) {
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()])
  }
  return methods
}

function refuseMethod(methods: string[]): RequestHandler {
  const allowed = methods.join(', ')
  return (req, res) => {
    res.set('allow', allowed)
    const message = `Cannot ${req.method} this path: it takes ${allowed}.`
    throw new RelayError('METHOD_REFUSED', message)
  }
}

const nowhere: RequestHandler = () => {
  throw notFound()
}

function traceless(): RelayError {
  const message =
    'Cannot take the trace: this server asks for no token, so it cannot tell whose run it is. Use --auth token.'
  return new RelayError('FORBIDDEN', message)
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

import express from 'express'
import type { Express, Request, RequestHandler, Response } from 'express'

import type { Identify } from '../../access/identify.ts'
import type { HubServer } from '../../hub/hub.ts'
import type { McpHandler } from '../../mcp/handler.ts'
import type { Operation } from '../../operations/operation.ts'
import type { HttpContext } from '../context.ts'
import { createGate } from '../gate/gate.ts'
import { createGuard } from '../gate/guard.ts'
import type { Addresses } from '../gate/guard.ts'
import { createHeld } from '../gate/held.ts'
import { mountHealth } from '../health.ts'
import type { Health } from '../health.ts'
import { createLimiter } from '../gate/limits.ts'
import type { Oauth } from '../oauth.ts'
import { readBody } from '../routes/body.ts'
import { FIXED_ROUTES } from '../routes/fixed-routes.ts'
import { createErrorHandler, notFound } from '../routes/refusal.ts'
import { mountActions } from './actions.ts'
import { hubCallerOf } from './hub-caller.ts'
import { mountInternal, mountMachines } from './machine-routes.ts'

/** What the facade of a hub is made of. */
export type HubAppOptions = {
  context: HttpContext
  hub: HubServer
  mode: 'none' | 'token' | 'oauth'
  addresses: Addresses
  port: number
  /** The address of the hub as its users reach it. */
  base: URL
  identify: Identify
  mcp: McpHandler
  health: Health
  tools: readonly Operation[]
  isBehindProxy: boolean
  oauth: Oauth | undefined
}

/** Calls in progress, and streams; a call can wait for a person at the machine. */
const CALLS = { what: 'calls', owners: 400, others: 1000, each: 64 }
const STREAMS = { what: 'MCP streams', owners: 50, others: 200, each: 8 }

/** The whole facade of a hub: the guard, OAuth, machines, and the tools over MCP and for custom GPTs. */
export function createHubApp(on: HubAppOptions): Express {
  const { context, hub, addresses, oauth, isBehindProxy } = on
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.enable('strict routing')
  app.enable('case sensitive routing')

  app.use(internalRoutes(hub))
  app.use(createGuard(addresses))
  if (oauth !== undefined) app.use(...oauth.handlers)
  mountMachines(app, { hub, isBehindProxy })
  // Every route of a hub takes the tokens of approved clients.
  const identify: Identify = (shown) => on.identify({ ...shown, isMcp: true })
  const gate = createGate({ identify, mode: on.mode, port: on.port })
  mountHealth(app, on.health, gate)
  mountActions(app, { ...on, gate, metadataUrl: oauth?.metadataUrl })
  mountMcp(app, on, gate)
  app.use(refusePath, createErrorHandler({ warn: context.warn, metadataUrl: oauth?.metadataUrl }))
  return app
}

/** Other processes of the hub reach this one by an address of its own, which the guard does not know. */
function internalRoutes(hub: HubServer): Express {
  const app = express()
  mountInternal(app, hub)
  return app
}

function mountMcp(
  app: Express,
  { context, mcp, oauth }: HubAppOptions,
  gate: ReturnType<typeof createGate>,
): void {
  const { path } = FIXED_ROUTES.call_mcp
  const limiters = { GET: createLimiter(STREAMS), POST: createLimiter(CALLS) }
  const held = createHeld()

  async function call(req: Request, res: Response): Promise<void> {
    const identified = gate.identified(req)
    res.once('close', limiters[req.method === 'GET' ? 'GET' : 'POST'](identified))
    const { workspaces } = context
    await mcp({
      req,
      res,
      body: req.body,
      isWelcome: identified.isWelcome,
      held,
      relay: await workspaces.open(workspaces.own),
      relayOfRun: undefined,
      caller: hubCallerOf(identified.principal, workspaces.own),
      metadataUrl: oauth?.metadataUrl,
    })
  }
  app.use(path, gate.check)
  app.post(path, ...readBody, call)
  app.get(path, call)
}

const refusePath: RequestHandler = () => {
  throw notFound()
}

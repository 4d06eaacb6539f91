import { openTokens } from '../access/access-tokens.ts'
import { createIdentify } from '../access/identify.ts'
import { openClients } from '../access/oauth-clients.ts'
import { createMcpHandler } from '../mcp/handler.ts'
import type { Operation } from '../operations/operation.ts'
import type { TunnelSettings } from '../schema/settings.ts'
import { tunnelProgram } from '../tunnel/tunnel-program.ts'
import { openTunnel } from '../tunnel/tunnel.ts'
import type { Tunnel } from '../tunnel/tunnel.ts'
import { createApp } from './app.ts'
import type { HttpArguments } from './arguments.ts'
import type { HttpContext } from './context.ts'
import { addressesOf } from './gate/guard.ts'
import { startDeliveries } from './deliveries.ts'
import { createHealth } from './health.ts'
import { listen } from './listen.ts'
import { startSweeps } from './sweeps.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createOauth } from './oauth.ts'

/** What a server needs beside its context. */
export type ServeOptions = {
  asked: HttpArguments
  context: HttpContext
  /** The tools that `/mcp` publishes. */
  tools: readonly Operation[]
  /** Where tokens, sessions and approvals are stored. */
  directory: string
  /** Directory of the built page. */
  page: string
  /** The name of the person whose machine this is, for decisions without a token. */
  person: string
  /** Writes a line to standard output. */
  print: (line: string) => void
}

/** A server that answers. */
export type Server = {
  /** Prints where it listens, and warns where every call would be refused. */
  announce(): void
  /** Makes the server reachable by a program. With each new address, it serves at that one and no older one. */
  openTunnel(settings: TunnelSettings, env: Record<string, string | undefined>): Promise<void>
  /** Ends what is in progress, within a moment. `leaving` of the context must be aborted before. Twice is fine. */
  close(): Promise<void>
}

/** Listens and answers at the address that was asked for. Throws `PORT_UNUSABLE`. */
export async function serve(on: ServeOptions): Promise<Server> {
  const { asked, context, directory, tools, page, person, print } = on
  const { version, now, leaving, warn } = context
  const configured = () => context.identity.settings().clients
  const { host, auth } = asked
  const tokens = openTokens(directory, now)
  const clients = auth === 'oauth' ? await openClients(directory, { now, configured }) : undefined
  const mcp = createMcpHandler({ version, tools, leaving, warn })
  const health = createHealth(context)
  const metrics = createMetrics(context)
  const listening = await listen(asked)
  const { port } = listening
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`

  function serveAt(publicUrl: URL | undefined): void {
    const base = publicUrl ?? new URL(local)
    const oauth = clients && createOauth(context, { base, port, directory, clients, tokens })
    const findGrant = oauth && ((secret: string) => oauth.grants.find(secret))
    const app = createApp({
      context,
      mode: auth,
      addresses: addressesOf({ host, port, publicUrl }),
      port,
      isSecure: publicUrl?.protocol === 'https:',
      identify: createIdentify({ mode: auth, person, tokens, findGrant }),
      oauth,
      tokens,
      mcp,
      page,
      metrics,
      health,
      reachable: { localUrl: local, publicUrl: publicUrl?.origin, tunnel: asked.tunnel },
    })
    listening.serve(app)
  }

  serveAt(asked.publicUrl)
  const deliveries = startDeliveries(context)
  const sweeps = startSweeps(context)
  let tunnel: Promise<Tunnel> | undefined
  return {
    announce() {
      print(`durable-relay listens on ${local}`)
      if (auth === 'none' || tokens.list().length > 0) return
      warn('there is no token yet, so every call is refused. Make one: relay token create NAME')
    },

    async openTunnel(settings, env) {
      if (asked.tunnel === undefined) return
      const program = tunnelProgram({ kind: asked.tunnel, settings, host, port, env })
      tunnel = openTunnel({
        program,
        address: asked.publicUrl,
        addressMs: settings.addressMs,
        onAddress: (publicUrl) => {
          serveAt(publicUrl)
          print(`durable-relay is reachable at ${publicUrl.origin}`)
        },
        warn,
        signal: leaving,
      })
      await tunnel
    },

    async close() {
      const gone = tunnel?.then(({ ended }) => ended).catch(() => {})
      await Promise.all([listening.close(), deliveries.stop(), sweeps.stop(), gone])
    },
  }
}

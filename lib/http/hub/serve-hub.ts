import { openTokens } from '../../access/access-tokens.ts'
import { createIdentify } from '../../access/identify.ts'
import { openClients } from '../../access/oauth-clients.ts'
import type { HubServer } from '../../hub/hub.ts'
import { createUpgrade } from '../../hub/upgrade.ts'
import { createMcpHandler } from '../../mcp/handler.ts'
import type { Operation } from '../../operations/operation.ts'
import type { HttpArguments } from '../arguments.ts'
import type { HttpContext } from '../context.ts'
import { addressesOf } from '../gate/guard.ts'
import { createHealth } from '../health.ts'
import { listen } from '../listen.ts'
import { createOauth } from '../oauth.ts'
import { createHubApp } from './hub-app.ts'

/** What a hub needs beside its context. */
export type ServeHubOptions = {
  asked: HttpArguments & { isBehindProxy: boolean }
  context: HttpContext
  /** Opens the hub, which needs to know where it can be reached. */
  openHub: (url: () => string) => Promise<HubServer>
  tools: readonly Operation[]
  /** Where tokens and approvals are stored. */
  directory: string
  person: string
  print: (line: string) => void
}

/** Listens, and answers users and machines until it is closed. Throws `PORT_UNUSABLE`. */
export async function serveHub(on: ServeHubOptions): Promise<{ close(): Promise<void> }> {
  const { asked, context, directory, tools, person, print } = on
  const { version, now, leaving, warn } = context
  const { host, auth, publicUrl, isBehindProxy } = asked
  const tokens = openTokens(directory, now)
  const configured = () => context.identity.settings().clients
  const clients = auth === 'oauth' ? await openClients(directory, { now, configured }) : undefined
  const listening = await listen(asked)
  const { port } = listening
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const base = publicUrl ?? new URL(local)
  const hub = await on.openHub(() => base.origin)
  const oauth = clients && createOauth(context, { base, port, directory, clients, tokens })
  const addresses = addressesOf({ host, port, publicUrl })
  const findGrant = oauth && ((secret: string) => oauth.grants.find(secret))
  const isOwnHost = (name: string) => addresses.hosts.has(name)
  listening.serveUpgrades(createUpgrade({ hub, isOwnHost, warn }))
  listening.serve(
    createHubApp({
      context,
      hub,
      mode: auth,
      addresses,
      port,
      base,
      identify: createIdentify({ mode: auth, person, tokens, findGrant }),
      health: createHealth(context),
      mcp: createMcpHandler({ version, tools, leaving, warn }),
      tools,
      isBehindProxy,
      oauth,
    }),
  )
  print(`durable-relay hub listens on ${local}`)
  return {
    async close() {
      await hub.close()
      await listening.close()
    },
  }
}

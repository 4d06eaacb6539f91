import { setMaxListeners } from 'node:events'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import { createApprovals } from './lib/access/approvals.ts'
import { openClients } from './lib/access/oauth-clients.ts'
import type { Clients } from './lib/access/oauth-clients.ts'
import { openGrants } from './lib/access/grants.ts'
import { createIdentify } from './lib/access/identify.ts'
import { openTokens } from './lib/access/access-tokens.ts'
import type { Tokens } from './lib/access/access-tokens.ts'
import { knownAgents, readConfiguration, readSettings } from './lib/config/config.ts'
import type { Settings } from './lib/config/config.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { createApp } from './lib/http/app.ts'
import { HTTP_USAGE, readHttpArguments } from './lib/http/arguments.ts'
import type { HttpArguments } from './lib/http/arguments.ts'
import { createAskOwner, createConsent } from './lib/http/consent.ts'
import { placesOf } from './lib/http/guard.ts'
import type { House } from './lib/http/house.ts'
import { listen } from './lib/http/listen.ts'
import { takenNames } from './lib/http/taken.ts'
import { createMcpHandler } from './lib/mcp/handler.ts'
import { createOauthRouter, placesOfOauth } from './lib/mcp/oauth.ts'
import { openTunnel } from './lib/tunnel/tunnel.ts'
import type { Tunnel } from './lib/tunnel/tunnel.ts'
import { tunnelProgram } from './lib/tunnel/tunnel-program.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { turnAbove } from './lib/process/around.ts'
import { personNeeded } from './lib/queue/narrow.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { systemClock } from './lib/relay/relay.ts'
import type { Relay } from './lib/relay/relay.ts'
import { createWorkspaces } from './lib/relay/workspaces.ts'
import type { Workspaces } from './lib/relay/workspaces.ts'
import { BUILT_IN_AGENTS, TunnelSettings, remoteWritesOf } from './lib/schema/settings.ts'
import type { AgentSettings } from './lib/schema/settings.ts'
import { createServices } from './lib/operations/services.ts'
import type { Services } from './lib/operations/services.ts'
import { toolsOf } from './lib/operations/toolsets.ts'
import { createAutospawn } from './lib/worker/autospawn.ts'
import { createGit } from './lib/worktree/git.ts'
import { createWorktrees } from './lib/worktree/worktree.ts'
import manifest from './package.json' with { type: 'json' }

/** Serves every workspace of the data directory over HTTP: the page, the JSON API, MCP. Exits 0 when told to go. */
try {
  if (process.argv.includes('--help')) {
    endWhenUnprintable('durable-relay')
    process.stdout.write(`${HTTP_USAGE}\n`)
  } else await main(readHttpArguments(process.argv.slice(2), process.env))
} catch (error) {
  if (!(error instanceof RelayError)) end(bugLine(error))
  warn(`${error.code} ${error.message}`)
  process.exitCode = 1
}

async function main(asked: HttpArguments): Promise<void> {
  const settings = readSettings(process.env, process.cwd())
  // A server without authentication, or with a token that its owner has, decides as a person.
  const parentJob = settings.parentJob ?? turnAbove(settings.dataDir)
  if (parentJob !== undefined) throw personNeeded('serve the relay over HTTP', parentJob)
  useSafePath(process.env, settings.workspace)
  const configuration = readConfiguration(settings.configPath)
  const leaving = new AbortController()
  // Every stream and every call in flight listens to it.
  setMaxListeners(0, leaving.signal)
  const tools = toolsOf(settings.toolsets)
  const relays = createWorkspaces(settings)
  const agents = { ...BUILT_IN_AGENTS, ...configuration.agents }
  const house: House = {
    version: manifest.version,
    workspaces: {
      own: relays.own,
      list: relays.list,
      open: createOpener(settings, { relays, agents }),
    },
    ownerAgent: settings.agent ?? 'owner',
    remoteWrites: remoteWritesOf(configuration),
    agents,
    now: systemClock.now,
    leaving: leaving.signal,
    warn,
  }
  const credentials = join(relays.dataDir, 'http')
  const tokens = openTokens(credentials, systemClock.now)
  const clients =
    asked.auth === 'oauth' ? await openClients(credentials, { now: systemClock.now }) : undefined
  const listening = await listen(asked)
  const { port } = listening
  const appAt = (publicUrl: URL | undefined) => {
    const base = publicUrl ?? new URL(`http://${placeOf(asked.host)}:${port}`)
    const oauth = clients && openOauth({ base, credentials, clients, tokens, house, relays })
    return createApp({
      house,
      mode: asked.auth,
      places: placesOf({ ...asked, port, publicUrl }),
      port,
      isSecure: publicUrl?.protocol === 'https:',
      identify: createIdentify({
        mode: asked.auth,
        person: personName(),
        tokens,
        findGrant: oauth && ((secret) => oauth.grants.find(secret)),
      }),
      oauth,
      tokens,
      mcp: createMcpHandler({ version: house.version, tools, leaving: leaving.signal, warn }),
      page: join(import.meta.dirname, 'dashboard', 'dist'),
    })
  }
  let tunnel: Promise<Tunnel> | undefined
  listening.serve(appAt(asked.publicUrl))
  outliveBugs(warn)
  // The terminal of the process that started this one may be gone, or its log full.
  noteWhenUnprintable('durable-relay')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  process.stdout.write(`durable-relay listens on http://${placeOf(asked.host)}:${port}\n`)
  if (asked.auth !== 'none' && tokens.list().length === 0) {
    warn('nobody may call yet. Make a token: relay token create NAME')
  }
  if (asked.tunnel !== undefined) await reach(asked.tunnel)

  /** Makes the server reachable; with each new address it serves under that name and no older one. */
  async function reach(kind: 'cloudflared' | 'command'): Promise<void> {
    const { host, publicUrl: address } = asked
    const { env } = process
    const { signal } = leaving
    const chosen = configuration.tunnel ?? TunnelSettings.parse({})
    const onAddress = (publicUrl: URL) => {
      listening.serve(appAt(publicUrl))
      process.stdout.write(`durable-relay is reachable at ${publicUrl.origin}\n`)
    }
    try {
      const program = tunnelProgram({ kind, settings: chosen, host, port, env })
      const { addressMs } = chosen
      tunnel = openTunnel({ program, address, addressMs, onAddress, warn, signal })
      await tunnel
    } catch (error) {
      await close()
      throw error
    }
  }

  async function close(): Promise<void> {
    leaving.abort()
    const gone = tunnel?.then(({ ended }) => ended).catch(() => {})
    await Promise.all([listening.close(), gone])
    relays.close()
  }

  function leave(): void {
    void close().then(() => process.exit())
  }
}

/** Opens a workspace's relay with what every call shares; once, however many ask. */
function createOpener(
  settings: Settings,
  { relays, agents }: { relays: Workspaces; agents: Record<string, AgentSettings> },
): (id: string) => Promise<Services> {
  const { maxTaskBytes, waitTimeoutMs } = settings
  const opened = new Map<object, Services>()
  return async (id) => {
    const relay = await relays.open(id)
    const limits = { maxTaskBytes, waitTimeoutMs }
    const { workspace } = relay.store
    const { directory } = relay.machine
    const worktrees = () =>
      createWorktrees({ git: createGit(process.env), workspace, store: directory })
    const services =
      opened.get(relay) ??
      createServices({
        ...relay,
        limits,
        agents: () => agents,
        worktrees,
        ...startersFor(relay),
        warn,
      })
    opened.set(relay, services)
    return services
  }

  /** Who starts a worker for a job that comes this way, in the workspace that it came to. */
  function startersFor({ queue, machine, store, clock }: Relay) {
    return createAutospawn({
      queue,
      machine,
      clock,
      settings: { ...settings, dataDir: relays.dataDir, workspace: store.workspace },
      env: process.env,
      program: join(import.meta.dirname, 'worker.js'),
      agents: () => knownAgents(settings.configPath),
      warn,
    })
  }
}

/** What OAuth is made of: who asks, what the owner approves, and the tokens that come of it. */
function openOauth(on: {
  base: URL
  credentials: string
  clients: Clients
  tokens: Tokens
  house: House
  relays: Workspaces
}) {
  const { base, credentials, clients, tokens, house, relays } = on
  const { resource, metadataUrl } = placesOfOauth(base)
  const { now } = systemClock
  const grants = openGrants(credentials, { now, resource })
  const isOwner = (secret: string) => tokens.find(secret)?.rights === 'owner'
  const approvals = createApprovals({ now, isOwner })
  const workspaces = () => [...new Set([relays.own, ...relays.list().map(({ id }) => id)])]
  const agentsIn = (workspace: string) => takenNames(house, { tokens, grants, workspace })
  const askOwner = createAskOwner({ announce: warn })
  const handlers = [
    createConsent({ base, approvals, clients, workspaces, agentsIn, announce: warn }),
    createOauthRouter({ base, clients, approvals, grants, askOwner }),
  ]
  return { grants, handlers, metadataUrl }
}

function placeOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** The name of whose machine this is, for what is decided on the page without a token. */
function personName(): string {
  try {
    return userInfo().username || 'owner'
  } catch {
    // In a container the user may have no name.
    return 'owner'
  }
}

/** A server that a bug stopped half-way through its start must not stay half-served. */
function end(line: string): never {
  warn(line)
  process.exit(1)
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}

import { mkdirSync } from 'node:fs'
import { setMaxListeners } from 'node:events'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import { readConfiguration, readSettings } from './lib/config/config.ts'
import { readGithubSecret } from './lib/config/github-secret.ts'
import type { Settings } from './lib/config/config.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { openMachines } from './lib/hub/book/machines.ts'
import { openHub } from './lib/hub/hub.ts'
import type { HubServer } from './lib/hub/hub.ts'
import { HUB_USAGE, readHubArguments } from './lib/http/hub/hub-arguments.ts'
import type { HubArguments } from './lib/http/hub/hub-arguments.ts'
import { serveHub } from './lib/http/hub/serve-hub.ts'
import { personNeeded } from './lib/operations/authorise.ts'
import { hubTools } from './lib/operations/hub/hub-tools.ts'
import { onlyWorkspace } from './lib/operations/services.ts'
import { turnAbove } from './lib/process/around.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { assembleServices } from './lib/relay/assemble.ts'
import { openRelay } from './lib/relay/relay.ts'
import type { Relay } from './lib/relay/relay.ts'
import { secureDataDir } from './lib/store/file/data-dir.ts'
import manifest from './package.json' with { type: 'json' }

/** The hub exits at the latest this long after a signal. */
const EXIT_MS = 3000

/** A call that changes something may wait for a person at the machine, for two minutes at a time. */
const CHANGE_MS = 150_000

/**
 * Serves a hub: keeps users, paired machines and the names of their roots, and passes calls on. Or lists machines, or
 * ends a pairing. Exits 0 after a signal.
 */
try {
  if (process.argv.includes('--help')) {
    endWhenUnprintable('durable-relay')
    process.stdout.write(`${HUB_USAGE}\n`)
  } else await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof RelayError)) {
    warn(bugLine(error))
    process.exit(1)
  }
  warn(`${error.code} ${error.message}`)
  process.exitCode = 1
}

async function main(args: string[]): Promise<void> {
  const asked = readHubArguments(args, process.env)
  const settings = settingsOfHub()
  // Its terminal shows the codes that approve clients, and its machines are other people's.
  const parentJob = settings.parentJob ?? turnAbove(settings.dataDir)
  if (parentJob !== undefined) throw personNeeded('run a hub', parentJob)
  useSafePath(process.env, settings.workspace)
  const relay = await openRelay(settings, { isLongLived: asked.do === 'serve' })
  if (asked.do === 'serve') return serve(relay, settings, asked.on)
  try {
    endWhenUnprintable('durable-relay')
    if (asked.do === 'machines') await list(relay)
    else await unpair(relay, asked)
  } finally {
    relay.close()
    await relay.ended
  }
}

/** The records of a hub are those of a workspace of its own in the data directory. */
function settingsOfHub(): Settings {
  const { dataDir: named } = readSettings(process.env, process.cwd())
  const dataDir = secureDataDir(named)
  const workspace = join(dataDir, 'hub')
  mkdirSync(workspace, { recursive: true, mode: 0o700 })
  const env = {
    ...process.env,
    RELAY_WORKSPACE: workspace,
    RELAY_TOOLSETS: process.env['RELAY_TOOLSETS'] || 'viewer',
  }
  return readSettings(env, workspace)
}

async function serve(relay: Relay, settings: Settings, asked: HubArguments): Promise<void> {
  const leaving = new AbortController()
  // Every call in progress listens to it.
  setMaxListeners(0, leaving.signal)
  const { clock, machine, store } = relay
  const { env } = process
  let hub: HubServer | undefined
  const services = assembleServices(relay, {
    settings,
    env,
    program: join(import.meta.dirname, 'worker.js'),
    warn,
  })
  const workspaces = onlyWorkspace(
    {
      ...services,
      get hub() {
        return hub
      },
    },
    machine.workspaceId,
  )
  const { readMs, heartbeatMs, internalUrl } = asked
  const server = await serveHub({
    asked,
    context: {
      version: manifest.version,
      workspaces,
      ownerAgent: 'owner',
      remoteWrites: { token: 'refused', client: 'refused' },
      identity: {
        settings: () => readConfiguration(settings.configPath),
        githubSecret: (github) => readGithubSecret(github, env),
      },
      store: {
        kind: settings.store.kind === 'files' ? 'files' : 'database',
        probe: () => store.upkeep.probe(),
      },
      now: clock.now,
      leaving: leaving.signal,
      warn,
    },
    async openHub(url) {
      const { logs } = store
      hub = await openHub({ logs, url, internalUrl, heartbeatMs, now: clock.now, warn })
      return hub
    },
    tools: hubTools(settings.toolsets, { readMs, changeMs: CHANGE_MS }),
    directory: join(machine.dataDir, 'http'),
    person: personName(),
    print: (line) => process.stdout.write(`${line}\n`),
  })
  outliveBugs(warn)
  // The terminal of the process that started this one may be closed, or its log full.
  noteWhenUnprintable('durable-relay')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)

  async function close(): Promise<void> {
    leaving.abort()
    await server.close()
    relay.close()
    await relay.ended
  }

  function leave(): void {
    // A database that hangs must not keep the process alive.
    setTimeout(() => process.exit(), EXIT_MS).unref()
    void close().then(() => process.exit())
  }
}

/** Prints one line of JSON for each machine: whose it is and what its roots are called. */
async function list({ store }: Relay): Promise<void> {
  const machines = openMachines(store.logs, warn)
  await machines.refresh()
  for (const { user, name, roots } of machines.all()) {
    const line = { user, machine: name, roots: roots.map((root) => root.name) }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}

/** Ends a pairing. The process that has the connection closes it within a moment. */
async function unpair(
  { store }: Relay,
  { user, machine: name }: { user: string; machine: string },
): Promise<void> {
  const machines = openMachines(store.logs, warn)
  await machines.refresh()
  const machine = machines.of(user).find((each) => each.name === name)
  if (machine === undefined || !(await machines.unpair(machine.id, user))) {
    const message = `Cannot unpair "${name}" of ${user}: there is no such machine. See: relay hub machines`
    throw new RelayError('MACHINE_NOT_FOUND', message)
  }
  process.stdout.write(`Unpaired ${name} of ${user}.\n`)
}

/** The name of the user of this machine, for calls without a token. */
function personName(): string {
  try {
    return userInfo().username || 'owner'
  } catch {
    // In a container the user may have no name.
    return 'owner'
  }
}

function warn(line: string): void {
  process.stderr.write(`durable-relay hub: ${line}\n`)
}

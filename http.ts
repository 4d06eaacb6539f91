import { setMaxListeners } from 'node:events'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import { readConfiguration, readSettings } from './lib/config/config.ts'
import { readGithubSecret } from './lib/config/github-secret.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { HTTP_USAGE, readHttpArguments } from './lib/http/arguments.ts'
import type { HttpArguments } from './lib/http/arguments.ts'
import { serve } from './lib/http/serve.ts'
import type { Probe } from './lib/operations/local.ts'
import { personNeeded } from './lib/operations/authorise.ts'
import { loadTools } from './lib/operations/toolsets.ts'
import { turnAbove } from './lib/process/around.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { assembleWorkspaces } from './lib/relay/assemble.ts'
import { followAgents } from './lib/relay/followed-agents.ts'
import { systemClock } from './lib/relay/open-store.ts'
import { openWorkspaces } from './lib/relay/workspaces.ts'
import { worktreesOf } from './lib/relay/worktrees.ts'
import { TunnelSettings, remoteWritesOf } from './lib/schema/settings.ts'
import { createTracing } from './lib/tracing/tracing.ts'
import manifest from './package.json' with { type: 'json' }

/** The server exits at the latest this long after a signal. */
const EXIT_MS = 3000

/** Serves every workspace of the data directory over HTTP: the page, the JSON API, MCP. Exits 0 after a signal. */
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
  // Every stream and every call in progress listens to it.
  setMaxListeners(0, leaving.signal)
  const { env } = process
  // Each request names its own place in a trace.
  const tracing = createTracing({ env, program: 'http', version: manifest.version, warn })
  const relays = await openWorkspaces(settings, { env, tracing, warn })
  const server = await serve({
    asked,
    context: {
      version: manifest.version,
      workspaces: assembleWorkspaces(relays, {
        env,
        agents: followAgents(settings.configPath),
        probe,
        programPath: (file) => join(import.meta.dirname, file),
        worktrees: worktreesOf(env),
        warn,
      }),
      ownerAgent: settings.agent ?? 'owner',
      remoteWrites: remoteWritesOf(configuration),
      identity: {
        settings: () => readConfiguration(settings.configPath),
        githubSecret: (github) => readGithubSecret(github, env),
      },
      store: {
        kind: settings.store.kind === 'files' ? 'files' : 'database',
        probe: relays.probe,
      },
      now: systemClock.now,
      leaving: leaving.signal,
      warn,
    },
    tools: await loadTools(settings.toolsets),
    directory: join(relays.dataDir, 'http'),
    page: join(import.meta.dirname, 'dashboard', 'dist'),
    person: personName(),
    print: (line) => process.stdout.write(`${line}\n`),
  })
  outliveBugs(warn)
  // The terminal of the process that started this one may be closed, or its log full.
  noteWhenUnprintable('durable-relay')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  server.announce()
  try {
    await server.openTunnel(configuration.tunnel ?? TunnelSettings.parse({}), env)
  } catch (error) {
    await close()
    throw error
  }

  async function close(): Promise<void> {
    leaving.abort()
    await server.close()
    await relays.close()
    await tracing.close()
  }

  function leave(): void {
    // A database that hangs must not keep the process alive.
    setTimeout(() => process.exit(), EXIT_MS).unref()
    void close().then(() => process.exit())
  }
}

/** Loaded only to test an agent, as few servers do. */
async function probe(...asked: Parameters<Probe>): ReturnType<Probe> {
  const { probeAgent } = await import('./executors/chatgpt/probe.ts')
  return probeAgent(...asked)
}

/** The name of the user of this machine, for decisions on the page without a token. */
function personName(): string {
  try {
    return userInfo().username || 'owner'
  } catch {
    // In a container the user may have no name.
    return 'owner'
  }
}

/** Exits at once: a bug during the start must not leave a server that answers in part. */
function end(line: string): never {
  warn(line)
  process.exit(1)
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}

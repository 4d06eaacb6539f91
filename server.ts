import { join } from 'node:path'

import { knownAgents, readSettings } from './lib/config.ts'
import type { Settings } from './lib/config.ts'
import { RelayError } from './lib/errors.ts'
import { serveStdio } from './lib/mcp/serve.ts'
import { openRelay } from './lib/relay.ts'
import { createServices, sweepAndServe } from './lib/tools/services.ts'
import type { Services } from './lib/tools/tool.ts'
import { toolsOf } from './lib/tools/toolsets.ts'
import { createAutospawn } from './lib/worker/autospawn.ts'
import manifest from './package.json' with { type: 'json' }

/** Answers MCP on standard input and output; runs no job. Exits 0 when the client has gone, 1 when it cannot start. */
try {
  await start(readSettings(process.env, process.cwd()))
} catch (error) {
  refuse(error)
}

async function start(settings: Settings): Promise<void> {
  const tools = toolsOf(settings.toolsets)
  const services = open(settings)
  services.catch(refuse)
  const { leave } = await serveStdio({
    version: manifest.version,
    tools,
    services,
    caller: { agent: settings.agent, session: process.env['CLAUDE_CODE_SESSION_ID'] },
    input: process.stdin,
    output: process.stdout,
    warn,
    onReady: () => void services.then(look),
    onGone: exit,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, exit)
  // Whoever started this process may be gone with its terminal; there is nobody to tell.
  process.stderr.on('error', () => {})

  function exit(): void {
    void leave().then(() => process.exit(0))
  }
}

async function open(settings: Settings): Promise<Services> {
  const { queue, inbox, clock } = await openRelay(settings)
  const { maxTaskBytes, waitTimeoutMs, parentJob } = settings
  const limits = { maxTaskBytes, waitTimeoutMs }
  const serve = createAutospawn({
    queue,
    clock,
    settings,
    env: process.env,
    program: join(import.meta.dirname, 'worker.js'),
    agents: () => knownAgents(settings.configPath),
    warn,
  })
  return createServices({ queue, inbox, clock, limits, parentJob, serve, warn })
}

/** A client that comes back after a crash finds the jobs of dead workers put right. */
async function look(services: Services): Promise<void> {
  await sweepAndServe(services).catch((error: unknown) => warn(`sweep failed: ${String(error)}`))
}

function refuse(error: unknown): never {
  if (!(error instanceof RelayError)) throw error
  process.stderr.write(`durable-relay: ${error.code} ${error.message}\n`)
  process.exit(1)
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}

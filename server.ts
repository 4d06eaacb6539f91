import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { readSettings } from './lib/config/config.ts'
import type { Settings } from './lib/config/config.ts'
import { RelayError, bugLine, systemCode } from './lib/errors.ts'
import { serveStdio } from './lib/mcp/serve-stdio.ts'
import { environmentAround } from './lib/process/around.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { endWhenUnprintable, refuseClosedOutput } from './lib/process/printing.ts'
import { assembleServices } from './lib/relay/assemble.ts'
import { openRelay } from './lib/relay/relay.ts'
import { createCallerOf } from './lib/operations/session.ts'
import { sweepAndServe } from './lib/operations/services.ts'
import type { Services } from './lib/operations/services.ts'
import { toolsOf } from './lib/operations/toolsets.ts'
import manifest from './package.json' with { type: 'json' }

/** The longest that a server takes to go once its client has. */
const LEAVE_MS = 900

const USAGE = `Usage: node server.js

Speaks MCP on standard input and output; a client starts it, and ends it by closing its input. What can be
set are environment variables, such as RELAY_AGENT, RELAY_TOOLSETS and RELAY_AUTOSPAWN; the README lists them.`

/** Answers MCP on standard input and output; runs no job. Exits 0 when the client has gone, 1 when it cannot start. */
try {
  if (process.argv.includes('--help')) {
    endWhenUnprintable('durable-relay')
    process.stdout.write(`${USAGE}\n`)
  } else await start(readSettings(environmentAround(process.env), process.cwd()))
} catch (error) {
  refuse(error)
}

async function start(settings: Settings): Promise<void> {
  useSafePath(process.env, settings.workspace)
  const tools = toolsOf(settings.toolsets)
  refuseClosedOutput()
  const session = sessionOf(settings)
  const relay = open(settings)
  relay.catch(refuse)
  const { leave } = await serveStdio({
    version: manifest.version,
    tools,
    relay,
    client: { agent: settings.agent, session },
    callerOf: createCallerOf(settings, relay),
    input: process.stdin,
    output: process.stdout,
    warn,
    onReady: () => void relay.then(lookAfter),
    onGone: exit,
  })
  outliveBugs(warn)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, exit)
  // The terminal of the process that started this one may be gone.
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') process.exitCode = 1
  })

  function exit(): void {
    // A disk that hangs must not keep a client from ending its servers.
    setTimeout(() => process.exit(), LEAVE_MS)
    leave()
      .then(() => relay)
      .then(letGo)
      .catch((error: unknown) => warn(`leaving: ${String(error)}`))
      .finally(() => process.exit())
  }
}

/**
 * The session that this process stands for: as the client names it, else one of its own, so that servers
 * which share RELAY_AGENT are told apart. A client that names neither speaks for itself as a whole.
 */
function sessionOf({ agent }: Settings): string | undefined {
  const named = process.env['CLAUDE_CODE_SESSION_ID']
  if (named !== undefined && named !== '') return named
  return agent === undefined ? undefined : `server-${process.pid}-${randomWord()}`
}

async function open(settings: Settings): Promise<Services> {
  const worker = `session-${process.pid}-${randomWord()}`
  return assembleServices(await openRelay(settings), {
    settings,
    env: process.env,
    program: join(import.meta.dirname, 'worker.js'),
    session: settings.toolsets.includes('work') ? worker : undefined,
    warn,
  })
}

/**
 * A client that comes back after a crash finds the jobs of dead workers put right, and dead sessions gone. One
 * that stays may be idle until it is woken, and a job that lost its worker then must not wait for a call.
 */
async function lookAfter(services: Services): Promise<void> {
  void services.whileWaiting(() => new Promise(() => {}))
  await sweepAndServe(services).catch((error: unknown) => warn(`sweep failed: ${String(error)}`))
  await services.inbox.sessions
    .removeDead()
    .catch((error: unknown) => warn(`tidying: ${String(error)}`))
}

/** What the session worked on and had yet to hear goes to others at once. */
async function letGo({ hands, inbox }: Services): Promise<void> {
  await hands?.release()
  await inbox.sessions.leave()
}

/** Tells processes apart that have had the same number. */
function randomWord(): string {
  return randomBytes(3).toString('hex')
}

function refuse(error: unknown): never {
  warn(error instanceof RelayError ? `${error.code} ${error.message}` : bugLine(error))
  process.exit(1)
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}

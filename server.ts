import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { readSettings } from './lib/config/config.ts'
import type { Settings } from './lib/config/config.ts'
import { RelayError, bugLine, mayHeal, systemCode } from './lib/errors.ts'
import { serveStdio } from './lib/mcp/serve-stdio.ts'
import { environmentAround } from './lib/process/around.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { endWhenUnprintable, refuseClosedOutput } from './lib/process/printing.ts'
import { assembleServices } from './lib/relay/assemble.ts'
import { openRelay } from './lib/relay/relay.ts'
import type { Relay } from './lib/relay/relay.ts'
import { createCallerOf, joinSession } from './lib/operations/session.ts'
import type { Services } from './lib/operations/services.ts'
import { loadTools } from './lib/operations/toolsets.ts'
import { traceContextOf } from './lib/schema/traceparent.ts'
import { createTracing } from './lib/tracing/tracing.ts'
import manifest from './package.json' with { type: 'json' }

/** The server exits at the latest this long after its client is gone. */
const EXIT_MS = 900

const USAGE = `Usage: node server.js

Serves MCP on standard input and output. An MCP client starts it, and ends it by closing its input.
Configure it with environment variables such as RELAY_AGENT, RELAY_TOOLSETS and RELAY_AUTOSPAWN; see the README.`

if (process.argv.includes('--help')) {
  endWhenUnprintable('durable-relay')
  process.stdout.write(`${USAGE}\n`)
} else void serve()

/** Serves MCP on stdio and runs no jobs. Exits with 0 when the client is gone, with 1 when it cannot start. */
async function serve(): Promise<void> {
  try {
    const around = environmentAround(process.env)
    await start(readSettings(around, process.cwd()), around)
  } catch (error) {
    refuse(error)
  }
}

async function start(settings: Settings, around: typeof process.env): Promise<void> {
  useSafePath(process.env, settings.workspace)
  const tools = await loadTools(settings.toolsets)
  refuseClosedOutput()
  const session = sessionOf(settings)
  const tracing = createTracing({
    env: process.env,
    program: 'mcp',
    version: manifest.version,
    around: traceContextOf(around['TRACEPARENT'], around['TRACESTATE']),
    warn,
  })
  const relay = openRelay(settings, { tracing })
  let isLeaving = false
  // What is under way when the store closes fails, and need not be reported.
  const note = (line: string) => (isLeaving ? undefined : warn(line))
  const services = relay.then((opened) => assemble(opened, settings, note))
  services.catch(refuse)
  const { leave } = await serveStdio({
    version: manifest.version,
    tools,
    relay: services,
    client: { agent: settings.agent, session },
    callerOf: createCallerOf(settings, services),
    input: process.stdin,
    output: process.stdout,
    warn,
    onReady: () =>
      void services.then(async (opened) => {
        await arriveAsMember(opened, { settings, session, note })
        await maintain(opened, note)
      }),
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
    isLeaving = true
    // A disk or a database that hangs must not keep the process alive.
    setTimeout(() => process.exit(), EXIT_MS)
    leave()
      .then(() => services)
      .then(release)
      .then(() => relay)
      .then(close)
      .then(tracing.close)
      .catch((error: unknown) => warn(`leaving: ${String(error)}`))
      .finally(() => process.exit())
  }
}

/**
 * The session of this process: the one that the client names, or else a generated one, so that servers with the
 * same RELAY_AGENT differ. Undefined when the client names neither a session nor an agent.
 */
function sessionOf({ agent }: Settings): string | undefined {
  const named = process.env['CLAUDE_CODE_SESSION_ID']
  if (named !== undefined && named !== '') return named
  return agent === undefined ? undefined : `server-${process.pid}-${randomWord()}`
}

function assemble(relay: Relay, settings: Settings, note: (line: string) => void): Services {
  const worker = `session-${process.pid}-${randomWord()}`
  return assembleServices(relay, {
    settings,
    env: process.env,
    program: join(import.meta.dirname, 'worker.js'),
    session: settings.toolsets.includes('work') ? worker : undefined,
    warn: note,
  })
}

/** Proves that the session of a member of the team works, where this process serves one. */
async function arriveAsMember(
  services: Services,
  on: { settings: Settings; session: string | undefined; note: (line: string) => void },
): Promise<void> {
  const { session, settings, note } = on
  const { agent, member } = settings
  if (member?.nonce === undefined || agent === undefined || session === undefined) return
  const { marker, nonce } = member
  await joinSession(services, { agent, session }, note)
  try {
    const known = await services.team.arrive({ marker, nonce, session })
    if (known === undefined) note(`this session is no member "${agent}" that is waited for`)
  } catch (error) {
    if (!mayHeal(error)) throw error
    note(`cannot report as a member: ${String(error)}`)
  }
}

/**
 * Sweeps at once and as long as the process runs, and removes dead sessions. A client that is idle until it is
 * woken makes no call that would requeue the job of a dead worker.
 */
async function maintain(services: Services, note: (line: string) => void): Promise<void> {
  services.sweeper.start()
  await services.sweeper.sweep().catch((error: unknown) => note(`sweep failed: ${String(error)}`))
  await services.inbox.sessions
    .removeDead()
    .catch((error: unknown) => note(`removing dead sessions: ${String(error)}`))
}

/** Releases the session's jobs and notifications, so that others receive them at once, and ends what tools started. */
async function release({ sessionWorker, inbox, tools }: Services): Promise<void> {
  await sessionWorker?.release()
  await inbox.sessions.leave()
  await tools.close()
}

/** Sends what a store in a database still has to send, such as the wake of a worker. Files need no farewell. */
async function close(relay: Relay): Promise<void> {
  if (!relay.store.spansHosts) return
  relay.close()
  await relay.ended
}

/** Distinguishes processes that had the same pid. */
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

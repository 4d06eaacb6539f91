import { randomBytes } from 'node:crypto'

import { createExecutors } from './executors/index.ts'
import { readConfiguration, readSettings } from './lib/config/config.ts'
import { readCredential } from './lib/config/credential.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { identityOf } from './lib/files/identity.ts'
import { ownIdentity } from './lib/process/process.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { personNeeded } from './lib/queue/narrow.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { openRelay } from './lib/relay/relay.ts'
import type { Relay } from './lib/relay/relay.ts'
import type { WorkerRecord } from './lib/schema/registry.ts'
import { WORKER_USAGE, readWorkerArguments } from './lib/worker/flags.ts'
import type { WorkerArguments } from './lib/worker/flags.ts'
import { crashTurn } from './lib/worker/crash.ts'
import { turnEnvironment } from './lib/worker/child-environment.ts'
import { keepShort } from './lib/worker/short-log.ts'
import type { Configuration } from './lib/schema/settings.ts'
import type { Serving } from './lib/worker/worker-options.ts'
import { createService } from './lib/worker/registration.ts'
import { createWorker } from './lib/worker/worker.ts'

/** Claims jobs for its agents and runs them; one JSON line on standard output for each finished turn. */
async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    endWhenUnprintable('durable-relay worker')
    process.stdout.write(`${WORKER_USAGE}\n`)
    return
  }
  const asked = readWorkerArguments(args)
  const settings = readSettings(process.env, process.cwd())
  const { parentJob } = settings
  if (parentJob !== undefined && (asked.allowWrites || settings.allowWrites)) {
    throw personNeeded('start a worker that allows writes', parentJob)
  }
  useSafePath(process.env, settings.workspace)
  const relay = await openRelay(settings)
  try {
    await serve(relay, asked, settings)
  } catch (error) {
    // A store that takes no note is told in the log, by the error that it gave first.
    if (asked.spawned) await noteFailure(relay, asked, error).catch(() => {})
    throw error
  } finally {
    relay.close()
  }
}

async function serve(
  { queue, clock, machine }: Relay,
  asked: WorkerArguments,
  settings: ReturnType<typeof readSettings>,
): Promise<void> {
  const serving = servingOf(asked, settings)
  const identity = { ...ownIdentity(), id: `w${process.pid}-${randomBytes(3).toString('hex')}` }
  const [first = ''] = asked.agents
  const tell = asked.spawned ? logTimed : log
  const lifeline = machine.lifelines.of(identity.id, tell)
  const worker = createWorker({
    queue,
    clock,
    identity,
    serving,
    lifeline: lifeline.ready,
    localDirectory: machine.directory,
    workspace: settings.workspace,
    folder: identityOf(settings.workspace),
    leaseMs: settings.leaseMs,
    heartbeatMs: settings.heartbeatMs,
    onTurn: (report) => {
      process.stdout.write(`${JSON.stringify(report)}\n`)
      if (asked.spawned) keepShort(process.stdout.fd)
    },
    log: tell,
  })
  const record: WorkerRecord = {
    worker: identity,
    agents: asked.agents,
    allow_writes: serving.filter((each) => each.allowWrites).map(({ agent }) => agent),
    concurrency: serving.reduce((sum, each) => sum + each.concurrency, 0),
    places: Object.fromEntries(serving.map((each) => [each.agent, each.concurrency])),
    limits: Object.fromEntries(
      serving.flatMap(({ agent, limit }) => (limit === undefined ? [] : [[agent, limit]])),
    ),
    started_at: new Date(clock.now()).toISOString(),
    stays: !asked.once && asked.maxJobs === undefined,
    ...(asked.spawned ? { log: machine.workerLog(first) } : {}),
  }
  const service = createService({ queue, clock, worker, record, asked })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => service.drain())
  }
  outliveBugs(tell, (error, kind) => {
    // A turn's own fault ends that turn. After an exception of unknown origin this process takes nothing
    // new: what it already runs is paid for and ends in good order, and another worker begins afresh.
    if (crashTurn(error) || kind === 'rejection') return
    process.exitCode = 1
    service.retire()
  })
  // The jobs are recorded in the store, whether or not the reports are read.
  noteWhenUnprintable('durable-relay worker')
  if (asked.spawned) tell(`${identity.id} begins to serve ${asked.agents.join(', ')}`)
  await service.run().finally(lifeline.remove)
  if (asked.spawned) tell(`${identity.id} leaves`)
}

function log(line: string): void {
  process.stderr.write(`durable-relay worker: ${line}\n`)
}

/** A worker that nobody watches writes to a file, which is read later and must not grow for ever. */
function logTimed(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`)
  keepShort(process.stderr.fd)
}

/** Leaves the reason where `relay why` finds it: there is no terminal that would show it. */
async function noteFailure(
  { queue, clock, machine }: Relay,
  asked: WorkerArguments,
  error: unknown,
): Promise<void> {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  const at = new Date(clock.now()).toISOString()
  for (const agent of asked.agents) {
    await queue.workers.recordStart({ agent, at, log: machine.workerLog(agent), failure })
  }
}

function servingOf(asked: WorkerArguments, settings: ReturnType<typeof readSettings>): Serving[] {
  const configuration = readConfiguration(settings.configPath)
  const from = { configPath: settings.configPath, env: process.env }
  const executors = createExecutors(configuration, {
    tokenOf: (of) => readCredential(from, of),
    isTrusted: configuration.trustedWorkspaces.includes(settings.workspace),
  })
  const secrets = secretNames(configuration)
  return asked.agents.map((agent) => {
    const executor = executors.get(agent)
    if (executor === undefined) throw withoutExecutor(agent, [...executors.keys()], settings)
    const { allowWrites, concurrency } = executor.settings
    if (executor.settings.executor === 'chatgpt') {
      readCredential(from, { agent, tokenEnv: executor.settings.tokenEnv })
    }
    const names = executor.settings.env.filter((name) => !secrets.has(name))
    return {
      agent,
      runTurn: executor.runTurn,
      allowWrites: allowWrites || asked.allowWrites || settings.allowWrites,
      concurrency: asked.concurrency ?? concurrency ?? 1,
      limit: concurrency,
      env: turnEnvironment(process.env, agent, { names, ...settings }),
    }
  })
}

/** Variables that hold a token for this process; no child ever gets one, whatever the configuration says. */
function secretNames({ agents }: Configuration): Set<string> {
  const names = Object.values(agents).map((agent) =>
    agent.executor === 'chatgpt' ? agent.tokenEnv : undefined,
  )
  return new Set(names.filter((name) => name !== undefined))
}

function withoutExecutor(
  agent: string,
  known: string[],
  { configPath }: { configPath: string },
): RelayError {
  const message = `Cannot start a worker for agent "${agent}": it has no executor. Known are ${known.join(', ')}; name others under "agents" in "${configPath}".`
  return new RelayError('EXECUTOR_MISSING', message, { details: { agent } })
}

function end(line: string): never {
  log(line)
  process.exit(1)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof RelayError)) end(bugLine(error))
  log(`${error.code} ${error.message}`)
  process.exitCode = error.code === 'INPUT_INVALID' ? 2 : 1
})

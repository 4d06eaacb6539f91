import { randomBytes } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'

import { createExecutors } from './executors/index.ts'
import type { AgentExecutor } from './executors/index.ts'
import { createEndNotes } from './lib/actions/note-end.ts'
import { createChecks } from './lib/checks/checks.ts'
import { knownAgents, readConfiguration, readSettings } from './lib/config/config.ts'
import { readCredential } from './lib/config/credential.ts'
import { storeText } from './lib/config/store-choice.ts'
import { RelayError, bugLine } from './lib/errors.ts'
import { folderIdentity } from './lib/files/folder-identity.ts'
import { ownWorker } from './lib/process/process.ts'
import { outliveBugs } from './lib/process/bugs.ts'
import { personNeeded } from './lib/operations/authorise.ts'
import { endWhenUnprintable, noteWhenUnprintable } from './lib/process/printing.ts'
import { useSafePath } from './lib/process/search-path.ts'
import { homeIn } from './lib/process/home.ts'
import { openRelay } from './lib/relay/relay.ts'
import type { Relay } from './lib/relay/relay.ts'
import type { Member } from './lib/schema/member.ts'
import type { WorkerRecord } from './lib/schema/registry.ts'
import { takesHandover } from './lib/schema/settings.ts'
import { settingsOfMember } from './lib/team/made-from.ts'
import { memberMarker } from './lib/team/marker.ts'
import { isLiving } from './lib/team/rules.ts'
import type { Team } from './lib/team/team.ts'
import { WORKER_USAGE, readWorkerFlags } from './lib/worker/flags.ts'
import type { WorkerFlags } from './lib/worker/flags.ts'
import { crashTurn } from './lib/worker/crash.ts'
import { turnEnvironment } from './lib/worker/child-environment.ts'
import type { Configuration } from './lib/schema/settings.ts'
import type { ServedAgent } from './lib/worker/worker-options.ts'
import { followMembers } from './lib/worker/membership.ts'
import { createOwnLog, removeOldLogs } from './lib/worker/own-log.ts'
import { createRegistration } from './lib/worker/registration.ts'
import { createTracing } from './lib/tracing/tracing.ts'
import type { Tracing } from './lib/tracing/tracing.ts'
import { keepShort, withHandedPassword } from './lib/worker/spawn-process.ts'
import { createWorker } from './lib/worker/worker.ts'
import manifest from './package.json' with { type: 'json' }

/** Claims jobs for its agents and runs them. Prints one JSON line on standard output for each finished turn. */
async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    endWhenUnprintable('durable-relay worker')
    process.stdout.write(`${WORKER_USAGE}\n`)
    return
  }
  const flags = readWorkerFlags(args)
  const settings = readSettings(withHandedPassword(process.env), process.cwd())
  const { parentJob } = settings
  if (parentJob !== undefined && (flags.allowWrites || settings.allowWrites)) {
    throw personNeeded('start a worker that allows writes', parentJob)
  }
  useSafePath(process.env, settings.workspace)
  const relay = await openRelay(settings, { isLongLived: !flags.once })
  const { version } = manifest
  const tracing = createTracing({ env: process.env, program: 'worker', version, warn: log })
  try {
    await serve({ ...relay, tracing }, flags, settings)
  } catch (error) {
    // If the store refuses the note too, the error below still reaches the log.
    if (flags.spawned) await noteFailure(relay, flags, error).catch(() => {})
    throw error
  } finally {
    relay.close()
    await tracing.close()
  }
}

async function serve(
  { queue, clock, machine, team, audit, tracing }: Relay & { tracing: Tracing },
  flags: WorkerFlags,
  settings: ReturnType<typeof readSettings>,
): Promise<void> {
  const notes = createEndNotes(audit)
  const served = await servingOf(team, flags, settings)
  const serving = served.map((each) => each.as)
  const members = served.flatMap(({ member }) => member?.job_id ?? [])
  const identity = {
    ...ownWorker(`w${process.pid}-${randomBytes(3).toString('hex')}`),
    ...(queue.spansHosts ? { home: homeIn(machine.dataDir) } : {}),
  }
  const [first = ''] = flags.agents
  const logPath = flags.spawned ? machine.workerLog(first) : machine.ownLog(identity.id)
  // A worker that a dispatch started writes to its log as its standard error.
  const ownLog = flags.spawned ? undefined : createOwnLog(logPath, clock.now)
  const write = (line: string) => {
    if (ownLog === undefined) return logTimed(line)
    log(line)
    ownLog.line(line)
  }
  const lifeline = machine.lifelines.of(identity.id, write)
  const worker = createWorker({
    queue,
    clock,
    identity,
    serving,
    lifeline: lifeline.ready,
    localDirectory: machine.directory,
    workspace: settings.workspace,
    folder: folderIdentity(settings.workspace),
    leaseMs: settings.leaseMs,
    heartbeatMs: settings.heartbeatMs,
    tracing,
    checks: createChecks({ ...settings, env: process.env }),
    onTurn: (report) => {
      const printed = JSON.stringify(report)
      process.stdout.write(`${printed}\n`)
      ownLog?.report(printed)
      void membership.turnEnded()
      if (flags.spawned) keepShort(process.stdout.fd)
      const { agent, job_id: turn } = report
      notes.note({ agent, turn }, report)
    },
    log: write,
  })
  const record: WorkerRecord = {
    worker: identity,
    agents: flags.agents,
    allow_writes: serving.filter((each) => each.allowWrites).map(({ agent }) => agent),
    concurrency: serving.reduce((sum, each) => sum + each.concurrency, 0),
    places: Object.fromEntries(serving.map((each) => [each.agent, each.concurrency])),
    limits: Object.fromEntries(
      serving.flatMap(({ agent, limit }) => (limit === undefined ? [] : [[agent, limit]])),
    ),
    started_at: new Date(clock.now()).toISOString(),
    load: loadavg(),
    cpus: availableParallelism(),
    stays: !flags.once && flags.maxJobs === undefined,
    log: logPath,
    version: manifest.version,
  }
  const registration = createRegistration({ queue, clock, worker, record, flags })
  const membership = followMembers(team, {
    jobs: members.length === serving.length ? members : [],
    log: write,
    end: registration.end,
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => registration.drain())
  }
  outliveBugs(write, (error, kind) => {
    // An error of a turn ends that turn. After an exception of unknown origin this process claims no more jobs:
    // its running turns end normally, and another worker starts with a clean state.
    if (crashTurn(error) || kind === 'rejection') return
    process.exitCode = 1
    registration.retire()
  })
  // The store records the jobs, whether or not the reports can be printed.
  noteWhenUnprintable('durable-relay worker')
  const note = flags.spawned ? write : (line: string) => ownLog?.line(line)
  const others = (await queue.workers.list()).flatMap((other) => other.log ?? [])
  if (ownLog !== undefined) removeOldLogs(logPath, new Set(others))
  if (!flags.once) note(`${identity.id} starts serving ${flags.agents.join(', ')}`)
  try {
    await registration.run()
  } catch (error) {
    ownLog?.line(error instanceof Error ? error.message : String(error))
    throw error
  } finally {
    membership.close()
    lifeline.remove()
  }
  await notes.written()
  if (!flags.once) note(`${identity.id} exits`)
  ownLog?.close()
}

function log(line: string): void {
  process.stderr.write(`durable-relay worker: ${line}\n`)
}

/** A worker without a terminal logs to a file, which is read later and must stay small. */
function logTimed(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`)
  keepShort(process.stderr.fd)
}

/** Records the reason for `relay why`, because no terminal shows it. */
async function noteFailure(
  { queue, clock, machine }: Relay,
  flags: WorkerFlags,
  error: unknown,
): Promise<void> {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  const at = new Date(clock.now()).toISOString()
  for (const agent of flags.agents) {
    await queue.workers.recordStart({ agent, at, log: machine.workerLog(agent), failure })
  }
}

/** An agent that this worker serves, and the member of the team that it is, if it is one. */
type Served = { as: ServedAgent; member: Member | undefined }

async function servingOf(
  team: Team,
  flags: WorkerFlags,
  settings: ReturnType<typeof readSettings>,
): Promise<Served[]> {
  const configuration = readConfiguration(settings.configPath)
  const from = { configPath: settings.configPath, env: process.env }
  const options = {
    tokenOf: (of: { agent: string; tokenEnv: string | undefined }) => readCredential(from, of),
    isTrusted: configuration.trustedWorkspaces.includes(settings.workspace),
  }
  const executors = createExecutors(configuration, options)
  const secrets = secretNames(configuration)
  const store = storeText(settings.store)
  const known = knownAgents(settings.configPath)

  async function served(agent: string): Promise<Served> {
    const named = executors.has(agent) ? undefined : await team.find(agent)
    const member = named !== undefined && isLiving(named) ? named : undefined
    const executor = member === undefined ? executors.get(agent) : executorOf(member)
    if (executor === undefined) throw withoutExecutor(agent, [...executors.keys()], settings)
    const { allowWrites, concurrency } = executor.settings
    if (executor.settings.executor === 'chatgpt') {
      readCredential(from, { agent: member?.of ?? agent, tokenEnv: executor.settings.tokenEnv })
    }
    const names = executor.settings.env.filter((name) => !secrets.has(name))
    const env = turnEnvironment(process.env, agent, { ...settings, names, store })
    const marker = member && memberMarker(member)
    const as: ServedAgent = {
      agent,
      runTurn: executor.runTurn,
      // No flag makes a read-only member one that writes.
      allowWrites:
        allowWrites || (member === undefined && (flags.allowWrites || settings.allowWrites)),
      concurrency: flags.concurrency ?? concurrency ?? 1,
      limit: concurrency,
      takesHandover: takesHandover(executor.settings),
      env: marker === undefined ? env : { ...env, [marker.name]: marker.value },
    }
    return { as, member }
  }

  /** A member runs with the executor of the agent that it is made from, under that agent's credentials. */
  function executorOf(member: Member): AgentExecutor | undefined {
    const own = settingsOfMember(member, known)
    const agents = own === undefined ? {} : { [member.of]: own }
    return createExecutors({ ...configuration, agents }, options).get(member.of)
  }

  return Promise.all(flags.agents.map(served))
}

/** Variables that hold a token for this process. No child gets one, whatever the configuration says. */
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
  const message = `Cannot start a worker for agent "${agent}": it has no executor. Known agents: ${known.join(', ')}. Add others under "agents" in "${configPath}".`
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

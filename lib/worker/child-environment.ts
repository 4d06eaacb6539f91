import { passedOn, variablesNamed } from '../process/environment.ts'
import { FILES } from '../schema/store-url.ts'

/** Says where PostgreSQL's programs find a password. */
const PASSWORD_FILE = 'PGPASSFILE'

/** Holds a password. A program's environment can be read by its turns, so no program gets that of the store this way. */
const PASSWORD_VARIABLE = 'PGPASSWORD'

/**
 * The environment of a worker that a process starts for an agent: the allow-list, the variables for the agent's
 * executor, those that lead its traces to the collector, and the settings of the starting process. Nothing identifies a turn, a job or a session.
 */
export function workerEnvironment(
  own: Record<string, string | undefined>,
  names: string[],
  settings: WorkerSettings,
): Record<string, string> {
  return {
    ...forTraces(own),
    ...withStore(own, names, settings.store),
    RELAY_DATA_DIR: settings.dataDir,
    RELAY_WORKSPACE: settings.workspace,
    RELAY_CONFIG: settings.configPath,
    RELAY_LEASE_MS: String(settings.leaseMs),
    RELAY_HEARTBEAT_MS: String(settings.heartbeatMs),
    RELAY_ALLOW_WRITES: settings.allowWrites ? '1' : '0',
    // A job that goes to another agent may find a worker started for it, too.
    RELAY_AUTOSPAWN: settings.autospawn ? '1' : '0',
  }
}

/** The settings that a worker shares with the process that starts it. */
export type WorkerSettings = {
  dataDir: string
  workspace: string
  configPath: string
  /** What `RELAY_STORE` says for this store, without a password; undefined for the default. */
  store: string | undefined
  leaseMs: number
  heartbeatMs: number
  allowWrites: boolean
  autospawn: boolean
}

/**
 * The environment of an agent's turns: the allow-list, the variables that the operator named, and those that
 * lead a `relay` command inside the turn to the same store under the agent's own name.
 */
export function turnEnvironment(
  own: Record<string, string | undefined>,
  agent: string,
  options: { names: string[]; dataDir: string; workspace: string; store: string | undefined },
): Record<string, string> {
  const env = withStore(own, options.names, options.store)
  env.RELAY_DATA_DIR = options.dataDir
  env.RELAY_WORKSPACE = options.workspace
  env.RELAY_AGENT = agent
  return env
}

const OF_TRACES = /^OTEL_(?:SDK|TRACES|BSP|SERVICE|RESOURCE|SPAN|ATTRIBUTE|EXPORTER_OTLP)_/

/** Without the headers, which may hold a key: its turns could read them in the environment of the worker. */
function forTraces(own: Record<string, string | undefined>): Record<string, string> {
  const names = Object.keys(own).filter((name) => OF_TRACES.test(name))
  return variablesNamed(
    own,
    names.filter((name) => !name.endsWith('_HEADERS')),
  )
}

/** What is passed on, and what leads a program to the same store. */
function withStore(
  own: Record<string, string | undefined>,
  names: string[],
  store: string | undefined,
): Record<string, string> {
  if (store === undefined) return passedOn(own, names)
  if (store === FILES) return { ...passedOn(own, names), RELAY_STORE: store }
  const allowed = names.filter((name) => name !== PASSWORD_VARIABLE)
  return { ...passedOn(own, [...allowed, PASSWORD_FILE]), RELAY_STORE: store }
}

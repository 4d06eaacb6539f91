import { passedOn, variablesNamed } from '../process/environment.ts'

/** Variables that say where PostgreSQL's programs find a password; none of them holds one. */
const PASSWORD_PLACES = ['PGPASSFILE']

/**
 * The environment of a worker that a process starts for an agent: the allow-list, the variables for the agent's
 * executor, and the settings of the starting process. Nothing identifies a turn, a job or a session.
 */
export function workerEnvironment(
  own: Record<string, string | undefined>,
  names: string[],
  settings: WorkerSettings,
): Record<string, string> {
  return {
    ...passedOn(own, names),
    ...storeVariables(own, settings.store),
    RELAY_DATA_DIR: settings.dataDir,
    RELAY_WORKSPACE: settings.workspace,
    RELAY_CONFIG: settings.configPath,
    RELAY_LEASE_MS: String(settings.leaseMs),
    RELAY_HEARTBEAT_MS: String(settings.heartbeatMs),
    RELAY_ALLOW_WRITES: settings.allowWrites ? '1' : '0',
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
  const env = { ...passedOn(own, options.names), ...storeVariables(own, options.store) }
  env.RELAY_DATA_DIR = options.dataDir
  env.RELAY_WORKSPACE = options.workspace
  env.RELAY_AGENT = agent
  return env
}

/** Leads a program to the same database; it finds the password in a file, or is given it another way. */
function storeVariables(
  own: Record<string, string | undefined>,
  store: string | undefined,
): Record<string, string> {
  if (store === undefined) return {}
  return { ...variablesNamed(own, PASSWORD_PLACES), RELAY_STORE: store }
}

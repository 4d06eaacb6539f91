import type { Grants } from '../access/grants.ts'
import type { Tokens } from '../access/access-tokens.ts'
import { RelayError } from '../errors.ts'
import type { Caller } from '../rights/caller.ts'
import type { ChatgptSettings } from '../schema/settings.ts'
import type { DatabaseFacts } from '../store/database-facts.ts'
import type { Inventory } from '../store/copy.ts'
import type { Store } from '../store/store.ts'

/** Who may call over HTTP, and how secrets are made and kept. */
export type Access = {
  tokens: Tokens
  grants: Grants
  secrets: { newClientSecret: () => string; hashOf: (secret: string) => string }
}

/** A copy of the workspace that was compared with it: both places, for people, and what they hold. */
export type Copied = { from: string; to: string } & Inventory

/** The bytes of the files in a directory, and of each of its entries, the largest first; not whole where the time was over. */
export type DirectorySize = {
  bytes: number
  isWhole: boolean
  parts: { name: string; bytes: number }[]
}

/** Asks the service of an agent whether it accepts a token; starts nothing. */
export type Probe = (
  settings: ChatgptSettings,
  token: string,
) => Promise<{ ok: boolean; message: string }>

/**
 * What a process of the owner gives to operations on the store as a whole and on the configuration of this machine.
 * Only what runs for the owner may use it; see `localOf`.
 */
export type Local = {
  store: Store
  /** Where the store is, for people: a directory, or the URL of a database without its password. */
  place: string
  /** The directory of this machine for what is local: worktrees, logs of workers, and a store on files. */
  directory: string
  /** The size of that directory, counted for as long as the signal allows. */
  size: (signal: AbortSignal) => Promise<DirectorySize>
  /** What is to be checked of the database that holds the store; undefined for files. */
  inspectDatabase: (() => Promise<DatabaseFacts>) | undefined
  /** The logs of workers on this machine: of one that a person started by its id, of those that a dispatch started by their agent. */
  workerLogs: { ofWorker: (workerId: string) => string; ofAgent: (agent: string) => string }
  /** The files in which the store keeps a job, for a person who wants to read them; undefined in a database. */
  filesOf: (
    jobId: string,
  ) => { log: string; activity: string; output: (file: string) => string } | undefined
  /**
   * Copies the workspace to another store, named as in `RELAY_STORE` but without a password. Throws `CONFIG_INVALID`,
   * and what `copyWorkspace` and opening the store throw.
   */
  copyTo: (to: string) => Promise<Copied>
  /** One line about a store that the folder's former path left behind; undefined when there is none. */
  leftLine: () => string | undefined
  access: () => Promise<Access>
  /** The folder of the workspace on this machine. */
  folder: string
  /** The path of another built program of the relay, such as `server.js`. */
  programPath: (file: string) => string
  /** The operator's configuration file. */
  configPath: string
  env: Readonly<Record<string, string | undefined>>
  /** Absent in a process that tests no agent. */
  probe: Probe | undefined
  /** How long ended jobs are kept unless the call says otherwise. */
  retentionMs: number
}

/**
 * The local services of a context. Remote callers have none: throws `FORBIDDEN`. Their absence for another caller is a bug
 * of the facade that published the operation.
 */
export function localOf({ relay, caller }: WithLocal): Local {
  if (caller.kind === 'remote') {
    const message = `Cannot do this as "${caller.name}": it concerns the machine of the owner.`
    throw new RelayError('FORBIDDEN', message)
  }
  if (relay.local !== undefined) return relay.local
  throw new Error('This process publishes an operation of the local machine without its services.')
}

type WithLocal = { relay: { local?: Local | undefined }; caller: Caller }

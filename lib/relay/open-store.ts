import { uptime } from 'node:os'

import type { Settings } from '../config/config.ts'
import type { DatabaseChoice } from '../config/store-choice.ts'
import { makeDirectory } from '../files/files.ts'
import { bootId, hostId, hostName, monotonicMs } from '../process/process.ts'
import { workspaceIn } from '../schema/store-url.ts'
import { secureDataDir } from '../store/file/data-dir.ts'
import { storeDirectory } from '../store/file/layout.ts'
import { openFileStore } from '../store/file/open.ts'
import type { Machine } from '../store/file/presence.ts'
import { storeIdOf } from '../store/file/stores.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { createLocalMachine, createMachineOfDatabase } from './local-machine.ts'
import type { LocalMachine } from './local-machine.ts'

/** An open store, with what depends on its kind. */
export type OpenStore = {
  store: Store
  /** Where the store is, for people: a directory, or the URL of a database without its password. */
  place: string
  /** The clock that decides leases and times: this machine's, or the database's. */
  clock: Clock
  machine: LocalMachine
  /** Resolves once a store that was closed has sent what it still had to send. */
  ended: Promise<void>
}

/** The clocks of this machine. */
export const systemClock: Clock = { now: Date.now, monotonic: monotonicMs }

/**
 * Opens the store that the settings name. `isLongLived`: see `FileStoreOptions`. Throws what `openFileStore` and
 * `openPostgresStore` throw.
 */
export function openStore(
  settings: Pick<Settings, 'dataDir' | 'workspace' | 'store'> & { shared?: Settings['shared'] },
  on: { isLongLived: boolean; warn: (line: string) => void },
): Promise<OpenStore> {
  const { store } = settings
  return store.kind === 'files' ? openFiles(settings, on) : openDatabase(settings, store)
}

async function openFiles(
  {
    dataDir,
    workspace,
    shared,
  }: Pick<Settings, 'dataDir' | 'workspace'> & { shared?: Settings['shared'] },
  on: { isLongLived: boolean; warn: (line: string) => void },
): Promise<OpenStore> {
  const store = await openFileStore({
    dataDir,
    workspace: shared?.home ?? workspace,
    bootId: bootId(),
    machine: machineHere(),
    clock: systemClock,
    ...on,
  })
  const { location } = store
  const machine = createLocalMachine(location)
  return { store, place: location, clock: systemClock, machine, ended: Promise.resolve() }
}

async function openDatabase(
  { dataDir: named, workspace }: Pick<Settings, 'dataDir' | 'workspace'>,
  { url, password }: DatabaseChoice,
): Promise<OpenStore> {
  const dataDir = secureDataDir(named)
  // A bundle of its own, which no other store loads.
  const { openPostgresStore } = await import('../store/postgres/postgres.ts')
  const store = await openPostgresStore({ url, password, workspace })
  const directory = storeDirectory(dataDir, workspace)
  makeDirectory(directory)
  const workspaceId = storeIdOf(dataDir, workspaceIn(url) ?? workspace)
  const machine = createMachineOfDatabase(directory, workspaceId)
  const { place, clock, ended } = store
  return { store, place, clock, machine, ended }
}

/** The machine that this process runs on. */
export function machineHere(): Machine {
  return { host: hostId(), name: hostName(), startedAtMs: Date.now() - uptime() * 1000 }
}

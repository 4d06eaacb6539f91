import { uptime } from 'node:os'

import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import { turnsHere } from '../process/around.ts'
import { bootId, hostId, hostName, monotonicMs } from '../process/process.ts'
import { createQueue } from '../queue/queue.ts'
import { createLocalMachine } from './local-machine.ts'
import type { LocalMachine } from './local-machine.ts'
import { collectNowAndThen } from './collecting.ts'
import type { Collecting } from './collecting.ts'
import { createInbox } from '../inbox/inbox.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Queue } from '../queue/queue.ts'
import { openFileStore } from '../store/file/open.ts'
import type { Machine } from '../store/file/presence.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { refuseImpossibleWorktree } from '../worktree/preflight.ts'

/** The open relay of one workspace. */
export type Relay = {
  store: Store
  machine: LocalMachine
  queue: Queue
  inbox: Inbox
  clock: Clock
  close: () => void
}

/** The clocks of this machine. */
export const systemClock: Clock = { now: Date.now, monotonic: monotonicMs }

/**
 * Opens the store that the settings name, and the services over it. `isLongLived`: see `FileStoreOptions`. Throws what
 * `openFileStore` throws.
 */
export async function openRelay(
  settings: Settings,
  { isLongLived = false }: { isLongLived?: boolean } = {},
): Promise<Relay> {
  if (settings.store.kind === 'postgres') {
    throw new RelayError('CONFIG_INVALID', 'Cannot start: RELAY_STORE is not supported yet.')
  }
  const store = await openFileStore({
    dataDir: settings.dataDir,
    workspace: settings.workspace,
    bootId: bootId(),
    machine: machineHere(),
    clock: systemClock,
    isLongLived,
    warn,
  })
  const refuseWorktree = () => refuseImpossibleWorktree(settings.workspace, process.env)
  const machine = createLocalMachine(store.location)
  const { lifelines } = machine
  const queue = createQueue({
    store,
    clock: systemClock,
    lifelines,
    refuseWorktree,
    ...(store.spansHosts ? { turnsHere: () => turnsHere(settings) } : {}),
  })
  const inbox = createInbox({ store, clock: systemClock })
  const collecting = settings.autoGc ? startCollecting(store, settings) : undefined
  return {
    store,
    machine,
    queue,
    inbox,
    clock: systemClock,
    close() {
      collecting?.close()
      store.close()
    },
  }
}

/** The machine that this process runs on. */
export function machineHere(): Machine {
  return { host: hostId(), name: hostName(), startedAtMs: Date.now() - uptime() * 1000 }
}

function startCollecting(store: Store, { retentionDays }: Settings): Collecting {
  return collectNowAndThen({ store, clock: systemClock, retentionDays, warn })
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}

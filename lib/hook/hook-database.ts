import type { DatabaseChoice } from '../config/store-choice.ts'
import type { InboxStore } from '../inbox/notifications.ts'
import type { PostgresStore } from '../store/postgres/postgres.ts'
import type { HookCall } from './call.ts'

/** The inbox of a workspace, and the clock of its store. */
export type HookInbox = { store: InboxStore; now: () => number }

/** Where a hook finds the inbox of its workspace. */
export type HookStore = {
  /** True when the store is in a database, so that looking again and again would burden others. */
  isRemote: boolean
  /** Undefined when the workspace has no store. A second call uses what the first one opened. */
  open: () => Promise<HookInbox | undefined>
  /** Resolves within a moment, whatever the database does. */
  close: () => Promise<void>
}

/** How long a hook that its client waits for looks for a database that is away, and one that runs beside the client. */
const WAITED_FOR_MS = 1500
const BESIDE_MS = 30_000

/** How long a hook stays for what its store still has to send. */
const END_MS = 500

/** The store of a hook whose workspace has its jobs in a database. Creates nothing there. */
export function databaseOfHook(
  event: HookCall['event'],
  workspace: string,
  { url, password }: DatabaseChoice,
): HookStore {
  const isWaitedFor = event === 'stop' || event === 'session-start'
  let opening: Promise<PostgresStore | undefined> | undefined

  async function openOnce(): Promise<PostgresStore | undefined> {
    const { openPostgresStore } = await import('../store/postgres/postgres.ts')
    const patienceMs = isWaitedFor ? WAITED_FOR_MS : BESIDE_MS
    return openPostgresStore({ url, password, workspace, patienceMs, mustExist: true })
  }

  async function open(): Promise<PostgresStore | undefined> {
    opening ??= openOnce()
    try {
      const store = await opening
      if (store === undefined) opening = undefined
      return store
    } catch (error) {
      opening = undefined
      throw error
    }
  }

  return {
    isRemote: true,
    async open() {
      const store = await open()
      return store && { store, now: store.clock.now }
    },
    async close() {
      const store = await opening
      if (store === undefined) return
      store.close()
      const late = new Promise<void>((resolve) => void setTimeout(resolve, END_MS).unref())
      await Promise.race([store.ended, late])
    },
  }
}

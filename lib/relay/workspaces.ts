import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import { listDatabase } from './list-database.ts'
import { listFiles } from './list-files.ts'
import type { Listing } from './list-files.ts'
import { openRelay } from './relay.ts'
import type { Relay } from './relay.ts'
import { secureDataDir } from '../store/file/data-dir.ts'
import type { StoreEntry } from '../store/file/stores.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** A workspace that is open, and the settings of its own that it was opened with. */
export type OpenWorkspace = { relay: Relay; settings: Settings }

/** The relays of one data directory or database, each opened when it is first used. */
export type Workspaces = {
  /** The data directory, checked to be safe. */
  dataDir: string
  /** The workspace of this process; its store may not exist yet. */
  own: string
  /** Its folder, or its name in a database. */
  ownPath: string
  list: () => StoreEntry[]
  /** Throws `WORKSPACE_NOT_FOUND`, and what `openRelay` throws. */
  open: (id: string) => Promise<OpenWorkspace>
  /**
   * Opens the store of the own workspace once, with its migrations, then reads and writes a little there. Before that store
   * exists, which this does not make, the place of all stores is tried. Throws RelayError.
   */
  probe: () => Promise<void>
  /** Closes every relay; resolves once each has sent what it had to send. */
  close: () => Promise<void>
}

/**
 * Opens the data directory that the settings name, and the database where they name one. Throws when the directory is
 * not safe to use, or the database cannot be read.
 */
export async function openWorkspaces(
  asked: Settings,
  on: {
    env: Record<string, string | undefined>
    tracing?: Tracing | undefined
    warn: (line: string) => void
  },
): Promise<Workspaces> {
  const { env, tracing, warn } = on
  const dataDir = secureDataDir(asked.dataDir)
  const settings = { ...asked, dataDir }
  const { store } = settings
  const listing: Listing =
    store.kind === 'files'
      ? listFiles(settings, env)
      : await listDatabase(settings, { choice: store, warn })
  const opened = new Map<string, Promise<OpenWorkspace>>()
  let isClosed = false

  async function openOnce(id: string): Promise<OpenWorkspace> {
    const own = await listing.settingsOf(id)
    if (own === undefined) throw notFound(id)
    const relay = await openRelay(own, { tracing })
    if (isClosed) relay.close()
    // A folder with a second path has one store, which records the first.
    const workspace = own.shared === undefined ? relay.store.workspace : own.workspace
    return { relay, settings: { ...own, workspace } }
  }

  function open(id: string): Promise<OpenWorkspace> {
    const known = opened.get(id)
    if (known !== undefined) return known
    const opening = openOnce(id)
    opened.set(id, opening)
    // An error such as a full disk may be gone at the next try.
    opening.catch(() => opened.delete(id))
    return opening
  }

  return {
    dataDir,
    own: listing.own,
    ownPath: listing.ownPath,
    list: listing.list,
    open,
    async probe() {
      const { own } = listing
      // A store that was opened is tried even if its directory went away.
      const exists = opened.has(own) || listing.list().some(({ id }) => id === own)
      if (!exists) return listing.probe()
      await (await open(own)).relay.store.upkeep.probe()
    },
    async close() {
      isClosed = true
      listing.close()
      const openings = [...opened.values()]
      opened.clear()
      // A workspace that could not be opened has nothing to close.
      await Promise.allSettled(openings.map(closeOnce))
    },
  }
}

async function closeOnce(opening: Promise<OpenWorkspace>): Promise<void> {
  const { relay } = await opening
  relay.close()
  await relay.ended
}

function notFound(id: string): RelayError {
  const message = `Cannot find workspace "${id.slice(0, 80)}": there is no workspace of that name here. GET /api/workspaces lists them.`
  return new RelayError('WORKSPACE_NOT_FOUND', message)
}

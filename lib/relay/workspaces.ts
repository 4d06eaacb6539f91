import { basename } from 'node:path'

import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import { openRelay } from './relay.ts'
import type { Relay } from './relay.ts'
import { secureDataDir } from '../store/file/data-dir.ts'
import { storeOf } from '../store/file/find.ts'
import { storesIn } from '../store/file/stores.ts'
import type { StoreEntry } from '../store/file/stores.ts'

/** The relays of one data directory, each opened when it is first used. */
export type Workspaces = {
  /** The data directory, checked to be safe. */
  dataDir: string
  /** The workspace of this process; its store may not exist yet. */
  own: string
  list: () => StoreEntry[]
  /** Throws `WORKSPACE_NOT_FOUND`, and what `openRelay` throws. */
  open: (id: string) => Promise<Relay>
  close: () => void
}

/** Opens the data directory that the settings name. Throws when it is not safe to use. */
export function createWorkspaces(settings: Settings): Workspaces {
  const dataDir = secureDataDir(settings.dataDir)
  const own = basename(storeOf(dataDir, settings.workspace).directory)
  const opened = new Map<string, Promise<Relay>>()
  let isClosed = false

  function pathOf(id: string): string {
    if (id === own) return settings.workspace
    const entry = storesIn(dataDir).find((store) => store.id === id)
    if (entry !== undefined) return entry.workspace
    const message = `Cannot find workspace "${id.slice(0, 80)}": no store of this data directory has that name. GET /api/workspaces lists them.`
    throw new RelayError('WORKSPACE_NOT_FOUND', message)
  }

  async function openOnce(id: string): Promise<Relay> {
    const relay = await openRelay({ ...settings, dataDir, workspace: pathOf(id) })
    if (isClosed) relay.close()
    return relay
  }

  return {
    dataDir,
    own,
    list: () => storesIn(dataDir),
    open(id) {
      const known = opened.get(id)
      if (known !== undefined) return known
      const opening = openOnce(id)
      opened.set(id, opening)
      // An error such as a full disk may be gone at the next try.
      opening.catch(() => opened.delete(id))
      return opening
    },
    close() {
      isClosed = true
      for (const opening of opened.values()) {
        void opening.then(
          (relay) => relay.close(),
          () => {},
        )
      }
      opened.clear()
    },
  }
}

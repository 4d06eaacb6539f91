import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'

import type { Settings } from '../config/config.ts'
import { readStoreChoice } from '../config/store-choice.ts'
import { storeFault } from '../files/files.ts'
import { foldersOf, sharedAt } from './joined.ts'
import { storeOf } from '../store/file/find.ts'
import { storesIn } from '../store/file/stores.ts'
import type { StoreEntry } from '../store/file/stores.ts'

/** Which workspaces there are, and the settings that each is opened with. */
export type Listing = {
  /** The workspace of this process; its store may not exist yet. */
  own: string
  /** Its folder, or its name in a database. */
  ownPath: string
  list: () => StoreEntry[]
  /** Undefined for a workspace that does not exist. */
  settingsOf: (id: string) => Promise<Settings | undefined>
  /** Tries the place of all stores: the data directory, or the database. Throws RelayError. */
  probe: () => Promise<void>
  close: () => void
}

/**
 * The stores of a data directory. One that was left behind when its workspace moved to a database is opened there, as
 * every other program of that workspace does.
 */
export function listFiles(settings: Settings, env: Record<string, string | undefined>): Listing {
  const { dataDir, configPath } = settings
  const ownPath = settings.shared?.home ?? settings.workspace
  const own = basename(storeOf(dataDir, ownPath).directory)
  /** A folder that has joined a named workspace has a store of its own besides; this is that one. */
  function settingsOfEntry({ workspace }: StoreEntry): Settings {
    const shared = sharedAt(dataDir, workspace)
    if (shared === undefined) {
      const store = readStoreChoice(env, { workspace, configPath })
      return { ...settings, workspace, shared, store }
    }
    const [folder] = foldersOf(dataDir, shared.name)
    // A worker without a folder could not run a turn.
    const autospawn = settings.autospawn && folder !== undefined
    return { ...settings, workspace: folder ?? workspace, shared, autospawn }
  }

  return {
    own,
    ownPath,
    list: () => storesIn(dataDir),
    async settingsOf(id) {
      if (id === own) return settings
      const entry = storesIn(dataDir).find((store) => store.id === id)
      if (entry === undefined) return undefined
      return settingsOfEntry(entry)
    },
    async probe() {
      try {
        await access(dataDir, constants.R_OK | constants.W_OK)
      } catch (error) {
        throw storeFault('use the data directory', dataDir, error)
      }
    },
    close() {},
  }
}

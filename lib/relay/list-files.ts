import { basename } from 'node:path'

import type { Settings } from '../config/config.ts'
import { readStoreChoice } from '../config/store-choice.ts'
import { storeOf } from '../store/file/find.ts'
import { storesIn } from '../store/file/stores.ts'
import type { StoreEntry } from '../store/file/stores.ts'

/** Which workspaces there are, and the settings that each is opened with. */
export type Listing = {
  /** The workspace of this process; its store may not exist yet. */
  own: string
  list: () => StoreEntry[]
  /** Undefined for a workspace that does not exist. */
  settingsOf: (id: string) => Promise<Settings | undefined>
  close: () => void
}

/**
 * The stores of a data directory. One that was left behind when its workspace moved to a database is opened there, as
 * every other program of that workspace does.
 */
export function listFiles(settings: Settings, env: Record<string, string | undefined>): Listing {
  const { dataDir, configPath } = settings
  const own = basename(storeOf(dataDir, settings.workspace).directory)
  return {
    own,
    list: () => storesIn(dataDir),
    async settingsOf(id) {
      if (id === own) return settings
      const entry = storesIn(dataDir).find((store) => store.id === id)
      if (entry === undefined) return undefined
      const { workspace } = entry
      return { ...settings, workspace, store: readStoreChoice(env, { workspace, configPath }) }
    },
    close() {},
  }
}

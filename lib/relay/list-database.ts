import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'

import { readConfiguration } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import type { DatabaseChoice } from '../config/store-choice.ts'
import { RelayError } from '../errors.ts'
import { withWorkspace, workspaceIn } from '../schema/store-url.ts'
import { repeat } from '../store/repeat.ts'
import { storeIdOf } from '../store/file/stores.ts'
import type { StoreEntry } from '../store/file/stores.ts'
import { foldersOf } from './joined.ts'
import type { Listing } from './list-files.ts'

/** Milliseconds between two looks for new workspaces; the page looks as often. */
const LOOK_MS = 2000

/**
 * The workspaces of a database, read again and again until it is closed. Each can be read and changed from here; workers
 * for it start on a host where its folder is known. Throws what opening the database throws.
 */
export async function listDatabase(
  settings: Settings,
  { choice, warn }: { choice: DatabaseChoice; warn: (line: string) => void },
): Promise<Listing> {
  const { url, password } = choice
  const { openCatalogue } = await import('../store/postgres/postgres.ts')
  const catalogue = openCatalogue({ url, password })
  const ownName = workspaceIn(url) ?? settings.workspace
  const idOf = (name: string) => storeIdOf(settings.dataDir, name)
  let entries = new Map<string, StoreEntry>()
  let failure = ''

  async function look(): Promise<void> {
    const found = await catalogue.workspaces()
    entries = new Map(
      found.map(({ name, created_at }) => [
        idOf(name),
        { id: idOf(name), workspace: name, created_at },
      ]),
    )
    failure = ''
  }

  /** The list stays as it was while the database is away. */
  function lookAgain(): void {
    look().catch((error: unknown) => {
      if (!(error instanceof RelayError)) throw error
      if (error.message !== failure) warn(error.message)
      failure = error.message
    })
  }

  await look()
  const looking = repeat(lookAgain, LOOK_MS)
  return {
    own: idOf(ownName),
    ownPath: ownName,
    list: () => [...entries.values()],
    async settingsOf(id) {
      if (id === idOf(ownName)) return settings
      if (!entries.has(id)) await look()
      const name = entries.get(id)?.workspace
      if (name === undefined) return undefined
      const folder = folderOf(name, settings)
      return {
        ...settings,
        workspace: folder ?? name,
        shared: undefined,
        store: { ...choice, url: withWorkspace(url, name) },
        // A worker without the folder could not run a turn.
        autospawn: settings.autospawn && folder !== undefined,
      }
    },
    probe: look,
    close() {
      looking.stop()
      catalogue.close()
    },
  }
}

/** The folder of a workspace on this host: the path that names it, or one whose configuration or owner named it. */
function folderOf(name: string, { configPath, dataDir }: Settings): string | undefined {
  const candidates = isAbsolute(name)
    ? [name]
    : [...foldersNaming(name, configPath), ...foldersOf(dataDir, name)]
  return candidates.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
}

function foldersNaming(name: string, configPath: string): string[] {
  return Object.entries(readConfiguration(configPath).workspaces).flatMap(([folder, { store }]) =>
    store !== undefined && store !== 'files' && workspaceIn(store) === name ? [folder] : [],
  )
}

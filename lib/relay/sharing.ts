import * as fs from 'node:fs'
import { join } from 'node:path'

import { openWorkspaceKeys } from '../access/workspace-keys.ts'
import { SHARED_NAME, joinedPath } from '../config/place.ts'
import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import { ifPresent, makeDirectory } from '../files/files.ts'
import { replaceDocument } from '../files/replace.ts'
import type { Sharing } from '../operations/sharing.ts'
import { FILES, workspaceIn } from '../schema/store-url.ts'
import { jobsIn } from '../store/file/change.ts'
import { secureDataDir } from '../store/file/data-dir.ts'
import { storeOf } from '../store/file/find.ts'
import { layoutOf } from '../store/file/layout.ts'
import { foldersOf } from './joined.ts'
import type { Joined } from './joined.ts'
import { databaseBook, fileBook } from './key-books.ts'

/** What this process may do with the named workspaces of its data directory, or of its database. */
export function createSharing(
  settings: Pick<Settings, 'dataDir' | 'workspace' | 'shared' | 'store'>,
  { now, env }: { now: () => number; env: Record<string, string | undefined> },
): Sharing {
  const { workspace: folder, shared, store } = settings
  const dataDir = secureDataDir(settings.dataDir)
  const path = joinedPath(dataDir, folder)
  const book = store.kind === 'files' ? fileBook(dataDir) : databaseBook(store)
  const keys = openWorkspaceKeys(join(dataDir, 'workspaces'), { now, book })

  async function enter(name: string): Promise<{ jobs_left: number }> {
    if (env['RELAY_STORE'] === FILES || isNamedByUrl(settings)) throw named(folder)
    makeDirectory(join(dataDir, 'joined'))
    const joined: Joined = { format: 1, folder, name, joined_at: new Date(now()).toISOString() }
    await replaceDocument(path, joined)
    return { jobs_left: jobsOf() }
  }

  /** The jobs in the folder's own store on files. */
  function jobsOf(): number {
    return jobsIn(layoutOf(storeOf(dataDir, folder).directory))
  }

  return {
    folder,
    current: () => shared?.name,
    ownJobs: jobsOf,
    async list() {
      const all = await keys.list()
      return all.map(({ name, created_at }) => ({
        name,
        created_at,
        folders: foldersOf(dataDir, name),
      }))
    },
    async create(name) {
      if (!SHARED_NAME.test(name)) throw badName(name)
      return keys.create(name)
    },
    keep: (name, key) => keys.keep(name, key),
    enter,
    async join(key) {
      const { name } = await keys.open(key)
      return { name, ...(await enter(name)) }
    },
    leave() {
      ifPresent(() => fs.unlinkSync(path))
      return shared?.name
    },
  }
}

/** True when the settings name the workspace themselves, so that joining another one would change nothing. */
function isNamedByUrl({ store, shared }: Pick<Settings, 'store' | 'shared'>): boolean {
  return store.kind === 'postgres' && workspaceIn(store.url) !== shared?.name
}

function badName(name: string): RelayError {
  const message = `Cannot create the workspace "${name.slice(0, 80)}": its name must be 1 to 63 lower-case letters, digits, "-" or "_", and begin with a letter or digit.`
  return new RelayError('INPUT_INVALID', message, { details: { field: 'name' } })
}

function named(folder: string): RelayError {
  const message = `Cannot join a workspace with "${folder}": its settings name its store already (RELAY_STORE, or the configuration file). Take the name out there first.`
  return new RelayError('CONFIG_INVALID', message)
}

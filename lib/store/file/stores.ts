import { basename, join } from 'node:path'

import { directoriesIn } from '../../files/files.ts'
import { readDocumentAs } from '../../files/document.ts'
import { StoreDocument } from '../../schema/registry.ts'
import { storeDirectory } from './layout.ts'

/** A store in a data directory: the name of its directory, and the workspace whose jobs it holds. */
export type StoreEntry = { id: string; workspace: string; created_at: string }

/** The directory name of a workspace's store, whether it exists or not. */
export function storeIdOf(dataDir: string, workspace: string): string {
  return basename(storeDirectory(dataDir, workspace))
}

/** All stores of a data directory, by name. Skips directories that are not stores, and copies of stores. */
export function storesIn(dataDir: string): StoreEntry[] {
  return directoriesIn(dataDir)
    .toSorted()
    .flatMap((id) => {
      // A damaged document is made again when the store is opened from its workspace.
      const document = readDocumentAs(join(dataDir, id, 'store.json'), StoreDocument)
      if (document === undefined || storeIdOf(dataDir, document.workspace) !== id) return []
      return [{ id, workspace: document.workspace, created_at: document.created_at }]
    })
}

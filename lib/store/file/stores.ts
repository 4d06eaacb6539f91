import { basename, join } from 'node:path'

import { directoriesIn, readDocument } from '../../files.ts'
import { StoreDocument } from '../../schema/registry.ts'
import { storeDirectory } from './layout.ts'

/** A store in a data directory: the name of its directory, and the workspace whose jobs it holds. */
export type StoreEntry = { id: string; workspace: string; created_at: string }

/** The name of a workspace's store, whether it is there or not. */
export function storeIdOf(dataDir: string, workspace: string): string {
  return basename(storeDirectory(dataDir, workspace))
}

/** Every store of a data directory, by name. A directory that is not one, or a copy of one, is passed over. */
export function storesIn(dataDir: string): StoreEntry[] {
  return directoriesIn(dataDir)
    .toSorted()
    .flatMap((id) => {
      const document = documentOf(join(dataDir, id, 'store.json'))
      if (document === undefined || storeIdOf(dataDir, document.workspace) !== id) return []
      return [{ id, workspace: document.workspace, created_at: document.created_at }]
    })
}

function documentOf(path: string): StoreDocument | undefined {
  try {
    const parsed = StoreDocument.safeParse(readDocument(path))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    // A damaged document is made again by whoever opens that store from its workspace.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

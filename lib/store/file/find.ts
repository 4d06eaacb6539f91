import { join } from 'node:path'

import { namesIn } from '../../files.ts'
import { readDocument } from '../../files/document.ts'
import { FORMAT, formatOf } from '../../schema/format.ts'
import { storeName } from './layout.ts'

/**
 * The directory of a workspace's store that stands already, told by its own document; undefined when there
 * is none. In place of the hash in its name, which takes longer to compute than this look.
 */
export function findStore(dataDir: string, workspace: string): string | undefined {
  const prefix = `${storeName(workspace)}-`
  return namesIn(dataDir)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(dataDir, name))
    .find((directory) => workspaceOf(directory) === workspace)
}

function workspaceOf(directory: string): unknown {
  try {
    const document = readDocument(`${directory}/store.json`)
    if (typeof document !== 'object' || document === null) return undefined
    // A store of a newer version is none that this program may write to.
    if (formatOf(document) > FORMAT) return undefined
    return 'workspace' in document ? document.workspace : undefined
  } catch (error) {
    // A damaged document is for the next opener to make again.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

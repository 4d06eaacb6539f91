import { readFile, writeFile } from 'node:fs/promises'

import { storeFault } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'

/**
 * Reads the document of a store and writes a small file beside it. A disk that hangs holds one thread of the pool, and
 * not this process. A store whose directory went away is not created again.
 */
export async function probe({ root, document, probe: path }: Layout): Promise<void> {
  try {
    await readFile(document)
    await writeFile(path, 'This file shows that the store can be written.\n', { mode: 0o600 })
  } catch (error) {
    throw storeFault('use the store', root, error)
  }
}

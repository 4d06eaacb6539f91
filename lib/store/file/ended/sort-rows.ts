import * as fs from 'node:fs'

import { namesIn } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { encodeRow, rowsBackwards } from './done-log.ts'

/**
 * Sorts the rows of each day by the time of the end, for a store that no other process has open. A rebuild adds them in
 * the order of their ids.
 */
export function sortRows(layout: Layout): void {
  for (const name of namesIn(layout.done)) {
    const path = `${layout.done}/${name}`
    const rows = Array.from(rowsBackwards(path), ({ row }) => row).toSorted((one, other) =>
      one.updated_at < other.updated_at ? -1 : Number(one.updated_at > other.updated_at),
    )
    fs.writeFileSync(path, rows.map(encodeRow).join(''))
  }
}

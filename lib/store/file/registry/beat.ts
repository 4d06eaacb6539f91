import * as fs from 'node:fs'

import { ifPresent } from '../../../files/files.ts'

/** Records a sign of life in the modification time of a document; false when the document does not exist. */
export function beat(path: string): boolean {
  const now = new Date()
  return ifPresent(() => fs.utimesSync(path, now, now))
}

/** The time since the latest sign of life of a document's owner, in milliseconds; infinite without a document. */
export function silenceOf(path: string): number {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? Infinity : Math.max(0, Date.now() - stat.mtimeMs)
}

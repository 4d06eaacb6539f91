import * as fs from 'node:fs'

import { ifPresent } from '../../../files/files.ts'

/** A sign of life: the document of a session or a worker is stamped with the time. False when it is gone. */
export function beat(path: string): boolean {
  const now = new Date()
  return ifPresent(() => fs.utimesSync(path, now, now))
}

/** How long ago the owner of a document gave a sign of life, in milliseconds. */
export function silenceOf(path: string): number {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? Infinity : Math.max(0, Date.now() - stat.mtimeMs)
}

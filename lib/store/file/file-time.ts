import * as fs from 'node:fs'

import { touchFile } from '../../files/files.ts'

/**
 * The file system's current time in milliseconds, read from a file that is touched now and created when
 * missing. The ages of other files are measured by this clock.
 */
export function fileTime(path: string): number {
  const now = new Date()
  touchFile(path)
  fs.utimesSync(path, now, now)
  return Math.floor(fs.statSync(path).ctimeMs)
}

import * as fs from 'node:fs'

import { touchFile } from '../../files/files.ts'

/**
 * The time that the file system gives to a file that changes now, in milliseconds: the clock by which the ages
 * of other files count. The file is made when it is missing.
 */
export function fileTime(path: string): number {
  const now = new Date()
  touchFile(path)
  fs.utimesSync(path, now, now)
  return Math.floor(fs.statSync(path).ctimeMs)
}

import * as fs from 'node:fs'

import { openPlain } from '../files/files.ts'
import { decodeTail } from './output.ts'

/**
 * The last whole lines of a file, of at most `limit` bytes, and where they begin. Undefined when it does not exist or is no
 * plain file; links are not followed.
 */
export function endOfLog(
  path: string,
  limit: number,
): { text: string; offset: number; size: number } | undefined {
  const fd = openPlain(path)
  if (typeof fd !== 'number') return undefined
  try {
    const { size } = fs.fstatSync(fd)
    const from = Math.max(0, size - limit)
    const bytes = Buffer.alloc(size - from)
    const read = bytes.subarray(0, fs.readSync(fd, bytes, 0, bytes.length, from))
    const begin = from === 0 ? 0 : read.indexOf(0x0a) + 1
    return { text: decodeTail(read.subarray(begin)), offset: from + begin, size }
  } finally {
    fs.closeSync(fd)
  }
}

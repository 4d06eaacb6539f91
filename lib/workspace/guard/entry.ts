import type * as fs from 'node:fs'

import type { Entry } from './root.ts'

/** The last time that `Date` can represent. */
const LAST_MS = 8_640_000_000_000_000

/** What is shown of an object. */
export function entryOf({ path, stat }: { path: string; stat: fs.BigIntStats }): Entry {
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    type: typeOf(stat),
    size: Number(stat.size),
    modified_at: timeOf(stat.mtimeMs),
    mode: Number(stat.mode & 0o7777n),
  }
}

function typeOf(stat: fs.BigIntStats): Entry['type'] {
  if (stat.isFile()) return 'file'
  if (stat.isDirectory()) return 'folder'
  return stat.isSymbolicLink() ? 'link' : 'other'
}

/** A file may claim any time. */
function timeOf(ms: bigint): string {
  return new Date(Math.max(-LAST_MS, Math.min(LAST_MS, Number(ms)))).toISOString()
}

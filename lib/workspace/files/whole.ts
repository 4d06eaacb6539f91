import { createHash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { PathState } from '../../schema/backup.ts'
import { MOST_PATHS } from '../backups/backups.ts'
import type { Entry, Guard } from '../guard/guard.ts'
import { holding, missing } from './held-file.ts'

/**
 * A file or folder and everything in it, each folder before its entries. Throws `PATH_IGNORED` when a rule hides a part
 * of it, so that nothing is moved, copied or removed that the caller may not see, and `BACKUP_REFUSED` for too many.
 */
export async function everythingAt(guard: Guard, path: string): Promise<Entry[]> {
  const top = await holding(guard, path, (held) => Promise.resolve(held.exists))
  if (top === undefined) throw missing(path)
  const all = [top]
  for (const entry of all) {
    if (entry.type === 'folder') all.push(...(await entriesOf(guard, entry.path)))
    if (all.length > MOST_PATHS) throw tooMany(path)
  }
  return all
}

async function entriesOf(guard: Guard, path: string): Promise<Entry[]> {
  const { entries, hidden } = await guard.list(path, { ignored: true })
  if (hidden === 0) return entries
  const message = `Cannot change ${JSON.stringify(path)} as a whole: a rule of this root denies a part of it. Change the files that you may see.`
  throw new RelayError('PATH_IGNORED', message)
}

/** A file or folder as a whole, by the times and sizes of its files; `absent` when there is nothing. */
export async function wholeState(guard: Guard, path: string): Promise<PathState> {
  const exists = await holding(guard, path, (held) => Promise.resolve(held.exists))
  if (exists === undefined) return { type: 'absent' }
  return wholeOf(await everythingAt(guard, path))
}

/** The state of entries, of which the first is the top. It does not depend on where they are. */
export function wholeOf(entries: Entry[]): Extract<PathState, { type: 'whole' }> {
  const top = entries[0]?.path.length ?? 0
  const hash = createHash('sha256')
  for (const entry of entries) {
    const { path, type, size, mode } = entry
    const isFolder = type === 'folder'
    const facts = isFolder ? [] : [size, modifiedMs(entry)]
    hash.update(`${JSON.stringify([path.slice(top), type, mode, ...facts])}\n`)
  }
  return { type: 'whole', print: hash.digest('hex'), entries: entries.length }
}

/** The time of a file to the millisecond, which a copy can keep. */
export function modifiedMs({ modified_at }: Entry): number {
  return Date.parse(modified_at)
}

function tooMany(path: string): RelayError {
  const message = `Cannot change ${JSON.stringify(path)} as a whole: it holds more than ${MOST_PATHS} files and folders. Change its parts.`
  return new RelayError('BACKUP_REFUSED', message)
}

import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'

import { RelayError, systemCode } from '../../errors.ts'
import type { Confinement, Masked } from './confinement.ts'

/** More denied paths make a command line that no system accepts. */
const MOST_MASKS = 2000

/** A tree with more entries is not searched to its end. */
const MOST_ENTRIES = 1_000_000

/** After so many folders other work of this process has its turn. */
const FOLDERS_AT_ONCE = 200

type Masks = Pick<Confinement, 'masked' | 'pinned' | 'fixed'>

/**
 * Finds what a confined program must not read or change in a root: everything that `isDenied` names, and each `.git`.
 * Folders that are denied are not entered, and links are not followed, because what they lead to is found by itself.
 * `kept`: absolute paths that are masked as well. Throws `COMMAND_REFUSED` for a root in which there is too much.
 */
export async function findMasks(on: {
  directory: string
  isDenied: (relative: string, isFolder: boolean) => boolean
  kept: readonly string[]
  signal: AbortSignal
}): Promise<Masks> {
  const { directory, isDenied, signal } = on
  const masked = on.kept.flatMap((path) => keptIn(directory, path))
  const pinned = new Set(masked.flatMap(({ path }) => foldersAbove(path, directory)))
  const fixed: string[] = []
  const folders = ['']
  let entries = 0
  for (let read = 1; folders.length > 0; read += 1) {
    const folder = folders.pop() ?? ''
    for (const entry of entriesOf(join(directory, folder))) {
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`
      const path = join(directory, relative)
      const isFolder = entry.isDirectory()
      entries += 1
      if (entry.isSymbolicLink()) continue
      if (isDenied(relative, isFolder)) {
        masked.push({ path, isFolder })
        const isDeniedAnywhere = isDenied(`elsewhere/${entry.name}`, isFolder)
        if (!isDeniedAnywhere) for (const above of foldersAbove(path, directory)) pinned.add(above)
      } else if (entry.name.toLowerCase() === '.git') fixed.push(path)
      else if (isFolder) folders.push(relative)
    }
    if (masked.length > MOST_MASKS) throw refused(`more than ${MOST_MASKS} paths in it are denied`)
    if (entries > MOST_ENTRIES) throw refused(`it has more than ${MOST_ENTRIES} entries`)
    if (read % FOLDERS_AT_ONCE === 0) await pause()
    signal.throwIfAborted()
  }
  // A folder comes before those in it, or its mount would hide theirs.
  return { masked, fixed, pinned: [...pinned].toSorted() }
}

function keptIn(directory: string, path: string): Masked[] {
  if (!path.startsWith(`${directory}/`)) return []
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return stat === undefined ? [] : [{ path, isFolder: stat.isDirectory() }]
}

/** The folders between the root and a path. */
function foldersAbove(path: string, directory: string): string[] {
  const above = dirname(path)
  return above === directory ? [] : [...foldersAbove(above, directory), above]
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // What this user may not read, a program of this user may not read either.
    if (systemCode(error) === undefined) throw error
    return []
  }
}

function refused(why: string): RelayError {
  const message = `Cannot run in a sandbox in this root: ${why}. Register a smaller folder, or deny whole folders.`
  return new RelayError('COMMAND_REFUSED', message)
}

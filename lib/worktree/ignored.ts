import * as fs from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'
import { counted, quotedList } from '../text/count.ts'
import type { Git, GitLocation } from './git.ts'

/**
 * Files of a work tree that `.gitignore` names, so no commit and no merge includes them. `paths` are files and
 * whole folders; `files` and `bytes` count their content. `isPartial`: there is more than was counted.
 */
export type Ignored = { paths: string[]; files: number; bytes: number; isPartial: boolean }

/** A dependency cache has tens of thousands of files; counting them all would take seconds. */
const MOST_COUNTED = 20_000

export const NOTHING_IGNORED: Ignored = { paths: [], files: 0, bytes: 0, isPartial: false }

/** Finds ignored files. A new worktree has none, so all of them were written in its turn. */
export async function ignoredIn(git: Git, location: GitLocation): Promise<Ignored> {
  const listing = await git.run(location, [
    'status',
    '--porcelain',
    '-z',
    '--ignored=matching',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
  ])
  const entries = listing.stdout.split('\0')
  const paths = entries.flatMap((entry) => (entry.startsWith('!! ') ? [entry.slice(3)] : []))
  if (paths.length === 0) return NOTHING_IGNORED
  const found: Ignored = { paths, files: 0, bytes: 0, isPartial: listing.isCut }
  for (const path of paths) count(found, join(location.cwd, path))
  return found
}

/** The ignored files in a phrase: `3 ignored files (12 kB): "build/out", ".env"`. */
export function ignoredLine({ paths, files, bytes, isPartial }: Ignored): string {
  const amount = `${isPartial ? 'more than ' : ''}${counted(files, 'ignored file')}`
  return `${amount} (${sizeOf(bytes)}): ${quotedList(paths, 5)}`
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1e6)} MB`
}

/** Counts a file, or all files below a folder. Links are counted and not followed. */
function count(found: Ignored, start: string): void {
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.files >= MOST_COUNTED) {
      found.isPartial = true
      return
    }
    const entry = statOf(path)
    if (entry?.isDirectory() === true) waiting.push(...entriesOf(path))
    else if (entry !== undefined) {
      found.files += 1
      found.bytes += entry.size
    }
  }
}

function statOf(path: string): fs.Stats | undefined {
  return unlessGone(() => fs.lstatSync(path))
}

function entriesOf(path: string): string[] {
  return unlessGone(() => fs.readdirSync(path).map((name) => join(path, name))) ?? []
}

/** A process of the turn may still remove files or make a folder unreadable. */
function unlessGone<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

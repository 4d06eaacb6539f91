import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { createDenials } from './denials.ts'
import { entryOf } from './entry.ts'
import { find } from './find.ts'
import type { Found } from './find.ts'
import { holdParent } from './hold.ts'
import type { Held } from './hold.ts'
import { createIgnoring } from './ignored.ts'
import { listFolder, walkFolder } from './listing.ts'
import type { Listing, ListOptions, WalkOptions } from './listing.ts'
import { openFound } from './open-found.ts'
import type { Opened } from './open-found.ts'
import { HOLDING, statsOf } from './place.ts'
import type { Holding } from './place.ts'
import type { Entry, Root } from './root.ts'
import { relativePath } from './spelling.ts'

export type { Entry, Held, Listing, ListOptions, Opened, Root, WalkOptions }

/**
 * The only way to what is below a root. Whatever the spelling of a path, and whatever happens to the file system
 * meanwhile, what it opens is inside the root and not denied. Refuses with `PATH_OUTSIDE_WORKSPACE`, `PATH_IGNORED`,
 * `PATH_INVALID`, `FILE_NOT_FOUND`, `NOT_A_FILE`, `NOT_A_FOLDER`, `FILE_UNREADABLE`, `FILE_CHANGED` and, when the
 * root's folder is gone, `ROOT_NOT_FOUND`; no message holds an absolute path.
 */
export type Guard = {
  root: Root
  /** The path as the root knows it: `src/a.ts`, '' for the root. Looks at the text only. */
  relative(path: string): string
  /**
   * Opens a file or folder for reading; never blocks on a pipe or device. `path` is where it is, with links inside
   * the root resolved. Close the handle.
   */
  open(path: string): Promise<Opened>
  /** The entry at a path; a link itself, not what it leads to. */
  entry(path: string): Promise<Entry>
  /**
   * The entries of a folder, sorted by name. What is denied or leads outside is left out and counted in `hidden`,
   * and what is ignored is left out unless `ignored` is true.
   */
  list(path: string, options?: ListOptions): Promise<Listing>
  /**
   * Everything below a folder, each folder before its contents and sorted by name; links are not followed. Reads one
   * folder at a time, as the caller asks for more. A folder that cannot be read is skipped.
   */
  walk(path: string, options: WalkOptions): AsyncIterable<Entry>
  /**
   * Holds the folder above a path for a change there; the path itself may be missing, and a link is not followed.
   * Refuses what is inside `.git`.
   */
  hold(path: string): Promise<Held>
  rules: {
    isDenied(relative: string, isFolder: boolean): boolean
    isIgnored(relative: string, isFolder: boolean): Promise<boolean>
    /** Why a path is denied, for people of this machine; undefined when it is not. */
    why(relative: string, isFolder: boolean): string | undefined
  }
}

/** A `.gitignore` larger than this does not count. */
const MOST_IGNORE_BYTES = 1_000_000

/** A guard over a root as it is now. Open one for each call: it reads each `.gitignore` once. */
export function openGuard(root: Root, holding: Holding = HOLDING): Guard {
  const denials = createDenials(root)
  let keptStats: fs.BigIntStats[] | undefined
  const judge = { ...denials, kept: () => (keptStats ??= statsOf(root.kept)) }
  const seek = (asked: string, follow: boolean): Found =>
    find({ root, holding, judge }, asked, { follow })

  const isIgnored = createIgnoring({ ignore: root.settings.ignore, readLines })
  const on = { root, holding, isIgnored, judge, seek }

  async function readLines(folder: string): Promise<string[]> {
    if (!root.settings.gitignore) return []
    const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`
    return (await textOf(path)).split(/\r?\n/)
  }

  /** The text of a small regular file; empty for anything else. */
  async function textOf(path: string): Promise<string> {
    try {
      const found = seek(path, false)
      try {
        if (!found.stat.isFile() || found.stat.size > MOST_IGNORE_BYTES) return ''
        const { handle } = await openFound(found, { holding, asked: path })
        try {
          return await handle.readFile('utf8')
        } finally {
          await handle.close()
        }
      } finally {
        found.close()
      }
    } catch (error) {
      if (error instanceof RelayError) return ''
      throw error
    }
  }

  return {
    root,
    relative: relativePath,
    async open(path) {
      const asked = relativePath(path)
      const found = seek(asked, true)
      try {
        return await openFound(found, { holding, asked })
      } finally {
        found.close()
      }
    },
    async entry(path) {
      const found = seek(relativePath(path), false)
      found.close()
      return entryOf(found)
    },
    list: async (path, options = {}) => listFolder(on, relativePath(path), options),
    walk: (path, options) => walkFolder(on, path, options),
    hold: async (path) => holdParent(on, relativePath(path)),
    rules: { isDenied: denials.isDenied, isIgnored, why: denials.why },
  }
}

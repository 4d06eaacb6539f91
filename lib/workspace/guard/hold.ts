import * as fs from 'node:fs'

import { entryOf } from './entry.ts'
import { below, judgePlace } from './find.ts'
import type { Found, Judge } from './find.ts'
import { folded } from './folded.ts'
import { isSame } from './place.ts'
import type { Holding } from './place.ts'
import { asRefusal, hasChanged, isDeniedPath, isInvalid, isNoFolder } from './refusals.ts'
import type { Entry, Root } from './root.ts'
import { namesOf } from './spelling.ts'

/** A folder that is held for a change of one entry in it. */
export type Held = {
  /** Leads system calls to the held folder; `${at}/${name}` is the entry. */
  at: string
  /** The path of the entry below the root, with links in the folders above it resolved. */
  path: string
  name: string
  /** What the name led to when it was held; undefined when there was nothing. A link is a link. */
  exists: Entry | undefined
  /** Throws `FILE_CHANGED` unless the folder is still where it was, and the entry what it was. Call it before the change. */
  recheck(): void
  /** Lets the folder go; calling it again does nothing. */
  close(): Promise<void>
}

/** What version control keeps there decides which programs run, and what history says. */
const NEVER_WRITTEN = new Set(['.git', '.hg', '.svn', '.jj', 'git~1'])

export async function holdParent(
  on: {
    root: Root
    holding: Holding
    judge: Judge
    seek: (asked: string, follow: boolean) => Found
  },
  asked: string,
): Promise<Held> {
  const names = namesOf(asked)
  const name = names.at(-1)
  if (name === undefined) throw isInvalid(asked, 'it is the root itself')
  if (Buffer.byteLength(name) > 255) throw isInvalid(asked, 'its name is longer than 255 bytes')
  const folder = on.seek(names.slice(0, -1).join('/'), true)
  try {
    if (!folder.stat.isDirectory()) throw isNoFolder(asked)
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    if (namesOf(folded(path)).some((each) => NEVER_WRITTEN.has(each))) throw isDeniedPath(asked)
    if (on.judge.holdsKept(path)) throw isDeniedPath(asked)
    const place = { path, at: `${folder.at}/${name}` }
    const stat = statAt(place.at, asked)
    if (stat === undefined && on.judge.isDenied(path, false)) throw isDeniedPath(asked)
    if (stat !== undefined) judgePlace({ ...place, stat }, { asked, judge: on.judge, folder })
    return {
      at: folder.at,
      path,
      name,
      exists: stat && entryOf({ path, stat }),
      recheck: () => {
        const found = statAt(place.at, asked)
        if (!isUnchanged(stat, found) || !isStillThere(folder, on)) throw hasChanged(asked)
      },
      close: () => {
        folder.close()
        return Promise.resolve()
      },
    }
  } catch (error) {
    folder.close()
    throw error
  }
}

/** True when nothing was there and nothing is, or when the same object is there; of a file, with the same content. */
function isUnchanged(before: fs.BigIntStats | undefined, now: fs.BigIntStats | undefined): boolean {
  if (before === undefined || now === undefined) return before === now
  if (!isSame(before, now)) return false
  return !before.isFile() || (before.size === now.size && before.mtimeNs === now.mtimeNs)
}

/** True when the held folder is still at its path below the root. */
function isStillThere(folder: Found, { root, holding }: { root: Root; holding: Holding }): boolean {
  try {
    return below(root.directory, holding.now(folder)) === folder.path
  } catch (error) {
    const refusal = asRefusal(error, folder.path)
    if (refusal === error) throw error
    return false
  }
}

function statAt(at: string, asked: string): fs.BigIntStats | undefined {
  try {
    return fs.lstatSync(at, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    throw asRefusal(error, asked)
  }
}

import * as fs from 'node:fs'

import { isSame } from './place.ts'
import type { Holding } from './place.ts'
import type { Found } from './find.ts'
import { asRefusal, hasChanged, isNoFile } from './refusals.ts'

export type Opened = { handle: fs.promises.FileHandle; stat: fs.BigIntStats; path: string }

/** Opens a found file or folder for reading, and makes sure that it is the very one that was checked. */
export async function openFound(
  found: Found,
  { holding, asked }: { holding: Holding; asked: string },
): Promise<Opened> {
  const { stat: before, path } = found
  if (!before.isFile() && !before.isDirectory()) throw isNoFile(asked, whatIs(before))
  const handle = await openAt(found, { holding, asked })
  try {
    const stat = await handle.stat({ bigint: true })
    const isThere = holding.isFirm || leadsTo(found, stat, holding)
    if (!isSame(before, stat) || !isThere) throw hasChanged(asked)
    return { handle, stat, path }
  } catch (error) {
    await handle.close()
    throw asRefusal(error, asked)
  }
}

async function openAt(
  { at, stat }: Found,
  { holding, asked }: { holding: Holding; asked: string },
): Promise<fs.promises.FileHandle> {
  const folderOnly = stat.isDirectory() ? fs.constants.O_DIRECTORY : 0
  try {
    return await fs.promises.open(at, fs.constants.O_RDONLY | folderOnly | holding.openFlags)
  } catch (error) {
    throw asRefusal(error, asked)
  }
}

/** A path can lead elsewhere while it is opened and back before it is looked at, but hardly every time. */
const LOOKS = 3

/** True when the path leads to the opened object, and without a link on the way, each time. */
function leadsTo(found: Found, opened: fs.BigIntStats, holding: Holding): boolean {
  for (let look = 0; look < LOOKS; look += 1) {
    if (!isStillAt(found, holding)) return false
    if (!isSame(fs.lstatSync(found.at, { bigint: true }), opened)) return false
  }
  return true
}

/** True when the path of an object still leads to it without a link on the way. */
export function isStillAt(found: Found, holding: Holding): boolean {
  return holding.now(found) === found.at
}

function whatIs(stat: fs.BigIntStats): string {
  if (stat.isFIFO()) return 'a pipe'
  if (stat.isSocket()) return 'a socket'
  if (stat.isSymbolicLink()) return 'a link'
  return 'a device'
}

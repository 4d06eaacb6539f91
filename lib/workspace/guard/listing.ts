import * as fs from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'

import { RelayError } from '../../errors.ts'
import { entryOf } from './entry.ts'
import { below, judgePlace } from './find.ts'
import type { Found, Judge } from './find.ts'
import type { Ignoring } from './ignored.ts'
import { isStillAt } from './open-found.ts'
import type { Holding } from './place.ts'
import { asRefusal, hasChanged, isInvalid, isNoFolder } from './refusals.ts'
import type { Entry } from './root.ts'
import { namesOf, relativePath } from './spelling.ts'

export type ListOptions = {
  /** Shows ignored entries as well. */
  ignored?: boolean | undefined
  /** The most entries to return. */
  limit?: number | undefined
  /** Only names that sort behind this one. */
  after?: string | undefined
}

export type Listing = {
  entries: Entry[]
  /** How many of the names that were looked at are denied or lead outside. */
  hidden: number
  /** The last name that was looked at, when more follow: `after` of the next call. */
  next?: string | undefined
}

export type WalkOptions = {
  /** How many levels below the folder; 1 for its own entries. */
  depth?: number | undefined
  signal: AbortSignal
  /** Walks ignored entries as well. */
  ignored?: boolean | undefined
  /**
   * Continues a walk behind this path below the root, which need not exist any more. Folders that lie wholly before it
   * are not read.
   */
  after?: string | undefined
  /** Called with each folder that is skipped because it cannot be read. */
  onSkipped?: ((path: string) => void) | undefined
  /** Called for each name that is denied or leads outside. */
  onHidden?: (() => void) | undefined
}

type On = {
  holding: Holding
  isIgnored: Ignoring
  judge: Judge
  seek: (asked: string, follow: boolean) => Found
}

/** How long entries are looked at before other work of the process has its turn. */
const TURN_MS = 10

/** Lets other work of the process have its turn when it has waited for long. */
function createPause(): () => Promise<void> {
  let lastMs = performance.now()
  return async () => {
    if (performance.now() - lastMs < TURN_MS) return
    await turn()
    lastMs = performance.now()
  }
}

export async function listFolder(on: On, asked: string, options: ListOptions): Promise<Listing> {
  const { ignored = false, limit = Infinity, after } = options
  const folder = on.seek(asked, true)
  try {
    const names = await namesIn(folder, { ...on, asked })
    const rest = after === undefined ? names : names.filter((name) => name > after)
    const entries: Entry[] = []
    const pause = createPause()
    let hidden = 0
    for (const [at, name] of rest.entries()) {
      if (entries.length >= limit) return { entries, hidden, next: rest[at - 1] }
      await pause()
      const entry = look(on, folder, name)
      if (entry === 'gone') continue
      if (entry === 'hidden') hidden += 1
      else if (ignored || !(await on.isIgnored(entry.path, entry.type === 'folder')))
        entries.push(entry)
    }
    return { entries, hidden }
  } finally {
    folder.close()
  }
}

/** A folder on the way of a walk: what is left of it, and the folder itself as long as its entries are looked at. */
type Level = {
  path: string
  names: string[]
  at: number
  folder: Found | undefined
  /** The names on the way to the entry behind which the walk continues, when it is in this folder. */
  behind: readonly string[]
}

export async function* walkFolder(
  on: On,
  path: string,
  options: WalkOptions,
): AsyncGenerator<Entry> {
  const asked = relativePath(path)
  const { depth = Infinity, signal, ignored = false, after } = options
  signal.throwIfAborted()
  const way = [await enter(on, asked, { follow: true, behind: (top) => namesBelow(top, after) })]
  const pause = createPause()
  try {
    for (let level = way.at(-1); level !== undefined; level = way.at(-1)) {
      await pause()
      signal.throwIfAborted()
      const entry = nextIn(on, level, options)
      if (entry === undefined) {
        way.pop()?.folder?.close()
        continue
      }
      if (!ignored && (await on.isIgnored(entry.path, entry.type === 'folder'))) continue
      // The entry at which the walk continues, and the folders above it, were walked before.
      const [passed, ...behind] = entry.name === level.behind[0] ? level.behind : []
      if (passed === undefined) yield entry
      if (entry.type !== 'folder' || way.length >= depth) continue
      // One descriptor at a time, however deep the tree is.
      level.folder?.close()
      level.folder = undefined
      const inside = await enterIfReadable(on, entry.path, { ...options, behind })
      if (inside !== undefined) way.push(inside)
    }
  } finally {
    for (const { folder } of way) folder?.close()
  }
}

/** The names between a folder and a path below it. */
function namesBelow(folder: string, path: string | undefined): string[] {
  if (path === undefined || path === '') return []
  const way = folder === '' ? path : below(folder, path)
  if (way === undefined) throw isInvalid(path, 'a walk of another folder cannot continue behind it')
  return namesOf(way)
}

async function enter(
  on: On,
  asked: string,
  { follow, behind }: { follow: boolean; behind: (path: string) => readonly string[] },
): Promise<Level> {
  const folder = on.seek(asked, follow)
  try {
    const from = behind(folder.path)
    const [first] = from
    const all = await namesIn(folder, { ...on, asked })
    const names = first === undefined ? all : all.filter((name) => name >= first)
    return { path: folder.path, names, at: 0, folder, behind: from }
  } catch (error) {
    folder.close()
    throw error
  }
}

async function enterIfReadable(
  on: On,
  path: string,
  { onSkipped, behind }: WalkOptions & { behind: readonly string[] },
): Promise<Level | undefined> {
  try {
    return await enter(on, path, { follow: false, behind: () => behind })
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    onSkipped?.(path)
    return undefined
  }
}

/** The next entry of a folder that a tool may see; undefined behind the last one, or when the folder is gone. */
function nextIn(on: On, level: Level, { onHidden }: WalkOptions): Entry | undefined {
  try {
    level.folder ??= on.seek(level.path, false)
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
  while (level.at < level.names.length) {
    const name = level.names[level.at++] ?? ''
    const entry = look(on, level.folder, name)
    if (typeof entry !== 'string') return entry
    if (entry === 'hidden') onHidden?.()
  }
  return undefined
}

/** The entry of this name in a held folder, if a tool may see it and it still exists. */
function look(on: On, folder: Found, name: string): Entry | 'hidden' | 'gone' {
  // The name is no Unicode text, so no path can name it.
  if (name.includes('\ufffd')) return 'hidden'
  const path = folder.path === '' ? name : `${folder.path}/${name}`
  const at = `${folder.at}/${name}`
  try {
    const stat = fs.lstatSync(at, { bigint: true, throwIfNoEntry: false })
    if (stat === undefined) return 'gone'
    judgePlace({ path, at, stat }, { asked: path, judge: on.judge, folder })
    if (stat.isSymbolicLink() && leadsOut(on, path)) return 'hidden'
    return entryOf({ path, stat })
  } catch (error) {
    if (error instanceof RelayError) return 'hidden'
    const refusal = asRefusal(error, path)
    if (refusal instanceof RelayError) return 'gone'
    throw error
  }
}

/** True for a link to a place that the caller may not see; false when it leads inside, nowhere or in a circle. */
function leadsOut({ seek }: On, path: string): boolean {
  try {
    seek(path, true).close()
    return false
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return error.code === 'PATH_OUTSIDE_WORKSPACE' || error.code === 'PATH_IGNORED'
  }
}

/** How often a list that was made by its path must come out the same. */
const SAME_LISTS = 3

/**
 * True when the folder is still at its path, and lists the same names each time. A path can lead elsewhere while it is
 * listed and back before it is looked at; that it does so every time is as good as impossible.
 */
function isListOf(folder: Found, names: string[], holding: Holding): boolean {
  for (let times = 0; times < SAME_LISTS; times += 1) {
    if (!isStillAt(folder, holding)) return false
    const again = fs.readdirSync(folder.at).toSorted()
    if (again.length !== names.length || again.some((name, at) => name !== names[at])) return false
  }
  return isStillAt(folder, holding)
}

/** The names in a folder, in the order of their code units. */
async function namesIn(
  folder: Found,
  { holding, asked }: { holding: Holding; asked: string },
): Promise<string[]> {
  if (!folder.stat.isDirectory()) throw isNoFolder(asked)
  try {
    const names = (await fs.promises.readdir(folder.at)).toSorted()
    if (!holding.isFirm && !isListOf(folder, names, holding)) throw hasChanged(asked)
    return names
  } catch (error) {
    throw asRefusal(error, asked)
  }
}

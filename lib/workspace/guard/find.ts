import * as fs from 'node:fs'

import { systemCode } from '../../errors.ts'
import { isSame } from './place.ts'
import type { Holding, Place } from './place.ts'
import { asRefusal, hasChanged, isDeniedPath, isInvalid } from './refusals.ts'
import { isNoFolder, isOutside, rootIsGone } from './refusals.ts'
import type { Root } from './root.ts'
import { namesOf } from './spelling.ts'

/** As many links as Linux follows on one way. */
const MOST_LINKS = 40

/** File systems of the kernel: reading there can block, act, or show other processes. */
const KERNEL_SYSTEMS = new Set([
  0x9fa0, // proc
  0x62656572, // sysfs
  0x64626720, // debugfs
  0x74726163, // tracefs
  0x1cd1, // devpts
  0x27e0eb, // cgroup
  0x63677270, // cgroup2
  0x73636673, // securityfs
  0x62656570, // configfs
  0xcafe4a11, // bpf
])

/** What decides about a path below the root, by its real names. */
export type Judge = {
  isDenied: (relative: string, isFolder: boolean) => boolean
  /** True for a folder with something of the relay or another root below it. */
  holdsKept: (relative: string) => boolean
  /** The identities of what belongs to the relay or to another root. */
  kept: () => readonly fs.BigIntStats[]
}

/** A held object and its path below the root, without links. */
export type Found = Place & { path: string }

/**
 * Finds what a path leads to, one name at a time from the root. Links are followed here, not by the system, and only
 * to places inside the root; the last one only if `follow` says so. Each name on the way is judged, as it was spelled
 * and as it is. Throws refusals, which name the path as it was asked for. Close what is found.
 */
export function find(
  { root, holding, judge }: { root: Root; holding: Holding; judge: Judge },
  asked: string,
  { follow }: { follow: boolean },
): Found {
  const way = startAt(root, holding)
  const ahead = namesOf(asked).toReversed()
  let links = 0
  try {
    for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
      if (name === '' || name === '.') continue
      if (name === '..') {
        if (way.length > 1) way.pop()?.close()
        else ahead.splice(0, Infinity, ...backInside(root, asked, ['..', ...ahead.toReversed()]))
        continue
      }
      const folder = last(way)
      const next = step(holding, { folder, name, asked, judge })
      if (next.stat.isSymbolicLink() && (follow || ahead.length > 0)) {
        next.close()
        if (judge.isDenied(next.path, false)) throw isDeniedPath(asked)
        if (++links > MOST_LINKS) throw isInvalid(asked, 'its links lead in a circle')
        const target = readLink(folder, name, asked)
        if (!target.startsWith('/')) {
          ahead.push(...target.split('/').toReversed())
          continue
        }
        closeAll(way.splice(1))
        const rest = ahead.toReversed()
        ahead.splice(0, Infinity, ...fromAbsolute(root, asked, { target, rest }))
        continue
      }
      way.push(next)
      judgePlace(next, { asked, judge, folder })
      const isLast = ahead.every((each) => each === '' || each === '.')
      if (!isLast && !next.stat.isDirectory()) throw isNoFolder(asked)
    }
    const found = last(way)
    way.pop()
    try {
      checkPlace(found, { root, holding, judge, asked })
    } catch (error) {
      found.close()
      throw error
    }
    return found
  } finally {
    closeAll(way)
  }
}

function startAt(root: Root, holding: Holding): Found[] {
  const top = openTop(root, holding)
  if (top === undefined) throw rootIsGone(root.name)
  return [{ ...top, path: '' }]
}

function openTop(root: Root, holding: Holding): Place | undefined {
  try {
    return holding.top(root.directory)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw asRefusal(error, '')
  }
}

function step(
  holding: Holding,
  { folder, name, asked, judge }: { folder: Found; name: string; asked: string; judge: Judge },
): Found {
  const path = folder.path === '' ? name : `${folder.path}/${name}`
  try {
    return { ...holding.child(folder, name), path }
  } catch (error) {
    // Whether a denied path exists makes no difference to the answer.
    if (judge.isDenied(path, false) || judge.isDenied(asked, false)) throw isDeniedPath(asked)
    throw asRefusal(error, asked)
  }
}

function readLink(folder: Found, name: string, asked: string): string {
  try {
    return fs.readlinkSync(`${folder.at}/${name}`)
  } catch (error) {
    throw asRefusal(error, asked)
  }
}

/** Refuses an object that no tool may see, in a folder that it may. */
export function judgePlace(
  next: Omit<Found, 'close'>,
  { asked, judge, folder }: { asked: string; judge: Judge; folder: Found },
): void {
  if (judge.isDenied(next.path, next.stat.isDirectory())) throw isDeniedPath(asked)
  if (judge.kept().some((each) => isSame(each, next.stat))) throw isDeniedPath(asked)
  const isMount = next.stat.dev !== folder.stat.dev && !next.stat.isSymbolicLink()
  if (isMount && KERNEL_SYSTEMS.has(fs.statfsSync(next.at).type >>> 0)) throw isOutside(asked)
}

/** Where objects are held by path, compares what the path leads to now. */
function checkPlace(
  found: Found,
  on: { root: Root; holding: Holding; judge: Judge; asked: string },
): void {
  const { root, holding, judge, asked } = on
  if (holding.isFirm || found.path === '') return
  try {
    const isLink = found.stat.isSymbolicLink()
    const above = { ...found, at: found.at.slice(0, found.at.lastIndexOf('/')) }
    const real = isLink
      ? `${holding.now(above)}${found.at.slice(above.at.length)}`
      : holding.now(found)
    const path = below(root.directory, real)
    if (path === undefined) throw isOutside(asked)
    if (judge.isDenied(path, found.stat.isDirectory())) throw isDeniedPath(asked)
    if (!isSame(fs.lstatSync(real, { bigint: true }), found.stat)) throw hasChanged(asked)
    found.path = path
  } catch (error) {
    throw asRefusal(error, asked)
  }
}

/** The names below the root to which an absolute target of a link leads, and the rest of the way. */
function fromAbsolute(
  root: Root,
  asked: string,
  { target, rest }: { target: string; rest: string[] },
): string[] {
  const inside = below(root.directory, target)
  if (inside !== undefined) return [...inside.split('/'), ...rest].toReversed()
  return realInside(root, asked, [target, ...rest].join('/'))
}

/** The same for a way that leads above the root: it may come back by the name of a folder on the way to the root. */
function backInside(root: Root, asked: string, names: string[]): string[] {
  return realInside(root, asked, `${root.directory}/${names.join('/')}`)
}

/** Only asks where the way leads; what exists outside makes no difference to the answer. */
function realInside(root: Root, asked: string, path: string): string[] {
  const real = realPath(path)
  const inside = real === undefined ? undefined : below(root.directory, real)
  if (inside === undefined) throw isOutside(asked)
  return namesOf(inside).toReversed()
}

function realPath(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

/** The part of an absolute path below a folder; undefined when it is elsewhere. */
export function below(directory: string, path: string): string | undefined {
  if (path === directory) return ''
  const above = directory === '/' ? '/' : `${directory}/`
  return path.startsWith(above) ? path.slice(above.length) : undefined
}

function last(way: Found[]): Found {
  const found = way.at(-1)
  if (found === undefined) throw new Error('A way below a root has lost its root.')
  return found
}

function closeAll(places: Place[]): void {
  for (const place of places) place.close()
}

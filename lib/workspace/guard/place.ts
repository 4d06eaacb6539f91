import * as fs from 'node:fs'

/** An existing file, folder, link or other object, held so that checks and uses concern the same one. */
export type Place = {
  /** Leads system calls to this object. `${at}/${name}` leads to what it contains. */
  at: string
  stat: fs.BigIntStats
  close(): void
}

/** How objects are held; each throws what the system call throws. */
export type Holding = {
  /** True when `at` leads to the same object whatever happens to the folders on the way. */
  isFirm: boolean
  /** The folder at an absolute path without links; undefined when a link is on the way. */
  top(directory: string): Place | undefined
  /** An object in a held folder; a link is held itself, not followed. */
  child(folder: Place, name: string): Place
  /** Where a held object is now, as an absolute path. */
  now(place: Place): string
  /** What a held object of a type other than link is opened with, so that no pipe or device can block. */
  openFlags: number
}

/** Opens nothing: a descriptor that only refers to an object. Linux only; Node has no name for it. */
const O_PATH = 0o10000000

/**
 * Objects are held by descriptors that Linux resolves one name at a time, without following links. `/proc/self/fd/N`
 * leads to the very object, even if a folder on the way is replaced.
 */
const byDescriptor: Holding = {
  isFirm: true,
  openFlags: fs.constants.O_NONBLOCK | fs.constants.O_NOCTTY,
  top(directory) {
    const place = held(directory)
    // A link further up would have led elsewhere.
    if (fs.readlinkSync(place.at) === directory && place.stat.isDirectory()) return place
    place.close()
    return undefined
  },
  child: (folder, name) => held(`${folder.at}/${name}`),
  now: ({ at }) => fs.readlinkSync(at),
}

function held(path: string): Place {
  const fd = fs.openSync(path, O_PATH | fs.constants.O_NOFOLLOW)
  let isOpen = true
  const close = () => {
    if (isOpen) fs.closeSync(fd)
    isOpen = false
  }
  try {
    return { at: `/proc/self/fd/${fd}`, stat: fs.fstatSync(fd, { bigint: true }), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Where a system has no such descriptors, an object is its real path, and is compared again after it was opened. */
export const byRealPath: Holding = {
  isFirm: false,
  openFlags: fs.constants.O_NONBLOCK | fs.constants.O_NOCTTY | fs.constants.O_NOFOLLOW,
  top(directory) {
    if (fs.realpathSync.native(directory) !== directory) return undefined
    const place = named(directory)
    return place.stat.isDirectory() ? place : undefined
  },
  child: (folder, name) => named(`${folder.at}/${name}`),
  now: ({ at }) => fs.realpathSync.native(at),
}

function named(at: string): Place {
  return { at, stat: fs.lstatSync(at, { bigint: true }), close: () => {} }
}

/** The way of this system. */
export const HOLDING: Holding =
  process.platform === 'linux' && fs.existsSync('/proc/self/fd') ? byDescriptor : byRealPath

/** The identities of those paths that exist. */
export function statsOf(paths: readonly string[]): fs.BigIntStats[] {
  return paths.flatMap((path) => fs.statSync(path, { bigint: true, throwIfNoEntry: false }) ?? [])
}

/** True when both describe one object. */
export function isSame(one: fs.BigIntStats, other: fs.BigIntStats): boolean {
  return one.ino === other.ino && one.dev === other.dev
}

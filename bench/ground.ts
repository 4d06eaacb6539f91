import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** File systems that live in memory: a flush costs nothing there, so nothing could be learnt. */
const IN_MEMORY = new Set(['tmpfs', 'ramfs', 'overlay-memory'])

/** Where the benches keep their data: one directory on a real disk, removed in one go at the end. */
export type Ground = {
  directory: string
  fileSystem: string
  /** A new empty directory. */
  fresh: (name: string) => string
  remove: () => void
}

/** Finds a disk: the directory asked for, else the first real one of the usual temporary places. */
export function takeGround(asked: string | undefined): Ground {
  const places = asked === undefined ? [tmpdir(), '/var/tmp', process.cwd()] : [asked]
  const place = places.find((path) => !IN_MEMORY.has(fileSystemOf(path)))
  if (place === undefined) {
    throw new Error(`no real disk at ${places.join(', ')}: name one with --dir PATH`)
  }
  const directory = mkdtempSync(join(place, 'durable-relay-bench-'))
  const fileSystem = `${fileSystemOf(directory)} at ${place}, ${freeGb(directory)} GB free`
  let used = 0
  return {
    directory,
    fileSystem,
    fresh(name) {
      used += 1
      const path = join(directory, `${used}-${name}`)
      mkdirSync(path, { mode: 0o700 })
      return path
    },
    // Not before the end: many deletes between rounds slow down what ext4 creates next.
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** The type of the file system a path stands on, by the longest mount point above it. */
function fileSystemOf(path: string): string {
  let mounts: string
  try {
    mounts = readFileSync('/proc/mounts', 'utf8')
  } catch {
    // Not Linux: temporary directories stand on the disk there.
    return 'unknown'
  }
  const above = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, point]) => point === '/' || path === point || path.startsWith(`${point}/`))
  const longest = above.toSorted((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0))[0]
  return longest?.[2] ?? 'unknown'
}

function freeGb(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return Math.floor((bavail * bsize) / 1e9)
}

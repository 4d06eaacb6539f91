import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { median, short } from './numbers.ts'

/** File systems that live in memory: a flush costs nothing there, so nothing could be learnt. */
const IN_MEMORY = new Set(['tmpfs', 'ramfs'])

/** Where the benches keep their data: one directory on a real disk, removed in one go at the end. */
export type Ground = {
  directory: string
  fileSystem: string
  /** A new empty directory. */
  fresh: (name: string) => string
  remove: () => void
}

/**
 * Finds a disk: the directory asked for, else the temporary place on a real one where files are created
 * fastest. They may differ tenfold on one disk: ext4 without a journal passes over every inode that was
 * freed within some minutes, so that a place where many files were just deleted is slow for a while.
 */
export function takeGround(asked: string | undefined): Ground {
  const places = asked === undefined ? [tmpdir(), '/var/tmp', process.cwd()] : [asked]
  const [best, ...others] = places
    .filter((path) => !IN_MEMORY.has(fileSystemOf(path)))
    .map(probe)
    .toSorted((a, b) => a.createUs - b.createUs)
  if (best === undefined) {
    throw new Error(`no real disk at ${places.join(', ')}: name one with --dir PATH`)
  }
  for (const other of others) fs.rmSync(other.directory, { recursive: true })
  const { directory, createUs, flushUs } = best
  const fileSystem = `${fileSystemOf(directory)} at ${directory}, ${freeGb(directory)} GB free; now it creates a file in ${short(createUs)} µs, adds a line and flushes it in ${short(flushUs)} µs`
  let used = 0
  return {
    directory,
    fileSystem,
    fresh(name) {
      used += 1
      const path = join(directory, `${used}-${name}`)
      fs.mkdirSync(path, { mode: 0o700 })
      return path
    },
    // Not before the end: many deletes between rounds slow down what ext4 creates next.
    remove: () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** A directory at a place, and what the two commonest things take there, p50. */
function probe(place: string): { directory: string; createUs: number; flushUs: number } {
  const directory = fs.mkdtempSync(join(place, 'durable-relay-bench-'))
  const flags = fs.constants.O_WRONLY | fs.constants.O_APPEND | fs.constants.O_CREAT
  const created: number[] = []
  const flushed: number[] = []
  for (let file = 0; file < 100; file += 1) {
    const begun = performance.now()
    fs.closeSync(fs.openSync(`${directory}/probe-${file}`, flags, 0o600))
    created.push((performance.now() - begun) * 1000)
  }
  for (let line = 0; line < 30; line += 1) {
    const begun = performance.now()
    const fd = fs.openSync(`${directory}/probe-0`, flags, 0o600)
    fs.writeSync(fd, 'a line\n')
    fs.fdatasyncSync(fd)
    fs.closeSync(fd)
    flushed.push((performance.now() - begun) * 1000)
  }
  return { directory, createUs: median(created), flushUs: median(flushed) }
}

/** The type of the file system a path stands on, by the longest mount point above it. */
function fileSystemOf(path: string): string {
  let mounts: string
  try {
    mounts = fs.readFileSync('/proc/mounts', 'utf8')
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
  const { bavail, bsize } = fs.statfsSync(path)
  return Math.floor((bavail * bsize) / 1e9)
}

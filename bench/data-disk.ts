import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { median, short } from './numbers.ts'

/** In-memory file systems: a flush costs nothing there, so a measurement would be meaningless. */
const IN_MEMORY = new Set(['tmpfs', 'ramfs'])

/** A directory on a real disk for the benchmark's data, removed as a whole at the end. */
export type DataDisk = {
  directory: string
  fileSystem: string
  /** Creates an empty directory and returns its path. */
  newDirectory: (name: string) => string
  remove: () => void
}

/** Uses the requested directory, else the first temporary directory on a real disk. Throws if none is. */
export function openDataDisk(asked: string | undefined): DataDisk {
  const places = asked === undefined ? [tmpdir(), '/var/tmp', process.cwd()] : [asked]
  const place = places.find((path) => !IN_MEMORY.has(fileSystemOf(path)))
  if (place === undefined) {
    throw new Error(
      `Cannot run the benchmark: no real disk at ${places.join(', ')}. Pass one with --dir PATH.`,
    )
  }
  const directory = fs.mkdtempSync(join(place, 'durable-relay-bench-'))
  // On ext4, `+T` spreads the subdirectories over the disk.
  spawnSync('chattr', ['+T', directory], { stdio: 'ignore' })
  const { path, createUs } = createFastDirectory(directory, 'probe')
  const flushUs = flushTime(path)
  return {
    directory,
    fileSystem: `${fileSystemOf(directory)} at ${place}, ${freeGb(directory)} GB free; creating a file takes ${short(createUs)} µs, appending and flushing a line ${short(flushUs)} µs`,
    newDirectory: (name) => createFastDirectory(directory, name).path,
    // Only at the end: many deletes between rounds would slow down later file creation on ext4.
    remove: () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** Creating an empty file takes about 20 µs; a directory that takes several times as long is avoided. */
const SLOW_CREATE_US = 60
const TRIES = 8

/**
 * Creates a directory in which creating files is fast. Ext4 without a journal skips every inode that was
 * freed within the last minutes, one by one, so creating files next to many recent deletes is ten times
 * slower. SQLite creates no files and would not be affected.
 */
function createFastDirectory(directory: string, name: string): { path: string; createUs: number } {
  for (let tries = 1; ; tries += 1) {
    const path = fs.mkdtempSync(join(directory, `${name}-`))
    const createUs = createTime(path)
    if (createUs < SLOW_CREATE_US || tries === TRIES) return { path, createUs }
  }
}

const FLAGS = fs.constants.O_WRONLY | fs.constants.O_APPEND | fs.constants.O_CREAT

function createTime(path: string): number {
  const probe = `${path}/probe`
  fs.mkdirSync(probe)
  const took: number[] = []
  for (let file = 0; file < 50; file += 1) {
    const begun = performance.now()
    fs.closeSync(fs.openSync(`${probe}/${file}`, FLAGS, 0o600))
    took.push((performance.now() - begun) * 1000)
  }
  return median(took)
}

function flushTime(path: string): number {
  const took: number[] = []
  for (let line = 0; line < 50; line += 1) {
    const begun = performance.now()
    const fd = fs.openSync(`${path}/probe/0`, FLAGS, 0o600)
    fs.writeSync(fd, 'a line\n')
    fs.fdatasyncSync(fd)
    fs.closeSync(fd)
    took.push((performance.now() - begun) * 1000)
  }
  return median(took)
}

/** The type of a path's file system, taken from the longest matching mount point. */
function fileSystemOf(path: string): string {
  let mounts: string
  try {
    mounts = fs.readFileSync('/proc/mounts', 'utf8')
  } catch {
    // Not Linux: temporary directories are on a disk there.
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

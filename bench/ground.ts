import { spawnSync } from 'node:child_process'
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

/** Finds a disk: the directory asked for, else the first real one of the usual temporary places. */
export function takeGround(asked: string | undefined): Ground {
  const places = asked === undefined ? [tmpdir(), '/var/tmp', process.cwd()] : [asked]
  const place = places.find((path) => !IN_MEMORY.has(fileSystemOf(path)))
  if (place === undefined) {
    throw new Error(`no real disk at ${places.join(', ')}: name one with --dir PATH`)
  }
  const directory = fs.mkdtempSync(join(place, 'durable-relay-bench-'))
  // On ext4: lets the directories below spread over the disk by name, each to a place of its own.
  spawnSync('chattr', ['+T', directory], { stdio: 'ignore' })
  const { path, createUs } = freshPlace(directory, 'probe')
  const flushUs = flushTime(path)
  return {
    directory,
    fileSystem: `${fileSystemOf(directory)} at ${place}, ${freeGb(directory)} GB free; now it creates a file in ${short(createUs)} µs, adds a line and flushes it in ${short(flushUs)} µs`,
    fresh: (name) => freshPlace(directory, name).path,
    // Not before the end: many deletes between rounds slow down what ext4 creates next.
    remove: () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** Creating an empty file takes some 20 µs; several times as much is a bad place. */
const SLOW_CREATE_US = 60
const TRIES = 8

/**
 * A new directory where files are created as fast as elsewhere. Ext4 without a journal passes over every
 * inode that was freed within some minutes, one by one, so a place where many files were just deleted
 * creates new ones ten times slower. SQLite, which creates none, would not notice.
 */
function freshPlace(directory: string, name: string): { path: string; createUs: number } {
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

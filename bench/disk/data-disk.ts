import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { median } from '../numbers.ts'
import { fileSystemOf } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { mountImage } from './loop-image.ts'
import type { Format } from './loop-image.ts'

/** A directory on a real disk for the benchmark's data, removed as a whole at the end. */
export type DataDisk = {
  directory: string
  fileSystem: FileSystem
  /** One sentence about the file system, for the report. */
  about: string
  /** Creates an empty directory and returns its path. */
  newDirectory: (name: string) => string
  remove: () => void
}

/**
 * Uses the requested directory. Without one it makes a file system of the requested format in the first temporary
 * directory on a real disk, or uses that directory itself if it cannot. Throws if there is no real disk.
 */
export function openDataDisk(asked: { dir: string | undefined; format: Format }): DataDisk {
  const places = asked.dir === undefined ? [tmpdir(), '/var/tmp', process.cwd()] : [asked.dir]
  const place = places.find((path) => !fileSystemOf(path).isInMemory)
  if (place === undefined) {
    throw new Error(
      `Cannot run the benchmark: no real disk at ${places.join(', ')}. Pass one with --dir PATH.`,
    )
  }
  const beneath = fileSystemOf(place)
  const about = `${beneath.name}, at ${place}`
  if (asked.dir !== undefined) return diskIn(newPlace(place), { about })
  const image = mountImage(place, asked.format)
  if ('notMade' in image) {
    process.stderr.write(`bench: NO IMAGE of ${asked.format}: ${image.notMade}\n`)
    return diskIn(newPlace(place), { about })
  }
  const made = fileSystemOf(image.directory).name
  return diskIn(image.directory, {
    about: `${made}, made for this run in a sparse file at ${place}, which is on ${beneath.name}`,
    remove: image.remove,
  })
}

function newPlace(place: string): string {
  return fs.mkdtempSync(join(place, 'durable-relay-bench-'))
}

function diskIn(directory: string, options: { about: string; remove?: () => void }): DataDisk {
  const fileSystem = fileSystemOf(directory)
  if (fileSystem.warning !== undefined) {
    process.stderr.write(
      `bench: WARNING: the data is on ${fileSystem.name}: ${fileSystem.warning}. Ratios will differ from those on the disks of users.\n`,
    )
  }
  // On ext4, `+T` spreads the subdirectories over the disk.
  spawnSync('chattr', ['+T', directory], { stdio: 'ignore' })
  return {
    directory,
    fileSystem,
    about: options.about,
    newDirectory: (name) => createFastDirectory(directory, name),
    // Only at the end: many deletes between rounds would slow down later file creation on ext4.
    remove:
      options.remove ??
      (() => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 })),
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
function createFastDirectory(directory: string, name: string): string {
  for (let tries = 1; ; tries += 1) {
    const path = fs.mkdtempSync(join(directory, `${name}-`))
    if (createTime(path) < SLOW_CREATE_US || tries === TRIES) return path
  }
}

const FLAGS = fs.constants.O_WRONLY | fs.constants.O_APPEND | fs.constants.O_CREAT

/** Microseconds that creating an empty file takes. */
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

import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { RelayError, systemCode } from '../../../errors.ts'
import {
  afterwards,
  flushNames,
  makeDurableDirectory,
  openDirectory,
  writeOnce,
} from '../../../files/files.ts'
import { createDataFlush, createFlush } from '../log/flush.ts'
import { encodeMark } from '../log/marks.ts'
import { nextWriter } from '../log/settle.ts'
import { bytesOf, foldOpen } from './segment.ts'
import type { Segment, SegmentPlace } from './segment.ts'

/** A segment that is open for reading and appending. */
export type OpenSegment = { place: SegmentPlace; fd: number }

/** Segments that a process remembers as flushed, and directories. */
const MOST = 1024
const MOST_NAMED = 10_000

/**
 * Makes segments durable: their bytes, their names, and the names of the directories above them up to `root`. A failed
 * flush is marked in the segment, because no later flush makes up for it: the lines before the mark are written again.
 */
export function createDurable(root: string) {
  const flushData = createDataFlush()
  const flushDirectory = createFlush({ here: fs.fsyncSync, aside: flushNames })
  /** How much of each segment this process has flushed, and of which file. */
  const flushed = new Map<string, { ino: number; size: number }>()
  /** Directories whose entry in the one above is on disk. */
  const named = new Set<string>()

  function isDurable({ path }: SegmentPlace, { ino, size, doubted }: Segment): boolean {
    const known = flushed.get(path)
    return known !== undefined && known.ino === ino && known.size >= size && doubted.size === 0
  }

  function note(path: string, { ino, size }: Segment): void {
    flushed.delete(path)
    flushed.set(path, { ino, size })
    if (flushed.size <= MOST) return
    for (const eldest of flushed.keys()) {
      flushed.delete(eldest)
      return
    }
  }

  /** Flushes the names on the way from the root to a file that has just been flushed. */
  async function flushWay(path: string): Promise<void> {
    for (let above = dirname(path); ; above = dirname(above)) {
      await flushNamesIn(above)
      if (above === root || named.has(above)) break
    }
    if (named.size > MOST_NAMED) named.clear()
    for (let above = dirname(path); above !== root; above = dirname(above)) named.add(above)
  }

  /**
   * Creates an empty segment, and directories, whose names are on disk when it resolves: no later flush makes up for a name
   * that could not be flushed, so what was created is removed then. Does nothing when the segment exists.
   */
  async function create(path: string): Promise<void> {
    const directory = dirname(path)
    await makeDurableDirectory(directory, root)
    const fd = createEmpty(path)
    if (fd === undefined) return
    try {
      await flushNamesIn(directory)
    } catch (error) {
      // Another process may have appended to it meanwhile, and marks it as failed when it cannot flush it either.
      if (fs.fstatSync(fd).size === 0) afterwards(() => fs.unlinkSync(path))
      throw error
    } finally {
      fs.closeSync(fd)
    }
  }

  async function flushNamesIn(directory: string): Promise<void> {
    const fd = openDirectory(directory)
    try {
      await flushDirectory(fd)
    } finally {
      fs.closeSync(fd)
    }
  }

  /** Flushes an open segment as it was folded. Throws the system's error. */
  async function flush({ place, fd }: OpenSegment, at: Segment): Promise<void> {
    const isNew = flushed.get(place.path)?.ino !== at.ino
    try {
      await flushData(fd)
      if (isNew) await flushWay(place.path)
    } catch (error) {
      const mark = encodeMark({ mark: 'failed', writer: nextWriter() })
      afterwards(() => writeOnce(fd, mark))
      throw error
    }
    note(place.path, at)
  }

  /** Waits until the lines of a segment are on disk; lines that a failed flush left in doubt are written again first. */
  async function settle(open: OpenSegment, seen: Segment): Promise<Segment> {
    let at = seen
    while (!isDurable(open.place, at)) {
      if (at.doubted.size > 0) {
        writeAll(open, acceptedBytes(open, at))
        at = foldOpen(open.place, open.fd)
      }
      await flush(open, at)
      // A mark that was written meanwhile means that this flush proves nothing.
      at = foldOpen(open.place, open.fd, at)
      if (at.doubted.size === 0) break
    }
    return at
  }

  return { isDurable, create, flush, settle }
}

/** Creates an empty file; undefined when it exists. */
function createEmpty(path: string): number | undefined {
  const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = fs.constants
  try {
    return fs.openSync(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return undefined
    throw error
  }
}

/** The bytes of every accepted line, to be written again. */
export function acceptedBytes({ fd }: OpenSegment, { lines }: Segment): Buffer {
  const newline = Buffer.from('\n')
  return Buffer.concat(
    lines.flatMap(({ start, end }) => [newline, bytesOf(fd, start, end), newline]),
  )
}

/** Writes in one call. Throws `STORE_FULL` when the system took only a part of it. */
export function writeAll({ place, fd }: OpenSegment, bytes: Buffer): void {
  const count = writeOnce(fd, bytes)
  // Without only the last newline the record is complete, and a reader may have accepted it already.
  if (count >= bytes.length - 1) return
  const message = `Cannot append to the log "${place.log}": the system took ${count} of ${bytes.length} bytes for "${place.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`
  throw new RelayError('STORE_FULL', message, { details: { path: place.path } })
}

import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { afterwards, ifPresent, isFull, openPlain } from '../../../files/files.ts'
import type { Traits } from '../../../job/find/traits.ts'
import type { Query } from '../../../job/find/words.ts'
import type { Layout } from '../layout.ts'
import { addMatches, encodeJob, traitsIn } from './found-line.ts'
import { chunksOf, linesIn, PARSED, SEARCHED } from './lines.ts'

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants
const APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK

/** Lines in memory beyond this are written: about a hundred jobs. */
const MOST_PENDING = 128 * 1024

export type DayWords = ReturnType<typeof createDayWords>

/**
 * The index of the jobs that ended on one day: a file with a line for each of them, that only grows. It is a hint: lines may
 * be missing, doubled or torn, and the whole can be deleted and is made again from the logs. Several processes may append at
 * once.
 */
export function createDayWords(layout: Layout, day: string) {
  const path = layout.found(day)
  const known = new Map<string, Traits>()
  let pending: Buffer[] = []
  let pendingBytes = 0
  let end = 0
  let isDropped = false

  /** The traits in the file that the caller has not removed, with what other processes have added. */
  async function load(slice: () => Promise<void>): Promise<Map<string, Traits>> {
    const fd = openPlain(path)
    if (typeof fd === 'string') {
      // Deleted, so that it is made again.
      end = 0
      known.clear()
      return known
    }
    try {
      const { size } = fs.fstatSync(fd)
      if (size < end) {
        end = 0
        known.clear()
      }
      for await (const chunk of chunksOf(fd, { from: end, to: size, chunk: PARSED, slice })) {
        for (const line of linesIn(chunk.bytes)) {
          const traits = traitsIn(line)
          if (traits !== undefined) known.set(traits.job_id, traits)
        }
        end = chunk.end
      }
      return known
    } finally {
      fs.closeSync(fd)
    }
  }

  /** Adds a job. */
  function add(traits: Traits, words: string[]): void {
    if (isDropped) return
    const line = encodeJob(traits, words)
    pending.push(line)
    pendingBytes += line.length
    if (pendingBytes > MOST_PENDING) write()
  }

  /** Writes what is in memory. On a full disk it stays there. */
  function write(): void {
    if (pending.length === 0) return
    try {
      fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const fd = fs.openSync(path, APPEND, 0o600)
      try {
        fs.writeSync(fd, Buffer.concat(pending))
      } finally {
        fs.closeSync(fd)
      }
    } catch (error) {
      if (!isFull(error)) throw error
      return
    }
    pending = []
    pendingBytes = 0
  }

  async function addMatching(query: Query, found: Set<string>, slice: () => Promise<void>) {
    for (const line of pending) addMatches(line, query, found)
    const fd = openPlain(path)
    if (typeof fd === 'string') return
    try {
      const { size } = fs.fstatSync(fd)
      for await (const { bytes } of chunksOf(fd, { from: 0, to: size, chunk: SEARCHED, slice })) {
        addMatches(bytes, query, found)
      }
    } finally {
      fs.closeSync(fd)
    }
  }

  /** Removes the file, so that it is made again. */
  function clear(): void {
    pending = []
    pendingBytes = 0
    end = 0
    known.clear()
    afterwards(() => ifPresent(() => fs.unlinkSync(path)))
  }

  return {
    load,
    add,
    write,
    addMatching,
    /** Bytes on disk and in memory. */
    size: () => (fs.lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) + pendingBytes,
    clear,
    /** Forgets the words for good, because there are too many. */
    drop(): void {
      isDropped = true
      clear()
    },
    isDropped: () => isDropped,
  }
}

import * as fs from 'node:fs'

import { flushFile, flushNames } from '../../../files/files.ts'

/** The longest average flush that may block a process that has nothing else to flush. */
const QUICK_MS = 1

/** The fixed cost of running a flush on the thread pool. */
const HOP_MS = 0.15

/** Weight of the latest flush in the average. */
const LATEST = 0.25

type Descriptors = { file: number; directory?: number | undefined }

let underWay = 0
let averageMs = 0

/**
 * Waits until a file's bytes and length are on disk and, with `directory`, the names in it. Both are open
 * descriptors. Throws the first failure after every flush has ended. A failed flush is never retried.
 *
 * Handing a flush to another thread costs as much as the flush itself on a fast disk. So a process with a
 * single flush to do blocks on it, as long as the disk answers within a millisecond. On a slower disk, or with
 * several flushes in progress, they run on the thread pool in parallel, and only their callers wait.
 */
export async function flush(what: Descriptors): Promise<void> {
  underWay += 1
  try {
    // Lets flushes that start at the same moment be counted first.
    await Promise.resolve()
    const begun = process.hrtime.bigint()
    const isAlone = underWay === 1
    await flushBoth(what, {
      file: isAlone && averageMs < QUICK_MS ? inPlace(fs.fdatasyncSync) : flushFile,
      names: isAlone && averageMs < HOP_MS ? inPlace(fs.fsyncSync) : flushNames,
    })
    const tookMs = Number(process.hrtime.bigint() - begun) / 1e6
    averageMs += (tookMs - averageMs) * LATEST
  } finally {
    underWay -= 1
  }
}

type Flush = (fd: number) => Promise<void>

/** Waits for both flushes, because the caller closes the descriptors afterwards. */
async function flushBoth(what: Descriptors, by: { file: Flush; names: Flush }): Promise<void> {
  // The names first: a pool thread may flush them while this thread blocks on the bytes.
  const flushes = what.directory === undefined ? [] : [by.names(what.directory)]
  flushes.push(by.file(what.file))
  for (const ended of await Promise.allSettled(flushes)) {
    if (ended.status === 'rejected') throw ended.reason
  }
}

/** Turns the exception of a flush in place into a rejection. */
function inPlace(flushNow: (fd: number) => void): Flush {
  return async (fd) => flushNow(fd)
}

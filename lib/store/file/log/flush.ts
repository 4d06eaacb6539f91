import * as fs from 'node:fs'

import { flushFile, flushNames } from '../../../files/files.ts'

/** The longest typical flush that may block a process that has nothing else to flush. */
const QUICK_MS = 5

/**
 * Each flush moves the typical time by so much towards its own, so that it follows the median: a drive that stalls once does
 * not count as slow.
 */
const STEP_MS = 0.05

/** A process that flushes without a break must still notice its timers, its other work and what others did. */
const LONGEST_BLOCK_MS = 10

let blockingSince: number | undefined

/** True as long as flushes have not kept the process from everything else for too long. */
function mayBlock(): boolean {
  const now = performance.now()
  if (blockingSince === undefined) {
    blockingSince = now
    setImmediate(() => {
      blockingSince = undefined
    })
  }
  return now - blockingSince < LONGEST_BLOCK_MS
}

/** Flushes an open file or directory. Throws the system's error; a failed flush is never retried. */
export type Flush = (fd: number) => Promise<void>

/**
 * Flushes what is alike, such as the logs of jobs, in the way that is faster for it. Handing a flush to another
 * thread costs five switches between threads, and as much time as the flush itself on a fast disk. So a process with a
 * single flush to do blocks on it, as long as the disk answers within some milliseconds. On a slower disk, or with several flushes in progress, they run on the
 * thread pool, and only their callers wait.
 */
export function createFlush(by: {
  here: (fd: number) => void
  aside: Flush
  /** True as long as other work of the process waits that a flush in place would hold up. */
  isBusy?: () => boolean
}): Flush {
  const { isBusy = () => false } = by
  let underWay = 0
  let typicalMs = 0
  return async (fd) => {
    underWay += 1
    try {
      // Lets flushes that start at the same moment be counted first.
      await Promise.resolve()
      const begun = performance.now()
      const isHere = underWay === 1 && typicalMs < QUICK_MS && !isBusy() && mayBlock()
      if (isHere) by.here(fd)
      else await by.aside(fd)
      typicalMs += performance.now() - begun > typicalMs ? STEP_MS : -STEP_MS
    } finally {
      underWay -= 1
    }
  }
}

/** A flush of the bytes and the length of files; see `createFlush`. */
export function createDataFlush(isBusy?: () => boolean): Flush {
  return createFlush({ here: fs.fdatasyncSync, aside: flushFile, ...(isBusy && { isBusy }) })
}

const logs = createDataFlush()
const directories = createFlush({ here: fs.fsyncSync, aside: flushNames })

/**
 * Waits until a log's bytes and length are on disk and then, with `directory`, the names in it. Both are open
 * descriptors. One after the other: where a file system has a journal, the first flush has committed the name too, and
 * the second one costs a fiftieth of it. Throws the first failure.
 */
export async function flush(what: { file: number; directory?: number | undefined }): Promise<void> {
  await logs(what.file)
  if (what.directory !== undefined) await directories(what.directory)
}

import * as fs from 'node:fs'

import { flushFile, flushNames } from '../../files.ts'

/** Up to this long a flush on average may keep a process that has nothing else to flush from going on. */
const QUICK_MS = 1

/** How much of the average the latest flush is. */
const LATEST = 0.25

let underWay = 0
let averageMs = 0

/**
 * Waits until a file's bytes and length are on the disk and, with `directory`, the names in it; both are
 * open descriptors. Throws the first failure after every flush has ended. A failed flush is final: it is
 * never tried again.
 *
 * Handing a flush to another thread costs as much as a fast disk takes for it. So a process that flushes
 * one thing at a time waits in place, as long as the disk answers within a millisecond; on a slower disk,
 * and with several under way, only the caller waits and they share the disk's time.
 */
export async function flush(what: { file: number; directory?: number | undefined }): Promise<void> {
  underWay += 1
  try {
    // Whoever begins in this same moment is counted first.
    await Promise.resolve()
    const begun = performance.now()
    const isAlone = underWay === 1 && averageMs < QUICK_MS
    await bothOf(what, isAlone ? inPlace : flushFile)
    averageMs += (performance.now() - begun - averageMs) * LATEST
  } finally {
    underWay -= 1
  }
}

/** No flush may still run on a descriptor that is closed, so every one is waited for. */
async function bothOf(
  { file, directory }: { file: number; directory?: number | undefined },
  flushOne: (fd: number) => Promise<void>,
): Promise<void> {
  // The names go first: another thread waits for them while this one waits for the bytes.
  const flushes = directory === undefined ? [] : [flushNames(directory)]
  flushes.push(flushOne(file))
  for (const ended of await Promise.allSettled(flushes)) {
    if (ended.status === 'rejected') throw ended.reason
  }
}

/** Its failure is a rejection, as that of a flush elsewhere. */
async function inPlace(fd: number): Promise<void> {
  fs.fdatasyncSync(fd)
}

import * as fs from 'node:fs'

import { flushFile, flushNames } from '../../../files/files.ts'

/** The longest average flush that may block a process that has nothing else to flush. */
const QUICK_MS = 1

/** The fixed cost of running a flush on the thread pool. */
const HOP_MS = 0.15

/** How much of the average the latest flush is. */
const LATEST = 0.25

type Descriptors = { file: number; directory?: number | undefined }

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
export async function flush(what: Descriptors): Promise<void> {
  underWay += 1
  try {
    // Flushes that begin at the same moment are counted first.
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

/** No flush may still run on a descriptor that is closed, so every one is waited for. */
async function flushBoth(what: Descriptors, by: { file: Flush; names: Flush }): Promise<void> {
  // The names go first: another thread may wait for them while this one waits for the bytes.
  const flushes = what.directory === undefined ? [] : [by.names(what.directory)]
  flushes.push(by.file(what.file))
  for (const ended of await Promise.allSettled(flushes)) {
    if (ended.status === 'rejected') throw ended.reason
  }
}

/** The failure of a flush in place is a rejection, as that of one elsewhere. */
function inPlace(flushNow: (fd: number) => void): Flush {
  return async (fd) => flushNow(fd)
}

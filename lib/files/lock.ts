import * as fs from 'node:fs'

import { systemCode } from '../errors.ts'
import { afterwards, ifPresent } from '../files.ts'

/** How long a lock of a dead process keeps others from a whole-store duty. */
const LOCK_STALE_MS = 10_000

/**
 * Runs a whole-store duty while others stay away, or runs it all the same after 15 s of waiting: a
 * lock that goes stale by time can have two owners, so every duty behind it is harmless when two do it.
 */
export async function withLock<T>(directory: string, duty: () => Promise<T>): Promise<T> {
  const { default: lockfile } = await import('proper-lockfile')
  let release: () => Promise<void> = () => Promise.resolve()
  try {
    release = await lockfile.lock(directory, {
      lockfilePath: `${directory}/duty.lock`,
      stale: LOCK_STALE_MS,
      retries: { retries: 75, factor: 1, minTimeout: 200, maxTimeout: 200 },
      onCompromised: () => {
        // Another process took the lock over; the duty is safe to run twice, so it goes on.
      },
    })
  } catch (error) {
    if (systemCode(error) !== 'ELOCKED') throw error
  }
  try {
    return await duty()
  } finally {
    await release().catch(() => {
      // The lock was taken over meanwhile and is not ours to remove.
    })
  }
}

/**
 * Takes the lock of a file that is there, or returns undefined at once when somebody holds it. A lock that
 * a death leaves behind counts for 10 s. It can have two owners, so what it guards must be harmless when
 * two do it. Releasing never fails.
 */
export async function tryLock(path: string): Promise<(() => Promise<void>) | undefined> {
  const { default: lockfile } = await import('proper-lockfile')
  try {
    const release = await lockfile.lock(path, {
      stale: LOCK_STALE_MS,
      onCompromised: () => {
        // Another process took the lock over; see above.
      },
    })
    // The package does the same with signal-exit 3, whose hook is lost when version 4, which
    // write-file-atomic brings along, takes its own away.
    const leave = () => afterwards(() => ifPresent(() => fs.rmdirSync(`${path}.lock`)))
    process.once('exit', leave)
    return () => {
      process.off('exit', leave)
      return release().catch(() => {
        // It was taken over meanwhile and is not ours to remove.
      })
    }
  } catch (error) {
    if (systemCode(error) !== 'ELOCKED') throw error
    return undefined
  }
}

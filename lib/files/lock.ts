import * as fs from 'node:fs'

import { systemCode } from '../errors.ts'
import { afterwards, ifPresent, isFull } from './files.ts'

/** How long a lock of a dead process keeps others from a whole-store duty. */
const LOCK_STALE_MS = 10_000

/** How often a waiting process looks, and for how long it waits for a holder that shows life. */
const LOOK_MS = 200
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * Runs a whole-store duty while others stay away. A holder shows life every few seconds and is waited for; one
 * that was killed or paused loses its lock after 10 s, so a lock can have two owners, and every duty behind it
 * must be harmless when two do it. On a full disk, which has no room for the lock, the duty runs without one:
 * it may be the one that makes room.
 */
export async function withLock<T>(directory: string, duty: () => Promise<T>): Promise<T> {
  const { default: lockfile } = await import('proper-lockfile')
  let release: () => Promise<void> = () => Promise.resolve()
  try {
    release = await lockfile.lock(directory, {
      lockfilePath: `${directory}/duty.lock`,
      stale: LOCK_STALE_MS,
      retries: {
        retries: LONGEST_WAIT_MS / LOOK_MS,
        factor: 1,
        minTimeout: LOOK_MS,
        maxTimeout: LOOK_MS,
      },
      onCompromised: () => {
        // Another process took the lock over. Two at once are harmless, so this one finishes as well.
      },
    })
  } catch (error) {
    if (systemCode(error) !== 'ELOCKED' && !isFull(error)) throw error
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
    // The package does the same with signal-exit 3, whose hook is lost when version 4, which execa brings
    // along, takes its own away.
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

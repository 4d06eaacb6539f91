import * as fs from 'node:fs'

import { fold } from './log.ts'
import type { Fold, Log, Stamped } from './log.ts'

/** Logs that a process has at hand: more than a worker runs at once. */
const MOST = 64

/** A longer log is read again; what is kept costs memory. */
const MAX_BYTES = 64 * 1024

/**
 * What this process knows of the logs it has just written. The writer of a job mostly comes back to it:
 * a worker that claimed it renews its lease and completes it. A log that has the inode, the size and the
 * time of change it had then needs not be read and checked again; any other one is.
 */
export type Cache = ReturnType<typeof createCache>

export function createCache() {
  const known = new Map<string, Stamped>()

  return {
    /** The fold of a log: from memory when the file has not changed since. */
    fold(log: Log): Fold {
      const at = known.get(log.jobId)
      if (at === undefined) return fold(log)
      const { ino, size, ctimeMs } = fs.fstatSync(log.fd)
      if (ino === at.ino && size === at.size && ctimeMs === at.ctimeMs) return at
      known.delete(log.jobId)
      return fold(log)
    },

    /** What this process knows of a log without a look at the file, which may have grown since. */
    guess: (jobId: string): Stamped | undefined => known.get(jobId),

    forget(jobId: string): void {
      known.delete(jobId)
    },

    /** Keeps what an append has left; the log that was kept for longest makes room. */
    keep(log: Log, at: Stamped): void {
      known.delete(log.jobId)
      if (at.size > MAX_BYTES) return
      known.set(log.jobId, at)
      if (known.size <= MOST) return
      for (const eldest of known.keys()) {
        known.delete(eldest)
        return
      }
    },
  }
}

import * as fs from 'node:fs'

import { MAX_SHORT_BYTES, fold } from './log.ts'
import type { Fold, Log, Stamped } from './log.ts'

/** Logs that a process keeps in memory: more than a worker runs at once. */
const MOST = 64

/**
 * The folds of the logs that this process wrote last. The writer of a job usually writes it again: the worker
 * that claimed it renews its lease and completes it. A log whose inode, size and change time have not changed
 * since then need not be read and checked again.
 */
export type Cache = ReturnType<typeof createCache>

export function createCache() {
  const known = new Map<string, Stamped>()

  return {
    /** The fold of a log, from memory if the file has not changed. */
    fold(log: Log): Fold {
      const at = known.get(log.jobId)
      if (at === undefined) return fold(log)
      const { ino, size, ctimeMs } = fs.fstatSync(log.fd)
      if (ino === at.ino && size === at.size && ctimeMs === at.ctimeMs) return at
      known.delete(log.jobId)
      return fold(log)
    },

    /** The fold in memory, without a check whether the file has grown since. */
    guess: (jobId: string): Stamped | undefined => known.get(jobId),

    forget(jobId: string): void {
      known.delete(jobId)
    },

    /** Keeps the fold after an append, and drops the oldest one when there are too many. */
    keep(log: Log, at: Stamped): void {
      known.delete(log.jobId)
      if (at.size > MAX_SHORT_BYTES) return
      known.set(log.jobId, at)
      if (known.size <= MOST) return
      for (const eldest of known.keys()) {
        known.delete(eldest)
        return
      }
    },
  }
}

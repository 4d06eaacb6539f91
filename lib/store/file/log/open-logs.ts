import type { Layout } from '../layout.ts'
import { closeLog, openLog } from './log.ts'
import type { Log } from './log.ts'

/** Most logs that stay open: a worker rarely runs more turns at once, and no process runs out of descriptors. */
const MOST = 16

/**
 * Keeps the logs of running jobs open after this process has changed them, so that a worker need not open the log again to
 * complete the job. `appendEvent` notices when such a log has been replaced meanwhile.
 */
export type OpenLogs = ReturnType<typeof createOpenLogs>

export function createOpenLogs(layout: Layout) {
  const kept = new Map<string, Log>()

  return {
    /**
     * The log of a job, for one change, to be passed to `leave` afterwards; undefined when it does not exist. `wasKept`: it was
     * opened for an earlier change, so it may have been replaced since.
     */
    take(jobId: string): { log: Log; wasKept: boolean } | undefined {
      const known = kept.get(jobId)
      kept.delete(jobId)
      const log = known ?? openLog(layout.log(jobId), jobId)
      return log && { log, wasKept: known !== undefined }
    },

    /** Closes the log, or keeps it open. */
    leave(log: Log, isRunning: boolean): void {
      if (!isRunning || kept.has(log.jobId)) return closeLog(log)
      kept.set(log.jobId, log)
      for (const [jobId, eldest] of kept) {
        if (kept.size <= MOST) return
        kept.delete(jobId)
        closeLog(eldest)
      }
    },

    close(): void {
      for (const log of kept.values()) closeLog(log)
      kept.clear()
    },
  }
}

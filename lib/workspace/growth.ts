import type { Watch } from '../store/jobs.ts'
import type { LogName, Logs } from '../store/logs.ts'

/**
 * Calls back once at first, and then whenever a log has grown. A store also signals regularly without a cause: only the
 * end of the log is read then.
 */
export function watchGrowth(logs: Logs, log: LogName, listener: () => void): Watch {
  const closing = new AbortController()
  let seen: number | undefined
  let isLooking = false
  let again = false

  async function look(): Promise<void> {
    again = true
    if (isLooking) return
    isLooking = true
    try {
      while (again && !closing.signal.aborted) {
        again = false
        const last = await logs.last(log)
        if (closing.signal.aborted || last === seen) continue
        // Known before the listener reads, so that what is appended meanwhile is not missed.
        seen = last
        listener()
      }
    } finally {
      isLooking = false
    }
  }

  // Where the log cannot be read, the next read of the listener meets the same refusal and reports it.
  const lookNow = () => void look().catch(() => listener())
  const watch = logs.watch(log, lookNow)
  lookNow()
  return {
    close() {
      closing.abort()
      watch.close()
    },
  }
}

import { RelayError } from '../errors.ts'
import type { Held } from '../queue/queue.ts'
import type { WorkerOptions } from './worker-options.ts'

/** Change signals come in bursts, one per line of activity. One check follows each burst. */
const BURST_MS = 20

/** How long a turn may continue after its agent ended the job; at its end the client names its thread. */
const WIND_DOWN_MS = 15_000

/**
 * Keeps the lease on a job while its turn runs: a heartbeat by timer, and a check of the job whenever its log
 * changes. `signal` is aborted when the job is cancelled or lost, or the worker must stop.
 */
export function keepHold(options: WorkerOptions, held: Held, mustStop: AbortSignal) {
  const { queue, log } = options
  const release = queue.hold(held)
  const turn = new AbortController()
  let lost = false
  let closed = false
  let checking = false
  let burst: NodeJS.Timeout | undefined
  let windDown: NodeJS.Timeout | undefined

  async function check(): Promise<void> {
    if (checking || closed) return
    checking = true
    try {
      if (!(await queue.heartbeat(held)) && !closed && !lost) {
        lost = true
        if (!(await isEndedByAgent())) stop()
        else if (!closed) windDown = setTimeout(stop, WIND_DOWN_MS)
      }
    } catch (error) {
      // The log of a damaged job accepts nothing, so the rest of the turn would be lost.
      if (error instanceof RelayError && error.code === 'JOB_DAMAGED') {
        lost = true
        stop()
      }
      // The disk may be readable at the next heartbeat; a lease lasts for several.
      log(`job ${held.job_id}: heartbeat failed: ${String(error)}`)
    } finally {
      checking = false
    }
  }

  /** True when the job's own agent ended it, which it may do before the turn is over. */
  async function isEndedByAgent(): Promise<boolean> {
    const job = await queue.get(held.job_id)
    if (job.token !== held.token) return false
    return job.state === 'completed' || job.state === 'needs_review' || job.state === 'failed'
  }

  const stop = () => turn.abort()
  mustStop.addEventListener('abort', stop)
  if (mustStop.aborted) stop()
  const heartbeat = setInterval(() => void check(), options.heartbeatMs)
  const watch = queue.watch({ job: held.job_id }, () => {
    burst ??= setTimeout(() => {
      burst = undefined
      void check()
    }, BURST_MS)
  })

  return {
    signal: turn.signal,
    /** True when the job no longer belongs to this worker; the result of the turn must be dropped. */
    isLost: () => lost,
    close(): void {
      closed = true
      release()
      clearInterval(heartbeat)
      clearTimeout(burst)
      clearTimeout(windDown)
      watch.close()
      mustStop.removeEventListener('abort', stop)
    },
  }
}

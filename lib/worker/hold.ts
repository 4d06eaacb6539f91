import { RelayError } from '../errors.ts'
import type { Held } from '../queue/queue.ts'
import type { WorkerOptions } from './worker-options.ts'

/** Signs of a change come in bursts, one for each line of activity; a look is taken once for a burst. */
const BURST_MS = 20

/** An agent that has told its result may end in good order: its client then names the thread to go on with. */
const PARTING_MS = 15_000

/**
 * Keeps a job in this worker's hands while its turn runs: a heartbeat by timer, and a look at the log
 * whenever it changes. `signal` is aborted when the job is cancelled or lost, or the worker must stop.
 */
export function keepHold(options: WorkerOptions, held: Held, mustStop: AbortSignal) {
  const { queue, log } = options
  const letGo = queue.hold(held)
  const turn = new AbortController()
  let lost = false
  let closed = false
  let looking = false
  let burst: NodeJS.Timeout | undefined
  let parting: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    if (looking || closed) return
    looking = true
    try {
      if (!(await queue.heartbeat(held)) && !closed && !lost) {
        lost = true
        const isTold = await wasTold()
        if (!isTold) stop()
        else if (!closed) parting = setTimeout(stop, PARTING_MS)
      }
    } catch (error) {
      // Nothing that the turn of a damaged job returns can be written to its log.
      if (error instanceof RelayError && error.code === 'JOB_DAMAGED') {
        lost = true
        stop()
      }
      // A disk that cannot be read now may be read at the next beat; the lease outlasts several.
      log(`job ${held.job_id}: heartbeat failed: ${String(error)}`)
    } finally {
      looking = false
    }
  }

  /** True when the job's own agent has told how it ended, as its turn may do before it is over. */
  async function wasTold(): Promise<boolean> {
    const job = await queue.get(held.job_id)
    if (job.token !== held.token) return false
    return job.state === 'completed' || job.state === 'needs_review' || job.state === 'failed'
  }

  const stop = () => turn.abort()
  mustStop.addEventListener('abort', stop)
  if (mustStop.aborted) stop()
  const heartbeat = setInterval(() => void look(), options.heartbeatMs)
  const watch = queue.watch({ job: held.job_id }, () => {
    burst ??= setTimeout(() => {
      burst = undefined
      void look()
    }, BURST_MS)
  })

  return {
    signal: turn.signal,
    /** True when the job is no longer this worker's: whatever the turn gave is to be dropped. */
    isLost: () => lost,
    close(): void {
      closed = true
      letGo()
      clearInterval(heartbeat)
      clearTimeout(burst)
      clearTimeout(parting)
      watch.close()
      mustStop.removeEventListener('abort', stop)
    },
  }
}

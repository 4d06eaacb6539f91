import { RelayError, isUnreachable } from '../errors.ts'
import { killTree, turnMarker } from '../process/tree.ts'
import type { Held } from '../queue/queue.ts'
import type { RunningJob } from '../schema/job.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { createFence, momentNow } from './fence.ts'
import type { Moment } from './fence.ts'
import type { WorkerOptions } from './worker-options.ts'

/** Change signals come in bursts, one per line of activity. One check follows each burst. */
const BURST_MS = 20

/** How long a turn may continue after its agent ended the job; at its end the client names its thread. */
const WIND_DOWN_MS = 15_000

/** How soon a heartbeat that could not reach the store is tried again. */
const AGAIN_MS = 1000

/** A claimed job, and the moment before the claim was sent. */
export type Claimed = { job: RunningJob; since: Moment }

/** A worker's hold on the job of a running turn. */
type Hold = {
  signal: AbortSignal
  /** True when the job no longer belongs to this worker; the result of the turn must be dropped. */
  isLost: () => boolean
  /** True when the turn was stopped because no heartbeat reached the store. */
  isCutOff: () => boolean
  /** Notes a process of the turn. */
  spawned: (child: ProcessIdentity) => void
  /** The turn has ended; only its lease is still kept, while its end is recorded. */
  ended: () => void
  close: () => void
}

/**
 * Keeps the lease on a job while its turn runs: a heartbeat by timer, and a check of the job whenever its log
 * changes. `signal` is aborted when the job is cancelled or lost, or the worker must stop. In a store of several
 * hosts it is also aborted before the lease ends without a heartbeat, and the turn's processes are killed when it
 * does.
 */
export function keepHold(
  options: WorkerOptions,
  { job, since }: Claimed,
  mustStop: AbortSignal,
): Hold {
  const { queue, clock, log } = options
  const held: Held = { job_id: job.job_id, token: job.token }
  const release = queue.hold(held)
  const turn = new AbortController()
  const processes: ProcessIdentity[] = []
  let lost = false
  let closed = false
  let checking = false
  let isCutOff = false
  let burst: NodeJS.Timeout | undefined
  let windDown: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined

  async function check(): Promise<void> {
    if (checking || closed) return
    checking = true
    try {
      const sentAt = momentNow(clock)
      const isOurs = await queue.heartbeat(held)
      isCutOff = false
      if (isOurs) fence?.renewed(sentAt)
      else if (!closed && !lost) {
        lost = true
        if (!(await isEndedByAgent())) stop()
        else if (!closed) windDown = setTimeout(stop, WIND_DOWN_MS)
      }
    } catch (error) {
      failed(error)
    } finally {
      checking = false
    }
  }

  function failed(error: unknown): void {
    // The log of a damaged job accepts nothing, so the rest of the turn would be lost.
    if (error instanceof RelayError && error.code === 'JOB_DAMAGED') {
      lost = true
      stop()
    }
    // The store may answer the next heartbeat; a lease lasts for several.
    if (!isCutOff) log(`job ${held.job_id}: heartbeat failed: ${String(error)}`)
    isCutOff = isUnreachable(error)
    if (isCutOff && !closed) {
      again = setTimeout(() => void check(), Math.min(AGAIN_MS, options.heartbeatMs))
    }
  }

  /** True when the job's own agent ended it, which it may do before the turn is over. */
  async function isEndedByAgent(): Promise<boolean> {
    const now = await queue.get(held.job_id)
    if (now.token !== held.token) return false
    return now.state === 'completed' || now.state === 'needs_review' || now.state === 'failed'
  }

  function killProcesses(): void {
    const marker = turnMarker(held.job_id, held.token)
    killTree({ processes, marker, graceMs: 0 }).catch((error: unknown) => {
      log(`job ${held.job_id}: cannot stop its turn at the end of its lease: ${String(error)}`)
    })
  }

  const stop = () => turn.abort()
  const fence = queue.spansHosts
    ? createFence({
        clock,
        leaseMs: job.lease.lease_ms,
        since,
        ask: () => void check(),
        stop() {
          log(
            `job ${held.job_id}: no heartbeat reached the store; stops the turn before its lease ends`,
          )
          stop()
        },
        kill: killProcesses,
      })
    : undefined
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
    isLost: () => lost,
    isCutOff: () => fence?.isStopped() === true,
    spawned: (child) => void processes.push(child),
    ended: () => fence?.close(),
    close() {
      closed = true
      release()
      fence?.close()
      clearInterval(heartbeat)
      clearTimeout(burst)
      clearTimeout(windDown)
      clearTimeout(again)
      watch.close()
      mustStop.removeEventListener('abort', stop)
    },
  }
}

import type { Held, Queue } from '../../queue/queue.ts'
import type { RunningJob } from '../../schema/job.ts'
import type { WorkerIdentity } from '../../schema/process.ts'

/** The worker through which the session of this process works on jobs. */
export type SessionWorker = {
  /**
   * Claims the named job, or the agent's next one; undefined when none is queued. Returns a job that this session
   * already holds again.
   */
  claim(agent: string, jobId: string | undefined): Promise<RunningJob | undefined>
  /** The jobs that this session holds. */
  holding(): Held[]
  /** Stops renewing the lease of a job. */
  drop(jobId: string): void
  /** Releases all unfinished jobs when the session ends normally. Safe to call twice. */
  release(): Promise<void>
}

/**
 * Creates the worker of this process's session. It renews the leases of its jobs while the process lives; when the
 * process dies, a sweep reclaims them like those of any dead worker. It may claim write jobs: the client and its
 * user decide what the session may change.
 */
export function createSessionWorker(on: {
  queue: Queue
  worker: WorkerIdentity
  leaseMs: number
  heartbeatMs: number
  warn: (line: string) => void
}): SessionWorker {
  const { queue, worker, leaseMs } = on
  const held = new Map<string, Held>()
  const releaseHold = new Map<string, () => void>()
  const failing = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let isBeating = false

  function hold(job: RunningJob): RunningJob {
    held.set(job.job_id, { job_id: job.job_id, token: job.token })
    releaseHold.set(job.job_id, queue.hold(job))
    timer ??= setInterval(() => void sendHeartbeats(), on.heartbeatMs)
    return job
  }

  function drop(jobId: string): void {
    held.delete(jobId)
    failing.delete(jobId)
    releaseHold.get(jobId)?.()
    releaseHold.delete(jobId)
    if (held.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  async function sendHeartbeats(): Promise<void> {
    if (isBeating) return
    isBeating = true
    await Promise.all([...held.values()].map(sendHeartbeat))
    isBeating = false
  }

  async function sendHeartbeat(each: Held): Promise<void> {
    try {
      if (!(await queue.heartbeat(each))) drop(each.job_id)
      failing.delete(each.job_id)
    } catch (error) {
      // A store that cannot be used now may be usable at the next heartbeat; the lease lasts for several.
      if (!failing.has(each.job_id)) {
        on.warn(`job ${each.job_id}: heartbeat failed: ${String(error)}`)
      }
      failing.add(each.job_id)
    }
  }

  /** The job, if this session already holds it. */
  async function heldJob(jobId: string): Promise<RunningJob | undefined> {
    const token = held.get(jobId)?.token
    const job = token === undefined ? undefined : await queue.get(jobId)
    return job?.state === 'running' && job.token === token ? job : undefined
  }

  return {
    async claim(agent, jobId) {
      const claim = { agent, worker, lease_ms: leaseMs, writes: true }
      if (jobId === undefined) {
        const next = await queue.claim(claim)
        return next && hold(next)
      }
      return (await heldJob(jobId)) ?? hold(await queue.claimGiven(jobId, claim))
    },

    holding: () => [...held.values()],

    drop,

    async release() {
      const all = [...held.values()]
      for (const { job_id } of all) drop(job_id)
      const reason = 'The session that worked on it ended.'
      await Promise.all(
        all.map((each) =>
          queue
            .release(each, { reason })
            .catch((error: unknown) => on.warn(`job ${each.job_id}: ${String(error)}`)),
        ),
      )
    },
  }
}

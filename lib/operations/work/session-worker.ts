import type { Held, Queue } from '../../queue/queue.ts'
import type { Job, RunningJob } from '../../schema/job.ts'
import type { WorkerIdentity } from '../../schema/process.ts'

/** The agent of the session, and those of the actions whose calls it takes. */
type Agents = readonly [own: string, ...ofActions: string[]]

/** The worker through which the session of this process works on jobs. */
export type SessionWorker = {
  /**
   * Claims the named job, or the next one of the first of these agents that has any; undefined when none is queued.
   * Returns a job that this session already holds again.
   */
  claim(
    agents: Agents,
    named: Pick<Job, 'job_id' | 'to'> | undefined,
  ): Promise<RunningJob | undefined>
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
    async claim(agents, named) {
      const claim = { worker, lease_ms: leaseMs, writes: true }
      if (named === undefined) {
        for (const agent of agents) {
          const next = await queue.claim({ ...claim, agent })
          if (next !== undefined) return hold(next)
        }
        return undefined
      }
      const { job_id, to } = named
      // The job of another agent is refused.
      const agent = agents.includes(to) ? to : agents[0]
      return (await heldJob(job_id)) ?? hold(await queue.claimGiven(job_id, { ...claim, agent }))
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

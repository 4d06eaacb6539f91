import type { Held, Queue } from '../../queue/queue.ts'
import type { RunningJob } from '../../schema/job.ts'
import type { WorkerIdentity } from '../../schema/process.ts'

/** The jobs that the session of this process works on. */
export type Hands = ReturnType<typeof createHands>

/**
 * Claims jobs for the session of this process and keeps their leases alive as long as the process lives.
 * When it dies they are taken back as any dead worker's are. A write job may be claimed: what the session
 * may change is between its client and the person before it.
 */
export function createHands(on: {
  queue: Queue
  worker: WorkerIdentity
  leaseMs: number
  heartbeatMs: number
  warn: (line: string) => void
}) {
  const { queue, worker, leaseMs } = on
  const held = new Map<string, Held>()
  const letGo = new Map<string, () => void>()
  let beat: NodeJS.Timeout | undefined

  function hold(job: RunningJob): RunningJob {
    held.set(job.job_id, { job_id: job.job_id, token: job.token })
    letGo.set(job.job_id, queue.hold(job))
    beat ??= setInterval(() => void beatOnce(), on.heartbeatMs)
    return job
  }

  function drop(jobId: string): void {
    held.delete(jobId)
    letGo.get(jobId)?.()
    letGo.delete(jobId)
    if (held.size > 0) return
    clearInterval(beat)
    beat = undefined
  }

  async function beatOnce(): Promise<void> {
    for (const each of held.values()) {
      try {
        if (!(await queue.heartbeat(each))) drop(each.job_id)
      } catch (error) {
        // A disk that cannot be read now may be read at the next beat; the lease outlasts several.
        on.warn(`job ${each.job_id}: heartbeat failed: ${String(error)}`)
      }
    }
  }

  /** The job when this process works on it already. */
  async function mine(jobId: string): Promise<RunningJob | undefined> {
    const token = held.get(jobId)?.token
    const job = token === undefined ? undefined : await queue.get(jobId)
    return job?.state === 'running' && job.token === token ? job : undefined
  }

  return {
    /** The named job, or the next one of an agent; undefined when none waits. Claimed already, it is given again. */
    async claim(agent: string, jobId: string | undefined): Promise<RunningJob | undefined> {
      const claim = { agent, worker, lease_ms: leaseMs, writes: true }
      if (jobId === undefined) {
        const next = await queue.claim(claim)
        return next && hold(next)
      }
      return (await mine(jobId)) ?? hold(await queue.claimGiven(jobId, claim))
    },

    drop,

    /** Gives back what is not finished: the session ends in good order. Safe to call twice. */
    async release(): Promise<void> {
      const all = [...held.values()]
      for (const { job_id } of all) drop(job_id)
      const reason = 'The session that worked on it has ended.'
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

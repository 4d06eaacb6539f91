import type { Job } from '../schema/job.ts'
import type { Proposal } from '../job/proposal.ts'
import type { Store } from '../store/store.ts'
import { isThisProcess } from './turns.ts'
import type { Turns } from './turns.ts'

type Held = { job_id: string; token: number }

/**
 * Ends turns, and lets the next turn of the job or its conversation begin only when the processes of the last
 * one are gone.
 */
export function createSettling(on: { store: Store; turns: Turns }) {
  const { store, turns } = on

  /**
   * Records how a turn ended. The next turn must wait while processes of this one may still run: when a process
   * other than its worker reports the end, such as a tool of its agent, or when some processes cannot be
   * stopped.
   */
  async function endTurn(held: Held, decide: (job: Job) => Proposal | undefined): Promise<Job> {
    const isLeft = turns.living(held.job_id).length > 0
    const done = await store.jobs.change(held.job_id, (job) => {
      const proposal = decide(job)
      const unsettled = isLeft || (job.holder !== undefined && !isThisProcess(job.holder))
      return proposal && { ...proposal, unsettled }
    })
    if (isLeft) settleLater(held)
    return done.job
  }

  /** If the store refuses, the next sweep settles the job. */
  function settleLater(held: Held): void {
    turns
      .gone(held.job_id)
      .then(() => settle(held))
      .catch(() => {})
  }

  async function settle(held: Held): Promise<void> {
    if (turns.living(held.job_id).length > 0) return settleLater(held)
    const job = await store.jobs.read(held.job_id)
    // Nothing is known here of a later turn, which another worker runs.
    if (job === undefined || job.token !== held.token || job.state === 'running') return
    await store.jobs.settle(job, { isLeft: false })
  }

  return { endTurn, settle }
}

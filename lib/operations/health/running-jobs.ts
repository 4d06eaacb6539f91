import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'

/** Running jobs that are read; more than the workers of a workspace run at once. */
const MOST_RUNNING = 500

/** A running job, the id of the worker that has it, and since when. */
export type RunningJob = { job: Job; worker: string; since: string }

/** The running jobs of a workspace with their workers. Those that cannot be read, or ended meanwhile, are left out. */
export async function runningJobs(queue: Queue): Promise<RunningJob[]> {
  const { jobs } = await queue.list({ state: 'running', limit: MOST_RUNNING })
  const found = await Promise.all(
    jobs.map(async ({ job_id }) => {
      const job = await queue.get(job_id).catch(unlessUnreadable)
      if (job?.state !== 'running') return []
      return [{ job, worker: job.lease.worker.id, since: job.lease.claimed_at }]
    }),
  )
  return found.flat()
}

/** Removed or damaged since it was listed. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}

import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Jobs } from '../../store/jobs.ts'
import type { Store } from '../../store/store.ts'

/** The same store, which calls back after each change with which a job of a flow ends. All else stays that of the store itself. */
export function reporting(store: Store, ended: (job: Job) => Promise<void>): Store {
  const change: Jobs['change'] = async (jobId, decide) => {
    const done = await store.jobs.change(jobId, decide)
    if (done.changed && done.job.flow !== undefined && isFinal(done.job)) await ended(done.job)
    return done
  }
  // Typed by what they inherit from.
  const jobs: Jobs = Object.assign(Object.create(store.jobs), { change })
  return Object.assign(Object.create(store), { jobs })
}

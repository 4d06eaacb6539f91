import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Store } from '../../store/store.ts'

/** The same store, which calls back after each change with which a job of a flow ends. */
export function reporting(store: Store, ended: (job: Job) => Promise<void>): Store {
  return {
    ...store,
    jobs: {
      ...store.jobs,
      async change(jobId, decide) {
        const done = await store.jobs.change(jobId, decide)
        if (done.changed && done.job.flow !== undefined && isFinal(done.job)) await ended(done.job)
        return done
      },
    },
  }
}

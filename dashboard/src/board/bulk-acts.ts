import type { ActionDone, Dispatched, JobRow } from '../../../lib/schema/api.ts'
import { post } from '../api/client.ts'
import { actNow } from '../api/mutations.ts'
import type { Act } from '../api/mutations.ts'

/** An action on several jobs at once. */
export type BulkAct = 'cancel' | 'retry' | 'approve' | 'dismiss'

const ENDED: ReadonlySet<JobRow['state']> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** For which jobs an action is possible. */
export const POSSIBLE: Record<BulkAct, (job: JobRow) => boolean> = {
  approve: (job) => job.needs === 'review',
  retry: (job) => ENDED.has(job.state) && job.state !== 'completed' && job.retried_as === null,
  dismiss: (job) => job.state === 'failed' && !job.dismissed,
  cancel: (job) => !ENDED.has(job.state),
}

/** Those that change the jobs themselves; a retry sends new ones. */
const ACTS: Record<Exclude<BulkAct, 'retry'>, Act> = {
  approve: { action: 'review', body: { verdict: 'approve' } },
  dismiss: { action: 'dismiss', body: { dismissed: true } },
  cancel: { action: 'cancel', body: {} },
}

/** A job that was refused, and why. */
export type Refused = { job: JobRow; reason: string }

/** Requests at the same time. */
const AT_ONCE = 4

/** Performs an action on each job, a few at a time, and returns those that were refused. */
export async function performAll(
  act: BulkAct,
  jobs: readonly JobRow[],
  on: {
    /** Called with each job as it is after the action. */
    onJob: (job: JobRow) => void
    /** Called with how many are done. */
    onDone: (count: number) => void
  },
): Promise<Refused[]> {
  const refused: Refused[] = []
  const left = [...jobs]
  let done = 0
  async function run(): Promise<void> {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      try {
        const changed = await perform(act, job)
        if (changed !== undefined) on.onJob(changed)
      } catch (error) {
        refused.push({ job, reason: error instanceof Error ? error.message : String(error) })
      }
      done += 1
      on.onDone(done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, run))
  return refused
}

/** Performs a final action on each job while the page is closed. */
export function performAllNow(act: 'approve' | 'dismiss', jobs: readonly JobRow[]): void {
  for (const { workspace, job_id } of jobs) actNow({ workspace, jobId: job_id }, ACTS[act])
}

/** Returns the changed job; the event stream brings the new one of a retry. */
async function perform(act: BulkAct, { workspace, job_id }: JobRow): Promise<JobRow | undefined> {
  if (act === 'retry') {
    await post<Dispatched>(`jobs/${job_id}/retry`, {}, { workspace })
    return undefined
  }
  const { action, body } = ACTS[act]
  const { job } = await post<ActionDone>(`jobs/${job_id}/${action}`, body, { workspace })
  return job
}

import { isBlocked, openQuestion } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Need } from '../schema/shown/find-words.ts'

/** Why a job needs a person; undefined when it does not. */
export function needOf(job: Job): Need | undefined {
  if (job.state === 'needs_review') return isBlocked(job) ? 'blocked' : 'review'
  if (job.state === 'needs_recovery') return 'recovery'
  return openQuestion(job) === undefined ? undefined : 'answer'
}

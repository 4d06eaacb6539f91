import type { JobState } from '../job.ts'

/** What a job needs a person for, or null. */
type Needs = 'answer' | 'review' | 'recovery' | 'blocked' | null

/** A state as people see it: a job with an open question `needs_answer`, also while it runs. */
export type ShownState = JobState | 'needs_answer' | 'blocked'

/** The one word for each state on the page and in the terminal, in the order of a filter. */
export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  needs_answer: 'Needs answer',
  needs_review: 'Needs review',
  needs_recovery: 'Needs recovery',
  blocked: 'Blocked',
  queued: 'Queued',
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  expired: 'Expired',
}

/** The state to show for a job: what it needs a person for comes before its state. */
export function shownState(job: { state: JobState; needs: Needs }): ShownState {
  if (job.needs === 'answer') return 'needs_answer'
  return job.needs === 'blocked' ? 'blocked' : job.state
}

import { needOf } from '../need.ts'
import type { Need } from '../../schema/shown/find-words.ts'
import { isFinal, openQuestion } from '../../schema/job.ts'
import type { Job, JobState } from '../../schema/job.ts'

/** What jobs are found, counted and sorted by. Times are ISO text in UTC. */
export type Traits = {
  job_id: string
  state: JobState
  needs: Need | null
  to: string
  from: string
  /** See `JobFacts.scope`. */
  scope?: string | undefined
  labels: readonly string[]
  conversation: string | null
  /** The job whose turn sent it. */
  parent: string | null
  priority: number
  created_at: string
  updated_at: string
  /** Since when it is in this state, or since when its question is open. */
  since: string
  /** What its turns have cost in US dollars, as far as their clients report it. */
  cost_usd: number | null
  /** How long its turns ran, once it has ended. */
  run_ms: number | null
}

/** The traits of a job. */
export function traitsOf(job: Job): Traits {
  return {
    job_id: job.job_id,
    state: job.state,
    needs: needOf(job) ?? null,
    to: job.to,
    from: job.from.agent,
    ...(job.scope === undefined ? {} : { scope: job.scope }),
    labels: job.labels,
    conversation: job.task.conversation_key ?? null,
    parent: job.parent?.job_id ?? null,
    priority: job.priority,
    created_at: job.created_at,
    updated_at: job.updated_at,
    since: sinceOf(job),
    cost_usd: job.spent?.cost_usd ?? null,
    run_ms: runMsOf(job),
  }
}

/** A turn runs since its claim; a turn with an open question waits since it asked. */
export function sinceOf(job: Job): string {
  const isWorking = job.state === 'running' && openQuestion(job) === undefined
  return isWorking ? job.lease.claimed_at : job.updated_at
}

/** How long the turns of an ended job ran; null for any other. */
export function runMsOf(job: Job): number | null {
  return isFinal(job) ? (job.spent?.run_ms ?? null) : null
}

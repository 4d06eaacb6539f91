import { turnsOf } from '../replay.ts'
import type { Step } from '../replay.ts'
import { needOf } from '../need.ts'
import type { Need } from '../need.ts'
import { openQuestion } from '../../schema/job.ts'
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
  /** Cost of its result in US dollars. */
  cost_usd: number | null
  /** How long its turns ran, once it has ended. */
  run_ms: number | null
}

/** The traits of a job, from its whole log. */
export function traitsOf(job: Job, steps: Step[]): Traits {
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
    cost_usd: ('result' in job ? job.result?.usage?.cost_usd : undefined) ?? null,
    run_ms: runMsOf(steps),
  }
}

/** A turn runs since its claim; a turn with an open question waits since it asked. */
export function sinceOf(job: Job): string {
  const isWorking = job.state === 'running' && openQuestion(job) === undefined
  return isWorking ? job.lease.claimed_at : job.updated_at
}

/** How long the turns of a job ran; null before the first one has ended, and while one runs. */
export function runMsOf(steps: Step[]): number | null {
  const turns = turnsOf(steps)
  if (turns.length === 0) return null
  let ms = 0
  for (const { started_at, ended_at } of turns) {
    if (ended_at === null) return null
    ms += Math.max(0, Date.parse(ended_at) - Date.parse(started_at))
  }
  return ms
}

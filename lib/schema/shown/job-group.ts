import type { JobState } from '../job.ts'

/** The groups of the list of jobs, most urgent first. */
export const GROUPS = ['needs', 'failed', 'running', 'queued', 'ended'] as const
export type GroupName = (typeof GROUPS)[number]

/** How long a failure has a group of its own. Then it is one of the ended jobs. */
export const FRESH_FAILURE_MS = 24 * 3600 * 1000

/** What decides the group of a job. `needs`: what it needs a person for. `dismissed`: a person has dismissed its failure. */
export type Grouped = {
  state: JobState
  needs: string | null
  updated_at: string
  dismissed?: boolean | undefined
}

/** The group of a job at a time, in milliseconds of the clock that wrote `updated_at`. */
export function groupOf(job: Grouped, nowMs: number): GroupName {
  if (job.needs !== null) return 'needs'
  if (job.state === 'running' || job.state === 'queued') return job.state
  if (job.state !== 'failed' || job.dismissed === true) return 'ended'
  return nowMs - Date.parse(job.updated_at) < FRESH_FAILURE_MS ? 'failed' : 'ended'
}

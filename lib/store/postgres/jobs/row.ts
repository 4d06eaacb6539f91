import { FORMAT } from '../../../schema/format.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { summarize } from '../../../schema/summary.ts'

/** What the row of a job takes from its events; the rest of the row says what is going on now. */
export type JobRow = {
  version: number
  format: number
  state: Job['state']
  agent: string
  writes: boolean
  rank: number
  created_at: string
  not_before: string | null
  due: string
  expires_at: string | null
  conversation: string | null
  parent_id: string | null
  token: number
  ended_at: string | null
  expunged: boolean
  summary: string
}

/** PostgreSQL's name of a time before all others. */
export const NOW = '-infinity'

/** The row of a job. */
export function rowOf(job: Job): JobRow {
  const { task } = job
  const notBefore = job.state === 'queued' ? job.not_before : undefined
  const isDelayed = notBefore !== undefined && notBefore > job.updated_at
  return {
    version: job.version,
    format: FORMAT,
    state: job.state,
    agent: job.to,
    writes: task.write === true,
    rank: -job.priority,
    created_at: job.created_at,
    not_before: notBefore ?? null,
    due: isDelayed ? notBefore : NOW,
    expires_at: job.expires_at ?? null,
    conversation: task.conversation_key ?? null,
    parent_id: job.parent?.job_id ?? null,
    token: job.token,
    ended_at: isFinal(job) ? job.updated_at : null,
    expunged: job.expunged === true,
    summary: JSON.stringify(summarize(job)),
  }
}

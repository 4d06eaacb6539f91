import { FORMAT } from '../schema/format.ts'
import type { Tombstone } from '../schema/event.ts'
import type { FinalJob, Job } from '../schema/job.ts'

const GONE = 'Its prompt and result were removed when its retention was over.'

/** What is kept of an ended job: its names, its digest and how it ended. */
export function tombstoneOf(job: FinalJob): Tombstone {
  return {
    format: FORMAT,
    version: job.version,
    type: 'tombstone',
    at: job.updated_at,
    writer: 'gc',
    job_id: job.job_id,
    request_id: job.request_id,
    digest: job.digest,
    to: job.to,
    from: job.from,
    parent: job.parent,
    state: job.state,
    write: job.task.write === true,
    attempts: job.attempts,
    token: job.token,
    labels: job.labels,
    created_at: job.created_at,
    ended_at: job.updated_at,
    ...(job.scope === undefined ? {} : { scope: job.scope }),
    ...(job.message_id === undefined ? {} : { message_id: job.message_id }),
    ...(job.task.model === undefined ? {} : { model: job.task.model }),
    ...(job.spent === undefined ? {} : { spent: job.spent }),
  }
}

/** The job of a tombstone, as far as it is still known. */
export function jobOfTombstone(tombstone: Tombstone): Job {
  const { model, spent } = tombstone
  const facts = {
    job_id: tombstone.job_id,
    version: tombstone.version,
    request_id: tombstone.request_id,
    digest: tombstone.digest,
    to: tombstone.to,
    from: tombstone.from,
    parent: tombstone.parent,
    task: { prompt: GONE, write: tombstone.write, ...(model === undefined ? {} : { model }) },
    max_attempts: Math.max(1, tombstone.attempts),
    priority: 0,
    labels: tombstone.labels,
    attempts: tombstone.attempts,
    token: tombstone.token,
    processes: [],
    created_at: tombstone.created_at,
    updated_at: tombstone.ended_at,
    expunged: true,
    ...(tombstone.scope === undefined ? {} : { scope: tombstone.scope }),
    ...(tombstone.message_id === undefined ? {} : { message_id: tombstone.message_id }),
    ...(spent === undefined ? {} : { spent }),
  }
  switch (tombstone.state) {
    case 'completed':
      return { ...facts, state: 'completed', result: { output: '' } }
    case 'failed':
      return { ...facts, state: 'failed', error: { code: 'EXPUNGED', message: GONE } }
    case 'cancelled':
      return { ...facts, state: 'cancelled', by: { person: 'somebody' }, reason: GONE }
    case 'expired':
      return { ...facts, state: 'expired' }
  }
}

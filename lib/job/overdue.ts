import type { Job } from '../schema/job.ts'

/**
 * True when the time to live of a queued or running job has ended by the wall clock. For a running job `ranMs`
 * must agree: how long its turn has run by a clock that cannot be set, undefined when no such clock is shared.
 * So a wall clock that jumps ahead for a moment ends no turn of a live worker.
 */
export function isOverdue(job: Job, at: { now: number; ranMs?: number | undefined }): boolean {
  if (job.expires_at === undefined || at.now < Date.parse(job.expires_at)) return false
  if (job.state === 'queued') return true
  if (job.state !== 'running') return false
  if (at.ranMs === undefined) return true
  const { claimed_at } = job.lease
  const leftMs = Date.parse(job.expires_at) - Date.parse(claimed_at)
  return at.ranMs >= Math.min(leftMs, job.ttl_ms ?? leftMs)
}

import type { Actor } from '../schema/event.ts'
import { isFinal } from '../schema/job.ts'
import type { Job, QueuedJob } from '../schema/job.ts'

/**
 * A job that another one must wait for. When its log cannot be read here, only its id is known, and its turn
 * may be running.
 */
export type Ahead = Job | { state: 'unreadable'; job_id: string }

/** True for a queued job that may have to wait for its conversation, or be cancelled with its parent. */
export function dependsOnOthers(job: Job): job is QueuedJob {
  const { task, parent } = job
  return job.state === 'queued' && (task.conversation_key !== undefined || parent !== undefined)
}

/**
 * True when a job must wait for another one of its conversation: for an earlier one until it ends, and for any
 * one whose turn may have processes. `isHeld`: a worker holds the other job, or has not settled its turn. A job
 * that cannot be read here cannot be claimed here either, so it counts only while a worker may be running it.
 */
export function waitsFor(
  other: Ahead,
  { isEarlier, isHeld }: { isEarlier: boolean; isHeld: boolean },
): boolean {
  if (other.state === 'unreadable') return isHeld
  return (isEarlier && !isFinal(other)) || mayHaveProcesses(other, isHeld)
}

/**
 * Dates the first event of a job after the creation of every other job in its conversation, so that it sorts
 * last.
 */
export function createdAfter<E extends { at: string }>(event: E, lastCreatedMs: number): E {
  if (Date.parse(event.at) > lastCreatedMs) return event
  return { ...event, at: new Date(lastCreatedMs + 1).toISOString() }
}

/** True while a turn of the job may have processes. A queued job that is held is just being claimed. */
export function mayHaveProcesses(job: Job, isHeld: boolean): boolean {
  return job.state === 'running' || (job.state !== 'queued' && isHeld)
}

/** Who cancels a job's children with it, and why; undefined unless the job was cancelled. */
export function causeOf(parent: Job): { by: Actor; reason: string } | undefined {
  if (parent.state !== 'cancelled') return undefined
  const why = parent.reason === undefined ? '' : `: ${parent.reason}`
  return {
    by: parent.by,
    reason: `Job "${parent.job_id}", whose turn sent it, was cancelled${why}`,
  }
}

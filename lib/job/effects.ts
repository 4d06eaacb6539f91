import type { NewEvent } from '../schema/event.ts'
import { isFinal } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { JobKind } from '../schema/notification.ts'
import { summarize } from '../schema/summary.ts'
import type { JobSummary } from '../schema/summary.ts'

/**
 * A change that was written: the job before and after it. `event` is undefined when another process made the
 * change.
 */
export type Written = {
  before?: Job | undefined
  after: Job
  event?: NewEvent['type'] | undefined
  /** True when processes of the ended turn may still run; see `Proposal`. */
  isUnsettled?: boolean | undefined
}

/**
 * The effects of a change. A store carries them out after the change is on disk, and decides nothing itself.
 */
export type Effects = {
  /** The notification for the sender. */
  notification: JobKind | undefined
  /** The row of an ended job for the listing. */
  row: JobSummary | undefined
  /** Whether workers of its agent may take the job now. */
  isReady: boolean
  /**
   * When the next job of the conversation may run: now, once the running turn has stopped, or not because of
   * this change. A turn that another process ended may still have processes, and two turns never share a
   * thread.
   */
  next: 'now' | 'when stopped' | 'later'
  /**
   * What the change does to the worker's hold on the job. A claim takes it. It is over once the turn has ended
   * and no process of it runs. The turn of a job that was cancelled, has expired or is not settled is still
   * stopping.
   */
  hold: 'taken' | 'stopping' | 'over' | 'unchanged'
  /** Whether the jobs that its turns sent are cancelled too; see `causeOf`. */
  cancelsDependents: boolean
}

/** Decides the effects of a change: whom to notify, which jobs become ready, which turns must stop first. */
export function effectsOf({ before, after, event, isUnsettled = false }: Written): Effects {
  const hasEnded = isFinal(after)
  return {
    notification: notificationOf(after, event),
    row: hasEnded ? summarize(after) : undefined,
    isReady: after.state === 'queued' && !isUnsettled,
    next: hasEnded ? nextAfter({ before, after, isUnsettled }) : 'later',
    hold: holdAfter({ before, after, event, isUnsettled }),
    cancelsDependents: after.state === 'cancelled',
  }
}

function holdAfter({ before, after, event, isUnsettled }: Written): Effects['hold'] {
  const [wasRunning, isRunning] = [before?.state === 'running', after.state === 'running']
  if (wasRunning === isRunning) return 'unchanged'
  if (isRunning) return 'taken'
  return isUnsettled === true || event === 'cancel' || event === 'expire' ? 'stopping' : 'over'
}

function nextAfter({ before, after, isUnsettled }: Written): Effects['next'] {
  if (isUnsettled === true) return 'later'
  const isStopped = before === undefined || before.state === 'running'
  return isStopped && wasEndedByOthers(after) ? 'when stopped' : 'now'
}

/**
 * The notification for a job's sender after its latest event; undefined for none. A sender is not notified of
 * its own cancel, or of a review that it asked for.
 */
export function notificationOf(job: Job, event?: NewEvent['type']): JobKind | undefined {
  if (event === 'ask') return 'question'
  if (event === 'enqueue' || job.state === 'queued' || job.state === 'running') return undefined
  // The sender is notified of the end of the flow.
  if (job.flow !== undefined && isFinal(job)) return undefined
  if (job.state === 'needs_review' && job.phase === 'before') return undefined
  if (job.state === 'cancelled' && 'agent' in job.by && job.by.agent === job.from.agent) {
    return undefined
  }
  return job.state
}

/** States in which neither its worker nor its agent ended the turn. */
const ENDED_BY_OTHERS = new Set<Job['state']>(['cancelled', 'expired', 'needs_recovery'])

/** True when another process ended the turn of a job, so that its processes must be stopped. */
export function wasEndedByOthers({ state }: Job): boolean {
  return ENDED_BY_OTHERS.has(state)
}

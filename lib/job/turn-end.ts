import type { Job } from '../schema/job.ts'
import { redact } from '../schema/redact/redact.ts'
import type { Blob, Failure, Usage } from '../schema/result.ts'
import type { FaultKind } from '../schema/pause.ts'
import type { Proposal } from './proposal.ts'
import { limitDelayMs, retryDelayMs } from './backoff.ts'
import { mayRunAgain } from './remote-run.ts'

/** How a turn ended badly; `retry_after_ms` overrides the back-off. */
export type TurnFailure = {
  error: Failure
  retryable: boolean
  untouched?: boolean | undefined
  retry_after_ms?: number | undefined
  usage?: Usage | undefined
  /** The thread of the turn. */
  thread_id?: string | undefined
  /** The hand-over capsule of the turn. */
  handover?: Blob | undefined
  /** The agent that continues the job. */
  pass_to?: string | undefined
  isLimited?: boolean | undefined
  fault?: FaultKind | undefined
  elsewhere?: boolean | undefined
}

/** Why a turn ended that did not fail. */
export type TurnRelease = {
  reason: string
  untouched?: boolean
  not_before?: string | undefined
  usage?: Usage | undefined
  thread_id?: string | undefined
  handover?: Blob | undefined
}

/** The fencing token of the turn, and the wall clock in milliseconds. */
type At = { token: number; now: number }

/** A client may name any time to wait for; a job that is forgotten for longer than a week is lost. */
const LONGEST_WAIT_MS = 7 * 24 * 3600 * 1000

/** Queued again behind a back-off when that may help; whether it is safe, the rules decide. */
export function failing({ token, now }: At, job: Job, failure: TurnFailure): Proposal {
  const { retryable, untouched, usage, handover, pass_to } = failure
  const error = withoutSecrets(failure.error)
  const delay = failure.retry_after_ms ?? retryDelayMs(job.attempts)
  const retry_at = retryable && pass_to === undefined ? instant(now, delay) : undefined
  const at = instant(now, 0)
  return {
    event: {
      type: 'fail',
      at,
      token,
      error,
      retryable,
      untouched,
      retry_at,
      usage,
      handover,
      pass_to,
    },
    durable: true,
  }
}

/** Given back; a write turn that may have changed something waits for a person instead. */
export function releasing({ token, now }: At, job: Job, release: TurnRelease): Proposal {
  const at = instant(now, 0)
  const { thread_id: _, ...event } = release
  const reason = redact(release.reason)
  if (!mayRunAgain(job, release.untouched)) {
    const error = { code: 'TURN_ABORTED', message: reason }
    const { usage, handover } = release
    return { event: { type: 'park', at, token, error, usage, handover }, durable: true }
  }
  return { event: { type: 'release', at, token, ...event, reason }, durable: true }
}

/** Given back until the limit that refused the turn ends, or for longer each time where that is not known. */
export function deferring(
  { token, now }: At,
  job: Job,
  given: Omit<TurnFailure, 'retryable'>,
): Proposal {
  if (given.pass_to !== undefined) return passing({ token, now }, given, given.pass_to)
  const { error: failure, untouched, retry_after_ms, usage, handover } = given
  const error = withoutSecrets(failure)
  const not_before = instant(now, limitDelayMs(job.deferrals ?? 0, retry_after_ms))
  const at = instant(now, 0)
  const reason = error.message
  return {
    event: { type: 'release', at, token, reason, error, untouched, not_before, usage, handover },
    durable: true,
  }
}

/**
 * Given back unspent, because the turn failed for its agent's sake and not for the job's: at once, or after
 * `retry_after_ms`. A write turn that may have changed something fails as any other does.
 */
export function excusing(at: At, job: Job, failure: TurnFailure): Proposal {
  const { untouched, retry_after_ms, usage, handover, pass_to } = failure
  // A late excuse must not end a job that is queued again: a run may fail itself then, and its worker may not.
  if (job.state === 'running' && !mayRunAgain(job, untouched)) return failing(at, job, failure)
  if (pass_to !== undefined) return passing(at, failure, pass_to)
  const error = withoutSecrets(failure.error)
  const not_before = retry_after_ms === undefined ? undefined : instant(at.now, retry_after_ms)
  const reason = error.message
  return {
    event: {
      type: 'release',
      at: instant(at.now, 0),
      token: at.token,
      reason,
      error,
      untouched,
      not_before,
      usage,
      handover,
    },
    durable: true,
  }
}

/** Given to the next agent at once. What kept this one from the work spends no attempt. */
function passing(
  { token, now }: At,
  { error: failure, untouched, usage, handover }: Omit<TurnFailure, 'retryable'>,
  pass_to: string,
): Proposal {
  const error = withoutSecrets(failure)
  const reason = error.message
  const at = instant(now, 0)
  return {
    event: { type: 'release', at, token, reason, error, untouched, usage, handover, pass_to },
    durable: true,
  }
}

/** A failure as logs and `poll` show it: what a program printed last may hold what it was given. */
export function withoutSecrets({ code, message }: Failure): Failure {
  return { code, message: redact(message) }
}

function instant(now: number, delayMs: number): string {
  return new Date(now + Math.min(Math.max(0, delayMs), LONGEST_WAIT_MS)).toISOString()
}

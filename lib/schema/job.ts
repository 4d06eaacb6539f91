import type { Budget } from './budget.ts'
import type { CheckRound } from './check.ts'
import type { Actor } from './event.ts'
import type { FlowNode } from './flow-node.ts'
import type { WorkerIdentity, ProcessIdentity } from './process.ts'
import type { Blob, Failure, Result, Usage } from './result.ts'
import type { Message, Run } from './run.ts'
import type { Spent } from './spent.ts'
import type { Fork, Parent, Sender, Task } from './task.ts'

/** A question from the agent to the job's sender; open while `answer` is absent. */
export type Question = {
  question_id: string
  text: string
  choices?: string[] | undefined
  answer?: string | undefined
}

/**
 * Notes with which results of a job were sent back, in order, and the thread of the turn that the last one is about.
 * `home`: the data directory of the worker that has the thread.
 */
export type Feedback = {
  notes: string[]
  thread_id?: string | undefined
  thread_usage?: Usage | undefined
  home?: string | undefined
}

/**
 * What the checks of a job said so far. `counted`: how many of its rounds are behind a person's decision, which grants
 * new ones. `pending`: the result of the latest turn, from its end until its checks have ended; `losses` of workers
 * that died over them. The thread, its `home` and `agent`
 * are those of the latest turn that was checked.
 */
export type JobChecks = {
  rounds: CheckRound[]
  counted: number
  pending?:
    | { round: number; result: Result; token: number; begun_at: string; losses: number }
    | undefined
  thread_id?: string | undefined
  thread_usage?: Usage | undefined
  home?: string | undefined
  agent?: string | undefined
}

/** An agent that had a job: the attempts that were spent when it went to the next one, and why it did. */
export type PassedOn = { agent: string; attempts: number; code: string }

/** A worker's right to run a job until a time. Set by claim, cleared by any event that leaves `running`. */
export type Lease = {
  token: number
  worker: WorkerIdentity
  lease_ms: number
  ends_monotonic_ms: number
  /** The same by the wall clock of the worker. Absent in leases written by older programs. */
  ends_at?: string | undefined
  claimed_at: string
}

/** The facts of a job in every state, derived from its log alone. */
export type JobFacts = {
  job_id: string
  /** Number of accepted events; the next event must carry this plus one. */
  version: number
  request_id: string
  digest: string
  to: string
  from: Sender
  task: Task
  ttl_ms?: number | undefined
  expires_at?: string | undefined
  max_attempts: number
  priority: number
  parent?: Parent | undefined
  fork?: Fork | undefined
  /**
   * The agent of the remote caller (a token, an approved client) that sent the job, directly or through a turn of
   * such a job. A scope has request ids and conversations of its own.
   */
  scope?: string | undefined
  labels: string[]
  /** What its turns may use, and those of the jobs that they send. */
  budget?: Budget | undefined
  /** The message because of which the job was sent. */
  message_id?: string | undefined
  /** Which job of a flow it is; absent for one that was sent by itself. */
  flow?: FlowNode | undefined
  /** Agents that it goes to when a turn ends early; see `Fallback`. */
  fallback?: string[] | undefined
  /** The agents that had it before `to`, first to last. Set by an event with `pass_to`. */
  passed?: PassedOn[] | undefined
  /** The job whose hand-over its first turn gets; see `Enqueue`. */
  inherits?: string | undefined
  /** The hand-over capsule of the latest turn that ended early. Cleared by an end with a result. */
  handover?: Blob | undefined
  /** Where its dispatch is in a trace; see `Enqueue`. */
  traceparent?: string | undefined
  tracestate?: string | undefined
  /** Turns started, minus released ones. */
  attempts: number
  /** Consecutive turns that a service limit refused. Set by release, cleared by any other end of a turn. */
  deferrals?: number | undefined
  /** Fencing token of the latest claim, 0 before the first. It only grows. */
  token: number
  /** The worker of the latest turn. Set by claim. */
  holder?: WorkerIdentity | undefined
  /** Processes that the latest turn started. Set by spawn, cleared by claim. */
  processes: ProcessIdentity[]
  created_at: string
  updated_at: string
  /** The latest failure; kept while the job waits for its next attempt. */
  last_error?: Failure | undefined
  /** The latest thread that a turn reported. */
  thread_id?: string | undefined
  /** Work on this job by an external service. Set by run, never cleared: the next worker resumes it. */
  run?: Run | undefined
  /** Messages to the run, in order. Set by answer and steer. */
  messages?: Message[] | undefined
  /** What people wrote when they sent its results back. Set by resolve. */
  feedback?: Feedback | undefined
  /** What its checks said. Set by check and checked. */
  checks?: JobChecks | undefined
  /** What its turns took so far. Set by the first claim, added to by each end of a turn. */
  spent?: Spent | undefined
  /** True when prompt and result were removed after their retention. */
  expunged?: boolean | undefined
}

export type QueuedJob = JobFacts & {
  state: 'queued'
  not_before?: string | undefined
  /** Length of the back-off that ends at `not_before`; absent when the sender chose the time. */
  delay_ms?: number | undefined
  /** Set for a run that continues while no worker holds the job. */
  question?: Question | undefined
}
export type RunningJob = JobFacts & {
  state: 'running'
  lease: Lease
  question?: Question | undefined
}
export type CompletedJob = JobFacts & {
  state: 'completed'
  result: Result
  /** True when a person accepted what a stopped turn left, so the result is not one of the turn. */
  isAccepted?: boolean | undefined
}
export type FailedJob = JobFacts & {
  state: 'failed'
  error: Failure
  result?: Result | undefined
  /** Usage of the failed turn, as far as its client reported it. */
  usage?: Usage | undefined
}
export type CancelledJob = JobFacts & {
  state: 'cancelled'
  by: Actor
  reason?: string | undefined
}
export type ExpiredJob = JobFacts & { state: 'expired' }
export type RecoveryJob = JobFacts & { state: 'needs_recovery'; reason: string }
/** `before`: no turn has run yet. `after`: the turn ended and its agent asked for a person's decision. */
export type ReviewJob = JobFacts & {
  state: 'needs_review'
  phase: 'before' | 'after'
  reason: string
  result?: Result | undefined
  /** Set when the agent reported that it cannot continue. */
  blocked?: boolean | undefined
  /** The sender's `not_before`, kept until a person lets the job run. */
  not_before?: string | undefined
}

/** A job is the fold of its log; its shape depends on its state. */
export type Job =
  | QueuedJob
  | RunningJob
  | CompletedJob
  | FailedJob
  | CancelledJob
  | ExpiredJob
  | RecoveryJob
  | ReviewJob

export type JobState = Job['state']

export const JOB_STATES = [
  'queued',
  'running',
  'needs_review',
  'needs_recovery',
  'completed',
  'failed',
  'cancelled',
  'expired',
] as const satisfies readonly JobState[]

const FINAL: ReadonlySet<JobState> = new Set(['completed', 'failed', 'cancelled', 'expired'])
const ATTENTION: ReadonlySet<JobState> = new Set(['needs_recovery', 'needs_review'])

export type FinalJob = CompletedJob | FailedJob | CancelledJob | ExpiredJob

/** True for a job that has ended and will never change again. */
export function isFinal(job: Job): job is FinalJob {
  return FINAL.has(job.state)
}

/** The unanswered question of a job; a queued job whose run continues can have one too. */
export function openQuestion(job: Job): Question | undefined {
  if (job.state !== 'running' && job.state !== 'queued') return undefined
  return job.question?.answer === undefined ? job.question : undefined
}

/** A wall clock that was set back by more than this is detected. */
const CLOCK_SLACK_MS = 1000

/**
 * When a queued job may run, if that is after `now`; undefined when it may run now. A back-off that would end
 * later than one that starts now was set by a wrong clock and is ignored.
 */
export function delayedUntil(job: Job, now: number): string | undefined {
  if (job.state !== 'queued' || job.not_before === undefined) return undefined
  const leftMs = Date.parse(job.not_before) - now
  const longestMs = (job.delay_ms ?? Number.POSITIVE_INFINITY) + CLOCK_SLACK_MS
  return leftMs > 0 && leftMs <= longestMs ? job.not_before : undefined
}

/** True for a job whose agent reported that it cannot continue; a person replies, or ends the job. */
export function isBlocked(job: Job): boolean {
  if (job.state !== 'needs_review' || job.phase !== 'after') return false
  // Older programs recorded no more than that a run elsewhere asks for a person, which only a blocked one does.
  return job.blocked === true || job.run !== undefined
}

/** True for a job that waits for a person and is never cleaned away. */
export function needsPerson(job: Job): job is RecoveryJob | ReviewJob {
  return ATTENTION.has(job.state)
}

import type { Actor } from './event.ts'
import type { WorkerIdentity, ProcessIdentity } from './process.ts'
import type { Failure, Result, Usage } from './result.ts'
import type { Message, Run } from './run.ts'
import type { Fork, Parent, Sender, Task } from './task.ts'

/** A question that the working agent put to its sender. Open as long as `answer` is absent. */
export type Question = {
  question_id: string
  text: string
  choices?: string[] | undefined
  answer?: string | undefined
}

/** A worker's right to run a job until a time; set by claim, gone with any event that leaves `running`. */
export type Lease = {
  token: number
  worker: WorkerIdentity
  lease_ms: number
  ends_monotonic_ms: number
  /** The same by the wall clock of the claimer. Absent in leases of older programs. */
  ends_at?: string | undefined
  claimed_at: string
}

/** What is true of a job in every state. Derived from its log alone. */
export type JobFacts = {
  job_id: string
  /** Number of accepted events; the next event must carry one more. */
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
   * The agent of the remote caller (a token, an approved client) that it was sent for, directly or by a turn
   * below such a job. Its request ids and conversations are apart from everybody else's.
   */
  scope?: string | undefined
  labels: string[]
  /** Turns begun and not given back; a release takes one off. */
  attempts: number
  /** Turns in a row that a limit of the service refused. Set by release, cleared by any other end of a turn. */
  deferrals?: number | undefined
  /** Fencing token of the latest claim, 0 before the first. Only grows. */
  token: number
  /** The worker of the latest turn. Set by claim. */
  holder?: WorkerIdentity | undefined
  /** Processes that the latest turn started. Set by spawn, cleared by claim. */
  processes: ProcessIdentity[]
  created_at: string
  updated_at: string
  /** The latest failure, also while the job waits for its next attempt. */
  last_error?: Failure | undefined
  /** Thread of the latest turn that named one. */
  thread_id?: string | undefined
  /** Work of this job that is done elsewhere. Set by run, never cleared: whoever takes the job takes it up. */
  run?: Run | undefined
  /** What was said to the run, in order. Set by answer and steer. */
  messages?: Message[] | undefined
  /** True when prompt and result were removed because their retention was over. */
  expunged?: boolean | undefined
}

export type QueuedJob = JobFacts & {
  state: 'queued'
  not_before?: string | undefined
  /** How long the back-off lasts that ends at `not_before`; absent for a time that the sender named. */
  delay_ms?: number | undefined
  /** Of a run that goes on while no worker holds the job. */
  question?: Question | undefined
}
export type RunningJob = JobFacts & {
  state: 'running'
  lease: Lease
  question?: Question | undefined
}
export type CompletedJob = JobFacts & { state: 'completed'; result: Result }
export type FailedJob = JobFacts & {
  state: 'failed'
  error: Failure
  result?: Result | undefined
  /** What the failed turn used, as far as its client reported it. */
  usage?: Usage | undefined
}
export type CancelledJob = JobFacts & {
  state: 'cancelled'
  by: Actor
  reason?: string | undefined
}
export type ExpiredJob = JobFacts & { state: 'expired' }
export type RecoveryJob = JobFacts & { state: 'needs_recovery'; reason: string }
/** `before`: nothing has run yet; `after`: the turn ended and its agent asked for a person. */
export type ReviewJob = JobFacts & {
  state: 'needs_review'
  phase: 'before' | 'after'
  reason: string
  result?: Result | undefined
  /** What the sender asked for, kept until a person lets the job run. */
  not_before?: string | undefined
}

/** A job is the fold of its log; its shape follows its state. */
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

/** The question that waits for an answer; also of a run that no worker looks after at the moment. */
export function openQuestion(job: Job): Question | undefined {
  if (job.state !== 'running' && job.state !== 'queued') return undefined
  return job.question?.answer === undefined ? job.question : undefined
}

/** A wall clock that was set back by more than this shows. */
const CLOCK_SLACK_MS = 1000

/**
 * When a queued job may run, as long as `now` is before that; undefined when it may run now. A back-off that
 * ends later than it could if it began now was made by a clock that was wrong, and is over.
 */
export function delayedUntil(job: Job, now: number): string | undefined {
  if (job.state !== 'queued' || job.not_before === undefined) return undefined
  const leftMs = Date.parse(job.not_before) - now
  const longestMs = (job.delay_ms ?? Number.POSITIVE_INFINITY) + CLOCK_SLACK_MS
  return leftMs > 0 && leftMs <= longestMs ? job.not_before : undefined
}

/** True for a job that waits for a person and is never cleaned away. */
export function needsPerson(job: Job): job is RecoveryJob | ReviewJob {
  return ATTENTION.has(job.state)
}

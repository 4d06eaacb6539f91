import type { Enqueue } from '../schema/event.ts'
import type { Job, JobChecks, JobFacts, JobState } from '../schema/job.ts'
import type { AnyEvent } from './outcome.ts'

/** The job that its first event creates. */
export function newJob(event: Omit<Enqueue, 'format' | 'version' | 'writer'>): Job {
  const { at, job_id, request_id, digest, to, from, task, ttl_ms, parent } = event
  const expires_at = expiryOf(at, ttl_ms)
  const facts: JobFacts = {
    job_id,
    version: 1,
    request_id,
    digest,
    to,
    from,
    task,
    ttl_ms,
    expires_at,
    max_attempts: event.max_attempts,
    priority: event.priority,
    parent,
    fork: event.fork,
    labels: event.labels,
    attempts: 0,
    token: 0,
    processes: [],
    created_at: at,
    updated_at: at,
  }
  if (event.budget !== undefined) facts.budget = event.budget
  if (event.scope !== undefined) facts.scope = event.scope
  if (event.message_id !== undefined) facts.message_id = event.message_id
  if (event.flow !== undefined) facts.flow = event.flow
  if (event.fallback !== undefined) facts.fallback = event.fallback
  if (event.inherits !== undefined) facts.inherits = event.inherits
  if (event.traceparent !== undefined) facts.traceparent = event.traceparent
  if (event.tracestate !== undefined) facts.tracestate = event.tracestate
  if (task.require_review === true || event.held === true) {
    const reason = reviewReason(event)
    const { not_before } = event
    return become(facts, { state: 'needs_review', phase: 'before', reason, not_before })
  }
  return become(facts, { state: 'queued', not_before: event.not_before })
}

function reviewReason({ scope, task, held }: Pick<Enqueue, 'scope' | 'task' | 'held'>): string {
  if (held === true && task.require_review !== true) {
    return 'It takes the place of a job that is not cancelled yet.'
  }
  return scope === undefined
    ? 'The sender asked for a review before it runs.'
    : `Jobs of remote caller "${scope}" are reviewed before they run where its sender or the operator asks for it.`
}

/** The facts of the job's next version, without those that belong only to its old state. */
export function factsOf(job: Job, event: AnyEvent): JobFacts {
  const facts: JobFacts = {
    job_id: job.job_id,
    version: job.version + 1,
    request_id: job.request_id,
    digest: job.digest,
    to: job.to,
    from: job.from,
    task: job.task,
    ttl_ms: job.ttl_ms,
    expires_at: job.expires_at,
    max_attempts: job.max_attempts,
    priority: job.priority,
    parent: job.parent,
    fork: job.fork,
    labels: job.labels,
    attempts: job.attempts,
    deferrals: job.deferrals,
    token: job.token,
    holder: job.holder,
    processes: job.processes,
    created_at: job.created_at,
    updated_at: event.at,
    last_error: job.last_error,
    thread_id: job.thread_id,
  }
  if (job.budget !== undefined) facts.budget = job.budget
  if (job.scope !== undefined) facts.scope = job.scope
  if (job.message_id !== undefined) facts.message_id = job.message_id
  if (job.flow !== undefined) facts.flow = job.flow
  if (job.fallback !== undefined) facts.fallback = job.fallback
  if (job.passed !== undefined) facts.passed = job.passed
  if (job.inherits !== undefined) facts.inherits = job.inherits
  const handover = handoverAfter(job, event)
  if (handover !== undefined) facts.handover = handover
  if (job.traceparent !== undefined) facts.traceparent = job.traceparent
  if (job.tracestate !== undefined) facts.tracestate = job.tracestate
  if (job.run !== undefined) facts.run = job.run
  if (job.messages !== undefined) facts.messages = job.messages
  if (job.feedback !== undefined) facts.feedback = job.feedback
  if (job.checks !== undefined) facts.checks = job.checks
  return facts
}

/** An end with a result leaves nothing to hand over; a turn without a capsule leaves that of the one before. */
function handoverAfter(job: Job, event: AnyEvent): JobFacts['handover'] {
  if (event.type === 'complete' || event.type === 'flag') return undefined
  return ('handover' in event ? event.handover : undefined) ?? job.handover
}

/**
 * A person's decision grants one more attempt when all are spent, and the time to live that the event names.
 */
export function byPerson(facts: JobFacts, event: { expires_at?: string | undefined }): JobFacts {
  return {
    ...facts,
    max_attempts: Math.max(facts.max_attempts, facts.attempts + 1),
    expires_at: event.expires_at ?? facts.expires_at,
    ...(facts.checks === undefined ? {} : { checks: withNewRounds(facts.checks) }),
  }
}

/** A decision also grants new rounds of checks, and the next turn is one of the agent. */
function withNewRounds(known: JobChecks): JobChecks {
  return { ...known, pending: undefined, counted: known.rounds.length }
}

/** The end of a time to live that starts at the given time. */
export function expiryOf(at: string, ttlMs: number | undefined): string | undefined {
  return ttlMs === undefined ? undefined : later(at, ttlMs)
}

/** The last millisecond whose ISO text still sorts correctly. */
const END_OF_TIME_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

function later(at: string, ms: number): string {
  return new Date(Math.min(Date.parse(at) + ms, END_OF_TIME_MS)).toISOString()
}

/**
 * Combines a job's facts, an object without any other user, with the members of a state. Assigns instead of
 * spreading, because spreading this many members takes twenty times as long and every fold of a log runs this.
 */
export function become<R extends { state: JobState; phase?: 'before' | 'after' }>(
  facts: JobFacts,
  rest: R,
): JobFacts & R {
  return Object.assign(facts, rest)
}

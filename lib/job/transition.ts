import { delayedUntil, isBlocked, isFinal, needsPerson, openQuestion } from '../schema/job.ts'
import type { Job, JobFacts, QueuedJob, ReviewJob } from '../schema/job.ts'
import * as checks from './checks.ts'
import { become, newJob, factsOf, byPerson } from './facts.ts'
import { answerRefused, changed, questionOpen, refused, stale } from './outcome.ts'
import type { AnyEvent, HolderEvent, OtherEvent, Transition } from './outcome.ts'
import {
  continuesElsewhere,
  mayRunAgain,
  reportsWithoutWorker,
  steered,
  keptQuestion,
  withMessage,
} from './remote-run.ts'
import { passedOn } from './passing.ts'
import { spend } from './spent.ts'

/**
 * The rules of a job's whole life: pure, total, and the same for every store, service and test. The event
 * becomes the job's next version; the store decides which of several writers is first.
 */
export function transition(job: Job | undefined, event: AnyEvent): Transition {
  const next = decided(job, event)
  if (next.outcome === 'changed') spend(job, event, next.job)
  return next
}

function decided(job: Job | undefined, event: AnyEvent): Transition {
  if (event.type === 'enqueue') {
    return job === undefined ? changed(newJob(event)) : refused(job, event, 'it exists already')
  }
  if (job === undefined) {
    return {
      outcome: 'refused',
      code: 'JOB_NOT_FOUND',
      message: `Cannot ${event.type} a job that was never enqueued.`,
    }
  }
  const isHolders = job.state === 'completed' && job.isAccepted !== true
  const isEnd = event.type === 'complete' || event.type === 'checked'
  if (isEnd && isHolders && job.token === event.token) {
    return { outcome: 'same', job }
  }
  if (isFinal(job)) return refused(job, event, `it has ended as ${job.state}`)
  if ('token' in event) return byHolder(job, event)
  return byOthers(job, event)
}

/**
 * Events that carry a fencing token. Only the current token of a running job, or of a run elsewhere, may write.
 */
function byHolder(job: Job, event: HolderEvent): Transition {
  if (event.token !== job.token) return stale(job, event)
  if (job.state !== 'running' && !reportsWithoutWorker(job, event)) return stale(job, event)
  const facts = factsOf(job, event)
  switch (event.type) {
    case 'check':
    case 'checked':
      if (job.state !== 'running') return stale(job, event)
      return event.type === 'check'
        ? checks.begun(job, event, facts)
        : checks.ended(job, event, facts)
    case 'spawn':
      return changed({ ...job, ...facts, processes: [...job.processes, event.process] })
    case 'complete':
      if (job.task.checks !== undefined) return checks.unchecked(facts, event.result)
      return changed(
        become(facts, {
          state: 'completed',
          result: event.result,
          thread_id: event.result.thread_id ?? job.thread_id,
        }),
      )
    case 'fail':
      return event.pass_to === undefined ? failed(job, event) : passedOn(job, event, facts)
    case 'release':
      if (event.pass_to !== undefined) return passedOn(job, event, facts)
      if (!mayRunAgain(job, event.untouched)) {
        return refused(job, event, 'a write turn that may have changed something is parked instead')
      }
      return changed(
        become(facts, {
          state: 'queued',
          attempts: job.attempts - 1,
          ...backOff(event.at, event.not_before),
          ...(event.error === undefined
            ? { deferrals: undefined }
            : { last_error: event.error, deferrals: (job.deferrals ?? 0) + 1 }),
          ...keptQuestion(job),
        }),
      )
    case 'lose':
      return event.pass_to === undefined
        ? lost(job, event.reason, facts)
        : passedOn(job, event, facts)
    case 'park':
      return changed(
        become(facts, {
          state: 'needs_recovery',
          reason: event.error.message,
          last_error: event.error,
        }),
      )
    case 'flag':
      return changed(
        become(facts, {
          state: 'needs_review',
          phase: 'after',
          reason: event.reason,
          result: event.result,
          ...(event.blocked === true && { blocked: true }),
          thread_id: event.result?.thread_id ?? job.thread_id,
        }),
      )
    case 'ask': {
      const { question_id, text, choices } = event
      const open = openQuestion(job)
      if (open?.question_id === question_id && open.text === text) return { outcome: 'same', job }
      if (open !== undefined) return questionOpen(job, open)
      return changed({ ...job, ...facts, question: { question_id, text, choices } })
    }
    case 'run':
      return changed({ ...job, ...facts, run: event.run })
  }
}

/** Events that a sender, a person or any sweeping process may write; the state decides. */
function byOthers(job: Exclude<Job, { state: 'completed' }>, event: OtherEvent): Transition {
  const facts = factsOf(job, event)
  switch (event.type) {
    case 'claim':
      return claimed(job, event, facts)
    case 'answer':
      return answered(job, event, facts)
    case 'steer':
      return steered(job, event, facts)
    case 'cancel':
      return changed(become(facts, { state: 'cancelled', by: event.by, reason: event.reason }))
    case 'expire':
      return expired(job, event, facts)
    case 'recover':
      if (job.state !== 'needs_recovery') {
        return refused(job, event, `it is ${job.state}, not needs_recovery`)
      }
      return changed(become(byPerson(facts, event), { state: 'queued' }))
    case 'resolve':
      return resolved(job, event, facts)
  }
}

function claimed(
  job: Job,
  event: Extract<OtherEvent, { type: 'claim' }>,
  facts: JobFacts,
): Transition {
  if (job.state !== 'queued') return refused(job, event, `it is ${job.state}`)
  const waitsUntil = job.not_before && delayedUntil(job, Date.parse(event.at))
  if (waitsUntil !== undefined) return refused(job, event, `it waits until ${waitsUntil}`)
  const token = facts.version
  return changed(
    become(facts, {
      state: 'running',
      token,
      attempts: job.attempts + 1,
      holder: event.worker,
      processes: [],
      lease: {
        token,
        worker: event.worker,
        lease_ms: event.lease_ms,
        ends_monotonic_ms: event.lease_ends_monotonic_ms,
        ...(event.lease_ends_at === undefined ? {} : { ends_at: event.lease_ends_at }),
        claimed_at: event.at,
      },
      ...keptQuestion(job),
    }),
  )
}

function answered(
  job: Job,
  event: Extract<OtherEvent, { type: 'answer' }>,
  facts: JobFacts,
): Transition {
  const isUnderWay = job.state === 'running' || (job.state === 'queued' && job.run !== undefined)
  if (!isUnderWay) return refused(job, event, `it is ${job.state}`)
  const open = job.question
  if (open === undefined || open.question_id !== event.question_id) {
    return answerRefused(job.job_id, `no question "${event.question_id}" is open`)
  }
  if (open.answer === event.answer) return { outcome: 'same', job }
  if (open.answer !== undefined) {
    return answerRefused(job.job_id, `question "${event.question_id}" was answered already`)
  }
  const question = { ...open, answer: event.answer }
  const message = { kind: 'answer', id: event.question_id, text: event.answer } as const
  return changed({ ...job, ...facts, question, ...(job.run && withMessage(job, message)) })
}

function resolved(
  job: Job,
  event: Extract<OtherEvent, { type: 'resolve' }>,
  facts: JobFacts,
): Transition {
  if (job.state === 'needs_recovery' && event.outcome === 'completed') {
    const output = event.note ?? `${event.by.person} accepted what the turn left as done.`
    const { thread_id } = job
    return changed(
      become(facts, { state: 'completed', result: { output, thread_id }, isAccepted: true }),
    )
  }
  if (job.state !== 'needs_review') {
    return refused(job, event, `it is ${job.state}, not needs_review`)
  }
  if (event.outcome === 'queued') {
    const { not_before } = job
    if (event.feedback !== undefined && job.phase === 'before') {
      return refused(job, event, 'it has not run, so there is no result to send back')
    }
    const next = sentBack(job, byPerson(facts, event), event.feedback)
    return changed(become(next, { state: 'queued', not_before }))
  }
  if (event.outcome === 'failed') {
    const message = event.note ?? rejectionOf(job, event.by.person)
    const error = { code: 'REVIEW_REJECTED', message }
    return changed(become(facts, { state: 'failed', error, last_error: error, result: job.result }))
  }
  if (job.result === undefined) {
    return refused(job, event, 'it has no result to approve yet; queue it instead')
  }
  return changed(become(facts, { state: 'completed', result: job.result }))
}

function rejectionOf(job: ReviewJob, person: string): string {
  return isBlocked(job)
    ? `${person} gave it up. Its agent was blocked: ${job.reason}`
    : `${person} rejected it.`
}

/** A run that continues elsewhere is sent the note; any other turn starts with it. */
function sentBack(job: ReviewJob, facts: JobFacts, note: string | undefined): JobFacts {
  if (note === undefined) return facts
  const { thread_id, holder, result } = job
  const feedback = {
    notes: [...(job.feedback?.notes ?? []), note],
    thread_id,
    thread_usage: result?.thread_usage,
    home: holder?.home,
  }
  if (!continuesElsewhere(job)) return { ...facts, feedback }
  const message = { kind: 'reply', id: `reply-${facts.version}`, text: note } as const
  // The parts of the result that was sent back are no parts of the next one.
  const run = job.run && { ...job.run, parts: undefined }
  return { ...facts, feedback, run, ...withMessage(job, message) }
}

/** A job that waits for a person does not expire: only a person may end it. */
function expired(
  job: Job,
  event: Extract<OtherEvent, { type: 'expire' }>,
  facts: JobFacts,
): Transition {
  if (job.expires_at === undefined || event.at < job.expires_at) {
    return refused(job, event, `its time is not up (${job.expires_at ?? 'it has no ttl_ms'})`)
  }
  if (needsPerson(job)) return refused(job, event, 'it waits for a person')
  if (job.state === 'running' && job.task.write === true) {
    const reason = `Its time to live ended at ${job.expires_at} while a write turn was running.`
    return changed(become(facts, { state: 'needs_recovery', reason }))
  }
  return changed(become(facts, { state: 'expired' }))
}

/** A write job returns to the queue only when the holder vouches that nothing was changed. */
function failed(job: Job, event: Extract<HolderEvent, { type: 'fail' }>): Transition {
  const facts = { ...factsOf(job, event), last_error: event.error, deferrals: undefined }
  const isLeft = job.attempts < job.max_attempts
  if (event.retryable && mayRunAgain(job, event.untouched) && isLeft) {
    const wait = backOff(event.at, event.retry_at)
    return changed(become(facts, { state: 'queued', ...wait, ...keptQuestion(job) }))
  }
  const { error, usage } = event
  return changed(become(facts, { state: 'failed', error, ...(usage && { usage }) }))
}

/** Both times come from one clock, so the wait between them is right even if the clock was wrong. */
function backOff(
  at: string,
  until: string | undefined,
): Pick<QueuedJob, 'not_before' | 'delay_ms'> {
  if (until === undefined) return { not_before: undefined }
  return { not_before: until, delay_ms: Date.parse(until) - Date.parse(at) }
}

/** When a run continues elsewhere, only the worker that follows it was lost, which costs no attempt. */
function lost(job: Job, reason: string, facts: JobFacts): Transition {
  if (continuesElsewhere(job)) {
    const attempts = job.attempts - 1
    return changed(become(facts, { state: 'queued', attempts, ...keptQuestion(job) }))
  }
  const again = checks.cutOff(job, facts)
  if (again !== undefined) return again
  if (job.task.write === true) return changed(become(facts, { state: 'needs_recovery', reason }))
  const error = { code: 'WORKER_LOST', message: reason }
  if (job.attempts < job.max_attempts) {
    return changed(become(facts, { state: 'queued', last_error: error }))
  }
  return changed(become(facts, { state: 'failed', error, last_error: error }))
}

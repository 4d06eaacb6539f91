import type { ErrorCode } from '../errors.ts'
import type { JobEvent, NewEvent } from '../schema/event.ts'
import type { Job, Question } from '../schema/job.ts'

/**
 * The result of an event. `same`: it has already happened, so nothing is written. `refused`: the state does not
 * allow it; `code` and `message` are for the caller.
 */
export type Transition =
  | { outcome: 'changed'; job: Job }
  | { outcome: 'same'; job: Job }
  | { outcome: 'refused'; code: ErrorCode; message: string }

/** An event with or without its place in the log: a line, or a proposal. */
export type AnyEvent = JobEvent | NewEvent

/** Events of the token holder, and those of anyone else. */
export type HolderEvent = Extract<AnyEvent, { token: number }>
export type OtherEvent = Exclude<AnyEvent, HolderEvent | { type: 'enqueue' }>

/** The event is the job's next version. */
export function changed(job: Job): Transition {
  return { outcome: 'changed', job }
}

/** The state does not allow it. */
export function refused(job: Job, event: AnyEvent, why: string): Transition {
  return {
    outcome: 'refused',
    code: 'STATE_REFUSED',
    message: `Cannot ${event.type} job "${job.job_id}": ${why}.`,
  }
}

/** One question at a time. */
export function questionOpen(job: Job, open: Question): Transition {
  return {
    outcome: 'refused',
    code: 'QUESTION_OPEN',
    message: `Cannot ask in job "${job.job_id}": question "${open.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or put both into one question next time.`,
  }
}

/** There is no such question to answer. */
export function answerRefused(jobId: string, why: string): Transition {
  return {
    outcome: 'refused',
    code: 'ANSWER_REFUSED',
    message: `Cannot answer job "${jobId}": ${why}. Poll the job to see its open question.`,
  }
}

/** The token is not the one that may write. */
export function stale(job: Job, event: HolderEvent): Transition {
  const holder =
    job.state === 'running'
      ? `another worker holds token ${job.token}`
      : `the job is ${job.state} since ${job.updated_at}`
  return {
    outcome: 'refused',
    code: 'STALE_TOKEN',
    message: `Cannot ${event.type} job "${job.job_id}" with token ${event.token}: its lease is gone, ${holder}.`,
  }
}

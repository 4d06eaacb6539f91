import type { Job, JobFacts, Question, RunningJob } from '../schema/job.ts'
import type { Message } from '../schema/run.ts'
import { changed, refused } from './outcome.ts'
import type { HolderEvent, OtherEvent, Transition } from './outcome.ts'

/**
 * Adds guidance to a job. Only a run that continues elsewhere can receive it; any other turn has its whole
 * prompt already.
 */
export function steered(
  job: Job,
  event: Extract<OtherEvent, { type: 'steer' }>,
  facts: JobFacts,
): Transition {
  if (job.state !== 'running' && job.state !== 'queued') {
    return refused(job, event, `it is ${job.state}`)
  }
  if (job.run === undefined) {
    return refused(job, event, 'its agent takes no guidance before the turn is over')
  }
  const message = { kind: 'steer', id: event.steer_id, text: event.text } as const
  if (job.messages?.some(({ kind, id }) => kind === message.kind && id === message.id) === true) {
    return { outcome: 'same', job }
  }
  return changed({ ...job, ...facts, ...withMessage(job, message) })
}

/** The job's messages with one more. */
export function withMessage(job: Job, message: Message): Pick<JobFacts, 'messages'> {
  return { messages: [...(job.messages ?? []), message] }
}

/**
 * A question of a run that continues elsewhere stays open when its worker leaves and the next one claims the
 * job.
 */
export function keptQuestion(job: Job): { question?: Question | undefined } {
  const isOpen = job.run !== undefined && (job.state === 'running' || job.state === 'queued')
  return isOpen && job.question !== undefined ? { question: job.question } : {}
}

/**
 * True when a run that continues elsewhere reports while no worker holds the job. It uses the token of the
 * latest claim, which is valid until the next claim.
 */
export function reportsWithoutWorker(
  job: Exclude<Job, RunningJob>,
  event: HolderEvent,
): job is Extract<Job, { state: 'queued' }> {
  if (job.state !== 'queued' || job.run === undefined) return false
  return ['complete', 'flag', 'fail', 'ask', 'run'].includes(event.type)
}

/**
 * True when another turn would not repeat a write: nothing was written, the turn resumes the existing run, or it is over
 * and only its checks run again.
 */
export function mayRunAgain(job: Job, untouched: boolean | undefined): boolean {
  if (job.task.write !== true || untouched === true) return true
  return continuesElsewhere(job) || job.checks?.pending !== undefined
}

/** True while a run of the job continues elsewhere, with or without a worker that follows it. */
export function continuesElsewhere({ run }: Job): boolean {
  return run !== undefined && run.hasFailed !== true
}

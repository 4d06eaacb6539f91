import { RelayError } from '../../errors.ts'
import { answer } from '../../operations/jobs/answer.ts'
import { cancel } from '../../operations/jobs/cancel.ts'
import { steer } from '../../operations/jobs/steer.ts'
import { explain } from '../../operations/look/explain.ts'
import { dismiss } from '../../operations/people/dismiss.ts'
import { reassign } from '../../operations/people/reassign.ts'
import { recover } from '../../operations/people/recover.ts'
import { review } from '../../operations/people/review.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { counted } from '../../text/count.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { sentence } from '../terminal/time.ts'

/** `relay cancel`: cancels a job. Cancelling it again succeeds; a job that ended otherwise is refused. */
export const cancelVerb: Verb<{ id: string; reason: string | undefined }> = {
  operations: [cancel],
  async run({ perform }, { id, reason }) {
    const { job, cancelled, below } = await perform(cancel, { job_id: id, reason })
    const { job_id, state } = job
    if (!cancelled && state !== 'cancelled') {
      const message = `Cannot cancel job "${job_id}": it has already ended as ${state}. See its result: relay show ${job_id}`
      throw new RelayError('STATE_REFUSED', message)
    }
    const done = cancelled ? `Cancelled ${job_id}.` : `${job_id} was already cancelled.`
    const more =
      below === 0 ? '' : ` Also cancelled ${counted(below, 'job')} that it had dispatched.`
    return { document: { job_id, state, cancelled, below }, lines: [done + more] }
  },
}

/** `relay reassign`: moves a queued job to another agent; prints the id of the new job. */
export const reassignVerb: Verb<{ id: string; agent: string }> = {
  operations: [reassign, explain],
  async run({ perform }, { id, agent }) {
    const sent = await perform(reassign, { job_id: id, to: agent })
    const { job_id } = sent.job
    const { why } = await perform(explain, { job_id })
    return { document: reassign.view(sent), lines: [job_id], note: why }
  },
}

type Decision = { id: string; note: string | undefined }

/** `relay recover`: reruns a job whose write turn was interrupted, or accepts what it left. */
export const recoverVerb: Verb<Decision & { accept: boolean }> = {
  operations: [recover, explain],
  async run(context, { id, note, accept }) {
    const { job } = await context.perform(recover, { job_id: id, note, accept })
    return decided(context, job)
  },
}

/** `relay review approve`: lets a job run, or accepts its result if it has run. */
export const approveVerb: Verb<Decision & { accept: boolean }> = {
  operations: [review, explain],
  async run(context, { id, note, accept }) {
    const args = { job_id: id, verdict: 'approve' as const, note, accept }
    const { job } = await context.perform(review, args)
    return decided(context, job)
  },
}

/** `relay review reject`: ends a job as failed. The note is for its sender. */
export const rejectVerb: Verb<Decision> = {
  operations: [review, explain],
  async run(context, { id, note }) {
    const { job } = await context.perform(review, { job_id: id, verdict: 'reject', note })
    return decided(context, job)
  },
}

/** `relay dismiss`: takes a failed job off the list of fresh failures, or puts it back. */
export const dismissVerb: Verb<{ id: string; undo: boolean }> = {
  operations: [dismiss],
  async run({ perform }, { id, undo }) {
    const done = await perform(dismiss, { job_id: id, dismissed: !undo })
    const words = undo ? 'is listed as a failure again' : 'is dismissed'
    return { document: dismiss.view(done), lines: [`${done.job.job_id} ${words}.`] }
  },
}

/** `relay review send-back`: runs a job again with a note for its agent. */
export const sendBackVerb: Verb<{ id: string; text: string }> = {
  operations: [review, explain],
  async run(context, { id, text: note }) {
    const args = { job_id: id, verdict: 'send_back' as const, note }
    const { job } = await context.perform(review, args)
    return decided(context, job)
  },
}

/** The new state of a job after a decision. */
async function decided({ perform, now }: Context, { job_id, state }: Job): Promise<Output> {
  const { why } = await perform(explain, { job_id })
  return { document: { job_id, state }, lines: [`${job_id}  ${sentence(why, now)}`] }
}

/** `relay answer`: answers the open question of a running job. */
export const answerVerb: Verb<{ id: string; text: string }> = {
  operations: [answer, explain],
  async run({ perform }, { id, text }) {
    const { job } = await perform(explain, { job_id: id })
    const { job_id } = job
    const question = openQuestion(job)
    if (question === undefined) {
      const message = `Cannot answer job "${job_id}": it has no open question. To see what it waits for, run: relay why ${job_id}`
      throw new RelayError('ANSWER_REFUSED', message)
    }
    const { question_id } = question
    const answered = await perform(answer, { job_id, question_id, answer: text })
    return {
      document: { job_id, state: answered.job.state, question_id },
      lines: [`Answered ${job_id}.`],
    }
  },
}

/** `relay steer`: sends a message to a job that runs in the cloud. */
export const steerVerb: Verb<{ id: string; text: string }> = {
  operations: [steer],
  async run({ perform }, { id, text }) {
    const steered = await perform(steer, { job_id: id, text })
    const document = steer.view(steered)
    return { document, lines: [`Sent to ${document.job_id}; its worker delivers it.`] }
  },
}

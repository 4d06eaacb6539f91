import { randomUUID } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Answer, Context } from '../context.ts'
import { senderFor } from '../context.ts'

/** `relay cancel`: ends a job that has not ended. Cancelling a cancelled one is fine, any other ended one is refused. */
export async function cancel(
  { relay, person }: Context,
  typed: string,
  reason: string | undefined,
): Promise<Answer> {
  const jobId = await relay.queue.findId(typed)
  const { job, cancelled, below } = await relay.queue.cancel(jobId, { by: { person }, reason })
  if (!cancelled && job.state !== 'cancelled') {
    const message = `Cannot cancel job "${jobId}": it has ended as ${job.state}. See what it gave: relay show ${jobId}`
    throw new RelayError('STATE_REFUSED', message)
  }
  const done = cancelled ? `Cancelled ${jobId}.` : `${jobId} was cancelled already.`
  const line = below === 0 ? done : `${done} With it went ${below} that its turns had sent.`
  return { document: { job_id: jobId, state: job.state, cancelled, below }, lines: [line] }
}

/** `relay recover`: runs again what a write turn left half-way. */
export async function recover(
  context: Context,
  typed: string,
  note: string | undefined,
): Promise<Answer> {
  const { relay, person } = context
  const jobId = await relay.queue.findId(typed)
  const job = await relay.queue.recover(jobId, { person, note })
  return moved(context, job)
}

/** `relay retry`: a new job with the task of one that has ended. */
export async function retry(context: Context, typed: string): Promise<Answer> {
  const { relay } = context
  const retryOf = await relay.queue.findId(typed)
  const { job, deduped } = await relay.queue.retry(retryOf, senderFor(context))
  await context.serve(job)
  const { job_id, request_id, state } = job
  const known = deduped ? `${retryOf} was retried already. ` : ''
  const note = `${known}${await relay.queue.why(job)}`
  const document = { job_id, request_id, deduped, state, retry_of: retryOf }
  return { document, lines: [job_id], note }
}

/** `relay answer`: answers the open question of a running job. */
export async function answer(
  { relay, person }: Context,
  typed: string,
  text: string,
): Promise<Answer> {
  const jobId = await relay.queue.findId(typed)
  const question = openQuestion(await relay.queue.get(jobId))
  if (question === undefined) {
    const message = `Cannot answer job "${jobId}": it has no open question. See what it waits for: relay why ${jobId}`
    throw new RelayError('ANSWER_REFUSED', message)
  }
  if (text.trim() === '') {
    throw new RelayError('ANSWER_REFUSED', `Cannot answer job "${jobId}": the answer is empty.`)
  }
  const { question_id } = question
  const job = await relay.queue.answer(jobId, { question_id, answer: text, by: { person } })
  return {
    document: { job_id: jobId, state: job.state, question_id },
    lines: [`Answered ${jobId}.`],
  }
}

/** `relay steer`: says something to a run that goes on elsewhere. */
export async function steer(
  { relay, person }: Context,
  typed: string,
  text: string,
): Promise<Answer> {
  const jobId = await relay.queue.findId(typed)
  if (text.trim() === '') {
    throw new RelayError('INPUT_INVALID', `Cannot steer job "${jobId}": the text is empty.`)
  }
  const steer_id = randomUUID()
  const job = await relay.queue.steer(jobId, { steer_id, text, by: { person } })
  return {
    document: { job_id: jobId, state: job.state, steer_id },
    lines: [`Told ${jobId}; its worker passes it on.`],
  }
}

/** What a person's decision made of a job. */
export async function moved(context: Context, job: Job): Promise<Answer> {
  const { relay } = context
  await context.serve(job)
  const { job_id, state } = job
  return { document: { job_id, state }, lines: [`${job_id}  ${await relay.queue.why(job)}`] }
}

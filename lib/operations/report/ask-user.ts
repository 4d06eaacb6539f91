import * as z from 'zod'

import type { Job } from '../../schema/job.ts'
import { REPEATABLE } from '../effect.ts'
import { MAX_WAIT_MS, described, optional, prose, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { capability, writeAsHolder } from './reported-run.ts'
import type { OpenJob } from './reported-run.ts'

/** Interval of progress while waiting; clients give up on a silent call. */
const PROGRESS_MS = 10_000

const input = z.strictObject({
  capability,
  question: described(prose(4000), 'One question, understandable without this chat'),
  choices: z.array(prose(200)).max(20).optional().describe('Answers to choose from'),
  context: optional(prose(8000), 'What is needed to answer'),
  wait_ms: optional(
    wholeFrom(0),
    'Milliseconds to wait for the answer in this call; default 0, or two minutes when running locally',
  ),
})

export const askUser = operation({
  name: 'ask_user',
  family: 'report',
  title: 'Ask a question',
  description:
    'Ask the sender when you cannot continue without an answer. One question at a time; the job stays open. Not for progress. Returns question_id, and the answer if it arrived in time; otherwise end your turn (the answer arrives as a message with turn_mode "answer") or call again with the same question.',
  who: 'holder',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    question_id: z.string(),
    answer: z.string().nullable(),
  }),
  async run(context, given) {
    const asked = await ask(context, given)
    const question_id = asked.question?.question_id ?? ''
    const inTurn = given.capability === undefined
    const waitMs = given.wait_ms ?? (inTurn ? context.relay.limits.waitTimeoutMs : 0)
    const job = await answered(context, asked, Math.min(waitMs, MAX_WAIT_MS))
    return { job_id: job.job_id, state: job.state, question_id, answer: answerTo(job, question_id) }
  },
})

type Given = z.output<typeof input>

/** Asks, unless the same question was already asked. */
async function ask(context: Context, given: Given): Promise<OpenJob> {
  const text =
    given.context === undefined ? given.question : `${given.question}\n\n${given.context}`
  const job = await writeAsHolder(context, given.capability, (held, seen) => {
    if (seen.question?.text === text) return Promise.resolve(seen)
    const question_id = nextId(seen.question?.question_id)
    return context.relay.queue.ask(held, { question_id, text, choices: given.choices })
  })
  return job as OpenJob
}

async function answered(context: Context, job: OpenJob, timeoutMs: number): Promise<Job> {
  const question_id = job.question?.question_id ?? ''
  if (timeoutMs === 0 || answerTo(job, question_id) !== null) return job
  const until = (seen: Job) =>
    answerTo(seen, question_id) !== null || (seen.state !== 'running' && seen.state !== 'queued')
  const { signal, progress } = context
  const { queue, whileWaiting } = context.relay
  const timer = setInterval(() => progress?.('waiting for an answer'), PROGRESS_MS)
  try {
    const wait = () => queue.waitFor(job.job_id, { until, timeoutMs, signal })
    return (await whileWaiting(wait)).job
  } finally {
    clearInterval(timer)
  }
}

function answerTo(job: Job, questionId: string): string | null {
  if (job.state !== 'running' && job.state !== 'queued') return null
  return job.question?.question_id === questionId ? (job.question.answer ?? null) : null
}

/** The questions of a job are numbered: `q1`, `q2`. */
function nextId(last: string | undefined): string {
  return `q${Number(/^q(\d{1,9})$/.exec(last ?? '')?.[1] ?? 0) + 1}`
}

import * as z from 'zod'

import type { Job } from '../../schema/job.ts'
import { REPEATABLE } from '../effect.ts'
import { LONGEST_WAIT_MS, prose, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { capability, writeAsHolder } from './run.ts'
import type { OpenJob } from './run.ts'

/** A waiting caller hears something at least this often; clients give up after silence. */
const SILENCE_MS = 10_000

const input = z.strictObject({
  capability,
  question: prose(4000).describe('One question, understandable without this chat'),
  choices: z.array(prose(200)).max(20).optional().describe('Answers to choose from'),
  context: prose(8000).optional().describe('What one must know to answer'),
  wait_ms: wholeFrom(0)
    .optional()
    .describe(
      'Wait for the answer in this call; default 0, or two minutes inside a turn of this machine',
    ),
})

export const askUser = operation({
  name: 'ask_user',
  family: 'report',
  title: 'Ask a question',
  description:
    'Ask the sender when you cannot go on without an answer; one question at a time. It pauses the job and does not end it. Returns question_id, and the answer if it came while waiting; else end your turn, the answer comes as a message with turn_mode "answer", or call again with the same question.',
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
    const job = await answered(context, asked, Math.min(waitMs, LONGEST_WAIT_MS))
    return { job_id: job.job_id, state: job.state, question_id, answer: answerTo(job, question_id) }
  },
})

type Given = z.output<typeof input>

/** Asks, or finds that the very same was asked before. */
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
  const telling = setInterval(() => progress?.('waits for an answer'), SILENCE_MS)
  try {
    const wait = () => queue.waitFor(job.job_id, { until, timeoutMs, signal })
    return (await whileWaiting(wait)).job
  } finally {
    clearInterval(telling)
  }
}

function answerTo(job: Job, questionId: string): string | null {
  if (job.state !== 'running' && job.state !== 'queued') return null
  return job.question?.question_id === questionId ? (job.question.answer ?? null) : null
}

/** Questions of a job are counted: `q1`, `q2`. */
function nextId(last: string | undefined): string {
  return `q${Number(/^q(\d{1,9})$/.exec(last ?? '')?.[1] ?? 0) + 1}`
}

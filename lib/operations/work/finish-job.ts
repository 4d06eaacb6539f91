import * as z from 'zod'

import { noteEnd } from '../../actions/note-end.ts'
import { whoOf } from '../../audit/who.ts'
import { RelayError } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import type { Held, Queue } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import { checkAnswer } from '../../structured/structured.ts'
import { senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { seenJob } from '../reach.ts'
import { described, jobId, prose, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { actionAgents } from '../actions/fields.ts'
import { sessionWorkerOf } from './claim-job.ts'

/** Length of a result. A longer one belongs in a file that the result names. */
const MAX_LENGTH = 1_000_000

const OUTCOMES = ['done', 'failed', 'blocked'] as const

export const finishJob = operation({
  name: 'finish_job',
  family: 'work',
  title: 'Finish a job',
  description:
    'End a job that you claimed: done with its result, failed with the reason, or blocked if you cannot continue without a person. Not for jobs you sent: use cancel. The sender is notified. Returns the state.',
  who: 'holder',
  effect: REPEATABLE,
  input: z.strictObject({
    job_id: jobId,
    token: described(wholeFrom(1), 'From claim_job'),
    outcome: z.enum(OUTCOMES),
    text: described(prose(MAX_LENGTH), 'The result, or why it failed or is blocked'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string() }),
  async run(context, { job_id, token, outcome, text }) {
    const sessionWorker = sessionWorkerOf(context, 'finish_job')
    const { caller, relay } = context
    const { agent } = senderOf(caller)
    const before = await seenJob(relay.queue, caller, job_id)
    const id = before.job_id
    const isOurs = before.to === agent || (await actionAgents(context)).includes(before.to)
    if (!isOurs) throw notYours(before, agent)
    const result = outcome === 'done' ? await resultOf(before, text) : undefined
    const held = { job_id: id, token }
    const job = await finish(relay.queue, held, { outcome, text, result }).catch(adviseOn)
    sessionWorker.drop(id)
    await noteEnd(relay.audit, whoOf(caller), { job_id: id, agent: job.to, state: job.state })
    return { job_id: id, state: job.state }
  },
})

type Finish = { outcome: (typeof OUTCOMES)[number]; text: string; result?: Result | undefined }

/** The result for the sender. Throws `RESULT_INVALID` when it does not match the job's schema. */
async function resultOf({ job_id, task }: Job, text: string): Promise<Result> {
  if (task.result_schema === undefined) return { output: text }
  const checked = await checkAnswer(task.result_schema, text)
  if (checked.ok) return { output: text, structured: checked.value as Result['structured'] }
  const { code, message } = checked.error
  throw new RelayError(code, `Cannot finish job "${job_id}": ${message} ${SCHEMA_ADVICE[code]}`)
}

const SCHEMA_ADVICE = {
  RESULT_INVALID: 'Send only the JSON as text, matching the result_schema of claim_job.',
  RESULT_SCHEMA_INVALID: 'Finish it as failed and say why.',
}

/** A failure is final and not retried: a session works with its user and has tried what is possible. */
function finish(
  queue: Queue,
  held: Held,
  { outcome, text, result = { output: text } }: Finish,
): Promise<Job> {
  switch (outcome) {
    case 'done':
      return queue.complete(held, result)
    case 'failed':
      return queue.fail(held, {
        error: { code: 'AGENT_FAILED', message: text },
        retryable: false,
      })
    case 'blocked':
      return queue.flag(held, { reason: text, blocked: true })
  }
}

/** What a session can do about a refusal; the worker process needs no such advice. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  STALE_TOKEN:
    'Use the token of your latest claim_job; if it is the same, you lost the job: stop working on it.',
  STATE_REFUSED: 'Use poll to see its state.',
}

function adviseOn(error: unknown): never {
  const advice = error instanceof RelayError ? ADVICE[error.code] : undefined
  if (!(error instanceof RelayError) || advice === undefined) throw error
  throw new RelayError(error.code, `${error.message} ${advice}`, { details: error.details })
}

function notYours(job: Job, agent: string): RelayError {
  const message = `Cannot finish job "${job.job_id}": it is for agent "${job.to}", and you are "${agent}". To end a job you sent, use cancel.`
  return new RelayError('STATE_REFUSED', message)
}

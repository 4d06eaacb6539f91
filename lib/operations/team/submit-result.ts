import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Held } from '../../queue/queue.ts'
import { senderOf } from '../../rights/caller.ts'
import { problemOfJson } from '../../schema/json-shape.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import { checkAnswer } from '../../structured/structured.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { seenJob } from '../reach.ts'

/** Length of a result as JSON, and of what is said about it. A longer one belongs in a file that the result names. */
const DATA_LENGTH = 1_000_000
const METADATA_LENGTH = 16_000

export const submitResult = operation({
  name: 'submit_result',
  family: 'team',
  title: 'Submit a result',
  description:
    'Hand in the result of the job that you work on, checked against its schema. final ends the job, else it is a step. Returns the state.',
  who: 'holder',
  effect: REPEATABLE,
  input: z.strictObject({
    data: described(z.union([z.looseObject({}), z.string()]), 'As JSON, or a string'),
    final: optional(z.boolean(), 'Default true'),
    metadata: optional(z.looseObject({}), 'About it'),
    job_id: optional(z.string(), 'If you hold several jobs'),
  }),
  output: z.strictObject({ job_id: z.string(), state: z.string(), repeated: z.boolean() }),
  async run(context, { data, final = true, metadata, job_id }) {
    const { held, job } = await heldJob(context, job_id)
    const result = await resultOf(job, data, metadata)
    if (job.state === 'completed') {
      if (final && isSame(job.result, result)) return outcome(job, true)
      throw ended(job)
    }
    if (job.state !== 'running' || job.token !== held.token) throw lost(job)
    const { queue, sessionWorker } = context.relay
    if (!final) {
      queue.report(held, { kind: 'message', text: 'A step of the result', detail: result.output })
      return outcome(job, false)
    }
    const done = await queue.complete(held, result)
    sessionWorker?.drop(held.job_id)
    return outcome(done, false)
  },
})

function outcome({ job_id, state }: Job, repeated: boolean) {
  return { job_id, state, repeated }
}

/** The job that the caller works on: that of its turn, or one that its session has claimed. */
async function heldJob(
  context: Context,
  jobId: string | undefined,
): Promise<{ held: Held; job: Job }> {
  const { caller, relay } = context
  if (caller.kind === 'turn') {
    const { token, turn } = caller
    if (token === undefined) throw noHold('this client did not pass the turn on to its server')
    const id =
      jobId === undefined ? turn.job_id : (await seenJob(relay.queue, caller, jobId)).job_id
    if (id !== turn.job_id) throw noHold(`your turn works on job "${turn.job_id}"`)
    return { held: { job_id: id, token }, job: await relay.queue.get(id) }
  }
  const holding = relay.sessionWorker?.holding() ?? []
  const { agent } = senderOf(caller)
  const named = jobId ?? (holding.length === 1 ? holding[0]?.job_id : await taskOf(context, agent))
  if (named === undefined) {
    throw noHold(
      holding.length === 0
        ? 'you hold no job; take one with claim_job'
        : `you hold ${holding.length} jobs; name one in job_id`,
    )
  }
  const job = await seenJob(relay.queue, caller, named)
  const held = holding.find((each) => each.job_id === job.job_id)
  // A result that was accepted is known again after the session has let go of the job.
  if (held === undefined && !(job.to === agent && job.state === 'completed')) {
    throw noHold(`you do not hold job "${job.job_id}"; take it with claim_job`)
  }
  return { held: held ?? { job_id: job.job_id, token: job.token }, job }
}

/** The task of the member that the caller is. */
async function taskOf({ relay }: Context, agent: string): Promise<string | undefined> {
  return (await relay.team.find(agent))?.job_id
}

/** The result as the sender receives it. Throws `RESULT_INVALID` when it does not fit the sender's schema. */
async function resultOf(
  { job_id, task }: Job,
  data: Record<string, unknown> | string,
  metadata: Record<string, unknown> | undefined,
): Promise<Result> {
  const output = typeof data === 'string' ? data : JSON.stringify(data)
  const problem =
    problemOfJson(data) ??
    problemOfJson(metadata) ??
    (output.length > DATA_LENGTH ? `it is longer than ${DATA_LENGTH} characters` : undefined) ??
    (JSON.stringify(metadata ?? {}).length > METADATA_LENGTH
      ? `metadata is longer than ${METADATA_LENGTH} characters`
      : undefined)
  if (problem !== undefined) throw refused('RESULT_INVALID', job_id, `${problem}.`)
  const about = metadata === undefined ? {} : { metadata: metadata as Result['metadata'] }
  if (task.result_schema === undefined) {
    const structured = typeof data === 'string' ? {} : { structured: data as Result['structured'] }
    return { output, ...structured, ...about }
  }
  const checked = await checkAnswer(task.result_schema, output)
  if (!checked.ok) throw refused(checked.error.code, job_id, checked.error.message)
  return { output, structured: checked.value as Result['structured'], ...about }
}

function isSame(known: Result, given: Result): boolean {
  return (
    known.output === given.output &&
    JSON.stringify(known.metadata) === JSON.stringify(given.metadata)
  )
}

function refused(
  code: 'RESULT_INVALID' | 'RESULT_SCHEMA_INVALID',
  jobId: string,
  why: string,
): RelayError {
  const message = `Cannot submit the result of job "${jobId}": ${why} Correct it and submit it again.`
  return new RelayError(code, message, { details: { job_id: jobId } })
}

function noHold(why: string): RelayError {
  return new RelayError('TOOL_UNAVAILABLE', `Cannot submit a result: ${why}.`)
}

function ended({ job_id }: Job): RelayError {
  const message = `Cannot submit another result of job "${job_id}": it has completed with the first one. Stop working on it.`
  return new RelayError('STATE_REFUSED', message, { details: { job_id } })
}

function lost({ job_id, state }: Job): RelayError {
  const message = `Cannot submit the result of job "${job_id}": it is ${state} and no longer yours. Stop working on it.`
  return new RelayError('STALE_TOKEN', message, { details: { job_id } })
}

import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Held, Queue } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'
import type { Artifact, Result } from '../../schema/result.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional, prose, visible, wholeFrom } from '../jobs/fields.ts'
import { cut } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { acceptWithCodes } from './field-codes.ts'
import { isRepeatedResult } from './repeated-result.ts'
import { gather, keepPart } from './result-parts.ts'
import { capability, jobOfCall, writeAsHolder } from './reported-run.ts'
import type { OpenJob } from './reported-run.ts'

/** Length limits of one call. An HTTP body is limited to 1 MiB; a longer result is sent in parts. */
const TEXT_LENGTH = 2_000_000
const ARTIFACT_LENGTH = 1_000_000
const MAX_ARTIFACTS = 20

/** Each part adds a line to the job's log, which is read as a whole. */
const MAX_PARTS = 50

/** Length of an error message; the whole text of a failure is in the activity. */
const MESSAGE_LENGTH = 4000

const artifact = z.strictObject({
  name: optional(visible(200), 'Default artifact.txt'),
  mime_type: optional(visible(100), 'Default text/plain'),
  content: z.string().max(ARTIFACT_LENGTH).optional().describe('Its text'),
  metadata: z
    .record(z.string(), z.json())
    .optional()
    .describe('Facts about it; people see its "title"'),
})

const input = z.strictObject({
  capability,
  status: z
    .enum(['done', 'blocked', 'failed'])
    .describe('blocked: you need something out of your reach, and a person must decide'),
  title: optional(prose(200), 'The outcome in one line'),
  markdown: described(prose(TEXT_LENGTH), 'The whole answer, or this part of it'),
  artifacts: z
    .array(artifact)
    .max(MAX_ARTIFACTS)
    .optional()
    .describe('Files to attach; send them with the last part'),
  part: optional(wholeFrom(1), 'For a long answer: number of this part, from 1'),
  parts: z
    .int()
    .refine((value) => value >= 1 && value <= MAX_PARTS, `must be 1 to ${MAX_PARTS}`)
    .optional()
    .describe('Number of parts; send the last part last'),
})

type Given = z.output<typeof input>

export const recordResult = operation({
  name: 'record_result',
  family: 'report',
  title: 'Record the result',
  description:
    'End the job with its result, once: include everything the sender should receive. Not for progress or questions. A long result may be sent in parts; the last part ends the job. Repeating a call changes nothing. Returns the state of the job.',
  who: 'holder',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    repeated: z.boolean(),
    missing_parts: z.array(z.int()),
  }),
  accept: acceptWithCodes(
    { name: 'record_result', input },
    { status: 'STATUS_INVALID', part: 'RESULT_PARTS_INVALID', parts: 'RESULT_PARTS_INVALID' },
  ),
  async run(context, given) {
    const last = await lastPartOf(context, given)
    if ('missing' in last) return { ...last.seen, repeated: false, missing_parts: last.missing }
    const { text } = last
    const before = await jobOfCall(context, given.capability)
    if (await isRepeatedResult(context, before, { ...given, text })) return outcome(before, true)
    const job = await writeAsHolder(context, given.capability, (held, seen) =>
      end(context, { held, job: seen, given, text }),
    )
    return outcome(job, false)
  },
})

function outcome(job: Job, repeated: boolean) {
  return { job_id: job.job_id, state: job.state, repeated, missing_parts: [] }
}

/** The whole text if this call completes it. Otherwise saves this part and returns the parts that are missing. */
async function lastPartOf(
  context: Context,
  { part, parts, markdown, capability: shown }: Given,
): Promise<{ text: string } | { missing: number[]; seen: { job_id: string; state: string } }> {
  if (part === undefined && parts === undefined) return { text: markdown }
  if (part === undefined || parts === undefined || part > parts) {
    const message =
      'Cannot record_result: part and parts must be given together, with part between 1 and parts.'
    throw new RelayError('RESULT_PARTS_INVALID', message)
  }
  if (part === parts) return { text: await gather(context, shown, { parts, last: markdown }) }
  const job = await writeAsHolder(context, shown, (held, seen) =>
    keepPart(context, { held, job: seen, part, text: markdown }),
  )
  const kept = new Set(job.run?.parts?.map((known) => known.part))
  const all = Array.from({ length: parts - 1 }, (_, index) => index + 1)
  const { job_id, state } = job
  return {
    missing: all.filter((number) => !kept.has(number)).concat(parts),
    seen: { job_id, state },
  }
}

async function end(
  context: Context,
  { held, job, given, text }: { held: Held; job: OpenJob; given: Given; text: string },
): Promise<Job> {
  const { queue } = context.relay
  if (job.task.result_schema !== undefined) throw wantsSchema(job)
  // Before the job ends, because then the next job of its conversation may start.
  await keepThread(context, job)
  if (given.status === 'failed') {
    queue.report(held, { kind: 'message', text: given.title ?? 'Why it failed', detail: text })
    const message = given.title === undefined ? text : `${given.title}: ${text}`
    const error = { code: 'AGENT_FAILED', message: cut(message, MESSAGE_LENGTH) }
    return queue.fail(held, { error, retryable: false })
  }
  const result: Result = {
    output: text,
    thread_id: job.run && (job.run.url ?? job.run.service_id ?? job.run.conversation_key),
    title: given.title,
    artifacts: given.artifacts && (await keepArtifacts(queue, held, given.artifacts)),
  }
  if (given.status === 'done') return queue.complete(held, result)
  const reason = given.title ?? 'Its agent is blocked and asks for a person.'
  return queue.flag(held, { reason, result, blocked: true })
}

async function keepArtifacts(
  queue: Queue,
  { job_id, token }: Held,
  given: NonNullable<Given['artifacts']>,
): Promise<Artifact[]> {
  const artifacts: Artifact[] = []
  for (const { name = 'artifact.txt', mime_type = 'text/plain', content = '', metadata } of given) {
    const blob = await queue.keepText({ jobId: job_id, token, text: content })
    artifacts.push({ name, mime_type, blob, metadata })
  }
  return artifacts
}

/** Saves the thread for the next job of the conversation, even if no worker saw that the run was accepted. */
async function keepThread({ relay: { queue } }: Context, job: Job): Promise<void> {
  const { run } = job
  if (run === undefined) return
  const thread_id = run.url ?? run.service_id ?? run.conversation_key
  await queue.conversations.keepThread(job.to, run.conversation_key, { thread_id })
  await queue.conversations.note(job.to, run.conversation_key, { jobId: job.job_id })
}

function wantsSchema(job: Job): RelayError {
  const message = `Cannot record a result of job "${job.job_id}": its sender requires JSON that matches a schema. Return that JSON as your last message, where it is checked.`
  return new RelayError('STATE_REFUSED', message)
}

import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Held, Queue } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'
import type { Artifact, Result } from '../../schema/result.ts'
import { REPEATABLE } from '../effect.ts'
import { prose, visible, wholeFrom } from '../jobs/fields.ts'
import { cut } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { acceptWith } from './accept.ts'
import { isRepeated } from './repeat.ts'
import { gather, keepPart } from './parts.ts'
import { capability, jobOfCall, writeAsHolder } from './run.ts'
import type { OpenJob } from './run.ts'

/** Characters of one call; over HTTP a body ends at 1 MiB, and parts go on from there. */
const TEXT_UNITS = 2_000_000
const ARTIFACT_UNITS = 1_000_000
const MOST_ARTIFACTS = 20

/** Every part adds a line to the job's log, which is read whole. */
const MOST_PARTS = 50

/** What of a failure's text stands in the message; the rest is in the activity. */
const MESSAGE_UNITS = 4000

const artifact = z.strictObject({
  name: visible(200).optional().describe('Default artifact.txt'),
  mime_type: visible(100).optional().describe('Default text/plain'),
  content: z.string().max(ARTIFACT_UNITS).optional().describe('Its text'),
  metadata: z
    .record(z.string(), z.json())
    .optional()
    .describe('Facts about it; "title" is shown to people'),
})

const input = z.strictObject({
  capability,
  status: z
    .enum(['done', 'blocked', 'failed'])
    .describe('blocked: only what is outside your reach is missing, a person must decide'),
  title: prose(200).optional().describe('The outcome in a line'),
  markdown: prose(TEXT_UNITS).describe('The whole answer, or this part of it'),
  artifacts: z
    .array(artifact)
    .max(MOST_ARTIFACTS)
    .optional()
    .describe('Files that belong to it; with the last part'),
  part: wholeFrom(1).optional().describe('A long answer: which part this is, from 1'),
  parts: z
    .int()
    .refine((value) => value >= 1 && value <= MOST_PARTS, `must be 1 to ${MOST_PARTS}`)
    .optional()
    .describe('And how many there are; send the last one last'),
})

type Given = z.output<typeof input>

export const recordResult = operation({
  name: 'record_result',
  family: 'report',
  title: 'Record the result',
  description:
    'End the job with its result, once: everything the sender shall get is in this call. Not for progress or questions. A long result may come in parts; the last one ends the job. The same call again is the same result. Returns the state of the job.',
  who: 'holder',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    repeated: z.boolean(),
    missing_parts: z.array(z.int()),
  }),
  accept: acceptWith(
    { name: 'record_result', input },
    { status: 'STATUS_INVALID', part: 'RESULT_PARTS_INVALID', parts: 'RESULT_PARTS_INVALID' },
  ),
  async run(context, given) {
    const last = await lastPartOf(context, given)
    if ('missing' in last) return { ...last.seen, repeated: false, missing_parts: last.missing }
    const { text } = last
    const before = await jobOfCall(context, given.capability)
    if (await isRepeated(context, before, { ...given, text })) return told(before, true)
    const job = await writeAsHolder(context, given.capability, (held, seen) =>
      end(context, { held, job: seen, given, text }),
    )
    return told(job, false)
  },
})

function told(job: Job, repeated: boolean) {
  return { job_id: job.job_id, state: job.state, repeated, missing_parts: [] }
}

/** The whole text when this call has the last of it; else what is missing now that this part is kept. */
async function lastPartOf(
  context: Context,
  { part, parts, markdown, capability: shown }: Given,
): Promise<{ text: string } | { missing: number[]; seen: { job_id: string; state: string } }> {
  if (part === undefined && parts === undefined) return { text: markdown }
  if (part === undefined || parts === undefined || part > parts) {
    const message =
      'Cannot record_result: part and parts belong together, and part is from 1 to parts.'
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
  // Before the job ends, because with that the next of its conversation may begin.
  await keepThread(context, job)
  if (given.status === 'failed') {
    queue.report(held, { kind: 'message', text: given.title ?? 'Why it failed', detail: text })
    const said = given.title === undefined ? text : `${given.title}: ${text}`
    const error = { code: 'AGENT_FAILED', message: cut(said, MESSAGE_UNITS) }
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
  return queue.flag(held, { reason, result })
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

/** The next job of the conversation goes on from here, also when no worker heard that the run was taken. */
async function keepThread({ relay: { queue } }: Context, job: Job): Promise<void> {
  const { run } = job
  if (run === undefined) return
  const thread_id = run.url ?? run.service_id ?? run.conversation_key
  await queue.conversations.keepThread(job.to, run.conversation_key, { thread_id })
  await queue.conversations.note(job.to, run.conversation_key, { jobId: job.job_id })
}

function wantsSchema(job: Job): RelayError {
  const message = `Cannot record a result of job "${job.job_id}": its sender wants JSON that fits a schema. Give that as your last message; it is checked there.`
  return new RelayError('STATE_REFUSED', message)
}

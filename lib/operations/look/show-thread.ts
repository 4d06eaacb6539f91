import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import { maySee, subjectOf } from '../../rights/rights.ts'
import { JobThread } from '../../schema/api-story.ts'
import type { ThreadTurn } from '../../schema/api-story.ts'
import type { Job } from '../../schema/job.ts'
import { wholeHead } from '../../text/cut.ts'
import { READS } from '../effect.ts'
import { jobOperation } from '../operation.ts'
import type { JobContext } from '../operation.ts'
import { jobField } from './fields.ts'
import { resultOf, rowFor } from './row.ts'

/** The latest jobs of a conversation in one answer. */
const MOST_TURNS = 50

/** How long the jobs of a conversation are looked for where they are not indexed yet. */
const FIND_MS = 500

/** UTF-16 units of a prompt and of a result; the job itself has all of them. */
const UNITS = 8000

export const showThread = jobOperation({
  name: 'show_thread',
  family: 'look',
  title: 'Show the conversation of a job',
  description:
    'Show the latest jobs of the conversation of a job as prompts and results, the earliest first. A job without a conversation is shown alone.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/thread' },
  input: z.strictObject({ job_id: jobField }),
  output: JobThread,
  async run(context) {
    const { job, relay } = context
    const key = job.task.conversation_key
    const { jobs, hasEarlier } = await jobsOf(context, key)
    const turns: ThreadTurn[] = []
    for (const each of jobs) turns.push(await turnOf(context, each))
    const records = key === undefined ? [] : await relay.queue.conversations.list(job.to)
    return {
      conversation_key: key ?? null,
      title: records.find((record) => record.key === key)?.title ?? null,
      url: jobs.findLast((each) => each.run?.url !== undefined)?.run?.url ?? null,
      turns,
      has_earlier: hasEarlier,
    }
  },
})

/** The latest jobs of a conversation, earliest first; those that cannot be read are left out. */
async function jobsOf({ job, relay, caller }: JobContext, key: string | undefined) {
  if (key === undefined) return { jobs: [job], hasEarlier: false }
  const { places, isLast } = await relay.queue.finder.page({
    filter: { to: job.to, conversation: key },
    sort: 'created',
    direction: 'desc',
    limit: MOST_TURNS,
    nowMs: Date.parse(job.updated_at),
    dismissed: new Set(),
    withinMs: FIND_MS,
  })
  const read = await Promise.all(places.map(({ job_id }) => readable(relay.queue, job_id)))
  const jobs = read.flatMap((each) =>
    each !== undefined && maySee(caller, subjectOf(each)) ? [each] : [],
  )
  return {
    jobs: jobs.toReversed(),
    hasEarlier: !isLast,
  }
}

async function readable(queue: Queue, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

async function turnOf({ relay, workspace }: JobContext, job: Job): Promise<ThreadTurn> {
  const { job_id, state, needs, from, created_at, state_since } = await rowFor(
    relay,
    workspace,
    job,
  )
  const { prompt } = job.task
  const result = resultOf(job)
  const output = result === undefined ? undefined : await relay.queue.output(result, 0, UNITS)
  return {
    job_id,
    state,
    needs,
    from,
    created_at,
    state_since,
    prompt: wholeHead(prompt.slice(0, UNITS)),
    prompt_length: prompt.length,
    messages: (job.messages ?? []).map(({ kind, text }) => ({ kind, text: text.slice(0, UNITS) })),
    output: output === undefined ? null : wholeHead(output.text),
    output_length: output?.total ?? 0,
    error: job.state === 'failed' ? job.error : null,
  }
}

import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { wholeFrom } from '../jobs/fields.ts'
import { cut } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { eventExcerpts, runExcerpt } from './excerpt.ts'
import { currentPlan } from './current-plan.ts'
import { capability, openRunOfCall } from './run.ts'
import { conversationOf, findTopic } from './topic.ts'

/** Runs of the conversation that are shown unless asked otherwise, and the most. */
const RUNS = 5
const MOST_RUNS = 20

/** Units of the task, and lines of what was told. */
const TASK_UNITS = 8000
const EVENTS = 10

/** Messages that are shown: answers and guidance since the beginning. */
const MOST_MESSAGES = 20
const MESSAGE_UNITS = 2000

export const getRunContext = operation({
  name: 'get_run_context',
  family: 'report',
  title: 'Get the context of the run',
  description:
    'Read where your job stands: task, plan, question and answers, what you told last, and earlier runs of this conversation in short. Use it when you lost the thread; not in a loop. It ends with the job.',
  who: 'holder',
  effect: READS,
  input: z.strictObject({
    capability,
    limit: wholeFrom(1).optional().describe('Earlier runs; default 5, at most 20'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    conversation_key: z.string(),
    task: z.string(),
    may_write: z.boolean(),
    plan: z.array(z.looseObject({})).nullable(),
    question: z.looseObject({}).nullable(),
    messages: z.array(z.looseObject({})),
    events: z.array(z.looseObject({})),
    runs: z.array(z.looseObject({})),
  }),
  async run(context, { capability: shown, limit = RUNS }) {
    const { queue } = context.relay
    const job = await openRunOfCall(context, shown)
    const conversation_key = conversationOf(job)
    // One more than asked for, because this run is mostly among them.
    const most = Math.min(limit, MOST_RUNS)
    const jobs = await runsBeside(queue, job, most + 1)
    const earlier = jobs.filter(({ job_id }) => job_id !== job.job_id).slice(0, most)
    const messages = (job.messages ?? []).slice(-MOST_MESSAGES)
    return {
      job_id: job.job_id,
      state: job.state,
      conversation_key,
      task: cut(job.task.prompt, TASK_UNITS),
      may_write: job.task.write === true,
      plan: (await currentPlan(queue, job)) ?? null,
      question: openQuestion(job) ?? null,
      messages: messages.map(({ kind, id, text }) => ({
        kind,
        id,
        text: cut(text, MESSAGE_UNITS),
      })),
      events: await eventExcerpts(queue, job, EVENTS),
      runs: await Promise.all(earlier.map((each) => runExcerpt(queue, each))),
    }
  },
})

/** The latest jobs of a job's conversation; none before it has been noted. */
async function runsBeside(queue: Queue, job: Job, limit: number): Promise<Job[]> {
  try {
    return (await findTopic(queue, job, { key: conversationOf(job), limit })).jobs
  } catch (error) {
    if (error instanceof RelayError && error.code === 'CONVERSATION_NOT_FOUND') return []
    throw error
  }
}

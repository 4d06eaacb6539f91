import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { cut } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { eventExcerpts, runExcerpt } from './excerpt.ts'
import { currentPlan } from './current-plan.ts'
import { capability, openRunOfCall } from './reported-run.ts'
import { conversationOf, findConversation } from './visible-conversations.ts'

/** Earlier runs shown by default, and at most. */
const RUNS = 5
const MAX_RUNS = 20

/** Length of the task, and lines of activity. */
const TASK_LENGTH = 8000
const EVENTS = 10

/** Messages shown, which are answers and guidance, and the length of each. */
const MAX_MESSAGES = 20
const MESSAGE_LENGTH = 2000

export const getRunContext = operation({
  name: 'get_run_context',
  family: 'report',
  title: 'Get the context of the run',
  description:
    'Read the status of your job: task, plan, question and answers, your latest progress, and a summary of earlier runs of this conversation. Use it if you have lost track; not in a loop. Refused once the job has ended.',
  who: 'holder',
  effect: READS,
  input: z.strictObject({
    capability,
    limit: optional(wholeFrom(1), 'Earlier runs; default 5, at most 20'),
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
    // One more than requested, because this run is usually among them.
    const maximum = Math.min(limit, MAX_RUNS)
    const jobs = await runsOfConversation(queue, job, maximum + 1)
    const earlier = jobs.filter(({ job_id }) => job_id !== job.job_id).slice(0, maximum)
    const messages = (job.messages ?? []).slice(-MAX_MESSAGES)
    return {
      job_id: job.job_id,
      state: job.state,
      conversation_key,
      task: cut(job.task.prompt, TASK_LENGTH),
      may_write: job.task.write === true,
      plan: (await currentPlan(queue, job)) ?? null,
      question: openQuestion(job) ?? null,
      messages: messages.map(({ kind, id, text }) => ({
        kind,
        id,
        text: cut(text, MESSAGE_LENGTH),
      })),
      events: await eventExcerpts(queue, job, EVENTS),
      runs: await Promise.all(earlier.map((each) => runExcerpt(queue, each))),
    }
  },
})

/** The latest jobs of a job's conversation; none while the conversation is not yet stored. */
async function runsOfConversation(queue: Queue, job: Job, limit: number): Promise<Job[]> {
  try {
    return (await findConversation(queue, job, { key: conversationOf(job), limit })).jobs
  } catch (error) {
    if (error instanceof RelayError && error.code === 'CONVERSATION_NOT_FOUND') return []
    throw error
  }
}

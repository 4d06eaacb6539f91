import * as z from 'zod'

import { READS } from '../effect.ts'
import { optional, visible, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { artifactExcerpts, eventExcerpts, runExcerpt } from './excerpt.ts'
import { currentPlan } from './current-plan.ts'
import { capability, openRunOfCall } from './reported-run.ts'
import { conversationOf, findConversation } from './visible-conversations.ts'

const RUNS = 5
const MAX_RUNS = 20
const EVENTS = 10
const MAX_EVENTS = 50

export const readConversation = operation({
  name: 'read_local_conversation',
  family: 'report',
  title: 'Read a conversation',
  description:
    'Read the runs of one of your conversations, by default that of your run. Not for the status of your own job: use get_run_context. Returns for each run, latest first, its outcome, plan and latest events, cut to a readable size.',
  who: 'holder',
  effect: READS,
  input: z.strictObject({
    capability,
    conversation_key: optional(visible(200), 'From list_local_conversations'),
    run_limit: optional(wholeFrom(1), 'Default 5, at most 20'),
    event_limit_per_run: optional(wholeFrom(0), 'Default 10, at most 50'),
    include_artifacts: z.boolean().optional().describe('Add the beginning of each artifact'),
  }),
  output: z.strictObject({
    conversation: z.looseObject({}),
    runs: z.array(z.looseObject({})),
  }),
  async run(context, given) {
    const { queue } = context.relay
    const own = await openRunOfCall(context, given.capability)
    const { run_limit = RUNS, event_limit_per_run = EVENTS } = given
    const key = given.conversation_key ?? conversationOf(own)
    const limit = Math.min(run_limit, MAX_RUNS)
    const { record, jobs } = await findConversation(queue, own, { key, limit })
    const events = Math.min(event_limit_per_run, MAX_EVENTS)
    const runs = await Promise.all(
      jobs.map(async (job) => ({
        run: await runExcerpt(queue, job),
        plan: (await currentPlan(queue, job)) ?? null,
        events: await eventExcerpts(queue, job, events),
        artifacts: given.include_artifacts === true ? await artifactExcerpts(queue, job) : [],
      })),
    )
    const { title = null, updated_at } = record
    return { conversation: { conversation_key: key, title, updated_at }, runs }
  },
})

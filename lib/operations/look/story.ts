import * as z from 'zod/mini'

import { replay } from '../../job/replay.ts'
import type { ActivityEntry } from '../../schema/activity.ts'
import { jobSubject } from '../../schema/subject.ts'
import { READS } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import type { JobContext } from '../operation.ts'
import { jobField, object } from './fields.ts'

/** Lines of activity from before the first call; state changes are all returned. */
const FIRST_LINES = 200

/** Lines of activity that later calls read at a time, until they have them all. */
const LINES = 1000

const position = z.optional(z.int().check(z.gte(0)))

export const story = jobOperationWithView({
  name: 'read_story',
  family: 'look',
  title: 'Read what happened to a job',
  description:
    'Return the events of a job, the activity of its turns and the deliveries of its notifications. Call it again with the positions of the last call to get what was added.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({
    job_id: jobField,
    after_version: position.check(z.describe('The version of the last call')),
    activity_after: position.check(z.describe('The activity_after of the last call')),
  }),
  output: z.strictObject({
    version: z.int(),
    activity_after: z.int(),
    events: z.array(object),
    activity: z.array(object),
    deliveries: z.array(object),
  }),
  async run(context, { job_id, after_version = 0, activity_after }) {
    const { queue, inbox } = context.relay
    // Events first: a line of activity from before the end of a turn is then never returned after that end.
    const steps = replay(await queue.history(job_id))
    const { activity, after } = await activityOf(context, job_id, activity_after)
    return {
      version: steps.at(-1)?.event.version ?? after_version,
      activity_after: after,
      steps: steps.filter(({ event }) => event.version > after_version),
      activity,
      deliveries: await inbox.deliveries(jobSubject(job_id)),
    }
  },
  view: ({ steps, ...more }) => ({ ...more, events: steps.map(({ event }) => event) }),
})

async function activityOf(
  { relay }: JobContext,
  jobId: string,
  from: number | undefined,
): Promise<{ activity: ActivityEntry[]; after: number }> {
  if (from === undefined) {
    const activity = await relay.queue.activity(jobId, { limit: FIRST_LINES })
    return { activity, after: activity.at(-1)?.after ?? 0 }
  }
  const activity: ActivityEntry[] = []
  for (let after = from; ;) {
    const entries = await relay.queue.activity(jobId, { after, limit: LINES })
    activity.push(...entries)
    after = entries.at(-1)?.after ?? after
    if (entries.length < LINES) return { activity, after }
  }
}

import * as z from 'zod/mini'

import { summarize } from '../../schema/summary.ts'
import { READS } from '../effect.ts'
import { operationWithView } from '../operation.ts'
import { listSeen } from '../reach.ts'
import { noInput, object } from './fields.ts'

/** Jobs that are listed; a person decides about the first ones first. */
const MOST = 500

export const listReviews = operationWithView({
  name: 'list_reviews',
  family: 'look',
  title: 'List reviews',
  description: 'List the jobs that wait for a review or are blocked, with the reason.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({
    reviews: z.array(object),
    damaged: z.array(object),
    next_cursor: z.nullable(z.string()),
  }),
  async run({ relay, caller }) {
    const page = await listSeen(relay.queue, caller, { state: 'needs_review', limit: MOST })
    const jobs = await Promise.all(page.jobs.map((row) => relay.queue.get(row.job_id)))
    const reviews = jobs.flatMap((job) =>
      job.state === 'needs_review'
        ? [{ ...summarize(job), phase: job.phase, reason: job.reason }]
        : [],
    )
    return { reviews, damaged: page.damaged, next_cursor: page.next_cursor ?? null }
  },
  view: (found) => found,
})

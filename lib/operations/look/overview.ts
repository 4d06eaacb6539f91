import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { JOB_STATES } from '../../schema/job.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { READS } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { listSeen } from '../reach.ts'
import { object } from './fields.ts'
import { hostOf } from './row.ts'
import { needOf } from '../../job/need.ts'
import type { Need } from '../../job/need.ts'

/** A row of the overview: what the job needs a person for, and the host that runs its turn if it is another one. */
export type OverviewRow = JobSummary & { needs: Need | null; host: string | null }

export const overview = operationWithView({
  name: 'overview',
  family: 'look',
  title: 'Overview of the jobs',
  description:
    'List the jobs of this workspace, with those that need a person first, then running, queued and ended jobs, and the agents that are paused.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({
    state: z.optional(z.enum(JOB_STATES)),
    to: z.optional(z.string()),
    from: z.optional(z.string()),
    label: z.optional(z.string()),
    since: optional(z.string(), 'Only jobs that changed at this time or later'),
    limit: optional(z.int().check(z.gte(1)), 'Rows; default 50'),
    cursor: optional(z.string(), 'next_cursor of the last page'),
  }),
  output: z.strictObject({
    jobs: z.array(object),
    damaged: z.array(object),
    next_cursor: z.nullable(z.string()),
    paused: z.array(object),
  }),
  async run(context, filter) {
    const { queue } = context.relay
    const { jobs, damaged, next_cursor = null } = await listSeen(queue, context.caller, filter)
    const found = await Promise.all(jobs.map((row) => withNeed(context, row)))
    return {
      jobs: [...found.filter((row) => row.needs), ...found.filter((row) => !row.needs)],
      damaged,
      next_cursor,
      paused: await queue.pauses.list(),
    }
  },
  view: (found) => found,
})

/** A question is only in the log of a job, so running jobs are read once more. */
async function withNeed({ relay }: Context, row: JobSummary): Promise<OverviewRow> {
  const host = null
  if (row.state === 'needs_review') {
    return { ...row, needs: row.blocked === true ? 'blocked' : 'review', host }
  }
  if (row.state === 'needs_recovery') return { ...row, needs: 'recovery', host }
  if (row.state !== 'running') return { ...row, needs: null, host }
  try {
    const job = await relay.queue.get(row.job_id)
    return { ...row, needs: needOf(job) ?? null, host: hostOf(job) }
  } catch (error) {
    // Removed or damaged since the page was read; the next page reports it.
    if (error instanceof RelayError) return { ...row, needs: null, host }
    throw error
  }
}

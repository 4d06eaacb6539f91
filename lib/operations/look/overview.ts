import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { NEEDS, SORTS } from '../../schema/shown/find-words.ts'
import { JOB_STATES } from '../../schema/job.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { READS } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { listSeen } from '../reach.ts'
import { object } from './fields.ts'
import type { OverviewRow } from './found-overview.ts'
import { hostOf } from './row.ts'
import { needOf } from '../../job/need.ts'

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
    q: optional(z.string().check(z.maxLength(500)), 'Words of its texts, ids and names'),
    needs: optional(z.array(z.enum(NEEDS)), 'Jobs that need a person for any of these'),
    sort: z.optional(z.enum(SORTS)),
    order: z.optional(z.enum(['asc', 'desc'])),
    limit: optional(z.int().check(z.gte(1)), 'Rows; default 50'),
    cursor: optional(z.string(), 'next_cursor of the last page'),
  }),
  output: z.strictObject({
    jobs: z.array(object),
    damaged: z.array(object),
    next_cursor: z.nullable(z.string()),
    paused: z.array(object),
    matches: described(z.array(object), 'With `q`: where its words were found'),
    note: z.nullable(z.string()),
  }),
  async run(context, filter) {
    const { queue } = context.relay
    const paused = await queue.pauses.list()
    if (isSearch(filter)) {
      const { state, ...asked } = filter
      const { foundOverview } = await import('./found-overview.ts')
      const states = state === undefined ? undefined : [state]
      const page = await foundOverview(context.relay, context.caller, { ...asked, state: states })
      return { ...page, damaged: [], paused }
    }
    const { jobs, damaged, next_cursor = null } = await listSeen(queue, context.caller, filter)
    const found = await Promise.all(jobs.map((row) => withNeed(context, row)))
    return {
      jobs: [...found.filter((row) => row.needs), ...found.filter((row) => !row.needs)],
      damaged,
      next_cursor,
      paused,
      matches: [],
      note: null,
    }
  },
  view: (found) => found,
})

/** True for what the listing of the store cannot answer; what answers it is loaded only then. */
function isSearch(asked: {
  q?: string | undefined
  needs?: unknown
  sort?: string | undefined
}): boolean {
  const { q = '', needs, sort = 'listing' } = asked
  return q.trim() !== '' || needs !== undefined || sort !== 'listing'
}

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

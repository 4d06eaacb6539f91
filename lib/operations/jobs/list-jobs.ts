import * as z from 'zod'

import { JOB_STATES } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { listSeen } from '../reach.ts'
import { operation } from '../operation.ts'
import { optional, visible, wholeFrom } from './fields.ts'

/** Rows of a page by default, and at most. */
const PAGE = 20
const MAX_PAGE = 100

export const listJobs = operation({
  name: 'list_jobs',
  family: 'jobs',
  title: 'List jobs',
  description:
    'List the jobs of this workspace: first those that need a person, then running, queued, ended. For one job use poll, for notifications check_inbox. Returns rows without results.',
  who: 'anyone',
  effect: READS,
  input: z.strictObject({
    state: z.enum(JOB_STATES).optional().describe('Its state'),
    to: optional(visible(64), 'Its agent'),
    from: optional(visible(64), 'Its sender'),
    label: optional(visible(64), 'One of its labels'),
    limit: optional(wholeFrom(1), 'Rows; default 20'),
    cursor: z.string().optional().describe('next_cursor of the last page'),
  }),
  output: z.strictObject({
    jobs: z.array(z.looseObject({})),
    damaged: z.array(z.looseObject({})).optional(),
    next_cursor: z.string().nullable(),
  }),
  async run({ relay, caller }, input) {
    const limit = Math.min(input.limit ?? PAGE, MAX_PAGE)
    const page = await listSeen(relay.queue, caller, { ...input, limit })
    const damaged = page.damaged.length === 0 ? {} : { damaged: page.damaged }
    return { jobs: page.jobs, ...damaged, next_cursor: page.next_cursor ?? null }
  },
})

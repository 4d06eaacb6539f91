import * as z from 'zod'

import { JobList } from '../../schema/api.ts'
import { NEEDS, SORTS } from '../../schema/shown/find-words.ts'
import { GROUPS } from '../../schema/shown/job-group.ts'
import { JOB_STATES } from '../../schema/job.ts'
import { AgentId, Instant, Label } from '../../schema/name.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { find, needsFinder } from './found-pages.ts'
import { browse } from './job-pages.ts'

/** The fields that say which jobs are meant. */
export const whichJobs = {
  state: z.array(z.enum(JOB_STATES)).optional().describe('Any of these states'),
  needs: z.array(z.enum(NEEDS)).optional().describe('Jobs that need a person for any of these'),
  group: z
    .enum(GROUPS)
    .optional()
    .describe(
      '`needs`: they need a person. `failed`: failures of the last 24 hours that were not dismissed. `ended`: every other job that has ended',
    ),
  to: z.optional(AgentId).describe('The agent that works on it'),
  from: z.optional(AgentId).describe('The sender'),
  label: z.optional(Label).describe('One of its labels'),
  conversation: z.string().max(200).optional().describe('Its conversation key'),
  q: z
    .string()
    .max(500)
    .optional()
    .describe(
      'Words of its prompt, result, failures, questions, notes, names, labels and ids. All must occur, in any case; of the last one the beginning is enough',
    ),
  since: z.optional(Instant).describe('Changed at this time or later'),
}

export const browseJobs = workspacesOperation({
  name: 'browse_jobs',
  family: 'look',
  title: 'Browse the jobs of every workspace',
  description:
    'List jobs over every workspace: those that need a person first, then running, queued, ended (latest first), or in the order of `sort`. With `q` it searches them, and says where the words were found. A page may be short or empty and still have a cursor.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs' },
  input: z.strictObject({
    ...whichJobs,
    sort: z
      .enum(SORTS)
      .optional()
      .describe(
        'Default `listing`; with `q`, `updated`. Jobs without a cost, or that have not ended for `duration`, come last',
      ),
    order: z.enum(['asc', 'desc']).optional().describe('Default `desc`; not for `listing`'),
    limit: z.int().min(1).max(200).optional().describe('Rows; default 50'),
    cursor: z.string().max(16_000).optional().describe('`next_cursor` of the previous page'),
  }),
  output: JobList,
  async run(call, asked) {
    const ids = await usableWorkspaces(call)
    return needsFinder(asked) ? find(call, ids, asked) : browse(call, ids, asked)
  },
})

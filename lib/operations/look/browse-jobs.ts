import * as z from 'zod'

import { JobList } from '../../schema/api.ts'
import { JOB_STATES } from '../../schema/job.ts'
import { AgentId, Instant, Label } from '../../schema/name.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { browse } from './job-pages.ts'

export const browseJobs = workspacesOperation({
  name: 'browse_jobs',
  family: 'look',
  title: 'Browse the jobs of every workspace',
  description:
    'List jobs over every workspace: those that need a person first, then running, queued, ended (latest first). A page may be short or empty and still have a cursor.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs' },
  input: z.strictObject({
    state: z.array(z.enum(JOB_STATES)).optional().describe('Any of these states'),
    to: z.optional(AgentId).describe('The agent that works on it'),
    from: z.optional(AgentId).describe('The sender'),
    label: z.optional(Label).describe('One of its labels'),
    conversation: z.string().max(200).optional().describe('Its conversation key'),
    q: z
      .string()
      .max(200)
      .optional()
      .describe('Words of its headline, names and labels, or the beginning of its id'),
    since: z.optional(Instant).describe('Changed at this time or later'),
    limit: z.int().min(1).max(200).optional().describe('Rows; default 50'),
    cursor: z.string().max(16_000).optional().describe('`next_cursor` of the previous page'),
  }),
  output: JobList,
  run: async (call, asked) => browse(call, await usableWorkspaces(call), asked),
})

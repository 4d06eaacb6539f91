import * as z from 'zod'

import { JOB_STATES } from '../../schema/job.ts'
import { defineTool } from '../tool.ts'
import { stringOrNull, visible } from './fields.ts'

/** Rows of a page unless asked otherwise, and the most: some 40 and 200 bytes of a model's context each. */
const PAGE = 20
const MAX_PAGE = 100

export const listJobs = defineTool({
  name: 'list_jobs',
  title: 'List jobs',
  description:
    'List the jobs of this workspace: those that need a person, then running, queued and ended ones, latest first. For one job use poll; for news of your own use check_inbox. Returns rows without prompts or results.',
  annotations: {
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
  input: z.strictObject({
    state: z.enum(JOB_STATES).optional().describe('Only this state'),
    to: visible(64).optional().describe('Only for this agent'),
    from: visible(64).optional().describe('Only from this agent'),
    label: visible(64).optional().describe('Only with this label'),
    limit: z.int().min(1).max(MAX_PAGE).optional().describe('Rows; default 20'),
    cursor: z.string().max(1000).optional().describe('next_cursor of the page before'),
  }),
  output: z.strictObject({
    jobs: z.array(z.looseObject({})),
    damaged: z.array(z.looseObject({})).optional(),
    next_cursor: stringOrNull,
  }),
  async run({ queue }, input) {
    const page = await queue.list({ ...input, limit: input.limit ?? PAGE })
    const damaged = page.damaged.length === 0 ? {} : { damaged: page.damaged }
    return { jobs: page.jobs, ...damaged, next_cursor: page.next_cursor ?? null }
  },
})

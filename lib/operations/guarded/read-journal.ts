import * as z from 'zod/mini'

import { Instant } from '../../schema/name.ts'
import { Outcome } from '../../schema/tool-entry.ts'
import { READS } from '../effect.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { JournalCall } from './journal-view.ts'

const MOST = 200

export const readJournal = operation({
  name: 'read_journal',
  family: 'guarded',
  title: 'Read the tool journal',
  description:
    'List calls of tools on roots, browser, screen and desktop, latest first: who made them, on what, for which job, how they ended and what they changed. A call that still runs is open; unknown means that its process died half-way.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/tool-journal' },
  input: z.strictObject({
    since: optional(Instant, 'Only calls since this time'),
    tool: optional(visible(64), 'Only this tool'),
    root: optional(visible(64), 'Only this root'),
    agent: optional(visible(200), 'Only calls of this agent or person'),
    job_id: optional(visible(64), 'Only calls for this job'),
    outcome: optional(Outcome, 'Only calls that ended so'),
    risk: optional(z.enum(['low', 'medium', 'high']), 'Only calls of this risk'),
    path: optional(z.string().check(z.maxLength(5000)), 'Only calls on this path or below it'),
    limit: optional(z.int().check(z.gte(1), z.lte(MOST)), `1 to ${MOST}; default 50`),
    cursor: described(z.optional(z.string()), '`next` of the previous page'),
  }),
  output: z.strictObject({ calls: z.array(JournalCall), next: z.optional(z.string()) }),
  run: ({ relay }, { limit = 50, ...query }) => relay.tools.journal.read({ ...query, limit }),
})

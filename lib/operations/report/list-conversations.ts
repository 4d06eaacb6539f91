import * as z from 'zod'

import { summarize } from '../../schema/summary.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { capability, openRunOfCall } from './reported-run.ts'
import { visibleConversations } from './visible-conversations.ts'

/** Rows by default, and at most. */
const ROWS = 50
const MAX_ROWS = 100

export const listConversations = operation({
  name: 'list_local_conversations',
  family: 'report',
  title: 'List conversations',
  description:
    'List your conversations with the sender of your job, latest first. To read one, use read_local_conversation. Returns for each its key, title and a summary of its latest run.',
  who: 'holder',
  effect: READS,
  input: z.strictObject({
    capability,
    limit: optional(wholeFrom(1), 'Default 50, at most 100'),
  }),
  output: z.strictObject({ conversations: z.array(z.looseObject({})), remaining: z.int() }),
  async run(context, { capability: shown, limit = ROWS }) {
    const { queue } = context.relay
    const own = await openRunOfCall(context, shown)
    const all = await visibleConversations(queue, own)
    const rows = all.slice(0, Math.min(limit, MAX_ROWS))
    const conversations = rows.map(({ record, jobs: [latest] }) => {
      const { key, title = null, updated_at } = record
      const latest_run = latest === undefined ? null : summarize(latest)
      return { conversation_key: key, title, updated_at, runs: record.job_ids.length, latest_run }
    })
    return { conversations, remaining: all.length - rows.length }
  },
})

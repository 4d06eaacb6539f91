import * as z from 'zod/mini'

import { FlowSummary } from '../../schema/api-flows.ts'
import { FLOW_STATES } from '../../schema/flow-node.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { seenFlows, summaryOf } from './visible-flows.ts'

/** Flows of a page by default, and at most. */
const PAGE = 20
const MAX_PAGE = 200

export const listFlows = operation({
  name: 'list_flows',
  family: 'flows',
  title: 'List flows',
  description: 'List the flows, the latest first. For the steps of one use show_flow.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/flows' },
  input: z.strictObject({
    state: optional(z.enum(FLOW_STATES), 'Only those in this state'),
    limit: optional(wholeFrom(1), `Default ${PAGE}`),
    offset: optional(wholeFrom(0), 'How many to leave out; default 0'),
  }),
  output: z.strictObject({ flows: z.array(FlowSummary), remaining: z.int() }),
  async run(context, { state, limit = PAGE, offset = 0 }) {
    const rows = await seenFlows(context)
    const found = rows.filter((row) => state === undefined || row.state === state)
    const page = found.slice(offset, offset + Math.min(limit, MAX_PAGE))
    const remaining = Math.max(0, found.length - offset - page.length)
    return { flows: page.map(summaryOf), remaining }
  },
})

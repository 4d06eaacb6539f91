import * as z from 'zod/mini'

import { PlanStep } from './plan.ts'
import { Instant, wholeNumber } from './name.ts'

/** One thing that a running turn reports. The writer cuts both texts: `text` to one short line, `detail` longer. */
export const Activity = z.object({
  kind: z.enum([
    'status',
    'message',
    'reasoning',
    'plan',
    'tool_started',
    'tool_ended',
    'file_change',
    'output',
    'usage',
    'warning',
  ]),
  text: z.string(),
  tool: z.optional(z.string()),
  call_id: z.optional(z.string()),
  ok: z.optional(z.boolean()),
  detail: z.optional(z.string()),
  duration_ms: z.optional(z.number()),
  /** Set for a plan that the agent reported as separate steps. */
  steps: z.optional(z.array(PlanStep)),
})
export type Activity = z.infer<typeof Activity>

/** One line of a job's activity log. */
export const ActivityLine = z.extend(Activity, { at: Instant, token: wholeNumber(0) })

/** A line as read back; `after` is the byte offset at which the next read continues. */
export type ActivityEntry = z.infer<typeof ActivityLine> & { after: number }

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

/** A line as read back; `after` is the position at which the next read continues. */
export type ActivityEntry = z.infer<typeof ActivityLine> & { after: number }

/** A stored line, with any type: entries of types that only a later version knows are shown too. */
const StoredLine = z.extend(ActivityLine, {
  kind: z.catch(Activity.shape.kind, 'message'),
  steps: z.catch(Activity.shape.steps, undefined),
})

/** Reads a stored line; undefined for anything else, such as a line that the death of its worker tore. */
export function parseActivityLine(text: string): z.infer<typeof ActivityLine> | undefined {
  try {
    const parsed = StoredLine.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Activity is best effort, so the rest is shown.
    return undefined
  }
}

/** The most bytes of one job's activity. After that only the job's own log grows. */
export const ACTIVITY_LIMIT_BYTES = 64 * 1024 * 1024

/** The last line of a log that is full. Without it, a reader would take its end for a turn that hangs. */
export function lastActivityLine(token: number, at: string): string {
  const text =
    'The activity of this job has reached 64 MiB; what follows is not kept. The turn continues.'
  return JSON.stringify({ at, token, kind: 'warning', text })
}

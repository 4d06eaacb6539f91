import * as z from 'zod/mini'

import { AgentId, Instant } from './name.ts'

export const NEWS = [
  'completed',
  'failed',
  'cancelled',
  'expired',
  'needs_review',
  'needs_recovery',
  'question',
] as const

/** Something an agent has to look at. It says that a job moved, never what is in the job. */
export const InboxItem = z.strictObject({
  item_id: z.string(),
  kind: z.enum(NEWS),
  job_id: z.string(),
  agent: AgentId,
  at: Instant,
})
export type InboxItem = z.infer<typeof InboxItem>
export type NewsKind = InboxItem['kind']

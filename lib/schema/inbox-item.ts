import * as z from 'zod/mini'

import { AgentId, Instant, wholeNumber } from './name.ts'
import { NOTIFICATION_KINDS } from './notification.ts'

/** A notification about a job, as clients read it. It never quotes the job's task or result. */
export const InboxItem = z.strictObject({
  item_id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  job_id: z.string(),
  /** The version of the job that the notification is about. */
  version: wholeNumber(1),
  agent: AgentId,
  at: Instant,
  /** Tag of the session that sent the job; absent when the sender had no session. */
  owner: z.optional(z.string()),
})
export type InboxItem = z.infer<typeof InboxItem>

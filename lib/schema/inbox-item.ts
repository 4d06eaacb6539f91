import * as z from 'zod/mini'

import { AgentId, Instant, wholeNumber } from './name.ts'
import { NOTIFICATION_KINDS } from './notification.ts'

/**
 * A notification, as clients read it. It is about a job, about a flow, about a message, or about a channel with unread messages, and
 * never quotes what is in them.
 */
export const InboxItem = z.strictObject({
  item_id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  job_id: z.optional(z.string()),
  flow_id: z.optional(z.string()),
  message_id: z.optional(z.string()),
  channel: z.optional(z.string()),
  /** The agent that sent the message. */
  from: z.optional(z.string()),
  /** The version of the job that the notification is about, or the number of an unread post. */
  version: wholeNumber(1),
  agent: AgentId,
  at: Instant,
  /** Tag of the session that it belongs to; absent when it belongs to none. */
  owner: z.optional(z.string()),
})
export type InboxItem = z.infer<typeof InboxItem>

import * as z from 'zod/mini'

import { AgentId, Instant, wholeNumber } from './name.ts'
import { NEWS } from './news.ts'

/** Something an agent has to look at. It says that a job moved, never what is in the job. */
export const InboxItem = z.strictObject({
  item_id: z.string(),
  kind: z.enum(NEWS),
  job_id: z.string(),
  /** The job's version that this is news of. */
  version: wholeNumber(1),
  agent: AgentId,
  at: Instant,
  /** Tag of the session that sent the job, whose news this is as long as it lives; absent when none is known. */
  owner: z.optional(z.string()),
})
export type InboxItem = z.infer<typeof InboxItem>

import * as z from 'zod/mini'

import { Effect, Outcome } from '../../schema/tool-entry.ts'
import { object } from '../look/fields.ts'

/** A call as people see it: what the journal knew before it, and how it ended. */
export const JournalCall = z.strictObject({
  at: z.string(),
  line: z.int(),
  entry: z.int(),
  operation_id: z.string(),
  tool: z.string(),
  scope: z.string(),
  mode: z.string(),
  risk: z.enum(['low', 'medium', 'high']),
  root: z.optional(z.string()),
  who: object,
  job_id: z.optional(z.string()),
  conversation_key: z.optional(z.string()),
  paths: z.optional(z.array(z.string())),
  input: z.optional(object),
  approval_id: z.optional(z.string()),
  outcome: z.union([Outcome, z.literal('open')]),
  code: z.optional(z.string()),
  reason: z.optional(z.string()),
  ms: z.optional(z.int()),
  effects: z.optional(z.array(Effect)),
  more_effects: z.optional(z.int()),
})

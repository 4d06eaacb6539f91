import * as z from 'zod/mini'

import { wholeNumber } from './name.ts'

/**
 * What the turns of a job took, all of them together: milliseconds, tokens, and US dollars as far as its clients
 * report them. `queue_ms` is the time from when the job could first run until its first turn; absent before that.
 */
export const Spent = z.strictObject({
  queue_ms: z.optional(wholeNumber(0)),
  run_ms: wholeNumber(0),
  input_tokens: z.optional(wholeNumber(0)),
  cached_input_tokens: z.optional(wholeNumber(0)),
  output_tokens: z.optional(wholeNumber(0)),
  cost_usd: z.optional(z.number().check(z.gte(0))),
})
export type Spent = z.infer<typeof Spent>

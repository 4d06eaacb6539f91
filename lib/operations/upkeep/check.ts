import * as z from 'zod/mini'

/** One thing that was checked: its state, and what to do when it is not ok. */
export const Check = z.strictObject({
  name: z.string(),
  state: z.enum(['ok', 'warning', 'error']),
  message: z.string(),
  repair: z.optional(z.string()),
})
export type Check = z.infer<typeof Check>

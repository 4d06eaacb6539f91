import * as z from 'zod/mini'

import { Instant } from './name.ts'

const Problem = z
  .nullable(z.object({ code: z.string(), message: z.string() }))
  .check(z.describe('Why it is not ok; null where it is.'))

/** What `/healthz` and `/readyz` answer: with status 200 when ok, otherwise with 503. */
export const ApiHealth = z.object({
  ok: z.boolean(),
  version: z.string(),
  facts: z
    .optional(
      z.object({
        store: z.enum(['files', 'database']),
        checked_at: Instant.check(
          z.describe('When the store was tried; the result counts for a second.'),
        ),
        took_ms: z.nullable(z.number()).check(z.describe('Null as long as it has not answered.')),
        up_since: Instant,
        problem: Problem,
      }),
    )
    .check(z.describe('For owners only.')),
})
export type ApiHealth = z.infer<typeof ApiHealth>

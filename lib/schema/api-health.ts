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

/** One thing that was checked: its state, and what to do when it is not ok. */
export const Check = z.strictObject({
  name: z.string(),
  state: z.enum(['ok', 'warning', 'error']),
  message: z.string(),
  repair: z.optional(z.string()),
})
export type Check = z.infer<typeof Check>

const HEALTH_GROUPS = [
  'machine',
  'store',
  'workers',
  'team',
  'worktrees',
  'agents',
  'clients',
  'tools',
  'webhooks',
] as const
export type HealthGroup = (typeof HEALTH_GROUPS)[number]

/** What `relay doctor` and the page show. */
export const HealthReport = z.strictObject({
  directory: z.string().check(z.describe('The directory of the workspace on this machine.')),
  checks: z.array(
    z.extend(Check, {
      group: z.enum(HEALTH_GROUPS),
      fix: z.boolean().check(z.describe('True where `POST /api/health/repair` mends it.')),
    }),
  ),
})
export type HealthReport = z.infer<typeof HealthReport>

import * as z from 'zod/mini'

/** One step of an agent's plan. The agent chooses `id` and keeps it when the plan changes. */
export const PlanStep = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  status: z.enum(['pending', 'in_progress', 'done', 'skipped']),
  note: z.optional(z.string().check(z.maxLength(500))),
})
export type PlanStep = z.infer<typeof PlanStep>

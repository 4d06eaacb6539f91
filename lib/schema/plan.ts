import * as z from 'zod/mini'

/** One step of a plan that an agent tells; `id` is its own word for it and stays when the plan changes. */
export const PlanStep = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  status: z.enum(['pending', 'in_progress', 'done', 'skipped']),
  note: z.optional(z.string().check(z.maxLength(500))),
})
export type PlanStep = z.infer<typeof PlanStep>

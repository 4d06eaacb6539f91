import * as z from 'zod/mini'

import { CAPS } from './budget.ts'

/** A member with its description. */
function about<S extends z.ZodMiniType>(text: string, schema: S): S {
  return schema.check(z.describe(text))
}

/** One cap that bounds a job, and what is spent of it. */
export const ApiBudget = z.object({
  kind: z.enum(['job', 'tree', 'turn', 'flow', 'day']),
  owner: about('Whose budget it is, in words, such as "this job and what it sends".', z.string()),
  owner_id: about('The id of that job or flow, or the name of that agent.', z.string()),
  cap: z.enum(CAPS),
  limit: z.number(),
  spent: about('In the unit of the cap: US dollars, tokens, minutes or turns.', z.number()),
  words: about('Both, such as "1,640 of 2,000 tokens".', z.string()),
})
export type ApiBudget = z.infer<typeof ApiBudget>

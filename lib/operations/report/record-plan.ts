import * as z from 'zod'

import type { PlanStep } from '../../schema/plan.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional, prose, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { acceptWithCodes } from './field-codes.ts'
import { planActivity } from './current-plan.ts'
import { capability, openJobOfCall } from './reported-run.ts'
import { reportOnce } from './report-once.ts'

/** Steps of a plan; a longer list would be a log. */
const MAX_STEPS = 20

const step = z.strictObject({
  id: z
    .pipe(
      visible(64),
      z.transform((id: string) => id.trim()),
    )
    .describe('Your id for the step; keep it'),
  title: described(prose(200), 'The step in one line'),
  status: z
    .enum(['pending', 'in_progress', 'done', 'skipped'])
    .optional()
    .describe('Default pending'),
  note: optional(prose(500), 'A remark'),
})

const input = z.strictObject({
  capability,
  steps: z
    .array(step)
    .min(1)
    .max(MAX_STEPS)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, {
      message: 'has two steps with the same id',
    })
    .describe('The whole plan, 1 to 20 steps, in order'),
})

export const recordPlan = operation({
  name: 'record_plan',
  family: 'report',
  title: 'Record the plan',
  description:
    'Report what you are going to do, before you start and whenever it changes. The plan replaces the previous one. Not for marking steps: use record_progress. Returns the plan.',
  who: 'holder',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    plan: z.array(z.looseObject({})),
    event_id: z.string(),
  }),
  accept: acceptWithCodes({ name: 'record_plan', input }, { steps: 'PLAN_INVALID' }),
  async run(context, given) {
    const job = await openJobOfCall(context, given.capability)
    const plan = given.steps.map(({ id, title, status = 'pending', note }): PlanStep =>
      note === undefined ? { id, title, status } : { id, title, status, note },
    )
    const { event_id } = await reportOnce(context, job, planActivity(plan))
    return { job_id: job.job_id, state: job.state, plan, event_id }
  },
})

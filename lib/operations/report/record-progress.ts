import * as z from 'zod'

import type { PlanStep } from '../../schema/plan.ts'
import { REPEATABLE } from '../effect.ts'
import { prose, visible } from '../jobs/fields.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { acceptWith } from './accept.ts'
import { currentPlan, planActivity } from './current-plan.ts'
import { capability, openJobOfCall } from './run.ts'
import { tellOnce } from './tell.ts'

/** Units of the one line of a note, and of what it may carry besides. */
const LINE_UNITS = 200
const PAYLOAD_UNITS = 4000

const update = z.strictObject({
  id: visible(64)
    .transform((id) => id.trim())
    .describe('Id of a step of the plan'),
  status: z.enum(['pending', 'in_progress', 'done', 'skipped']).optional(),
  note: prose(500).optional(),
})

const input = z.strictObject({
  capability,
  message: prose(4000).describe('What happened, for the person who waits'),
  title: prose(200).optional().describe('The same in a few words'),
  step_updates: z.array(update).max(20).optional().describe('Steps that moved'),
  payload: z
    .looseObject({})
    .refine((value) => JSON.stringify(value).length <= PAYLOAD_UNITS, {
      message: `has more than ${PAYLOAD_UNITS} characters of JSON`,
    })
    .optional()
    .describe('Facts beside it, as JSON'),
})

export const recordProgress = operation({
  name: 'record_progress',
  family: 'report',
  title: 'Record progress',
  description:
    'Tell what happened since the last call, and which steps of the plan moved; several steps in one call are fine. Not for the answer itself: that is record_result. Unknown step ids are ignored and named. Returns the plan.',
  who: 'holder',
  effect: REPEATABLE,
  input,
  output: z.strictObject({
    job_id: z.string(),
    state: z.string(),
    plan: z.array(z.looseObject({})).nullable(),
    ignored_step_ids: z.array(z.string()),
    event_id: z.string(),
  }),
  accept: acceptWith({ name: 'record_progress', input }, { step_updates: 'STEP_UPDATES_INVALID' }),
  async run(context, given) {
    const job = await openJobOfCall(context, given.capability)
    const { event_id } = await tellOnce(context, job, noteOf(given))
    const plan = await currentPlan(context.relay.queue, job)
    const updates = given.step_updates ?? []
    const ignored = updates.filter(({ id }) => plan?.some((step) => step.id === id) !== true)
    const moved = plan?.map((step) => movedBy(step, updates))
    if (moved !== undefined && JSON.stringify(moved) !== JSON.stringify(plan)) {
      await tellOnce(context, job, planActivity(moved))
    }
    return {
      job_id: job.job_id,
      state: job.state,
      plan: moved ?? null,
      ignored_step_ids: ignored.map(({ id }) => id),
      event_id,
    }
  },
})

type Given = z.output<typeof input>

function noteOf({ message, title, payload }: Given) {
  const text = cut(oneLine(title ?? message), LINE_UNITS)
  const facts = payload === undefined ? '' : `\n\n${JSON.stringify(payload)}`
  const detail = message + facts
  return { kind: 'message' as const, text, ...(detail === text ? {} : { detail }) }
}

function movedBy(step: PlanStep, updates: NonNullable<Given['step_updates']>): PlanStep {
  const moved: PlanStep = { ...step }
  for (const { id, status, note } of updates) {
    if (id !== step.id) continue
    if (status !== undefined) moved.status = status
    if (note !== undefined) moved.note = note
  }
  return moved
}

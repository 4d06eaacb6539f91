import * as z from 'zod'

import type { PlanStep } from '../../schema/plan.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional, prose, visible } from '../jobs/fields.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { acceptWithCodes } from './field-codes.ts'
import { currentPlan, planActivity } from './current-plan.ts'
import { capability, openJobOfCall } from './reported-run.ts'
import { reportOnce } from './report-once.ts'

/** Length limits of the line that is shown, and of the payload as JSON. */
const LINE_LENGTH = 200
const PAYLOAD_LENGTH = 4000

const update = z.strictObject({
  id: z
    .pipe(
      visible(64),
      z.transform((id: string) => id.trim()),
    )
    .describe('Id of a plan step'),
  status: z.enum(['pending', 'in_progress', 'done', 'skipped']).optional(),
  note: z.optional(prose(500)),
})

const input = z.strictObject({
  capability,
  message: described(prose(4000), 'What happened, for the person who is waiting'),
  title: optional(prose(200), 'The same in a few words'),
  step_updates: z.array(update).max(20).optional().describe('Steps that changed'),
  payload: z
    .looseObject({})
    .refine((value) => JSON.stringify(value).length <= PAYLOAD_LENGTH, {
      message: `has more than ${PAYLOAD_LENGTH} characters of JSON`,
    })
    .optional()
    .describe('Further facts as JSON'),
})

export const recordProgress = operation({
  name: 'record_progress',
  family: 'report',
  title: 'Record progress',
  description:
    'Report what happened since the last call and which plan steps changed; one call may update several steps. Not for the answer: use record_result. Returns the plan and the ids of unknown steps, which are ignored.',
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
  accept: acceptWithCodes(
    { name: 'record_progress', input },
    { step_updates: 'STEP_UPDATES_INVALID' },
  ),
  async run(context, given) {
    const job = await openJobOfCall(context, given.capability)
    const { event_id } = await reportOnce(context, job, noteOf(given))
    const plan = await currentPlan(context.relay.queue, job)
    const updates = given.step_updates ?? []
    const ignored = updates.filter(({ id }) => plan?.some((step) => step.id === id) !== true)
    const moved = plan?.map((step) => movedBy(step, updates))
    if (moved !== undefined && JSON.stringify(moved) !== JSON.stringify(plan)) {
      await reportOnce(context, job, planActivity(moved))
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
  const text = cut(oneLine(title ?? message), LINE_LENGTH)
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

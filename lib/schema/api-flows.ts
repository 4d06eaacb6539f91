import * as z from 'zod/mini'

import { FLOW_STATES } from './flow-node.ts'
export type { FlowState } from './flow-node.ts'
import { NEEDS } from './shown/find-words.ts'
import { Instant, wholeNumber } from './name.ts'

/** A member with its description. */
function about<S extends z.ZodMiniType>(text: string, schema: S): S {
  return schema.check(z.describe(text))
}

/** The states of a step as it is shown: those of jobs, and those that only steps have. */
export const STEP_STATES = [
  'waiting',
  'active',
  'skipped',
  'stopped',
  'queued',
  'running',
  'needs_review',
  'needs_recovery',
  'completed',
  'failed',
  'cancelled',
  'expired',
] as const

/** A step of a flow, for one item and one round. */
export const FlowStep = z.object({
  key: about('The id of the step, with the item and the round, as fix[2]#1.', z.string()),
  step: z.string(),
  kind: z.enum(['job', 'sequence', 'parallel', 'each', 'race', 'vote', 'loop']),
  depth: about('How many steps it is inside of.', wholeNumber(0)),
  parent: about(
    'The key of the step around it; null for a step of the flow itself.',
    z.nullable(z.string()),
  ),
  after: about(
    'The key of the step beside it that ends first; null for one that begins with the step around it.',
    z.nullable(z.string()),
  ),
  to: about('The agent of a job; null for other steps.', z.nullable(z.string())),
  job_id: about(
    'Null for a step that is no job, and for a job that is not sent.',
    z.nullable(z.string()),
  ),
  state: about(
    'Of a job that is sent, the state of the job. waiting: not begun. stopped: not wanted any more.',
    z.enum(STEP_STATES),
  ),
  needs: about('What a job needs a person for; null for any other.', z.nullable(z.enum(NEEDS))),
  why: about('What it waits for, or how it ended.', z.string()),
  cost_usd: about(
    'What its turns have cost; null where that is not known.',
    z.nullable(z.number()),
  ),
  duration_ms: about(
    'How long the turns of an ended job took; null for any other.',
    z.nullable(z.number()),
  ),
})
export type FlowStep = z.infer<typeof FlowStep>

/** Which job of which flow a job is. */
export const JobFlow = z.object({
  flow_id: z.string(),
  node: about('The key of the step of the flow, as in show_flow.', z.string()),
  name: about('The name of the flow; null without one.', z.nullable(z.string())),
})
export type JobFlow = z.infer<typeof JobFlow>

/** A flow in a list. */
export const FlowSummary = z.object({
  flow_id: z.string(),
  name: z.nullable(z.string()),
  state: z.enum(FLOW_STATES),
  from: about('The agent that sent it.', z.string()),
  created_at: Instant,
  updated_at: Instant,
})
export type FlowSummary = z.infer<typeof FlowSummary>

/** One flow and its steps. */
export const FlowView = z.extend(FlowSummary, {
  request_id: z.string(),
  reason: about('Why it ended as it did; null without a reason.', z.nullable(z.string())),
  why: about('What the flow waits for, or how it ended.', z.string()),
  cost_usd: about('What its jobs have cost; null where none reported it.', z.nullable(z.number())),
  ended_jobs: wholeNumber(0),
  sent_jobs: wholeNumber(0),
  steps: z.array(FlowStep),
  more_steps: about('Steps after those that are listed.', wholeNumber(0)),
  timed_out: about('True when the wait ended before the flow did.', z.boolean()),
})
export type FlowView = z.infer<typeof FlowView>

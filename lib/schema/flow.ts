import * as z from 'zod/mini'

import { Budget, Caps } from './budget.ts'
import { Actor } from './event.ts'
import { NodeKey } from './flow-node.ts'
import { AgentId, DisplayName, Instant, JobId, Label, RequestId, wholeNumber } from './name.ts'
import { Fallback, Sender, Task } from './task.ts'

/** The most jobs that a flow sends, rounds and items included. */
export const MOST_NODES = 500

/** The most items that a flow runs a step over; for a list from a result, unless the step says otherwise. */
export const MOST_ITEMS = 100
export const USUAL_ITEMS = 25

/** The most rounds of a loop. */
export const MOST_ROUNDS = 20

/** The most bytes of a flow as JSON. */
export const MAX_FLOW_BYTES = 512 * 1024

/** The name of a step, unique in its flow. */
export const StepId = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9_-]{0,47}$/,
      'must be 1 to 48 of a-z, 0-9, "_" and "-", starting with a letter',
    ),
  )
export type StepId = z.infer<typeof StepId>

/** A member of a structured result: `verdict`, or `review.score`. */
export const FieldPath = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z_][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9_][A-Za-z0-9_-]{0,63}){0,7}$/,
      'must name a member of the result, as verdict or review.score',
    ),
  )

const Scalar = z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean(), z.null()])

/**
 * What a result must say. `step` names an earlier step; without it, the step itself is meant. Every comparison that is
 * given must hold; `field` without a comparison holds when the member exists and is neither null nor false.
 */
export const Comparison = z.strictObject({
  step: z.optional(StepId),
  field: FieldPath,
  equals: z.optional(Scalar),
  not_equals: z.optional(Scalar),
  one_of: z.optional(z.array(Scalar).check(z.minLength(1), z.maxLength(100))),
  at_least: z.optional(z.number()),
  at_most: z.optional(z.number()),
})
export type Comparison = z.infer<typeof Comparison>

/** A condition on results: one comparison, or several of which all or any must hold. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] }

/**
 * A result of an earlier step as an input of a job. `excerpt`: its beginning, and how to read the rest. `reference`: only
 * how to read it. `whole`: the text itself, up to `max_chars`. With `field`, that member of a structured result.
 */
export const Input = z.strictObject({
  from: StepId,
  show: z.optional(z.enum(['excerpt', 'reference', 'whole'])),
  field: z.optional(FieldPath),
  max_chars: z.optional(wholeNumber(1, 200_000)),
})
export type Input = z.infer<typeof Input>

/** What a job of a flow is, without the steps around it. `to` and `task` are as in a dispatch. */
export const JobFields = z.strictObject({
  id: StepId,
  to: AgentId,
  task: Task,
  inputs: z.optional(z.array(Input).check(z.maxLength(20))),
  ttl_ms: z.optional(wholeNumber(1, 366 * 24 * 3600 * 1000)),
  max_attempts: z.optional(wholeNumber(1, 100)),
  priority: z.optional(wholeNumber(-100, 100)),
  fallback: z.optional(Fallback),
  labels: z.optional(z.array(Label).check(z.maxLength(16))),
  budget: z.optional(Budget),
  when: z.optional(z.unknown()),
  optional: z.optional(z.boolean()),
})

/** Members of every step that contains others. Its own id is needed only where another step names it. */
const around = {
  id: z.optional(StepId),
  when: z.optional(z.unknown()),
  optional: z.optional(z.boolean()),
}

const steps = z.array(z.unknown()).check(z.minLength(1), z.maxLength(100))

export const SequenceFields = z.strictObject({ ...around, sequence: steps })
export const ParallelFields = z.strictObject({
  ...around,
  parallel: steps,
  at_once: z.optional(wholeNumber(1, 100)),
  need: z.optional(wholeNumber(1, 100)),
})
export const EachFields = z.strictObject({
  ...around,
  each: z.union([
    z.array(z.json()).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
    z.strictObject({ from: StepId, field: FieldPath }),
  ]),
  do: z.unknown(),
  at_once: z.optional(wholeNumber(1, 100)),
  need: z.optional(wholeNumber(1, MOST_ITEMS)),
  most: z.optional(wholeNumber(1, MOST_ITEMS)),
})
export const RaceFields = z.strictObject({
  ...around,
  race: steps,
  good: z.optional(z.unknown()),
})
export const VoteFields = z.strictObject({
  ...around,
  vote: steps,
  field: FieldPath,
  agree: wholeNumber(1, 100),
})
export const LoopFields = z.strictObject({
  ...around,
  work: z.unknown(),
  review: z.unknown(),
  until: z.unknown(),
  rounds: wholeNumber(1, MOST_ROUNDS),
})

type Around = {
  id: StepId
  /** The step runs only when this holds; otherwise it is skipped. */
  when?: Condition | undefined
  /** True when the flow continues although this step failed. */
  optional?: boolean | undefined
}

/** One job. */
export type JobStep = Around & {
  kind: 'job'
} & Omit<z.infer<typeof JobFields>, 'when'>
/** Steps one after the other. */
export type SequenceStep = Around & { kind: 'sequence'; steps: Step[] }
/** Steps at the same time, `at_once` at most. It succeeds when `need` of them did; default all. */
export type ParallelStep = Around & {
  kind: 'parallel'
  steps: Step[]
  at_once?: number | undefined
  need?: number | undefined
}
/** The same step for each item of a list, which is given or a member of an earlier result with `most` items. */
export type EachStep = Around & {
  kind: 'each'
  items: z.core.util.JSONType[] | { from: StepId; field: string }
  body: Step
  at_once?: number | undefined
  need?: number | undefined
  most?: number | undefined
}
/** The first step whose result is good wins; the others are cancelled. */
export type RaceStep = Around & { kind: 'race'; steps: Step[]; good?: Condition | undefined }
/** Steps that vote with a member of their results; it ends when `agree` of them say the same. */
export type VoteStep = Around & { kind: 'vote'; steps: Step[]; field: string; agree: number }
/** Work and a review of it, repeated until the review says so, `rounds` times at most. */
export type LoopStep = Around & {
  kind: 'loop'
  work: Step
  review: Step
  until: Condition
  rounds: number
}
export type Step = JobStep | SequenceStep | ParallelStep | EachStep | RaceStep | VoteStep | LoopStep

/** The outermost members of a flow, before its steps are read. */
export const FlowFields = z.strictObject({
  name: z.optional(DisplayName),
  /** What all of its jobs together may use, with those that they send. */
  budget: z.optional(Caps),
  steps,
})

/** A flow as it is written down; see `parseFlow`. */
export const FlowDocument = z.looseObject({
  name: z.optional(DisplayName),
  budget: z.optional(z.json()),
  steps: z.array(z.json()),
})
export type FlowDocument = z.infer<typeof FlowDocument>

/** A flow with its steps read: its outermost step is a sequence. */
export type Flow = { name?: string | undefined; root: SequenceStep }

/** How one job of a flow ended. `job_id` is absent for one that could not be sent. */
export const NodeEnd = z.object({
  node: NodeKey,
  job_id: z.optional(JobId),
  state: z.enum(['completed', 'failed', 'cancelled', 'expired']),
  at: Instant,
  structured: z.optional(z.json()),
  /** Why it failed, in short. */
  reason: z.optional(z.string()),
})
export type NodeEnd = z.infer<typeof NodeEnd>

/** Who sent a flow, as far as its jobs are sent in the same name and with the same rights. */
const FlowSender = z.object({
  from: Sender,
  parent: z.optional(JobId),
  /** The agent of the remote caller that it is for; see `JobFacts`. */
  scope: z.optional(AgentId),
  remote: z.optional(
    z.object({ agent: AgentId, writes: z.enum(['allowed', 'reviewed', 'refused']) }),
  ),
})
export type FlowSender = z.infer<typeof FlowSender>

/**
 * One line of the log of a flow. `advance`: which of its jobs have ended, in order, and which are sent because of it.
 * `retry`: the end of this job is taken back, and its task is sent again in its place.
 */
export const FlowEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    format: z.literal(1),
    at: Instant,
    flow_id: JobId,
    request_id: RequestId,
    digest: z.string(),
    document: FlowDocument,
    sender: FlowSender,
  }),
  z.object({
    type: z.literal('advance'),
    at: Instant,
    ended: z.array(NodeEnd),
    sent: z.array(NodeKey),
  }),
  z.object({
    type: z.literal('retry'),
    at: Instant,
    node: NodeKey,
    job_id: JobId,
    by: Actor,
  }),
  z.object({
    type: z.literal('cancel'),
    at: Instant,
    by: Actor,
    reason: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('finish'),
    at: Instant,
    state: z.enum(['completed', 'failed', 'cancelled']),
    reason: z.optional(z.string()),
  }),
])
export type FlowEvent = z.infer<typeof FlowEvent>

/** What is left of a flow whose retention is over: its request id stays known, its steps and prompts are gone. */
export const FlowTombstone = z.object({
  type: z.literal('collected'),
  format: z.literal(1),
  at: Instant,
  flow_id: JobId,
  request_id: RequestId,
  digest: z.string(),
  name: z.optional(DisplayName),
  sender: FlowSender,
  created_at: Instant,
  updated_at: Instant,
  state: z.enum(['completed', 'failed', 'cancelled']),
})
export type FlowTombstone = z.infer<typeof FlowTombstone>

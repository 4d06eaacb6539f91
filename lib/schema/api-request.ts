import * as z from 'zod/mini'

import { JobRow } from './api.ts'
import { JOB_STATES } from './job.ts'
import { AgentId, Instant, Label, wholeNumber } from './name.ts'
import { Request } from './task.ts'

/*
 * What is sent to the JSON API. Bodies are `application/json`, 1 MiB at most. A page signed in by its
 * cookie needs nothing more: the server wants an Origin of its own for everything that changes something.
 */

/** A whole number as a query writes it. */
const count = (minimum: number, maximum?: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, 'must be a whole number')),
    z.pipe(z.transform(Number), wholeNumber(minimum, maximum)),
  )

const states = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.split(',')),
  ),
  z.array(z.enum(JOB_STATES)),
)

const workspace = z.optional(z.string().check(z.maxLength(200)))

/** What every path that names a job takes besides. */
export const JobQuery = z.strictObject({ workspace })
export type JobQuery = z.infer<typeof JobQuery>

/** `POST /api/agents/:agent/resume?workspace`: a person says that the fault is mended. */
export const AgentResumed = z.object({
  agent: AgentId,
  /** False when it was not paused. */
  resumed: z.boolean(),
})
export type AgentResumed = z.infer<typeof AgentResumed>

/** `GET /api/jobs?…`. */
export const JobsQuery = z.strictObject({
  workspace,
  state: z.optional(states),
  to: z.optional(AgentId),
  from: z.optional(AgentId),
  label: z.optional(Label),
  conversation: z.optional(z.string().check(z.maxLength(200))),
  q: z.optional(z.string().check(z.maxLength(200))),
  since: z.optional(Instant),
  limit: z.optional(count(1, 200)),
  cursor: z.optional(z.string().check(z.maxLength(16_000))),
})
export type JobsQuery = z.infer<typeof JobsQuery>

/** `GET /api/jobs/:id/activity?…`. */
export const ActivityQuery = z.strictObject({
  workspace,
  after: z.optional(count(0)),
  limit: z.optional(count(1, 1000)),
})
export type ActivityQuery = z.infer<typeof ActivityQuery>

/** `GET /api/jobs/:id/output?…`. */
export const OutputQuery = z.strictObject({
  workspace,
  offset: z.optional(count(0)),
  length: z.optional(count(1, 1_000_000)),
})
export type OutputQuery = z.infer<typeof OutputQuery>

/** The query of an event stream. */
export const StreamQuery = z.strictObject({
  workspace,
  after: z.optional(z.string().check(z.maxLength(100))),
})
export type StreamQuery = z.infer<typeof StreamQuery>

const note = z.optional(z.string().check(z.maxLength(2000)))

/** `POST /api/session`: a token for a cookie that no script can read. `DELETE /api/session` takes it back. */
export const SignInBody = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(500)),
})
export type SignInBody = z.infer<typeof SignInBody>

/** The part of a dispatch that the facade reads itself. */
export const DispatchTarget = z.looseObject({ workspace: z.string().check(z.maxLength(200)) })

/** `POST /api/jobs`: dispatches. A follow-up in the same thread ("queue next") gives the same `to` and `conversation_key`. */
export const DispatchBody = z.extend(Request, { workspace: z.string().check(z.maxLength(200)) })
export type DispatchBody = z.infer<typeof DispatchBody>

/** Answer to a dispatch and to a retry. `deduped`: the same request had been made before, this is its job. */
export const Dispatched = z.object({
  workspace: z.string(),
  job_id: z.string(),
  request_id: z.string(),
  deduped: z.boolean(),
  state: z.enum(JOB_STATES),
})
export type Dispatched = z.infer<typeof Dispatched>

/** `POST /api/jobs/:id/answer`. */
export const AnswerBody = z.strictObject({
  question_id: z.string().check(z.minLength(1), z.maxLength(64)),
  answer: z.string().check(
    z.maxLength(20_000),
    z.refine((text) => text.trim() !== '', 'must not be empty'),
  ),
})
export type AnswerBody = z.infer<typeof AnswerBody>

/** `POST /api/jobs/:id/cancel`. */
export const CancelBody = z.strictObject({ reason: note })
export type CancelBody = z.infer<typeof CancelBody>

/** `POST /api/jobs/:id/retry`: a new job with the task of one that ended; answers `Dispatched`. */
export const RetryBody = z.strictObject({})
export type RetryBody = z.infer<typeof RetryBody>

/** `POST /api/jobs/:id/recover`: runs again what a write turn left half-way. */
export const RecoverBody = z.strictObject({ note })
export type RecoverBody = z.infer<typeof RecoverBody>

/** `POST /api/jobs/:id/review`. Approving lets a job run, or accepts what it gave; the note goes to the log. */
export const ReviewBody = z.strictObject({ verdict: z.enum(['approve', 'reject']), note })
export type ReviewBody = z.infer<typeof ReviewBody>

/** `POST /api/jobs/:id/merge`: merges the branch of its worktree; refused on conflict or a dirty tree. */
export const MergeBody = z.strictObject({
  /** Commits first what the turn left uncommitted. */
  commit: z.optional(z.boolean()),
})
export type MergeBody = z.infer<typeof MergeBody>

/** `POST /api/jobs/:id/steer`: says something to the turn that is running now. The same `steer_id` again says nothing more. */
export const SteerBody = z.strictObject({
  steer_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  text: z.string().check(
    z.maxLength(100_000),
    z.refine((text) => text.trim() !== '', 'must not be empty'),
  ),
})
export type SteerBody = z.infer<typeof SteerBody>

/** Answer to every action but retry: the job as it is now. `changed` is false when it was so already. */
export const ActionDone = z.object({ job: JobRow, changed: z.boolean() })
export type ActionDone = z.infer<typeof ActionDone>

const words = (maximum: number) =>
  z.string().check(
    z.maxLength(maximum),
    z.refine((text) => text.trim() !== '', 'must not be empty'),
  )

const summary = z.optional(z.nullable(z.record(z.string(), z.json())))

/** `POST /internal/tool-trace`: a tool call that a run made on another server. */
export const ToolTraceBody = z.strictObject({
  request_id: words(200),
  conversation_key: words(200),
  tool: words(200),
  title: words(500),
  args_summary: summary,
  result_summary: summary,
  started_at: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  duration_ms: z.optional(z.nullable(z.number().check(z.gte(0)))),
  ok: z.optional(z.boolean()),
  error: z.optional(z.nullable(z.string().check(z.maxLength(20_000)))),
})
export type ToolTraceBody = z.infer<typeof ToolTraceBody>

/** The form on which the owner approves a client of OAuth. */
export const ConsentBody = z.object({
  request: z.string().check(z.maxLength(12_000)),
  code: z._default(z.string().check(z.maxLength(100)), ''),
  agent: AgentId,
  workspace: z.string().check(z.maxLength(200)),
  /** The agent that the person was warned about, and still wants. */
  known: z._default(z.string().check(z.maxLength(64)), ''),
  decision: z.enum(['approve', 'refuse']),
})

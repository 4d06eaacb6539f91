import * as z from 'zod/mini'

import { Budget } from './budget.ts'
import { MessageId } from './channel.ts'
import { CheckNames, CheckRounds } from './check.ts'
import { AgentId, ConversationKey, Instant, Label, RequestId, given, wholeNumber } from './name.ts'
import { Usage } from './result.ts'

/** Default limit of a task, in bytes of its JSON; `RELAY_MAX_TASK_BYTES` overrides it. */
export const MAX_TASK_BYTES = 1024 * 1024

/** The task for an agent. It cannot name a program, an argument or a permission. */
export const Task = z.strictObject({
  prompt: z.string().check(z.refine((text) => text.trim() !== '', 'must not be empty')),
  write: z.optional(z.boolean()),
  worktree: z.optional(z.boolean()),
  cwd: z.optional(
    z.string().check(
      z.minLength(1),
      z.maxLength(4096),
      z.refine((path) => !path.includes('\0'), 'contains a NUL character'),
    ),
  ),
  model: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,
          'must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit',
        ),
      ),
  ),
  effort: z.optional(
    z
      .string()
      .check(
        z.regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a word such as low, medium, high or xhigh'),
      ),
  ),
  conversation_key: z.optional(ConversationKey),
  result_schema: z.optional(z.record(z.string(), z.json())),
  require_review: z.optional(z.boolean()),
  /** Checks of the operator's list that must pass before the job counts as completed, and in how many turns. */
  checks: z.optional(CheckNames),
  check_rounds: z.optional(CheckRounds),
})
export type Task = z.infer<typeof Task>

/** The sender of a job: an agent, and its session if the client names one. Set by the facade, never by an argument. */
export const Sender = z.strictObject({
  agent: AgentId,
  session: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
export type Sender = z.infer<typeof Sender>

/** The job whose turn sent this one, and the number of its ancestors. */
export const Parent = z.strictObject({
  job_id: z.string(),
  depth: wholeNumber(1, 1000),
  /** True when that turn waits for this job and so keeps occupying its worker. */
  waits: z.optional(z.boolean()),
})
export type Parent = z.infer<typeof Parent>

/**
 * The job whose thread is copied, that thread, and its usage at the time (see `Result.thread_usage`). `home` and
 * `host_name` say where the thread is; see `WorkerIdentity`.
 */
export const Fork = z.strictObject({
  job_id: z.string(),
  thread_id: z.string(),
  thread_usage: z.optional(Usage),
  home: z.optional(z.string()),
  host_name: z.optional(z.string()),
})
export type Fork = z.infer<typeof Fork>

/** Agents that continue a job, in order, each once, when a turn ends early for a reason that another agent need not have. */
export const Fallback = z.array(AgentId).check(z.maxLength(8))

/** Everything a sender can set on a job. Durations are in milliseconds, `not_before` is in UTC. */
export const Request = z.strictObject({
  to: AgentId,
  task: z.extend(Task, { conversation_key: z.optional(given(ConversationKey)) }),
  request_id: z.optional(given(RequestId)),
  ttl_ms: z.optional(wholeNumber(1, 366 * 24 * 3600 * 1000)),
  max_attempts: z.optional(wholeNumber(1, 100)),
  priority: z.optional(wholeNumber(-100, 100)),
  not_before: z.optional(Instant),
  labels: z.optional(z.array(given(Label)).check(z.maxLength(16))),
  budget: z.optional(Budget),
  fallback: z.optional(Fallback),
  /** The message because of which it is sent. */
  message_id: z.optional(MessageId),
})
export type Request = z.infer<typeof Request>

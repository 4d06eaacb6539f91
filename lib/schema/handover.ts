import * as z from 'zod/mini'

import { AgentId, JobId, wholeNumber } from './name.ts'
import { PlanStep } from './plan.ts'
import { Failure, Usage, Worktree } from './result.ts'

/** A tool call of the turn. `ok` is absent for one that had not ended. */
const HandoverCall = z.object({
  tool: z.string(),
  text: z.string(),
  ok: z.optional(z.boolean()),
  /** The end of its output, for a call that failed. */
  detail: z.optional(z.string()),
})
export type HandoverCall = z.infer<typeof HandoverCall>

/** What is not committed where the turn worked, as far as it changed since the turn began. */
const HandoverChanges = z.object({
  worktree: z.optional(Worktree),
  /** Paths below the folder of the repository, latest change first. */
  files: z.array(z.string()),
  patch: z.string(),
  is_cut: z.boolean(),
})
export type HandoverChanges = z.infer<typeof HandoverChanges>

/** A turn that ended early before the one that a capsule is about. */
const EarlierTurn = z.object({
  agent: AgentId,
  attempt: wholeNumber(0),
  ended: Failure,
  answer: z.optional(z.string()),
})
export type EarlierTurn = z.infer<typeof EarlierTurn>

/**
 * What is known of a turn that ended before its work was done, for the next one: stored beside the job's log, and named by
 * the event that ended the turn, so each such turn has one or none. Texts are cut and without what looks like a secret.
 */
export const Handover = z.object({
  format: z.literal(1),
  job_id: JobId,
  /** The fencing token of the turn. */
  token: wholeNumber(1),
  agent: AgentId,
  attempt: wholeNumber(0),
  /** Why the turn ended. */
  ended: Failure,
  /** The task, by its length in UTF-16 units and its SHA-256 (hex): the job has the text. */
  prompt: z.object({ length: wholeNumber(0), sha256: z.string() }),
  /** The client's own session; a turn that continues it needs no capsule. */
  thread_id: z.optional(z.string()),
  plan: z.optional(z.array(PlanStep)),
  /** The latest plan of a client that reports it as text. */
  plan_text: z.optional(z.string()),
  /** The end of what the agent wrote. */
  answer: z.optional(z.string()),
  /** The latest calls, oldest first. */
  calls: z.array(HandoverCall),
  /** Calls that are not among them. */
  calls_omitted: wholeNumber(0),
  /** Paths that the turn reported as changed. */
  files: z.array(z.string()),
  files_omitted: wholeNumber(0),
  changes: z.optional(HandoverChanges),
  usage: z.optional(Usage),
  earlier: z.array(EarlierTurn),
})
export type Handover = z.infer<typeof Handover>

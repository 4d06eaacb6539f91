import * as z from 'zod/mini'

import { AuditWho } from './audit-entry.ts'
import { AgentId, Instant } from './name.ts'
import { ProcessIdentity } from './process.ts'
import { Mode, Scope } from './root.ts'

const short = z.string().check(z.maxLength(300))

/** A path below its root, or a host; names of files have up to 255 bytes each. */
const place = z.string().check(z.maxLength(5000))

/** The id of one guarded call. It begins with the time of the call, so that its entries are found by their place. */
export const OperationId = z.string().check(z.regex(/^op_\d{13}_[0-9a-z]{12}$/))

/** What a call did to one thing. Hashes are SHA-256, in hex. */
export const Effect = z.strictObject({
  /** write, create, delete, make_folder, move, copy, patch, commit, run, start, stop, click … */
  operation: short,
  path: z.optional(place),
  /** Where it was before, for a move or a copy. */
  from: z.optional(place),
  before: z.optional(short),
  after: z.optional(short),
  bytes_before: z.optional(z.int()),
  bytes_after: z.optional(z.int()),
  backup_id: z.optional(short),
})
export type Effect = z.infer<typeof Effect>

/**
 * How a call ended. `denied`: policy, a guard or a person refused it, and nothing was done. `unknown`: its process died
 * between intent and outcome.
 */
export const Outcome = z.enum(['done', 'failed', 'denied', 'dry_run', 'unknown'])
export type Outcome = z.infer<typeof Outcome>

/** What is known of a guarded call before it runs. */
const about = {
  operation_id: OperationId,
  tool: short,
  scope: Scope,
  mode: Mode,
  /** The root that it works on, by name; absent for the browser, the screen and the desktop. */
  root: z.optional(short),
  who: AuditWho,
  /** The job whose turn or run made the call. */
  job_id: z.optional(short),
  conversation_key: z.optional(z.string().check(z.maxLength(200))),
  paths: z.optional(z.array(place).check(z.maxLength(100))),
  /** The arguments, redacted and cut. Contents of files and typed text are lengths and hashes. */
  input: z.optional(z.record(z.string(), z.unknown())),
  approval_id: z.optional(short),
}

/** How a guarded call ended. */
const end = {
  outcome: Outcome,
  /** The code of the refusal or failure. */
  code: z.optional(short),
  reason: z.optional(z.string().check(z.maxLength(2000))),
  ms: z.optional(z.int()),
  effects: z.optional(z.array(Effect).check(z.maxLength(200))),
  /** Effects beyond those listed. */
  more_effects: z.optional(z.int()),
}

/**
 * One entry of the tool journal. A call that changes something has two: its intent, on disk before the change, and its
 * outcome. Every other call has one.
 */
export const ToolEntry = z.discriminatedUnion('phase', [
  z.strictObject({ at: Instant, phase: z.literal('intent'), ...about, process: ProcessIdentity }),
  z.strictObject({
    at: Instant,
    phase: z.literal('outcome'),
    operation_id: OperationId,
    tool: short,
    root: z.optional(short),
    ...end,
  }),
  z.strictObject({ at: Instant, phase: z.literal('call'), ...about, ...end }),
])
export type ToolEntry = z.infer<typeof ToolEntry>

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never

/** An entry to record: the journal adds the time. */
export type NewToolEntry = WithoutTime<ToolEntry>

/** What a person is shown before a call that needs approval: the diff, the command, or a sentence. */
export const Preview = z.strictObject({
  kind: z.enum(['diff', 'command', 'text']),
  title: z.string(),
  text: z.string(),
})
export type Preview = z.infer<typeof Preview>

export const ApprovalState = z.enum(['pending', 'approved', 'rejected', 'expired', 'used'])

/** One question to a person: may this agent do this once? */
export const Approval = z.strictObject({
  approval_id: z.string(),
  tool: z.string(),
  mode: Mode,
  root: z.optional(z.string()),
  agent: AgentId,
  who: AuditWho,
  job_id: z.optional(z.string()),
  preview: Preview,
  /** Characters of the preview that are left out here. */
  cut: z.int(),
  asked_at: Instant,
  expires_at: Instant,
  state: ApprovalState,
  decided_by: z.optional(z.string()),
  decided_at: z.optional(Instant),
  note: z.optional(z.string()),
  /** The call that used it. */
  operation_id: z.optional(z.string()),
})
export type Approval = z.infer<typeof Approval>

import * as z from 'zod/mini'

import { DisplayName, wholeNumber } from './name.ts'

/** Tokens and cost of one turn, as far as its client reports them. Costs are in US dollars. */
export const Usage = z.strictObject({
  input_tokens: z.optional(wholeNumber(0)),
  cached_input_tokens: z.optional(wholeNumber(0)),
  output_tokens: z.optional(wholeNumber(0)),
  reasoning_output_tokens: z.optional(wholeNumber(0)),
  cost_usd: z.optional(z.number().check(z.gte(0))),
  duration_ms: z.optional(z.number().check(z.gte(0))),
})
export type Usage = z.infer<typeof Usage>

/** The git worktree with a turn's changes, its branch, and the commit that it started from. */
export const Worktree = z.strictObject({
  path: z.string(),
  branch: z.string(),
  base: z.string(),
})
export type Worktree = z.infer<typeof Worktree>

/** A text too large for a log line: the name, length in bytes and SHA-256 (hex) of the file that holds it. */
export const Blob = z.strictObject({
  file: z.string().check(z.regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),
  bytes: wholeNumber(0),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Blob = z.infer<typeof Blob>

/** A file that an agent attached to its result. Its content is in the blob; `name` is never used as a path. */
export const Artifact = z.strictObject({
  name: DisplayName,
  mime_type: z.string(),
  blob: Blob,
  metadata: z.optional(z.record(z.string(), z.json())),
})
export type Artifact = z.infer<typeof Artifact>

/** The result of a turn. `output` is empty when `output_blob` holds the text. */
export const Result = z.strictObject({
  output: z.string(),
  output_blob: z.optional(Blob),
  thread_id: z.optional(z.string()),
  usage: z.optional(Usage),
  /** Usage of the whole thread so far, for clients that report nothing else, such as Codex. */
  thread_usage: z.optional(Usage),
  touched_files: z.optional(z.array(z.string())),
  structured: z.optional(z.json()),
  worktree: z.optional(Worktree),
  title: z.optional(z.string()),
  artifacts: z.optional(z.array(Artifact)),
  /** What the agent said about its result when it submitted it. */
  metadata: z.optional(z.record(z.string(), z.json())),
})
export type Result = z.infer<typeof Result>

/** Why a turn or a job failed: a code for programs, a message for people. */
export const Failure = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  message: z.string(),
})
export type Failure = z.infer<typeof Failure>

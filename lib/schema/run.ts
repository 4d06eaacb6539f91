import * as z from 'zod/mini'

import { ConversationKey, wholeNumber } from './name.ts'
import { Blob } from './result.ts'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A piece of a result that came in several calls, numbered from 1. */
export const ResultPart = z.strictObject({ part: wholeNumber(1), blob: Blob })
export type ResultPart = z.infer<typeof ResultPart>

/**
 * Work that is done elsewhere and goes on without the worker that began it. It stands in the job's log
 * before it is sent for, so that whoever takes the job next takes up the same run and begins no second one.
 */
export const Run = z.strictObject({
  /** Random; names what is sent, so that the same thing sent twice is known for the same. Not a secret. */
  id: z.string().check(z.regex(/^[A-Za-z0-9]{16,64}$/)),
  conversation_key: ConversationKey,
  /** SHA-256 (hex) of each secret that lets its bearer report about this run. */
  capabilities: z.array(sha256).check(z.minLength(1), z.maxLength(16)),
  /** How many of the job's messages the run was given. */
  heard: wholeNumber(0),
  /** The service has said that it took it. */
  accepted: z.optional(z.boolean()),
  /** What the service calls the latest thing that it took, where it says so. */
  service_id: z.optional(z.string()),
  /** Where a person can look at it. */
  url: z.optional(z.string()),
  /** The service said that it failed: the next turn begins another one. */
  hasFailed: z.optional(z.boolean()),
  /** What has come of a result that is told in parts. */
  parts: z.optional(z.array(ResultPart).check(z.maxLength(1000))),
})
export type Run = z.infer<typeof Run>

/** What somebody said to a run while it went on: an answer to its question, or guidance of its own accord. */
export type Message = { kind: 'answer' | 'steer'; id: string; text: string }

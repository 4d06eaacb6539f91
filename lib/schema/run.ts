import * as z from 'zod/mini'

import { ConversationKey, wholeNumber } from './name.ts'
import { Blob } from './result.ts'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** One part of a result that is sent in several calls, numbered from 1. */
export const ResultPart = z.strictObject({ part: wholeNumber(1), blob: Blob })
export type ResultPart = z.infer<typeof ResultPart>

/**
 * Work on a job by an external service, which continues when the worker that started it is gone. It is logged
 * before the service is called, so that the next worker resumes the same run instead of starting a second one.
 */
export const Run = z.strictObject({
  /** Random; idempotency keys and capabilities are derived from it. Not a secret. */
  id: z.string().check(z.regex(/^[A-Za-z0-9]{16,64}$/)),
  conversation_key: ConversationKey,
  /** SHA-256 (hex) of each capability that permits reports on this run. */
  capabilities: z.array(sha256).check(z.minLength(1), z.maxLength(16)),
  /** How many of the job's messages were sent to the run. */
  heard: wholeNumber(0),
  /** True once the service has accepted the run. */
  accepted: z.optional(z.boolean()),
  /** The service's id of the latest request that it accepted, if it reports one. */
  service_id: z.optional(z.string()),
  /** Where a person can follow the run. */
  url: z.optional(z.string()),
  /** True once the service has reported a failure: the next turn starts another run. */
  hasFailed: z.optional(z.boolean()),
  /** The parts received of a result that is sent in parts. */
  parts: z.optional(z.array(ResultPart).check(z.maxLength(1000))),
})
export type Run = z.infer<typeof Run>

/** A message to a run: the answer to its question, unsolicited guidance, or the reply to a result that was sent back. */
export type Message = { kind: 'answer' | 'steer' | 'reply'; id: string; text: string }

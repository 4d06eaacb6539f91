import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { AgentId, hasHiddenCharacters } from '../../schema/name.ts'

/** The longest wait of one `poll` or `check_inbox`: longer ones are cut to it, as clients cut off calls. */
export const LONGEST_WAIT_MS = 600_000

/**
 * A short text that is compared or looked up; characters that a person cannot see are refused. Clients
 * are not shown the bounds: nobody meets them by accident, and each costs tokens in every session.
 */
export const visible = (maximum: number) =>
  z
    .string()
    .refine(
      (text) => text.length >= 1 && text.length <= maximum,
      `must have 1 to ${maximum} characters`,
    )
    .refine((text) => !hasHiddenCharacters(text), 'contains a control or hidden character')

/** A text for people and models: any characters, but not without end. */
export const prose = (maximum: number) =>
  z
    .string()
    .refine(
      (text) => text.trim() !== '' && text.length <= maximum,
      `must have 1 to ${maximum} characters`,
    )

/** A remark for the log. */
export const note = z
  .string()
  .refine((text) => text.length <= 2000, 'must have at most 2000 characters')

export const jobId = visible(64).describe('Job id from dispatch')

/** A whole number with a least value; like the bounds above, it is not shown to clients. */
export const wholeFrom = (minimum: number) =>
  z.int().refine((value) => value >= minimum, `must be at least ${minimum}`)

/** Checks the name of an agent. Throws `AGENT_INVALID`. */
export function parseAgentId(text: string, tool: string): AgentId {
  const parsed = AgentId.safeParse(text)
  if (parsed.success) return parsed.data
  const problem = parsed.error.issues[0]?.message ?? 'is no name'
  throw new RelayError('AGENT_INVALID', `Cannot ${tool}: agent_id ${problem}.`)
}

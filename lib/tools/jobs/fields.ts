import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { AgentId, hasHiddenCharacters } from '../../schema/name.ts'

/** The longest wait of one `poll` or `check_inbox`; clients cut calls off at about that time. */
const LONGEST_WAIT_MS = 600_000

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
    .refine((text) => !hasHiddenCharacters(text), 'holds a control or hidden character')

export const jobId = visible(64).describe('Job id from dispatch')

export const waitMs = z.int().min(0).max(LONGEST_WAIT_MS)

export const stringOrNull = z.string().nullable()

/** Checks the name of an agent. Throws `AGENT_INVALID`. */
export function parseAgentId(text: string, tool: string): AgentId {
  const parsed = AgentId.safeParse(text)
  if (parsed.success) return parsed.data
  const problem = parsed.error.issues[0]?.message ?? 'is no name'
  throw new RelayError('AGENT_INVALID', `Cannot ${tool}: agent_id ${problem}.`)
}

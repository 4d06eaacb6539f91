import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { AgentId, hasHiddenCharacters } from '../../schema/name.ts'

/** Longest wait of one `poll`, `check_inbox` or `ask_user`. A longer wait is shortened, because clients time out. */
export const MAX_WAIT_MS = 600_000

/**
 * Adds the description that callers are shown to a new schema. `.check(z.describe(…))` would make a second schema for it,
 * and making schemas is most of what loading an operation takes.
 */
export function described<S extends z.ZodMiniType>(schema: S, meaning: string): S {
  z.globalRegistry.add(schema, { description: meaning })
  return schema
}

/** The same for a field that may be absent. */
export const optional = <S extends z.ZodMiniType>(schema: S, meaning: string) =>
  described(z.optional(schema), meaning)

/**
 * A short text that is compared or looked up; invisible characters are refused. The limits are not part of the
 * published schema: normal input never reaches them, and each would cost tokens in every session.
 */
export const visible = (maximum: number) =>
  z.string().check(
    z.refine(
      (text) => text.length >= 1 && text.length <= maximum,
      `must have 1 to ${maximum} characters`,
    ),
    z.refine((text) => !hasHiddenCharacters(text), 'contains a control or hidden character'),
  )

/** A text for people and models: any characters, limited in length. */
export const prose = (maximum: number) =>
  z
    .string()
    .check(
      z.refine(
        (text) => text.trim() !== '' && text.length <= maximum,
        `must have 1 to ${maximum} characters`,
      ),
    )

/** A note for the log. */
export const note = z
  .string()
  .check(z.refine((text) => text.length <= 2000, 'must have at most 2000 characters'))

export const jobId = described(visible(64), 'Job id from dispatch')

/** An integer with a minimum, which is not published either. */
export const wholeFrom = (minimum: number) =>
  z.int().check(z.refine((value) => value >= minimum, `must be at least ${minimum}`))

/** Checks the name of an agent. Throws `AGENT_INVALID`. */
export function parseAgentId(text: string, tool: string): AgentId {
  const parsed = AgentId.safeParse(text)
  if (parsed.success) return parsed.data
  const problem = parsed.error.issues[0]?.message ?? 'is not a name'
  throw new RelayError('AGENT_INVALID', `Cannot ${tool}: agent_id ${problem}.`)
}

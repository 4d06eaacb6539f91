import * as z from 'zod/mini'

import { Actor } from './event.ts'
import { AgentId, wholeNumber } from './name.ts'
import { Sender } from './task.ts'

/** The name of an action: words joined by dots, such as `review.submit_vote`; at most 48 characters. */
export const ActionName = z
  .string()
  .check(
    z.maxLength(48),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*$/,
      'must be words of letters, digits, "_" or "-", joined by dots',
    ),
  )

/** A JSON Schema. What it says is never trusted: see `problemOfSchema` and `lib/structured`. */
const JsonSchema = z.record(z.string(), z.json())

/** The bytes of one schema as JSON. Clients show it to their models, so a useful one is far smaller. */
export const MAX_SCHEMA_BYTES = 32 * 1024

/** How the calls of an action are taken: by a program of the SDK, a session with tools, or the operator's command. */
export const HANDLERS = ['sdk', 'mcp', 'command'] as const

/** Agents that may see and call an action; everyone may if there is no such list. */
export const AvailableTo = z.array(AgentId).check(z.maxLength(100))

/** What a caller needs to know of an action, and what decides who may call it. */
export const ActionDefinition = z.strictObject({
  name: ActionName,
  description: z.string().check(z.minLength(1), z.maxLength(1000)),
  input: JsonSchema,
  output: z.optional(JsonSchema),
  available_to: z.optional(AvailableTo),
  handler: z.enum(HANDLERS),
  /** Turns of one call at most: a call whose handler died runs again. */
  max_attempts: z.optional(wholeNumber(1, 10)),
})
export type ActionDefinition = z.infer<typeof ActionDefinition>

/** The turns of a call when the definition sets no number: after a crash of its handler it runs once more. */
export const CALL_ATTEMPTS = 2

/** Registers an action, or replaces the definition of one of the same owner. */
const Registered = z.strictObject({
  type: z.literal('register'),
  action: ActionDefinition,
  owner: Sender,
})

/** `registered`: the version of the registration that ends. A later registration of the name stays. */
const Unregistered = z.strictObject({
  type: z.literal('unregister'),
  name: ActionName,
  registered: wholeNumber(1),
  by: Actor,
})

/** One line of the log of actions. */
export const ActionEvent = z.discriminatedUnion('type', [Registered, Unregistered])
export type ActionEvent = z.infer<typeof ActionEvent>

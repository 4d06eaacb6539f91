import * as z from 'zod/mini'

import { AgentId } from './name.ts'
import { Blob } from './result.ts'

/** What an event adds that ends a turn before its work was done. */
export const EARLY_END = {
  /** The hand-over capsule of the turn; see `Handover`. */
  handover: z.optional(Blob),
}

/** The same for an event after which the job may run again: `pass_to` is the agent that has it from then on. */
export const EARLY_END_AGAIN = { ...EARLY_END, pass_to: z.optional(AgentId) }

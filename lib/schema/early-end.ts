import * as z from 'zod/mini'

import { Blob } from './result.ts'

/** What an event adds that ends a turn before its work was done. */
export const EARLY_END = {
  /** The hand-over capsule of the turn; see `Handover`. */
  handover: z.optional(Blob),
}

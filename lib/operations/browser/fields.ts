import * as z from 'zod/mini'

import { described, optional, prose, visible } from '../jobs/fields.ts'

/** The longest time that one call may take; the default is shorter. */
const MOST_MS = 60_000
export const USUAL_MS = 15_000

export const session = optional(visible(40), 'Session id, where you have several')

export const page = optional(z.int(), 'Page number; default: current')

export const timeout_ms = optional(
  z.int().check(z.refine((ms) => ms >= 1 && ms <= MOST_MS, `must be 1 to ${MOST_MS}`)),
  'Default 15000',
)

/** An element, where one is needed, and where it may be left out. */
const TARGET = 'Ref such as e12, or a selector'
export const target = described(visible(1000), TARGET)
export const someTarget = optional(visible(1000), TARGET)

export const purpose = described(prose(500), 'Why, for a person')

/** Where the page is now. `events`: blocked requests, dialogs, downloads, new pages since the last result. */
export const pageState = {
  session: z.string(),
  page: z.int(),
  url: z.string(),
  title: z.string(),
  events: z.optional(z.array(z.string())),
}

/**
 * Fields that are not shown to models, because they would cost tokens in every tool: a caller with one session needs no
 * `session`, and a refusal names it for one with several.
 */
export const quiet = { fields: ['session', 'timeout_ms'] }

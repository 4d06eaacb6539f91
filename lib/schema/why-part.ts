import * as z from 'zod/mini'

import { Instant } from './name.ts'

/** A part of a sentence: words, or a time that the reader shows as how long ago it was, or how long it is until then. */
export const WhyPart = z.union([
  z.object({ text: z.string() }),
  z.object({ since: Instant }),
  z.object({ until: Instant }),
])
export type WhyPart = z.infer<typeof WhyPart>

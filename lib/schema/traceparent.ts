import * as z from 'zod/mini'

/**
 * Where something belongs in a distributed trace, as the header `traceparent` of W3C Trace Context says it (version
 * 00): trace, parent span, and whether the trace is sampled.
 */
export const Traceparent = z
  .string()
  .check(z.regex(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/))
export type Traceparent = z.infer<typeof Traceparent>

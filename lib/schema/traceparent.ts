import * as z from 'zod/mini'

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const TRACESTATE = /^[\x20-\x7e]{1,512}$/

/**
 * Where something belongs in a distributed trace, as the header `traceparent` of W3C Trace Context says it (version
 * 00): trace, parent span, and whether the trace is sampled.
 */
export const Traceparent = z.string().check(z.regex(TRACEPARENT))
export type Traceparent = z.infer<typeof Traceparent>

/** What the tools of a trace add to it, as the header `tracestate` carries it: passed on unread. */
export const Tracestate = z.string().check(z.regex(TRACESTATE))

/** A place in a trace, as it is handed from one program to the next. */
export type TraceContext = { traceparent: Traceparent; tracestate?: string | undefined }

/** Reads a place in a trace from what another program sent; undefined where that is none. */
export function traceContextOf(
  traceparent: unknown,
  tracestate?: unknown,
): TraceContext | undefined {
  if (typeof traceparent !== 'string' || !TRACEPARENT.test(traceparent)) return undefined
  if (typeof tracestate !== 'string' || !TRACESTATE.test(tracestate)) return { traceparent }
  return { traceparent, tracestate }
}

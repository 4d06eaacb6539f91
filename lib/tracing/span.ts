import type { TraceContext } from '../schema/traceparent.ts'

/** What a span says about what it covers. No text of a person or an agent belongs here. */
export type Attributes = Record<string, string | number | boolean | undefined>

export type NewSpan = {
  name: string
  kind: 'producer' | 'consumer' | 'internal'
  /** Where it belongs; absent for the first span of a trace. */
  parent?: TraceContext | undefined
  /** In wall-clock milliseconds; now if it is absent. */
  atMs?: number | undefined
  attributes?: Attributes | undefined
}

export type Span = {
  /** For what it causes: the span itself, or its parent where nothing is recorded. */
  context: TraceContext | undefined
  /** `failed`: the code of the error with which it ended. */
  end: (how?: { attributes?: Attributes; failed?: string | undefined; atMs?: number }) => void
}

/** What makes spans; `close` sends the last ones, within half a second. */
export type Recorder = { begin: (span: NewSpan) => Span; close: () => Promise<void> }

import type { TraceContext } from '../schema/traceparent.ts'
import { endpointOf } from './endpoint.ts'
import type { NewSpan, Recorder, Span } from './span.ts'

/** Records spans of jobs and sends them to a collector. Nothing here throws, or waits for a collector. */
export type Tracing = {
  /** False where nothing is recorded; a trace of others is passed on all the same. */
  isOn: boolean
  /** Where this process belongs in a trace, from its environment. */
  around: TraceContext | undefined
  /** Begins a span. The first call loads what records and sends them. */
  begin: (span: NewSpan) => Promise<Span>
  /** Sends what is recorded, for half a second at most; spans that begin later are not recorded. */
  close: () => Promise<void>
}

/**
 * Traces by the standard variables of OpenTelemetry in `env`: off unless an OTLP endpoint or exporter is named.
 * `around`: the place in a trace of all that this process does, for a process that serves one caller.
 */
export function createTracing(on: {
  env: Record<string, string | undefined>
  /** The name of this program, such as `worker`, and its version. */
  program: string
  version: string
  around?: TraceContext | undefined
  /** Receives one line for the operator. */
  warn: (line: string) => void
}): Tracing {
  const { around, warn } = on
  const endpoint = endpointOf(on.env)
  if ('problem' in endpoint) warn(`traces are off: ${endpoint.problem}`)
  if (!('url' in endpoint)) return passOn(around)
  let opening: Promise<Recorder | undefined> | undefined
  let isClosed = false

  /** Without what records spans, as in an incomplete installation, jobs run as they do without traces. */
  async function open(): Promise<Recorder | undefined> {
    try {
      const { createRecorder } = await import('./recorder.ts')
      return createRecorder(on)
    } catch (error) {
      warn(`traces are off: ${String(error)}`)
      return undefined
    }
  }

  return {
    isOn: true,
    around,
    async begin(span) {
      if (isClosed) return unrecorded(span.parent)
      opening ??= open()
      return (await opening)?.begin(span) ?? unrecorded(span.parent)
    },
    async close() {
      isClosed = true
      await (await opening)?.close()
    },
  }
}

/** Records nothing, and passes on the place in a trace that others recorded. */
function passOn(around: TraceContext | undefined): Tracing {
  return {
    isOn: false,
    around,
    begin: ({ parent }) => Promise.resolve(unrecorded(parent)),
    close: () => Promise.resolve(),
  }
}

function unrecorded(parent: TraceContext | undefined): Span {
  return { context: parent, end() {} }
}

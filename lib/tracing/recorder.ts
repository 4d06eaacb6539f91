import { ROOT_CONTEXT, SpanKind, SpanStatusCode, createTraceState, trace } from '@opentelemetry/api'
import type { Context, SpanContext } from '@opentelemetry/api'
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'

import type { TraceContext } from '../schema/traceparent.ts'
import { createSender } from './sender.ts'
import type { Recorder } from './span.ts'

/** How long the end of a process may take to send the last spans. */
const FLUSH_MS = 500

const KINDS = {
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
}

/**
 * Records spans and sends them in batches, in the background. Sampling, limits, batches, the resource, headers,
 * certificates and time-outs follow the standard variables of OpenTelemetry. While the collector is away, spans are dropped.
 */
export function createRecorder(on: {
  program: string
  version: string
  warn: (line: string) => void
}): Recorder {
  const sender = createSender(on.warn)
  const batches = new BatchSpanProcessor(sender)
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(
        resourceFromAttributes({ 'service.name': 'durable-relay', 'service.version': on.version }),
      )
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [batches],
  })
  const tracer = provider.getTracer('durable-relay', on.version)

  return {
    begin({ name, kind, parent, atMs = Date.now(), attributes = {} }) {
      const span = tracer.startSpan(
        name,
        {
          kind: KINDS[kind],
          startTime: new Date(atMs),
          attributes: { 'relay.program': on.program, ...attributes },
        },
        below(parent),
      )
      return {
        context: contextOf(span.spanContext()),
        end({ attributes: more = {}, failed, atMs: endMs = Date.now() } = {}) {
          for (const [key, value] of Object.entries(more)) {
            if (value !== undefined) span.setAttribute(key, value)
          }
          if (failed !== undefined) {
            span.setAttribute('error.type', failed)
            span.setStatus({ code: SpanStatusCode.ERROR })
          }
          span.end(new Date(Math.max(endMs, atMs)))
        },
      }
    },
    async close() {
      sender.hurry()
      const timer = new AbortController()
      const sent = batches
        .forceFlush()
        .catch(() => {
          // What could not be sent was logged.
        })
        .then(() => sender.idle())
      await Promise.race([sent, pause(FLUSH_MS, timer.signal)])
      timer.abort()
      sender.stop()
      await provider.shutdown().catch(() => {
        // Nothing can be sent any more.
      })
    },
  }
}

function below(parent: TraceContext | undefined): Context {
  if (parent === undefined) return ROOT_CONTEXT
  const [, traceId = '', spanId = '', flags = '00'] = parent.traceparent.split('-')
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
    ...(parent.tracestate === undefined ? {} : { traceState: createTraceState(parent.tracestate) }),
  })
}

function contextOf({ traceId, spanId, traceFlags, traceState }: SpanContext): TraceContext {
  const flags = traceFlags.toString(16).padStart(2, '0')
  const tracestate = traceState?.serialize()
  return {
    traceparent: `00-${traceId}-${spanId}-${flags}`,
    ...(tracestate ? { tracestate } : {}),
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

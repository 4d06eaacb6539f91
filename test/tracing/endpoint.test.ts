import assert from 'node:assert/strict'
import { test } from 'node:test'

import { traceContextOf } from '../../lib/schema/traceparent.ts'
import { endpointOf } from '../../lib/tracing/endpoint.ts'

const GENERAL = 'OTEL_EXPORTER_OTLP_ENDPOINT'
const OF_TRACES = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'

for (const [env, expected] of [
  [{}, 'off'],
  [{ OTEL_SERVICE_NAME: 'x' }, 'off'],
  [{ [GENERAL]: '' }, 'off'],
  [{ [GENERAL]: 'http://c:4318' }, 'http://c:4318/'],
  [{ [GENERAL]: 'http://a', [OF_TRACES]: 'https://b/x' }, 'https://b/x'],
  [{ OTEL_TRACES_EXPORTER: 'otlp' }, 'http://localhost:4318/'],
  [{ [GENERAL]: 'http://c', OTEL_TRACES_EXPORTER: 'none' }, 'off'],
  [{ [GENERAL]: 'http://c', OTEL_SDK_DISABLED: 'TRUE' }, 'off'],
  [{ [GENERAL]: 'http://c', OTEL_TRACES_EXPORTER: 'otlp,console' }, /names "console"/],
  [{ [GENERAL]: 'http://c:4317', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, /gRPC is not supported/],
  [{ [GENERAL]: 'collector:4318' }, /OTEL_EXPORTER_OTLP_ENDPOINT is not the URL/],
] as const) {
  test(`traces with ${JSON.stringify(env)}: ${String(expected)}`, () => {
    const endpoint = endpointOf(env)
    if ('problem' in endpoint) assert.match(endpoint.problem, new RegExp(expected))
    else assert.equal('url' in endpoint ? String(endpoint.url) : 'off', expected)
  })
}

test('what is no place in a trace is ignored, and a state never comes without one', () => {
  const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-00'
  assert.deepEqual(traceContextOf(traceparent, 'a=1'), { traceparent, tracestate: 'a=1' })
  assert.deepEqual(traceContextOf(traceparent, 'a=\n'), { traceparent })
  for (const text of ['', '00-0-0-01', traceparent.toUpperCase(), `ff${traceparent.slice(2)}`]) {
    assert.equal(traceContextOf(text, 'a=1'), undefined, text)
  }
})

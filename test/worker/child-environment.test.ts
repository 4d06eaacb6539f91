import assert from 'node:assert/strict'
import { test } from 'node:test'

import { turnEnvironment, workerEnvironment } from '../../lib/worker/child-environment.ts'

const OWN = {
  PATH: '/bin',
  TRACEPARENT: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector',
  OTEL_EXPORTER_OTLP_HEADERS: 'key=secret',
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'key=secret',
  OTEL_SERVICE_NAME: 'mine',
  OTEL_OTHER: 'x',
}

const of = (env: Record<string, string>) =>
  Object.keys(env).filter((name) => !name.startsWith('RELAY_'))

test('a worker that a dispatch starts sends its traces to the same collector, without the keys in headers', () => {
  const settings = {
    dataDir: '/data',
    workspace: '/work',
    configPath: '/config.json',
    store: undefined,
    leaseMs: 1000,
    heartbeatMs: 100,
    allowWrites: false,
    autospawn: true,
  }
  assert.deepEqual(of(workerEnvironment(OWN, [], settings)).toSorted(), [
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'OTEL_SERVICE_NAME',
    'PATH',
  ])
})

test('a turn gets of the variables of traces only those that its agent names', () => {
  const place = { dataDir: '/data', workspace: '/work', store: undefined }
  assert.deepEqual(of(turnEnvironment(OWN, 'codex', { ...place, names: [] })), ['PATH'])
  const names = ['OTEL_SERVICE_NAME']
  assert.deepEqual(of(turnEnvironment(OWN, 'codex', { ...place, names })), ['PATH', ...names])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { serve } from '../http/setup.ts'
import { startServer } from '../mcp/raw-client.ts'
import { openTestRelay } from '../programs/relay.ts'
import { openCollector } from './collector.ts'

const TRACE = '0123456789abcdef0123456789abcdef'
const at = (span: string) => `00-${TRACE}-${span}-01`

test('a dispatch over HTTP belongs to the trace of its request, and is sent before the server exits', async (t) => {
  const collector = await openCollector(t)
  // The environment of a server of many callers is the place of none of them.
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRACEPARENT: at('eeeeeeeeeeeeeeee') }
  const server = await serve(t, { env })
  const workspace = server.machine.workspaceId
  const body = { workspace, to: 'codex', task: { prompt: 'Look' } }
  const headers = { traceparent: at('aaaaaaaaaaaaaaaa'), tracestate: 'vendor=1' }
  const first = await server.ask('/api/jobs', { method: 'POST', headers, body })
  assert.ok(first.status < 300, first.text)
  await server.ask('/api/jobs', { method: 'POST', headers: { traceparent: 'nonsense' }, body })
  await server.stop()
  const [named, alone, ...more] = collector.spans()
  assert.deepEqual(more, [])
  assert.equal(named?.traceId, TRACE)
  assert.equal(named?.parentSpanId, 'aaaaaaaaaaaaaaaa')
  assert.equal(named?.is['relay.program'], 'http')
  assert.notEqual(alone?.traceId, TRACE)
  const job = await server.queue.get(String(named?.is['relay.job.id']))
  assert.equal(job.traceparent, at(named?.spanId ?? ''))
  assert.equal(job.tracestate, 'vendor=1')
})

test('a dispatch over MCP belongs to the trace of its call, else to that of the process', async (t) => {
  const collector = await openCollector(t)
  const relay = await openTestRelay(t)
  const server = startServer({
    ...relay.env,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    TRACEPARENT: at('eeeeeeeeeeeeeeee'),
  })
  await server.initialize()
  const job = { to: 'codex', task: { prompt: 'Look' } }
  await server.call('dispatch', job, { traceparent: at('aaaaaaaaaaaaaaaa') })
  await server.call('dispatch', job)
  server.stdin.end()
  await server.exited
  assert.deepEqual(
    collector
      .spans()
      .map(({ traceId, parentSpanId, is }) => [traceId, parentSpanId, is['relay.program']]),
    [
      [TRACE, 'aaaaaaaaaaaaaaaa', 'mcp'],
      [TRACE, 'eeeeeeeeeeeeeeee', 'mcp'],
    ],
  )
})

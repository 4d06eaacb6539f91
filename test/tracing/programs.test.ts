import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { root, runProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import { openCollector } from './collector.ts'

const node = process.execPath
const program = join(root, 'test', 'programs', 'join-trace.mjs')
const cliPath = join(root, 'cli.js')

/** An agent whose turn joins its trace and sends a job to another agent, and the programs that serve both. */
async function setup(t: TestContext, otel: (collector: string) => Record<string, string>) {
  const relay = await openTestRelay(t)
  const collector = await openCollector(t)
  const dispatchLeaf = [node, cliPath, 'dispatch', 'leaf', 'from inside']
  relay.configure({
    joiner: { executor: 'command', command: [node, program, collector.url, ...dispatchLeaf] },
    leaf: { executor: 'command', command: ['sh', '-c', 'echo "$TRACEPARENT $TRACESTATE"'] },
  })
  const env = { ...relay.env, ...otel(collector.url) }
  const run = async (file: string, ...args: string[]) => {
    const end = await runProgram(t, file, args, { env })
    assert.equal(end.code, 0, end.stderr)
    return end
  }
  const work = (agent: string) => run('worker.js', '--agent', agent, '--once')
  const dispatch = async (agent: string) => {
    const { stdout } = await run('cli.js', 'dispatch', agent, 'A secret prompt', '--json')
    return (JSON.parse(stdout) as { job_id: string }).job_id
  }
  const outputOf = async (jobId: string) => {
    const job = await relay.queue.get(jobId)
    assert.equal(job.state, 'completed')
    return job.state === 'completed' ? job.result.output : ''
  }
  return { relay, collector, run, work, dispatch, outputOf }
}

test('one trace covers the dispatch, the wait, the turn, its child, and the job that the child sends', async (t) => {
  const { relay, collector, work, dispatch, outputOf } = await setup(t, (url) => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=k1',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  }))
  const jobId = await dispatch('joiner')
  await work('joiner')
  await work('leaf')

  const spans = collector.spans()
  const named = (name: string) => {
    const found = spans.filter((span) => span.name === name)
    assert.equal(found.length, 1, `${name} in ${spans.map((span) => span.name).join(', ')}`)
    return found[0] ?? assert.fail()
  }
  const sent = named('dispatch joiner')
  const turn = named('invoke_agent joiner')
  assert.deepEqual([...new Set(spans.map(({ traceId }) => traceId))], [sent.traceId])
  assert.equal(sent.parentSpanId ?? '', '')
  assert.equal(named('queue joiner').parentSpanId, sent.spanId)
  assert.equal(turn.parentSpanId, sent.spanId)
  assert.equal(named('child').parentSpanId, turn.spanId)
  assert.equal(named('queue leaf').parentSpanId, turn.spanId)
  assert.equal(named('invoke_agent leaf').parentSpanId, turn.spanId)
  assert.equal(sent.is['relay.program'], 'cli')
  const { 'relay.worker.id': worker, ...facts } = turn.is
  assert.match(String(worker), /^w\d+-/)
  assert.deepEqual(facts, {
    'gen_ai.operation.name': 'invoke_agent',
    'gen_ai.agent.name': 'joiner',
    'relay.job.id': jobId,
    'relay.job.attempt': 1,
    'relay.job.write': false,
    'relay.workspace': 'project',
    'relay.program': 'worker',
    'relay.outcome': 'completed',
  })
  const waited = named('queue joiner')
  assert.equal(waited.endTimeUnixNano, turn.startTimeUnixNano)
  assert.ok(collector.resources().some((is) => is['service.name'] === 'durable-relay'))
  assert.ok(collector.resources().some((is) => is['deployment.environment.name'] === 'test'))
  assert.ok(
    collector.headers.some((each) => each['x-key'] === 'k1' && each['path'] === '/v1/traces'),
  )

  // What is said in jobs is not in traces, and what leads to the collector is not in the environment of turns.
  assert.ok(!collector.bodies.join('').includes('secret'))
  assert.equal(await outputOf(jobId), '[]')
  const job = await relay.queue.get(jobId)
  assert.equal(job.traceparent, `00-${sent.traceId}-${sent.spanId}-01`)
})

test('a failed turn and a refused dispatch are errors of their spans, by code alone', async (t) => {
  const { relay, collector, work, dispatch, run } = await setup(t, (url) => ({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${url}/v1/traces`,
    OTEL_SERVICE_NAME: 'my-relay',
  }))
  relay.configure({
    breaks: { executor: 'command', command: ['sh', '-c', 'echo sensitive >&2; exit 3'] },
  })
  await dispatch('breaks')
  await work('breaks')
  await run('cli.js', 'dispatch', 'breaks', 'one', '--request-id', 'r1')
  await assert.rejects(run('cli.js', 'dispatch', 'breaks', 'two', '--request-id', 'r1'))
  const failed = collector.spans().filter(({ status }) => status?.code === 2)
  const codes = failed.map(({ name, is }) => [name, is['error.type'], is['relay.outcome']])
  assert.deepEqual(codes, [
    ['invoke_agent breaks', 'COMMAND_FAILED', 'failed'],
    ['dispatch breaks', 'REQUEST_ID_CONFLICT', undefined],
  ])
  assert.ok(!collector.bodies.join('').includes('sensitive'))
  assert.ok(collector.resources().every((is) => is['service.name'] === 'my-relay'))
})

test('a program that records nothing passes on the trace that it is part of', async (t) => {
  const around = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01'
  const { collector, work, dispatch, outputOf } = await setup(t, (url) => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_TRACES_EXPORTER: 'none',
    TRACEPARENT: around,
    TRACESTATE: 'vendor=1',
  }))
  const jobId = await dispatch('leaf')
  await work('leaf')
  assert.equal((await outputOf(jobId)).trim(), `${around} vendor=1`)
  assert.deepEqual(collector.bodies, [])
})

for (const how of ['is away', 'never answers'] as const) {
  test(`a collector that ${how} neither fails a job nor keeps a program from exiting`, async (t) => {
    const other = await openCollector(t, { isSilent: true })
    if (how === 'is away') await other.close()
    const { work, dispatch, outputOf } = await setup(t, () => ({
      OTEL_EXPORTER_OTLP_ENDPOINT: other.url,
      // Longer than the test may take.
      OTEL_EXPORTER_OTLP_TIMEOUT: '600000',
    }))
    const jobId = await dispatch('leaf')
    const { stderr } = await work('leaf')
    assert.match(await outputOf(jobId), /^00-/)
    if (how === 'is away') assert.match(stderr, /cannot send traces to http:.*ECONNREFUSED/)
    else assert.ok(other.bodies.length > 0)
  })
}

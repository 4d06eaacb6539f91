import assert from 'node:assert/strict'
import { test } from 'node:test'

import parsePrometheus from 'parse-prometheus-text-format'

import { createLabels } from '../../lib/http/metrics/labels.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

type Family = ReturnType<typeof parsePrometheus>[number]

/** Reads the metrics with a parser that others wrote. */
async function read(server: TestServer, token?: string): Promise<Map<string, Family>> {
  const reply = await server.ask('/metrics', { token })
  assert.equal(reply.status, 200, reply.text)
  assert.match(reply.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
  return new Map(parsePrometheus(reply.text).map((family) => [family.name, family]))
}

/** The value of the sample with these labels; undefined when there is none. */
function value(families: Map<string, Family>, name: string, labels: object = {}) {
  const fits = ({ labels: has = {} }: Family['metrics'][number]) =>
    Object.entries(labels).every(([key, each]) => has[key] === each)
  const found = families.get(name)?.metrics.find(fits)
  // Of a histogram the parser returns the buckets of all labels together.
  return found && Number(found.value ?? found.buckets?.['+Inf'])
}

/** Reads until a counter has a value, because ends are counted two seconds later. */
async function until(server: TestServer, token: string, name: string, labels: object) {
  const last = Date.now() + 15_000
  for (;;) {
    const families = await read(server, token)
    if ((value(families, name, labels) ?? 0) > 0) return families
    assert.ok(Date.now() < last, `${name} is missing`)
  }
}

test('a parser of Prometheus reads the metrics of every state', { timeout: 60_000 }, async (t) => {
  const server = await serve(t, { auth: 'token' })
  const owner = await makeToken(server)
  const scraper = (await server.cli('token', 'create', 'prometheus', '--metrics')).trim()
  await read(server, owner)
  const usage = { input_tokens: 5 }
  await server.send('codex', { prompt: 'count' })
  await server.queue.complete(await claim(server), { output: 'done', usage })
  await server.send('codex', { prompt: 'review', require_review: true })
  await server.send('codex', { prompt: 'asks' })
  const held = await claim(server)
  await server.queue.ask(held, { question_id: 'q', text: 'Which?' })
  await server.send('codex', { prompt: 'waits' })
  const agent = { agent: 'codex' }
  const families = await until(server, scraper, 'relay_jobs_ended_total', {
    ...agent,
    state: 'completed',
  })
  const shown = (name: string, labels: object = {}) => value(families, name, { ...labels })
  assert.equal(shown('relay_jobs', { ...agent, state: 'queued' }), 1)
  assert.equal(shown('relay_jobs', { ...agent, state: 'running' }), 1)
  assert.equal(shown('relay_jobs', { ...agent, state: 'needs_review' }), 1)
  assert.equal(shown('relay_jobs_ended_total', { ...agent, state: 'completed' }), 1)
  assert.equal(shown('relay_job_run_seconds'), 1)
  assert.equal(shown('relay_job_queue_wait_seconds'), 1)
  assert.equal(shown('relay_questions_open'), 1)
  assert.equal(shown('relay_event_streams'), 0)
  assert.equal(shown('relay_workers'), 0)
  assert.ok((shown('relay_queue_oldest_seconds', agent) ?? -1) >= 0)
  assert.ok((shown('process_start_time_seconds') ?? 0) > 0)
  assert.equal(families.get('relay_job_run_seconds')?.type, 'HISTOGRAM')
})

test('strangers and agents do not read the metrics, and their token reads nothing else', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const scraper = (await server.cli('token', 'create', 'prometheus', '--metrics')).trim()
  const agent = await makeToken(server, 'eve', '--agent', 'eve')
  assert.equal((await server.ask('/metrics')).status, 401)
  assert.equal((await server.ask('/metrics', { token: 'relay_token_wrong' })).status, 401)
  assert.equal((await server.ask('/metrics', { token: agent })).status, 403)
  for (const path of ['/api/jobs', '/api/stats', '/api/events', '/api/connection', '/mcp']) {
    assert.equal((await server.ask(path, { token: scraper })).status, 401, path)
  }
  const signIn = { body: { token: scraper }, headers: { origin: server.url } }
  assert.equal((await server.ask('/api/session', signIn)).status, 401)
  assert.match(await server.cli('token', 'list'), /prometheus +read \/metrics/)
  await assert.rejects(server.cli('token', 'create', 'x', '--metrics', '--agent', 'eve'))
  await server.cli('token', 'revoke', 'prometheus')
  assert.equal((await server.ask('/metrics', { token: scraper })).status, 401)
})

test('names that agents choose make a bounded number of series', () => {
  const labels = createLabels()
  const made = Array.from({ length: 5000 }, (_, at) => labels.of(`w${at % 90}`, `agent-${at}`))
  assert.equal(new Set(made.map(({ agent }) => agent)).size, 201)
  assert.ok(new Set(made.map(({ workspace }) => workspace)).size <= 51)
  assert.deepEqual(labels.of('w0', 'agent-0'), { workspace: 'w0', agent: 'agent-0' })
})

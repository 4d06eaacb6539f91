import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Held } from '../../lib/queue/queue.ts'
import { atThisPace } from '../programs/pace.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const secret = `sk-proj-${'a1B2'.repeat(8)}`

async function setup(t: TestContext) {
  const server = await serve(t, { auth: 'token' })
  const job = await server.send(
    'codex',
    { prompt: 'x', conversation_key: 'talk' },
    { request_id: 'run 1' },
  )
  const held = await claim(server)
  const owner = await makeToken(server)
  const run = await begin(server, held, 'talk')
  const trace = {
    request_id: 'run 1',
    conversation_key: 'talk',
    tool: 'read_file',
    title: 'Read a file',
  }
  const post = (body: unknown, token?: string) =>
    server.ask('/internal/tool-trace', { body, token })
  return { server, job, held, owner, run, trace, post }
}

/** Notes that the work of a job is done elsewhere; gives the capability of that run. */
async function begin(server: TestServer, held: Held, conversation_key: string): Promise<string> {
  const capability = `relay_run_${held.job_id}_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(capability).digest('hex')
  const id = randomBytes(12).toString('hex')
  const run = { id, conversation_key, capabilities: [hash], heard: 0 }
  await server.queue.noteRun(held, () => run)
  return capability
}

test('a tool call on another server becomes activity of its run, without what looks like a secret', async (t) => {
  const { server, job, run, trace, post } = await setup(t)
  const more = {
    args_summary: { path: 'a.ts', key: secret },
    result_summary: { lines: 3 },
    duration_ms: 12.5,
    ok: true,
    error: null,
  }
  const reply = await post({ ...trace, ...more }, run)
  assert.equal(reply.status, 202, reply.text)
  await post({ ...trace, tool: 'write_file', ok: false, error: `denied for ${secret}` }, run)
  const [begun, ended, ...denied] = await server.queue.activity(job.job_id, { limit: 10 })
  assert.deepEqual(
    [begun?.kind, begun?.tool, begun?.text],
    ['tool_started', 'read_file', 'Read a file'],
  )
  assert.match(begun?.detail ?? '', /^\{"path":"a\.ts",.*\}$/)
  assert.deepEqual(
    [ended?.kind, ended?.call_id, ended?.ok, ended?.duration_ms, ended?.detail],
    ['tool_ended', begun?.call_id, true, 12.5, '{"lines":3}'],
  )
  assert.deepEqual(
    denied.map(({ ok, text, detail }) => [ok, text, detail]),
    [
      [undefined, 'Read a file', undefined],
      [false, 'Read a file: denied for [redacted]', 'denied for [redacted]'],
    ],
  )
  assert.ok(!JSON.stringify([begun, ended, denied]).includes(secret))
})

test('a long trace is cut, and its secrets are gone all the same', async (t) => {
  const { server, job, run, trace, post } = await setup(t)
  const args_summary = { a: 'x'.repeat(2950), b: secret, c: 'y'.repeat(100_000) }
  assert.equal((await post({ ...trace, args_summary }, run)).status, 202)
  const [line] = await server.queue.activity(job.job_id, { limit: 2 })
  assert.ok((line?.detail?.length ?? 0) < 4000)
  assert.doesNotMatch(line?.detail ?? '', /a1B2/)
})

const malformed: [what: string, change: object][] = [
  ['no tool', { tool: undefined }],
  ['a blank title', { title: ' ' }],
  ['a number for a request', { request_id: 7 }],
  ['a negative duration', { duration_ms: -1 }],
  ['true for a duration', { duration_ms: true }],
  ['text for arguments', { args_summary: 'x' }],
  ['no truth value', { ok: 'yes' }],
  ['something unknown', { extra: 1 }],
]
test('a trace that is not one is refused with 400', async (t) => {
  const { run, trace, post } = await setup(t)
  for (const [what, change] of malformed) {
    const reply = await post({ ...trace, ...change }, run)
    assert.deepEqual([reply.status, reply.json['code']], [400, 'INPUT_INVALID'], what)
  }
})

test('a run reports about itself and nothing else', async (t) => {
  const { server, held, owner, run, trace, post } = await setup(t)
  const other = await server.send(
    'codex',
    { prompt: 'y', conversation_key: 'other' },
    { request_id: 'run 2' },
  )
  const foreignRun = await begin(server, await claim(server), 'other')
  const foreign = { ...trace, request_id: 'run 2', conversation_key: 'other' }
  const status = async (body: object, token?: string) => (await post(body, token)).status
  assert.equal(await status(trace), 401)
  assert.equal(await status(trace, `${run}x`), 401)
  assert.equal(await status(trace, `${run.slice(0, -2)}_-`), 404)
  assert.equal(await status(trace, run.replace(held.job_id, other.job_id)), 404)
  assert.equal(await status(trace, run.replace(held.job_id, 'a'.repeat(26))), 404)
  assert.equal(await status(trace, foreignRun), 404)
  assert.equal(await status(foreign, run), 404)
  assert.equal(await status({ ...trace, request_id: 'nobody' }, run), 404)
  assert.equal(await status({ ...trace, conversation_key: 'other' }, run), 401)
  assert.equal(await status(foreign, owner), 202)
  assert.equal(await status(trace, await makeToken(server, 'bot', '--agent', 'bot')), 404)
  for (const path of ['/api/jobs', `/api/jobs/${other.job_id}`, '/api/events']) {
    assert.equal((await server.ask(path, { token: run })).status, 401, path)
  }
  const tools = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  assert.equal((await server.ask('/mcp', { token: run, body: tools })).status, 401)
  await server.queue.release(held, { reason: 'shutdown' })
  assert.equal(await status(trace, run), 202, 'the run goes on without a worker')
  await server.queue.complete(held, { output: 'x' })
  assert.equal(await status(trace, run), 409)
})

test('a server that asks for no token takes no traces', async (t) => {
  const server = await serve(t)
  const body = { request_id: 'x', conversation_key: 'x', tool: 'x', title: 'x' }
  const reply = await server.ask('/internal/tool-trace', { body })
  assert.deepEqual([reply.status, reply.json['code']], [403, 'FORBIDDEN'])
})

test('a trace nested beyond reason is refused as a bad body, and no stack is logged', async (t) => {
  const { server, run, trace, post } = await setup(t)
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  const raw = await fetch(`${server.url}/internal/tool-trace`, {
    method: 'POST',
    headers: { authorization: `Bearer ${run}`, 'content-type': 'application/json' },
    body: `${JSON.stringify(trace).slice(0, -1)},"args_summary":{"a":${deep}}}`,
  })
  assert.equal(raw.status, 400)
  assert.equal(((await raw.json()) as { code: string }).code, 'BODY_INVALID')
  assert.doesNotMatch(server.errors(), /bug|RangeError/)
  assert.equal((await post({ ...trace, args_summary: { a: 1 } }, run)).status, 202)
})

test('a trace of almost-secrets holds up no other request', async (t) => {
  const { server, run, trace, post } = await setup(t)
  const most = atThisPace(1000)
  const since = performance.now()
  const slow = post({ ...trace, args_summary: { a: 'eyJ-'.repeat(200_000) } }, run)
  assert.equal((await server.ask('/healthz')).status, 200)
  assert.equal((await slow).status, 202)
  assert.ok(performance.now() - since < most, `${performance.now() - since} ms`)
})

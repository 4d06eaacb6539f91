import assert from 'node:assert/strict'
import { basename, join } from 'node:path'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { openGrants } from '../../lib/access/grants.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import type { Job } from '../../lib/schema/job.ts'
import { startProgram } from '../programs/child.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { Json, TestServer } from './setup.ts'

/** A server with two agent tokens, and ways to call it as either. */
async function setup(t: TestContext, configuration: object = {}) {
  const server = await serve(t, { auth: 'token' })
  writeFileSync(server.env['RELAY_CONFIG'] ?? '', JSON.stringify(configuration), { mode: 0o600 })
  if (Object.keys(configuration).length > 0) {
    await server.stop()
    await server.restart()
  }
  const workspace = basename(server.machine.directory)
  const eve = await makeToken(server, 'eve', '--agent', 'eve')
  const bob = await makeToken(server, 'bob', '--agent', 'bob')
  const owner = await makeToken(server, 'me')

  async function post(token: string, task: object, more: object = {}): Promise<Json> {
    const body = { workspace, to: 'codex', task: { prompt: 'x', ...task }, ...more }
    return (await server.ask('/api/jobs', { token, body })).json
  }
  const codeOf = async (path: string, ask: { token: string; body?: object }) =>
    (await server.ask(path, ask)).json['code'] as unknown
  return { server, workspace, eve, bob, owner, post, codeOf }
}

async function callTool(server: TestServer, token: string, name: string, args: object) {
  const reply = await server.ask('/mcp', {
    token,
    headers: { accept: 'application/json, text/event-stream' },
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } },
  })
  const line = reply.text.split('\n').find((each) => each.startsWith('data: ')) ?? reply.text
  const { result } = JSON.parse(line.replace(/^data: /, '')) as { result: Json }
  return JSON.parse(String(result['content'][0].text)) as Json
}

test('an agent token that names the conversation of another sender neither continues nor reads nor blocks it', async (t) => {
  const { server, eve, post } = await setup(t)
  const { queue } = server
  const alice = await server.send('codex', { prompt: 'plans', conversation_key: 'main' })
  const held = await claim(server)
  await queue.conversations.keepThread('codex', 'main', { thread_id: 'the thread of alice' })
  await queue.conversations.note('codex', 'main', { jobId: alice.job_id, title: 'Secret plans' })
  const hers = await post(eve, { conversation_key: 'main', require_review: true })
  assert.equal(hers['state'], 'needs_review')
  await queue.complete(held, { output: 'done' })
  const next = await server.send('codex', { prompt: 'go on', conversation_key: 'main' })
  assert.equal((await claim(server)).job_id, next.job_id)

  const job = await queue.get(String(hers['job_id']))
  const key = job.task.conversation_key ?? ''
  assert.match(key, /^eve\/main~[0-9a-f]{16}$/)
  assert.equal(await queue.conversations.thread('codex', key), undefined)
  assert.equal(
    (await queue.conversations.thread('codex', 'main'))?.thread_id,
    'the thread of alice',
  )
  const listed = await server.ask('/api/conversations', { token: eve })
  assert.deepEqual(listed.json['conversations'], [])
})

test('a remote caller continues its own conversation, and the owner may join it by its full key', async (t) => {
  const { server, eve, bob, owner, post } = await setup(t)
  const keyOf = async (sent: Json) =>
    (await server.queue.get(String(sent['job_id']))).task.conversation_key
  const first = await keyOf(await post(eve, { conversation_key: 'main' }))
  assert.equal(await keyOf(await post(eve, { conversation_key: 'main' })), first)
  assert.equal(await keyOf(await post(eve, { conversation_key: first })), first)
  assert.equal(await keyOf(await post(owner, { conversation_key: first })), first)
  assert.notEqual(await keyOf(await post(bob, { conversation_key: first })), first)
  assert.notEqual(await keyOf(await post(bob, { conversation_key: 'main' })), first)
  const long = 'k'.repeat(200)
  const cut = await keyOf(await post(eve, { conversation_key: long }))
  assert.equal(await keyOf(await post(eve, { conversation_key: cut })), cut)
})

test('what a turn of a remote caller sends stays in the conversations of that caller', async (t) => {
  const { server, eve, post } = await setup(t)
  const { job_id: parentId } = await post(eve, { prompt: 'ask claude in conversation main' })
  await claim(server)
  const { job } = await server.queue.dispatch(
    { to: 'claude', task: { prompt: 'x', conversation_key: 'main' }, request_id: 'nightly' },
    { from: { agent: 'codex' }, parentId: String(parentId) },
  )
  assert.match(job.task.conversation_key ?? '', /^eve\/main~/)
  assert.notEqual(job.job_id, jobIdOf('nightly'))
})

test('a remote caller that sends the request id of another sender gets a job of its own', async (t) => {
  const { server, eve, bob, post, codeOf } = await setup(t)
  const squatted = await post(eve, { prompt: 'run the nightly' }, { request_id: 'nightly' })
  const own = await server.send('codex', { prompt: 'run the nightly' }, { request_id: 'nightly' })
  assert.notEqual(own.job_id, squatted['job_id'])
  assert.equal(own.from.agent, 'sender')
  assert.equal(await codeOf(`/api/jobs/${own.job_id}`, { token: eve }), 'JOB_NOT_FOUND')
  // Not an oracle either: another task under an id that others use is simply a job.
  const probed = await post(bob, { prompt: 'something else' }, { request_id: 'nightly' })
  assert.deepEqual([probed['deduped'], probed['state']], [false, 'queued'])
  const again = await post(eve, { prompt: 'run the nightly' }, { request_id: 'nightly' })
  assert.deepEqual([again['deduped'], again['job_id']], [true, squatted['job_id']])
  const other = await post(eve, { prompt: 'changed' }, { request_id: 'nightly' })
  assert.equal(other['code'], 'REQUEST_ID_CONFLICT')
  const audit = await server.store.upkeep.audit()
  assert.deepEqual(audit.findings, [])
})

test('a request that a remote caller sent before the upgrade is still the same job after it', async (t) => {
  const { server, eve, bob, post } = await setup(t)
  // As the version before wrote it: no scope, and the key as it was sent.
  const task = { prompt: 'once', conversation_key: 'main' }
  const from = { agent: 'eve' }
  const before = await server.queue.dispatch({ to: 'codex', task, request_id: 'r' }, { from })
  const again = await post(eve, task, { request_id: 'r' })
  assert.deepEqual([again['deduped'], again['job_id']], [true, before.job.job_id])
  const changed = await post(eve, { prompt: 'twice' }, { request_id: 'r' })
  assert.equal(changed['code'], 'REQUEST_ID_CONFLICT')
  const foreign = await post(bob, task, { request_id: 'r' })
  assert.deepEqual([foreign['deduped'], foreign['job_id'] === before.job.job_id], [false, false])
})

test('prefixes of ids find only the jobs of a remote caller, over HTTP and over MCP', async (t) => {
  const { server, eve, owner, post } = await setup(t)
  for (let n = 0; n < 40; n += 1) await server.send('codex', { prompt: `foreign ${n}` })
  const mine = String((await post(eve, {}))['job_id'])
  for (const letter of 'abcdefghijklmnopqrstuvwxyz234567') {
    const reply = await server.ask(`/api/jobs/${letter}`, { token: eve })
    assert.equal(reply.json['code'], 'JOB_NOT_FOUND', reply.text)
    const told = await callTool(server, eve, 'poll', { job_id: letter })
    assert.equal(told['found'], false, JSON.stringify(told))
  }
  const [foreign] = (await server.queue.list({ from: 'sender' })).jobs
  const id = foreign?.job_id ?? ''
  const unknown = 'q'.repeat(26)
  for (const length of [8, 26]) {
    const answers = [id, unknown].map(async (each) => {
      const typed = each.slice(0, length)
      const reply = await server.ask(`/api/jobs/${typed}`, { token: eve })
      const told = await callTool(server, eve, 'cancel', { job_id: typed })
      return `${reply.status} ${reply.text} ${JSON.stringify(told)}`.replaceAll(typed, '…')
    })
    const [known, other] = await Promise.all(answers)
    assert.equal(known, other)
  }
  assert.equal((await server.ask(`/api/jobs/${mine.slice(0, 8)}`, { token: eve })).status, 200)
  assert.equal((await server.ask(`/api/jobs/${id.slice(0, 8)}`, { token: owner })).status, 200)
})

test('the pages of a listing name no job of another sender, not even where they end', async (t) => {
  const { server, eve, post } = await setup(t)
  const ids: string[] = []
  for (let n = 0; n < 6; n += 1) {
    ids.push((await server.send('codex', { prompt: `foreign ${n}`, require_review: true })).job_id)
    if (n % 2 === 0) await post(eve, { prompt: `mine ${n}`, require_review: true })
  }
  const list = async (cursor: string | null, viaMcp: boolean): Promise<Json> => {
    if (viaMcp) {
      const args = { limit: 2, ...(cursor !== null && { cursor }) }
      return callTool(server, eve, 'list_jobs', args)
    }
    const query = new URLSearchParams({ limit: '2', ...(cursor !== null && { cursor }) })
    return (await server.ask(`/api/jobs?${query.toString()}`, { token: eve })).json
  }
  for (const viaMcp of [false, true]) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Json = await list(cursor, viaMcp)
      seen.push(...page['jobs'].map((row: Json) => String(row['headline'])))
      const told = JSON.stringify(page) + Buffer.from(String(page['next_cursor']), 'base64url')
      for (const id of ids) assert.ok(!told.includes(id), told)
      cursor = page['next_cursor'] as string | null
    } while (cursor !== null)
    assert.deepEqual(new Set(seen), new Set(['mine 0', 'mine 2', 'mine 4']))
    assert.equal((await list('attention:aaaa', viaMcp))['code'], 'CURSOR_INVALID')
  }
})

test('a damaged log of another sender is not shown to a remote caller, and does not exist for it', async (t) => {
  const { server, eve, owner } = await setup(t)
  const { job_id } = await server.send('codex', { prompt: 'secret', require_review: true })
  const path = join(server.machine.directory, 'jobs')
  const file = readdirSync(path, { recursive: true }).find((name) =>
    String(name).endsWith(`${job_id}.jsonl`),
  )
  writeFileSync(join(path, String(file)), '\n{"format":1,"broken":true}\n')
  const seen = await server.ask('/api/jobs', { token: owner })
  assert.equal(seen.json['damaged'].length, 1)
  const hidden = await server.ask('/api/jobs', { token: eve })
  assert.deepEqual(hidden.json['damaged'], [])
  const reply = await server.ask(`/api/jobs/${job_id}`, { token: eve })
  const unknown = await server.ask(`/api/jobs/${'q'.repeat(26)}`, { token: eve })
  assert.equal(reply.text.replace(job_id, ''), unknown.text.replace('q'.repeat(26), ''))
  const told = await callTool(server, eve, 'poll', { job_id })
  assert.equal(told['found'], false)
  const listed = await callTool(server, eve, 'list_jobs', {})
  assert.equal(listed['damaged'], undefined)
})

test('the receiver of a job does not answer the question of its own run, and its sender does', async (t) => {
  const { server, eve, bob, workspace, codeOf } = await setup(t)
  const sent = await server.ask('/api/jobs', {
    token: eve,
    body: { workspace, to: 'bob', task: { prompt: 'x' } },
  })
  const held = await claim(server, 'bob')
  await server.queue.ask(held, { question_id: 'q1', text: 'May I?' })
  const path = `/api/jobs/${String(sent.json['job_id'])}/answer`
  const body = { question_id: 'q1', answer: 'yes' }
  assert.equal(await codeOf(path, { token: bob, body }), 'FORBIDDEN')
  const args = { job_id: sent.json['job_id'], ...body }
  assert.equal((await callTool(server, bob, 'answer', args))['code'], 'FORBIDDEN')
  assert.equal((await server.ask(path, { token: eve, body })).status, 200)
})

test('write jobs of approved clients wait for a person unless the operator allows them', async (t) => {
  const writes: [configuration: object, token: string, client: string][] = [
    [{}, 'queued', 'needs_review'],
    [{ reviewWritesFrom: ['clients', 'tokens'] }, 'needs_review', 'needs_review'],
    [{ reviewWritesFrom: [] }, 'queued', 'queued'],
    [{ readOnlyFrom: ['tokens', 'clients'] }, 'FORBIDDEN', 'FORBIDDEN'],
  ]
  for (const [configuration, ofToken, ofClient] of writes) {
    const server = await serve(t, { auth: 'oauth' })
    writeFileSync(server.env['RELAY_CONFIG'] ?? '', JSON.stringify(configuration), { mode: 0o600 })
    await server.stop()
    await server.restart()
    const workspace = basename(server.machine.directory)
    const token = await makeToken(server, 'eve', '--agent', 'eve')
    const credentials = join(server.env['RELAY_DATA_DIR'] ?? '', 'http')
    const grants = openGrants(credentials, { now: Date.now, resource: `${server.url}/mcp` })
    const { access } = await grants.grant('a client', {
      agent: 'cloud',
      workspace,
      scopes: [],
      person: 'owner',
    })
    const send = async (secret: string, task: object) => {
      const args = { to: 'codex', task: { prompt: 'x', ...task }, request_id: 'r' }
      const done = await callTool(server, secret, 'dispatch', args)
      return String(done['code'] ?? done['state'])
    }
    assert.equal(await send(token, { write: true }), ofToken, JSON.stringify(configuration))
    assert.equal(await send(access, { write: true }), ofClient, JSON.stringify(configuration))
    // Sent again it is the same request, whatever was added to it.
    assert.equal(await send(access, { write: true }), ofClient, JSON.stringify(configuration))
    const { state } = await server.send('codex', { prompt: 'of the owner', write: true })
    assert.equal(state, 'queued')
  }
})

test('a real worker gives a remote caller a new thread where the owner has one of that name', async (t) => {
  const { server, eve, post } = await setup(t)
  const scenario = join(server.home, 'scenario.json')
  const fake = join(import.meta.dirname, '..', 'programs', 'fake-codex.mjs')
  const lines = [
    { type: 'thread.started', thread_id: '0199a213-81c0-7800-8aa1-bbab2a035a53' },
    {
      type: 'turn.completed',
      usage: { input_tokens: 1, cached_input_tokens: 0, output_tokens: 1 },
    },
  ]
  writeFileSync(scenario, JSON.stringify({ lines, answer: 'done' }))
  server.configure({ codex: { executor: 'codex', binary: fake, env: ['FAKE_SCENARIO'] } })
  const isDone = (job: Job) => job.state === 'completed'
  const argsOf = async (jobId: string): Promise<string[]> => {
    const env = { ...server.env, FAKE_SCENARIO: scenario }
    startProgram(t, 'worker.js', ['--agent', 'codex', '--once'], { env })
    await server.until(jobId, isDone)
    return (JSON.parse(readFileSync(`${scenario}.called`, 'utf8')) as { args: string[] }).args
  }
  const first = await server.send('codex', { prompt: 'plans', conversation_key: 'main' })
  assert.ok(!(await argsOf(first.job_id)).includes('resume'))
  const hers = await post(eve, { conversation_key: 'main' })
  assert.ok(!(await argsOf(String(hers['job_id']))).includes('resume'))
  const own = await server.send('codex', { prompt: 'go on', conversation_key: 'main' })
  assert.ok((await argsOf(own.job_id)).includes('resume'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Queue } from '../../lib/queue/queue.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { claim } from '../operations/setup.ts'
import { createWorkspace, openSameRelay, readToolReply, startServer } from './raw-client.ts'

const task = { prompt: 'Count words' }

test('a refusal is a tool error with code, message and details, and no structured content', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  const { isError, structured, text } = await server.call('cancel', { job_id: 'a'.repeat(26) })
  assert.equal(isError, true)
  assert.equal(structured, undefined)
  assert.deepEqual(Object.keys(text as object), ['code', 'message', 'details'])
  assert.equal((text as { code: string }).code, 'JOB_NOT_FOUND')
})

test('a success is structured content and the same as text', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  const { structured, text, isError } = await server.call('dispatch', { to: 'codex', task })
  assert.equal(isError, false)
  assert.deepEqual(structured, text)
})

test('the sender is RELAY_AGENT and the session of the client', async (t) => {
  const { env } = createWorkspace(t)
  const named = { ...env, RELAY_AGENT: 'claude-main', CLAUDE_CODE_SESSION_ID: 'session-1' }
  const server = startServer(named)
  await server.initialize()
  const sent = await server.call('dispatch', { to: 'codex', task })
  const seen = await server.call('poll', { job_id: sent.structured?.['job_id'] })
  assert.deepEqual(seen.structured?.['from'], { agent: 'claude-main', session: 'session-1' })
})

test('without RELAY_AGENT the sender is the client’s name, fit for an agent id', async (t) => {
  const names = [
    ['Claude Code', 'claude-code'],
    ['codex-mcp-client', 'codex-mcp-client'],
    ['  ../Évil\u0000 ', 'vil'],
    ['😀', 'unnamed'],
    ['x'.repeat(300), 'x'.repeat(64)],
  ] as const
  for (const [name, agent] of names) {
    const server = startServer(createWorkspace(t).env)
    await server.initialize({ name })
    const { structured } = await server.call('dispatch_wait', { to: 'codex', task, timeout_ms: 0 })
    assert.deepEqual(structured?.['from'], { agent })
  }
})

test('the thread that a Codex call names is its session', async (t) => {
  const { env } = createWorkspace(t)
  const server = startServer({ ...env, CLAUDE_CODE_SESSION_ID: 'outer' })
  await server.initialize({ name: 'codex-mcp-client' })
  const args = { to: 'claude', task, timeout_ms: 0 }
  const told = await server.call('dispatch_wait', args, { threadId: 'thread-7' })
  assert.deepEqual(told.structured?.['from'], { agent: 'codex-mcp-client', session: 'thread-7' })
  const odd = await server.call('dispatch_wait', args, { threadId: 'a\u0007b' })
  assert.deepEqual(odd.structured?.['from'], { agent: 'codex-mcp-client', session: 'outer' })
})

test('two servers on one store make one job of one request_id', async (t) => {
  const { env } = createWorkspace(t)
  const servers = [startServer(env), startServer(env)]
  await Promise.all(servers.map((server) => server.initialize()))
  const args = { to: 'codex', task, request_id: 'only once' }
  const calls = servers.flatMap((server) => [
    server.call('dispatch', args),
    server.call('dispatch', args),
  ])
  const replies = await Promise.all(calls)
  assert.equal(new Set(replies.map(({ structured }) => structured?.['job_id'])).size, 1)
  assert.equal(replies.filter(({ structured }) => structured?.['deduped'] === false).length, 1)
})

test('a reused request_id with another task is refused, also by another server', async (t) => {
  const { env } = createWorkspace(t)
  const first = startServer(env)
  const second = startServer(env)
  await first.initialize()
  await second.initialize()
  await first.call('dispatch', { to: 'codex', task, request_id: 'r' })
  const again = { to: 'codex', task: { prompt: 'Other' }, request_id: 'r' }
  const { isError, text } = await second.call('dispatch', again)
  assert.equal(isError, true)
  assert.equal((text as { code: string }).code, 'REQUEST_ID_CONFLICT')
})

test('dispatch_wait is woken by the end of its job, returns what came out, and clears it from the inbox', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer({ ...env, RELAY_AGENT: 'boss' })
  await server.initialize()
  const took: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const progressToken = `round ${round}`
    const id = server.begin('tools/call', {
      name: 'dispatch_wait',
      arguments: { to: 'codex', task },
      _meta: { progressToken },
    })
    // Told at the first look: from then on it waits.
    await server.find(({ params }) => params?.['progressToken'] === progressToken)
    const running = await nextJob(relay.queue)
    await relay.queue.complete(running, { output: `done ${round}` })
    const end = performance.now()
    const { structured } = readToolReply(await server.reply(id))
    took.push(performance.now() - end)
    assert.equal(structured?.['state'], 'completed')
    assert.equal(structured['timed_out'], false)
    assert.equal((structured['result'] as { output: string }).output, `done ${round}`)
  }
  // Without being woken it would look two seconds after it has begun to wait.
  const median = took.toSorted((a, b) => a - b)[2]
  assert.ok(median !== undefined && median < 1500, `${took.join(', ')} ms`)
  await empty(() => relay.inbox.items('boss'))
})

test('dispatch_wait ends by itself with timed_out and the job id, and the job goes on', async (t) => {
  const { env } = createWorkspace(t)
  const server = startServer({ ...env, RELAY_WAIT_TIMEOUT_MS: '50' })
  await server.initialize()
  const { structured } = await server.call('dispatch_wait', { to: 'codex', task })
  assert.equal(structured?.['timed_out'], true)
  assert.equal(structured['state'], 'queued')
  const again = await server.call('poll', { job_id: structured['job_id'] })
  assert.equal(again.structured?.['state'], 'queued')
})

test('dispatch_wait ends at a question, and waits on after the answer with the same request_id', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer(env)
  await server.initialize()
  const args = { to: 'codex', task, request_id: 'r' }
  const asking = server.call('dispatch_wait', args)
  const running = await nextJob(relay.queue)
  await relay.queue.ask(running, { question_id: 'q', text: 'Which?' })
  const asked = await asking
  assert.deepEqual(asked.structured?.['question'], { question_id: 'q', text: 'Which?' })
  await server.call('answer', { job_id: running.job_id, question_id: 'q', answer: 'This' })
  const waiting = server.call('dispatch_wait', args)
  await relay.queue.complete(running, { output: 'ok' })
  const { structured } = await waiting
  assert.equal(structured?.['deduped'], true)
  assert.equal(structured['state'], 'completed')
})

test('dispatch_wait tells how it goes: state and activity, ever increasing, and no result', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer(env)
  await server.initialize()
  const params = {
    name: 'dispatch_wait',
    arguments: { to: 'codex', task },
    _meta: { progressToken: 'p1' },
  }
  const id = server.begin('tools/call', params)
  const told = (message: RegExp) =>
    server.find(
      ({ method, params: said }) =>
        method === 'notifications/progress' && message.test(String(said?.['message'])),
    )
  await told(/^queued$/)
  const running = await nextJob(relay.queue)
  await told(/^running$/)
  relay.queue.report(running, {
    kind: 'tool_started',
    text: '\u001b[31mnpm test\u001b[0m\nline two',
  })
  await told(/^running: .*npm test.* line two$/)
  relay.queue.report(running, { kind: 'message', text: 'SECRET RESULT' })
  await told(/^running: wrote a message$/)
  await relay.queue.complete(running, { output: 'SECRET RESULT' })
  await server.reply(id)
  await server.request('ping')
  const notices = server.messages.filter((message) => message.method !== undefined)
  const numbers = notices.map((message) => Number(message.params?.['progress']))
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => a - b),
  )
  assert.equal(new Set(numbers).size, numbers.length)
  assert.ok(notices.every((message) => message.params?.['progressToken'] === 'p1'))
  assert.doesNotMatch(JSON.stringify(notices), /SECRET|\\u001b/)
  const last = server.messages.findIndex((message) => message.id === id)
  assert.ok(server.messages.slice(last).every((message) => message.method === undefined))
})

test('dispatch_wait says nothing on the way to a client that did not ask', async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  await server.call('dispatch_wait', { to: 'codex', task, timeout_ms: 100 })
  assert.ok(server.messages.every((message) => message.method === undefined))
})

test('a cancelled dispatch_wait gets no reply; the job goes on and its news stay in the inbox', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer({ ...env, RELAY_AGENT: 'boss' })
  await server.initialize()
  const id = server.begin('tools/call', { name: 'dispatch_wait', arguments: { to: 'codex', task } })
  const running = await nextJob(relay.queue)
  server.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id } })
  await server.request('ping')
  const done = await relay.queue.complete(running, { output: '' })
  assert.equal(done.state, 'completed')
  const found = await server.call('check_inbox')
  const { items } = found.structured as { items: { job_id: string }[] }
  assert.equal(items[0]?.job_id, running.job_id)
  assert.ok(server.messages.every((message) => message.id !== id))
})

test('a result never appears in tools/list, in the inbox or in a resource', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer({ ...env, RELAY_AGENT: 'boss' })
  await server.initialize()
  await server.request('resources/subscribe', { uri: 'relay://inbox/boss' })
  await server.call('dispatch', { to: 'codex', task })
  await relay.queue.complete(await claim(relay.queue), { output: 'SECRET RESULT' })
  await server.find((message) => message.method === 'notifications/resources/updated')
  await server.request('tools/list')
  await server.request('resources/read', { uri: 'relay://inbox/boss' })
  await server.call('check_inbox')
  assert.doesNotMatch(JSON.stringify(server.messages), /SECRET/)
})

test('arguments nested without end are refused, and the next call works', async (t) => {
  const { env } = createWorkspace(t)
  const server = startServer(env)
  await server.initialize()
  let deep = '1'
  for (let level = 0; level < 20_000; level += 1) deep = `{"a":${deep}}`
  const line = `{"jsonrpc":"2.0","id":"deep","method":"tools/call","params":{"name":"dispatch","arguments":{"to":"codex","task":{"prompt":"x","result_schema":${deep}}}}}`
  server.write(`${line}\n`)
  const { error } = await server.reply('deep')
  assert.equal(error?.code, -32600)
  assert.match(error?.message ?? '', /nested deeper than 80 levels/)
  assert.deepEqual((await server.request('ping')).result, {})
})

/** Claims the next job as soon as its birth is on the disk; a listing may show it a moment earlier. */
async function nextJob(queue: Queue) {
  const worker = { ...ownIdentity(), id: 'test worker' }
  for (;;) {
    const job = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
    if (job !== undefined) return job
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function empty(look: () => Promise<unknown[]>): Promise<void> {
  const end = performance.now() + 60_000
  while ((await look()).length > 0) {
    assert.ok(performance.now() < end, 'it is never emptied')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

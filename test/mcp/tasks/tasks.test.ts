import assert from 'node:assert/strict'
import { test } from 'node:test'

import { until } from '../../hook/setup.ts'
import { claim } from '../../operations/setup.ts'
import { declared, formless, modern, setup } from './setup.ts'

const MINUTE_MS = 60_000

test('a client that declares tasks gets a task at once, any later server has its result, and other clients see none of it', async (t) => {
  const { relay, start } = await setup(t)
  const first = start({ RELAY_AGENT: 'boss' })
  await first.initialize()
  const created = await first.wait('count', { request_id: 'one', timeout_ms: MINUTE_MS })
  const { taskId, createdAt, lastUpdatedAt, ...rest } = created
  assert.deepEqual(rest, {
    resultType: 'task',
    status: 'working',
    statusMessage: rest['statusMessage'],
    ttlMs: null,
    pollIntervalMs: 1000,
  })
  const job = await relay.queue.get(String(taskId))
  assert.deepEqual([createdAt, lastUpdatedAt], [job.created_at, job.updated_at])
  assert.match(String(rest['statusMessage']), /no worker/)
  const held = await claim(relay.queue)
  assert.equal((await first.get(taskId))['status'], 'working')
  first.child.kill('SIGKILL')
  await first.exited
  await relay.queue.complete(held, { output: 'forty-two' })

  const second = start({ RELAY_AGENT: 'boss' })
  await second.initialize()
  const done = await second.get(taskId)
  assert.deepEqual([done['status'], done['resultType']], ['completed', 'complete'])
  // A client that declares nothing waits as ever, and receives the same.
  const waited = await second.wait('count', { request_id: 'one' }, {})
  const { deduped, ...plain } = waited['structuredContent'] as Record<string, unknown>
  assert.equal(deduped, true)
  const { structuredContent, content, resultType } = done['result'] as Record<string, unknown>
  assert.equal(resultType, 'complete')
  assert.deepEqual(structuredContent, plain)
  assert.deepEqual(content, [{ type: 'text', text: JSON.stringify(structuredContent) }])
  assert.equal('resultType' in waited || 'taskId' in waited, false)
  // And one that repeats its request has the result without a task.
  const again = await second.wait('count', { request_id: 'one' })
  assert.deepEqual(again['structuredContent'], plain)
})

test('the notification of a job is done once its task was read', async (t) => {
  const { relay, start } = await setup(t)
  const server = start({ RELAY_AGENT: 'boss' })
  await server.initialize()
  const { taskId } = await server.wait('count')
  await relay.queue.complete(await claim(relay.queue), { output: 'x' })
  const items = async () => {
    const { structured } = await server.call('check_inbox')
    return (structured?.['items'] as unknown[] | undefined)?.length
  }
  await server.get(taskId)
  // That happens once the reply has been written.
  await until(async () => (await items()) === 0)
})

test('a question is a form for the client’s user, and the answer reaches the job', async (t) => {
  const { relay, start } = await setup(t)
  const server = start({ RELAY_AGENT: 'boss' })
  await server.initialize()
  const { taskId } = await server.wait('paint')
  const held = await claim(relay.queue)
  const choices = ['red', 'blue']
  await relay.queue.ask(held, { question_id: 'q1', text: 'Which colour?', choices })
  const asking = await server.get(taskId)
  assert.equal(asking['status'], 'input_required')
  assert.deepEqual(asking['inputRequests'], {
    q1: {
      method: 'elicitation/create',
      params: {
        mode: 'form',
        message: 'Agent "codex" asks: Which colour?',
        requestedSchema: {
          type: 'object',
          properties: { answer: { type: 'string', title: 'Answer', enum: choices } },
          required: ['answer'],
        },
      },
    },
  })
  // A client without forms is not asked, and learns why the task does not end.
  const { status, statusMessage, inputRequests } = await server.get(taskId, formless)
  assert.deepEqual([status, inputRequests], ['working', undefined])
  assert.match(String(statusMessage), /waits for an answer/)

  const accept = (answer: string) => ({ q1: { action: 'accept', content: { answer } } })
  const wrong = await server.refusal('tasks/update', { taskId, inputResponses: accept('green') })
  assert.ok(wrong)
  assert.equal(wrong.code, -32602)
  assert.match(wrong.message, /not one of the choices/)
  const empty = { q1: { action: 'accept', content: {} } }
  assert.equal(
    (await server.refusal('tasks/update', { taskId, inputResponses: empty }))?.code,
    -32602,
  )
  const ignored = { q0: { action: 'accept', content: { answer: 'red' } }, other: 5 }
  assert.deepEqual(await server.update(taskId, ignored), { resultType: 'complete' })
  assert.deepEqual(await server.update(taskId, { q1: { action: 'cancel' } }), {
    resultType: 'complete',
  })
  assert.equal((await server.get(taskId))['status'], 'input_required')
  assert.deepEqual(await server.update(taskId, accept('blue')), { resultType: 'complete' })
  assert.equal((await server.get(taskId))['status'], 'working')
  // An answer that arrives twice, or late, changes nothing.
  assert.deepEqual(await server.update(taskId, accept('red')), { resultType: 'complete' })
  const job = await relay.queue.get(String(taskId))
  assert.equal(job.state === 'running' && job.question?.answer, 'blue')
})

test('a task is cancelled as its job is, and an ended one stays as it is', async (t) => {
  const { relay, start } = await setup(t)
  const server = start({ RELAY_AGENT: 'boss' })
  await server.initialize()
  const { taskId } = await server.wait('count')
  assert.deepEqual(await server.cancel(taskId), { resultType: 'complete' })
  assert.equal((await relay.queue.get(String(taskId))).state, 'cancelled')
  assert.deepEqual(await server.cancel(taskId), { resultType: 'complete' })
  const { status, result } = await server.get(taskId)
  assert.deepEqual([status, result], ['cancelled', undefined])
})

test('what a task may not do is refused: without declaration, for no task, and for what no client decides', async (t) => {
  const { relay, start } = await setup(t)
  const server = start({ RELAY_AGENT: 'boss' })
  await server.initialize()
  const { taskId } = await server.wait('count')
  for (const method of ['tasks/get', 'tasks/update', 'tasks/cancel']) {
    const params = { taskId, inputResponses: {} }
    const undeclared = await server.refusal(method, params, {})
    assert.equal(undeclared?.code, -32021)
    assert.deepEqual(undeclared?.data, {
      requiredCapabilities: { extensions: { 'io.modelcontextprotocol/tasks': {} } },
    })
    const bad = ['b'.repeat(26), String(taskId).slice(0, 20), '', '../../x', '__proto__', 5, null]
    for (const each of bad) {
      const missing = await server.refusal(method, { ...params, taskId: each })
      assert.equal(missing?.code, -32602, `${method} ${String(each)}`)
    }
  }
  for (const method of ['tasks/list', 'tasks/result', 'tasks/__proto__']) {
    assert.equal((await server.refusal(method, { taskId }))?.code, -32601)
  }
  // A result that awaits approval is no result yet: a person decides, on the page or in a terminal.
  const review = await server.wait('risky', { task: { prompt: 'risky', require_review: true } })
  assert.equal(review['status'], 'working')
  assert.match(String(review['statusMessage']), /review|approv/i)
  assert.equal((await relay.queue.get(String(taskId))).state, 'queued')
})

test('inside a turn, a task is read, and neither cancelled nor answered when the turn works for it', async (t) => {
  const { relay, start } = await setup(t)
  const sender = { from: { agent: 'boss' } }
  const { job } = await relay.queue.dispatch({ to: 'codex', task: { prompt: 'x' } }, sender)
  const held = await claim(relay.queue)
  await relay.queue.ask(held, { question_id: 'q1', text: 'May I?' })
  const turn = { RELAY_JOB: job.job_id, RELAY_TURN: `${job.job_id}.${held.token}` }
  const server = start({ RELAY_AGENT: 'codex', ...turn })
  await server.initialize()
  const taskId = job.job_id
  assert.equal((await server.get(taskId))['status'], 'input_required')
  const inputResponses = { q1: { action: 'accept', content: { answer: 'yes' } } }
  for (const [method, params] of [
    ['tasks/cancel', {}],
    ['tasks/update', { inputResponses }],
  ] as const) {
    const refused = await server.refusal(method, { taskId, ...params })
    assert.deepEqual(
      [refused?.code, (refused?.data as { code: string } | undefined)?.code],
      [-32000, 'FORBIDDEN'],
    )
  }
  const now = await relay.queue.get(taskId)
  assert.equal(now.state === 'running' && now.question?.answer, undefined)
})

test('server/discover is answered to a client that declares tasks, but not to one that would lose its channel', async (t) => {
  const { start } = await setup(t)
  const tasks = { elicitation: {}, extensions: { 'io.modelcontextprotocol/tasks': {} } }
  const rows: [
    what: string,
    meta: object,
    env: Record<string, string>,
    code: number | undefined,
  ][] = [
    ['declares tasks', modern(tasks), {}, undefined],
    ['declares tasks, with a channel', modern(tasks), { RELAY_AGENT: 'boss' }, undefined],
    ['declares nothing', modern({}), {}, -32601],
    ['declares something else', modern({ extensions: { other: {} } }), {}, -32601],
    ['loses its channel', modern(tasks, 'claude-code'), { RELAY_AGENT: 'boss' }, -32601],
    ['has no channel to lose', modern(tasks, 'claude-code'), {}, undefined],
    [
      'speaks a revision to come',
      { ...modern(tasks), 'io.modelcontextprotocol/protocolVersion': '2031-01-01' },
      {},
      -32022,
    ],
  ]
  const [server, named] = [start(), start({ RELAY_AGENT: 'boss' })]
  for (const [what, meta, env, code] of rows) {
    const asked = env['RELAY_AGENT'] === undefined ? server : named
    const { result, error } = await asked.request('server/discover', {}, meta)
    assert.equal(error?.code, code, what)
    if (code !== undefined) continue
    const { instructions, ...found } = result ?? {}
    assert.match(String(instructions), /hand work to another agent/)
    assert.deepEqual(found, {
      resultType: 'complete',
      ttlMs: 0,
      cacheScope: 'private',
      supportedVersions: [
        '2026-07-28',
        '2025-11-25',
        ...(found['supportedVersions'] as string[]).slice(2),
      ],
      capabilities: {
        tools: {},
        resources: { subscribe: true },
        completions: {},
        extensions: { 'io.modelcontextprotocol/tasks': {} },
      },
      _meta: found['_meta'],
    })
  }
  // The handshake of older revisions still follows, and names the client.
  assert.equal((await server.initialize()).result?.['protocolVersion'], '2025-06-18')
})

test('without a handshake, the request names the client, and replies are those of the newer revision', async (t) => {
  const { start } = await setup(t)
  const tasks = { extensions: { 'io.modelcontextprotocol/tasks': {} } }
  const server = start({}, modern(tasks, 'New Client'))
  const { tools, ...listed } = (await server.request('tools/list')).result ?? {}
  assert.deepEqual(listed, { resultType: 'complete', ttlMs: 0, cacheScope: 'private' })
  assert.equal((tools as unknown[]).length, 8)
  // The parameter of older tasks is ignored.
  const polled = await server.request('tools/call', {
    name: 'poll',
    arguments: { job_id: 'b'.repeat(26) },
    task: { ttl: 1 },
  })
  assert.equal(polled.result?.['resultType'], 'complete')
  const { taskId } = await server.wait('count')
  const { structured } = await server.call('poll', { job_id: taskId })
  assert.deepEqual(structured?.['from'], { agent: 'new-client' })
  const gone = await server.refusal('resources/read', { uri: 'relay://nothing' })
  assert.equal(gone?.code, -32602)
})

test('a subscription sends a task as it is, its changes and its result, and ends with the request', async (t) => {
  const { relay, start } = await setup(t)
  const server = start({ RELAY_AGENT: 'boss' })
  await server.initialize()
  const { taskId } = await server.wait('count')
  const notifications = { taskIds: [taskId, 'b'.repeat(26)] }
  server.send({
    jsonrpc: '2.0',
    id: 'listen:1',
    method: 'subscriptions/listen',
    params: { notifications, _meta: declared },
  })
  const _meta = { 'io.modelcontextprotocol/subscriptionId': 'listen:1' }
  const acknowledged = await server.find(
    ({ method }) => method === 'notifications/subscriptions/acknowledged',
  )
  assert.deepEqual(acknowledged.params, { _meta, notifications: { taskIds: [taskId] } })
  const seen = (status: string, count = 1) =>
    server.find((message) => {
      const of = server.messages.filter(
        ({ method, params }) => method === 'notifications/tasks' && params?.['status'] === status,
      )
      return of.length >= count && message === of[count - 1]
    })
  await seen('working')
  const held = await claim(relay.queue)
  await seen('working', 2)
  await relay.queue.ask(held, { question_id: 'q1', text: 'May I?' })
  const asking = await seen('input_required')
  assert.deepEqual(Object.keys(asking.params?.['inputRequests'] as object), ['q1'])
  await server.update(taskId, { q1: { action: 'decline' } })
  await seen('working', 3)
  await relay.queue.complete(held, { output: 'no' })
  const { params } = await seen('completed')
  const { resultType: _, ...state } = await server.get(taskId)
  assert.deepEqual(params, { _meta, ...state })
  server.send({
    jsonrpc: '2.0',
    method: 'notifications/cancelled',
    params: { requestId: 'listen:1' },
  })
  const undeclared = { notifications: { taskIds: [taskId] } }
  assert.equal((await server.refusal('subscriptions/listen', undeclared, {}))?.code, -32021)
  // One that is open when the server must leave ends with a reply.
  server.send({
    jsonrpc: '2.0',
    id: 'listen:2',
    method: 'subscriptions/listen',
    params: { notifications: {}, _meta: declared },
  })
  await server.find(
    ({ params: sent }) =>
      (sent?.['_meta'] as Record<string, unknown> | undefined)?.[
        'io.modelcontextprotocol/subscriptionId'
      ] === 'listen:2',
  )
  server.child.kill('SIGTERM')
  assert.ok((await server.reply('listen:2')).result)
  assert.equal((await server.exited).code, 0)
})

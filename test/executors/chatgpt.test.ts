import assert from 'node:assert/strict'
import { test } from 'node:test'

import { TOKEN, headerOf } from '../programs/fake-chatgpt.ts'
import { setup } from './chatgpt/setup.ts'

const done = { status: 'done', title: 'Found', markdown: '# The answer' }

test('a job is sent to the trigger, reported about, and ended by its agent', async (t) => {
  const { service, relay, startWorker, send, say, reports } = await setup(t)
  startWorker()
  const jobId = await send()
  const { input, key } = await service.takenAs(1)
  await say('update_conversation_title', { title: 'Search' })
  const steps = [
    { id: 'a', title: 'Look', status: 'in_progress' },
    { id: 'b', title: 'Write' },
  ]
  await say('record_plan', { steps })
  await say('record_progress', { message: 'Looked', step_updates: [{ id: 'a', status: 'done' }] })
  const artifacts = [{ name: '../evil.md', content: 'attached' }]
  const told = await say('record_result', { ...done, artifacts })
  assert.equal(told['state'], 'completed')

  const job = await relay.until(jobId, ({ state }) => state === 'completed')
  assert.ok(job.state === 'completed')
  assert.deepEqual([job.result.output, job.result.title], ['# The answer', 'Found'])
  const [artifact] = job.result.artifacts ?? []
  assert.ok(artifact)
  assert.equal(await relay.queue.readText(artifact.blob), 'attached')
  assert.deepEqual([headerOf(input, 'turn_mode'), headerOf(input, 'job_id')], ['initial', jobId])
  assert.ok(input.endsWith('User task:\nFind out'))
  const request = service.heard[0]
  assert.equal(request?.path, '/v1/workspace_agents/agtch_test/trigger')
  assert.deepEqual(Object.keys(request.body), ['input', 'conversation_key'])
  assert.equal(request.headers['user-agent'], 'durable-relay')
  assert.equal(request.headers['openai-beta'], 'workspace_agent_runs=v1')
  assert.equal(request.headers['idempotency-key'], key)
  await relay.until(jobId, () => reports.length > 0)
  assert.deepEqual([reports[0]?.state, reports[0]?.attempt], ['completed', 1])
})

test('a question pauses the job; the answer goes to the same conversation and the run goes on', async (t) => {
  const { service, relay, startWorker, send, say } = await setup(t)
  startWorker()
  const jobId = await send()
  const first = await service.takenAs(1)
  const asked = await say('ask_user', { question: 'Which?', choices: ['this', 'that'] })
  assert.deepEqual([asked['question_id'], asked['answer']], ['q1', null])
  service.setStatus(first.id, { status: 'completed' })
  const again = await say('ask_user', { question: 'Which?', choices: ['this', 'that'] })
  assert.equal(again['question_id'], 'q1')

  await relay.queue.answer(jobId, { question_id: 'q1', answer: 'that', by: { person: 'me' } })
  const second = await service.takenAs(2)
  assert.equal(headerOf(second.input, 'turn_mode'), 'answer')
  assert.equal(headerOf(second.input, 'question_id'), 'q1')
  assert.equal(headerOf(second.input, 'capability'), headerOf(first.input, 'capability'))
  assert.equal(second.conversation_key, first.conversation_key)
  assert.ok(second.input.endsWith('Operator answered:\nthat'))
  const told = await say('ask_user', { question: 'Which?', choices: ['this', 'that'] })
  assert.equal(told['answer'], 'that')
  await say('record_result', done)
  assert.equal((await relay.queue.get(jobId)).state, 'completed')
})

test('D2: a blocked run is replied to in the same conversation, and can still finish', async (t) => {
  const { service, relay, startWorker, send, say } = await setup(t)
  startWorker()
  const jobId = await send()
  const first = await service.takenAs(1)
  const blocked = { status: 'blocked', title: 'No access', markdown: 'I cannot reach the folder.' }
  await say('record_result', blocked)
  service.setStatus(first.id, { status: 'completed' })
  await relay.until(jobId, ({ state }) => state === 'needs_review')
  const feedback = 'You have access now, please continue.'
  await relay.queue.resolve(jobId, { outcome: 'queued', person: 'me', feedback })
  const second = await service.takenAs(2)
  assert.equal(headerOf(second.input, 'turn_mode'), 'answer')
  assert.equal(headerOf(second.input, 'capability'), headerOf(first.input, 'capability'))
  assert.equal(second.conversation_key, first.conversation_key)
  assert.ok(second.input.endsWith(`Operator answered:\n${feedback}`))
  await say('record_result', done)
  const job = await relay.queue.get(jobId)
  assert.ok(job.state === 'completed')
  assert.equal(job.result.output, '# The answer')
})

test('guidance goes to the run that is going on, once for each and in order', async (t) => {
  const { service, relay, startWorker, send, say } = await setup(t)
  startWorker()
  const jobId = await send()
  await service.takenAs(1)
  service.next.push('drop', { status: 500 })
  const by = { person: 'me' }
  await relay.queue.steer(jobId, { steer_id: 's1', text: 'Only in Europe', by })
  await relay.queue.steer(jobId, { steer_id: 's1', text: 'Only in Europe', by })
  await relay.queue.steer(jobId, { steer_id: 's2', text: 'And in Asia', by })
  const [second, third] = [await service.takenAs(2), await service.takenAs(3)]
  assert.deepEqual(
    [second, third].map(({ input }) => headerOf(input, 'turn_mode')),
    ['steer', 'steer'],
  )
  assert.ok(second.input.endsWith('Operator guidance:\nOnly in Europe'))
  assert.ok(third.input.endsWith('Operator guidance:\nAnd in Asia'))
  await say('record_result', done)
  assert.equal(service.taken.length, 3)
})

test('the next job of a conversation is a continuation of it', async (t) => {
  const { service, startWorker, send, say, call } = await setup(t)
  startWorker()
  await send({ conversation_key: 'books' })
  await say('record_result', done)
  await send({ conversation_key: 'books', prompt: 'And now?' })
  const { input, conversation_key } = await service.takenAs(2)
  assert.deepEqual([headerOf(input, 'turn_mode'), conversation_key], ['continuation', 'books'])
  const capability = headerOf(input, 'capability')
  const context = await call('get_run_context', { capability })
  assert.equal((context['runs'] as { result: string }[])[0]?.result, '# The answer')
  await call('record_result', { ...done, capability })
})

for (const [name, behaviour] of [
  ['an answer without a body', 'take without a body'],
  ['a connection that is dropped after the task was taken', 'drop'],
  ['a service that is slower than the limit', 'hang'],
  ['a fault', { status: 500 }],
  ['a limit', { status: 429, headers: { 'retry-after': '0' } }],
] as const) {
  test(`${name}: the same is sent under the same key, and one run is begun`, async (t) => {
    const limit = behaviour === 'hang' ? { requestMs: 500 } : {}
    const { service, relay, startWorker, send, say } = await setup(t, limit)
    service.next.push(behaviour)
    startWorker()
    const jobId = await send()
    const sends = behaviour === 'take without a body' ? 1 : 2
    const posts = await service.heardTimes('POST', sends)
    await say('record_result', done)
    await relay.until(jobId, ({ state }) => state === 'completed')
    assert.equal(service.taken.length, 1)
    const keys = posts.map(({ headers }) => headers['idempotency-key'])
    assert.equal(new Set(keys).size, 1)
    assert.equal(new Set(posts.map(({ body }) => JSON.stringify(body))).size, 1)
  })
}

test('Retry-After is waited for', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  service.next.push({ status: 429, headers: { 'retry-after': '7200' } })
  startWorker()
  const jobId = await send()
  const job = await relay.until(jobId, (seen) => seen.deferrals === 1)
  assert.ok(job.state === 'queued' && job.not_before !== undefined)
  const waitMs = Date.parse(job.not_before) - Date.now()
  assert.ok(waitMs > 7_100_000 && waitMs <= 7_200_000, `${waitMs} ms`)
  assert.deepEqual([job.attempts, job.last_error?.code], [0, 'CHATGPT_LIMITED'])
  assert.equal(service.taken.length, 0)
})

for (const [status, code, advice] of [
  [401, 'CHATGPT_TOKEN_REFUSED', /relay agent add chatgpt research/],
  [403, 'CHATGPT_FORBIDDEN', /scope "Workspace Agents"/],
  [404, 'CHATGPT_NOT_FOUND', /Copy the trigger URL/],
] as const) {
  test(`HTTP ${status} keeps the job for when it is mended, says what to do, and shows no token`, async (t) => {
    const { service, relay, startWorker, send } = await setup(t)
    service.next.push({ status, body: `{"detail":"bad ${TOKEN}"}` })
    startWorker()
    const job = await relay.until(await send(), (seen) => seen.last_error !== undefined)
    assert.deepEqual([job.state, job.attempts, job.last_error?.code], ['queued', 0, code])
    const message = job.last_error?.message ?? ''
    assert.match(message, advice)
    assert.match(message, /bad \[token\]/)
    assert.equal(service.heard.length, 1)
    const pause = await relay.queue.pauses.of('research')
    assert.equal(pause?.kind, status === 404 ? 'setup_needed' : 'login_needed')
  })
}

test('HTTP 400 ends the job at once, and says what it was', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  service.next.push({ status: 400, body: `{"detail":"bad ${TOKEN}"}` })
  startWorker()
  const job = await relay.until(await send(), ({ state }) => state === 'failed')
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'CHATGPT_REFUSED')
  assert.match(job.error.message, /HTTP 400.*bad \[token\]/)
  assert.equal(service.heard.length, 1)
})

test('HTTP 409 is tried again later', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  service.next.push({ status: 409 })
  startWorker()
  const job = await relay.until(await send(), (seen) => seen.last_error !== undefined)
  assert.ok(job.state === 'queued')
  assert.equal(job.last_error?.code, 'CHATGPT_NOT_RUNNABLE')
})

test('a redirect is not followed, and the token goes nowhere else', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  service.next.push({ status: 307, headers: { location: service.triggerUrl } })
  startWorker()
  const job = await relay.until(await send(), ({ state }) => state === 'failed')
  assert.ok(job.state === 'failed' && job.error.code === 'CHATGPT_REFUSED')
  assert.equal(service.heard.length, 1)
})

test('a run that ends without a result is a gap, not a result', async (t) => {
  const { service, relay, startWorker, send, textsOf } = await setup(t)
  startWorker()
  const jobId = await send()
  const { id } = await service.takenAs(1)
  service.setStatus(id, { status: 'completed' })
  const job = await relay.until(jobId, ({ state }) => state === 'failed')
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'CHATGPT_NO_RESULT')
  assert.match(job.error.message, /https:\/\/chatgpt\.com\/c\//)
  assert.ok((await textsOf(jobId)).some((text) => text.includes('a gap, not a result')))
})

test('a run that failed is begun anew under another key, as often as the job allows', async (t) => {
  const { service, relay, startWorker, send, call } = await setup(t)
  startWorker()
  const jobId = await send({}, { max_attempts: 2 })
  const first = await service.takenAs(1)
  const error = { code: 'dispatch_failed', message: 'no room' }
  service.setStatus(first.id, { status: 'failed', error })
  const second = await service.takenAs(2)
  assert.notEqual(second.key, first.key)
  const capability = headerOf(second.input, 'capability')
  await call('record_result', { ...done, capability })
  const job = await relay.queue.get(jobId)
  assert.deepEqual([job.state, job.attempts], ['completed', 2])
})

test('a worker that must go gives the job back, and the next one takes up the same run', async (t) => {
  const { service, relay, startWorker, send, say } = await setup(t)
  const first = startWorker()
  const jobId = await send({ write: true })
  await service.takenAs(1)
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  await first.stop()
  const between = await relay.queue.get(jobId)
  assert.deepEqual([between.state, between.attempts], ['queued', 0])
  await say('record_progress', { message: 'still there' })
  await say('ask_user', { question: 'Which?' })
  await relay.queue.answer(jobId, { question_id: 'q1', answer: 'this', by: { person: 'me' } })
  startWorker()
  assert.equal(headerOf((await service.takenAs(2)).input, 'turn_mode'), 'answer')
  await say('record_result', done)
  const job = await relay.queue.get(jobId)
  assert.deepEqual([job.state, job.attempts], ['completed', 1])
  assert.equal(service.taken.length, 2)
})

test('a result that comes while no worker holds the job is recorded all the same', async (t) => {
  const { service, relay, startWorker, send, say } = await setup(t)
  const worker = startWorker()
  const jobId = await send()
  await service.takenAs(1)
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  await worker.stop()
  assert.equal((await say('record_result', done))['state'], 'completed')
  assert.deepEqual(await relay.store.jobs.queued({ most: 5 }), [])
  assert.deepEqual(
    (await relay.inbox.items('sender')).map(({ kind }) => kind),
    ['completed'],
  )
})

test('a cancelled job is closed to its agent', async (t) => {
  const { service, relay, startWorker, send, refusal, capability } = await setup(t)
  startWorker()
  const jobId = await send()
  await service.takenAs(1)
  await relay.queue.cancel(jobId, { by: { person: 'me' } })
  const late = await refusal('record_result', { capability: await capability(), ...done })
  assert.equal(late.code, 'RUN_CLOSED')
  assert.equal((await relay.queue.get(jobId)).state, 'cancelled')
})

test('a job with a result_schema is refused before anything is sent', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  startWorker()
  const jobId = await send({ result_schema: { type: 'object' } })
  const job = await relay.until(jobId, ({ state }) => state === 'failed')
  assert.ok(job.state === 'failed' && job.error.code === 'RESULT_SCHEMA_UNSUPPORTED')
  assert.equal(service.heard.length, 0)
})

test('a token that is replaced while a run goes on leaves the old capability good', async (t) => {
  const { service, relay, startWorker, send, say, setToken } = await setup(t)
  const worker = startWorker()
  const jobId = await send()
  await service.takenAs(1)
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  await worker.stop()
  setToken('another-token-0123456789')
  startWorker()
  await relay.until(jobId, ({ run }) => run?.capabilities.length === 2)
  assert.equal((await say('record_result', done))['state'], 'completed')
})

test('a run that has ended while its question is open is no gap', async (t) => {
  const { service, relay, startWorker, send, say, toldOf } = await setup(t)
  startWorker()
  const asking = await send()
  const first = await service.takenAs(1)
  await say('ask_user', { question: 'Which?' })
  service.setStatus(first.id, { status: 'completed' })
  await toldOf(asking, /Status at ChatGPT: completed/)
  // This one ends later and in silence: when its time is over, so would be that of the first.
  const silent = await send({ prompt: 'Another' })
  const second = await service.takenAs(2)
  service.setStatus(second.id, { status: 'completed' })
  await relay.until(silent, ({ state }) => state === 'failed')
  assert.equal((await relay.queue.get(asking)).state, 'running')
})

test('a run goes on when its agent’s token is taken away, and hears what was said once there is one again', async (t) => {
  const { service, relay, startWorker, send, say, setToken, toldOf } = await setup(t)
  startWorker()
  const jobId = await send()
  await service.takenAs(1)
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  setToken(undefined)
  await relay.queue.steer(jobId, { steer_id: 's', text: 'Shorter', by: { person: 'me' } })
  await toldOf(jobId, /did not accept it: Cannot show a token/)
  assert.match(
    await relay.queue.why(await relay.queue.get(jobId)),
    /its run continues elsewhere \(https/,
  )
  setToken(TOKEN)
  assert.ok((await service.takenAs(2)).input.endsWith('Operator guidance:\nShorter'))
  await say('record_result', done)
})

test('a job whose worker is gone says that its run goes on, and who is missing', async (t) => {
  const { service, relay, startWorker, send } = await setup(t)
  const worker = startWorker()
  const jobId = await send()
  await service.takenAs(1)
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  await worker.stop()
  const why = await relay.queue.why(await relay.queue.get(jobId))
  assert.match(why, /its run continues elsewhere .*no worker of "research" follows it/)
})

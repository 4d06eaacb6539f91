import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createWorkspace, openSameRelay, startServer } from '../mcp/raw-client.ts'
import { needOf } from '../../lib/job/need.ts'
import { until } from '../hook/setup.ts'

/** Servers of sessions that hand each other jobs, over one store and without a worker. */
async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  return {
    relay,
    session: async (agent: string, more: Record<string, string> = {}) => {
      const named = { RELAY_AGENT: agent, RELAY_TOOLSETS: 'jobs,work', ...more }
      const server = startServer({ ...env, ...named })
      await server.initialize()
      const call = async (name: string, args: unknown = {}) => {
        const { structured, text } = await server.call(name, args)
        return structured ?? (text as Record<string, unknown>)
      }
      return { ...server, use: call }
    },
  }
}

type Session = Awaited<ReturnType<Awaited<ReturnType<typeof setup>>['session']>>

async function send(from: Session, to: string, task: object = { prompt: 'Do it' }) {
  return String((await from.use('dispatch', { to, task }))['job_id'])
}

test('two sessions hand each other jobs without a worker', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  for (const [from, to, name] of [
    [anna, ben, 'ben'],
    [ben, anna, 'anna'],
  ] as const) {
    const id = await send(from, name, { prompt: 'Count to three' })
    const job = await to.use('claim_job')
    assert.equal(job['job_id'], id)
    assert.equal(job['prompt'], 'Count to three')
    const { token } = job
    const done = { job_id: id, token, outcome: 'done', text: 'one two three' }
    assert.equal((await to.use('finish_job', done))['state'], 'completed')
    assert.equal((await to.use('finish_job', done))['state'], 'completed')
    const seen = await from.use('poll', { job_id: id })
    assert.equal((seen['result'] as { output: string }).output, 'one two three')
  }
  assert.equal((await anna.use('claim_job'))['claimed'], false)
})

test('a job can be claimed by its id, again by who holds it, and by nobody else', async (t) => {
  const { session } = await setup(t)
  const [anna, ben, other] = await Promise.all(['anna', 'ben', 'ben'].map((name) => session(name)))
  assert.ok(anna && ben && other)
  await send(anna, 'ben')
  const job_id = await send(anna, 'ben')
  const first = await ben.use('claim_job', { job_id })
  assert.equal(first['job_id'], job_id)
  assert.deepEqual(await ben.use('claim_job', { job_id }), first)
  assert.equal((await other.use('claim_job', { job_id }))['code'], 'STATE_REFUSED')
  assert.equal((await anna.use('claim_job', { job_id }))['code'], 'STATE_REFUSED')
})

test('a long prompt is read piece by piece', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const prompt = '😀'.repeat(25_000)
  const job_id = await send(anna, 'ben', { prompt })
  let read = ''
  let prompt_offset: unknown = 0
  for (;;) {
    const part = await ben.use('claim_job', { job_id, prompt_offset })
    read += String(part['prompt'])
    if (part['prompt_truncated'] !== true) break
    prompt_offset = part['next_offset']
  }
  assert.equal(read, prompt)
})

test('what a session gives up is failed for good, and what it cannot decide waits for a person', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  for (const [outcome, state] of [
    ['failed', 'failed'],
    ['blocked', 'needs_review'],
  ]) {
    const job_id = await send(anna, 'ben')
    const { token } = await ben.use('claim_job')
    const text = 'No key for the door'
    const ended = await ben.use('finish_job', { job_id, token, outcome, text })
    assert.equal(ended['state'], state)
    assert.match(JSON.stringify(await anna.use('poll', { job_id })), /No key for the door/)
  }
})

test('D2: a session that was blocked is sent the reply when it claims the job again', async (t) => {
  const { session, relay } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const job_id = await send(anna, 'ben')
  const { token } = await ben.use('claim_job')
  await ben.use('finish_job', { job_id, token, outcome: 'blocked', text: 'No key for the door' })
  assert.equal(needOf(await relay.queue.get(job_id)), 'blocked')
  const feedback = 'It is under the mat.'
  await relay.queue.resolve(job_id, { outcome: 'queued', person: 'me', feedback })
  const { prompt } = await ben.use('claim_job')
  assert.match(String(prompt), /^Do it\n\nAn earlier result .*\n\nIt is under the mat\.$/s)
})

test('the server keeps a job for its session, and a session that died loses it', async (t) => {
  const { session, relay } = await setup(t)
  const short = { RELAY_LEASE_MS: '300', RELAY_HEARTBEAT_MS: '50' }
  const [anna, ben] = [await session('anna'), await session('ben', short)]
  const job_id = await send(anna, 'ben')
  const { token } = await ben.use('claim_job')
  const leaseEnd = async () =>
    relay.clock.monotonic() + ((await relay.store.jobs.held())[0]?.left_ms ?? 0)
  const claimedUntil = await leaseEnd()
  // The lease has been moved on past where the claim had set it.
  await until(async () => (await leaseEnd()) > claimedUntil + 300)
  assert.deepEqual(await relay.queue.sweep(), [])
  ben.child.kill('SIGKILL')
  await ben.exited
  const next = await session('ben')
  const again = await next.use('claim_job')
  assert.equal(again['job_id'], job_id)
  assert.equal(again['attempt'], 2)
  const late = { job_id, token, outcome: 'done', text: 'late' }
  const refusal = await next.use('finish_job', late)
  assert.equal(refusal['code'], 'STALE_TOKEN')
  assert.match(String(refusal['message']), /you lost the job: stop working on it\.$/)
})

test('a session that ends in good order gives its job back unspent', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const job_id = await send(anna, 'ben')
  await ben.use('claim_job')
  ben.stdin.end()
  await ben.exited
  const { state, attempts } = await anna.use('poll', { job_id })
  assert.deepEqual([state, attempts], ['queued', 0])
})

test('a write job of a session that ended waits for a person', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const job_id = await send(anna, 'ben', { prompt: 'Change it', write: true })
  assert.equal((await ben.use('claim_job'))['write'], true)
  ben.stdin.end()
  await ben.exited
  assert.equal((await anna.use('poll', { job_id }))['state'], 'needs_recovery')
})

test('nobody finishes a job of another agent', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const job_id = await send(anna, 'ben')
  const { token } = await ben.use('claim_job')
  const done = { job_id, token, outcome: 'done', text: 'mine' }
  assert.equal((await anna.use('finish_job', done))['code'], 'STATE_REFUSED')
})

test('a result that does not fit the schema of its job is refused, and the job stays claimed', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  const result_schema = { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } }
  const job_id = await send(anna, 'ben', { prompt: 'How many?', result_schema })
  const { token } = await ben.use('claim_job')
  const finish = (text: string) => ben.use('finish_job', { job_id, token, outcome: 'done', text })
  for (const [text, says] of [
    ['certainly not JSON', /not JSON/],
    ['{"m":1}', /required property 'n'/],
    ['{"n":1,"__proto__":{}}', /__proto__/],
  ] as const) {
    const refusal = await finish(text)
    assert.equal(refusal['code'], 'RESULT_INVALID')
    assert.match(String(refusal['message']), says)
    assert.match(String(refusal['message']), /Send only the JSON as text/)
    assert.equal((await anna.use('poll', { job_id }))['state'], 'running')
  }
  assert.equal((await finish('{"n":1}'))['state'], 'completed')
  const seen = await anna.use('poll', { job_id })
  assert.deepEqual((seen['result'] as { structured: unknown }).structured, { n: 1 })
})

test('a job with a schema may be finished as failed or blocked in words', async (t) => {
  const { session } = await setup(t)
  const [anna, ben] = [await session('anna'), await session('ben')]
  for (const [outcome, state] of [
    ['failed', 'failed'],
    ['blocked', 'needs_review'],
  ] as const) {
    const job_id = await send(anna, 'ben', { prompt: 'x', result_schema: { type: 'object' } })
    const { token } = await ben.use('claim_job')
    const done = { job_id, token, outcome, text: 'I cannot' }
    assert.equal((await ben.use('finish_job', done))['state'], state)
  }
})

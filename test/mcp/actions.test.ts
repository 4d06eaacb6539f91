import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { until } from '../hook/setup.ts'
import { createWorkspace, openSameRelay, startServer } from './raw-client.ts'

const name = 'review.submit_vote'
const input = {
  type: 'object',
  properties: {
    vote: { enum: ['yes', 'no'], description: 'Your vote' },
    reason: { type: 'string', minLength: 3, maxLength: 80, pattern: '^[A-Z]' },
  },
  required: ['vote'],
  additionalProperties: false,
}
const offered = { name, description: 'Vote on the change.', input_schema: input }

/** Servers of sessions over one store, one of which can offer actions. */
async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const session = async (agent: string, toolsets = 'jobs,actions') => {
    const server = startServer({ ...env, RELAY_AGENT: agent, RELAY_TOOLSETS: toolsets })
    const { result } = await server.initialize()
    const { tools: capability } = (result ?? {})['capabilities'] as { tools: object }
    const tools = async () => {
      const listed = await server.ask('tools/list')
      return listed['tools'] as { name: string; inputSchema: object; description: string }[]
    }
    let changes = 0
    return {
      ...server,
      capability,
      tools,
      names: async () => (await tools()).map((tool) => tool.name),
      /** Resolves when the client is notified once more that its tools have changed. */
      changed: async () => {
        changes += 1
        await server.find(() => {
          const notified = server.messages.filter(
            ({ method }) => method === 'notifications/tools/list_changed',
          )
          return notified.length >= changes
        })
      },
    }
  }
  const offering = () => session('coordinator', 'jobs,work,actions')
  return { relay, session, offering }
}

test('an action that is registered after connect appears as a tool, and is gone when it is unregistered', async (t) => {
  const { session, offering } = await setup(t)
  const [coordinator, reviewer] = [await offering(), await session('reviewer')]
  assert.deepEqual(reviewer.capability, { listChanged: true })
  assert.ok(!(await reviewer.names()).includes('review_submit_vote'))
  const beganAt = performance.now()
  assert.equal((await coordinator.call('register_action', offered)).isError, false)
  await reviewer.changed()
  const took = performance.now() - beganAt
  const tool = (await reviewer.tools()).find((each) => each.name === 'review_submit_vote')
  assert.deepEqual(tool?.inputSchema, input)
  assert.equal(tool?.description, 'Vote on the change.')
  assert.equal((await coordinator.call('unregister_action', { name })).isError, false)
  await reviewer.changed()
  assert.ok(!(await reviewer.names()).includes('review_submit_vote'))
  const gone = await reviewer.request('tools/call', { name: 'review_submit_vote', arguments: {} })
  assert.equal(gone.error?.code, -32602)
  assert.ok(took < 5000, `${took} ms`)
})

test('a client without the toolset has no tools of actions, and is not notified', async (t) => {
  const { session, offering } = await setup(t)
  const [coordinator, other] = [await offering(), await session('other', 'jobs')]
  assert.deepEqual(other.capability, {})
  await coordinator.call('register_action', offered)
  assert.ok(!(await other.names()).includes('review_submit_vote'))
  const called = await other.request('tools/call', { name: 'review_submit_vote', arguments: {} })
  assert.equal(called.error?.code, -32602)
  assert.deepEqual(
    other.messages.filter(({ method }) => method === 'notifications/tools/list_changed'),
    [],
  )
})

test('an action is a tool only of the agents that it is available to', async (t) => {
  const { session, offering } = await setup(t)
  const [coordinator, anna, mallory] = [
    await offering(),
    await session('anna'),
    await session('mallory'),
  ]
  await coordinator.call('register_action', { ...offered, available_to: ['anna'] })
  await anna.changed()
  assert.ok((await anna.names()).includes('review_submit_vote'))
  assert.ok(!(await mallory.names()).includes('review_submit_vote'))
  const vote = { name: 'review_submit_vote', arguments: { vote: 'yes' } }
  assert.equal((await mallory.request('tools/call', vote)).error?.code, -32602)
  const invoked = await mallory.call('invoke_action', { name, input: { vote: 'yes' } })
  assert.equal((invoked.text as { code: string }).code, 'ACTION_NOT_FOUND')
})

test('a session takes the calls of its action with claim_job and returns their output with finish_job', async (t) => {
  const { session, offering, relay } = await setup(t)
  const [coordinator, reviewer] = [await offering(), await session('reviewer')]
  const output_schema = { type: 'object', required: ['votes'] }
  await coordinator.call('register_action', { ...offered, output_schema })
  await reviewer.changed()
  const calling = reviewer.call('review_submit_vote', { vote: 'yes' })
  const calls = () => relay.queue.list({ to: `action.${name}`, state: 'queued' })
  await until(async () => (await calls()).jobs.length === 1)
  // A job is listed a moment before it can be claimed.
  let job: Record<string, unknown> | undefined
  await until(async () => {
    job = (await coordinator.call('claim_job')).structured
    return job?.['action'] !== undefined
  })
  assert.ok(job?.['action'] === name)
  assert.equal(job['prompt'], '{"vote":"yes"}')
  assert.match(String(job['why']), /calls your action "review\.submit_vote"/)
  const { job_id, token } = job
  const finish = (text: string) =>
    coordinator.call('finish_job', { job_id, token, outcome: 'done', text })
  assert.equal(((await finish('one')).text as { code: string }).code, 'RESULT_INVALID')
  assert.equal((await finish('{"votes":1}')).structured?.['state'], 'completed')
  const { structured } = await calling
  assert.equal(structured?.['status'], 'completed')
  assert.deepEqual(structured['output'], { votes: 1 })
})

test('a call of an action whose session is gone waits for it, and says so', async (t) => {
  const { session, offering } = await setup(t)
  const [coordinator, reviewer] = [await offering(), await session('reviewer')]
  await coordinator.call('register_action', offered)
  const called = await reviewer.call('invoke_action', { name, input: { vote: 'no' } })
  const { invocationId } = (called.structured ?? {})['invocation'] as { invocationId: string }
  const get = async () =>
    (await reviewer.call('get_invocation', { invocation_id: invocationId })).structured
  assert.match(
    String((await get())?.['why']),
    /a session of "coordinator" has to take the call with claim_job/,
  )
  coordinator.stdin.end()
  await coordinator.exited
  assert.match(
    String((await get())?.['why']),
    /no process handles action "review\.submit_vote" now/,
  )
  const again = await offering()
  const { structured: job } = await again.call('claim_job')
  assert.equal(job?.['job_id'], invocationId)
})

test('a session without claim_job cannot offer an action', async (t) => {
  const { session } = await setup(t)
  const reviewer = await session('reviewer')
  const refused = await reviewer.call('register_action', offered)
  assert.equal((refused.text as { code: string }).code, 'TOOL_UNAVAILABLE')
})

test('a session is notified of the calls of its action, also of an action that an earlier session registered', async (t) => {
  const { session, offering } = await setup(t)
  const [first, reviewer] = [await offering(), await session('reviewer')]
  const call = async () => {
    const called = await reviewer.call('invoke_action', { name, input: { vote: 'yes' } })
    return ((called.structured ?? {})['invocation'] as { invocationId: string }).invocationId
  }
  const channelled = (server: Awaited<ReturnType<typeof session>>, id: string) =>
    server.find(
      ({ method, params }) =>
        method === 'notifications/claude/channel' && JSON.stringify(params).includes(id),
    )
  await first.call('register_action', offered)
  const one = await call()
  assert.match(JSON.stringify(await channelled(first, one)), /take it with claim_job/)
  const { items } = (await first.call('check_inbox')).structured as { items: object[] }
  assert.deepEqual(
    items.map((item) => [Reflect.get(item, 'kind'), Reflect.get(item, 'job_id')]),
    [['queued', one]],
  )
  first.stdin.end()
  await first.exited
  const second = await offering()
  const two = await call()
  await channelled(second, two)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'

import { RelayError } from '../../lib/errors.ts'
import { publish } from '../../lib/mcp/tools.ts'
import { actionTools } from '../../lib/operations/actions/action-tools.ts'
import { answer } from '../../lib/operations/perform.ts'
import { toolsOf } from '../../lib/operations/toolsets.ts'
import type { ActionDefinition } from '../../lib/schema/action.ts'
import { setup as setupTools, claim } from './setup.ts'

const definition: ActionDefinition = {
  name: 'review.submit_vote',
  description: 'Vote on the change.',
  input: {
    type: 'object',
    properties: { approve: { type: 'boolean' }, weight: { type: 'integer', minimum: 1 } },
    required: ['approve'],
    additionalProperties: false,
  },
  output: { type: 'object', required: ['votes'], properties: { votes: { type: 'integer' } } },
  handler: 'sdk',
}
const owner = { agent: 'coordinator' }
const AGENT = 'action.review.submit_vote'

async function setup(t: TestContext, changed: Partial<ActionDefinition> = {}) {
  const on = await setupTools(t)
  await on.actions.register({ ...definition, ...changed }, owner)
  const invoke = (input: unknown, request_id?: string) =>
    on.call('invoke_action', { name: definition.name, input, request_id })
  return {
    ...on,
    invoke,
    idOf: (called: Record<string, unknown>) =>
      (called['invocation'] as { invocationId: string }).invocationId,
    get: (invocation_id: string, more: object = {}) =>
      on.call('get_invocation', { invocation_id, ...more }),
    as: (agent: string) => ({ caller: { kind: 'session' as const, agent } }),
    /** The entries of the audit log without their times, oldest first. */
    audited: async () => {
      const { entries } = await on.audit.read({ limit: 100 })
      return entries
        .toReversed()
        .filter(({ what }) => what !== 'audit.began')
        .map(withoutPlace)
    },
    jobs: async () => (await on.queue.list({ to: AGENT })).jobs,
  }
}

/** An entry of the audit log without its time and its place. */
function withoutPlace(entry: object): object {
  const places = new Set(['at', 'line', 'entry'])
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !places.has(name)))
}

test('the toolset costs at most 1,500 tokens', () => {
  const list = JSON.stringify({ tools: toolsOf(['actions']).map(publish) })
  assert.ok(countTokens(list) <= 1500, `${countTokens(list)} tokens`)
})

test('a call is acknowledged once it is saved, and its output is read when its handler is done', async (t) => {
  const { invoke, idOf, get, queue } = await setup(t)
  const called = await invoke({ approve: true })
  const invocationId = idOf(called)
  assert.deepEqual(called, {
    ok: true,
    status: 'invoked',
    invocation: { invocationId, actionName: 'review.submit_vote' },
    deduped: false,
  })
  const job = await claim(queue, AGENT)
  assert.equal(job.task.prompt, '{"approve":true}')
  assert.deepEqual(job.task.result_schema, definition.output)
  assert.equal((await get(invocationId))['status'], 'running')
  await queue.complete(job, { output: '{"votes":1}', structured: { votes: 1 } })
  const { status, output, error } = await get(invocationId, { wait_ms: 1000 })
  assert.deepEqual(
    { status, output, error },
    { status: 'completed', output: { votes: 1 }, error: null },
  )
})

for (const [what, input, says] of [
  ['lacks a field', {}, /required property 'approve'/],
  ['has one of another type', { approve: 'yes' }, /input\/approve must be boolean/],
  ['breaks a bound', { approve: true, weight: 0 }, /input\/weight must be >= 1/],
  ['has an unknown field', { approve: true, note: '' }, /additional properties/],
  ['is no object', 'yes', /input must be object/],
] as [string, unknown, RegExp][]) {
  test(`an input that ${what} is refused before the acknowledgement: no handler runs, and the audit log has it`, async (t) => {
    const { invoke, jobs, audited } = await setup(t)
    await assert.rejects(invoke(input), (error) => {
      assert.ok(error instanceof RelayError)
      assert.equal(error.code, 'INPUT_INVALID')
      assert.match(error.message, says)
      return error.details['action'] === definition.name
    })
    assert.deepEqual(await jobs(), [])
    const about = { operation: 'invoke_action', code: 'INPUT_INVALID', action: definition.name }
    assert.deepEqual(await audited(), [{ what: 'refused', who: { agent: 'boss' }, ...about }])
  })
}

test('a schema whose check would never end refuses the call', async (t) => {
  const { invoke, jobs } = await setup(t, { input: { type: 'string', pattern: '^(a+)+$' } })
  await assert.rejects(invoke(`${'a'.repeat(50)}b`), /timed out after 1000 ms/)
  assert.deepEqual(await jobs(), [])
})

test('a repeated request_id is the same call, in any order of keys, whatever became of the action', async (t) => {
  const { invoke, idOf, actions, jobs } = await setup(t)
  const first = idOf(await invoke({ approve: true, weight: 2 }, 'r1'))
  const again = await invoke({ weight: 2, approve: true }, 'r1')
  assert.deepEqual([idOf(again), again['deduped']], [first, true])
  await actions.register({ ...definition, output: { type: 'null' } }, owner)
  assert.equal(idOf(await invoke({ approve: true, weight: 2 }, 'r1')), first)
  await actions.unregister(definition.name, { by: owner })
  assert.equal(idOf(await invoke({ approve: true, weight: 2 }, 'r1')), first)
  assert.equal((await jobs()).length, 1)
  await assert.rejects(invoke({ approve: false }, 'r1'), { code: 'REQUEST_ID_CONFLICT' })
})

test('an action that is not available to a caller does not exist for it', async (t) => {
  const { call, as, jobs } = await setup(t, { available_to: ['anna'] })
  const vote = { name: definition.name, input: { approve: true } }
  const names = async (agent: string) => {
    const { actions } = await call('list_actions', {}, as(agent))
    return (actions as { name: string }[]).map(({ name }) => name)
  }
  assert.deepEqual([await names('anna'), await names('mallory')], [[definition.name], []])
  assert.deepEqual(await names('coordinator'), [definition.name])
  const refusal = async (name: string) => {
    const asked = call('invoke_action', { ...vote, name }, as('mallory'))
    const error: unknown = await asked.catch((thrown: unknown) => thrown)
    assert.ok(error instanceof RelayError)
    return { code: error.code, message: error.message.replace(name, 'NAME') }
  }
  assert.deepEqual(await refusal(definition.name), await refusal('review.unknown'))
  assert.deepEqual(await jobs(), [])
  assert.equal((await call('invoke_action', vote, as('anna')))['ok'], true)
})

test('a turn counts as the agent that its job was sent to', async (t) => {
  const { call, send, within } = await setup(t, { available_to: ['boss'] })
  const inTurn = await within(await send('Do it', 'codex'))
  const { actions } = await call('list_actions', {}, inTurn)
  assert.deepEqual(actions, [])
})

test('jobs cannot be dispatched to the agent of an action, nor can an agent take such a name', async (t) => {
  const { refusal } = await setup(t)
  const sent = await refusal('dispatch', { to: AGENT, task: { prompt: '{}' } })
  assert.equal(sent.code, 'AGENT_RESERVED')
  assert.match(sent.message, /relay action call review\.submit_vote/)
  const waited = await refusal('dispatch_wait', { to: AGENT, task: { prompt: '{}' } })
  assert.equal(waited.code, 'AGENT_RESERVED')
  assert.equal((await refusal('register_agent', { agent_id: AGENT })).code, 'AGENT_RESERVED')
})

test('a call whose handler is away says who has to come back, and so does one whose action is gone', async (t) => {
  const { invoke, idOf, get, actions, inbox } = await setup(t)
  await inbox.register('coordinator', undefined)
  const id = idOf(await invoke({ approve: true }))
  const { status, why } = await get(id)
  assert.equal(status, 'pending')
  assert.match(
    String(why),
    /^Queued: no process handles action "review\.submit_vote" now; it was registered by agent "coordinator" at \d{4}-.*, last seen \d+ s ago\. The call runs when "coordinator" is back\.$/,
  )
  await actions.unregister(definition.name, { by: owner })
  assert.match(String((await get(id))['why']), /is not registered any more/)
})

test('a long output is read in pieces', async (t) => {
  const { invoke, idOf, get, queue } = await setup(t, { output: { type: 'string' } })
  const id = idOf(await invoke({ approve: true }))
  const text = 'x'.repeat(30_000)
  await queue.complete(await claim(queue, AGENT), {
    output: JSON.stringify(text),
    structured: text,
  })
  const first = await get(id)
  const rest = await get(id, { output_offset: first['next_offset'] })
  assert.equal(first['output'], undefined)
  assert.equal(
    JSON.parse(`${first['output_text'] as string}${rest['output_text'] as string}`),
    text,
  )
  assert.equal(rest['next_offset'], undefined)
})

test('a job of an agent is no call', async (t) => {
  const { get, send } = await setup(t)
  await assert.rejects(get(await send()), { code: 'JOB_NOT_FOUND' })
})

test('the caller of an action is notified of its end until it has read it', async (t) => {
  const { invoke, idOf, get, queue, inbox, replied } = await setup(t)
  const id = idOf(await invoke({ approve: true }))
  await queue.complete(await claim(queue, AGENT), { output: '{"votes":1}' })
  assert.deepEqual(
    (await inbox.items('boss')).map(({ job_id }) => job_id),
    [id],
  )
  await get(id)
  await replied()
  assert.deepEqual(await inbox.items('boss'), [])
})

async function toolsFor(on: Awaited<ReturnType<typeof setup>>) {
  const { services: relay, context } = on
  return actionTools({ relay, caller: context.caller }, new Set())
}

/** Takes the next call once it is there. */
async function nextCall({ queue }: Awaited<ReturnType<typeof setup>>) {
  await new Promise<void>((resolve) => {
    const look = async () => {
      if ((await queue.list({ to: AGENT, state: 'queued' })).jobs.length === 0) return
      watch.close()
      resolve()
    }
    const watch = queue.watch({ agent: AGENT }, () => void look())
    void look()
  })
  return claim(queue, AGENT)
}

test('the tool of an action shows its whole schema and returns its output', async (t) => {
  const on = await setup(t)
  const [tool] = await toolsFor(on)
  assert.ok(tool)
  assert.deepEqual(publish(tool).inputSchema, definition.input)
  assert.equal(tool.name, 'review_submit_vote')
  const calling = answer(tool, on.context, { approve: true })
  await on.queue.complete(await nextCall(on), { output: '{"votes":1}', structured: { votes: 1 } })
  const { ok, status, output } = await calling
  assert.deepEqual({ ok, status, output }, { ok: true, status: 'completed', output: { votes: 1 } })
})

test('the tool of an action whose handler throws fails with its message', async (t) => {
  const on = await setup(t)
  const [tool] = await toolsFor(on)
  assert.ok(tool)
  const calling = answer(tool, on.context, { approve: true })
  calling.catch(() => {})
  const error = { code: 'ACTION_FAILED', message: 'The poll is closed' }
  await on.queue.fail(await nextCall(on), { error, retryable: false })
  await assert.rejects(calling, (thrown) => {
    assert.ok(thrown instanceof RelayError)
    assert.match(thrown.message, /The poll is closed \(ACTION_FAILED\)/)
    return thrown.code === 'ACTION_FAILED'
  })
})

test('the tool of an action whose handler is away returns the acknowledgement', async (t) => {
  const on = await setup(t)
  const [tool] = await toolsFor(on)
  assert.ok(tool)
  const leaving = AbortSignal.abort()
  const { ok, status, state, invocation, why } = await answer(
    tool,
    { ...on.context, signal: leaving },
    { approve: true },
  )
  assert.deepEqual({ ok, status, state }, { ok: true, status: 'invoked', state: 'pending' })
  assert.equal((invocation as { actionName: string }).actionName, definition.name)
  assert.match(String(why), /no process handles action/)
})

test('an input that is no object is the argument input, and its references still lead somewhere', async (t) => {
  const input = {
    $defs: { word: { type: 'string' } },
    type: 'array',
    items: { $ref: '#/$defs/word' },
  }
  const on = await setup(t, { input })
  const [tool] = await toolsFor(on)
  assert.ok(tool)
  const { $defs, properties } = publish(tool).inputSchema as Record<string, unknown>
  assert.deepEqual(
    { $defs, properties },
    {
      $defs: input.$defs,
      properties: { input: { type: 'array', items: { $ref: '#/$defs/word' } } },
    },
  )
  const leaving = { ...on.context, signal: AbortSignal.abort() }
  await assert.rejects(answer(tool, leaving, { input: [1] }), /input\/0 must be string/)
  assert.equal((await answer(tool, leaving, { input: ['a'] }))['ok'], true)
})

test('an agent ends what it registered, and a person ends any', async (t) => {
  const { call, as } = await setup(t)
  const name = { name: definition.name }
  await assert.rejects(call('unregister_action', name, as('ben')), { code: 'FORBIDDEN' })
  const person = { caller: { kind: 'person' as const, name: 'robin', agent: 'cli' } }
  assert.equal((await call('unregister_action', name, person))['unregistered'], true)
  await assert.rejects(call('unregister_action', name, person), { code: 'ACTION_NOT_FOUND' })
})

test('calls, repetitions, cancellations and refusals are in the audit log, without inputs', async (t) => {
  const { call, invoke, idOf, as, audited } = await setup(t, { available_to: ['boss'] })
  const invocation_id = idOf(await invoke({ approve: true }, 'r1'))
  await invoke({ approve: true }, 'r1')
  await call('cancel', { job_id: invocation_id })
  await assert.rejects(call('invoke_action', { name: definition.name, input: {} }, as('mallory')))
  const who = { agent: 'boss' }
  const action = definition.name
  assert.deepEqual(await audited(), [
    { what: 'action.invoked', who, action, invocation_id },
    { what: 'action.invoked', who, action, invocation_id, repeated: true },
    { what: 'action.cancelled', who, action, invocation_id },
    {
      what: 'refused',
      who: { agent: 'mallory' },
      operation: 'invoke_action',
      code: 'ACTION_NOT_FOUND',
      action,
    },
  ])
})

test('the turn of a remote caller registers nothing', async (t) => {
  const { call, queue, within } = await setup(t)
  const remote = { agent: 'cloud', writes: 'refused' as const }
  const request = { to: 'codex', task: { prompt: 'x' } }
  const { job } = await queue.dispatch(request, { from: { agent: 'cloud' }, remote })
  const inTurn = await within(job.job_id)
  const own = call('unregister_action', { name: definition.name }, inTurn)
  await assert.rejects(own, { code: 'FORBIDDEN' })
})

test('actions are listed in pages, and their schemas within a budget', async (t) => {
  const { actions, call } = await setup(t, { name: 'a.0' })
  // A schema that is not empty is compiled in a thread of its own, so few are long.
  const long = { type: 'object', description: 'x'.repeat(8000) }
  for (let number = 1; number <= 52; number += 1) {
    const name = `a.${number}`
    const input = number % 8 === 0 ? long : {}
    await actions.register({ ...definition, name, input, output: {} }, owner)
  }
  const first = await call('list_actions', {})
  const rows = first['actions'] as { name: string; schemas_omitted?: true }[]
  assert.equal(rows.length, 50)
  assert.ok(JSON.stringify(rows).length < 35_000)
  assert.ok(rows.some((row) => row.schemas_omitted === true))
  const rest = await call('list_actions', { cursor: first['next_cursor'] })
  assert.deepEqual(
    (rest['actions'] as { name: string }[]).map(({ name }) => name),
    ['a.50', 'a.51', 'a.52'],
  )
  await assert.rejects(call('list_actions', { cursor: 'nowhere' }), { code: 'CURSOR_INVALID' })
})

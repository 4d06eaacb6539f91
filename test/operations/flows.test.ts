import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FlowView } from '../../lib/schema/api-flows.ts'
import { setup } from './setup.ts'

const job = (id: string, more: object = {}) => ({ id, to: 'codex', task: { prompt: id }, ...more })
const flow = { name: 'Two', steps: [job('one'), job('two')] }
const stranger = {
  caller: {
    kind: 'remote',
    name: 'eve',
    agent: 'eve',
    workspace: '',
    writes: 'refused',
  },
} as const

test('run_flow sends a flow, and show_flow says what each step waits for', async (t) => {
  const { call, claim, queue, replied } = await setup(t)
  const sent = await call('run_flow', { flow, request_id: 'mine' })
  assert.deepEqual(await call('run_flow', { flow: JSON.stringify(flow), request_id: 'mine' }), {
    ...sent,
    deduped: true,
  })
  const flow_id = String(sent['flow_id'])
  const open = FlowView.parse(await call('show_flow', { flow_id: flow_id.slice(0, 8) }))
  assert.match(open.why, /^Flow "Two" is running: it waits for "one"; 1 job after that\.$/)
  assert.deepEqual(
    open.steps.map(({ key, state }) => [key, state]),
    [
      ['one', 'queued'],
      ['two', 'waiting'],
    ],
  )
  assert.match(open.steps[0]?.why ?? '', /no worker serves "codex"/)
  assert.equal(open.steps[1]?.why, 'Waits for "one".')
  for (const node of ['one', 'two']) {
    const taken = await claim()
    assert.equal(taken.flow?.node, node)
    await queue.complete(taken, { output: '' })
  }
  const inbox = await call('check_inbox', {})
  assert.match(JSON.stringify(inbox), new RegExp(`"kind":"flow_completed","flow_id":"${flow_id}"`))
  const over = FlowView.parse(await call('show_flow', { flow_id, wait_ms: 1000 }))
  assert.deepEqual([over.state, over.timed_out], ['completed', false])
  await replied()
  assert.deepEqual((await call('check_inbox', {}))['items'], [])
})

test('a flow is refused as a whole when a step of it can never work', async (t) => {
  const { refusal, call } = await setup(t)
  const steps = [job('one', { inputs: [{ from: 'two' }] }), job('two')]
  const refused = await refusal('run_flow', { flow: { steps } })
  assert.equal(refused.code, 'FLOW_INVALID')
  const action = { steps: [{ ...job('one'), to: 'action.deploy' }] }
  assert.equal((await refusal('run_flow', { flow: action })).code, 'AGENT_RESERVED')
  assert.deepEqual((await call('list_flows', {}))['flows'], [])
})

test('a flow exists only for those who may see it', async (t) => {
  const { call, refusal } = await setup(t)
  const flow_id = String((await call('run_flow', { flow }))['flow_id'])
  for (const name of ['show_flow', 'cancel_flow']) {
    const known = await refusal(name, { flow_id }, stranger)
    const unknown = await refusal(name, { flow_id: 'a'.repeat(26) }, stranger)
    assert.equal(known.code, 'FLOW_NOT_FOUND')
    assert.equal(
      known.message.replaceAll(flow_id, ''),
      unknown.message.replaceAll('a'.repeat(26), ''),
    )
  }
  assert.deepEqual((await call('list_flows', {}, stranger))['flows'], [])
})

test('a turn cancels the flows that it sent, and no others', async (t) => {
  const { call, refusal, within, claim, send, queue } = await setup(t)
  const other = String(
    (await call('run_flow', { flow: { steps: [job('x', { to: 'claude' })] } }))['flow_id'],
  )
  await send('All of it')
  const top = await claim()
  const inside = await within(top.job_id, top.token)
  const turn = { caller: { ...inside.caller, agent: 'codex' } } as typeof inside
  const own = String(
    (await call('run_flow', { flow: { steps: [job('y', { to: 'claude' })] } }, turn))['flow_id'],
  )
  assert.equal((await refusal('cancel_flow', { flow_id: other }, turn)).code, 'FORBIDDEN')
  assert.equal((await call('cancel_flow', { flow_id: own }, turn))['cancelled'], true)
  assert.equal((await queue.flows.get(own)).finished?.state, 'cancelled')
})

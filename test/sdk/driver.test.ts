import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { openRelay, registerDriverActions } from '../../index.ts'
import type { RelayClient } from '../../index.ts'
import { killTree } from '../../lib/process/tree.ts'
import { storeEnvironment } from '../programs/store-environment.ts'
import { setup as setupProject } from './setup.ts'

Object.assign(process.env, storeEnvironment)

async function setup(t: TestContext) {
  const { workspace, dataDir, env } = setupProject(t)
  process.env['RELAY_CONFIG'] = env['RELAY_CONFIG']
  const clients: RelayClient[] = []
  t.after(async () => {
    await Promise.all(clients.map((client) => client.close()))
    await killTree({
      processes: [],
      marker: { name: 'RELAY_DATA_DIR', value: dataDir },
      graceMs: 0,
    })
  })
  const client = async (agent: string) => {
    const opened = await openRelay({ agent, workspace, dataDir, autospawn: false })
    clients.push(opened)
    return opened
  }
  const driver = await client('driver')
  const caller = await client('caller')
  async function call(name: string, input: unknown) {
    const { invocation } = await caller.invokeAction({ name, input })
    return caller.getInvocation({ invocation_id: invocation.invocationId, wait_ms: 60_000 })
  }
  return { driver, caller, call }
}

test('a driver starts an agent for others, says how it is, and ends it', async (t) => {
  const { driver, caller, call } = await setup(t)
  const unregister = await registerDriverActions(driver)
  const created = await call('agent.create', { name: 'scout', cli: 'echo', task: 'look' })
  const { agent, delivery } = created.output as { agent: { id: string }; delivery: unknown }
  assert.deepEqual(delivery, { mode: 'managed' })
  const { result } = await caller.poll({ job_id: agent.id, wait_ms: 60_000 })
  assert.equal((result as { output: string }).output, 'LOOK')
  const { members } = await driver.listTeam({ all: true })
  assert.deepEqual(
    members.map(({ name, by, write }) => [name, by, write]),
    [['scout', 'driver', false]],
  )
  const unknown = await call('agent.status', { name: 'nobody' })
  assert.deepEqual(unknown.output, { name: 'nobody', status: 'unknown' })
  const released = await call('agent.release', { name: 'scout' })
  assert.deepEqual(released.output, { name: 'scout', released: true })
  const gone = await call('agent.status', { name: 'scout' })
  assert.deepEqual(gone.output, { name: 'scout', status: 'offline' })
  await unregister()
  await assert.rejects(call('agent.status', { name: 'scout' }), { code: 'ACTION_NOT_FOUND' })
})

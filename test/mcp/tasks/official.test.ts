import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

import { claim } from '../../operations/setup.ts'
import { SERVER } from '../raw-client.ts'
import { TASKS, setup } from './setup.ts'

const info = { name: 'official-client', version: '1' }
const command = { command: process.execPath, args: [SERVER] }

test('the official client speaks the newer revision with the relay if it follows tasks, and the older one if not', async (t) => {
  const { env, relay } = await setup(t)
  const connect = async (capabilities: object) => {
    const versionNegotiation = { mode: 'auto' } as const
    const client = new Client(info, { capabilities, versionNegotiation })
    const own = { ...env, RELAY_AGENT: 'boss', RELAY_TOOLSETS: 'jobs,actions' }
    await client.connect(new StdioClientTransport({ ...command, env: own }))
    t.after(() => client.close())
    return client
  }
  const [follower, other] = await Promise.all([
    connect({ elicitation: {}, extensions: { [TASKS]: {} } }),
    connect({ elicitation: {} }),
  ])
  assert.deepEqual([follower.getProtocolEra(), other.getProtocolEra()], ['modern', 'legacy'])
  assert.equal(other.getServerCapabilities()?.extensions, undefined)
  const [its, ours] = await Promise.all([other.listTools(), follower.listTools()])
  const names = ({ tools }: { tools: { name: string }[] }) => tools.map(({ name }) => name)
  assert.deepEqual(names(ours), names(its))

  // What older revisions send unasked, this one sends to those that listen.
  const heard = new Set<string>()
  let note = () => {}
  const noted = new Promise<void>((resolve) => {
    note = () => (heard.size === 2 ? resolve() : undefined)
  })
  follower.setNotificationHandler('notifications/tools/list_changed', () => {
    heard.add('tools')
    note()
  })
  follower.setNotificationHandler('notifications/resources/updated', ({ params }) => {
    heard.add(params.uri)
    note()
  })
  const uri = 'relay://inbox/boss'
  const subscription = await follower.listen({
    toolsListChanged: true,
    resourceSubscriptions: [uri, 'relay://nothing'],
  })
  assert.deepEqual(subscription.honoredFilter, {
    toolsListChanged: true,
    resourceSubscriptions: [uri],
  })
  const definition = { description: 'Votes.', input: { type: 'object' }, handler: 'sdk' as const }
  await relay.actions.register({ ...definition, name: 'vote' }, { agent: 'hands' })
  const args = { to: 'codex', task: { prompt: 'x' } }
  await follower.callTool({ name: 'dispatch', arguments: args })
  await relay.queue.complete(await claim(relay.queue), { output: 'done' })
  await noted
  assert.deepEqual([...heard].toSorted(), [uri, 'tools'])
  await subscription.close()

  const waited = await other.callTool({
    name: 'dispatch_wait',
    arguments: { ...args, timeout_ms: 0 },
  })
  assert.equal((waited.structuredContent as { timed_out: boolean }).timed_out, true)
})

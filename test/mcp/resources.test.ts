import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { claim } from '../operations/setup.ts'
import { createWorkspace, openSameRelay, startServer } from './raw-client.ts'

const uri = 'relay://inbox/boss'

async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const server = startServer({ ...env, RELAY_AGENT: 'boss' })
  await server.initialize()
  const from = { agent: 'boss' }
  return {
    relay,
    server,
    /** Lets one job of boss end. */
    end: async (output = '') => {
      await relay.queue.dispatch({ to: 'codex', task: { prompt: 'Do it' } }, { from })
      await relay.queue.complete(await claim(relay.queue), { output })
    },
    updates: () =>
      server.messages.filter((message) => message.method === 'notifications/resources/updated'),
  }
}

test('the inboxes listed are the caller’s and those of registered agents', async (t) => {
  const { server } = await setup(t)
  await server.call('register_agent', { agent_id: 'codex' })
  const { resources } = await server.ask('resources/list')
  const uris = (resources as { uri: string; mimeType: string }[]).map((row) => row.uri)
  assert.deepEqual(uris, [uri, 'relay://inbox/codex'])
})

test('one template covers every inbox', async (t) => {
  const { server } = await setup(t)
  const { resourceTemplates } = await server.ask('resources/templates/list')
  const [template] = resourceTemplates as { uriTemplate: string; description: string }[]
  assert.equal(template?.uriTemplate, 'relay://inbox/{agent}')
  assert.ok(template.description)
})

test('reading an inbox gives its items without what is in the jobs', async (t) => {
  const { server, end } = await setup(t)
  await end('SECRET')
  const { contents } = await server.ask('resources/read', { uri })
  const [content] = contents as { uri: string; mimeType: string; text: string }[]
  assert.equal(content?.uri, uri)
  assert.equal(content.mimeType, 'application/json')
  const document = JSON.parse(content.text) as { items: { kind: string }[]; remaining: number }
  assert.deepEqual(
    document.items.map((item) => item.kind),
    ['completed'],
  )
  assert.doesNotMatch(content.text, /SECRET|Do it/)
})

test('a resource that is none is refused with -32002 and its URI', async (t) => {
  const { server } = await setup(t)
  for (const wrong of [
    'relay://inbox/',
    'relay://inbox/a/b',
    'relay://inbox/..',
    'file:///etc/passwd',
  ]) {
    for (const method of ['resources/read', 'resources/subscribe']) {
      const { error } = await server.request(method, { uri: wrong })
      assert.equal(error?.code, -32002, wrong)
      assert.deepEqual(error.data, { uri: wrong })
    }
  }
})

test('a subscriber is told when its inbox changes, until it unsubscribes', async (t) => {
  const { server, end, updates } = await setup(t)
  await server.request('resources/subscribe', { uri })
  await server.request('resources/subscribe', { uri })
  await end('SECRET')
  const update = await server.find(({ method }) => method === 'notifications/resources/updated')
  assert.deepEqual(update.params, { uri })
  await server.request('resources/unsubscribe', { uri })
  const told = updates().length
  await end()
  await server.request('resources/read', { uri })
  assert.equal(updates().length, told)
  assert.deepEqual((await server.request('resources/unsubscribe', { uri })).result, {})
})

test('a subscriber hears nothing while nothing changes', async (t) => {
  const { server, relay, end, updates } = await setup(t)
  await end()
  await server.request('resources/subscribe', { uri })
  await relay.inbox.dismiss('boss', ['unknown'])
  await server.request('resources/read', { uri })
  assert.deepEqual(updates(), [])
})

test('a client has at most a hundred subscriptions', async (t) => {
  const { server } = await setup(t)
  const answers = await Promise.all(
    Array.from({ length: 101 }, (_, count) =>
      server.request('resources/subscribe', { uri: `relay://inbox/a${count}` }),
    ),
  )
  assert.equal(answers.filter(({ error }) => error?.code === -32602).length, 1)
})

test('names of agents are completed', async (t) => {
  const { server } = await setup(t)
  for (const agent_id of ['codex', 'codex-2', 'claude'])
    await server.call('register_agent', { agent_id })
  const ref = { type: 'ref/resource', uri: 'relay://inbox/{agent}' }
  const { result } = await server.request('completion/complete', {
    ref,
    argument: { name: 'agent', value: 'co' },
  })
  assert.deepEqual(result?.['completion'], {
    values: ['codex', 'codex-2'],
    total: 2,
    hasMore: false,
  })
  for (const wrong of [
    { ref: { type: 'ref/prompt', name: 'x' }, argument: { name: 'agent', value: '' } },
    { ref, argument: { name: 'other', value: '' } },
    { ref: { ...ref, uri: 'relay://other/{agent}' }, argument: { name: 'agent', value: '' } },
  ]) {
    assert.equal((await server.request('completion/complete', wrong)).error?.code, -32602)
  }
})

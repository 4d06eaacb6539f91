import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createWorkspace, startServer } from './raw-client.ts'

/** An update must arrive within this time. */
const UPDATE_MS = 1000

const INBOX = 'relay://inbox/codex'

type Server = ReturnType<typeof startServer>

async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const start = async (agent: string, toolsets = 'jobs,messages') => {
    const server = startServer({ ...env, RELAY_AGENT: agent, RELAY_TOOLSETS: toolsets })
    await server.initialize()
    return server
  }
  return { start, boss: await start('boss') }
}

/** Resolves with the time that passed until an update of this resource arrived after what was sent before. */
async function updateAfter(server: Server, uri: string, act: () => Promise<unknown>) {
  const before = new Set(server.messages)
  const start = performance.now()
  await act()
  await server.find((message) => {
    const isUpdate = message.method === 'notifications/resources/updated'
    return isUpdate && !before.has(message) && JSON.stringify(message.params).includes(uri)
  })
  return performance.now() - start
}

async function read(server: Server, uri: string): Promise<Record<string, unknown>> {
  const { contents } = await server.ask('resources/read', { uri })
  const [content] = contents as { text: string }[]
  return JSON.parse(content?.text ?? 'null') as Record<string, unknown>
}

test('D2.4: a subscriber learns of a direct message within a second, also after a restart', async (t) => {
  const { start, boss } = await setup(t)
  for (const life of ['first', 'second']) {
    const codex = await start('codex')
    await codex.ask('resources/subscribe', { uri: INBOX })
    const ms = await updateAfter(codex, INBOX, async () => {
      const sent = await boss.call('send_dm', { to: 'codex', text: `SECRET of the ${life} life` })
      assert.equal(sent.isError, false, JSON.stringify(sent.text))
    })
    assert.ok(ms < UPDATE_MS, `${life}: ${ms} ms`)
    assert.doesNotMatch(JSON.stringify(codex.messages), /SECRET/)
    codex.stdin?.end()
    await codex.exited
  }
})

test('channels, threads and direct messages are resources that can be read and followed', async (t) => {
  const { start, boss } = await setup(t)
  const codex = await start('codex')
  await boss.call('create_channel', { name: 'general' })
  await boss.call('post_message', { channel: 'general', text: 'one' })
  await codex.call('join_channel', { channel: 'general' })
  const { message_id } =
    (await boss.call('send_dm', { to: 'codex', text: 'psst' })).structured ?? {}
  const dm = `relay://dm/${String(message_id).replace(/\.\d+$/, '')}`
  const channel = 'relay://channels/general/messages'
  const thread = 'relay://messages/general.1/thread'
  const post = (text: string) => boss.call('post_message', { channel: 'general', text })
  const reply = () => boss.call('reply_to_thread', { message_id: 'general.1', text: 'two' })
  const again = () => boss.call('send_dm', { to: 'codex', text: 'psst again' })
  for (const uri of [channel, thread, dm]) await codex.ask('resources/subscribe', { uri })
  for (const [uri, act] of [
    [channel, () => post('three')],
    [thread, reply],
    [dm, again],
  ] as const) {
    const ms = await updateAfter(codex, uri, act)
    assert.ok(ms < UPDATE_MS, `${uri}: ${ms} ms`)
  }
  const texts = async (uri: string) => JSON.stringify(await read(codex, uri))
  assert.match(await texts(channel), /"one".*"three"/)
  assert.match(await texts(thread), /"one".*"two"/)
  assert.match(await texts(dm), /"psst".*"psst again"/)
  const { structured } = await boss.call('get_message_readers', { message_id: String(message_id) })
  assert.doesNotMatch(JSON.stringify(structured), /"seen"/)
  const { resourceTemplates } = await codex.ask('resources/templates/list')
  assert.equal((resourceTemplates as unknown[]).length, 4)
  const { resources } = await codex.ask('resources/list')
  assert.match(JSON.stringify(resources), /relay:\/\/channels\/general\/messages/)
})

test('a resource of messages exists only for those who may read it, with the tools of messages', async (t) => {
  const { start, boss } = await setup(t)
  const [other, plain] = [await start('other'), await start('plain', 'jobs')]
  const sent = await boss.call('send_dm', { to: 'codex', text: 'psst', allow_offline: true })
  const id = String(sent.structured?.['message_id'])
  await boss.call('create_channel', { name: 'general' })
  const wrong = [
    `relay://dm/${id.replace(/\.\d+$/, '')}`,
    `relay://messages/${id}/thread`,
    'relay://channels/none/messages',
    'relay://channels/../messages',
    'relay://dm/general',
  ]
  for (const uri of wrong) {
    for (const method of ['resources/read', 'resources/subscribe']) {
      const { error } = await other.request(method, { uri })
      assert.equal(error?.code, -32002, `${method} ${uri}`)
    }
  }
  const general = 'relay://channels/general/messages'
  const { error } = await plain.request('resources/read', { uri: general })
  assert.equal(error?.code, -32002)
  const { resourceTemplates } = await plain.ask('resources/templates/list')
  assert.equal((resourceTemplates as unknown[]).length, 1)
})

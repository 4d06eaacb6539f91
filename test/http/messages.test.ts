import assert from 'node:assert/strict'
import { test } from 'node:test'

import { until } from './frames.ts'
import type { Frame } from './frames.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const LIMIT = { timeout: 60_000 }

const isOf = (channel: string) => (frame: Frame) =>
  frame.event === 'channel' && frame.data['channel'] === channel

/** The id of the server's only workspace. */
async function workspaceOf(server: TestServer, token?: string): Promise<string> {
  const { json } = await server.ask('/api/workspaces', { token })
  return json['workspaces'][0].workspace as string
}

/** Creates a channel of these agents, which `first` creates. */
async function createChannel({ messages }: TestServer, channel: string, ...agents: string[]) {
  await messages.createChannel(channel, { by: agents[0] ?? 'codex' })
  for (const agent of agents) await messages.join(channel, { agent, by: agent })
}

test(
  'the stream names a channel in which something happened, and holds nothing of it',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const { messages } = server
    await createChannel(server, 'general', 'codex', 'owner')
    await messages.send({ channel: 'general' }, { from: 'codex', text: 'Hello' })
    const workspace = await workspaceOf(server)
    const { frames } = await server.stream('/api/events')
    await until(frames, (frame) => frame.event === 'ready')
    const place = { channel: 'general', post: 1 }
    const changes = [
      () => messages.send({ channel: 'general' }, { from: 'codex', text: 'A secret' }),
      () => messages.send(place, { from: 'codex', text: 'A reply' }),
      () => messages.edit(place, { by: 'codex', text: 'Another secret' }),
      () => messages.react(place, { by: 'codex', emoji: '👍', isTakenBack: false }),
      () => messages.changeChannel('general', { type: 'topic', topic: 'Ours', by: 'codex' }),
      () => messages.markRead('owner', [place], { way: 'mark_message_read' }),
    ]
    for (const change of changes) {
      await change()
      const frame = (await until(frames, isOf('general'))).at(-1)
      assert.deepEqual(frame?.data, { workspace, channel: 'general' })
    }
  },
)

test('the stream of an agent names its own channels only', LIMIT, async (t) => {
  const server = await serve(t, { auth: 'token' })
  const { messages } = server
  await createChannel(server, 'ours', 'words', 'codex')
  await createChannel(server, 'theirs', 'codex')
  const secret = await messages.privateChannel(['codex', 'claude'], { by: 'codex' })
  const direct = await messages.privateChannel(['codex', 'words'], { by: 'codex' })
  const token = await makeToken(server, 'he', '--agent', 'words')
  const owner = await makeToken(server, 'me')
  const his = await server.stream('/api/events', { token: /relay_token_\S+/.exec(token)?.[0] })
  const mine = await server.stream('/api/events', { token: /relay_token_\S+/.exec(owner)?.[0] })
  await until(his.frames, (frame) => frame.event === 'ready')
  await until(mine.frames, (frame) => frame.event === 'ready')
  for (const channel of ['theirs', secret.channel, direct.channel, 'ours']) {
    await messages.send({ channel }, { from: 'codex', text: 'Hello' })
    await until(mine.frames, isOf(channel))
  }
  const seen = await until(his.frames, isOf('ours'))
  const named = seen.filter(({ event }) => event === 'channel').map(({ data }) => data['channel'])
  assert.ok(named.includes(direct.channel))
  assert.ok(!named.includes('theirs') && !named.includes(secret.channel), String(named))
})

test(
  'unread messages are listed with those for the reader first, and stay unread',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const { messages } = server
    await createChannel(server, 'general', 'codex', 'owner')
    await createChannel(server, 'noise', 'codex', 'owner')
    await messages.changeChannel('noise', { type: 'mute', agent: 'owner', by: 'owner' })
    const say = (channel: string, text: string, more: { from?: string; post?: number } = {}) =>
      messages.send({ channel, post: more.post }, { from: more.from ?? 'codex', text })
    await say('general', 'Whose is this?', { from: 'owner' })
    await say('general', 'Mine', { post: 1 })
    await say('general', '@owner look')
    await say('noise', 'Not loud enough')
    await say('noise', '@owner this is')
    const { channel } = await messages.privateChannel(['codex', 'owner'], { by: 'codex' })
    await say(channel, 'Only you')
    await say('general', 'For all')
    await say('general', 'Deleted')
    await messages.delete({ channel: 'general', post: 4 }, { by: 'codex' })
    const workspace = await workspaceOf(server)
    const read = async () => (await server.ask(`/api/messages/unread?workspace=${workspace}`)).json
    const listed = await read()
    assert.deepEqual(
      listed['messages'].map(
        ({ text, unread_for }: Record<string, string>) => `${unread_for}: ${text}`,
      ),
      [
        'direct: Only you',
        'mention: @owner this is',
        'mention: @owner look',
        'reply: Mine',
        'post: For all',
      ],
    )
    assert.deepEqual([listed['unread'], listed['for_you']], [5, 4])
    assert.deepEqual(await read(), listed)
    const [first] = listed['messages']
    const body = { workspace, message_ids: [first.message_id] }
    assert.equal((await server.ask('/api/messages/read', { body })).status, 200)
    assert.equal((await read())['unread'], 4)
  },
)

test('an attachment is sent as bytes to save, whatever its sender calls it', LIMIT, async (t) => {
  const server = await serve(t)
  const { messages } = server
  await createChannel(server, 'general', 'codex', 'owner')
  const bytes = Buffer.from('<script>alert(1)</script>\u0000\u00ff', 'latin1')
  const attachments = [{ name: '../a "b".html', content_type: 'text/html', bytes }]
  await messages.send({ channel: 'general' }, { from: 'codex', text: 'See', attachments })
  const workspace = await workspaceOf(server)
  const path = `/api/attachments/general.1-1?workspace=${workspace}`
  const response = await fetch(`${server.url}${path}&length=${bytes.length}`)
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes)
  assert.equal(response.headers.get('content-type'), 'application/octet-stream')
  assert.match(response.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename/)
  const unknown = await server.ask(`/api/attachments/general.1-2?workspace=${workspace}`)
  assert.equal(unknown.status, 404)
})

test(
  'a job keeps the message that it comes from, which must exist for its sender',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const { messages } = server
    await createChannel(server, 'general', 'codex')
    await messages.send({ channel: 'general' }, { from: 'codex', text: 'Please fix it' })
    const workspace = await workspaceOf(server)
    const dispatch = (message_id: string) =>
      server.ask('/api/jobs', {
        body: { workspace, to: 'codex', task: { prompt: 'Fix it' }, message_id },
      })
    const refused = await dispatch('general.2')
    assert.deepEqual([refused.status, refused.json['code']], [404, 'MESSAGE_NOT_FOUND'])
    const { job_id } = (await dispatch('general.1')).json
    const held = await claim(server)
    await server.queue.complete(held, { output: 'Fixed' })
    const shown = await server.ask(`/api/jobs/${job_id}?workspace=${workspace}`)
    assert.deepEqual(
      [shown.json['message_id'], shown.json['job'].state],
      ['general.1', 'completed'],
    )
  },
)

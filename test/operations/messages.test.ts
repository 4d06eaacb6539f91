import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod'

import type { Caller } from '../../lib/rights/caller.ts'
import { Channel } from '../../lib/schema/channel.ts'
import { Message, Sent } from '../../lib/schema/message.ts'
import { setup as tools } from './setup.ts'

/** Agents ann, bob and cem, registered, each called through the operations. */
async function setup(t: TestContext) {
  const on = await tools(t, { agent: 'ann' })
  for (const agent_id of ['ann', 'bob', 'cem']) await on.call('register_agent', { agent_id })
  const session = (agent: string): { caller: Caller } => ({ caller: { kind: 'session', agent } })
  const as = (agent: string) => (name: string, args: unknown) => on.call(name, args, session(agent))
  const refused = async (agent: string, name: string, args: unknown) =>
    (await on.refusal(name, args, session(agent))).code
  return {
    ...on,
    ann: as('ann'),
    bob: as('bob'),
    cem: as('cem'),
    refused,
    post: async (text: string, channel = 'general', more = {}) =>
      Sent.parse(await as('ann')('post_message', { channel, text, ...more })).message_id,
    dm: async (text: string, more = {}) =>
      Sent.parse(await as('ann')('send_dm', { to: 'bob', text, ...more })),
    read: async (agent: string, channel: string, more = {}) => {
      const page = await as(agent)('list_messages', { channel, ...more })
      return { messages: z.array(Message).parse(page['messages']), next: page['next'] }
    },
    channel: async (agent: string, name: string) => {
      const isPrivate = name.includes('.')
      const list = await (isPrivate
        ? as(agent)('list_dms', {})
        : as(agent)('list_channels', { include_archived: true }))
      const rows = z.array(Channel).parse(list['channels'] ?? list['conversations'])
      return rows.find(({ channel }) => channel === name)
    },
  }
}

test('a post is read by others in the order of posting, and its text is not echoed', async (t) => {
  const { ann, bob, post, read } = await setup(t)
  await ann('create_channel', { name: '#General', topic: 'Plans' })
  await bob('join_channel', { channel: 'general' })
  const sent = await ann('post_message', { channel: 'general', text: 'x'.repeat(2000) })
  assert.ok(JSON.stringify(sent).length < 400)
  await post('second')
  const { messages } = await read('bob', 'general')
  assert.deepEqual(
    messages.map(({ message_id, from, text }) => [message_id, from, text.length]),
    [
      ['general.1', 'ann', 2000],
      ['general.2', 'ann', 6],
    ],
  )
})

test('creating a channel again joins it and keeps what it is', async (t) => {
  const { ann, bob, channel } = await setup(t)
  await ann('create_channel', { name: 'plans', topic: 'First' })
  assert.deepEqual(await bob('create_channel', { name: 'plans', topic: 'Second' }), {
    channel: 'plans',
    created: false,
  })
  const found = await channel('ann', 'plans')
  assert.equal(found?.topic, 'First')
  assert.equal(found?.members, 2)
})

test('a repeated request returns its message for ever, and refuses anything else', async (t) => {
  const { ann, refused, read } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const asked = { channel: 'general', text: 'once', request_id: 'r1' }
  const first = Sent.parse(await ann('post_message', asked))
  await ann('post_message', { channel: 'general', text: 'another' })
  const again = Sent.parse(await ann('post_message', asked))
  assert.equal(again.message_id, first.message_id)
  assert.equal(again.deduplicated, true)
  assert.equal((await read('ann', 'general')).messages.length, 2)
  const other = { ...asked, text: 'something else' }
  assert.equal(await refused('ann', 'post_message', other), 'REQUEST_ID_CONFLICT')
})

test('two calls with one request id at the same time store one message', async (t) => {
  const { ann, bob, read } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const asked = { channel: 'general', text: 'once', request_id: 'r1' }
  const sends = await Promise.all(Array.from({ length: 8 }, () => ann('post_message', asked)))
  assert.equal(new Set(sends.map((sent) => sent['message_id'])).size, 1)
  await bob('post_message', asked)
  assert.equal((await read('ann', 'general')).messages.length, 2)
})

test('a direct message to an unknown agent is refused and nothing is stored', async (t) => {
  const { refused, services, dm, ann } = await setup(t)
  assert.equal(await refused('ann', 'send_dm', { to: 'nobody', text: 'hi' }), 'AGENT_UNKNOWN')
  assert.equal(await refused('ann', 'send_dm', { to: 'bob', text: 'ask @nobody' }), 'AGENT_UNKNOWN')
  assert.deepEqual(await services.messages.channels(), [])
  await ann('send_dm', { to: 'later', text: 'hi', allow_offline: true })
  assert.match((await dm('hello')).channel, /^dm\.[a-z2-7]{20}$/)
})

test('a text that mentions an unknown agent is refused, and code mentions none', async (t) => {
  const { ann, refused, read } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const asked = { channel: 'general', text: 'see @param' }
  assert.equal(await refused('ann', 'post_message', asked), 'AGENT_UNKNOWN')
  await ann('post_message', { channel: 'general', text: 'see `@param`' })
  assert.equal((await read('ann', 'general')).messages.length, 1)
})

test('five direct messages are unread until each was read, one by one', async (t) => {
  const { dm, channel, read, bob, replied } = await setup(t)
  const ids: string[] = []
  let direct = ''
  for (const text of ['1', '2', '3', '4', '5']) {
    const sent = await dm(text)
    ids.push(sent.message_id)
    direct = sent.channel
  }
  assert.equal((await channel('bob', direct))?.unread, 5)
  await bob('mark_message_read', { message_id: ids[3] })
  assert.equal((await channel('bob', direct))?.unread, 4)
  const before = await read('bob', direct)
  assert.deepEqual(
    before.messages.map(({ unread }) => unread === true),
    [true, true, true, false, true],
  )
  assert.equal((await channel('bob', direct))?.unread, 4, 'not before the reply was written')
  await replied()
  assert.equal((await channel('bob', direct))?.unread, 0)
  assert.equal((await channel('ann', direct))?.unread, 0)
})

test('a private channel does not exist for others: not its messages, threads or files', async (t) => {
  const { dm, cem, refused } = await setup(t)
  const { message_id, channel } = await dm('secret')
  assert.equal(await refused('cem', 'list_messages', { channel }), 'CHANNEL_NOT_FOUND')
  assert.equal(await refused('cem', 'get_message_thread', { message_id }), 'MESSAGE_NOT_FOUND')
  assert.equal(await refused('cem', 'get_message_readers', { message_id }), 'MESSAGE_NOT_FOUND')
  const react = { message_id, emoji: '+1' }
  assert.equal(await refused('cem', 'add_reaction', react), 'MESSAGE_NOT_FOUND')
  assert.equal(await refused('cem', 'post_message', { channel, text: 'x' }), 'CHANNEL_NOT_FOUND')
  assert.deepEqual(await cem('list_dms', {}), { conversations: [], next: undefined })
})

test('a person reads a private channel of others, and does not write in it', async (t) => {
  const { dm, call, refusal } = await setup(t)
  const { channel } = await dm('secret')
  const person = { caller: { kind: 'person', name: 'Ada', agent: 'cli' } as const }
  const page = await call('list_messages', { channel }, person)
  assert.equal(z.array(Message).parse(page['messages']).length, 1)
  assert.equal(
    (await refusal('post_message', { channel, text: 'x' }, person)).code,
    'CHANNEL_REFUSED',
  )
})

test('replies are in their thread, counted with the post, and unread for those who take part', async (t) => {
  const { ann, bob, cem, post, read, channel, replied } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const id = await post('question')
  await bob('reply_to_thread', { message_id: id, text: 'answer' })
  await cem('reply_to_thread', { message_id: `${id}.1`, text: 'another' })
  assert.equal((await channel('ann', 'general'))?.unread, 2)
  assert.equal((await channel('bob', 'general'))?.unread, 1)
  assert.equal((await channel('cem', 'general'))?.unread, 0)
  const thread = await ann('get_message_thread', { message_id: `${id}.2` })
  assert.equal(Message.parse(thread['parent']).reply_count, 2)
  assert.deepEqual(
    z
      .array(Message)
      .parse(thread['replies'])
      .map(({ message_id, thread_of }) => [message_id, thread_of]),
    [
      ['general.1.1', 'general.1'],
      ['general.1.2', 'general.1'],
    ],
  )
  await replied()
  assert.equal((await channel('ann', 'general'))?.unread, 0)
  assert.equal((await read('ann', 'general')).messages.length, 1)
})

test('a member that joins later does not find the earlier posts unread', async (t) => {
  const { ann, bob, post, channel } = await setup(t)
  await ann('create_channel', { name: 'general' })
  await post('old')
  await bob('join_channel', { channel: 'general' })
  assert.equal((await channel('bob', 'general'))?.unread, 0)
  await post('new for @bob')
  const found = await channel('bob', 'general')
  assert.deepEqual([found?.unread, found?.mentions_unread], [1, 1])
})

test('only its author edits a message, and a person may delete any', async (t) => {
  const { ann, bob, post, refused, read, call } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const id = await post('first')
  assert.equal(await refused('bob', 'edit_message', { message_id: id, text: 'x' }), 'FORBIDDEN')
  assert.equal(await refused('bob', 'delete_message', { message_id: id }), 'FORBIDDEN')
  await ann('edit_message', { message_id: id, text: 'second' })
  const [edited] = (await read('bob', 'general')).messages
  assert.equal(edited?.text, 'second')
  assert.ok(edited?.edited_at)
  await call(
    'delete_message',
    { message_id: id },
    {
      caller: { kind: 'person', name: 'Ada', agent: 'cli' },
    },
  )
  const [deleted] = (await read('bob', 'general')).messages
  assert.equal(deleted?.text, '')
  assert.ok(deleted?.deleted_at)
  assert.equal(
    await refused('ann', 'edit_message', { message_id: id, text: 'x' }),
    'MESSAGE_NOT_FOUND',
  )
  await bob('reply_to_thread', { message_id: id, text: 'still here' })
})

test('a reaction is one per agent and emoji, by its shortcode or itself', async (t) => {
  const { ann, bob, post, read } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const message_id = await post('done')
  assert.deepEqual(await ann('add_reaction', { message_id, emoji: '+1' }), { changed: true })
  assert.deepEqual(await ann('add_reaction', { message_id, emoji: '👍' }), { changed: false })
  await bob('add_reaction', { message_id, emoji: ':thumbsup:' })
  await bob('add_reaction', { message_id, emoji: 'rocket' })
  await bob('remove_reaction', { message_id, emoji: 'rocket' })
  assert.deepEqual((await read('bob', 'general')).messages[0]?.reactions, [
    { emoji: '👍', count: 2, agents: ['ann', 'bob'] },
  ])
})

test('an archived channel can be read and not written, until it is unarchived', async (t) => {
  const { ann, post, refused, read, channel } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const message_id = await post('last words')
  await ann('archive_channel', { channel: 'general' })
  const late = { channel: 'general', text: 'x' }
  assert.equal(await refused('ann', 'post_message', late), 'CHANNEL_ARCHIVED')
  assert.equal(
    await refused('ann', 'add_reaction', { message_id, emoji: '+1' }),
    'CHANNEL_ARCHIVED',
  )
  assert.equal((await read('bob', 'general')).messages.length, 1)
  assert.equal((await channel('ann', 'general'))?.archived, true)
  await ann('archive_channel', { channel: 'general', archived: false })
  await ann('post_message', late)
})

test('a page ends where the answer would become too long, and continues from there both ways', async (t) => {
  const { ann, post, read } = await setup(t)
  await ann('create_channel', { name: 'general' })
  for (let at = 0; at < 5; at += 1) await post('x'.repeat(9000))
  const last = await read('bob', 'general')
  assert.deepEqual(
    last.messages.map(({ message_id }) => message_id),
    ['general.4', 'general.5'],
  )
  assert.equal(last.next, 'general.4')
  const earlier = await read('bob', 'general', { before: last.next })
  assert.deepEqual(
    earlier.messages.map(({ message_id }) => message_id),
    ['general.2', 'general.3'],
  )
  const later = await read('bob', 'general', { after: 'general.1', limit: 1 })
  assert.deepEqual(
    later.messages.map(({ message_id }) => message_id),
    ['general.2'],
  )
  assert.equal(later.next, 'general.2')
})

test('an attachment comes back byte by byte, as text where it is text', async (t) => {
  const { ann, bob, post, refused } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const bytes = Buffer.from([0, 1, 254, 255])
  const id = await post('two files', 'general', {
    attachments: [
      { name: 'notes.md', content_type: 'text/markdown', text: 'grüße' },
      { name: 'a.bin', base64: bytes.toString('base64') },
    ],
  })
  const head = await bob('get_attachment', { attachment_id: `${id}-1`, length: 3 })
  assert.deepEqual([head['text'], head['next_offset']], ['gr', 2])
  const tail = await bob('get_attachment', { attachment_id: `${id}-1`, offset: 2 })
  assert.deepEqual([tail['text'], tail['next_offset']], ['üße', undefined])
  const file = await bob('get_attachment', { attachment_id: `${id}-2` })
  assert.deepEqual(Buffer.from(String(file['base64']), 'base64'), bytes)
  assert.equal(
    await refused('bob', 'get_attachment', { attachment_id: `${id}-3` }),
    'ATTACHMENT_NOT_FOUND',
  )
  const odd = { channel: 'general', text: 'x', attachments: [{ name: 'a', text: 'a', base64: '' }] }
  assert.equal(await refused('ann', 'post_message', odd), 'INPUT_INVALID')
})

test('a text of more than 32 KiB is refused', async (t) => {
  const { ann, refused } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const long = { channel: 'general', text: 'ü'.repeat(17_000) }
  assert.equal(await refused('ann', 'post_message', long), 'MESSAGE_TOO_LARGE')
})

test('a wait returns a message that is sent meanwhile, and the same message only once', async (t) => {
  const { bob, dm, replied } = await setup(t)
  const waiting = bob('wait_for_messages', { timeout_ms: 20_000 })
  await dm('wake up')
  const found = await waiting
  assert.deepEqual(
    z
      .array(Message)
      .parse(found['messages'])
      .map(({ text }) => text),
    ['wake up'],
  )
  await replied()
  assert.deepEqual(await bob('wait_for_messages', { timeout_ms: 0 }), {
    messages: [],
    remaining: 0,
  })
})

test('a wait for mentions passes over other posts', async (t) => {
  const { ann, bob, post } = await setup(t)
  await ann('create_channel', { name: 'general' })
  await bob('join_channel', { channel: 'general' })
  await post('nothing for you')
  const waiting = bob('wait_for_messages', { mentions_only: true, timeout_ms: 20_000 })
  await post('look, @bob')
  const found = await waiting
  assert.deepEqual(
    z
      .array(Message)
      .parse(found['messages'])
      .map(({ text }) => text),
    ['look, @bob'],
  )
})

test('a group is found again by its participants and by its channel', async (t) => {
  const { ann, bob, cem, read } = await setup(t)
  const first = await ann('send_group_dm', {
    participants: ['bob', 'cem'],
    text: 'one',
    name: 'Trio',
  })
  const second = await cem('send_group_dm', { participants: ['ann', 'bob'], text: 'two' })
  assert.equal(second['channel'], first['channel'])
  await bob('post_message', { channel: first['channel'], text: 'three' })
  const { messages } = await read('cem', String(first['channel']))
  assert.deepEqual(
    messages.map(({ from }) => from),
    ['ann', 'cem', 'bob'],
  )
})

test('readers are shown from what each agent itself has read', async (t) => {
  const { ann, bob, post, read, replied } = await setup(t)
  await ann('create_channel', { name: 'general' })
  await bob('join_channel', { channel: 'general' })
  const message_id = await post('hello @cem')
  const states = async () => {
    const { readers } = await ann('get_message_readers', { message_id })
    return (readers as { agent: string; state: string }[]).map(({ agent, state }) => [agent, state])
  }
  assert.deepEqual(await states(), [
    ['bob', 'queued'],
    ['cem', 'queued'],
  ])
  await read('bob', 'general')
  await replied()
  assert.deepEqual((await states())[0], ['bob', 'seen'])
})

test('a remote caller uses only the channels of its agent', async (t) => {
  const { ann, post, call, refusal } = await setup(t)
  await ann('create_channel', { name: 'general' })
  await post('internal')
  const workspace = ''
  const remote = {
    caller: { kind: 'remote', name: 'r', agent: 'cem', workspace, writes: 'refused' } as const,
  }
  const code = async (name: string, args: unknown) => (await refusal(name, args, remote)).code
  assert.equal(await code('list_messages', { channel: 'general' }), 'CHANNEL_NOT_FOUND')
  assert.equal(await code('join_channel', { channel: 'general' }), 'CHANNEL_NOT_FOUND')
  assert.equal(await code('create_channel', { name: 'general' }), 'CHANNEL_REFUSED')
  assert.deepEqual((await call('list_channels', {}, remote))['channels'], [])
  await ann('invite_to_channel', { channel: 'general', agent: 'cem' })
  const page = await call('list_messages', { channel: 'general' }, remote)
  assert.equal(z.array(Message).parse(page['messages']).length, 1)
})

test('a remote caller does not learn from a refusal which agents exist', async (t) => {
  const { call, ann } = await setup(t)
  await ann('create_channel', { name: 'general' })
  await ann('invite_to_channel', { channel: 'general', agent: 'cem' })
  const caller = {
    kind: 'remote',
    name: 'r',
    agent: 'cem',
    workspace: '',
    writes: 'refused',
  } as const
  for (const to of ['bob', 'nobody-here']) {
    const direct = await call('send_dm', { to, text: 'hello' }, { caller })
    const post = { channel: 'general', text: `hello @${to}` }
    const mention = Sent.parse(await call('post_message', post, { caller }))
    assert.deepEqual(Sent.parse(direct).recipients, [{ agent: to, state: 'queued' }])
    assert.deepEqual(mention.recipients, [{ agent: to, state: 'queued' }])
  }
})

test('the audit log names who read what once, after the reply, and who sent it', async (t) => {
  const { ann, bob, post, replied, audit } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const id = await post('first')
  await bob('list_messages', { channel: 'general' })
  const what = async () =>
    (await audit.read({ what: 'message', limit: 9 })).entries.map((entry) => [
      entry.what,
      'agent' in entry.who && entry.who.agent,
      entry.message_ids,
    ])
  const sent = ['message.sent', 'ann', [id]]
  assert.deepEqual(await what(), [sent])
  await replied()
  await bob('list_messages', { channel: 'general' })
  await replied()
  assert.deepEqual(await what(), [['message.read', 'bob', [id]], sent])
})

test('a job names the message that it comes from, and the message its jobs', async (t) => {
  const { ann, post, read, refused } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const message_id = await post('please fix it')
  const job = { to: 'codex', task: { prompt: 'Fix it' } }
  const { job_id } = await ann('dispatch', { ...job, message_id })
  const seen = await ann('poll', { job_id })
  assert.deepEqual(seen['from'], { agent: 'ann', message_id })
  assert.deepEqual((await read('ann', 'general')).messages[0]?.jobs, [job_id])
  assert.equal(await refused('ann', 'dispatch', { ...job, message_id: 'x.1' }), 'MESSAGE_NOT_FOUND')
  const about = await post('done', 'general', { job_id })
  const last = (await read('ann', 'general')).messages.find((each) => each.message_id === about)
  assert.equal(last?.job_id, job_id)
})

test('the inbox returns the texts of messages once, and nothing is left after they were read', async (t) => {
  const { ann, bob, dm, post, replied } = await setup(t)
  for (const text of ['1', '2', '3', '4', '5']) await dm(text)
  await ann('create_channel', { name: 'general' })
  await bob('join_channel', { channel: 'general' })
  await post('for @bob')
  await post('for all')
  const inbox = await bob('check_inbox', {})
  const items = inbox['items'] as { kind: string; text?: string; messages?: { text: string }[] }[]
  assert.deepEqual(
    items.map(({ kind, text, messages }) => [kind, text ?? messages?.map((each) => each.text)]),
    [
      ...['1', '2', '3', '4', '5'].map((text) => ['direct', text]),
      ['mention', 'for @bob'],
      ['unread', ['for all']],
    ],
  )
  assert.equal((await bob('check_inbox', {}))['remaining'], 0)
  await replied()
  assert.deepEqual(await bob('check_inbox', {}), { items: [], remaining: 0 })
})

test('a search finds no message of a private channel for others', async (t) => {
  const { ann, bob, cem, dm, post } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const { message_id } = await dm('the zebra is secret')
  const open = await post('the zebra is in the open')
  const found = async (agent: typeof ann) => {
    const { results } = await agent('search_messages', { query: 'zebra' })
    return (results as { message_id: string }[]).map((hit) => hit.message_id)
  }
  assert.deepEqual(await found(cem), [open])
  assert.deepEqual((await found(bob)).toSorted(), [message_id, open].toSorted())
})

test('every send, reading and change is in the audit log, and no text', async (t) => {
  const { ann, bob, post, read, replied, audit } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const message_id = await post('zebra')
  await read('bob', 'general')
  await replied()
  await bob('add_reaction', { message_id, emoji: '+1' })
  const { entries } = await audit.read({ limit: 20 })
  const facts = entries.map(({ what, who }) => [what, 'agent' in who ? who.agent : who.person])
  assert.deepEqual(facts.toReversed().slice(-4), [
    ['channel.created', 'ann'],
    ['message.sent', 'ann'],
    ['message.read', 'bob'],
    ['message.reacted', 'bob'],
  ])
  assert.ok(!JSON.stringify(entries).includes('zebra'))
})

test('a message waits for an agent that took part before and is not here now', async (t) => {
  const { ann, call, refused, dm } = await setup(t)
  const dora: { caller: Caller } = { caller: { kind: 'session', agent: 'dora' } }
  assert.equal(await refused('ann', 'send_dm', { to: 'dora', text: 'hi' }), 'AGENT_UNKNOWN')
  await ann('create_channel', { name: 'general' })
  await call('join_channel', { channel: 'general' }, dora)
  await ann('send_dm', { to: 'dora', text: 'for later' })
  const { items } = await call('check_inbox', {}, dora)
  assert.match(JSON.stringify(items), /for later/)
  await dm('still known')
})

test('a wait returns a mention in a channel that the agent did not join, once', async (t) => {
  const { ann, bob, post, replied } = await setup(t)
  await ann('create_channel', { name: 'general' })
  const waiting = bob('wait_for_messages', { timeout_ms: 20_000 })
  await post('not for bob')
  const id = await post('@bob look')
  assert.deepEqual(
    z
      .array(Message)
      .parse((await waiting)['messages'])
      .map(idOf),
    [id],
  )
  await replied()
  assert.deepEqual((await bob('wait_for_messages', { timeout_ms: 0 }))['messages'], [])
})

function idOf({ message_id }: { message_id: string }): string {
  return message_id
}

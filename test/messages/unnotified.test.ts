import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import { createMessages } from '../../lib/messages/messages.ts'
import type { Messages } from '../../lib/messages/messages.ts'
import type { Store } from '../../lib/store/store.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'
import { openSubject } from '../store/subject.ts'

const LATE_MS = 10_000

/** Two processes over one store. The first one stops where a test says. */
async function setup(t: TestContext) {
  const { store, another, clock } = await openChosenSubject(t)
  const open = (on: Store, notify?: () => Promise<void>) => {
    const inbox = createInbox({ store: on, clock })
    const given = notify === undefined ? inbox : { ...inbox, notify }
    return { inbox, messages: createMessages({ store: on, inbox: given, now: clock.now }) }
  }
  const { inbox, messages } = open(store)
  await messages.createChannel('general', { by: 'boss' })
  for (const agent of ['codex', 'b']) await messages.join('general', { agent, by: agent })
  return {
    store,
    clock,
    inbox,
    messages,
    other: open(await another()).messages,
    dying: open(store, () => Promise.reject(new Error('killed'))).messages,
    kinds: async (agent: string) =>
      (await inbox.items(agent)).map((item) => `${item.kind} ${item.message_id ?? item.channel}`),
    left: async () => (await store.registry.list('unnotified')).length,
  }
}

const post = (messages: Messages, text: string) =>
  messages.send({ channel: 'general' }, { from: 'boss', text })

test('a message leaves no note once its notifications are stored, and a refused one neither', async (t) => {
  const { messages, kinds, left } = await setup(t)
  await post(messages, 'hello @codex')
  assert.deepEqual(await kinds('codex'), ['mention general.1'])
  assert.deepEqual(await kinds('b'), ['unread general'])
  const refusal = messages.send({ channel: 'general' }, { from: 'boss', text: 'x'.repeat(99_999) })
  await assert.rejects(refusal, { code: 'MESSAGE_TOO_LARGE' })
  assert.equal(await left(), 0)
})

test('the next sender adds the notifications that a crash after the append left out', async (t) => {
  const { dying, other, clock, kinds, left } = await setup(t)
  await assert.rejects(post(dying, 'hello @codex'), /killed/)
  assert.deepEqual(await kinds('codex'), [])
  assert.equal(await left(), 1)
  clock.advance(LATE_MS)
  await other.send({ channel: 'general' }, { from: 'codex', text: 'anything new?' })
  assert.deepEqual(await kinds('codex'), ['mention general.1'])
  assert.deepEqual(await kinds('b'), ['unread general'])
  assert.equal(await left(), 0)
})

test('a sweep does the same for replies, once, and leaves out what was read meanwhile', async (t) => {
  const { dying, messages, other, inbox, clock, kinds, left } = await setup(t)
  await post(messages, 'a question for @codex')
  const reply = { from: 'codex', text: 'an answer for @b' }
  await assert.rejects(dying.send({ channel: 'general', post: 1 }, reply), /killed/)
  await messages.markRead('b', [{ channel: 'general', post: 1, reply: 1 }], { way: 'x' })
  clock.advance(LATE_MS)
  await Promise.all([messages.finishNotices(), other.finishNotices()])
  assert.deepEqual(await kinds('boss'), ['reply general.1.1'])
  assert.deepEqual(await kinds('b'), ['unread general'])
  await inbox.done({ agent: 'boss' }, ['general.1.1'], 'mark_message_read')
  await messages.finishNotices()
  assert.deepEqual(await kinds('boss'), [])
  assert.equal(await left(), 0)
})

test('a message that is being sent is left to its sender', async (t) => {
  const { dying, messages, kinds, left } = await setup(t)
  await assert.rejects(post(dying, 'hello @codex'), /killed/)
  await messages.finishNotices()
  assert.deepEqual([await kinds('codex'), await left()], [[], 1])
})

test('after a restart of the machine recent messages that were not read are notified of again', async (t) => {
  const { store, clock, layout, reopen } = await openSubject(t)
  const inbox = createInbox({ store, clock })
  const messages = createMessages({ store, inbox, now: clock.now })
  await messages.createChannel('general', { by: 'boss' })
  await messages.join('general', { agent: 'b', by: 'b' })
  for (const text of ['one @codex', 'two @codex', 'three @codex', 'four'])
    await post(messages, text)
  await messages.send({ channel: 'general', post: 1 }, { from: 'codex', text: 'yes' })
  await inbox.read({ agent: 'codex' }, ['general.2'], 'list_messages')
  await messages.markRead('codex', [{ channel: 'general', post: 3 }], { way: 'list_messages' })
  // Items are never flushed.
  rmSync(layout.inboxRoot, { recursive: true })
  const after = await reopen('another boot')
  const later = createInbox({ store: after, clock })
  await createMessages({ store: after, inbox: later, now: clock.now }).finishNotices()
  const of = async (agent: string) =>
    (await later.items(agent)).map(({ message_id, channel }) => message_id ?? channel)
  assert.deepEqual(await of('codex'), ['general.1'])
  assert.deepEqual(await of('boss'), ['general.1.1'])
  assert.deepEqual(await of('b'), ['general'])
  assert.deepEqual(await after.registry.list('unnotified'), [])
})

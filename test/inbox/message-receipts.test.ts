import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import type { Inbox } from '../../lib/inbox/inbox.ts'
import type { Way } from '../../lib/schema/delivery.ts'
import type { MessageKind } from '../../lib/schema/notification.ts'
import { messageSubject } from '../../lib/schema/subject.ts'
import type { Mailbox } from '../../lib/store/mailbox.ts'
import type { Store } from '../../lib/store/store.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'

const LATE_MS = 120_000
const TTL_MS = 24 * 3600_000

async function setup(t: TestContext) {
  const { store, another, clock } = await openChosenSubject(t)
  const at = (ms = 0) => new Date(clock.now() + ms).toISOString()
  const inbox = createInbox({ store, clock })
  const send = async (
    id: string,
    recipients: string[],
    { kind = 'direct' }: { kind?: MessageKind } = {},
  ) => {
    const subject = messageSubject(id)
    const facts = { subject, kind, version: 1, sender: 'boss', at: at(), expires_at: at(TTL_MS) }
    await inbox.notify(recipients.map((recipient) => ({ ...facts, recipient })))
  }
  return {
    store,
    clock,
    inbox,
    other: createInbox({ store: await another(), clock }),
    send,
    state: async (id: string, agent: string) => (await inbox.readers(id, [agent]))[0]?.state,
    kinds: async (agent: string) => (await inbox.items(agent)).map(({ kind }) => kind),
  }
}

/** A store whose mailbox does some things differently. */
function withMailbox(store: Store, instead: Partial<Mailbox>): Store {
  return { ...store, mailbox: { ...store.mailbox, ...instead } }
}

const claim = (inbox: Inbox, agent: string, session: string, way: Way) =>
  inbox.claimAll([{ agent, session, works: false }], { way, settled: new Map() })

test('a message is queued, offered, seen and done for each recipient, each step once and with its time', async (t) => {
  const { inbox, send, state, clock } = await setup(t)
  await send('general.1', ['codex', 'b'])
  const codex = { agent: 'codex', session: 's1' }
  assert.equal(await state('general.1', 'codex'), 'queued')
  assert.equal((await claim(inbox, 'codex', 's1', 'stop_hook')).length, 1)
  assert.deepEqual(await claim(inbox, 'codex', 's1', 'monitor'), [])
  clock.advance(5)
  await inbox.read(codex, ['general.1'], 'get_message_thread')
  await inbox.read(codex, ['general.1'], 'list_messages')
  clock.advance(5)
  await inbox.done(codex, ['general.1'], 'mark_message_read')
  await inbox.done(codex, ['general.1'], 'check_inbox')
  const [reader] = await inbox.readers('general.1', ['codex'])
  assert.equal(reader?.state, 'done')
  assert.deepEqual(
    [reader.offered, [reader.seen], [reader.done]].map((steps) => steps.map((each) => each?.way)),
    [['stop_hook'], ['get_message_thread'], ['mark_message_read']],
  )
  assert.ok(Date.parse(reader.done?.at ?? '') - Date.parse(reader.seen?.at ?? '') >= 5)
  assert.deepEqual(await inbox.items('codex'), [])
  assert.equal(await state('general.1', 'b'), 'queued')
  assert.equal(await state('general.1', 'another'), undefined)
})

test('a caller without a session leaves receipts as well', async (t) => {
  const { inbox, send, state } = await setup(t)
  await send('general.1', ['codex'])
  await inbox.read({ agent: 'codex' }, ['general.1'], 'list_messages')
  assert.equal(await state('general.1', 'codex'), 'seen')
  await inbox.done({ agent: 'codex' }, ['general.1'], 'mark_message_read')
  assert.equal(await state('general.1', 'codex'), 'done')
})

test('what is not seen in time is delivered in the next way, and then to another session of the agent', async (t) => {
  const { inbox, other, send, clock } = await setup(t)
  await inbox.sessions.join({ agent: 'codex', session: 's1', works: false })
  await other.sessions.join({ agent: 'codex', session: 's2', works: false })
  await send('general.1', ['codex'])
  const first = (way: Way) => claim(inbox, 'codex', 's1', way)
  const second = (way: Way) => claim(other, 'codex', 's2', way)
  assert.equal((await first('stop_hook')).length, 1)
  assert.equal((await first('monitor')).length + (await second('stop_hook')).length, 0)
  clock.advance(LATE_MS)
  assert.equal((await second('stop_hook')).length, 0)
  assert.equal((await first('stop_hook')).length, 0)
  assert.equal((await first('monitor')).length, 1)
  clock.advance(2 * LATE_MS)
  assert.equal((await first('stop_hook')).length + (await first('monitor')).length, 0)
  assert.equal((await second('stop_hook')).length, 1)
  assert.equal((await first('async_rewake')).length, 0)
  await other.read({ agent: 'codex', session: 's2' }, ['general.1'], 'list_messages')
  clock.advance(9 * LATE_MS)
  assert.equal((await first('async_rewake')).length + (await second('monitor')).length, 0)
  await Promise.all([inbox.sessions.leave(), other.sessions.leave()])
})

test('a process that waits for the next way looks again when the time has come, and not before', async (t) => {
  const { inbox, send, clock, store } = await setup(t)
  await send('general.1', ['codex'])
  await claim(inbox, 'codex', 's1', 'stop_hook')
  let reads = 0
  const deliveries: Mailbox['deliveries'] = (subject) => {
    reads += 1
    return store.mailbox.deliveries(subject)
  }
  const counted = createInbox({ store: withMailbox(store, { deliveries }), clock })
  const settled = new Map<string, number>()
  const look = () =>
    counted.claimAll([{ agent: 'codex', session: 's1', works: false }], { way: 'monitor', settled })
  assert.deepEqual(await look(), [])
  reads = 0
  clock.advance(LATE_MS / 2)
  await look()
  assert.equal(reads, 0)
  clock.advance(LATE_MS / 2)
  assert.equal((await look()).length, 1)
})

test('a message that a recipient has not seen in time is withdrawn, and its sender is notified once', async (t) => {
  const { inbox, other, send, state, kinds, clock } = await setup(t)
  await send('general.1', ['codex', 'b', 'c'], { kind: 'mention' })
  await inbox.read({ agent: 'b', session: 's1' }, ['general.1'], 'list_messages')
  await inbox.markSeen({ agent: 'c', session: 's3' }, await inbox.pending({ agent: 'c' }))
  clock.advance(TTL_MS / 2)
  await inbox.bounce(clock.now())
  assert.deepEqual(await kinds('boss'), [])
  clock.advance(TTL_MS / 2)
  await Promise.all([inbox.bounce(clock.now()), other.bounce(clock.now())])
  assert.deepEqual(await kinds('boss'), ['bounced'])
  assert.deepEqual(await kinds('codex'), [])
  assert.deepEqual(await kinds('c'), ['mention'])
  assert.deepEqual(
    await Promise.all(['codex', 'b', 'c'].map((agent) => state('general.1', agent))),
    ['expired', 'seen', 'seen'],
  )
  await inbox.done({ agent: 'boss' }, ['general.1'], 'check_inbox')
  await other.bounce(clock.now())
  assert.deepEqual(await kinds('boss'), [])
})

test('a bounce that a crash interrupted is completed by the next process, once', async (t) => {
  const { other, send, kinds, clock, store } = await setup(t)
  await send('general.1', ['codex'])
  clock.advance(TTL_MS)
  const die = () => Promise.reject(new Error('killed'))
  const bounce = (dying: Partial<Mailbox>) =>
    createInbox({ store: withMailbox(store, dying), clock }).bounce(clock.now())
  await assert.rejects(bounce({ notify: die }), /killed/)
  assert.deepEqual(await claim(other, 'codex', 's1', 'stop_hook'), [])
  await assert.rejects(bounce({ dismiss: die }), /killed/)
  await other.bounce(clock.now())
  assert.deepEqual([await kinds('boss'), await kinds('codex')], [['bounced'], []])
})

test('a message read after it bounced was seen, and stays bounced', async (t) => {
  const { inbox, send, clock } = await setup(t)
  await send('general.1', ['codex'])
  clock.advance(TTL_MS)
  await inbox.bounce(clock.now())
  await inbox.done({ agent: 'codex', session: 's1' }, ['general.1'], 'mark_message_read')
  const [reader] = await inbox.readers('general.1', ['codex'])
  assert.equal(reader?.state, 'done')
  assert.notEqual(reader.expired, null)
})

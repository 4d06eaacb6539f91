import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import type { Inbox } from '../../lib/inbox/inbox.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { openSubject } from '../store/subject.ts'

/** Two processes, each with one session. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const open = async () => {
    const inbox = createInbox({ store: await subject.another(), clock: subject.clock })
    t.after(() => inbox.sessions.leave())
    return inbox
  }
  return { ...subject, one: await open(), two: await open() }
}

const join = (inbox: Inbox, agent: string, session: string) =>
  inbox.sessions.join({ agent, session, works: false })

test('a name that a living session has registered is refused to every other session', async (t) => {
  const { one, two } = await setup(t)
  const [first, second] = [
    { agent: 'claude-code', session: 's1' },
    { agent: 'claude-code', session: 's2' },
  ]
  await join(one, first.agent, first.session)
  await join(two, second.agent, second.session)
  await one.names.take(first, 'reviewer')
  await assert.rejects(two.names.take(second, 'reviewer'), { code: 'AGENT_HELD' })
  await one.names.take(first, 'reviewer')
  assert.equal(await one.names.holds(first, 'reviewer'), true)
  assert.equal(await two.names.holds(second, 'reviewer'), false)
})

test('the name of the agent of a living session is refused to sessions of other agents', async (t) => {
  const { one, two } = await setup(t)
  await join(one, 'codex', 's1')
  await join(two, 'claude', 's2')
  await assert.rejects(two.names.take({ agent: 'claude', session: 's2' }, 'codex'), {
    code: 'AGENT_HELD',
  })
  // Sessions of one agent share its name.
  await join(two, 'codex', 's3')
  await two.names.take({ agent: 'codex', session: 's3' }, 'codex')
})

test('a name is free when its session has ended, and a session that restarts keeps it', async (t) => {
  const { one, two, store } = await setup(t)
  const [first, second] = [
    { agent: 'a', session: 's1' },
    { agent: 'b', session: 's2' },
  ]
  await join(one, 'a', 's1')
  await join(two, 'b', 's2')
  await one.names.take(first, 'reviewer')
  const restarted = createInbox({ store, clock: { now: Date.now, monotonic: Date.now } })
  await join(restarted, 'a', 's1')
  assert.equal(await restarted.names.holds(first, 'reviewer'), true)
  assert.deepEqual((await store.registry.get('session', sessionTag('s1')))?.names, ['reviewer'])
  await restarted.sessions.leave()
  await two.names.take(second, 'reviewer')
  assert.equal(await one.names.holds(first, 'reviewer'), false)
})

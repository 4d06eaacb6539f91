import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import type { Inbox } from '../../lib/inbox/inbox.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { messageSubject } from '../../lib/schema/subject.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'

/** Two processes, each with one session. */
async function setup(t: TestContext) {
  const subject = await openChosenSubject(t)
  const open = async () => createInbox({ store: await subject.another(), clock: subject.clock })
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

test('of many sessions that take one name at once exactly one holds it', async (t) => {
  const { one, two } = await setup(t)
  const processes = [one, two]
  for (let round = 0; round < 5; round += 1) {
    const name = `reviewer-${round}`
    const takes = [0, 1, 2, 3].map(async (n) => {
      const inbox = processes[n % 2] ?? one
      const self = { agent: 'claude-code', session: `s${n}` }
      await join(inbox, self.agent, self.session)
      const [{ status }] = await Promise.allSettled([inbox.names.take(self, name)])
      assert.equal(await inbox.names.holds(self, name), status === 'fulfilled')
      return status
    })
    const won = (await Promise.all(takes)).filter((status) => status === 'fulfilled')
    assert.equal(won.length, 1)
  }
})

test('a session whose own name another agent has registered is refused, and the holder keeps it', async (t) => {
  const { one, two } = await setup(t)
  const holder = { agent: 'claude', session: 's1' }
  await join(one, holder.agent, holder.session)
  await one.names.take(holder, 'reviewer')
  const late = { agent: 'reviewer', session: 's2' }
  await join(two, late.agent, late.session)
  await assert.rejects(two.names.checkOwn(late), { code: 'AGENT_HELD' })
  await assert.rejects(two.names.take(late, 'reviewer'), { code: 'AGENT_HELD' })
  assert.equal(await one.names.holds(holder, 'reviewer'), true)
  await one.sessions.leave()
  await two.names.checkOwn(late)
  await two.names.take(late, 'reviewer')
})

test('a session holds a limited number of names, and is notified under each of them', async (t) => {
  const { one, store } = await setup(t)
  const self = { agent: 'claude', session: 's1' }
  await join(one, self.agent, self.session)
  for (let n = 0; n < 32; n += 1) await one.names.take(self, `name-${n}`)
  await assert.rejects(one.names.take(self, 'name-32'), { code: 'INPUT_INVALID' })
  await one.names.take(self, 'name-31')
  const at = '2026-11-20T12:00:00.000Z'
  const subject = messageSubject('general.1')
  await store.mailbox.notify([
    { subject, kind: 'mention', version: 1, recipient: 'name-31', sender: 'boss', at },
  ])
  const way = 'channel'
  const claimed = await one.claimAll(one.sessions.joined(), { way, settled: new Map() })
  assert.deepEqual(
    claimed.map(({ recipient }) => recipient),
    ['name-31'],
  )
})

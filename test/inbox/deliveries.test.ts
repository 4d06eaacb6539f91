import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import { finished } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

const me = { agent: 'claude-main', session: 'me' }

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const inbox = createInbox(subject)
  const take = () => inbox.takeDue([{ ...me, works: false }], { way: 'channel', passed: new Set() })
  const end = () => finished(subject.store, subject.clock, { from: me })
  return { ...subject, inbox, take, end }
}

test('a job’s receipts go from queued to offered, seen and done', async (t) => {
  const { inbox, take, end } = await setup(t)
  const { job_id } = await end()
  const state = async () => (await inbox.deliveries(job_id))[0]?.state
  assert.equal(await state(), 'queued')
  await take()
  assert.equal(await state(), 'offered')
  const notices = await inbox.concerning(me)
  await inbox.looked(me, notices)
  assert.equal(await state(), 'seen')
  assert.equal(await inbox.finish(me, notices, 'poll'), 1)
  const [delivery] = await inbox.deliveries(job_id)
  assert.equal(delivery?.state, 'done')
  assert.deepEqual(
    [delivery.offered[0]?.way, delivery.seen?.way, delivery.done?.way],
    ['channel', 'check_inbox', 'poll'],
  )
})

test('what a call of the session waits for is told by that call alone, until it gives up', async (t) => {
  const { inbox, take, store, clock } = await setup(t)
  const { job_id } = await finished(store, clock, { from: me })
  const release = await inbox.awaiting(me, job_id, 'dispatch_wait')
  assert.deepEqual(await take(), [])
  await release()
  assert.equal((await take()).length, 1)
})

test('a notification that was dealt with does not come back when a later process puts the hints right', async (t) => {
  const { inbox, end, store } = await setup(t)
  const job = await end()
  await inbox.finish(me, await inbox.concerning(me), 'poll')
  await store.jobs.reconcile(job)
  assert.deepEqual(await inbox.items(me.agent), [])
})

test('a notification that comes back after it was dealt with wakes no session, and goes', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  await end()
  const [item] = await inbox.items(me.agent)
  assert.ok(item)
  await inbox.finish(me, await inbox.concerning(me), 'poll')
  writeFileSync(`${layout.inbox(me.agent)}/${item.item_id}`, '')
  assert.deepEqual(await take(), [])
  assert.deepEqual(await inbox.items(me.agent), [])
})

test('items from before there were sessions are read, and told', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  const { job_id } = await end()
  const [item] = await inbox.items(me.agent)
  assert.ok(item)
  await inbox.acknowledge(me.agent, [item.item_id])
  writeFileSync(`${layout.inbox(me.agent)}/${item.item_id.replace(/~.*/, '')}`, '')
  const [old] = await inbox.items(me.agent)
  assert.equal(old?.owner, undefined)
  assert.equal(old?.job_id, job_id)
  assert.equal((await take()).length, 1)
})

test('a delivery log that is torn or holds nonsense goes on where it made sense', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  const { job_id } = await end()
  const path = layout.deliveries(job_id)
  writeFileSync(path, '{"version":1,"at":"x","step":"offe\n{"version":9}\n[]\nnull\n\u0000\n')
  assert.equal((await take()).length, 1)
  appendFileSync(path, '\n{"version":2,"at":"x","st')
  assert.deepEqual(await take(), [])
  await inbox.looked(me, await inbox.concerning(me))
  assert.equal((await inbox.deliveries(job_id))[0]?.state, 'seen')
  assert.match(readFileSync(path, 'utf8'), /"version":2.*"seen"/)
})

test('the news of a session concern its siblings once it has left', async (t) => {
  const { inbox, end } = await setup(t)
  await end()
  const other = { agent: me.agent, session: 'other' }
  await inbox.sessions.join(me, false)
  assert.deepEqual(await inbox.concerning(other), [])
  assert.equal((await inbox.concerning(me)).length, 1)
  await inbox.sessions.leave()
  assert.equal((await inbox.concerning(other)).length, 1)
})

import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobSubject } from '../../lib/schema/subject.ts'
import { createInbox } from '../../lib/inbox/inbox.ts'
import { finished } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

const me = { agent: 'claude-main', session: 'me' }

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const inbox = createInbox(subject)
  const take = () =>
    inbox.claimAll([{ ...me, works: false }], { way: 'channel', settled: new Map() })
  const end = () => finished(subject.store, subject.clock, { from: me })
  return { ...subject, inbox, take, end }
}

test('a job’s receipts go from queued to offered, seen and done', async (t) => {
  const { inbox, take, end } = await setup(t)
  const { job_id } = await end()
  const state = async () => (await inbox.deliveries(jobSubject(job_id)))[0]?.state
  assert.equal(await state(), 'queued')
  await take()
  assert.equal(await state(), 'offered')
  const pending = await inbox.pending(me)
  await inbox.markSeen(me, pending)
  assert.equal(await state(), 'seen')
  assert.equal(await inbox.acknowledge(me, pending, 'poll'), 1)
  const [delivery] = await inbox.deliveries(jobSubject(job_id))
  assert.equal(delivery?.state, 'done')
  assert.deepEqual(
    [delivery.offered[0]?.way, delivery.seen?.way, delivery.done?.way],
    ['channel', 'check_inbox', 'poll'],
  )
})

test('while a call of the session waits for a job, no other way claims its notification', async (t) => {
  const { inbox, take, store, clock } = await setup(t)
  const { job_id } = await finished(store, clock, { from: me })
  const release = await inbox.beginWait(me, jobSubject(job_id), 'dispatch_wait')
  assert.deepEqual(await take(), [])
  await release()
  assert.equal((await take()).length, 1)
})

test('an acknowledged notification does not reappear when a later process repairs the hints', async (t) => {
  const { inbox, end, store } = await setup(t)
  const job = await end()
  await inbox.acknowledge(me, await inbox.pending(me), 'poll')
  await store.jobs.settle(job, { isLeft: true })
  assert.deepEqual(await inbox.items(me.agent), [])
})

test('a notification that reappears after it was acknowledged wakes no session and is removed', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  await end()
  const [item] = await inbox.items(me.agent)
  assert.ok(item)
  await inbox.acknowledge(me, await inbox.pending(me), 'poll')
  writeFileSync(`${layout.inbox(me.agent)}/${item.item_id}`, '')
  assert.deepEqual(await take(), [])
  assert.deepEqual(await inbox.items(me.agent), [])
})

test('an item without an owner, written before there were sessions, is delivered', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  const { job_id } = await end()
  const [item] = await inbox.items(me.agent)
  assert.ok(item)
  await inbox.dismiss(me.agent, [item.item_id])
  writeFileSync(`${layout.inbox(me.agent)}/${item.item_id.replace(/~.*/, '')}`, '')
  const [old] = await inbox.items(me.agent)
  assert.equal(old?.owner, undefined)
  assert.equal(old?.job_id, job_id)
  assert.equal((await take()).length, 1)
})

test('a delivery log with torn or foreign lines continues after its last valid line', async (t) => {
  const { inbox, take, end, layout } = await setup(t)
  const { job_id } = await end()
  const path = layout.deliveries(job_id)
  writeFileSync(path, '{"version":1,"at":"x","step":"offe\n{"version":9}\n[]\nnull\n\u0000\n')
  assert.equal((await take()).length, 1)
  appendFileSync(path, '\n{"version":2,"at":"x","st')
  assert.deepEqual(await take(), [])
  await inbox.markSeen(me, await inbox.pending(me))
  assert.equal((await inbox.deliveries(jobSubject(job_id)))[0]?.state, 'seen')
  assert.match(readFileSync(path, 'utf8'), /"version":2.*"seen"/)
})

test('other sessions of the agent receive the notifications of a session that has left', async (t) => {
  const { inbox, end } = await setup(t)
  await end()
  const other = { agent: me.agent, session: 'other' }
  await inbox.sessions.join({ ...me, works: false })
  assert.deepEqual(await inbox.pending(other), [])
  assert.equal((await inbox.pending(me)).length, 1)
  await inbox.sessions.leave()
  assert.equal((await inbox.pending(other)).length, 1)
})

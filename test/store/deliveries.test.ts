import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobSubject, messageSubject } from '../../lib/schema/subject.ts'
import { createDeliveries } from '../../lib/inbox/deliveries.ts'
import type { Deliveries } from '../../lib/inbox/deliveries.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Notification } from '../../lib/schema/notification.ts'
import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

async function setup(t: TestContext) {
  const { store, clock, layout, another } = await openSubject(t)
  const { job } = await store.jobs.create(birth(clock))
  const deliveries = createDeliveries({ store, now: clock.now })
  const path = layout.deliveries(job.job_id)
  const subject = jobSubject(job.job_id)
  const notification: Notification = {
    item_id: 'i',
    subject,
    recipient: 'claude-main',
    event: '3-completed',
    kind: 'completed',
    version: 3,
    at: new Date(clock.now()).toISOString(),
  }
  return { store, clock, layout, another, subject, deliveries, path, notification }
}

test('a log stays small after thousands of waits, and keeps what was delivered', async (t) => {
  const { subject, deliveries, path, notification } = await setup(t)
  const wait = { way: 'poll' as const, session: 's1', process: ownIdentity() }
  await deliveries.beginWait(subject, wait)
  await deliveries.endWait(subject, wait)
  assert.equal(await deliveries.claim(notification, 's1', 'channel'), true)
  await deliveries.addReceipt(notification, { step: 'seen', way: 'check_inbox', session: 's1' })
  for (let call = 0; call < 1000; call += 1) {
    await deliveries.beginWait(subject, wait)
    await deliveries.endWait(subject, wait)
  }
  assert.ok(fs.statSync(path).size < 20_000, `${fs.statSync(path).size} bytes`)
  assert.equal(await deliveries.claim(notification, 's1', 'channel'), false)
  const [receipts] = await deliveries.of(subject)
  assert.equal(receipts?.state, 'seen')
  assert.equal(receipts?.offered.length, 1)
})

test('the log of a channel stays small after thousands of unread posts', async (t) => {
  const { deliveries, layout, store } = await setup(t)
  const subject = messageSubject('general')
  for (let post = 1; post <= 300; post += 1) {
    for (const recipient of ['a', 'b']) {
      const about = { subject, event: `${post}-unread`, recipient }
      await deliveries.addReceipt(about, { step: 'done', way: 'list_messages', session: 's1' })
    }
  }
  const { size } = fs.statSync(`${layout.root}/deliveries/message/general.jsonl`)
  assert.ok(size < 40_000, `${size} bytes`)
  const { lines } = await store.mailbox.deliveries(subject)
  assert.deepEqual(
    lines.slice(-2).map(({ event, recipient }) => [event, recipient]),
    [
      ['300-unread', 'a'],
      ['300-unread', 'b'],
    ],
  )
})

test('a call that waits while the log is rewritten still keeps other ways from claiming', async (t) => {
  const { subject, deliveries, notification } = await setup(t)
  const wait = { way: 'poll' as const, session: 's1', process: ownIdentity() }
  await deliveries.beginWait(subject, wait)
  for (let call = 0; call < 300; call += 1) {
    const other = { ...wait, session: 's2' }
    await deliveries.beginWait(subject, other)
    await deliveries.endWait(subject, other)
  }
  assert.equal(await stateOf(deliveries, notification, 's1'), 'awaited')
  await deliveries.endWait(subject, wait)
  assert.equal(await stateOf(deliveries, notification, 's1'), 'claimable')
})

test('two processes that append while the log is rewritten lose no claim', async (t) => {
  const { clock, subject, deliveries, another, notification } = await setup(t)
  const others = createDeliveries({ store: await another(), now: clock.now })
  const wait = { way: 'poll' as const, session: 's1', process: ownIdentity() }
  const calls = async (from: typeof deliveries) => {
    for (let call = 0; call < 200; call += 1) {
      await from.beginWait(subject, wait)
      await from.endWait(subject, wait)
    }
  }
  await Promise.all([calls(deliveries), calls(others)])
  assert.equal(await others.claim(notification, 's1', 'channel'), true)
  assert.equal(await deliveries.claim(notification, 's1', 'stop_hook'), false)
  assert.equal(await stateOf(deliveries, notification, 's1'), 'notified')
})

test('lines of a later version count: nothing is delivered twice, and appending needs no second attempt', async (t) => {
  const { deliveries, path, notification, store, subject, clock } = await setup(t)
  const at = new Date(clock.now()).toISOString()
  const news = notification.event
  const later = [
    { version: 1, at, step: 'offered', way: 'telepathy', session: 's1', news, of_later: 1 },
    { version: 2, at, step: 'dreamt', way: 'poll', session: 's1', news },
    { version: 3, step: 'of_later' },
  ]
  fs.writeFileSync(path, later.map((line) => `\n${JSON.stringify(line)}\n`).join(''))
  assert.equal(await stateOf(deliveries, notification, 's1'), 'early')
  assert.equal(await deliveries.claim(notification, 's1', 'channel'), false)
  await deliveries.addReceipt(notification, { step: 'done', way: 'poll', session: 's1' })
  const lines = fs.readFileSync(path, 'utf8').split('\n').filter(Boolean)
  assert.equal(lines.length, 4)
  assert.equal((await store.mailbox.deliveries(subject)).version, 4)
  assert.equal(await stateOf(deliveries, notification, 's1'), 'done')
})

async function stateOf(on: Deliveries, notification: Notification, session: string) {
  return (await on.state(notification, session, 'channel')).state
}

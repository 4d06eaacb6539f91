import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createDeliveries } from '../../lib/inbox/deliver.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

async function setup(t: TestContext) {
  const { store, clock, layout, another } = await openSubject(t)
  const { job } = await store.jobs.create(birth(clock))
  const deliveries = createDeliveries({ mailbox: store.mailbox, now: clock.now })
  const path = layout.deliveries(job.job_id)
  const notice = {
    item_id: 'i',
    job_id: job.job_id,
    kind: 'completed' as const,
    news: '3-completed',
    isLast: true,
  }
  return { store, clock, layout, another, job, deliveries, path, notice }
}

const party = (session: string) => ({ agent: 'claude-main', session })

test('thousands of calls that wait for one job leave a small log, and what was told stays told', async (t) => {
  const { job, deliveries, path, notice } = await setup(t)
  const wait = { way: 'poll', session: 's1', process: ownIdentity() }
  await deliveries.await(job.job_id, wait)
  await deliveries.withdraw(job.job_id, wait)
  assert.equal(await deliveries.offer(notice, party('s1'), 'channel'), true)
  await deliveries.receipt(notice, { step: 'seen', way: 'check_inbox', session: 's1' })
  for (let call = 0; call < 1000; call += 1) {
    await deliveries.await(job.job_id, wait)
    await deliveries.withdraw(job.job_id, wait)
  }
  assert.ok(fs.statSync(path).size < 20_000, `${fs.statSync(path).size} bytes`)
  assert.equal(await deliveries.offer(notice, party('s1'), 'channel'), false)
  const [receipts] = await deliveries.of(job.job_id)
  assert.equal(receipts?.state, 'seen')
  assert.equal(receipts?.offered.length, 1)
})

test('a call that waits while the log is rewritten still keeps other ways from telling', async (t) => {
  const { job, deliveries, notice } = await setup(t)
  const wait = { way: 'poll', session: 's1', process: ownIdentity() }
  await deliveries.await(job.job_id, wait)
  for (let call = 0; call < 300; call += 1) {
    const other = { ...wait, session: 's2' }
    await deliveries.await(job.job_id, other)
    await deliveries.withdraw(job.job_id, other)
  }
  assert.equal(await deliveries.standing(notice, 's1'), 'awaited')
  await deliveries.withdraw(job.job_id, wait)
  assert.equal(await deliveries.standing(notice, 's1'), 'due')
})

test('two processes that append while the log is rewritten lose no offer', async (t) => {
  const { clock, job, deliveries, another, notice } = await setup(t)
  const others = createDeliveries({ mailbox: (await another()).mailbox, now: clock.now })
  const wait = { way: 'poll', session: 's1', process: ownIdentity() }
  const calls = async (from: typeof deliveries) => {
    for (let call = 0; call < 200; call += 1) {
      await from.await(job.job_id, wait)
      await from.withdraw(job.job_id, wait)
    }
  }
  await Promise.all([calls(deliveries), calls(others)])
  assert.equal(await others.offer(notice, party('s1'), 'channel'), true)
  assert.equal(await deliveries.offer(notice, party('s1'), 'stop_hook'), false)
  assert.equal(await deliveries.standing(notice, 's1'), 'told')
})

test('lines of a later version count: nothing is told twice, and no append is tried in vain', async (t) => {
  const { deliveries, path, notice, store, job } = await setup(t)
  const at = '2026-11-20T12:00:00.000Z'
  const news = notice.news
  const later = [
    { version: 1, at, step: 'offered', way: 'telepathy', session: 's1', news, of_later: 1 },
    { version: 2, at, step: 'dreamt', way: 'poll', session: 's1', news },
    { version: 3, step: 'of_later' },
  ]
  fs.writeFileSync(path, later.map((line) => `\n${JSON.stringify(line)}\n`).join(''))
  assert.equal(await deliveries.standing(notice, 's1'), 'told')
  assert.equal(await deliveries.offer(notice, party('s1'), 'channel'), false)
  await deliveries.receipt(notice, { step: 'done', way: 'poll', session: 's1' })
  const lines = fs.readFileSync(path, 'utf8').split('\n').filter(Boolean)
  assert.equal(lines.length, 4)
  assert.equal((await store.mailbox.deliveries(job.job_id)).version, 4)
  assert.equal(await deliveries.standing(notice, 's1'), 'done')
})

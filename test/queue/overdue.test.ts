import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { loginPause } from '../programs/pause.ts'
import { scratch } from '../programs/scratch.ts'
import { createClock } from '../store/clock.ts'

const DAY_MS = 24 * 3600 * 1000
const YEAR_MS = 365 * DAY_MS

/** A store whose clocks the test moves, and two processes' views of it. */
async function setup(t: TestContext) {
  const clock = createClock()
  const home = scratch(t, 'relay-overdue-')
  const store = await openFileStore({
    dataDir: home,
    workspace: home,
    bootId: ownIdentity().boot_id,
    clock,
  })
  t.after(() => store.close())
  const queue = createQueue({ store, clock })
  const send = async (more: object = {}, task: object = {}) => {
    const request = { to: 'codex', task: { prompt: 'p', ...task }, ...more }
    return (await queue.dispatch(request, { from: { agent: 'sender' } })).job
  }
  const claim = (writes = true) => {
    const worker = { ...ownIdentity(), id: 'w' }
    return queue.claim({ agent: 'codex', worker, lease_ms: 600_000, writes })
  }
  const news = async () =>
    (await store.mailbox.notifications('sender')).map(({ subject, kind }) => [subject.id, kind])
  return { clock, store, queue, send, claim, news }
}

/** Two looks of a process that stays, as far apart as they are in an idle one. */
async function sweepTwice(clock: ReturnType<typeof createClock>, queue: Queue): Promise<void> {
  await queue.sweep()
  clock.advance(5000)
  await queue.sweep()
}

for (const [what, more, task] of [
  ['that no worker serves', { ttl_ms: 2000 }, {}],
  ['that a worker without writes passes over', { ttl_ms: 2000 }, { write: true }],
  ['that waits for a time after its end', { ttl_ms: 2000, delayed: true }, {}],
  ['behind another one of its conversation', { ttl_ms: 2000 }, { conversation_key: 'k' }],
] as const) {
  test(`an overdue job ${what} expires, and its sender is notified`, async (t) => {
    const { clock, store, queue, send, claim, news } = await setup(t)
    if ('conversation_key' in task) await send({}, { conversation_key: 'k', write: true })
    const { delayed, ...asked } = { delayed: false, ...more }
    const not_before = new Date(clock.now() + DAY_MS).toISOString()
    const job = await send(delayed ? { ...asked, not_before } : asked, task)
    clock.advance(2000)
    await sweepTwice(clock, queue)
    if ('write' in task) assert.equal(await claim(false), undefined)
    assert.equal((await store.jobs.read(job.job_id))?.state, 'expired')
    assert.deepEqual(await news(), [[job.job_id, 'expired']])
    const [left] = await store.jobs.queued({ most: 5 })
    assert.equal(left?.job_ids.length ?? 0, 'conversation_key' in task ? 1 : 0)
  })
}

test('a job that waits for the end of a pause expires like any other, and its sender is notified', async (t) => {
  const { clock, queue, send, news } = await setup(t)
  const job = await send({ ttl_ms: 2000 })
  await queue.pauses.change('codex', () => loginPause('codex'))
  clock.advance(2000)
  await sweepTwice(clock, queue)
  assert.deepEqual(await news(), [[job.job_id, 'expired']])
})

test('a job expires on time, not before: its neighbours of the same minute stay', async (t) => {
  const { clock, store, queue, send } = await setup(t)
  const [early, late] = [await send({ ttl_ms: 10_000 }), await send({ ttl_ms: 40_000 })]
  clock.advance(11_000)
  await sweepTwice(clock, queue)
  assert.equal((await store.jobs.read(early.job_id))?.state, 'expired')
  assert.equal((await store.jobs.read(late.job_id))?.state, 'queued')
  clock.advance(40_000)
  await sweepTwice(clock, queue)
  assert.equal((await store.jobs.read(late.job_id))?.state, 'expired')
})

test('a wall clock that is a day ahead for one look expires nothing', async (t) => {
  const { clock, store, queue, send } = await setup(t)
  const job = await send({ ttl_ms: 3_600_000 })
  clock.jump(DAY_MS)
  await queue.sweep()
  clock.jump(-DAY_MS)
  await sweepTwice(clock, queue)
  assert.equal((await store.jobs.read(job.job_id))?.state, 'queued')
})

test('what leads to overdue jobs goes with them, and is made again from the logs', async (t) => {
  const { clock, store, queue, send, claim } = await setup(t)
  const root = join(store.location, 'expiry')
  const names = () => fs.readdirSync(root).flatMap((bucket) => fs.readdirSync(join(root, bucket)))
  const done = await send({ ttl_ms: 60_000 })
  const job = await claim()
  assert.ok(job)
  assert.equal(job.job_id, done.job_id)
  await queue.complete(job, { output: 'x' })
  assert.deepEqual(names(), [])
  const open = await send({ ttl_ms: 60_000 })
  assert.equal(names().length, 1)
  fs.rmSync(root, { recursive: true })
  await store.upkeep.repair()
  assert.equal(names().length, 1)
  clock.advance(61_000)
  await sweepTwice(clock, queue)
  assert.equal((await store.jobs.read(open.job_id))?.state, 'expired')
  assert.deepEqual((await store.upkeep.audit()).findings, [])
})

test('a job that is overdue by a wall clock of one moment keeps running while its worker lives', async (t) => {
  const { clock, store, queue, send, claim } = await setup(t)
  await send({ ttl_ms: 3_600_000 }, { write: true })
  const job = await claim()
  assert.ok(job)
  clock.jump(DAY_MS)
  await queue.sweep()
  assert.equal((await queue.get(job.job_id)).state, 'running')
  assert.equal(await queue.heartbeat(job), true)
  clock.jump(-DAY_MS)
  assert.equal((await store.jobs.read(job.job_id))?.state, 'running')
  clock.advance(3_600_000)
  await queue.sweep()
  assert.equal((await store.jobs.read(job.job_id))?.state, 'needs_recovery')
})

test('what a person recovers after its time to live runs: it has its whole time once more', async (t) => {
  const { clock, queue, send, claim } = await setup(t)
  await send({ ttl_ms: 60_000 }, { write: true })
  const job = await claim()
  assert.ok(job)
  clock.advance(61_000)
  await queue.sweep()
  assert.equal((await queue.get(job.job_id)).state, 'needs_recovery')
  const recovered = await queue.recover(job.job_id, { person: 'ann' })
  assert.equal(Date.parse(recovered.expires_at ?? ''), Date.parse(recovered.updated_at) + 60_000)
  await sweepTwice(clock, queue)
  assert.equal((await claim())?.job_id, job.job_id)
})

test('what a person approves after its time to live runs, and expires when nobody takes it again', async (t) => {
  const { clock, store, queue, send } = await setup(t)
  const { job_id } = await send({ ttl_ms: 60_000 }, { require_review: true })
  clock.advance(DAY_MS)
  await sweepTwice(clock, queue)
  await queue.resolve(job_id, { outcome: 'queued', person: 'ann' })
  assert.equal((await queue.get(job_id)).state, 'queued')
  clock.advance(61_000)
  await sweepTwice(clock, queue)
  assert.equal((await store.jobs.read(job_id))?.state, 'expired')
})

test('a back-off that was made while the wall clock was a year ahead delays no job by a year', async (t) => {
  const { clock, queue, send, claim } = await setup(t)
  const sent = await send()
  clock.jump(YEAR_MS)
  const job = await claim()
  assert.ok(job)
  await queue.fail(job, { error: { code: 'X', message: 'x' }, retryable: true })
  clock.jump(-YEAR_MS)
  assert.equal(await claim(), undefined)
  for (let look = 0; look < 20; look += 1) await queue.sweep()
  assert.equal((await claim())?.job_id, sent.job_id)
})

test('a time that the sender named is kept, however far away it is', async (t) => {
  const { clock, queue, send, claim } = await setup(t)
  await send({ not_before: new Date(clock.now() + YEAR_MS).toISOString() })
  for (let look = 0; look < 20; look += 1) await queue.sweep()
  assert.equal(await claim(), undefined)
  clock.advance(YEAR_MS)
  assert.notEqual(await claim(), undefined)
})

test('a back-off lasts as long as it should on a clock that is right', async (t) => {
  const { clock, queue, send, claim } = await setup(t)
  await send()
  const job = await claim()
  assert.ok(job)
  const error = { code: 'X', message: 'x' }
  await queue.fail(job, { error, retryable: true, retry_after_ms: 6 * DAY_MS })
  for (let look = 0; look < 20; look += 1) await queue.sweep()
  clock.advance(5 * DAY_MS)
  assert.equal(await claim(), undefined)
  clock.advance(DAY_MS)
  assert.notEqual(await claim(), undefined)
})

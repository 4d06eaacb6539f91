import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Job } from '../../lib/schema/job.ts'
import { outlast } from '../queue/outlast.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import { birth, claimNext, claimOf, complete, finished, LEASE_MS } from './jobs.ts'
import { openSubject } from './subject.ts'

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock } = subject
  return { ...subject, queue: createQueue({ store, clock }) }
}

/** What a power cut may take: everything that is never flushed. */
function loseHints(layout: Layout): void {
  for (const directory of [
    layout.queueRoot,
    layout.runningRoot,
    layout.attentionRoot,
    layout.wakeRoot,
    layout.waitingRoot,
    layout.inboxRoot,
    layout.done,
  ]) {
    for (const name of fs.readdirSync(directory)) {
      fs.rmSync(`${directory}/${name}`, { recursive: true })
    }
  }
}

test('after a reboot every job is found again though all hints are gone', async (t) => {
  const { steps, store, clock, layout, reopen } = await setup(t)
  const { job: queued } = await store.jobs.create(birth(clock, { priority: -1 }))
  const not_before = new Date(clock.now() + 60_000).toISOString()
  const { job: delayed } = await store.jobs.create(birth(clock, { not_before }))
  const task = { prompt: 'p', require_review: true }
  const { job: waiting } = await store.jobs.create(birth(clock, { task }))
  const ended = await finished(store, clock)
  const read = await store.jobs.create(birth(clock))
  await store.jobs.change(read.job.job_id, () => dead(claimOf(clock)))
  const write = await store.jobs.create(birth(clock, { write: true }))
  await store.jobs.change(write.job.job_id, () => dead(claimOf(clock)))
  const news = await store.mailbox.notifications('claude-main')
  store.close()
  loseHints(layout)

  const after = await reopen('another boot')
  const queue = createQueue({ store: after, clock })
  const { rows } = await steps.recent({ limit: 9 })
  assert.deepEqual(
    rows.map(({ row }) => [row.job_id, row.state]),
    [[ended.job_id, 'completed']],
  )
  assert.deepEqual(await after.mailbox.notifications('claude-main'), news)
  assert.deepEqual(await steps.attention(), [waiting.job_id])
  const swept = await queue.sweep()
  assert.deepEqual(
    new Map(swept.map(({ job_id, became }) => [job_id, became])),
    new Map<string, Job['state']>([
      [read.job.job_id, 'queued'],
      [write.job.job_id, 'needs_recovery'],
    ]),
  )
  const claimed = [await claimNext(after), await claimNext(after)]
  assert.deepEqual(
    claimed.map((job) => job?.job_id),
    [read.job.job_id, queued.job_id],
  )
  assert.equal(await claimNext(after), undefined)
  clock.advance(60_001)
  assert.equal((await claimNext(after))?.job_id, delayed.job_id)
})

test('a second process of the same boot rebuilds nothing', async (t) => {
  const { store, clock, layout, reopen } = await setup(t)
  await store.jobs.create(birth(clock))
  loseHints(layout)
  assert.equal(await claimNext(await reopen()), undefined)
  assert.ok(await claimNext(await reopen('another boot')))
  loseHints(layout)
  assert.equal(await claimNext(await reopen('another boot')), undefined)
})

test('a rebuild drops hints that lead to no job', async (t) => {
  const { steps, store, clock, layout, reopen } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const running = birth(clock)
  await store.jobs.create(running)
  fs.rmSync(layout.log(job.job_id))
  fs.writeFileSync(layout.attention('b'.repeat(26)), '')
  fs.writeFileSync(`${layout.queue('codex')}/notes`, '')
  await reopen('another boot')
  assert.deepEqual(await steps.attention(), [])
  const ready = await steps.ready('codex', { limit: 5 })
  assert.deepEqual(
    ready.map(({ job_id }) => job_id),
    [running.job_id],
  )
})

test('a rebuild of a store in use leaves the lease of a running job alone', async (t) => {
  const { steps, store, clock } = await setup(t)
  await store.jobs.create(birth(clock))
  const job = await claimNext(store)
  assert.ok(job !== undefined)
  const ends = clock.monotonic() + 10 * LEASE_MS
  steps.hints.setLease(job, ends)
  await store.upkeep.repair()
  assert.equal((await steps.running())[0]?.ends_monotonic_ms, ends)
})

test('a sweep that meets a hint between its rename and its lease leaves the claimer alone', async (t) => {
  const { steps, store, clock, queue } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  // The claimer has moved the hint and written its claim, and stands before the touch.
  await steps.take('codex', { writes: true, now: clock.now() })
  assert.deepEqual(await queue.sweep(), [])
  assert.equal((await store.jobs.read(job.job_id))?.state, 'queued')
  assert.equal((await steps.running()).length, 1)
  const claimed = (await store.jobs.change(job.job_id, () => claimOf(clock))).job
  untouch(hintOf(store.location))
  assert.equal((await steps.running())[0]?.ends_monotonic_ms, undefined)
  assert.deepEqual(await queue.sweep(), [])
  clock.advance(5000)
  assert.deepEqual(await queue.sweep(), [])
  assert.equal((await store.jobs.read(job.job_id))?.version, claimed.version)
})

test('a hint that was moved in this very millisecond is young', async (t) => {
  const { steps, store, clock, queue } = await setup(t)
  await store.jobs.create(birth(clock))
  await steps.take('codex', { writes: true, now: clock.now() })
  // File times are finer than the clock: by its whole milliseconds this one is still to come.
  const { ctimeMs } = fs.statSync(hintOf(store.location))
  clock.now = () => Math.floor(ctimeMs)
  assert.equal((await steps.running())[0]?.age_ms, 0)
  await queue.sweep()
  assert.equal((await steps.running()).length, 1)
})

test('a claimer that died before its claim gives the job back after a second', async (t) => {
  const { steps, store, clock, queue } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  await steps.take('codex', { writes: true, now: clock.now() })
  clock.advance(1500)
  await queue.sweep()
  clock.advance(1000)
  assert.equal((await claimNext(store))?.job_id, job.job_id)
})

test('leases that are over are taken back although the queue is never empty', async (t) => {
  const { steps, store, clock, queue } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  await steps.take('codex', { writes: true, now: clock.now() })
  await store.jobs.change(job.job_id, () => dead(claimOf(clock)))
  for (let n = 0; n < 50; n += 1) await store.jobs.create(birth(clock))
  assert.deepEqual(await queue.sweep(), [{ job_id: job.job_id, became: 'queued' }])
})

test('a doubled hint neither ends a live lease nor outlives the job', async (t) => {
  const { steps, store, clock, queue, layout } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const running = await claimNext(store)
  assert.ok(running !== undefined)
  for (let beat = 0; beat < 5; beat += 1) {
    clock.advance(LEASE_MS / 2)
    assert.ok(await queue.heartbeat(running))
  }
  // Left by a dispatcher that lost the race for the birth, a millisecond earlier or later.
  const twin = layout.queueHint({ ...job, created_at: '2026-11-20T11:59:59.999Z' })
  fs.mkdirSync(twin.slice(0, twin.lastIndexOf('/')), { recursive: true })
  fs.writeFileSync(twin, '')
  fs.writeFileSync(layout.queueHint(job), '')
  clock.advance(1000)
  assert.equal(await claimNextByQueue(queue), undefined)
  assert.deepEqual(await queue.sweep(), [])
  clock.advance(2000)
  assert.deepEqual(await queue.sweep(), [])
  assert.equal((await steps.running()).length, 1)

  await queue.complete(running, { output: 'done' })
  const items = await store.mailbox.notifications('claude-main')
  clock.advance(60_000)
  await queue.sweep()
  await queue.sweep()
  assert.deepEqual(await steps.running(), [])
  assert.deepEqual(await store.mailbox.notifications('claude-main'), items)
})

test('a taker that died after it moved a doubled hint over a live one ends no lease', async (t) => {
  const { store, clock, queue } = await setup(t)
  await store.jobs.create(birth(clock))
  const running = await claimNext(store)
  assert.ok(running !== undefined)
  for (let beat = 0; beat < 5; beat += 1) {
    clock.advance(LEASE_MS / 2)
    await queue.heartbeat(running)
  }
  untouch(hintOf(store.location))
  clock.advance(2000)
  assert.deepEqual(await queue.sweep(), [])
  clock.advance(LEASE_MS - 5000)
  assert.deepEqual(await queue.sweep(), [])
  // Silent for a whole lease since then, it is judged as any other.
  assert.equal((await outlast({ queue, clock }, LEASE_MS))[0]?.became, 'queued')
})

test('a decision of a person whose process died before its hints is found by a sweep', async (t) => {
  const { steps, store, clock, queue, layout } = await setup(t)
  const task = { prompt: 'p', require_review: true }
  const { job } = await store.jobs.create(birth(clock, { task }))
  await queue.resolve(job.job_id, { outcome: 'queued', person: 'Ada' })
  // As if the process had died after the line and before the hints.
  fs.rmSync(layout.queueHint(job), { force: true })
  for (const bucket of fs.readdirSync(layout.queue('codex'))) {
    fs.rmSync(`${layout.queue('codex')}/${bucket}`, { recursive: true })
  }
  fs.writeFileSync(layout.attention(job.job_id), '')
  await queue.sweep()
  assert.deepEqual(await steps.attention(), [])
  clock.advance(1000)
  assert.equal((await claimNext(store))?.job_id, job.job_id)
})

test('one job whose log cannot be opened keeps no sweep from the others', async (t) => {
  const { steps, store, clock, queue, layout } = await setup(t)
  const { job: blocked } = await store.jobs.create(birth(clock, { priority: 5 }))
  const { job } = await store.jobs.create(birth(clock))
  for (const id of [blocked.job_id, job.job_id]) {
    await steps.take('codex', { writes: true, now: clock.now() })
    await store.jobs.change(id, () => dead(claimOf(clock)))
  }
  // A name that is too long to open stands for any failure of the system.
  const log = layout.log(blocked.job_id)
  fs.renameSync(log, `${log}.away`)
  fs.symlinkSync(log, log)
  const swept = await queue.sweep()
  assert.ok(swept.some(({ job_id, became }) => job_id === job.job_id && became === 'queued'))
})

test('complete() finds its output under its own name after a repeat with another text', async (t) => {
  const { store, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  await store.jobs.change(job.job_id, () => claimOf(clock))
  const first = await store.jobs.change(job.job_id, () => complete(clock, 2, 'a'.repeat(300_000)))
  const again = await store.jobs.change(job.job_id, () => complete(clock, 2, 'b'.repeat(300_000)))
  assert.equal(again.changed, false)
  assert.ok(first.job.state === 'completed')
  assert.equal((await store.blobs.slice(first.job.result, 0, 3)).text, 'aaa')
})

/** The same claim by a worker of an earlier boot. */
function dead(proposal: ReturnType<typeof claimOf>): ReturnType<typeof claimOf> {
  const { event } = proposal
  assert.ok(event.type === 'claim')
  const worker = { ...event.worker, boot_id: 'an earlier boot' }
  return { ...proposal, event: { ...event, worker } }
}

function hintOf(location: string): string {
  const directory = `${location}/running/codex`
  return `${directory}/${fs.readdirSync(directory)[0]}`
}

/** As a file that was just renamed: its time is that of the wall clock. */
function untouch(path: string): void {
  fs.utimesSync(path, new Date(), new Date())
}

async function claimNextByQueue(queue: ReturnType<typeof createQueue>) {
  const worker = { id: 'other', ...ownIdentity() }
  return queue.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true })
}

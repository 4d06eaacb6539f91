import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobSubject } from '../../lib/schema/subject.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import type { Clock } from '../../lib/store/jobs.ts'
import type { Mailbox } from '../../lib/store/mailbox.ts'
import { birth, claimOf, complete, finished } from './jobs.ts'
import { openSubject } from './subject.ts'

const DAY_MS = 86_400_000

/** What must not be found anywhere once it was collected. */
const SECRET = /SECRET-(PROMPT|OUTPUT|ACTIVITY|TITLE|SESSION)/

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock } = subject
  const queue = createQueue({ store, clock })
  return { ...subject, queue }
}

type On = Awaited<ReturnType<typeof setup>>

/** An ended job with something beside its log in every way that there is. */
async function endedJob(on: On, name: string): Promise<Job> {
  const { store, clock, queue } = on
  const task = { prompt: `SECRET-PROMPT of ${name}`, conversation_key: name }
  const from = { agent: 'claude-main', session: 'SECRET-SESSION' }
  const { job } = await store.jobs.create(birth(clock, { request_id: name, task, from }))
  const worker = { id: 'w', ...ownIdentity() }
  const held = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
  assert.ok(held)
  queue.report(held, { kind: 'message', text: 'SECRET-ACTIVITY' })
  await queue.conversations.note('codex', name, { title: 'SECRET-TITLE', jobId: job.job_id })
  const at = new Date(clock.now()).toISOString()
  const line = { at, step: 'offered', way: 'poll', session: 'SECRET-SESSION', news: '3-completed' }
  await store.mailbox.appendDelivery(
    jobSubject(job.job_id),
    1,
    line as Parameters<Mailbox['appendDelivery']>[2],
  )
  return queue.complete(held, { output: 'SECRET-OUTPUT '.repeat(30_000) })
}

/** Every file below a directory that holds, or is named by, what a pattern finds. */
function filesWith(pattern: RegExp, directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return filesWith(pattern, path)
    return pattern.test(entry.name + fs.readFileSync(path, 'latin1')) ? [path] : []
  })
}

/** Everything but the jobs whose own log still says who sent them. */
function left(layout: Layout, pattern = SECRET): string[] {
  return filesWith(pattern, layout.root).map((path) => path.slice(layout.root.length + 1))
}

test('after a collection nothing of a prompt, a result or a conversation is left in the store', async (t) => {
  const on = await setup(t)
  const { clock, layout, store, queue } = on
  const jobs = [await endedJob(on, 'one'), await endedJob(on, 'two')]
  assert.ok(left(layout).length > 8)
  clock.advance(40 * DAY_MS)
  const before = new Date(clock.now() - 30 * DAY_MS).toISOString()
  const collected = await store.upkeep.collect(before)
  assert.equal(collected.jobs, 2)
  assert.equal(collected.is_finished, true)
  // The tombstone still says which session sent the job.
  assert.deepEqual(left(layout, /SECRET-(PROMPT|OUTPUT|ACTIVITY|TITLE)/), [])
  assert.deepEqual(await store.mailbox.notifications('claude-main'), [])
  for (const job of jobs) {
    const { created, job: same } = await store.jobs.create(
      birth(clock, { request_id: job.request_id, task: job.task, from: job.from }),
    )
    assert.equal(created, false)
    assert.equal(same.state, 'completed')
  }
  const { jobs: listed } = await queue.list({})
  assert.equal(listed.length, 2)
  assert.deepEqual((await store.upkeep.audit()).findings, [])
  assert.equal((await store.upkeep.collect(before)).jobs, 0)
})

/** One job that ends while the wall clock is wrong by so much, and is right again afterwards. */
async function endUnder({ store, clock }: On, wrongByMs: number, wholeLife = false): Promise<Job> {
  if (wholeLife) clock.jump(wrongByMs)
  const { job } = await store.jobs.create(birth(clock))
  if (!wholeLife) clock.jump(wrongByMs)
  const at = () => new Date(clock.now()).toISOString()
  const done = await store.jobs.change(job.job_id, () => ({
    event: { type: 'cancel', at: at(), by: { person: 'Ada' } },
    durable: true,
  }))
  clock.jump(-wrongByMs)
  return done.job
}

const collectMonth = ({ store }: On, clock: Clock) =>
  store.upkeep.collect(new Date(clock.now() - 30 * DAY_MS).toISOString())

for (const wholeLife of [false, true]) {
  test(`a job that ended while the clock was a year behind is kept for its retention, ${wholeLife ? 'born then too' : 'born before'}`, async (t) => {
    const on = await setup(t)
    const { clock, queue, layout } = on
    await collectMonth(on, clock)
    const job = await endUnder(on, -365 * DAY_MS, wholeLife)
    if (wholeLife) {
      // What the system would have written under that clock.
      const then = new Date(Date.parse(job.updated_at))
      fs.utimesSync(layout.log(job.job_id), then, then)
    }
    await collectMonth(on, clock)
    clock.advance(DAY_MS)
    await collectMonth(on, clock)
    assert.equal((await queue.get(job.job_id)).expunged, undefined)
    for (let month = 0; month < 3; month += 1) {
      clock.advance(31 * DAY_MS)
      await collectMonth(on, clock)
    }
    assert.equal((await queue.get(job.job_id)).expunged, true)
  })
}

test('a job that ended while the clock was a year ahead is neither first in the list nor kept for a year', async (t) => {
  const on = await setup(t)
  const { clock, queue, store } = on
  const ahead = await endUnder(on, 365 * DAY_MS)
  clock.advance(1000)
  const right = await finished(store, clock)
  const { jobs } = await queue.list({})
  assert.deepEqual(
    jobs.map(({ job_id }) => job_id),
    [right.job_id, ahead.job_id],
  )
  await collectMonth(on, clock)
  assert.equal((await queue.get(ahead.job_id)).expunged, undefined)
  clock.advance(32 * DAY_MS)
  await collectMonth(on, clock)
  assert.equal((await queue.get(ahead.job_id)).expunged, true)
})

test('jobs of this boot are not collected under a clock that jumped a year ahead', async (t) => {
  const on = await setup(t)
  const { clock, queue, store } = on
  const { job } = await store.jobs.create(birth(clock))
  const claim = claimOf(clock)
  assert.ok(claim.event.type === 'claim')
  const worker = { ...claim.event.worker, boot_id: 'this boot' }
  await store.jobs.change(job.job_id, () => ({ ...claim, event: { ...claim.event, worker } }))
  await store.jobs.change(job.job_id, ({ token }) => complete(clock, token))
  clock.jump(365 * DAY_MS)
  await collectMonth(on, clock)
  assert.equal((await queue.get(job.job_id)).expunged, undefined)
  clock.jump(-365 * DAY_MS)
  assert.equal((await collectMonth(on, clock)).jobs, 0)
})

test('a row that is noted late, on a day that was collected already, is collected too', async (t) => {
  const on = await setup(t)
  const { clock, queue, layout } = on
  await endedJob(on, 'one')
  const late = await endedJob(on, 'late')
  const day = layout.doneLog(late.updated_at)
  const rows = fs.readFileSync(day, 'utf8')
  // The process that ended it died before it noted the row; a rebuild adds it weeks later.
  fs.writeFileSync(day, `\n${rows.split('\n').find((row) => !row.includes(late.job_id) && row)}\n`)
  clock.advance(40 * DAY_MS)
  await collectMonth(on, clock)
  fs.appendFileSync(day, `\n${rows.split('\n').find((row) => row.includes(late.job_id))}\n`)
  await collectMonth(on, clock)
  assert.equal((await queue.get(late.job_id)).expunged, undefined)
  clock.advance(31 * DAY_MS)
  await collectMonth(on, clock)
  assert.equal((await queue.get(late.job_id)).expunged, true)
  assert.deepEqual(left(layout, /SECRET-PROMPT/), [])
})

test('one log that cannot be used keeps no other job from being collected, and its bytes stay', async (t) => {
  const on = await setup(t)
  const { clock, layout, queue } = on
  const victim = await endedJob(on, 'victim')
  const sound = await endedJob(on, 'sound')
  fs.writeFileSync(layout.log(victim.job_id), 'not a log\n')
  clock.advance(40 * DAY_MS)
  const collected = await collectMonth(on, clock)
  assert.deepEqual([collected.jobs, collected.unusable], [1, 1])
  assert.equal((await queue.get(sound.job_id)).expunged, true)
  assert.equal(fs.readFileSync(layout.log(victim.job_id), 'utf8'), 'not a log\n')
})

test('a collected day keeps one whole row for each job, without the headlines of those that are gone', async (t) => {
  const on = await setup(t)
  const { clock, layout } = on
  const jobs = []
  for (const name of ['one', 'kept', 'two']) jobs.push(await endedJob(on, name))
  const [one, kept, two] = jobs as [Job, Job, Job]
  fs.writeFileSync(layout.log(kept.job_id), 'not a log\n')
  const day = layout.doneLog(one.updated_at)
  const rowsOf = (job: Job) =>
    fs
      .readFileSync(day, 'utf8')
      .split('\n')
      .filter((row) => row.includes(job.job_id))
  const [before, again] = [rowsOf(kept), rowsOf(one)]
  fs.appendFileSync(day, `\n${again[0]}\n\n${again[0]?.slice(0, -9)}\n\n{"job_id":"${two.job_id}"`)
  clock.advance(40 * DAY_MS)
  assert.equal((await collectMonth(on, clock)).jobs, 2)
  assert.deepEqual(rowsOf(kept), before)
  for (const job of [one, two]) {
    const [row = '', ...others] = rowsOf(job)
    assert.deepEqual(others, [])
    const { headline, state } = JSON.parse(row) as { headline: string; state: string }
    assert.deepEqual([headline, state], ['(removed)', 'completed'])
  }
  assert.equal(fs.readFileSync(day, 'utf8').split('\n').filter(Boolean).length, 3)
})

test('a collection with a limit stops within a directory of logs, and the next one continues there', async (t) => {
  const on = await setup(t)
  const { clock, store, layout } = on
  for (let n = 0; n < 12; n += 1) await finished(store, clock)
  clock.advance(40 * DAY_MS)
  const before = () => new Date(clock.now() - 30 * DAY_MS).toISOString()
  const collected: unknown[] = []
  for (let n = 0; n < 3; n += 1) {
    const done = await store.upkeep.collectWhenDue(before(), 5)
    collected.push([done?.jobs, done?.is_finished])
    clock.advance(2 * 3_600_000)
  }
  assert.deepEqual(collected, [
    [5, false],
    [5, false],
    [2, true],
  ])
  assert.deepEqual(filesWith(/count the words/, layout.jobs), [])
})

test('a tombstone of a job that a turn sent still names its parent', async (t) => {
  const on = await setup(t)
  const { clock, store, queue } = on
  const { job: parent } = await store.jobs.create(birth(clock))
  const child = await finished(store, clock, { parent: { job_id: parent.job_id, depth: 1 } })
  clock.advance(40 * DAY_MS)
  await collectMonth(on, clock)
  const gone = await queue.get(child.job_id)
  assert.equal(gone.expunged, true)
  assert.deepEqual(gone.parent, { job_id: parent.job_id, depth: 1 })
})

test('by itself a collection runs once a day in all processes, and takes up where it had to end', async (t) => {
  const on = await setup(t)
  const { clock, store, reopen } = on
  for (let n = 0; n < 5; n += 1) await finished(store, clock)
  clock.advance(40 * DAY_MS)
  const before = () => new Date(clock.now() - 30 * DAY_MS).toISOString()
  const other = await reopen()
  const first = await store.upkeep.collectWhenDue(before(), 3)
  assert.deepEqual([first?.jobs, first?.is_finished], [3, false])
  assert.equal(await other.upkeep.collectWhenDue(before(), 3), undefined)
  clock.advance(2 * 3_600_000)
  const second = await other.upkeep.collectWhenDue(before(), 3)
  assert.deepEqual([second?.jobs, second?.is_finished], [2, true])
  clock.advance(2 * 3_600_000)
  assert.equal(await store.upkeep.collectWhenDue(before(), 3), undefined)
  clock.advance(DAY_MS)
  assert.equal((await store.upkeep.collectWhenDue(before(), 3))?.jobs, 0)
})

test('after a collection no job is found by its removed prompt, and the index of words has none of it', async (t) => {
  const on = await setup(t)
  const { clock, store, layout, reopen } = on
  await finished(store, clock, { prompt: 'zebra crossing' })
  const request = () => {
    return { filter: {}, nowMs: clock.now(), dismissed: new Set<string>(), withinMs: 5000 }
  }
  const finds = async (of = store) => {
    const { tally } = await of.finder.count({ ...request(), query: 'zebra' })
    return tally.groups.ended
  }
  assert.equal(await finds(), 1)
  assert.equal(filesWith(/zebra/, layout.search).length, 1)
  clock.advance(40 * DAY_MS)
  await collectMonth(on, clock)
  assert.deepEqual(filesWith(/zebra/, layout.root), [])
  assert.equal(await finds(), 0)
  assert.equal(await finds(await reopen()), 0)
  assert.equal((await store.finder.count(request())).tally.groups.ended, 1)
  assert.deepEqual(filesWith(/zebra/, layout.root), [])
})

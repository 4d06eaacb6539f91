import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Request } from '../../lib/schema/task.ts'
import { claim as claimJob } from '../../lib/store/file/jobs/claim.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import type { Steps } from '../../lib/store/file/jobs/steps.ts'
import { CHOSEN_STORE, onFiles } from '../programs/chosen-store.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'
import type { Subject } from '../store/contract.ts'
import { birth } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

const ADA = { person: 'Ada' }

/** A queue over a fresh store, and jobs of one conversation. */
async function setup(t: TestContext) {
  return over(await openChosenSubject(t))
}

/** As `setup`, for tests that look at files. */
async function setupFiles(t: TestContext) {
  return over(await openSubject(t))
}

function over<S extends Subject & { layout?: Layout }>(subject: S) {
  const { store, clock, layout } = subject
  const queue = createQueue({ store, clock })
  const send = async (task: Partial<Request['task']> = {}, request: Partial<Request> = {}) => {
    const whole = { prompt: 'do it', conversation_key: 'docs', ...task }
    return (
      await queue.dispatch({ to: 'codex', task: whole, ...request }, { from: { agent: 'claude' } })
    ).job
  }
  const worker = { id: 'w1', ...ownIdentity() }
  const claim = (by = queue) => by.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
  const finish = async (job: Job | undefined) => {
    assert.ok(job !== undefined)
    await queue.complete(job, { output: 'done' })
  }
  /** None over a store without hints. */
  const linesLeft = () => (layout === undefined ? [] : fs.readdirSync(layout.conversationQueues))
  return { ...subject, queue, send, claim, finish, linesLeft, worker }
}

test('jobs of one conversation run one at a time in the order in which they were sent', async (t) => {
  const { queue, another, clock, send, claim, finish, linesLeft } = await setup(t)
  const jobs: Job[] = []
  // All within one millisecond, and the last one is the most urgent.
  for (let n = 0; n < 5; n += 1) jobs.push(await send({}, { priority: n }))
  const other = createQueue({ store: await another(), clock })
  for (const job of jobs) {
    const held = await claim(jobs.indexOf(job) % 2 === 0 ? queue : other)
    assert.equal(held?.job_id, job.job_id)
    assert.equal(await claim(), undefined)
    assert.equal(await claim(other), undefined)
    await finish(held)
  }
  assert.deepEqual(linesLeft(), [])
})

test('the next of a conversation can be claimed as soon as a claimer finds that the first has expired', async (t) => {
  const { clock, store, send, claim } = await setup(t)
  await send({}, { ttl_ms: 1000 })
  const next = await send()
  clock.advance(1001)
  // No sweep in between: the claimer that lets the first one expire leads to the next.
  assert.equal((await claim())?.job_id, next.job_id)
  assert.deepEqual(
    (await store.jobs.held()).map(({ job_id }) => job_id),
    [next.job_id],
  )
})

test('other conversations, other agents and jobs without a key do not wait', async (t) => {
  const { queue, send, claim, worker } = await setup(t)
  await send()
  await send()
  await claim()
  const free = [
    await send({ conversation_key: 'other' }),
    await send({ conversation_key: undefined }),
  ]
  const claimed = new Set([await claim(), await claim()].map((job) => job?.job_id))
  assert.deepEqual(claimed, new Set(free.map(({ job_id }) => job_id)))
  const elsewhere = await send({}, { to: 'claude' })
  const held = await queue.claim({ agent: 'claude', worker, lease_ms: 1000, writes: false })
  assert.equal(held?.job_id, elsewhere.job_id)
})

test('a job that is tried again keeps its place, and a job before it that waits for a person keeps it waiting', async (t) => {
  const { queue, clock, send, claim, finish, worker } = await setup(t)
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: ['codex'],
    concurrency: 2,
    started_at: new Date(clock.now()).toISOString(),
  })
  const first = await send()
  const second = await send()
  const held = await claim()
  assert.ok(held)
  assert.match(
    await queue.why(second),
    new RegExp(`conversation "docs" of "codex" first runs job ${first.job_id}, which is running`),
  )
  const error = { code: 'X', message: 'It broke.' }
  await queue.fail(held, { error, retryable: true, retry_after_ms: 5000 })
  assert.equal(await claim(), undefined)
  clock.advance(6000)
  const again = await claim()
  assert.equal(again?.job_id, first.job_id)
  assert.ok(again)
  await queue.flag(again, { reason: 'look at it', result: { output: 'half' } })
  assert.equal(await claim(), undefined)
  assert.match(await queue.why(second), /waits for a person: "relay review approve/)
  await queue.resolve(first.job_id, { outcome: 'completed', ...ADA })
  await finish(await claim())
  assert.equal((await queue.get(second.job_id)).state, 'completed')
})

test('why names the first job of a conversation and what keeps that one from running', async (t) => {
  const { queue, clock, send, claim, worker } = await setup(t)
  const started_at = new Date(clock.now()).toISOString()
  const record = { worker, agents: ['codex'], allow_writes: [], concurrency: 2, started_at }
  await queue.workers.enlist(record)
  const writing = await send({ conversation_key: 'w', write: true })
  const behind = await send({ conversation_key: 'w' })
  assert.equal(
    await queue.why(behind),
    `Queued: conversation "w" of "codex" first runs job ${writing.job_id}, which is queued: it is a write job, and no worker of "codex" allows writes; start one with "relay worker --agent codex --allow-writes", or set "allowWrites" of "codex" in the configuration.`,
  )
  const not_before = new Date(clock.now() + 7_200_000).toISOString()
  const late = await send({ conversation_key: 'l' }, { not_before })
  const next = await send({ conversation_key: 'l' })
  assert.equal(
    await queue.why(next),
    `Queued: conversation "l" of "codex" first runs job ${late.job_id}, which is queued until ${not_before} (2 h from now): its sender asked for that time.`,
  )
  // The order of birth is the promise: neither of those behind runs first.
  const noWrites = { agent: 'codex', worker, lease_ms: 1000, writes: false }
  assert.equal(await queue.claim(noWrites), undefined)
  assert.equal((await claim())?.job_id, writing.job_id)
})

test('a write job that needs recovery holds its conversation until a person has spoken', async (t) => {
  const { queue, send, claim, finish } = await setup(t)
  const first = await send({ write: true })
  const second = await send()
  const held = await claim()
  assert.ok(held)
  await queue.park(held, { code: 'X', message: 'It was stopped half-way.' })
  assert.equal(await claim(), undefined)
  await queue.recover(first.job_id, ADA)
  const again = await claim()
  assert.equal(again?.job_id, first.job_id)
  await finish(again)
  assert.equal((await claim())?.job_id, second.job_id)
})

test('the next turn does not begin while the processes of a cancelled one are being stopped', async (t) => {
  const { queue, send, claim } = await setup(t)
  const first = await send()
  const second = await send()
  await claim()
  const { job: cancelled } = await queue.cancel(first.job_id, { by: ADA })
  assert.equal(await claim(), undefined)
  assert.equal(await claim(), undefined)
  await queue.settle(cancelled)
  assert.equal((await claim())?.job_id, second.job_id)
})

test('a queued job that is cancelled lets the next one run', async (t) => {
  const { queue, send, claim } = await setup(t)
  const [first, second] = [await send({}, { not_before: '2030-01-01T00:00:00.000Z' }), await send()]
  assert.equal(await claim(), undefined)
  await queue.cancel(first.job_id, { by: ADA })
  assert.equal((await claim())?.job_id, second.job_id)
})

/** Jobs of one conversation, the earlier of which nobody sees yet: its sender was paused before it noted it. */
async function withUnseen({ store, clock, layout, send }: Awaited<ReturnType<typeof setupFiles>>) {
  const later = await send()
  const line = layout.conversationQueue('codex', 'docs')
  fs.renameSync(line, `${line}.aside`)
  const at = new Date(Date.parse(later.created_at) - 10).toISOString()
  const { job: earlier } = await store.jobs.create(birth(clock, { task: later.task, at }))
  const [name = ''] = fs.readdirSync(line)
  fs.rmSync(line, { recursive: true })
  fs.renameSync(`${line}.aside`, line)
  fs.rmSync(layout.queueHint(earlier))
  assert.ok(earlier.created_at < later.created_at)
  const appear = () => {
    for (const path of [`${line}/${name}`, layout.queueHint(earlier)]) fs.writeFileSync(path, '')
  }
  return { earlier, later, appear }
}

test(
  'of two jobs that are claimed while neither sees the other, the later one goes back unspent',
  onFiles,
  async (t) => {
    const on = await setupFiles(t)
    const { steps, clock, queue, claim, worker } = on
    const { earlier, later, appear } = await withUnseen(on)
    let looks = 0
    const paused: Steps = {
      ...steps,
      async before(job) {
        const seen = await steps.before(job)
        looks += 1
        if (looks === 1) {
          appear()
          assert.equal((await claim())?.job_id, earlier.job_id)
        }
        return seen
      },
    }
    const request = { agent: 'codex', worker, lease_ms: 60_000, writes: true }
    assert.equal(await claimJob({ steps: paused, clock }, request), undefined)
    const after = await queue.get(later.job_id)
    assert.deepEqual([after.state, after.attempts], ['queued', 0])
    assert.ok((await queue.history(later.job_id)).some(({ type }) => type === 'claim'))
    assert.equal((await queue.get(earlier.job_id)).state, 'running')
  },
)

test(
  'a job that is noted behind a running one, but was born before it, waits for that one',
  onFiles,
  async (t) => {
    const on = await setupFiles(t)
    const { claim, finish } = on
    const { earlier, later, appear } = await withUnseen(on)
    const held = await claim()
    assert.equal(held?.job_id, later.job_id)
    appear()
    assert.equal(await claim(), undefined)
    await finish(held)
    assert.equal((await claim())?.job_id, earlier.job_id)
  },
)

test(
  'an earlier job that stepped aside for a running one runs when that has gone back to the queue',
  onFiles,
  async (t) => {
    const on = await setupFiles(t)
    const { queue, claim } = on
    const { earlier, later, appear } = await withUnseen(on)
    const held = await claim()
    assert.equal(held?.job_id, later.job_id)
    assert.ok(held)
    appear()
    assert.equal(await claim(), undefined)
    await queue.release(held, { reason: 'shutdown' })
    const next = (await claim()) ?? (await claim())
    assert.equal(next?.job_id, earlier.job_id)
  },
)

test(
  'after a restart of the machine that lost every hint the order is the same',
  onFiles,
  async (t) => {
    const { queue, layout, reopen, clock, send, claim, linesLeft } = await setupFiles(t)
    const jobs = [await send(), await send(), await send()]
    for (const root of [layout.queueRoot, layout.runningRoot, layout.conversationQueues]) {
      fs.rmSync(root, { recursive: true })
      fs.mkdirSync(root)
    }
    const again = createQueue({ store: await reopen('another boot'), clock })
    for (const job of jobs) {
      const held = await claim(again)
      assert.equal(held?.job_id, job.job_id)
      assert.equal(await claim(again), undefined)
      await again.complete(job.job_id === held?.job_id ? held : { job_id: '', token: 0 }, {
        output: 'x',
      })
    }
    assert.equal((await queue.get(jobs[2]?.job_id ?? '')).state, 'completed')
    assert.deepEqual(linesLeft(), [])
  },
)

test(
  'a conversation whose next job was never told that it may run goes on after a sweep',
  onFiles,
  async (t) => {
    const { store, queue, layout, send, claim, finish } = await setupFiles(t)
    await send()
    const second = await send()
    const held = await claim()
    assert.equal(await claim(), undefined)
    await finish(held)
    // As if the finisher had died before it made the hint.
    fs.rmSync(layout.queueHint(second))
    assert.equal(await claim(), undefined)
    assert.equal((await store.upkeep.audit()).hints_missing, 1)
    await queue.sweep()
    assert.equal((await claim())?.job_id, second.job_id)
  },
)

test('verify() finds nothing wrong with jobs that wait in their conversation', async (t) => {
  const { store, send, claim } = await setup(t)
  await send()
  await send()
  await send()
  await claim()
  assert.equal(await claim(), undefined)
  const { findings, live, hints_matched } = await store.upkeep.audit()
  assert.deepEqual([findings, live], [[], 3])
  if (CHOSEN_STORE === 'files') assert.equal(hints_matched, 3)
})

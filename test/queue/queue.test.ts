import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify, liveness, ownIdentity } from '../../lib/process/process.ts'
import { retryDelayMs } from '../../lib/job/backoff.ts'
import { replay, turnsOf } from '../../lib/job/replay.ts'
import { MAX_DEPTH } from '../../lib/queue/guards.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { ListFilter } from '../../lib/queue/list.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import type { Request } from '../../lib/schema/task.ts'
import { createJobs } from '../../lib/store/file/jobs/jobs.ts'
import { fileTime } from '../../lib/store/file/file-time.ts'
import { onFiles } from '../programs/chosen-store.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'
import type { Subject } from '../store/contract.ts'
import { idsOf } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'
import { outlast } from './outlast.ts'

const DAY_MS = 24 * 3600 * 1000
const LEASE_MS = 60_000
const ERROR = { code: 'BROKEN', message: 'It broke.' }
const ADA = { person: 'Ada' }

/** A queue over a fresh store with a hand-moved clock, and a worker that is this process. */
async function setup(t: TestContext) {
  return over(await openChosenSubject(t))
}

/** As `setup`, for tests that look at files. */
async function setupFiles(t: TestContext) {
  return over(await openSubject(t))
}

function over<S extends Subject>(subject: S) {
  const { store, clock } = subject
  const queue = createQueue({ store, clock })
  const from = { agent: 'claude-main' }
  const send = async (task: Partial<Request['task']> = {}, request: Partial<Request> = {}) => {
    const whole = { to: 'codex', task: { prompt: 'do it', ...task }, ...request }
    return (await queue.dispatch(whole, { from })).job
  }
  const claim = async (worker: WorkerIdentity = { id: 'w1', ...ownIdentity() }) =>
    queue.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true })
  const claimed = async (...args: Parameters<typeof send>): Promise<RunningJob> => {
    await send(...args)
    const job = await claim()
    assert.ok(job !== undefined)
    return job
  }
  return { ...subject, queue, send, claim, claimed, from }
}

/** The identity of a process that has ended. */
async function deadWorker(): Promise<WorkerIdentity> {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
  assert.ok(child.pid !== undefined)
  const identity = identify(child.pid)
  assert.ok(identity !== undefined)
  child.stdin.end()
  await once(child, 'exit')
  return { id: 'dead', ...identity }
}

test('dispatch() queues a job with its defaults and a request id of its own', async (t) => {
  const { queue, from, send } = await setup(t)
  const job = await send()
  assert.equal(job.state, 'queued')
  assert.equal(job.max_attempts, 3)
  assert.equal(job.priority, 0)
  assert.match(job.request_id, /^[0-9a-f-]{36}$/)
  assert.deepEqual(job.from, from)
  assert.deepEqual(await queue.get(job.job_id), job)
})

test('dispatch() finds the same job for the same request, also when it has ended', async (t) => {
  const { queue, from, claim } = await setup(t)
  const request = { to: 'codex', request_id: 'r1', task: { prompt: 'p' } }
  const first = await queue.dispatch(request, { from })
  assert.equal(first.deduped, false)
  const job = await claim()
  assert.ok(job !== undefined)
  await queue.complete(job, { output: 'done' })
  const again = await queue.dispatch(request, { from: { agent: 'somebody' } })
  assert.equal(again.deduped, true)
  assert.equal(again.job.state, 'completed')
  assert.equal(await claim(), undefined)
})

test('dispatch() refuses a request id that named another task or receiver', async (t) => {
  const { queue, from } = await setup(t)
  const request = {
    to: 'codex',
    request_id: 'r1',
    task: { prompt: 'p', result_schema: { a: 1, b: 2 } },
  }
  await queue.dispatch(request, { from })
  for (const other of [
    { ...request, to: 'claude' },
    { ...request, task: { prompt: 'q' } },
    { ...request, task: { ...request.task, write: true } },
  ]) {
    await assert.rejects(queue.dispatch(other, { from }), { code: 'REQUEST_ID_CONFLICT' })
  }
  // The order of keys and an absent member say nothing.
  const same = {
    to: 'codex',
    request_id: 'r1',
    task: { result_schema: { b: 2, a: 1 }, model: undefined, prompt: 'p' },
  }
  assert.equal((await queue.dispatch(same, { from })).deduped, true)
})

test('dispatch() refuses a chain of jobs past the depth limit', async (t) => {
  const { queue, from } = await setup(t)
  let parentId: string | undefined
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const request = { to: 'codex', task: { prompt: `level ${depth}` } }
    const { job } = await queue.dispatch(request, { from, parentId })
    assert.equal(job.parent?.depth, depth === 0 ? undefined : depth)
    parentId = job.job_id
  }
  const deeper = queue.dispatch({ to: 'codex', task: { prompt: 'deeper' } }, { from, parentId })
  await assert.rejects(deeper, { code: 'PARENT_REFUSED' })
  const elsewhere = { from, parentId: 'a'.repeat(26) }
  const { job } = await queue.dispatch({ to: 'codex', task: { prompt: 'p' } }, elsewhere)
  assert.equal(job.parent, undefined)
})

test('claim() gives a lease to one worker, with the version as its token', async (t) => {
  const { queue, clock, send, claim } = await setup(t)
  const { job_id } = await send()
  const job = await claim()
  assert.ok(job !== undefined)
  assert.equal(job.job_id, job_id)
  assert.deepEqual([job.version, job.token, job.attempts], [2, 2, 1])
  assert.equal(job.lease.worker.pid, process.pid)
  assert.ok(Math.abs(job.lease.ends_monotonic_ms - clock.monotonic() - LEASE_MS) < 1000)
  assert.equal(await claim(), undefined)
  assert.equal((await queue.get(job_id)).state, 'running')
})

test(
  'claim() passes over jobs that were cancelled, are overdue or not due yet',
  onFiles,
  async (t) => {
    const { queue, clock, send, claim, layout } = await setupFiles(t)
    const overdue = await send({}, { ttl_ms: 1000, priority: 9 })
    const cancelled = await send({}, { priority: 8 })
    const hint = layout.queueHint(cancelled)
    await queue.cancel(cancelled.job_id, { by: ADA })
    // As if the canceller had died before it took the hint away.
    fs.writeFileSync(hint, '')
    const not_before = new Date(clock.now() + 30_000).toISOString()
    const later = await send({}, { not_before, priority: 7 })
    const job = await send()
    clock.advance(2000)
    assert.equal((await claim())?.job_id, job.job_id)
    assert.equal(await claim(), undefined)
    assert.equal((await queue.get(overdue.job_id)).state, 'expired')
    clock.advance(30_000)
    assert.equal((await claim())?.job_id, later.job_id)
  },
)

test('claim() leaves write jobs to workers that may write', async (t) => {
  const { queue, send } = await setup(t)
  await send({ write: true })
  const worker = { id: 'w', ...ownIdentity() }
  const request = { agent: 'codex', worker, lease_ms: LEASE_MS }
  assert.equal(await queue.claim({ ...request, writes: false }), undefined)
  assert.equal((await queue.claim({ ...request, writes: true }))?.task.write, true)
})

test(
  'heartbeat() renews a lease, also of a lost hint, and ends with the job',
  onFiles,
  async (t) => {
    const { queue, store, steps, clock, claimed } = await setupFiles(t)
    const job = await claimed()
    for (let beat = 0; beat < 5; beat += 1) {
      clock.advance(LEASE_MS * 0.9)
      assert.equal(await queue.heartbeat(job), true)
      assert.deepEqual(await queue.sweep(), [])
    }
    await steps.drop({ agent: 'codex', job_id: job.job_id })
    assert.equal(await queue.heartbeat(job), true)
    assert.equal((await store.jobs.held()).length, 1)
    assert.equal(await queue.heartbeat({ ...job, token: 1 }), false)
    await queue.cancel(job.job_id, { by: ADA })
    assert.equal(await queue.heartbeat(job), false)
    assert.equal(await queue.heartbeat({ job_id: 'a'.repeat(26), token: 2 }), false)
  },
)

test('a repeated dispatch of a job that runs for long does not take it from its worker', async (t) => {
  const { queue, clock, from, claim } = await setup(t)
  const request = { to: 'codex', request_id: 'r1', task: { prompt: 'p', write: true } }
  await queue.dispatch(request, { from })
  const job = await claim()
  assert.ok(job !== undefined)
  for (let beat = 0; beat < 4; beat += 1) {
    clock.advance(LEASE_MS / 2)
    await queue.heartbeat(job)
  }
  assert.equal((await queue.dispatch(request, { from })).deduped, true)
  assert.deepEqual(await queue.sweep(), [])
  assert.equal((await queue.complete(job, { output: 'done' })).state, 'completed')
})

test('complete() ends a job once; a repeat is the same answer', async (t) => {
  const { queue, store, claimed } = await setup(t)
  const job = await claimed()
  const done = await queue.complete(job, { output: 'one', thread_id: 't1' })
  assert.ok(done.state === 'completed')
  assert.equal(done.thread_id, 't1')
  assert.deepEqual(await queue.complete(job, { output: 'two' }), done)
  assert.deepEqual(await store.jobs.held(), [])
  const [item, ...others] = await store.mailbox.notifications('claude-main')
  assert.equal(item?.kind, 'completed')
  assert.equal(others.length, 0)
})

test('complete() refuses a token whose lease another worker took over', async (t) => {
  const { queue, claim, send } = await setup(t)
  await send()
  const stale = await claim(await deadWorker())
  assert.ok(stale !== undefined)
  await queue.sweep()
  const heir = await claim()
  assert.ok(heir !== undefined)
  for (const write of [
    () => queue.complete(stale, { output: 'late' }),
    () => queue.fail(stale, { error: ERROR, retryable: true }),
    () => queue.release(stale, { reason: 'late' }),
    () => queue.park(stale, ERROR),
    () => queue.flag(stale, { reason: 'late' }),
    () => queue.ask(stale, { question_id: 'q', text: 'late' }),
    () => queue.spawned(stale, ownIdentity()),
  ]) {
    await assert.rejects(write, { code: 'STALE_TOKEN' })
  }
  assert.equal(await queue.heartbeat(stale), false)
  assert.equal((await queue.complete(heir, { output: 'mine' })).state, 'completed')
})

test('fail() queues a retryable job behind a back-off that doubles, until its attempts are spent', async (t) => {
  const { queue, store, clock, claim, send } = await setup(t)
  await send({}, { max_attempts: 3 })
  for (const [least, most] of [
    [1000, 2000],
    [2000, 4000],
  ] as const) {
    const job = await claim()
    assert.ok(job !== undefined)
    const before = clock.now()
    const failed = await queue.fail(job, { error: ERROR, retryable: true })
    assert.ok(failed.state === 'queued' && failed.not_before !== undefined)
    const due = Date.parse(failed.not_before)
    assert.ok(due >= before + least && due <= clock.now() + most, `${due - before} ms`)
    assert.equal(await claim(), undefined)
    assert.equal(await queue.nextDue('codex'), due)
    assert.deepEqual(await store.mailbox.notifications('claude-main'), [])
    clock.advance(most + 200)
  }
  const last = await claim()
  assert.equal(last?.attempts, 3)
  const failed = await queue.fail(last, { error: ERROR, retryable: true })
  assert.ok(failed.state === 'failed')
  assert.deepEqual(failed.error, ERROR)
  assert.equal((await store.mailbox.notifications('claude-main'))[0]?.kind, 'failed')
})

test('fail() waits as long as the client asked, within reason', async (t) => {
  const { queue, clock, claim, send } = await setup(t)
  for (const [asked, wanted] of [
    [5000, 5000],
    [0, 0],
    [-5, 0],
    [1e18, 7 * DAY_MS],
  ] as const) {
    await send()
    const job = await claim()
    assert.ok(job !== undefined)
    const before = clock.now()
    const failed = await queue.fail(job, { error: ERROR, retryable: true, retry_after_ms: asked })
    assert.ok(failed.state === 'queued' && failed.not_before !== undefined)
    const due = Date.parse(failed.not_before)
    assert.ok(due >= before + wanted && due <= clock.now() + wanted, `${due - before} ms`)
    await queue.cancel(job.job_id, { by: ADA })
  }
})

test('the back-off doubles from 2 s to 5 min, half of it by chance', () => {
  const waits = [1, 2, 3, 8, 9, 50].map((attempts) => [
    retryDelayMs(attempts, () => 0),
    retryDelayMs(attempts, () => 1),
  ])
  assert.deepEqual(waits, [
    [1000, 2000],
    [2000, 4000],
    [4000, 8000],
    [128_000, 256_000],
    [150_000, 300_000],
    [150_000, 300_000],
  ])
})

test('fail() runs a write job again only when its holder vouches for no change', async (t) => {
  const { queue, claimed } = await setup(t)
  const one = await claimed({ write: true })
  const failed = await queue.fail(one, { error: ERROR, retryable: true })
  assert.equal(failed.state, 'failed')
  const two = await claimed({ write: true })
  const again = await queue.fail(two, { error: ERROR, retryable: true, untouched: true })
  assert.equal(again.state, 'queued')
})

test('what a turn used is kept, however it ended', async (t) => {
  const { queue, claimed } = await setup(t)
  const usage = { input_tokens: 1200, output_tokens: 90 }
  const failed = await queue.fail(await claimed(), { error: ERROR, retryable: false, usage })
  assert.ok(failed.state === 'failed')
  assert.deepEqual(failed.usage, usage)
  const ended = [
    failed,
    await queue.fail(await claimed(), { error: ERROR, retryable: true, usage }),
    await queue.defer(await claimed(), { error: ERROR, usage }),
    await queue.excuse(await claimed(), { error: ERROR, retryable: true, usage }),
    await queue.release(await claimed(), { reason: 'shutdown', usage }),
    await queue.release(await claimed({ write: true }), { reason: 'shutdown', usage }),
    await queue.park(await claimed({ write: true }), ERROR, usage),
  ]
  for (const { job_id, state } of ended) {
    const turn = turnsOf(replay(await queue.history(job_id))).at(-1)
    assert.deepEqual(turn?.usage, usage, `${state} after ${turn?.ended_as}`)
  }
})

test('a turn has ended as what its job became', async (t) => {
  const { queue, claimed } = await setup(t)
  const write = { write: true }
  const ended = [
    await queue.flag(await claimed(), { reason: 'look' }),
    await queue.flag(await claimed(), { reason: 'no password', blocked: true }),
    await queue.park(await claimed(write), ERROR),
    await queue.fail(await claimed(), { error: ERROR, retryable: false }),
  ]
  const names = ended.map(async ({ job_id }) => {
    return turnsOf(replay(await queue.history(job_id))).at(-1)?.ended_as
  })
  const expected = ['needs_review', 'blocked', 'needs_recovery', 'failed']
  assert.deepEqual(await Promise.all(names), expected)
})

test('release() gives a job back unspent; a write turn that may have changed something is parked', async (t) => {
  const { queue, claim, claimed, clock } = await setup(t)
  const read = await claimed()
  const released = await queue.release(read, { reason: 'shutdown' })
  assert.ok(released.state === 'queued')
  assert.equal(released.attempts, 0)
  clock.advance(1000)
  assert.equal((await claim())?.token, 4)

  const write = await claimed({ write: true })
  const parked = await queue.release(write, { reason: 'shutdown' })
  assert.ok(parked.state === 'needs_recovery')
  assert.equal(parked.last_error?.code, 'TURN_ABORTED')
  const other = await claimed({ write: true })
  assert.equal((await queue.release(other, { reason: 'x', untouched: true })).state, 'queued')
})

test('sweep() takes a job back at once when its worker’s process has ended', async (t) => {
  const { queue, claim, send } = await setup(t)
  await send()
  const job = await claim(await deadWorker())
  assert.deepEqual(await queue.sweep(), [{ job_id: job?.job_id, became: 'queued' }])
  assert.deepEqual(await queue.sweep(), [])
  assert.equal((await claim())?.attempts, 2)
})

test('sweep() takes a job back at once when its worker was of another boot', async (t) => {
  const { queue, claim, send } = await setup(t)
  await send()
  await claim({ id: 'w', ...ownIdentity(), boot_id: 'another boot' })
  assert.equal((await queue.sweep())[0]?.became, 'queued')
})

test('sweep() takes a job back from a silent worker when its lease is over, not before', async (t) => {
  const { queue, store, clock, claimed } = await setup(t)
  const job = await claimed()
  clock.advance(LEASE_MS / 2)
  assert.deepEqual(await queue.sweep(), [])
  const swept = await outlast({ queue, clock }, LEASE_MS)
  assert.deepEqual(swept, [{ job_id: job.job_id, became: 'queued' }])
  const lost = await queue.get(job.job_id)
  assert.equal(lost.last_error?.code, 'WORKER_LOST')
  assert.deepEqual(await store.jobs.held(), [])
})

for (const [where, elsewhere] of [
  ['namespace', { pid_ns: 'elsewhere' }],
  ['host', { host: 'elsewhere', boot_id: 'another boot' }],
] as const) {
  test(
    `sweep() believes nothing about a worker on another ${where} but its silence`,
    onFiles,
    async (t) => {
      const { store, layout, steps, clock, claim, send } = await setupFiles(t)
      let passed = 0
      // The age of a file is all that two clocks share, and a test cannot set it.
      const now = () => fileTime(layout.time) + passed
      const { watch } = store.jobs
      const jobs = createJobs({ layout, clock, steps, watch, fileTime: now })
      const queue = createQueue({ store: { ...store, jobs }, clock })
      await send()
      await claim({ id: 'w', ...ownIdentity(), pid: 2 ** 22 + 1, ...elsewhere })
      assert.deepEqual(await queue.sweep(), [])
      passed = LEASE_MS - 1000
      assert.deepEqual(await outlast({ queue, clock }, LEASE_MS), [])
      passed = LEASE_MS + 1000
      assert.equal((await outlast({ queue, clock }, LEASE_MS))[0]?.became, 'queued')
    },
  )
}

// A database has one clock for everybody.
test('sweep() compares no lease with the time of another clock', onFiles, async (t) => {
  const { queue, clock, claim, send } = await setup(t)
  await send()
  // A time namespace in which the machine seems to have started an hour later.
  clock.advance(-3_600_000)
  const job = await claim({ id: 'w', ...ownIdentity(), pid_ns: 'pid:[1] time:[2]' })
  clock.advance(3_600_000)
  assert.ok(job !== undefined)
  assert.deepEqual(await outlast({ queue, clock }, LEASE_MS), [])
  assert.equal((await queue.get(job.job_id)).state, 'running')
})

test('sweep() keeps a turn of its own process, however long that process was paused', async (t) => {
  const { queue, store, clock, claimed } = await setup(t)
  const job = await claimed({ write: true })
  const letGo = queue.hold(job)
  clock.advance(DAY_MS)
  assert.deepEqual(await queue.sweep(), [])
  const [held] = await store.jobs.held()
  assert.ok((held?.left_ms ?? 0) > 0, 'the lease was not renewed')
  letGo()
  assert.equal((await outlast({ queue, clock }, LEASE_MS))[0]?.became, 'needs_recovery')
})

test('after a pause of all processes a living worker gets the time of a heartbeat to renew its lease', async (t) => {
  const { queue, store, clock, claimed } = await setup(t)
  const job = await claimed({ write: true })
  const others = Array.from({ length: 3 }, () => createQueue({ store, clock }))
  for (const other of others) assert.deepEqual(await other.sweep(), [])
  clock.advance(DAY_MS)
  for (const other of [...others, createQueue({ store, clock })]) {
    assert.deepEqual(await other.sweep(), [])
    assert.deepEqual(await other.sweep(), [])
  }
  // Paused once more before the worker came to its heartbeat.
  clock.advance(DAY_MS)
  for (const other of others) assert.deepEqual(await other.sweep(), [])
  assert.equal(await queue.heartbeat(job), true)
  clock.advance(LEASE_MS / 2)
  for (const other of others) assert.deepEqual(await other.sweep(), [])
})

for (const jump of [DAY_MS, -DAY_MS, 20 * 365 * DAY_MS]) {
  test(`a jump of the wall clock by ${jump / DAY_MS} days ends no lease and keeps no dead one`, async (t) => {
    const { queue, clock, claimed, claim, send } = await setup(t)
    const job = await claimed()
    clock.jump(jump)
    clock.advance(LEASE_MS / 2)
    assert.deepEqual(await queue.sweep(), [])
    assert.equal(await queue.heartbeat(job), true)
    await send()
    await claim(await deadWorker())
    assert.equal((await queue.sweep()).length, 1)
    assert.deepEqual(
      (await outlast({ queue, clock }, LEASE_MS)).map(({ job_id }) => job_id),
      [job.job_id],
    )
  })
}

test('sweep() parks a lost write job for a person, who alone lets it run again', async (t) => {
  const { queue, store, claim, clock, send } = await setup(t)
  const { job_id } = await send({ write: true })
  await claim(await deadWorker())
  assert.deepEqual(await queue.sweep(), [{ job_id, became: 'needs_recovery' }])
  assert.deepEqual(await idsOf(store, 'attention'), [job_id])
  assert.equal((await store.mailbox.notifications('claude-main'))[0]?.kind, 'needs_recovery')
  clock.advance(DAY_MS)
  assert.equal(await claim(), undefined)
  await queue.recover(job_id, { person: 'Ada', note: 'looked fine' })
  clock.advance(1000)
  assert.equal((await claim())?.job_id, job_id)
})

test('sweep() ends a job whose worker was lost in its last attempt', async (t) => {
  const { queue, store, claim, send } = await setup(t)
  await send({}, { max_attempts: 1 })
  await claim(await deadWorker())
  assert.equal((await queue.sweep())[0]?.became, 'failed')
  assert.equal((await store.mailbox.notifications('claude-main'))[0]?.kind, 'failed')
})

test('sweep() expires what is overdue: a read job ends, a write job waits for a person', async (t) => {
  const { queue, clock, claimed } = await setup(t)
  const read = await claimed({}, { ttl_ms: 5000 })
  const write = await claimed({ write: true }, { ttl_ms: 5000 })
  clock.advance(6000)
  const swept = new Map((await queue.sweep()).map(({ job_id, became }) => [job_id, became]))
  assert.equal(swept.get(read.job_id), 'expired')
  assert.equal(swept.get(write.job_id), 'needs_recovery')
})

test('sweep() stops what a dead worker left running before the job may run again', async (t) => {
  const { queue, claim, send } = await setup(t)
  await send()
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true })
  t.after(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const job = await claim(await deadWorker())
  const identity = identify(child.pid ?? 0)
  assert.ok(job !== undefined && identity !== undefined)
  // The claimer is dead, but its last words name the child.
  await queue.spawned(job, identity)
  assert.equal((await queue.sweep())[0]?.became, 'queued')
  await ended
})

test('park() and recover() put a job before a person and back', async (t) => {
  const { queue, store, claimed, claim, clock } = await setup(t)
  const job = await claimed({ write: true }, { max_attempts: 1 })
  const parked = await queue.park(job, ERROR)
  assert.ok(parked.state === 'needs_recovery')
  assert.equal(parked.reason, 'It broke.')
  assert.deepEqual(await idsOf(store, 'attention'), [job.job_id])
  await assert.rejects(queue.resolve(job.job_id, { outcome: 'queued', ...ADA }), {
    code: 'STATE_REFUSED',
  })
  const recovered = await queue.recover(job.job_id, ADA)
  assert.equal(recovered.max_attempts, 2)
  clock.advance(1000)
  assert.equal((await claim())?.attempts, 2)
  await assert.rejects(queue.recover(job.job_id, ADA), { code: 'STATE_REFUSED' })
})

test('flag() keeps a partial result until a person approves, rejects or queues it', async (t) => {
  const { queue, store, claimed } = await setup(t)
  const outcomes = ['completed', 'failed', 'queued'] as const
  for (const outcome of outcomes) {
    const job = await claimed()
    const flagged = await queue.flag(job, { reason: 'look', result: { output: 'half' } })
    assert.ok(flagged.state === 'needs_review')
    const done = await queue.resolve(job.job_id, { outcome, person: 'Ada', note: 'seen' })
    assert.equal(done.state, outcome)
    if (done.state === 'completed') assert.equal(done.result.output, 'half')
    if (done.state === 'failed') assert.equal(done.error.message, 'seen')
  }
  assert.deepEqual(await idsOf(store, 'attention'), [])
})

test('a job that asks for review first runs only after a person says so', async (t) => {
  const { queue, send, claim, clock } = await setup(t)
  const job = await send({ require_review: true })
  assert.equal(await claim(), undefined)
  await assert.rejects(queue.resolve(job.job_id, { outcome: 'completed', ...ADA }), {
    code: 'STATE_REFUSED',
  })
  await queue.resolve(job.job_id, { outcome: 'queued', ...ADA })
  clock.advance(1000)
  assert.equal((await claim())?.job_id, job.job_id)
})

test('an answer that is not one of the choices is refused, and the message names them', async (t) => {
  const { queue, claimed } = await setup(t)
  const job = await claimed()
  const by = { agent: 'claude-main' }
  await queue.ask(job, { question_id: 'q1', text: 'Left or right?', choices: ['left', 'right'] })
  for (const answer of ['zzz', 'Left', 'left ', '']) {
    await assert.rejects(queue.answer(job.job_id, { question_id: 'q1', answer, by }), {
      code: 'ANSWER_REFUSED',
      message: /one of them word for word: "left", "right"\.$/,
    })
  }
  const answered = await queue.answer(job.job_id, { question_id: 'q1', answer: 'right', by })
  assert.equal(answered.state === 'running' && answered.question?.answer, 'right')
  const late = { question_id: 'q1', answer: 'left', by }
  await assert.rejects(queue.answer(job.job_id, late), { message: /answered already/ })
})

test('a question with an empty list of choices takes any answer', async (t) => {
  const { queue, claimed } = await setup(t)
  const job = await claimed()
  await queue.ask(job, { question_id: 'q1', text: 'What?', choices: [] })
  const by = { agent: 'claude-main' }
  const answered = await queue.answer(job.job_id, { question_id: 'q1', answer: 'this', by })
  assert.equal(answered.state === 'running' && answered.question?.answer, 'this')
})

test('ask() and answer() hold a conversation while the lease goes on', async (t) => {
  const { queue, store, claimed } = await setup(t)
  const job = await claimed()
  const question = { question_id: 'q1', text: 'Left or right?', choices: ['left', 'right'] }
  const asked = await queue.ask(job, question)
  assert.ok(asked.state === 'running')
  assert.deepEqual(asked.question, question)
  assert.equal((await store.mailbox.notifications('claude-main'))[0]?.kind, 'question')
  assert.equal(await queue.heartbeat(job), true)
  const by = { agent: 'claude-main' }
  const answer = { question_id: 'q1', answer: 'left', by }
  await assert.rejects(queue.answer(job.job_id, { ...answer, question_id: 'q2' }), {
    code: 'ANSWER_REFUSED',
  })
  const answered = await queue.answer(job.job_id, answer)
  assert.ok(answered.state === 'running')
  assert.equal(answered.question?.answer, 'left')
  assert.deepEqual(await queue.answer(job.job_id, answer), answered)
  await queue.complete(job, { output: 'done' })
  await assert.rejects(queue.answer(job.job_id, answer), { code: 'STATE_REFUSED' })
})

test('cancel() ends what has not ended, says so, and takes nothing back', async (t) => {
  const { queue, store, send, claimed, clock } = await setup(t)
  const queued = await send()
  const done = await queue.cancel(queued.job_id, { by: ADA, reason: 'no need' })
  assert.ok(done.cancelled && done.job.state === 'cancelled')
  assert.equal(done.job.reason, 'no need')
  const again = await queue.cancel(queued.job_id, { by: ADA })
  assert.equal(again.cancelled, false)
  assert.deepEqual(again.job, done.job)

  const running = await claimed()
  await queue.cancel(running.job_id, { by: { agent: 'claude-main' } })
  await assert.rejects(queue.complete(running, { output: 'late' }), { code: 'STATE_REFUSED' })
  // Its worker has some seconds to stop the turn, and says when it has.
  assert.equal((await store.jobs.held()).length, 1)
  clock.advance(2000)
  await queue.sweep()
  assert.equal((await store.jobs.held()).length, 1)
  await queue.settle(running)
  assert.deepEqual(await store.jobs.held(), [])
  // The sender knows what it did itself.
  assert.deepEqual(
    (await store.mailbox.notifications('claude-main')).map(({ subject }) => subject.id),
    [queued.job_id],
  )
  await assert.rejects(queue.cancel('a'.repeat(26), { by: ADA }), { code: 'JOB_NOT_FOUND' })
})

test('a cancelled turn whose worker does not stop it is cleared away by a sweep', async (t) => {
  const { queue, store, claimed, clock } = await setup(t)
  const job = await claimed()
  await queue.cancel(job.job_id, { by: ADA })
  clock.advance(16_000)
  await queue.sweep()
  assert.deepEqual(await store.jobs.held(), [])
  assert.equal((await queue.list({ state: 'cancelled' })).jobs.length, 1)
})

test('a cancelled turn whose worker died a moment ago is cleared away by the first sweep', async (t) => {
  const { queue, store, claim, send } = await setup(t)
  await send()
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true })
  t.after(() => child.kill('SIGKILL'))
  const job = await claim(await deadWorker())
  const identity = identify(child.pid ?? 0)
  assert.ok(job !== undefined && identity !== undefined)
  await queue.spawned(job, identity)
  await queue.cancel(job.job_id, { by: ADA })
  await queue.sweep()
  assert.equal(liveness(identity), 'dead')
  assert.deepEqual(await store.jobs.held(), [])
})

test('get() expires a job that is overdue, and refuses one that is not there', async (t) => {
  const { queue, store, clock, send } = await setup(t)
  const job = await send({}, { ttl_ms: 60_000 })
  clock.advance(50_000)
  assert.equal((await queue.get(job.job_id)).state, 'queued')
  clock.advance(10_000)
  assert.equal((await queue.get(job.job_id)).state, 'expired')
  assert.equal((await store.mailbox.notifications('claude-main'))[0]?.kind, 'expired')
  await assert.rejects(queue.get('a'.repeat(26)), { code: 'JOB_NOT_FOUND' })
  await assert.rejects(queue.get('../../store'), { code: 'JOB_NOT_FOUND' })
})

test('a job that waits for a person outlives its time', async (t) => {
  const { queue, clock, send } = await setup(t)
  const job = await send({ require_review: true }, { ttl_ms: 1000 })
  clock.advance(DAY_MS)
  assert.equal((await queue.get(job.job_id)).state, 'needs_review')
})

test('retry() makes a new job of an ended one, the same however often it is asked', async (t) => {
  const { queue, claimed, from } = await setup(t)
  const job = await claimed({ model: 'gpt-5' }, { labels: ['x'], priority: 7 })
  await assert.rejects(queue.retry(job.job_id, { from }), { code: 'STATE_REFUSED' })
  await queue.fail(job, { error: ERROR, retryable: false })
  const one = await queue.retry(job.job_id, { from })
  const two = await queue.retry(job.job_id, { from })
  assert.deepEqual([one.deduped, two.deduped], [false, true])
  assert.equal(two.job.job_id, one.job.job_id)
  assert.notEqual(one.job.job_id, job.job_id)
  assert.deepEqual(one.job.task, job.task)
  assert.deepEqual([one.job.labels, one.job.priority], [['x'], 7])
})

test('findId() takes a unique prefix in any case, and says what else it could mean', async (t) => {
  const { queue, send } = await setup(t)
  const ids: string[] = []
  for (let n = 0; n < 40; n += 1) ids.push((await send({}, { request_id: `r${n}` })).job_id)
  const [id = ''] = ids
  assert.equal(await queue.findId(` ${id.toUpperCase().slice(0, 12)} `), id)
  assert.equal(await queue.findId(id), id)
  const twins = ids.find((one) => ids.some((other) => other !== one && other[0] === one[0]))
  await assert.rejects(queue.findId(twins?.[0] ?? ''), { code: 'ID_AMBIGUOUS' })
  for (const typed of ['', '1', '../x', 'zzzzzzzzzzzz', 'a'.repeat(27)]) {
    await assert.rejects(queue.findId(typed), { code: 'JOB_NOT_FOUND' })
  }
})

test('waitFor() ends with the wanted job, when its time is up, or when its signal is aborted, and says which', async (t) => {
  const { queue, claimed } = await setup(t)
  const job = await claimed()
  const until = (seen: { state: string }) => seen.state === 'completed'
  const short = await queue.waitFor(job.job_id, { until, timeoutMs: 10 })
  assert.deepEqual([short.timed_out, short.aborted], [true, false])
  const aborted = AbortSignal.abort()
  const left = await queue.waitFor(job.job_id, { until, timeoutMs: 60_000, signal: aborted })
  assert.deepEqual([left.timed_out, left.aborted], [false, true])
  const waiting = queue.waitFor(job.job_id, { until, timeoutMs: 60_000 })
  await queue.complete(job, { output: 'done' })
  const done = await waiting
  assert.deepEqual([done.timed_out, done.aborted, done.job.state], [false, false, 'completed'])
  const none = queue.waitFor('a'.repeat(26), { until, timeoutMs: 10 })
  await assert.rejects(none, { code: 'JOB_NOT_FOUND' })
})

test('waitFor() looks once at a job that waits for a person past its time to live, and rests', async (t) => {
  const { queue, clock, claimed } = await setup(t)
  const job = await claimed({ write: true }, { ttl_ms: 1000 })
  clock.advance(2000)
  let looks = 0
  const { job: seen } = await queue.waitFor(job.job_id, {
    until: ({ state }) => state === 'completed',
    timeoutMs: 60_000,
    signal: AbortSignal.timeout(500),
    onCheck: () => {
      looks += 1
    },
  })
  assert.equal(seen.state, 'needs_recovery')
  // The first look, the signs of the change that it makes, and the last one; without rest some four hundred.
  assert.ok(looks <= 8, `${looks} looks in half a second`)
})

/** Jobs in every state for two receivers, with labels; their ids by state. */
async function everyState(on: Awaited<ReturnType<typeof setup>>) {
  const { queue, clock, send, claimed, from } = on
  const ids: Record<string, string> = {}
  const keep = (job: { state: string; job_id: string }) => {
    ids[job.state] = job.job_id
    clock.advance(1)
  }
  keep(await queue.complete(await claimed(), { output: '' }))
  keep(await queue.fail(await claimed({}, { labels: ['red'] }), { error: ERROR, retryable: false }))
  keep((await queue.cancel((await send()).job_id, { by: ADA })).job)
  const overdue = await send({}, { ttl_ms: 1000 })
  clock.advance(2000)
  keep(await queue.get(overdue.job_id))
  keep(await queue.park(await claimed({ write: true }), ERROR))
  keep(await send({ require_review: true }))
  keep(await claimed({}, { labels: ['red', 'blue'] }))
  keep(await send())
  const task = { prompt: '\n  A headline\nand more' }
  const other = { to: 'claude', task, labels: ['blue'] }
  const elsewhere = await queue.dispatch(other, { from: { ...from, agent: 'somebody' } })
  return { ids, elsewhere: elsewhere.job.job_id }
}

test('list() shows what needs a person first, then running, queued and ended jobs', async (t) => {
  const on = await setup(t)
  const { ids, elsewhere } = await everyState(on)
  const { jobs, next_cursor } = await on.queue.list({})
  const first = [ids['needs_review'], ids['needs_recovery']].toSorted(byText)
  assert.deepEqual(
    jobs.map(({ job_id }) => job_id),
    [
      ...first,
      ids['running'],
      elsewhere,
      ids['queued'],
      ids['expired'],
      ids['cancelled'],
      ids['failed'],
      ids['completed'],
    ],
  )
  assert.equal(next_cursor, undefined)
  assert.equal(jobs.find(({ job_id }) => job_id === elsewhere)?.headline, 'A headline')
})

function byText(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : 1
}

test('list() by any filter gives the same rows on one page and on many', async (t) => {
  const on = await setup(t)
  const { queue, clock, claim, send } = on
  await everyState(on)
  for (let n = 0; n < 6; n += 1) {
    await send({}, { labels: n % 2 === 0 ? ['red'] : [] })
    const job = await claim()
    assert.ok(job !== undefined)
    await queue.complete(job, { output: '' })
    clock.advance(DAY_MS / 2)
  }
  const filters: [ListFilter, number][] = [
    [{}, 15],
    [{ state: 'completed' }, 7],
    [{ state: 'failed' }, 1],
    [{ state: 'cancelled' }, 1],
    [{ state: 'expired' }, 1],
    [{ state: 'running' }, 1],
    [{ state: 'queued' }, 2],
    [{ state: 'needs_review' }, 1],
    [{ state: 'needs_recovery' }, 1],
    [{ to: 'claude' }, 1],
    [{ to: 'nobody' }, 0],
    [{ from: 'somebody' }, 1],
    [{ label: 'red' }, 5],
    [{ label: 'red', state: 'completed' }, 3],
    [{ to: 'codex', from: 'claude-main', label: 'blue' }, 1],
  ]
  for (const [filter, count] of filters) {
    const whole = (await queue.list(filter)).jobs.map(({ job_id }) => job_id)
    assert.equal(whole.length, count, JSON.stringify(filter))
    for (const limit of [1, 2, 5]) {
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await queue.list({ ...filter, limit, cursor })
        assert.ok(page.jobs.length <= limit)
        paged.push(...page.jobs.map(({ job_id }) => job_id))
        cursor = page.next_cursor
      } while (cursor !== undefined)
      assert.deepEqual(paged, whole, JSON.stringify({ ...filter, limit }))
    }
  }
})

test('list() refuses what is no cursor of its own', async (t) => {
  const { queue } = await setup(t)
  for (const cursor of ['', 'x', 'done:5', 'ended:x', 'running', ':']) {
    await assert.rejects(queue.list({ cursor }), { code: 'CURSOR_INVALID' }, cursor)
  }
})

test('why() says in one sentence what each state waits for or how it ended', async (t) => {
  const on = await setup(t)
  const { queue, clock, send } = on
  const { ids } = await everyState(on)
  const say = async (id: string | undefined) => queue.why(await queue.get(id ?? ''))
  assert.match(
    await say(ids['queued']),
    /^Queued: no worker serves "codex" in this workspace; start one/,
  )
  assert.match(await say(ids['running']), /^Running for \d+ s in attempt 1 of 3 on worker "w1"/)
  assert.match(await say(ids['completed']), /^Completed at .* in attempt 1\.$/)
  assert.match(await say(ids['failed']), /^Failed at .* after 1 attempt: It broke \(BROKEN\)\.$/)
  assert.match(await say(ids['cancelled']), /^Cancelled by Ada at /)
  assert.match(await say(ids['expired']), /^Expired: its time to live of 1 s ended at /)
  assert.match(await say(ids['needs_recovery']), /^Needs recovery: It broke, .*relay recover /)
  assert.match(
    await say(ids['needs_review']),
    /^Needs review before it runs: .*relay review approve/,
  )

  const worker = { id: 'w1', ...ownIdentity() }
  const started_at = new Date(clock.now()).toISOString()
  const record = { worker, agents: ['codex'], allow_writes: [], concurrency: 2, started_at }
  const dead = { ...record, worker: await deadWorker() }
  await queue.workers.enlist(dead)
  assert.match(await say(ids['queued']), /no worker serves/)
  await queue.workers.enlist(record)
  assert.deepEqual(
    (await queue.workers.list()).map((listed) => Object.assign(listed, { silent_ms: 0 })),
    [{ ...record, silent_ms: 0 }],
  )
  assert.match(
    await say(ids['queued']),
    /^Queued: no job for "codex" before it; served by "w1", 2 at a time\.$/,
  )
  const next = await send()
  assert.match(await say(next.job_id), /^Queued: 1 job for "codex" before it/)
  const write = await send({ write: true })
  assert.match(
    await say(write.job_id),
    /it is a write job, and no worker of "codex" allows writes.* or set "allowWrites"/,
  )
  const not_before = new Date(clock.now() + 3 * 3600 * 1000).toISOString()
  const later = await send({}, { not_before })
  assert.match(await say(later.job_id), /^Queued until .* \(3 h from now\): its sender asked/)
  await queue.workers.discharge('w1')
  assert.deepEqual(await queue.workers.list(), [])
})

test('why() tells of questions, lost workers, retries and reviews of a result', async (t) => {
  const { queue, claim, claimed, send, clock } = await setup(t)
  const say = async (id: string) => queue.why(await queue.get(id))
  const asking = await claimed()
  await queue.ask(asking, { question_id: 'q1', text: 'Which?' })
  assert.match(await say(asking.job_id), /waits for an answer to question "q1": Which\?$/)
  const flagged = await claimed()
  await queue.flag(flagged, { reason: 'Please look.' })
  assert.match(await say(flagged.job_id), /^Needs review of its result: Please look;/)
  const retried = await claimed()
  await queue.fail(retried, { error: ERROR, retryable: true, retry_after_ms: 300_000 })
  const worker = { id: 'w1', ...ownIdentity() }
  const started_at = new Date(clock.now()).toISOString()
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    started_at,
  })
  assert.match(
    await say(retried.job_id),
    /5 min from now\): 1 attempt of 3 spent, the last failed with BROKEN/,
  )
  const { job_id } = await send({ write: true })
  await claim(await deadWorker())
  assert.match(await say(job_id), /^Its worker "dead" \(pid \d+\) is gone; the next sweep parks it/)
})

test('activity of a turn is told and read back through the queue', async (t) => {
  const { queue, claimed } = await setup(t)
  const job = await claimed()
  queue.report(job, { kind: 'plan', text: 'first this, then that' })
  const [line] = await queue.activity(job.job_id, { limit: 5 })
  assert.deepEqual([line?.kind, line?.text, line?.token], ['plan', 'first this, then that', 2])
})

test('claim() holds the number of turns of an agent across every worker of the machine', async (t) => {
  const { queue, another, clock, send } = await setup(t)
  const other = createQueue({ store: await another(), clock })
  for (let n = 0; n < 4; n += 1) await send()
  const request = { agent: 'codex', lease_ms: LEASE_MS, writes: true, limit: 2 }
  const claim = (by: typeof queue, id: string) =>
    by.claim({ ...request, worker: { id, ...ownIdentity() } })
  const first = await claim(queue, 'w1')
  assert.ok(first !== undefined && (await claim(other, 'w2')) !== undefined)
  assert.equal(await claim(queue, 'w1'), undefined)
  assert.equal(await claim(other, 'w2'), undefined)
  assert.equal((await queue.list({ state: 'queued' })).jobs.length, 2)
  await queue.complete(first, { output: 'done' })
  assert.ok((await claim(other, 'w2')) !== undefined)
  assert.equal(await claim(queue, 'w1'), undefined)
})

test('of workers that take at the same moment none goes over the limit', async (t) => {
  const { queue, another, clock, store, send } = await setup(t)
  const handles = [queue]
  for (let n = 0; n < 3; n += 1) handles.push(createQueue({ store: await another(), clock }))
  for (let n = 0; n < 8; n += 1) await send()
  const worker = { id: 'w', ...ownIdentity() }
  const request = { agent: 'codex', worker, lease_ms: LEASE_MS, writes: true, limit: 1 }
  for (let round = 0; round < 20; round += 1) {
    const claimed = (await Promise.all(handles.map((each) => each.claim(request)))).filter(
      (job) => job !== undefined,
    )
    assert.ok(claimed.length <= 1)
    for (const job of claimed) await queue.complete(job, { output: 'done' })
  }
  for (let job = await queue.claim(request); job; job = await queue.claim(request)) {
    await queue.complete(job, { output: 'done' })
  }
  assert.deepEqual(await store.jobs.queued({ most: 9 }), [])
  assert.equal((await queue.list({ state: 'completed' })).jobs.length, 8)
})

test('defer() gives a job back until its limit ends without spending an attempt, and why() tells when', async (t) => {
  const { queue, clock, claimed, claim } = await setup(t)
  const worker = { id: 'w1', ...ownIdentity() }
  const started_at = new Date(clock.now()).toISOString()
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    started_at,
  })
  const error = { code: 'CODEX_RATE_LIMITED', message: 'You have hit your usage limit.' }
  const held = await claimed({}, { max_attempts: 1 })
  const job = await queue.defer(held, { error, retry_after_ms: 3 * 3_600_000 })
  assert.deepEqual([job.state, job.attempts, job.last_error], ['queued', 0, error])
  assert.match(
    await queue.why(job),
    /^Queued until .* \(3 h from now\): a limit of the service refused it with CODEX_RATE_LIMITED \(You have hit your usage limit\); that spent none of its 1 attempt\.$/,
  )
  assert.equal(await claim(), undefined)
  clock.advance(3 * 3_600_000)
  const again = await claim()
  assert.deepEqual([again?.job_id, again?.attempts], [job.job_id, 1])
})

test('defer() without a time waits a minute, then twice as long each time, up to an hour', async (t) => {
  const { queue, clock, claimed, claim } = await setup(t)
  const error = { code: 'CODEX_RATE_LIMITED', message: 'Slow down.' }
  let held: RunningJob | undefined = await claimed()
  const waits: number[] = []
  for (let n = 0; n < 8 && held !== undefined; n += 1) {
    const job = await queue.defer(held, { error })
    assert.ok(job.state === 'queued' && job.not_before !== undefined)
    waits.push(Math.round((Date.parse(job.not_before) - clock.now()) / 60_000))
    clock.advance(Date.parse(job.not_before) - clock.now())
    held = await claim()
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60])
})

test('a limit that is told to have ended already is not asked for again and again without a pause', async (t) => {
  const { queue, clock, claimed } = await setup(t)
  const error = { code: 'CODEX_RATE_LIMITED', message: 'Try again at 2:58 PM.' }
  const job = await queue.defer(await claimed(), { error, retry_after_ms: 0 })
  assert.ok(job.state === 'queued' && job.not_before !== undefined)
  assert.ok(Date.parse(job.not_before) - clock.now() >= 1000)
})

test('fork() sends a job that goes on from a copy of a thread, with the rights of its job', async (t) => {
  const { queue, claimed, claim, from } = await setup(t)
  const held = await claimed({ write: true, model: 'm1', conversation_key: 'docs' })
  await assert.rejects(queue.fork(held.job_id, 'aside', { from }), {
    code: 'FORK_REFUSED',
    message: /it is running/,
  })
  await queue.complete(held, { output: 'x', thread_id: 'th1', thread_usage: { input_tokens: 5 } })
  const asked = { from, request_id: 'f1' }
  const { job, deduped } = await queue.fork(held.job_id, 'aside', asked)
  assert.equal(deduped, false)
  assert.deepEqual(job.task, { prompt: 'aside', write: true, model: 'm1' })
  const fork = { job_id: held.job_id, thread_id: 'th1', thread_usage: { input_tokens: 5 } }
  assert.deepEqual((await claim())?.fork, fork)
  assert.equal((await queue.fork(held.job_id, 'aside', asked)).deduped, true)
  const task = { prompt: 'aside', write: true, model: 'm1' }
  await assert.rejects(queue.dispatch({ to: 'codex', task, request_id: 'f1' }, { from }), {
    code: 'REQUEST_ID_CONFLICT',
  })
})

test('fork() of a job without a thread says so', async (t) => {
  const { queue, claimed, from } = await setup(t)
  const held = await claimed()
  await queue.complete(held, { output: 'x' })
  await assert.rejects(queue.fork(held.job_id, 'aside', { from }), {
    code: 'FORK_REFUSED',
    message: /none of its turns left a thread \(agent "codex", completed\)/,
  })
})

test('what a turn fails, stops or asks a person with is kept without secrets', async (t) => {
  const { queue, claimed } = await setup(t)
  const said = 'psql: DB_PASSWORD=Tr0ub4dor3xyz'
  const shown = 'psql: DB_PASSWORD=[redacted]'
  const error = { code: 'COMMAND_FAILED', message: said }
  const failed = await queue.fail(await claimed(), { error, retryable: false })
  assert.equal(failed.state === 'failed' && failed.error.message, shown)
  const parked = await queue.park(await claimed(), error)
  assert.equal(parked.state === 'needs_recovery' && parked.reason, shown)
  const flagged = await queue.flag(await claimed(), { reason: said })
  assert.equal(flagged.state === 'needs_review' && flagged.reason, shown)
  const deferred = await queue.defer(await claimed(), { error })
  assert.equal(deferred.last_error?.message, shown)
  const results = await queue.complete(await claimed(), { output: said })
  assert.equal(results.state === 'completed' && results.result.output, said)
})

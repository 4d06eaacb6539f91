import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext, TestOptions } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { NewSchedule } from '../../lib/queue/schedules/new-schedule.ts'
import type { Schedule } from '../../lib/schema/schedule.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import type { Subject } from '../store/contract.ts'
import { openMemorySubject, openSubject } from '../store/subject.ts'

const STORES: [name: string, open: (t: TestContext) => Promise<Subject>, options: TestOptions][] = [
  ['file store', openSubject, {}],
  ['in-memory store', openMemorySubject, {}],
  ['PostgreSQL store', openPostgresSubject, needsPostgres],
]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const JOB = { to: 'codex', task: { prompt: 'look around' } }
const ADA = { by: { person: 'Ada' } }

/** Two queues over one store, as two processes have them. */
async function setup(t: TestContext, open: (t: TestContext) => Promise<Subject>) {
  const { store, another, clock } = await open(t)
  const queue = createQueue({ store, clock })
  const other = createQueue({ store: await another(), clock })
  const schedules = await queue.schedules.open()
  const sender = { from: { agent: 'claude-main' } }
  const add = async (given: NewSchedule) => (await schedules.add(given, sender)).schedule
  const every = (more: NewSchedule = {}) => add({ every_ms: HOUR, job: JOB, ...more })
  /** Lets time pass, and sweeps once. */
  const pass = async (ms: number, by = queue) => {
    clock.advance(ms)
    await by.sweep()
  }
  const sent = async () => {
    const { jobs } = await queue.list({ limit: 1000 })
    return jobs.map(({ state }) => state)
  }
  const finish = async (agent = 'codex') => {
    const worker = { id: 'w1', ...ownIdentity() }
    const taken = await other.claim({ agent, worker, lease_ms: 600_000, writes: true })
    assert.ok(taken !== undefined)
    return other.complete(taken, { output: 'done' })
  }
  const read = (id: string) => schedules.get(id)
  return { store, clock, queue, other, schedules, sender, add, every, pass, sent, finish, read }
}

for (const [name, open, options] of STORES) {
  const check = (
    promise: string,
    body: (on: Awaited<ReturnType<typeof setup>>) => Promise<void>,
  ) => {
    test(`${name}: ${promise}`, options, async (t) => body(await setup(t, open)))
  }

  check('a run is sent when it is due, once, whichever processes sweep', async (on) => {
    const { schedule_id } = await on.every()
    await on.pass(HOUR - MINUTE)
    assert.deepEqual(await on.sent(), [])
    on.clock.advance(MINUTE)
    await Promise.all([on.queue.sweep(), on.other.sweep(), on.queue.sweep()])
    await on.other.sweep()
    assert.deepEqual(await on.sent(), ['queued'])
    const { runs, counts } = await on.read(schedule_id)
    assert.deepEqual(counts, { sent: 1, missed: 0, overlapped: 0 })
    const job = await on.queue.get(runs[0]?.job_id ?? '')
    assert.equal(job.request_id, `schedule:${schedule_id}:${runs[0]?.key}`)
    assert.deepEqual(job.from, { agent: 'claude-main' })
    assert.deepEqual(job.labels, [`schedule:${schedule_id}`])
  })

  check('a due time is left out while the last run is open, and counted', async (on) => {
    const { schedule_id } = await on.every()
    await on.pass(HOUR)
    await on.pass(HOUR, on.other)
    assert.deepEqual(await on.sent(), ['queued'])
    assert.equal((await on.read(schedule_id)).counts.overlapped, 1)
    await on.finish()
    await on.pass(HOUR)
    assert.deepEqual((await on.sent()).toSorted(), ['completed', 'queued'])
  })

  check(
    'with overlap allow, runs are sent whatever is open; with replace, in its place',
    async (on) => {
      await on.every({ overlap: 'allow', name: 'both' })
      await on.pass(HOUR)
      await on.pass(HOUR)
      assert.deepEqual(await on.sent(), ['queued', 'queued'])
      await on.add({ every_ms: HOUR, job: { ...JOB, to: 'claude' }, overlap: 'replace' })
      await on.pass(HOUR)
      await on.pass(HOUR, on.other)
      const { jobs } = await on.queue.list({ to: 'claude', limit: 10 })
      assert.deepEqual(jobs.map(({ state }) => state).toSorted(), ['cancelled', 'queued'])
    },
  )

  for (const [missed, runs, count] of [
    ['skip', 0, 3],
    ['one', 1, 2],
    ['all', 3, 0],
  ] as const) {
    check(
      `with missed ${missed}, ${runs} of 3 due times run that nothing swept for`,
      async (on) => {
        const { schedule_id } = await on.every({ missed })
        await on.pass(3.5 * HOUR)
        assert.equal((await on.sent()).length, runs)
        await on.pass(1000, on.other)
        assert.equal((await on.sent()).length, runs)
        assert.equal((await on.read(schedule_id)).counts.missed, count)
      },
    )
  }

  check('a run that is a little late is not missed', async (on) => {
    await on.every()
    await on.pass(2 * HOUR + MINUTE / 2)
    assert.deepEqual(await on.sent(), ['queued'])
  })

  check('a process that dies before it sends what it noted loses nothing', async (on) => {
    const { schedule_id } = await on.every()
    const dead = createQueue({ store: refusingCreate(on.store), clock: on.clock })
    on.clock.advance(HOUR)
    await dead.sweep()
    assert.deepEqual(await on.sent(), [])
    assert.equal((await on.read(schedule_id)).runs.length, 1)
    await on.other.sweep()
    await on.queue.sweep()
    assert.deepEqual(await on.sent(), ['queued'])
  })

  check('a paused schedule sends nothing, and what was due then is not made up for', async (on) => {
    const { schedule_id } = await on.every({ missed: 'all' })
    assert.equal(await on.schedules.pause(schedule_id, { ...ADA, reason: 'holidays' }), true)
    assert.equal(await on.schedules.pause(schedule_id, ADA), false)
    await on.pass(2.5 * HOUR, on.other)
    assert.deepEqual(await on.sent(), [])
    assert.equal(await on.schedules.resume(schedule_id, ADA), true)
    await on.pass(1000, on.other)
    assert.deepEqual(await on.sent(), [])
    await on.pass(HOUR, on.other)
    assert.deepEqual(await on.sent(), ['queued'])
  })

  check('another process sees a pause and its end at once', async (on) => {
    const { schedule_id } = await on.every({ every_ms: 20_000 })
    await on.schedules.pause(schedule_id, ADA)
    await on.pass(21_000, on.other)
    await on.pass(1, on.other)
    await on.schedules.resume(schedule_id, ADA)
    await on.pass(21_000, on.other)
    assert.deepEqual(await on.sent(), ['queued'])
  })

  check('a removed schedule sends nothing more and cannot be changed', async (on) => {
    const { schedule_id } = await on.every()
    await on.other.sweep()
    await on.schedules.remove(schedule_id, ADA)
    await on.pass(HOUR, on.other)
    assert.deepEqual(await on.sent(), [])
    await assert.rejects(on.schedules.resume(schedule_id, ADA), refusal('STATE_REFUSED'))
    await assert.rejects(on.schedules.runNow(schedule_id, undefined), refusal('STATE_REFUSED'))
    assert.equal(await on.schedules.remove(schedule_id, ADA), false)
  })

  check('a run that is asked for is sent at once, once for a request id', async (on) => {
    const { schedule_id, passed } = await on.every()
    await on.schedules.pause(schedule_id, ADA)
    const first = await on.schedules.runNow(schedule_id, 'mine')
    const again = await on.schedules.runNow(schedule_id, 'mine')
    assert.equal(first.state, 'queued')
    assert.equal(again.job_id, first.job_id)
    await on.schedules.runNow(schedule_id, undefined)
    assert.deepEqual(await on.sent(), ['queued', 'queued'])
    assert.equal((await on.read(schedule_id)).passed, passed)
    for (let at = 0; at < 10; at += 1) await on.schedules.runNow(schedule_id, `other ${at}`)
    assert.equal((await on.schedules.runNow(schedule_id, 'mine')).job_id, first.job_id)
    assert.equal((await on.read(schedule_id)).counts.sent, 12)
  })

  check('a flow is run as a job is', async (on) => {
    const flow = { name: 'nightly', steps: [{ id: 'one', ...JOB }] }
    const { schedule_id } = await on.add({ every_ms: HOUR, flow })
    await on.pass(HOUR)
    await on.pass(HOUR)
    const [run, ...more] = await on.schedules.runs(await on.read(schedule_id))
    assert.deepEqual([run?.state, more.length], ['running', 0])
    assert.equal((await on.read(schedule_id)).counts.overlapped, 1)
    await on.finish()
    await on.pass(HOUR)
    const states = (await on.schedules.runs(await on.read(schedule_id))).map(({ state }) => state)
    assert.deepEqual(states, ['completed', 'running'])
  })

  check('a request id names one schedule', async (on) => {
    const first = await on.every({ request_id: 'nightly' })
    const again = await on.schedules.add(
      { every_ms: HOUR, job: JOB, request_id: 'nightly' },
      on.sender,
    )
    assert.deepEqual([again.deduped, again.schedule.schedule_id], [true, first.schedule_id])
    await assert.rejects(
      on.every({ every_ms: 2 * HOUR, request_id: 'nightly' }),
      refusal('REQUEST_ID_CONFLICT'),
    )
    assert.equal((await on.schedules.list()).length, 1)
  })

  check('a process that looks regularly is known to fire the schedules', async (on) => {
    await on.every()
    await on.queue.sweep()
    assert.equal(await on.schedules.areFired(), false, 'one look may be the last one')
    await on.queue.sweep()
    assert.equal(await (await on.other.schedules.open()).areFired(), true)
  })
}

test('at most a hundred due times are made up for', async (t) => {
  const on = await setup(t, openMemorySubject)
  const { schedule_id } = await on.every({ every_ms: HOUR, missed: 'all' })
  await on.pass(130.5 * HOUR)
  const { counts, runs } = await on.read(schedule_id)
  assert.deepEqual(counts, { sent: 100, missed: 1, overlapped: 0 })
  assert.equal(runs.length, 10)
  assert.equal((await on.sent()).length, 100)
})

test('a schedule with many runs is read from its last lines', async (t) => {
  const on = await setup(t, openMemorySubject)
  const { schedule_id } = await on.every({ every_ms: 60_000, overlap: 'allow' })
  for (let run = 0; run < 300; run += 1) await on.pass(60_000)
  const fresh = createQueue({ store: on.store, clock: on.clock })
  const schedules = await fresh.schedules.open()
  const { counts, runs, passed } = await schedules.get(schedule_id)
  assert.equal(counts.sent, 300)
  assert.deepEqual({ counts, runs, passed }, pick(await on.read(schedule_id)))
  assert.ok((await on.store.logs.last(['schedule', schedule_id])) > 600)
})

const WRONG: [what: string, given: NewSchedule, code: string, says: RegExp][] = [
  ['no time', { job: JOB }, 'SCHEDULE_INVALID', /either every_ms or cron/],
  ['two times', { every_ms: HOUR, cron: '@daily', job: JOB }, 'SCHEDULE_INVALID', /either/],
  ['too often', { every_ms: 10, job: JOB }, 'SCHEDULE_INVALID', /from a second/],
  [
    'a zone without cron',
    { every_ms: HOUR, time_zone: 'UTC', job: JOB },
    'SCHEDULE_INVALID',
    /cron/,
  ],
  ['nothing to send', { every_ms: HOUR }, 'SCHEDULE_INVALID', /either job or flow/],
  [
    'a job without a prompt',
    { every_ms: HOUR, job: { to: 'codex', task: {} } },
    'TASK_INVALID',
    /prompt/,
  ],
  [
    'a request id of a run',
    { every_ms: HOUR, job: { ...JOB, request_id: 'x' } },
    'SCHEDULE_INVALID',
    /each run has its own/,
  ],
  ['a flow that cannot work', { every_ms: HOUR, flow: { steps: [{}] } }, 'FLOW_INVALID', /step/],
  [
    'the agent of an action',
    { every_ms: HOUR, job: { ...JOB, to: 'action.x' } },
    'AGENT_RESERVED',
    /action/,
  ],
  [
    'all missed runs without overlap',
    { every_ms: HOUR, job: JOB, missed: 'all', overlap: 'skip' },
    'SCHEDULE_INVALID',
    /together/,
  ],
]

for (const [what, given, code, says] of WRONG) {
  test(`a schedule with ${what} is refused with ${code}`, async (t) => {
    const on = await setup(t, openMemorySubject)
    await assert.rejects(
      on.add(given),
      (error) => error instanceof RelayError && error.code === code && says.test(error.message),
    )
    assert.deepEqual(await on.schedules.list(), [])
  })
}

test('a schedule is refused for what no run of it could be sent with', async () => {
  const { store, clock } = await openMemorySubject()
  const queue = createQueue({
    store,
    clock,
    refuseChecks({ task: { checks = [] } }) {
      if (checks.includes('none')) throw new RelayError('CHECK_UNKNOWN', 'There is no such check.')
    },
  })
  const schedules = await queue.schedules.open()
  const job = { to: 'codex', task: { prompt: 'look', checks: ['none'] } }
  const sender = { from: { agent: 'boss' } }
  for (const given of [{ job }, { flow: { steps: [{ id: 'one', ...job }] } }]) {
    await assert.rejects(
      schedules.add({ every_ms: HOUR, ...given }, sender),
      refusal('CHECK_UNKNOWN'),
    )
  }
  assert.deepEqual(await schedules.list(), [])
})

test('the most schedules of a workspace are limited', async (t) => {
  const on = await setup(t, openMemorySubject)
  for (let count = 0; count < 200; count += 1) await on.every()
  await assert.rejects(on.every(), refusal('SCHEDULE_REFUSED'))
  const [last] = await on.schedules.list()
  await on.schedules.remove(last?.schedule_id ?? '', ADA)
  await on.every()
})

function pick(schedule: Schedule) {
  const { counts, runs, passed } = schedule
  return { counts, runs, passed }
}

function refusal(code: string) {
  return (error: unknown) => error instanceof RelayError && error.code === code
}

/** The same store, in which no job can be created: as if its process died before each of them. */
function refusingCreate(store: Subject['store']): Subject['store'] {
  const create = () => Promise.reject(new RelayError('STORE_WRITE_FAILED', 'killed'))
  const jobs = Object.assign(Object.create(store.jobs), { create })
  return Object.assign(Object.create(store), { jobs })
}

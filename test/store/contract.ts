import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { jobSubject } from '../../lib/schema/subject.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Jobs } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'
import type { HandClock } from './clock.ts'
import { mailboxContract } from './contract/mailbox.ts'
import { registryContract } from './contract/registry.ts'
import { sessionsContract } from './contract/sessions.ts'
import { birth, claimNext, claimOf, complete, finished, LEASE_MS } from './jobs.ts'

const run = promisify(execFile)

/** A fresh store for one test. */
export type Subject = {
  store: Store
  clock: HandClock
  /** Another handle on the same store, as another process has one. */
  another: () => Promise<Store>
  /** What `programs/*.ts` need to open the same store. */
  connection: string
}

const LIMIT = { timeout: 60_000 }

/** What every store promises. `open` makes a fresh one and cleans up after the test. */
export function storeContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  mailboxContract(name, open)
  sessionsContract(name, open)
  registryContract(name, open)

  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('create() makes a job once and returns it to everyone who asks again', async (t) => {
    const { store, another, clock } = await open(t)
    const event = birth(clock, { request_id: 'r1' })
    const first = await store.jobs.create(event)
    assert.equal(first.created, true)
    assert.equal(first.job.version, 1)
    const again = await (await another()).jobs.create({ ...event, at: '2026-11-20T12:00:00.000Z' })
    assert.equal(again.created, false)
    assert.deepEqual(again.job, first.job)
  })

  check('before() names who comes first in a conversation, until that job has ended', async (t) => {
    const { store, another, clock } = await open(t)
    const task = { prompt: 'p', conversation_key: 'docs' }
    const { job: first } = await store.jobs.create(birth(clock, { task }))
    const { job: second } = await (await another()).jobs.create(birth(clock, { task }))
    const { job: other } = await store.jobs.create(
      birth(clock, { task: { ...task, conversation_key: 'else' } }),
    )
    assert.ok(first.created_at < second.created_at)
    assert.equal((await store.jobs.before(second))?.job_id, first.job_id)
    for (const job of [first, other]) assert.equal(await store.jobs.before(job), undefined)
    const held = await store.jobs.change(first.job_id, () => claimOf(clock))
    assert.equal((await store.jobs.before(second))?.state, 'running')
    await store.jobs.change(first.job_id, () => complete(clock, held.job.token))
    assert.equal(await store.jobs.before(second), undefined)
  })

  check('a conversation with a cancelled turn goes on once that has been settled', async (t) => {
    const { store, clock } = await open(t)
    const task = { prompt: 'p', conversation_key: 'docs' }
    const { job: first } = await store.jobs.create(birth(clock, { task }))
    const held = await mustClaim(store, clock)
    assert.equal(held.job_id, first.job_id)
    const { job: second } = await store.jobs.create(birth(clock, { task }))
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'cancel', at, by: { person: 'Ada' } } as const
    const cancelled = await store.jobs.change(first.job_id, () => ({ event, durable: true }))
    assert.equal((await store.jobs.before(second))?.job_id, first.job_id)
    await store.jobs.settle(cancelled.job)
    assert.equal(await store.jobs.before(second), undefined)
    assert.equal((await mustClaim(store, clock)).job_id, second.job_id)
  })

  check('nudge() leads to the first of a conversation that nothing leads to', async (t) => {
    const { store, another, clock } = await open(t)
    const { first, second } = await conversationOfTwo(store, clock)
    await stepAside(store, clock)
    await stepAside(store, clock)
    assert.deepEqual(await store.jobs.ready('codex', { limit: 5 }), [])
    const other = await another()
    const work = next(store, { agent: 'codex' })
    await other.jobs.nudge()
    await work
    assert.equal((await mustClaim(store, clock)).job_id, first.job_id)
    // The second is led to by whoever ends the first, and by nobody before.
    await other.jobs.nudge()
    assert.deepEqual(await store.jobs.ready('codex', { limit: 5 }), [])
    assert.equal((await store.jobs.before(second))?.job_id, first.job_id)
  })

  check(
    'nudge() behind a job that steps aside leads to the one before it, not to itself',
    async (t) => {
      const { store, another, clock } = await open(t)
      const { first, second } = await conversationOfTwo(store, clock)
      await stepAside(store, clock)
      await stepAside(store, clock)
      const other = await another()
      await other.jobs.nudge(first)
      assert.deepEqual(await store.jobs.ready('codex', { limit: 5 }), [])
      await other.jobs.nudge(second)
      assert.deepEqual(
        (await store.jobs.ready('codex', { limit: 5 })).map(({ job_id }) => job_id),
        [first.job_id],
      )
    },
  )

  check(
    'nudge() changes nothing where a hint leads to the job, or there is no conversation',
    async (t) => {
      const { store, clock } = await open(t)
      await store.jobs.nudge()
      const { job: alone } = await store.jobs.create(birth(clock))
      clock.advance(1)
      await store.jobs.nudge(alone)
      const { first, second } = await conversationOfTwo(store, clock)
      const before = await store.jobs.ready('codex', { limit: 5 })
      for (const behind of [undefined, first, second]) await store.jobs.nudge(behind)
      assert.deepEqual(await store.jobs.ready('codex', { limit: 5 }), before)
      assert.equal((await mustClaim(store, clock)).job_id, alone.job_id)
      // In a worker's hands, and not claimed yet.
      const taken = await store.jobs.take('codex', { writes: true, now: clock.now() })
      assert.equal(taken, first.job_id)
      for (const behind of [undefined, first, second]) await store.jobs.nudge(behind)
      assert.deepEqual(
        (await store.jobs.ready('codex', { limit: 5 })).map(({ job_id }) => job_id),
        [second.job_id],
      )
    },
  )

  check(
    'children() lists what the turns of a job sent, as long as it or those below live',
    async (t) => {
      const { store, clock } = await open(t)
      const { job: top } = await store.jobs.create(birth(clock))
      const below = (parent: string, depth: number) =>
        store.jobs.create(birth(clock, { parent: { job_id: parent, depth } }))
      const { job: child } = await below(top.job_id, 1)
      const { job: last } = await below(child.job_id, 2)
      assert.deepEqual(await store.jobs.children(top.job_id), [child.job_id])
      for (const { job_id } of [child, last]) {
        await store.jobs.change(job_id, () => claimOf(clock))
        await store.jobs.change(job_id, ({ token }) => complete(clock, token))
        const left = job_id === child.job_id ? [child.job_id] : []
        assert.deepEqual(await store.jobs.children(top.job_id), left)
      }
    },
  )

  check('a cascade that was opened is listed by everyone until it is closed', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const other = await another()
    await store.jobs.openCascade(job.job_id)
    await store.jobs.openCascade(job.job_id)
    assert.deepEqual(await other.jobs.cascades(), [job.job_id])
    await other.jobs.closeCascade(job.job_id)
    await store.jobs.closeCascade(job.job_id)
    assert.deepEqual(await store.jobs.cascades(), [])
  })

  check('busy() counts the jobs of an agent that are in hands', async (t) => {
    const { store, another, clock } = await open(t)
    await store.jobs.create(birth(clock))
    await store.jobs.create(birth(clock, { to: 'claude' }))
    assert.equal(await store.jobs.busy('codex'), 0)
    const held = await mustClaim(store, clock)
    const other = await another()
    assert.deepEqual([await other.jobs.busy('codex'), await other.jobs.busy('claude')], [1, 0])
    await store.jobs.change(held.job_id, () => complete(clock, held.token))
    assert.equal(await other.jobs.busy('codex'), 0)
  })

  check('create() returns the job that holds the id also when it is another task', async (t) => {
    const { store, clock } = await open(t)
    const first = await store.jobs.create(birth(clock, { request_id: 'r1' }))
    const other = await store.jobs.create(
      birth(clock, { request_id: 'r1', prompt: 'another thing' }),
    )
    assert.equal(other.created, false)
    assert.equal(other.job.digest, first.job.digest)
  })

  check('of 20 creates at once in one process exactly one makes the job', async (t) => {
    const { store, clock } = await open(t)
    const done = await Promise.all(
      Array.from({ length: 20 }, () => store.jobs.create(birth(clock, { request_id: 'r1' }))),
    )
    assert.equal(done.filter(({ created }) => created).length, 1)
    assert.equal((await store.jobs.history(done[0]?.job.job_id ?? '')).length, 1)
  })

  check('four processes that create the same 50 jobs at once make each once', async (t) => {
    const { connection, store, clock } = await open(t)
    const program = fileURLToPath(new URL('programs/create.ts', import.meta.url))
    const args = ['--import', 'tsx', program, connection, '50']
    const outputs = await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, args, { encoding: 'utf8' })),
    )
    const made = outputs.flatMap(({ stdout }) => stdout.trim().split('\n').filter(Boolean))
    assert.equal(made.length, 50)
    assert.equal(new Set(made).size, 50)
    // Losers leave nothing behind that would hand a job out twice.
    const taken = new Set<string>()
    for (;;) {
      const job = await claimNext(store, clock)
      if (job === undefined) break
      assert.ok(!taken.has(job.job_id))
      taken.add(job.job_id)
    }
    assert.equal(taken.size, 50)
  })

  check('append() lets the first writer of a version win, whatever the handle', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { job } = await store.jobs.create(birth(clock))
    const won = await Promise.all([
      store.jobs.append(job.job_id, 1, claimOf(clock)),
      other.jobs.append(job.job_id, 1, claimOf(clock)),
    ])
    assert.equal(won.filter((winner) => winner !== undefined).length, 1)
    assert.equal(await store.jobs.append(job.job_id, 1, claimOf(clock)), undefined)
    assert.equal((await other.jobs.read(job.job_id))?.version, 2)
  })

  check('of many writers at once each loses or is the only one at its version', async (t) => {
    const { store, another, clock } = await open(t)
    const handles = [store, await another(), await another()]
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    let version = 2
    for (let round = 0; round < 20; round += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          pick(handles, index).jobs.append(job.job_id, version, spawn(clock, index + 1)),
        ),
      )
      assert.equal(outcomes.filter((outcome) => outcome !== undefined).length, 1)
      version += 1
    }
    const read = await pick(handles, 1).jobs.read(job.job_id)
    assert.equal(read?.version, version)
    assert.equal(read?.processes.length, 20)
  })

  check('change() starts again until it is first, and loses nothing on the way', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        pick([store, other], index).jobs.change(job.job_id, () => spawn(clock, index + 1)),
      ),
    )
    const pids = (await store.jobs.read(job.job_id))?.processes.map(({ pid }) => pid)
    assert.deepEqual(
      pids?.toSorted((a, b) => a - b),
      Array.from({ length: 40 }, (_, index) => index + 1),
    )
  })

  check('change() gives up with JOB_CONTESTED when others are always first', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    let version = 2
    // Somebody else writes between every look and every write.
    const contested = store.jobs.change(job.job_id, (seen) => {
      version = seen.version + 1
      other.jobs.append(job.job_id, seen.version, spawn(clock, version)).catch(() => {})
      return spawn(clock, 1)
    })
    await assert.rejects(contested, { code: 'JOB_CONTESTED' })
  })

  check('change() that has nothing to do changes nothing', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const done = await store.jobs.change(job.job_id, () => undefined)
    assert.deepEqual(done, { changed: false, job })
    assert.equal((await store.jobs.history(job.job_id)).length, 1)
  })

  check('change() refuses what the rules refuse, and a job that is not there', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    await assert.rejects(
      store.jobs.change(job.job_id, () => complete(clock, 9)),
      { code: 'STALE_TOKEN' },
    )
    await assert.rejects(
      store.jobs.change('a'.repeat(26), () => undefined),
      { code: 'JOB_NOT_FOUND' },
    )
  })

  check('an event that no reader would take is refused before it is written', async (t) => {
    const { store, clock } = await open(t)
    await assert.rejects(store.jobs.create(birth(clock, { prompt: '' })), { code: 'INPUT_INVALID' })
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'complete' as const, at, token: 2 }
    const usage = { cost_usd: Number.NaN }
    await assert.rejects(
      store.jobs.change(job.job_id, () => ({
        event: { ...event, result: { output: '', usage } },
        durable: true,
      })),
      { code: 'INPUT_INVALID', message: /result\.usage\.cost_usd/ },
    )
    assert.equal((await store.jobs.read(job.job_id))?.state, 'running')
  })

  check('what is no job id names no job and no file', async (t) => {
    const { store } = await open(t)
    for (const id of ['', '..', '../../../etc/passwd', 'a'.repeat(27), 'A'.repeat(26)]) {
      assert.equal(await store.jobs.read(id), undefined)
      assert.deepEqual(await store.jobs.history(id), [])
      assert.deepEqual(await store.jobs.activity(id, { limit: 1 }), [])
    }
  })

  check('read() and history() show every accepted event in order', async (t) => {
    const { store, another, clock } = await open(t)
    const job = await finished(store, clock)
    assert.deepEqual(await (await another()).jobs.read(job.job_id), job)
    const history = await store.jobs.history(job.job_id)
    assert.deepEqual(
      history.map(({ version, type }) => [version, type]),
      [
        [1, 'enqueue'],
        [2, 'claim'],
        [3, 'complete'],
      ],
    )
    assert.equal(await store.jobs.read('b'.repeat(26)), undefined)
  })

  check('a request survives the way to the disk and back, whatever its text', async (t) => {
    const { store, another, clock } = await open(t)
    const prompt = 'line\nbreak \u2028 "quotes" \\ \u0000 \ud800 , "crc32":"00000000"} 😀'
    const { job } = await store.jobs.create(birth(clock, { prompt }))
    assert.equal((await (await another()).jobs.read(job.job_id))?.task.prompt, prompt)
  })

  check('find() lists ids by prefix, in order and no more than asked for', async (t) => {
    const { store, clock } = await open(t)
    const ids: string[] = []
    for (let n = 0; n < 60; n += 1) {
      ids.push((await store.jobs.create(birth(clock, { request_id: `r${n}` }))).job.job_id)
    }
    ids.sort()
    assert.deepEqual(await store.jobs.find('', 100), ids)
    assert.deepEqual(await store.jobs.find('', 7), ids.slice(0, 7))
    const [first = ''] = ids
    for (const length of [1, 2, 3, 26]) {
      const prefix = first.slice(0, length)
      assert.deepEqual(
        await store.jobs.find(prefix, 100),
        ids.filter((id) => id.startsWith(prefix)),
      )
    }
  })

  check('take() hands each job to one caller', async (t) => {
    const { store, another, clock } = await open(t)
    const handles = [store, await another(), await another(), await another()]
    for (let n = 0; n < 40; n += 1) await store.jobs.create(birth(clock))
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        pick(handles, index).jobs.take('codex', { writes: true, now: clock.now() }),
      ),
    )
    const ids = taken.filter((id) => id !== undefined)
    assert.equal(ids.length, 40)
    assert.equal(new Set(ids).size, 40)
  })

  check('take() and ready() go by priority, then by age', async (t) => {
    const { store, another, clock } = await open(t)
    const wanted: string[] = []
    const make = async (priority: number, place: number) => {
      clock.advance(7000)
      wanted[place] = (await store.jobs.create(birth(clock, { priority }))).job.job_id
    }
    await make(0, 2)
    await make(-100, 5)
    await make(100, 0)
    await make(0, 3)
    await make(7, 1)
    await make(0, 4)
    const ready = await store.jobs.ready('codex', { limit: 10 })
    assert.deepEqual(
      ready.map(({ job_id }) => job_id),
      wanted,
    )
    const behind = await store.jobs.ready('codex', { after: ready[1]?.position, limit: 2 })
    assert.deepEqual(
      behind.map(({ job_id }) => job_id),
      wanted.slice(2, 4),
    )
    const other = await another()
    for (const id of wanted) {
      assert.equal(await other.jobs.take('codex', { writes: false, now: clock.now() }), id)
    }
    assert.equal(await other.jobs.take('codex', { writes: false, now: clock.now() }), undefined)
  })

  check('an urgent job overtakes those that wait already', async (t) => {
    const { store, clock } = await open(t)
    for (let n = 0; n < 3; n += 1) await store.jobs.create(birth(clock))
    await store.jobs.take('codex', { writes: false, now: clock.now() })
    const { job } = await store.jobs.create(birth(clock, { priority: 50 }))
    clock.advance(1000)
    assert.equal(await store.jobs.take('codex', { writes: false, now: clock.now() }), job.job_id)
  })

  check('a job of one agent is never handed to another', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock, { to: 'Codex' }))
    assert.equal(await store.jobs.take('codex', { writes: true, now: clock.now() }), undefined)
    assert.deepEqual(await store.jobs.busyAgents(), ['Codex'])
    assert.ok(await store.jobs.take('Codex', { writes: true, now: clock.now() }))
    assert.deepEqual(await store.jobs.busyAgents(), ['Codex'])
  })

  check('a delayed job is handed out when it is due and not before', async (t) => {
    const { store, another, clock } = await open(t)
    const dueAt = clock.now() + 90_000
    const not_before = new Date(dueAt).toISOString()
    const { job } = await store.jobs.create(birth(clock, { not_before, priority: 100 }))
    const plain = await store.jobs.create(birth(clock))
    assert.equal(await store.jobs.nextDue('codex'), dueAt)
    assert.equal(await store.jobs.take('codex', take(clock)), plain.job.job_id)
    assert.equal(await store.jobs.take('codex', take(clock)), undefined)
    const listed = await store.jobs.ready('codex', { limit: 5 })
    assert.deepEqual(
      listed.map(({ job_id }) => job_id),
      [job.job_id],
    )
    clock.advance(90_001)
    assert.equal(await (await another()).jobs.take('codex', take(clock)), job.job_id)
    assert.equal(await store.jobs.nextDue('codex'), undefined)
  })

  check('a not_before at the edge of time neither stops the queue nor hides its job', async (t) => {
    const { store, clock } = await open(t)
    const past = birth(clock, { not_before: '1970-01-01T00:00:00.000Z' })
    const far = birth(clock, { not_before: '5000-01-01T00:00:00.000Z' })
    await store.jobs.create(past)
    await store.jobs.create(far)
    const listed = await store.jobs.ready('codex', { limit: 5 })
    assert.deepEqual(
      listed.map(({ job_id }) => job_id),
      [past.job_id, far.job_id],
    )
    assert.equal(await store.jobs.take('codex', take(clock)), past.job_id)
    assert.equal(await store.jobs.take('codex', take(clock)), undefined)
  })

  check('a ready job is handed out although the wall clock was set back or forth', async (t) => {
    const { store, clock } = await open(t)
    const { job: one } = await store.jobs.create(birth(clock))
    clock.jump(-24 * 3600 * 1000)
    assert.equal(await store.jobs.take('codex', take(clock)), one.job_id)
    const { job: two } = await store.jobs.create(birth(clock))
    clock.jump(2 * 24 * 3600 * 1000)
    assert.equal(await store.jobs.take('codex', take(clock)), two.job_id)
  })

  check('a write job is handed only to those who may write', async (t) => {
    const { store, clock } = await open(t)
    const { job: write } = await store.jobs.create(birth(clock, { write: true }))
    const { job: plain } = await store.jobs.create(birth(clock))
    const reader = { writes: false, now: clock.now() }
    assert.equal(await store.jobs.take('codex', reader), plain.job_id)
    assert.equal(await store.jobs.take('codex', reader), undefined)
    assert.equal(await store.jobs.take('codex', take(clock)), write.job_id)
  })

  check('a job that was given back is handed out again, in its old place', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock))
    clock.advance(60_000)
    const younger = await store.jobs.create(birth(clock))
    const job = await mustClaim(store, clock)
    await store.jobs.change(job.job_id, () => release(clock, job))
    clock.advance(1000)
    assert.equal(await store.jobs.take('codex', take(clock)), job.job_id)
    assert.equal(await store.jobs.take('codex', take(clock)), younger.job.job_id)
  })

  check('running() tells who has which job and until when; touch() moves that', async (t) => {
    const { store, another, clock } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store, clock)
    const [hint] = await (await another()).jobs.running()
    assert.equal(hint?.job_id, job.job_id)
    assert.equal(hint?.agent, 'codex')
    assert.equal(hint?.ends_monotonic_ms, job.lease.ends_monotonic_ms)
    assert.ok(hint.age_ms < 5000)
    const ends = job.lease.ends_monotonic_ms + 1234
    assert.equal(await store.jobs.touch(job, ends), true)
    assert.equal((await store.jobs.running())[0]?.ends_monotonic_ms, ends)
    clock.advance(5000)
    assert.ok(((await store.jobs.running())[0]?.age_ms ?? 0) > 4900)
    await store.jobs.change(job.job_id, () => complete(clock, job.token))
    assert.deepEqual(await store.jobs.running(), [])
    assert.equal(await store.jobs.touch(job, ends), false)
  })

  check('a repeated create never shortens the lease of the running job', async (t) => {
    const { store, another, clock } = await open(t)
    const event = birth(clock)
    await store.jobs.create(event)
    const job = await mustClaim(store, clock)
    const ends = clock.monotonic() + 10 * LEASE_MS
    await store.jobs.touch(job, ends)
    const again = await (await another()).jobs.create(event)
    assert.equal(again.created, false)
    await store.jobs.reconcile(job)
    assert.equal((await store.jobs.running())[0]?.ends_monotonic_ms, ends)
  })

  check('suspect() marks a running job until its next heartbeat, and moves no lease', async (t) => {
    const { store, clock, another } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store, clock)
    const ends = clock.monotonic() + 90_000
    await store.jobs.touch(job, ends)
    assert.equal((await store.jobs.running())[0]?.suspected, undefined)
    clock.advance(1)
    const marked = clock.monotonic()
    await store.jobs.suspect(job, { byWallClock: false })
    const [hint] = await (await another()).jobs.running()
    assert.ok(hint?.suspected?.monotonic_ms !== undefined)
    assert.ok(hint.suspected.monotonic_ms >= marked)
    assert.equal(hint.ends_monotonic_ms, ends)
    await store.jobs.suspect(job, { byWallClock: true })
    assert.deepEqual((await store.jobs.running())[0]?.suspected, { monotonic_ms: undefined })
    await store.jobs.touch(job, ends)
    assert.equal((await store.jobs.running())[0]?.suspected, undefined)
    assert.ok((await store.jobs.fileTime()) >= (hint.changed_at_ms ?? Infinity))
  })

  check('reconcile() brings back a lost hint with a whole lease', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store, clock)
    await store.jobs.drop({ agent: 'codex', job_id: job.job_id })
    assert.deepEqual(await store.jobs.running(), [])
    clock.advance(5 * LEASE_MS)
    await store.jobs.reconcile(job)
    const ends = (await store.jobs.running())[0]?.ends_monotonic_ms ?? 0
    assert.ok(ends > clock.monotonic() + LEASE_MS / 2)
  })

  check('a job that was stopped by others stays listed until its worker is done', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store, clock)
    const at = new Date(clock.now()).toISOString()
    const by = { person: 'Ada' }
    await store.jobs.change(job.job_id, () => ({
      event: { type: 'cancel', at, by },
      durable: true,
    }))
    assert.equal((await store.jobs.running())[0]?.job_id, job.job_id)
    await store.jobs.drop({ agent: 'codex', job_id: job.job_id })
    assert.deepEqual(await store.jobs.running(), [])
  })

  check('attention() lists the jobs that wait for a person, and no others', async (t) => {
    const { store, clock } = await open(t)
    const task = { prompt: 'p', require_review: true }
    const { job } = await store.jobs.create(birth(clock, { task }))
    await finished(store, clock)
    assert.deepEqual(await store.jobs.attention(), [job.job_id])
    assert.equal(await store.jobs.take('codex', take(clock)), undefined)
    const at = new Date(clock.now()).toISOString()
    const by = { person: 'Ada' }
    await store.jobs.change(job.job_id, () => ({
      event: { type: 'resolve', at, outcome: 'queued', by },
      durable: true,
    }))
    assert.deepEqual(await store.jobs.attention(), [])
    clock.advance(1000)
    assert.equal(await store.jobs.take('codex', take(clock)), job.job_id)
  })

  check('recent() pages through ended jobs over several days, latest first', async (t) => {
    const { store, another, clock } = await open(t)
    const ended: string[] = []
    for (let day = 0; day < 3; day += 1) {
      for (let n = 0; n < 7; n += 1) ended.unshift((await finished(store, clock)).job_id)
      clock.advance(24 * 3600 * 1000)
    }
    const other = await another()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await other.jobs.recent({ cursor, limit: 4 })
      assert.ok(page.rows.length <= 4)
      seen.push(...page.rows.map(({ row }) => row.job_id))
      cursor = page.next_cursor
    } while (cursor !== undefined)
    assert.deepEqual(seen, ended)
    const { rows } = await other.jobs.recent({ limit: 100 })
    const behind = await other.jobs.recent({ cursor: rows[9]?.position, limit: 1 })
    assert.equal(behind.rows[0]?.row.job_id, ended[10])
    await assert.rejects(other.jobs.recent({ cursor: 'yesterday', limit: 1 }), {
      code: 'CURSOR_INVALID',
    })
  })

  check('recent() gives each row in full when its text is long and of many bytes', async (t) => {
    const { store, clock } = await open(t)
    const labels = Array.from({ length: 16 }, (_, n) => '語'.repeat(60) + n)
    for (let n = 0; n < 200; n += 1) {
      await finished(store, clock, { labels, prompt: `${n} ${'語'.repeat(90)}` })
    }
    const { rows } = await store.jobs.recent({ limit: 1000 })
    assert.equal(rows.length, 200)
    assert.deepEqual(rows[150]?.row.labels, labels)
  })

  check('an output of any size comes back whole and in stretches', async (t) => {
    const { store, another, clock } = await open(t)
    for (const length of [0, 1000, 300 * 1024, 3 * 1024 * 1024]) {
      const text = '0123456789é語😀'.repeat(Math.ceil(length / 14)).slice(0, length)
      const { job } = await store.jobs.create(birth(clock))
      await store.jobs.change(job.job_id, () => claimOf(clock))
      await store.jobs.change(job.job_id, () => complete(clock, 2, text))
      const read = await (await another()).jobs.read(job.job_id)
      assert.ok(read?.state === 'completed')
      const whole = await store.blobs.output(read.result, 0, length + 10)
      assert.equal(whole.total, length)
      assert.ok(whole.text === text)
      const part = await store.blobs.output(read.result, 500, 20)
      assert.equal(part.text, text.slice(500, 520))
    }
  })

  check(
    'a text that is kept beside a job is there for every handle, the same text once',
    async (t) => {
      const { store, another, clock } = await open(t)
      const { job } = await store.jobs.create(birth(clock))
      const of = { jobId: job.job_id, token: 2, text: '../\u0000 \u{1f642} text' }
      const [kept, again] = await Promise.all([
        store.blobs.keepText(of),
        (await another()).blobs.keepText(of),
      ])
      assert.deepEqual(kept, again)
      assert.equal(await (await another()).blobs.readText(kept), of.text)
      const empty = await store.blobs.keepText({ ...of, text: '' })
      assert.equal(await store.blobs.readText(empty), '')
      const forged = { ...kept, sha256: 'f'.repeat(64) }
      await assert.rejects(store.blobs.readText(forged), { code: 'JOB_DAMAGED' })
    },
  )

  check('of two completions with one token the accepted output stands', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    for (let round = 0; round < 10; round += 1) {
      const { job } = await store.jobs.create(birth(clock))
      await store.jobs.change(job.job_id, () => claimOf(clock))
      const texts = ['a', 'b', 'a'].map((letter) => letter.repeat(400_000 + round))
      const done = await Promise.all(
        texts.map((text, index) =>
          (index === 1 ? other : store).jobs.change(job.job_id, () => complete(clock, 2, text)),
        ),
      )
      assert.equal(done.filter(({ changed }) => changed).length, 1)
      const read = await store.jobs.read(job.job_id)
      assert.ok(read?.state === 'completed')
      assert.ok(texts.includes((await store.blobs.output(read.result, 0, 1_000_000)).text))
    }
  })

  check('activity is read from the end, or on from a position', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    assert.deepEqual(await store.jobs.activity(job.job_id, { limit: 5 }), [])
    for (let n = 0; n < 30; n += 1) {
      store.jobs.report(job.job_id, 2, { kind: 'message', text: `line ${n} ${'é'.repeat(9000)}` })
    }
    const other = await another()
    const last = await other.jobs.activity(job.job_id, { limit: 3 })
    assert.deepEqual(
      last.map(({ text }) => text.slice(0, 7)),
      ['line 27', 'line 28', 'line 29'],
    )
    const all: string[] = []
    let after = 0
    for (;;) {
      const page = await other.jobs.activity(job.job_id, { after, limit: 7 })
      if (page.length === 0) break
      all.push(...page.map(({ text }) => text.slice(0, 7).trim()))
      after = page.at(-1)?.after ?? after
    }
    assert.deepEqual(
      all,
      Array.from({ length: 30 }, (_, n) => `line ${n}`),
    )
  })

  check(
    'notifications reach the sender once each, oldest first, until they are dismissed',
    async (t) => {
      const { store, another, clock } = await open(t)
      const first = await finished(store, clock)
      clock.advance(10)
      const second = await finished(store, clock)
      await finished(store, clock, { from: { agent: 'somebody' } })
      const other = await another()
      const items = await other.mailbox.notifications('claude-main')
      assert.deepEqual(
        items.map(({ subject, recipient, kind }) => [subject, recipient, kind]),
        [
          [jobSubject(first.job_id), 'claude-main', 'completed'],
          [jobSubject(second.job_id), 'claude-main', 'completed'],
        ],
      )
      await store.jobs.reconcile(second)
      assert.equal((await other.mailbox.notifications('claude-main')).length, 2)
      const ids = items.map(({ item_id }) => item_id)
      assert.equal(await other.mailbox.dismiss('claude-main', [...ids, '../../store.json', 'x']), 2)
      assert.equal(await store.mailbox.dismiss('claude-main', ids), 0)
      assert.deepEqual(await store.mailbox.notifications('claude-main'), [])
      assert.deepEqual(await store.mailbox.notifications('../jobs'), [])
      assert.deepEqual(await store.mailbox.notifications('..'), [])
    },
  )

  check('watch() calls when work, a change or news arrive from another handle', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const event = birth(clock)
    const work = next(store, { agent: 'codex' })
    await other.jobs.create(event)
    await work
    const change = next(store, { job: event.job_id })
    const notified = new Promise<void>((resolve) => {
      const watch = store.mailbox.watch('claude-main', () => {
        watch.close()
        resolve()
      })
    })
    const job = await mustClaim(other, clock)
    await change
    await other.jobs.change(job.job_id, () => complete(clock, job.token))
    await notified
  })

  check('watch() of all jobs names each one that another handle changes', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const [first, second] = [birth(clock), birth(clock)]
    const births = named(store, [first.job_id, second.job_id])
    await other.jobs.create(first)
    await other.jobs.create(second)
    await births
    const change = named(store, [first.job_id])
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'cancel' as const, at, by: { person: 'ann' } }
    await other.jobs.change(first.job_id, () => ({ event, durable: true }))
    await change
  })

  check('a watch may be closed twice, and closing the store closes it', async (t) => {
    const { store, another, clock } = await open(t)
    let calls = 0
    const count = () => {
      calls += 1
    }
    const watch = store.jobs.watch({ agent: 'codex' }, count)
    watch.close()
    watch.close()
    store.jobs.watch({ job: 'a'.repeat(26) }, count)
    store.mailbox.watch('claude-main', count)
    store.close()
    store.close()
    const other = await another()
    const heard = next(other, { agent: 'codex' })
    await other.jobs.create(birth(clock))
    await heard
    assert.equal(calls, 0)
  })

  check('readSettled() shows what read() shows', async (t) => {
    const { store, another, clock } = await open(t)
    const job = await finished(store, clock)
    const { job: queued } = await store.jobs.create(birth(clock))
    const other = await another()
    assert.deepEqual(await other.jobs.readSettled(job.job_id), job)
    assert.deepEqual(await other.jobs.readSettled(queued.job_id), queued)
    assert.equal(await other.jobs.readSettled('a'.repeat(26)), undefined)
    clock.jump(-3600 * 1000)
    assert.deepEqual(await other.jobs.readSettled(job.job_id), job)
  })
}

/** The handles in turn. */
function pick(handles: Store[], index: number): Store {
  const handle = handles[index % handles.length]
  assert.ok(handle !== undefined)
  return handle
}

function take(clock: HandClock) {
  return { writes: true, now: clock.now() }
}

async function conversationOfTwo(store: Store, clock: HandClock) {
  const task = { prompt: 'p', conversation_key: 'docs' }
  const { job: first } = await store.jobs.create(birth(clock, { task }))
  const { job: second } = await store.jobs.create(birth(clock, { task }))
  return { first, second }
}

/** Takes the hint of the next job away, as a claimer does that finds another job before it. */
async function stepAside(store: Store, clock: HandClock): Promise<void> {
  const job_id = await store.jobs.take('codex', { writes: true, now: clock.now() })
  assert.ok(job_id !== undefined)
  await store.jobs.drop({ agent: 'codex', job_id })
}

async function mustClaim(store: Store, clock: HandClock): Promise<RunningJob> {
  const job = await claimNext(store, clock)
  assert.ok(job !== undefined)
  return job
}

function spawn(clock: HandClock, pid: number) {
  const process = { pid, start: '1', boot_id: 'boot' }
  const at = new Date(clock.now()).toISOString()
  return { event: { type: 'spawn' as const, at, token: 2, process }, durable: false }
}

function release(clock: HandClock, job: RunningJob) {
  const at = new Date(clock.now()).toISOString()
  const { token } = job
  return { event: { type: 'release' as const, at, token, reason: 'shutdown' }, durable: true }
}

/** Resolves at the next call of a watch on this topic. */
function next(store: Store, topic: Parameters<Jobs['watch']>[0]): Promise<void> {
  return new Promise((resolve) => {
    const watch = store.jobs.watch(topic, () => {
      watch.close()
      resolve()
    })
  })
}

/** Resolves once a watch of all jobs has named each of these. */
function named(store: Store, jobIds: string[]): Promise<void> {
  const missing = new Set(jobIds)
  return new Promise((resolve) => {
    const watch = store.jobs.watch('jobs', (jobId) => {
      missing.delete(jobId ?? '')
      if (missing.size > 0) return
      watch.close()
      resolve()
    })
  })
}

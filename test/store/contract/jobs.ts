import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestContext } from 'node:test'

import { jobSubject } from '../../../lib/schema/subject.ts'
import type { Proposal } from '../../../lib/job/proposal.ts'
import type { Job, RunningJob } from '../../../lib/schema/job.ts'
import type { Sleeper, Takes, Topic } from '../../../lib/store/jobs.ts'
import type { Store } from '../../../lib/store/store.ts'
import type { HandClock } from '../clock.ts'
import type { Subject } from '../contract.ts'
import { loginPause } from '../../programs/pause.ts'
import {
  appendTo,
  birth,
  claimNext,
  claimOf,
  claimedId,
  complete,
  finished,
  idsOf,
  LEASE_MS,
} from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

/** What every store promises of jobs. */
export function jobsContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('create() makes a job once, and a repeat returns the same job', async (t) => {
    const { store, another, clock } = await open(t)
    const event = birth(clock, { request_id: 'r1' })
    const first = await store.jobs.create(event)
    assert.equal(first.created, true)
    assert.equal(first.job.version, 1)
    const again = await (await another()).jobs.create({ ...event, at: '2026-11-20T12:00:00.000Z' })
    assert.equal(again.created, false)
    assert.deepEqual(again.job, first.job)
  })

  check('a conversation continues once its cancelled turn has been settled', async (t) => {
    const { store, clock } = await open(t)
    const task = { prompt: 'p', conversation_key: 'docs' }
    const { job: first } = await store.jobs.create(birth(clock, { task }))
    const held = await mustClaim(store)
    assert.equal(held.job_id, first.job_id)
    const { job: second } = await store.jobs.create(birth(clock, { task }))
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'cancel', at, by: { person: 'Ada' } } as const
    const cancelled = await store.jobs.change(first.job_id, () => ({ event, durable: true }))
    assert.equal((await store.jobs.ahead(second))?.job_id, first.job_id)
    await store.jobs.settle(cancelled.job, { isLeft: false })
    assert.equal(await store.jobs.ahead(second), undefined)
    assert.equal((await mustClaim(store)).job_id, second.job_id)
  })

  check(
    'dependents() lists the jobs that the turns of a job sent, until they and all below them have ended',
    async (t) => {
      const { store, clock } = await open(t)
      const { job: top } = await store.jobs.create(birth(clock))
      const below = (parent: string, depth: number) =>
        store.jobs.create(birth(clock, { parent: { job_id: parent, depth } }))
      const { job: child } = await below(top.job_id, 1)
      const { job: last } = await below(child.job_id, 2)
      assert.deepEqual(await store.jobs.dependents(top.job_id), [child.job_id])
      for (const { job_id } of [child, last]) {
        await store.jobs.change(job_id, () => claimOf(clock))
        await store.jobs.change(job_id, ({ token }) => complete(clock, token))
        const left = job_id === child.job_id ? [child.job_id] : []
        assert.deepEqual(await store.jobs.dependents(top.job_id), left)
      }
    },
  )

  check('create() returns the job with the same id even when the task differs', async (t) => {
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

  check('of two writers of one version the first wins, whichever handle it uses', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { job } = await store.jobs.create(birth(clock))
    const won = await Promise.all([
      appendTo(store, job.job_id, 1, claimOf(clock)),
      appendTo(other, job.job_id, 1, claimOf(clock)),
    ])
    assert.equal(won.filter((winner) => winner !== undefined).length, 1)
    assert.equal(await appendTo(store, job.job_id, 1, claimOf(clock)), undefined)
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
          appendTo(pick(handles, index), job.job_id, version, spawn(clock, index + 1)),
        ),
      )
      assert.equal(outcomes.filter((outcome) => outcome !== undefined).length, 1)
      version += 1
    }
    const read = await pick(handles, 1).jobs.read(job.job_id)
    assert.equal(read?.version, version)
    assert.equal(read?.processes.length, 20)
  })

  check('change() tries again until it is first, and loses no event', async (t) => {
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

  check('change() without a proposal changes nothing', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const done = await store.jobs.change(job.job_id, () => undefined)
    assert.deepEqual(done, { changed: false, job })
    assert.equal((await store.jobs.history(job.job_id)).length, 1)
  })

  check('change() refuses what the rules refuse, and a job that does not exist', async (t) => {
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

  check('a text that is not a job id names no job', async (t) => {
    const { store } = await open(t)
    for (const id of ['', '..', '../../../etc/passwd', 'a'.repeat(27), 'A'.repeat(26)]) {
      assert.equal(await store.jobs.read(id), undefined)
      assert.deepEqual(await store.jobs.history(id), [])
      assert.deepEqual(await store.activity.read(id, { limit: 1 }), [])
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

  check('a prompt is read back exactly as it was sent, whatever its characters', async (t) => {
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

  check('claim() gives each job to one caller', async (t) => {
    const { store, another, clock } = await open(t)
    const handles = [store, await another(), await another(), await another()]
    for (let n = 0; n < 40; n += 1) await store.jobs.create(birth(clock))
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, index) => claimedId(pick(handles, index))),
    )
    const ids = taken.filter((id) => id !== undefined)
    assert.equal(ids.length, 40)
    assert.equal(new Set(ids).size, 40)
  })

  check('jobs are claimed and listed by priority, then by age', async (t) => {
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
    assert.deepEqual(await idsOf(store, 'queued'), wanted)
    const { rows } = await store.jobs.list({ of: 'queued', to: 'codex', limit: 10 })
    assert.deepEqual(
      await idsOf(store, 'queued', { after: rows[1]?.after, limit: 2 }),
      wanted.slice(2, 4),
    )
    const other = await another()
    for (const id of wanted) {
      assert.equal(await claimedId(other, { writes: false }), id)
    }
    assert.equal(await claimedId(other, { writes: false }), undefined)
  })

  check('claim() of a named job returns that job, or says why it cannot', async (t) => {
    const { store, clock } = await open(t)
    const { job: first } = await store.jobs.create(birth(clock))
    clock.advance(1000)
    const { job: second } = await store.jobs.create(birth(clock))
    const claimNamed = (job_id: string, agent = 'codex') => claimedId(store, { job_id, agent })
    await assert.rejects(claimNamed(second.job_id, 'claude'), { code: 'STATE_REFUSED' })
    assert.equal(await claimNamed(second.job_id), second.job_id)
    await assert.rejects(claimNamed(second.job_id), { code: 'STATE_REFUSED', message: /running/ })
    await assert.rejects(claimNamed('a'.repeat(26)), { code: 'JOB_NOT_FOUND' })
    assert.equal(await claimedId(store), first.job_id)
  })

  check('claim() keeps the limit of an agent across all workers', async (t) => {
    const { store, another, clock } = await open(t)
    for (let n = 0; n < 6; n += 1) await store.jobs.create(birth(clock))
    const handles = [store, await another(), await another()]
    const claims = await Promise.all(
      Array.from({ length: 6 }, (_, index) => claimedId(pick(handles, index), { limit: 2 })),
    )
    assert.ok(claims.filter((id) => id !== undefined).length <= 2)
    clock.advance(1000)
    while ((await claimedId(store, { limit: 2 })) !== undefined);
    assert.equal((await store.jobs.held({ agent: 'codex' })).length, 2)
  })

  check('claim() returns a job to avoid only when there is no other', async (t) => {
    const { store, clock } = await open(t)
    const { job: first } = await store.jobs.create(birth(clock))
    clock.advance(10)
    const { job: second } = await store.jobs.create(birth(clock))
    const avoid = new Set([first.job_id])
    assert.equal(await claimedId(store, { avoid }), second.job_id)
    assert.equal(await claimedId(store, { avoid }), first.job_id)
  })

  check('claim() runs one job of a conversation at a time, in the order of creation', async (t) => {
    const { store, another, clock } = await open(t)
    const task = { prompt: 'p', conversation_key: 'docs' }
    const { job: first } = await store.jobs.create(birth(clock, { task }))
    const { job: second } = await (await another()).jobs.create(birth(clock, { task }))
    clock.advance(1000)
    const { job: other } = await store.jobs.create(
      birth(clock, { task: { ...task, conversation_key: 'else' } }),
    )
    assert.ok(first.created_at < second.created_at)
    assert.equal((await store.jobs.ahead(second))?.job_id, first.job_id)
    for (const job of [first, other]) {
      assert.equal(await store.jobs.ahead(job), undefined)
    }
    const held = await mustClaim(store)
    assert.equal(held.job_id, first.job_id)
    assert.equal(await claimedId(await another()), other.job_id)
    assert.equal(await claimedId(store), undefined)
    assert.equal((await store.jobs.ahead(second))?.state, 'running')
    await store.jobs.change(first.job_id, () => complete(clock, held.token))
    assert.equal(await store.jobs.ahead(second), undefined)
    assert.equal(await claimedId(store), second.job_id)
  })

  check('claim() cancels a job whose parent was cancelled', async (t) => {
    const { store, clock } = await open(t)
    const { job: top } = await store.jobs.create(birth(clock, { to: 'claude' }))
    const parent = { job_id: top.job_id, depth: 1 }
    const { job: child } = await store.jobs.create(birth(clock, { parent }))
    await store.jobs.change(top.job_id, () => cancel(clock))
    assert.equal(await claimedId(store), undefined)
    assert.equal((await store.jobs.read(child.job_id))?.state, 'cancelled')
  })

  check('claim() expires a job whose time to live is over', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock, { ttl_ms: 1000 }))
    clock.advance(2000)
    assert.equal(await claimedId(store), undefined)
    assert.equal((await store.jobs.read(job.job_id))?.state, 'expired')
  })

  check('tend() returns the jobs that two looks found overdue, and no others', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock, { ttl_ms: 1000 }))
    await store.jobs.create(birth(clock, { ttl_ms: 1_000_000 }))
    clock.advance(2000)
    assert.deepEqual((await store.jobs.tend()).overdue, [])
    clock.advance(3000)
    assert.deepEqual((await store.jobs.tend()).overdue, [job.job_id])
    while ((await claimedId(store)) !== undefined);
    assert.deepEqual((await store.jobs.tend()).overdue, [])
  })

  check('tend() returns a cancelled job until every job below it has ended', async (t) => {
    const { store, another, clock } = await open(t)
    const { job: top } = await store.jobs.create(birth(clock))
    const parent = { job_id: top.job_id, depth: 1 }
    const { job: child } = await store.jobs.create(birth(clock, { parent }))
    assert.deepEqual((await store.jobs.tend()).cancelled, [])
    await store.jobs.change(top.job_id, () => cancel(clock))
    const { cancelled } = await (await another()).jobs.tend()
    assert.deepEqual(
      cancelled.map(({ job_id }) => job_id),
      [top.job_id],
    )
    await store.jobs.change(child.job_id, () => cancel(clock))
    assert.deepEqual((await store.jobs.tend()).cancelled, [])
  })

  check('held() reports how long the lease of a job lasts, and renew() extends it', async (t) => {
    const { store, another, clock } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store)
    const [held] = await (await another()).jobs.held()
    assert.deepEqual([held?.job_id, held?.agent, held?.worker], [job.job_id, 'codex', 'held'])
    assert.ok((held?.left_ms ?? 0) > LEASE_MS - 5000)
    clock.advance(5000)
    const [later] = await store.jobs.held({ job_id: job.job_id })
    assert.ok((later?.left_ms ?? 0) < LEASE_MS - 4000)
    assert.ok((later?.quiet_ms ?? 0) > 4000)
    assert.equal(await store.jobs.renew(job), true)
    assert.ok(((await store.jobs.held())[0]?.left_ms ?? 0) > LEASE_MS - 1000)
    assert.deepEqual(await store.jobs.held({ agent: 'claude' }), [])
    assert.equal(await store.jobs.renew({ job_id: job.job_id, token: 1 }), false)
    await store.jobs.change(job.job_id, () => complete(clock, job.token))
    assert.deepEqual(await store.jobs.held(), [])
    assert.equal(await store.jobs.renew(job), false)
  })

  check(
    'a lease lapses when a later look finds it over again and no heartbeat came between',
    async (t) => {
      const { store, clock } = await open(t)
      await store.jobs.create(birth(clock))
      const job = await mustClaim(store)
      const verdict = async () => (await store.jobs.held({ judge: true }))[0]?.worker
      assert.equal(await verdict(), 'held')
      clock.advance(LEASE_MS + 1000)
      assert.equal(await verdict(), 'held')
      assert.equal((await store.jobs.held())[0]?.isSilent, true)
      assert.equal(await store.jobs.renew(job), true)
      assert.equal((await store.jobs.held())[0]?.isSilent, false)
      let looks = 0
      for (; (await verdict()) === 'held' && looks < 100; looks += 1) clock.advance(5000)
      assert.ok(looks * 5000 > LEASE_MS && looks < 100, String(looks))
    },
  )

  check('an urgent job overtakes jobs that are already queued', async (t) => {
    const { store, clock } = await open(t)
    for (let n = 0; n < 3; n += 1) await store.jobs.create(birth(clock))
    await claimedId(store, { writes: false })
    const { job } = await store.jobs.create(birth(clock, { priority: 50 }))
    clock.advance(1000)
    assert.equal(await claimedId(store, { writes: false }), job.job_id)
  })

  check('a job of one agent is never given to another', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock, { to: 'Codex' }))
    assert.equal(await claimedId(store), undefined)
    const [queue, ...others] = await store.jobs.queued({ most: 9 })
    assert.deepEqual([queue?.agent, queue?.job_ids.length, others], ['Codex', 1, []])
    assert.ok(await claimedId(store, { agent: 'Codex' }))
    assert.deepEqual(await store.jobs.queued({ most: 9 }), [])
  })

  check('a delayed job can be claimed once it is due and not before', async (t) => {
    const { store, another, clock } = await open(t)
    const dueAt = clock.now() + 90_000
    const not_before = new Date(dueAt).toISOString()
    const { job } = await store.jobs.create(birth(clock, { not_before, priority: 100 }))
    const plain = await store.jobs.create(birth(clock))
    assert.equal(await store.jobs.nextDue('codex', 'delayed'), dueAt)
    assert.equal(await claimedId(store), plain.job.job_id)
    assert.equal(await claimedId(store), undefined)
    assert.deepEqual(await idsOf(store, 'queued'), [job.job_id])
    clock.advance(90_001)
    assert.equal(await claimedId(await another()), job.job_id)
    assert.equal(await store.jobs.nextDue('codex', 'delayed'), undefined)
  })

  check(
    'a not_before at either end of time neither blocks the queue nor hides its job',
    async (t) => {
      const { store, clock } = await open(t)
      const past = birth(clock, { not_before: '1970-01-01T00:00:00.000Z' })
      const far = birth(clock, { not_before: '5000-01-01T00:00:00.000Z' })
      await store.jobs.create(past)
      await store.jobs.create(far)
      assert.deepEqual(await idsOf(store, 'queued'), [past.job_id, far.job_id])
      assert.equal(await claimedId(store), past.job_id)
      assert.equal(await claimedId(store), undefined)
    },
  )

  check('a ready job can be claimed although the wall clock was set back or forward', async (t) => {
    const { store, clock } = await open(t)
    const { job: one } = await store.jobs.create(birth(clock))
    clock.jump(-24 * 3600 * 1000)
    assert.equal(await claimedId(store), one.job_id)
    const { job: two } = await store.jobs.create(birth(clock))
    clock.jump(2 * 24 * 3600 * 1000)
    assert.equal(await claimedId(store), two.job_id)
  })

  check('only a worker that may write can claim a write job', async (t) => {
    const { store, clock } = await open(t)
    const { job: write } = await store.jobs.create(birth(clock, { write: true }))
    const { job: plain } = await store.jobs.create(birth(clock))
    assert.equal(await claimedId(store, { writes: false }), plain.job_id)
    assert.equal(await claimedId(store, { writes: false }), undefined)
    assert.equal(await claimedId(store), write.job_id)
  })

  check('a released job keeps its place in the queue', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock))
    clock.advance(60_000)
    const younger = await store.jobs.create(birth(clock))
    const job = await mustClaim(store)
    await store.jobs.change(job.job_id, () => release(clock, job))
    clock.advance(1000)
    assert.equal(await claimedId(store), job.job_id)
    assert.equal(await claimedId(store), younger.job.job_id)
  })

  check('a cancelled job stays held until its turn has been settled', async (t) => {
    const { store, clock } = await open(t)
    await store.jobs.create(birth(clock))
    const job = await mustClaim(store)
    const at = new Date(clock.now()).toISOString()
    const by = { person: 'Ada' }
    await store.jobs.change(job.job_id, () => ({
      event: { type: 'cancel', at, by },
      durable: true,
    }))
    assert.equal((await store.jobs.held())[0]?.job_id, job.job_id)
    const cancelled = (await store.jobs.read(job.job_id)) ?? job
    await store.jobs.settle(cancelled, { isLeft: false })
    assert.deepEqual(await store.jobs.held(), [])
  })

  check('list() shows the jobs that wait for a person, and no others', async (t) => {
    const { store, clock } = await open(t)
    const task = { prompt: 'p', require_review: true }
    const { job } = await store.jobs.create(birth(clock, { task }))
    await finished(store, clock)
    assert.deepEqual(await idsOf(store, 'attention'), [job.job_id])
    assert.equal(await claimedId(store), undefined)
    const at = new Date(clock.now()).toISOString()
    const by = { person: 'Ada' }
    await store.jobs.change(job.job_id, () => ({
      event: { type: 'resolve', at, outcome: 'queued', by },
      durable: true,
    }))
    assert.deepEqual(await idsOf(store, 'attention'), [])
    clock.advance(1000)
    assert.equal(await claimedId(store), job.job_id)
  })

  check('list() shows queued jobs that no worker can take yet, each once', async (t) => {
    const { store, another, clock } = await open(t)
    const task = { prompt: 'p', conversation_key: 'docs' }
    const { job: first } = await store.jobs.create(birth(clock, { task }))
    const { job: second } = await store.jobs.create(birth(clock, { task }))
    const { job: third } = await store.jobs.create(birth(clock, { task }))
    const held = await mustClaim(store)
    // A claimer meets the second job, which has to wait.
    assert.equal(await claimedId(await another()), undefined)
    assert.deepEqual(await idsOf(store, 'queued'), [second.job_id, third.job_id])
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await store.jobs.list({ of: 'queued', after, limit: 1 })
      seen.push(...page.rows.map(({ row }) => row.job_id))
      after = page.next
    } while (after !== undefined)
    assert.deepEqual(seen, [second.job_id, third.job_id])
    // Queued again while processes of its turn may still run.
    await store.jobs.change(first.job_id, () => ({ ...release(clock, held), unsettled: true }))
    assert.deepEqual(
      (await idsOf(store, 'queued')).toSorted(),
      [first, second, third].map(idOf).toSorted(),
    )
    assert.deepEqual(await idsOf(store, 'queued', { to: 'claude' }), [])
  })

  check('list() pages through ended jobs over several days, latest first', async (t) => {
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
      const page = await other.jobs.list({ of: 'ended', after: cursor, limit: 4 })
      assert.ok(page.rows.length <= 4)
      seen.push(...page.rows.map(({ row }) => row.job_id))
      cursor = page.next
    } while (cursor !== undefined)
    assert.deepEqual(seen, ended)
    const { rows } = await other.jobs.list({ of: 'ended', limit: 100 })
    const behind = await other.jobs.list({ of: 'ended', after: rows[9]?.after, limit: 1 })
    assert.equal(behind.rows[0]?.row.job_id, ended[10])
    await assert.rejects(other.jobs.list({ of: 'ended', after: 'yesterday', limit: 1 }), {
      code: 'CURSOR_INVALID',
    })
  })

  check('list() returns each row in full when its text is long and of many bytes', async (t) => {
    const { store, clock } = await open(t)
    const labels = Array.from({ length: 16 }, (_, n) => '語'.repeat(60) + n)
    for (let n = 0; n < 200; n += 1) {
      await finished(store, clock, { labels, prompt: `${n} ${'語'.repeat(90)}` })
    }
    const { rows } = await store.jobs.list({ of: 'ended', limit: 1000 })
    assert.equal(rows.length, 200)
    const row = rows[150]?.row
    assert.deepEqual(row !== undefined && 'labels' in row ? row.labels : [], labels)
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
      await store.jobs.settle(second, { isLeft: true })
      assert.equal((await other.mailbox.notifications('claude-main')).length, 2)
      const ids = items.map(({ item_id }) => item_id)
      assert.equal(await other.mailbox.dismiss('claude-main', [...ids, '../../store.json', 'x']), 2)
      assert.equal(await store.mailbox.dismiss('claude-main', ids), 0)
      assert.deepEqual(await store.mailbox.notifications('claude-main'), [])
      assert.deepEqual(await store.mailbox.notifications('../jobs'), [])
      assert.deepEqual(await store.mailbox.notifications('..'), [])
    },
  )

  check(
    'watch() reports the work, changes and notifications that another handle causes',
    async (t) => {
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
      const job = await mustClaim(other)
      await change
      await other.jobs.change(job.job_id, () => complete(clock, job.token))
      await notified
    },
  )

  check('watch() of all jobs names each one that another handle changes', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const [first, second] = [birth(clock), birth(clock)]
    const watch = await watchAll(store, () => other.jobs.create(birth(clock)))
    await other.jobs.create(first)
    await other.jobs.create(second)
    await watch.named([first.job_id, second.job_id])
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'cancel' as const, at, by: { person: 'ann' } }
    await other.jobs.change(first.job_id, () => ({ event, durable: true }))
    await watch.named([first.job_id])
    watch.close()
  })

  for (const [what, takes, more, woken] of [
    ['a read-only job', ['all', 'reads', 'none', 'reads'], {}, 'reads'],
    ['a read-only job', ['none', 'all'], {}, 'all'],
    ['a write job', ['reads', 'all', 'all', 'none'], { write: true }, 'all'],
    ['a write job', ['reads', 'none'], { write: true }, undefined],
  ] as const) {
    const count = woken === undefined ? 'no worker' : `one worker that takes ${woken}`
    check(`${what} wakes ${count} of ${takes.join(', ')}, and a watch`, async (t) => {
      const { store, another, clock } = await open(t)
      const { sleepers, waking } = await sleeping(store, takes)
      const watched = next(store, { agent: 'codex' })
      await (await another()).jobs.create(birth(clock, more))
      await watched
      if (woken !== undefined) await waking
      assert.deepEqual(await awake(sleepers), woken === undefined ? [] : [woken])
    })
  }

  check('each job wakes another worker, until all are awake', async (t) => {
    const { store, another, clock } = await open(t)
    const { sleepers } = await sleeping(store, ['reads', 'reads', 'reads'])
    const { jobs } = await another()
    await Promise.all(Array.from({ length: 2 }, () => jobs.create(birth(clock))))
    assert.equal((await awake(sleepers)).length, 2)
    for (const { sleeper } of sleepers) await sleeper.arm('reads')
    for (let job = 0; job < 4; job += 1) await jobs.create(birth(clock))
    assert.equal((await awake(sleepers)).length, 3)
  })

  check(
    'a job that may run again wakes a worker, as does the next one of a conversation',
    async (t) => {
      const { store, another, clock } = await open(t)
      const other = await another()
      const task = { prompt: 'p', conversation_key: 'docs' }
      await other.jobs.create(birth(clock, { task }))
      await other.jobs.create(birth(clock, { task }))
      const { sleepers, rearm } = await sleeping(store, ['reads', 'reads'])
      const first = await mustClaim(other)
      assert.ok((await rearm()).every((isArmed) => isArmed))
      await other.jobs.change(first.job_id, () => release(clock, first))
      assert.equal((await rearm()).filter((isArmed) => isArmed).length, 1)
      const again = await mustClaim(other)
      await other.jobs.change(again.job_id, () => complete(clock, again.token))
      assert.equal((await rearm()).filter((isArmed) => isArmed).length, 1)
      for (const { sleeper } of sleepers) sleeper.close()
    },
  )

  check(
    'the end of a pause wakes every worker, and those that wait for nothing else',
    async (t) => {
      const { store, another, clock } = await open(t)
      const other = await another()
      await other.registry.put('pause', 'codex', loginPause('codex'))
      const { rearm } = await sleeping(store, ['none', 'reads'])
      await other.jobs.create(birth(clock, { write: true }))
      assert.deepEqual(await rearm(), [true, true])
      await other.registry.remove('pause', 'codex')
      assert.deepEqual(await rearm(), [false, false])
    },
  )

  check('a worker is woken once, until it arms again', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { sleepers, waking } = await sleeping(store, ['reads'])
    const [{ sleeper } = assert.fail()] = sleepers
    assert.equal(sleeper.isArmed(), true)
    assert.equal(await sleeper.arm('reads'), false)
    await other.jobs.create(birth(clock))
    await waking
    assert.equal(sleeper.isArmed(), false)
    assert.equal(await sleeper.disarm(), false)
    assert.equal(await sleeper.arm('all'), true)
    assert.equal(await sleeper.arm('none'), true)
    await other.jobs.create(birth(clock))
    assert.equal(await sleeper.disarm(), true)
    assert.equal(await sleeper.disarm(), false)
    sleeper.close()
    sleeper.close()
    assert.equal(await sleeper.arm('all'), false)
  })

  check('a worker that cannot take the job for which it was woken wakes another one', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { sleepers, rearm } = await sleeping(store, ['all', 'reads', 'none'])
    const [{ sleeper: first } = assert.fail()] = sleepers
    await other.jobs.create(birth(clock, { write: true }))
    await first.passOn()
    assert.deepEqual(await rearm(), [false, false, true])
    await first.disarm()
    store.close()
    await first.passOn()
    assert.equal(await first.arm('all'), false)
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

  check('a durable read shows what read() shows', async (t) => {
    const { store, another, clock } = await open(t)
    const job = await finished(store, clock)
    const { job: queued } = await store.jobs.create(birth(clock))
    const other = await another()
    assert.deepEqual(await other.jobs.read(job.job_id, { durable: true }), job)
    assert.deepEqual(await other.jobs.read(queued.job_id, { durable: true }), queued)
    assert.equal(await other.jobs.read('a'.repeat(26), { durable: true }), undefined)
    clock.jump(-3600 * 1000)
    assert.deepEqual(await other.jobs.read(job.job_id, { durable: true }), job)
  })
}

function idOf({ job_id }: Job): string {
  return job_id
}

/** The handles in turn. */
function pick(handles: Store[], index: number): Store {
  const handle = handles[index % handles.length]
  assert.ok(handle !== undefined)
  return handle
}

async function mustClaim(store: Store): Promise<RunningJob> {
  const job = await claimNext(store)
  assert.ok(job !== undefined)
  return job
}

function spawn(clock: HandClock, pid: number) {
  const process = { pid, start: '1', boot_id: 'boot' }
  const at = new Date(clock.now()).toISOString()
  return { event: { type: 'spawn' as const, at, token: 2, process }, durable: false }
}

function cancel(clock: HandClock): Proposal {
  const at = new Date(clock.now()).toISOString()
  return { event: { type: 'cancel', at, by: { person: 'Ada' } }, durable: true }
}

function release(clock: HandClock, job: RunningJob) {
  const at = new Date(clock.now()).toISOString()
  const { token } = job
  return { event: { type: 'release' as const, at, token, reason: 'shutdown' }, durable: true }
}

type Sleeping = { takes: Takes; sleeper: Sleeper }

/** What the woken ones take. */
async function awake(sleepers: Sleeping[]): Promise<Takes[]> {
  const woken = sleepers.map(async ({ takes, sleeper }) =>
    (await sleeper.disarm()) ? [] : [takes],
  )
  return (await Promise.all(woken)).flat()
}

/** Workers that sleep; `waking` resolves when one of them notices that it was woken. */
async function sleeping(store: Store, takes: readonly Takes[]) {
  const sleepers: Sleeping[] = []
  let isWoken = () => {}
  const waking = new Promise<void>((resolve) => {
    isWoken = resolve
  })
  for (const its of takes) {
    const sleeper: Sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {
      if (!sleeper.isArmed()) isWoken()
    })
    assert.equal(await sleeper.arm(its), true)
    sleepers.push({ takes: its, sleeper })
  }
  /** Returns which of them were still armed. */
  const rearm = async () => {
    const wereArmed: boolean[] = []
    for (const { takes: its, sleeper } of sleepers) {
      wereArmed.push(await sleeper.disarm())
      await sleeper.arm(its)
    }
    return wereArmed
  }
  return { sleepers, waking, rearm }
}

/** Resolves at the next call of a watch on this topic. */
function next(store: Store, topic: Topic): Promise<void> {
  return new Promise((resolve) => {
    const watch = store.jobs.watch(topic, () => {
      watch.close()
      resolve()
    })
  })
}

/** A watch of all jobs. It is in place, which may take a moment, once it notices one of the jobs that `sign` creates. */
async function watchAll(store: Store, sign: () => Promise<unknown>) {
  let names: string[] = []
  let noticed = () => {}
  const { close } = store.jobs.watch('jobs', (jobId) => {
    names.push(jobId ?? '')
    noticed()
  })
  const sighted = () =>
    new Promise<void>((resolve) => {
      noticed = resolve
    })
  while (names.length === 0) {
    await Promise.all([sign(), Promise.race([sighted(), pause(100)])])
  }
  return {
    close,
    /** Resolves once it has named each of these jobs; forgets them then. */
    async named(jobIds: string[]): Promise<void> {
      while (!jobIds.every((jobId) => names.includes(jobId))) await sighted()
      names = []
    },
  }
}

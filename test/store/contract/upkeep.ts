import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Subject } from '../contract.ts'
import { birth, finished } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** What every store promises of the rare duties on it as a whole. */
export function upkeepContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('probe() reads and writes, and changes nothing that is kept', async (t) => {
    const { store, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const before = await store.upkeep.audit()
    await Promise.all([store.upkeep.probe(), store.upkeep.probe()])
    assert.deepEqual(await store.upkeep.audit(), before)
    assert.deepEqual(await store.jobs.read(job.job_id), job)
  })

  check('collect() shrinks jobs that ended before a time, and still knows them', async (t) => {
    const { store, another, clock } = await open(t)
    const ended = await finished(store, clock, { request_id: 'ended', prompt: 'a secret' })
    const task = { prompt: 'p', require_review: true }
    const { job: waiting } = await store.jobs.create(birth(clock, { task }))
    clock.advance(5 * DAY_MS)
    const late = await finished(store, clock)
    const before = new Date(clock.now() - 2 * DAY_MS).toISOString()
    const { jobs, is_finished } = await store.upkeep.collect(before)
    assert.deepEqual([jobs, is_finished], [1, true])
    const other = await another()
    const left = await other.jobs.read(ended.job_id)
    assert.deepEqual([left?.state, left?.expunged, left?.digest], ['completed', true, ended.digest])
    assert.doesNotMatch(JSON.stringify(left), /a secret/)
    const repeat = birth(clock, { request_id: 'ended', prompt: 'a secret' })
    assert.equal((await other.jobs.create(repeat)).created, false)
    for (const { job_id } of [waiting, late]) {
      assert.notEqual((await other.jobs.read(job_id))?.expunged, true)
    }
    assert.equal((await other.upkeep.collect(before)).jobs, 0)
  })

  check('collect() removes old notifications, and keeps which job was the parent', async (t) => {
    const { store, another, clock } = await open(t)
    const { job: top } = await store.jobs.create(birth(clock))
    const parent = { job_id: top.job_id, depth: 1 }
    const child = await finished(store, clock, { parent })
    clock.advance(5 * DAY_MS)
    const late = await finished(store, clock)
    const before = new Date(clock.now() - 2 * DAY_MS).toISOString()
    assert.equal((await store.upkeep.collect(before)).inbox_items, 1)
    const other = await another()
    const items = await other.mailbox.notifications('claude-main')
    assert.deepEqual(
      items.map(({ subject }) => subject.id),
      [late.job_id],
    )
    assert.deepEqual((await other.jobs.read(child.job_id))?.parent, parent)
    assert.equal((await other.jobs.list({ of: 'ended', limit: 9 })).rows.length, 2)
  })

  check(
    'collectWhenDue() leaves what is over its limit to a collection an hour later',
    async (t) => {
      const { store, another, clock } = await open(t)
      for (let n = 0; n < 5; n += 1) await finished(store, clock)
      clock.advance(5 * DAY_MS)
      const before = () => new Date(clock.now() - 2 * DAY_MS).toISOString()
      const other = await another()
      const first = await store.upkeep.collectWhenDue(before(), 3)
      assert.deepEqual([first?.jobs, first?.is_finished], [3, false])
      assert.equal(await other.upkeep.collectWhenDue(before(), 3), undefined)
      clock.advance(2 * HOUR_MS)
      const second = await other.upkeep.collectWhenDue(before(), 3)
      assert.deepEqual([second?.jobs, second?.is_finished], [2, true])
      clock.advance(2 * HOUR_MS)
      assert.equal(await store.upkeep.collectWhenDue(before(), 3), undefined)
    },
  )

  check('collectWhenDue() collects once a day, whichever process comes first', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const before = () => new Date(clock.now() - 2 * DAY_MS).toISOString()
    assert.notEqual(await store.upkeep.collectWhenDue(before(), 10), undefined)
    assert.equal(await other.upkeep.collectWhenDue(before(), 10), undefined)
    clock.advance(DAY_MS + 1000)
    assert.notEqual(await other.upkeep.collectWhenDue(before(), 10), undefined)
  })

  check(
    'audit() counts jobs by what became of them, and repair() finds nothing to do',
    async (t) => {
      const { store, clock } = await open(t)
      await finished(store, clock)
      await store.jobs.create(birth(clock, { write: true }))
      const audit = await store.upkeep.audit()
      assert.deepEqual([audit.accepted, audit.ended, audit.live, audit.turns], [2, 1, 1, 1])
      assert.deepEqual(audit.by_state, { completed: 1, queued: 1 })
      assert.deepEqual([audit.one_end, audit.write_jobs, audit.findings], [1, 1, []])
      assert.deepEqual((await store.upkeep.repair()).audit, audit)
    },
  )
}

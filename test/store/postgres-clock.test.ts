import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createDatabaseClock } from '../../lib/store/postgres/connection/clock.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth, claimNext, claimRequest, LEASE_MS } from './jobs.ts'
import { openPostgresSubject } from './postgres-subject.ts'

const LIMIT = { timeout: 60_000, ...needsPostgres }

const DAY_MS = 86_400_000

/** A worker that this host can tell nothing about. */
const elsewhere = { id: 'w', ...ownIdentity(), boot_id: 'elsewhere', host: 'another-host' }

for (const jumpMs of [DAY_MS, -DAY_MS]) {
  const which = jumpMs > 0 ? 'ahead' : 'back'

  test(
    `a living worker keeps its lease when the database's clock is set a day ${which}`,
    LIMIT,
    async (t) => {
      const { store, another, clock } = await openPostgresSubject(t)
      await store.jobs.create(birth(clock))
      const job = await store.jobs.claim(claimRequest({ worker: elsewhere }))
      assert.ok(job !== undefined)
      const judge = await another()
      // Late by a moment, as its check notes.
      clock.advance(LEASE_MS + 1000)
      await judge.jobs.held({ judge: true })
      clock.jump(jumpMs)
      for (let beat = 0; beat < 6; beat += 1) {
        const [held] = await judge.jobs.held({ judge: true })
        assert.equal(held?.worker, 'held')
        assert.equal(await store.jobs.renew(job), true)
        clock.advance(LEASE_MS / 3)
      }
    },
  )

  test(
    `a dead worker's lease ends when the database's clock was set a day ${which}`,
    LIMIT,
    async (t) => {
      const { store, clock } = await openPostgresSubject(t)
      await store.jobs.create(birth(clock))
      await store.jobs.claim(claimRequest({ worker: elsewhere }))
      await store.jobs.held({ judge: true })
      clock.jump(jumpMs)
      const startMs = clock.monotonic()
      for (;;) {
        const [held] = await store.jobs.held({ judge: true })
        assert.ok(held !== undefined && held.left_ms !== undefined && held.left_ms <= LEASE_MS)
        if (held.worker === 'lapsed') break
        clock.advance(5000)
      }
      assert.ok(clock.monotonic() - startMs < 2 * LEASE_MS)
    },
  )

  test(
    `a job is claimed although the database's clock was set a day ${which}`,
    LIMIT,
    async (t) => {
      const { store, clock } = await openPostgresSubject(t)
      const { job } = await store.jobs.create(birth(clock))
      clock.jump(jumpMs)
      assert.equal((await claimNext(store))?.job_id, job.job_id)
    },
  )

  test(
    `a worker that beats is not silent after the database's clock was set a day ${which}`,
    LIMIT,
    async (t) => {
      const { store, clock } = await openPostgresSubject(t)
      const session = { session: 's', agent: 'codex', process: elsewhere, works: true }
      for (const name of ['living', 'dead']) {
        await store.registry.put('session', name, {
          ...session,
          started_at: '2026-11-20T12:00:00.000Z',
        })
      }
      clock.jump(jumpMs)
      await store.registry.beat('session', 'living')
      const silentMs = async (name: string) =>
        (await store.registry.get('session', name))?.silent_ms ?? 0
      assert.ok((await silentMs('living')) < 60_000)
      assert.ok((await silentMs('dead')) > 60_000)
    },
  )
}

test('the clock is asked again soon when its answer was lost or slow', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  let asked = 0
  const clock = createDatabaseClock(() => (asked += 1))
  await clock.adjust(async () => 5000)
  assert.ok(Math.abs(clock.now() - 5000) < 100)
  assert.equal(asked, 0)
  // As after the machine was suspended.
  t.mock.timers.setTime(Date.now() + 3_600_000)
  clock.now()
  assert.equal(asked, 1)
  await assert.rejects(clock.adjust(() => Promise.reject(new Error('away'))))
  clock.now()
  assert.equal(asked, 1)
})

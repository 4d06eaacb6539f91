import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import { ACKNOWLEDGED, FOLLOWED } from '../store/after-stop.ts'
import { createClock } from '../store/clock.ts'
import { operationsOn } from '../store/operations.ts'
import { startCluster } from './cluster.ts'
import { needsPostgres } from './shared.ts'

/** Commits that are not waited for reach the disk this much later, so that every one of them is lost in a cut. */
const settings = { wal_writer_delay: '10000ms' }

/** A renewed lease may be lost: the next heartbeat renews it again. */
const MAY_BE_LOST = 'the renewal of a lease'

test(
  'what was acknowledged outlives a server that is killed right after its answer',
  needsPostgres,
  async (t) => {
    const cluster = await startCluster({ fsync: false, settings })
    t.after(() => cluster.stop())
    const clock = createClock()
    const url = await cluster.createDatabase()
    const store = await openPostgresStore({ url, workspace: '/home/somebody/here', clock })
    t.after(async () => {
      store.close()
      await store.ended
    })
    for (const [operation, state] of Object.entries({ ...ACKNOWLEDGED, ...FOLLOWED })) {
      await t.test(operation, async () => {
        const agent = operation.replaceAll(' ', '-')
        const prepare = operationsOn({ store, clock }, agent)[operation]
        const work = await prepare?.()
        await work?.()
        const before = await store.jobs.read(jobIdOf(agent))
        await cluster.restart('kill')
        const job = await store.jobs.read(jobIdOf(agent))
        assert.equal(job?.state, state)
        assert.deepEqual(job, before)
      })
    }
    await t.test(`${MAY_BE_LOST} is lost, so the cut is one`, async () => {
      const agent = 'renewed'
      const queue = createQueue({ store, clock })
      const claim = await operationsOn({ store, clock }, agent)['claim']?.()
      await claim?.()
      const job = await store.jobs.read(jobIdOf(agent))
      assert.ok(job?.state === 'running')
      const leftMs = async () => (await store.jobs.held({ agent }))[0]?.left_ms ?? 0
      clock.advance(30_000)
      assert.equal(await queue.heartbeat(job), true)
      assert.ok((await leftMs()) > 50_000)
      await cluster.restart('kill')
      assert.ok((await leftMs()) < 40_000)
    })
  },
)

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsPostgres, sharedCluster } from '../postgres/shared.ts'
import { storeContract } from './contract.ts'
import { birth } from './jobs.ts'
import { openPostgresSubject } from './postgres-subject.ts'

if (needsPostgres.skip === false) storeContract('PostgreSQL store', openPostgresSubject)
else test('PostgreSQL store', needsPostgres, () => {})

test(
  'change() gives up with JOB_CONTESTED when others are always first',
  needsPostgres,
  async (t) => {
    const { store, clock, url } = await openPostgresSubject(t)
    const { job } = await store.jobs.create(birth(clock))
    const { query } = await sharedCluster()
    // Every update finds that the row has changed.
    await query(
      `create function durable_relay.lose() returns trigger language plpgsql as 'begin return null; end'`,
      url,
    )
    await query(
      `create trigger lose before update on durable_relay.jobs for each row
      when (old.job_id = '${job.job_id}') execute function durable_relay.lose()`,
      url,
    )
    const at = new Date(clock.now()).toISOString()
    const event = { type: 'cancel', at, by: { person: 'Ada' } } as const
    await assert.rejects(
      store.jobs.change(job.job_id, () => ({ event, durable: true })),
      { code: 'JOB_CONTESTED' },
    )
  },
)

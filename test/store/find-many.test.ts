import assert from 'node:assert/strict'
import { test } from 'node:test'

import { totalOf } from '../../lib/job/find/tally.ts'
import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

test('among more than a thousand open jobs a new one is counted at once', async (t) => {
  const { store, another, clock } = await openSubject(t)
  const other = await another()
  const total = async () => {
    const { tally } = await other.finder.count({
      withinMs: 10_000,
      nowMs: clock.now(),
      dismissed: new Set(),
      filter: {},
    })
    return totalOf(tally.groups)
  }
  for (let n = 1; n <= 1001; n += 1) await store.jobs.create(birth(clock, {}))
  assert.equal(await total(), 1001)
  await store.jobs.create(birth(clock, {}))
  assert.equal(await total(), 1002)
})

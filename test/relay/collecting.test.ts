import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createQueue } from '../../lib/queue/queue.ts'
import { collectNowAndThen } from '../../lib/relay/collecting.ts'
import { finished } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

const DAY_MS = 86_400_000

test('a long-lived process collects what is past its retention, and says so once a day', async (t) => {
  const { store, clock } = await openSubject(t)
  const queue = createQueue({ store, clock })
  const job = await finished(store, clock)
  clock.advance(40 * DAY_MS)
  const said: string[] = []
  const warn = (line: string) => said.push(line)
  const collecting = collectNowAndThen({ store, clock, retentionDays: 30, warn })
  t.after(collecting.close)
  await collecting.look()
  await collecting.look()
  assert.equal((await queue.get(job.job_id)).expunged, true)
  assert.equal(said.length, 1)
  assert.match(said[0] ?? '', /collected 1 job that ended before/)
  collecting.close()
})

test('a clock that was set a moment ago collects nothing', async (t) => {
  const { store, clock } = await openSubject(t)
  const queue = createQueue({ store, clock })
  const job = await finished(store, clock)
  const collecting = collectNowAndThen({ store, clock, retentionDays: 30, warn: () => {} })
  t.after(collecting.close)
  clock.jump(365 * DAY_MS)
  await collecting.look()
  assert.equal((await queue.get(job.job_id)).expunged, undefined)
})

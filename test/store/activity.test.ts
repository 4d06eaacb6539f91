import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'

import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

test('activity that reaches its limit says so in its last line, once', async (t) => {
  const { store, clock, layout } = await openSubject(t)
  const { job } = await store.jobs.create(birth(clock))
  store.activity.report(job.job_id, 1, { kind: 'message', text: 'first' })
  fs.truncateSync(layout.activity(job.job_id), 64 * 1024 * 1024 - 20)
  for (let n = 0; n < 3; n += 1) {
    store.activity.report(job.job_id, 1, { kind: 'message', text: `more ${n}` })
  }
  const told = await store.activity.read(job.job_id, { limit: 9 })
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['message', 'warning'],
  )
  assert.match(told[1]?.text ?? '', /64 MiB; what follows is not kept/)
})

test('a line of a kind that only a later version knows is shown as a message', async (t) => {
  const { store, clock, layout } = await openSubject(t)
  const { job } = await store.jobs.create(birth(clock))
  const line = { at: '2026-11-20T12:00:00.000Z', token: 1, kind: 'dream', text: 'of later' }
  fs.writeFileSync(layout.activity(job.job_id), `\n${JSON.stringify(line)}\n`)
  const [shown] = await store.activity.read(job.job_id, { limit: 9 })
  assert.deepEqual([shown?.kind, shown?.text], ['message', 'of later'])
})

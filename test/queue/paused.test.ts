import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'

const LEASE_MS = 60_000

test('all processes were paused past a lease: whichever looks first, the turn keeps its job', async (t) => {
  const { store, clock } = await openChosenSubject(t)
  const [holder, other] = [createQueue({ store, clock }), createQueue({ store, clock })]
  for (const first of [holder, other]) {
    const from = { from: { agent: 'a' } }
    await holder.dispatch({ to: 'codex', task: { prompt: 'p', write: true } }, from)
    const worker = { id: 'w1', ...ownIdentity() }
    const job = await holder.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true })
    assert.ok(job !== undefined)
    const letGo = holder.hold(job)
    await holder.sweep()
    await other.sweep()
    clock.advance(24 * 3_600_000)
    await first.sweep()
    await holder.sweep()
    await other.sweep()
    const { state } = await holder.get(job.job_id)
    assert.equal(state, 'running', `VIOLATION: a living turn was taken away, it became ${state}`)
    letGo()
    await holder.complete(job, { output: 'done' })
  }
})

test('a worker in another container holds its job while its lease lasts', async (t) => {
  const { store, clock } = await openChosenSubject(t)
  const queue = createQueue({ store, clock })
  await queue.dispatch({ to: 'codex', task: { prompt: 'p' } }, { from: { agent: 'a' } })
  const worker = { id: 'w1', ...ownIdentity(), pid: 2 ** 22 + 1, pid_ns: 'pid:[1]' }
  await queue.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: false })
  const swept = await queue.sweep()
  assert.deepEqual(swept, [], 'VIOLATION: a worker in another container was taken for dead')
})

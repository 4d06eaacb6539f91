import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Store } from '../../lib/store/store.ts'
import { openTestRelay } from '../programs/relay.ts'

test('a heartbeat that meets the end of its job leaves no hint behind', async (t) => {
  const relay = await openTestRelay(t)
  await relay.send('codex', { prompt: 'p' })
  const worker = { ...ownIdentity(), id: 'w1' }
  const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: false })
  assert.ok(job)
  const held = { job_id: job.job_id, token: job.token }

  // The real store, in which the job ends after the heartbeat has read it and before it touches the hint.
  let reads = 0
  const store: Store = {
    ...relay.store,
    jobs: {
      ...relay.store.jobs,
      async read(jobId) {
        const seen = await relay.store.jobs.read(jobId)
        reads += 1
        if (reads === 2) await relay.queue.complete(held, { output: 'done' })
        return seen
      },
      touch: (running, ends) =>
        reads < 2 ? Promise.resolve(false) : relay.store.jobs.touch(running, ends),
    },
  }
  const queue = createQueue({ store, clock: relay.clock })
  assert.equal(await queue.heartbeat(held), false)
  assert.equal((await relay.queue.get(job.job_id)).state, 'completed')
  assert.deepEqual(await relay.store.jobs.running(), [])
})

test('a heartbeat makes a lost hint of a running job again', async (t) => {
  const relay = await openTestRelay(t)
  await relay.send('codex', { prompt: 'p' })
  const worker = { ...ownIdentity(), id: 'w1' }
  const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: false })
  assert.ok(job)
  await relay.store.jobs.drop({ agent: 'codex', job_id: job.job_id })
  assert.deepEqual(await relay.store.jobs.running(), [])
  assert.equal(await relay.queue.heartbeat({ job_id: job.job_id, token: job.token }), true)
  assert.equal((await relay.store.jobs.running()).length, 1)
})

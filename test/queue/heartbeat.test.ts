import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { renew } from '../../lib/store/file/jobs/held.ts'
import type { Steps } from '../../lib/store/file/jobs/steps.ts'
import { openSubject } from '../store/subject.ts'

/** A queue with one job. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const queue = createQueue(subject)
  const request = { to: 'codex', task: { prompt: 'p' } }
  await queue.dispatch(request, { from: { agent: 'claude-main' } })
  return { ...subject, queue }
}

test('a heartbeat that meets the end of its job leaves no hint behind', async (t) => {
  const { store, clock, steps, queue } = await setup(t)
  const worker = { ...ownIdentity(), id: 'w1' }
  const job = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: false })
  assert.ok(job)
  const held = { job_id: job.job_id, token: job.token }

  // The job ends after the heartbeat has read it and before it moves the lease.
  let reads = 0
  const racing: Steps = {
    ...steps,
    async read(jobId) {
      const seen = await steps.read(jobId)
      reads += 1
      if (reads === 2) await queue.complete(held, { output: 'done' })
      return seen
    },
    hints: {
      ...steps.hints,
      setLease: (running, ends) => reads >= 2 && steps.hints.setLease(running, ends),
    },
  }
  assert.equal(await renew({ steps: racing, clock }, held), false)
  assert.equal((await queue.get(job.job_id)).state, 'completed')
  assert.deepEqual(await store.jobs.held(), [])
})

test('a heartbeat makes a lost hint of a running job again', async (t) => {
  const { store, steps, queue } = await setup(t)
  const worker = { ...ownIdentity(), id: 'w1' }
  const job = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: false })
  assert.ok(job)
  await steps.drop({ agent: 'codex', job_id: job.job_id })
  assert.deepEqual(await store.jobs.held(), [])
  assert.equal(await queue.heartbeat({ job_id: job.job_id, token: job.token }), true)
  assert.equal((await store.jobs.held()).length, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import type { WorkerRecord } from '../../lib/schema/registry.ts'
import { openSubject } from './subject.ts'

function workerOf(agents: string[]): WorkerRecord {
  return {
    worker: { id: 'w1', ...ownIdentity() },
    agents,
    allow_writes: agents,
    concurrency: agents.length,
    places: Object.fromEntries(agents.map((agent) => [agent, 1])),
    started_at: '2026-11-20T12:00:00.000Z',
  }
}

test('a worker for more agents than a record can hold is refused with what to do, and not listed', async (t) => {
  const { store } = await openSubject(t)
  const agents = Array.from({ length: 40 }, (_, n) => `agent-${n}-${'x'.repeat(40)}`)
  await assert.rejects(store.registry.registerWorker(workerOf(agents)), {
    code: 'RECORD_TOO_LARGE',
    message: /^Cannot register a worker for 40 agents: .* Start several workers/,
  })
  assert.deepEqual(await store.registry.workers(), [])
  await store.registry.registerWorker(workerOf(agents.slice(0, 20)))
  assert.equal((await store.registry.workers())[0]?.agents.length, 20)
})

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

test('a worker may serve any number of agents', async (t) => {
  const { store } = await openSubject(t)
  const agents = Array.from({ length: 400 }, (_, n) => `agent-${n}-${'x'.repeat(40)}`)
  const worker = workerOf(agents)
  await store.registry.put('worker', worker.worker.id, worker)
  assert.deepEqual((await store.registry.list('worker'))[0]?.agents, agents)
})

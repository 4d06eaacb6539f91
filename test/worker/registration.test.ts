import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { readWorkerFlags } from '../../lib/worker/flags.ts'
import { createRegistration } from '../../lib/worker/registration.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'

test('a job that arrives while its worker is being delisted is done by it, for nobody else was started', async (t) => {
  const relay = await openTestRelay(t)
  const { clock } = relay
  const identity = { ...ownIdentity(), id: 'w-test' }
  let jobId = ''
  // The real queue, in which a sender comes right before the worker is taken off the list.
  const workers = {
    ...relay.queue.workers,
    async discharge(workerId: string): Promise<void> {
      jobId = (await relay.send('echo', { prompt: 'p' })).job_id
      await relay.queue.workers.discharge(workerId)
    },
  }
  const queue = { ...relay.queue, workers }
  const env = {}
  const runTurn = () => Promise.resolve({ ok: true as const, output: 'done' })
  const serving = [{ agent: 'echo', runTurn, allowWrites: false, concurrency: 1, env }]
  const worker = createWorker({
    queue,
    localDirectory: relay.machine.directory,
    clock,
    identity,
    serving,
    workspace: relay.workspace,
    leaseMs: 2000,
    heartbeatMs: 500,
    onTurn: () => {},
    log: () => {},
  })
  const record = {
    worker: identity,
    agents: ['echo'],
    allow_writes: [],
    concurrency: 1,
    started_at: new Date(clock.now()).toISOString(),
    stays: true,
  }
  const flags = readWorkerFlags(['--agent', 'echo', '--idle-timeout', '1'])
  await createRegistration({ queue, clock, worker, record, flags }).run()
  assert.equal((await relay.queue.get(jobId)).state, 'completed')
  assert.deepEqual(await relay.queue.workers.list(), [])
})

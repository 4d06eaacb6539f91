import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { turnsHere } from '../../lib/process/around.ts'
import { identify, liveness, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { sweptLine } from '../../lib/queue/sweep.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import type { Task } from '../../lib/schema/task.ts'
import type { HeldJob } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'
import { gone } from '../programs/start.ts'
import { openSubject } from '../store/subject.ts'

const LEASE_MS = 60_000
const ADA = { person: 'Ada' }
const OTHER = { host: 'another', host_name: 'build-2', boot_id: 'another boot', pid_ns: 'pid:[1]' }

/** A queue over a store of several hosts, and a worker of another one. */
async function setup(t: TestContext) {
  const { store: files, clock, dataDir } = await openSubject(t)
  const seen: { as: Partial<HeldJob> } = { as: {} }
  const store: Store = {
    ...files,
    spansHosts: true,
    jobs: {
      ...files.jobs,
      held: async (which) =>
        (await files.jobs.held(which)).map((held) => Object.assign(held, seen.as)),
    },
  }
  const place = { dataDir, workspace: store.workspace }
  const queue = createQueue({ store, clock, turnsHere: () => turnsHere(place) })
  const elsewhere: WorkerIdentity = { ...ownIdentity(), ...OTHER, id: 'w-elsewhere' }
  const claim = (worker: WorkerIdentity = elsewhere) =>
    queue.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true })
  const begin = async (task: Partial<Task> = {}): Promise<RunningJob> => {
    const request = { to: 'codex', task: { prompt: 'p', ...task } }
    await queue.dispatch(request, { from: { agent: 'claude-main' } })
    const job = await claim()
    assert.ok(job !== undefined)
    return job
  }
  /** What the store reports from now on about every job that a worker holds. */
  const see = (as: Partial<HeldJob>): void => void (seen.as = as)
  return { store, clock, queue, elsewhere, claim, begin, see, place }
}

const record = (worker: WorkerIdentity) => ({
  worker,
  agents: ['codex'],
  allow_writes: ['codex'],
  concurrency: 1,
  started_at: new Date().toISOString(),
  stays: true,
})

test('a job of another host is taken back when its lease has ended and its turn had time to stop', async (t) => {
  const { queue, begin, see } = await setup(t)
  const { job_id } = await begin()
  see({ worker: 'lapsed', left_ms: -500 })
  assert.deepEqual(await queue.sweep(), [])
  see({ worker: 'lapsed', left_ms: -2500 })
  assert.deepEqual(await queue.sweep(), [{ job_id, became: 'queued' }])
})

test('a cancelled turn of another host is settled by its host, or when its lease has ended', async (t) => {
  const { queue, clock, begin, claim, see } = await setup(t)
  const first = await begin({ conversation_key: 'k' })
  const request = { to: 'codex', task: { prompt: 'next', conversation_key: 'k' } }
  const { job: next } = await queue.dispatch(request, { from: { agent: 'claude-main' } })
  await queue.cancel(first.job_id, { by: ADA })
  clock.advance(LEASE_MS)
  see({ quiet_ms: 30_000, left_ms: 20_000 })
  await queue.sweep()
  assert.equal(await claim(), undefined, 'VIOLATION: a turn of another host was ignored')
  see({ quiet_ms: 60_000, left_ms: -10_000 })
  await queue.sweep()
  see({})
  assert.equal((await claim())?.job_id, next.job_id)
})

test('a cancelled turn of another host waits for that host while a worker of it is alive', async (t) => {
  const { queue, clock, begin, claim, see, elsewhere, store } = await setup(t)
  const first = await begin({ conversation_key: 'k' })
  const request = { to: 'codex', task: { prompt: 'next', conversation_key: 'k' } }
  const { job: next } = await queue.dispatch(request, { from: { agent: 'claude-main' } })
  await queue.workers.enlist(record({ ...elsewhere, id: 'w-its-neighbour' }))
  await queue.cancel(first.job_id, { by: ADA })
  clock.advance(LEASE_MS)
  see({ quiet_ms: 120_000, left_ms: -60_000 })
  await queue.sweep()
  assert.equal(await claim(), undefined, 'VIOLATION: a turn of another host was ignored')
  await store.registry.remove('worker', 'w-its-neighbour')
  await queue.sweep()
  see({})
  assert.equal((await claim())?.job_id, next.job_id)
})

test('settle() of a turn changes nothing about a later one', async (t) => {
  const { queue, store, begin, claim } = await setup(t)
  const first = await begin()
  const { job_id, token } = first
  await store.jobs.change(job_id, () => ({
    event: { type: 'lose', at: new Date().toISOString(), token, reason: 'test' },
    durable: true,
  }))
  const second = await claim()
  assert.ok(second !== undefined)
  await queue.cancel(job_id, { by: ADA })
  await queue.settle(first)
  assert.equal((await store.jobs.held()).length, 1)
  await queue.settle(second)
  assert.deepEqual(await store.jobs.held(), [])
})

const skip = process.platform === 'linux' ? false : 'NOT RUN: this system shows no environments'

test('what is left here of a turn that another host took is stopped', { skip }, async (t) => {
  const { queue, clock, store, begin, claim, place } = await setup(t)
  const lost = await begin()
  const { job_id, token } = lost
  const env = {
    RELAY_TURN: `${job_id}.${token}`,
    RELAY_DATA_DIR: place.dataDir,
    RELAY_WORKSPACE: place.workspace,
  }
  const start = (more: Record<string, string> = {}) => {
    const child = spawn('/bin/sleep', ['600'], { stdio: 'ignore', env: { ...env, ...more } })
    t.after(() => child.kill('SIGKILL'))
    const identity = identify(child.pid ?? 0)
    assert.ok(identity !== undefined)
    return identity
  }
  const left = start()
  const ofOther = start({ RELAY_WORKSPACE: '/another/workspace' })
  const sweepFor = async (ms: number) => {
    const lines: string[] = []
    for (let passed = 0; passed < ms; passed += 5000) {
      lines.push(...(await queue.sweep()).map(sweptLine))
      clock.advance(5000)
    }
    return lines
  }
  assert.deepEqual(await sweepFor(30_000), [])
  assert.equal(liveness(left), 'alive')

  await store.jobs.change(job_id, () => ({
    event: { type: 'lose', at: new Date().toISOString(), token, reason: 'test' },
    durable: true,
  }))
  assert.ok((await claim()) !== undefined)
  const current = start({ RELAY_TURN: `${job_id}.${(await queue.get(job_id)).token}` })
  assert.match((await sweepFor(30_000)).join('\n'), /stopped what was left here of a turn/)
  await gone(left)
  assert.equal(liveness(ofOther), 'alive')
  assert.equal(liveness(current), 'alive')
})

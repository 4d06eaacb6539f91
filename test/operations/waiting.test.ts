import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createServices } from '../../lib/operations/services.ts'
import { setup } from './setup.ts'

const LIMIT = { timeout: 60_000 }

test('a waiting caller hears something every ten seconds, also when nothing happens', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { call } = await setup(t)
  const stop = new AbortController()
  const told: string[] = []
  const task = { prompt: 'x' }
  let waiting: Promise<Record<string, unknown>> | undefined
  await new Promise<void>((resolve) => {
    const progress = (message: string) => {
      told.push(message)
      resolve()
    }
    waiting = call('dispatch_wait', { to: 'codex', task }, { progress, signal: stop.signal })
  })
  t.mock.timers.tick(10_000)
  t.mock.timers.tick(10_000)
  assert.deepEqual(told, ['queued', 'queued', 'queued'])
  stop.abort()
  assert.equal((await waiting)?.['aborted'], true)
  t.mock.timers.tick(10_000)
  assert.equal(told.length, 3)
})

test(
  'a waiting caller learns that the worker died, though no other worker looks',
  LIMIT,
  async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] })
    const { call, queue } = await setup(t)
    const args = { to: 'codex', task: { prompt: 'x' }, max_attempts: 1 }
    const sent = await call('dispatch', args)
    const worker = { ...ownIdentity(), start: 'another start', id: 'dead worker' }
    await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: false })
    const over = new AbortController()
    const waiting = call('poll', { job_id: sent['job_id'], wait_ms: 600_000 }).finally(() => {
      over.abort()
    })
    while (!over.signal.aborted) {
      t.mock.timers.tick(5000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const view = await waiting
    assert.equal(view['state'], 'failed')
    assert.equal((view['error'] as { code: string }).code, 'WORKER_LOST')
  },
)

test('nobody looks for dead workers once every wait has ended', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { services: given } = await setup(t)
  let sweeps = 0
  const sweep = () => {
    sweeps += 1
    return Promise.resolve([])
  }
  const queue = { ...given.queue, sweep }
  const services = createServices({ ...given, queue, warn: () => {} })
  await Promise.all([
    services.whileWaiting(() => Promise.resolve()),
    services.whileWaiting(() => Promise.resolve()),
  ])
  t.mock.timers.tick(20_000)
  assert.equal(sweeps, 0)
})

test('a look that fails again and again for the same reason is told once', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { services: given } = await setup(t)
  const refusals = ['full', 'full', '', 'full', 'broken']
  const sweep = () => {
    const why = refusals.shift() ?? ''
    return why === '' ? Promise.resolve([]) : Promise.reject(new Error(why))
  }
  const told: string[] = []
  const warn = (line: string) => void told.push(line)
  const services = createServices({ ...given, queue: { ...given.queue, sweep }, warn })
  await services.whileWaiting(async () => {
    while (refusals.length > 0) {
      t.mock.timers.tick(5000)
      await new Promise((resolve) => setImmediate(resolve))
    }
  })
  assert.deepEqual(told, ['sweep failed: full', 'sweep failed: full', 'sweep failed: broken'])
})

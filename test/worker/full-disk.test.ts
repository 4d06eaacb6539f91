import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { TurnReport } from '../../lib/worker/worker-options.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'

const LIMIT = { timeout: 60_000 }

/** A worker whose turns give `output`, on a store with this much room; undefined where none may be mounted. */
async function setup(t: TestContext, { size, output }: { size: string; output: string }) {
  const home = scratch(t, 'relay-worker-full-')
  const dataDir = join(home, 'state')
  fs.mkdirSync(dataDir)
  const options = ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', dataDir]
  if (spawnSync('mount', options).status !== 0) {
    t.skip('needs root and mount')
    return undefined
  }
  beforeRemoval(t, () => spawnSync('umount', ['-l', dataDir]))
  const clock = systemClock
  const store = await openFileStore({
    dataDir,
    workspace: home,
    bootId: ownIdentity().boot_id,
    clock,
  })
  beforeRemoval(t, () => store.close())
  const queue = createQueue({ store, clock })
  const lines: string[] = []
  const reports: TurnReport[] = []
  const runTurn = () => Promise.resolve({ ok: true as const, output })
  const worker = createWorker({
    queue,
    localDirectory: store.location,
    clock,
    identity: { ...ownIdentity(), id: 'w' },
    serving: [{ agent: 'codex', runTurn, allowWrites: false, concurrency: 1, env: {} }],
    workspace: home,
    leaseMs: 60_000,
    heartbeatMs: 10_000,
    onTurn: (report) => reports.push(report),
    log: (line) => lines.push(line),
  })
  const said = async (pattern: RegExp) => {
    while (!lines.some((line) => pattern.test(line))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const request = { to: 'codex', task: { prompt: 'p' } }
  const { job } = await queue.dispatch(request, { from: { agent: 'sender' } })
  const fill = () => {
    const fd = fs.openSync(join(dataDir, 'ballast'), 'a')
    try {
      for (;;) fs.writeSync(fd, Buffer.alloc(4096, 1))
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
    } finally {
      fs.closeSync(fd)
    }
  }
  const free = () => fs.rmSync(join(dataDir, 'ballast'), { force: true })
  const outputOf = async (after: Job) =>
    after.state === 'completed' ? (await store.blobs.slice(after.result, 0, 10_000_000)).text : ''
  return { queue, worker, job, lines, reports, said, fill, free, outputOf, dataDir }
}

const LARGE = 'x'.repeat(3 * 1024 * 1024)

test(
  'a result that the disk has no room for is cut when its worker must go, and says so',
  LIMIT,
  async (t) => {
    const on = await setup(t, { size: '2m', output: LARGE })
    if (on === undefined) return
    const running = on.worker.run({ intervalMs: 100 })
    await on.said(
      /its result \(3145728 characters\) cannot be recorded, retrying every second.*is full/,
    )
    on.worker.drain()
    on.worker.drain()
    await running
    const after = await on.queue.get(on.job.job_id)
    assert.equal(after.state, 'completed')
    assert.equal(
      await on.outputOf(after),
      `${'x'.repeat(32 * 1024)}\n[The disk was full when this was recorded; missing: 3112960 characters.]`,
    )
    assert.match(on.lines.join('\n'), /its result was cut/)
    assert.equal(on.reports[0]?.state, 'completed')
  },
)

test(
  'a result is recorded whole when there is room again before its worker must go',
  LIMIT,
  async (t) => {
    const on = await setup(t, { size: '8m', output: LARGE })
    if (on === undefined) return
    on.worker.run({ intervalMs: 100, maxJobs: 1 }).catch(assert.fail)
    on.fill()
    await on.said(/cannot be recorded/)
    on.free()
    const { job } = await on.queue.waitFor(on.job.job_id, {
      until: ({ state }) => state === 'completed',
      timeoutMs: 30_000,
    })
    assert.equal(await on.outputOf(job), LARGE)
  },
)

test(
  'a worker that must go leaves a full disk in time, and its job to the next one',
  LIMIT,
  async (t) => {
    const on = await setup(t, { size: '2m', output: LARGE })
    if (on === undefined) return
    const running = on.worker.run({ intervalMs: 100 })
    await on.said(/cannot be recorded/)
    on.fill()
    const asked = performance.now()
    on.worker.drain()
    await running
    // Turns have five seconds to end by themselves.
    assert.ok(performance.now() - asked < 20_000)
    on.free()
    const after = await on.queue.get(on.job.job_id)
    assert.ok(['queued', 'running', 'completed'].includes(after.state), after.state)
  },
)

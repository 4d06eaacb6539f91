import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import type { RunTurn, TurnResult } from '../../lib/executor.ts'
import { identify, monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { TurnReport } from '../../lib/worker/worker-options.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { cutOffStore } from '../programs/cut-off.ts'
import { openTestRelay } from '../programs/relay.ts'
import { gone } from '../programs/start.ts'

const LIMIT = { timeout: 60_000 }

const LEASE_MS = 2000

/** A worker on a host that the test cuts off from the store, and a queue on another host. */
async function setup(t: TestContext, runTurn: RunTurn, task: Partial<Job['task']> = {}) {
  const relay = await openTestRelay(t)
  const { store, set } = cutOffStore(relay.store)
  const queue = createQueue({ store, clock: relay.clock })
  const reports: TurnReport[] = []
  const lines: string[] = []
  const worker = createWorker({
    queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: 'w1' },
    serving: [{ agent: 'codex', runTurn, allowWrites: true, concurrency: 1, env: {} }],
    workspace: relay.workspace,
    leaseMs: LEASE_MS,
    heartbeatMs: 200,
    onTurn: (report) => reports.push(report),
    log: (line) => lines.push(line),
  })
  const job = await relay.send('codex', { prompt: 'p', ...task })
  const running = worker.run({ intervalMs: 100, maxJobs: 1 })
  await relay.until(job.job_id, ({ attempts }) => attempts > 0)
  return { relay, worker, running, job, set, reports, lines }
}

const STOPPED: TurnResult = {
  ok: false,
  error: { code: 'STOPPED', message: 'stopped' },
  retryable: false,
  stopped: true,
}

/** A turn that continues until it must stop, and notes when that was. */
function untilStopped() {
  const seen: { stoppedAtMs?: number } = {}
  const runTurn: RunTurn = async ({ signal }) => {
    if (!signal.aborted) await once(signal, 'abort')
    seen.stoppedAtMs = monotonicMs()
    return STOPPED
  }
  return { seen, runTurn }
}

/** What a turn waits for until the test opens it. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

const links = ['down', 'hangs'] as const
const kinds: [kind: string, task: Partial<Job['task']>, became: Job['state']][] = [
  ['read-only', {}, 'queued'],
  ['write', { write: true }, 'needs_recovery'],
]
for (const link of links) {
  for (const [kind, task, became] of kinds) {
    test(
      `a ${kind} turn is stopped before its lease ends when the store ${link === 'down' ? 'is away' : link}, and that is reported later`,
      LIMIT,
      async (t) => {
        const { seen, runTurn } = untilStopped()
        const on = await setup(t, runTurn, task)
        const cutAtMs = monotonicMs()
        on.set(link)
        while (seen.stoppedAtMs === undefined) await pause(20)
        const tookMs = seen.stoppedAtMs - cutAtMs
        assert.ok(tookMs > LEASE_MS / 2 && tookMs <= LEASE_MS, `stopped after ${tookMs} ms`)
        on.set('up')
        const after = await on.relay.until(on.job.job_id, ({ state }) => state === became)
        if (after.state === 'needs_recovery')
          assert.match(after.reason, /could not reach the store/)
        else assert.equal(after.attempts, 0)
        await on.running
        assert.equal(on.reports[0]?.state, became)
        assert.equal(
          on.lines.filter((line) => /heartbeat failed/.test(line)).length,
          link === 'down' ? 1 : 0,
        )
      },
    )
  }
}

test('a turn continues when the store is away for less than its lease', LIMIT, async (t) => {
  const go = gate()
  const on = await setup(t, async ({ signal }) => {
    await go.opened
    return signal.aborted ? STOPPED : { ok: true, output: 'done' }
  })
  for (let times = 0; times < 3; times += 1) {
    on.set('down')
    await pause(LEASE_MS / 2)
    on.set('up')
    await pause(LEASE_MS / 4)
  }
  go.open()
  await on.running
  assert.equal(on.reports[0]?.state, 'completed')
})

test(
  'a program that ignores the request to stop is killed when its lease ends',
  LIMIT,
  async (t) => {
    const program = new URL('../programs/ignore-term.mjs', import.meta.url).pathname
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'ignore'] })
    t.after(() => child.kill('SIGKILL'))
    await once(child.stdout, 'data')
    const identity = identify(child.pid ?? 0)
    assert.ok(identity !== undefined)
    const on = await setup(t, async (turn) => {
      turn.spawned(identity)
      await once(child, 'exit')
      return STOPPED
    })
    const cutAtMs = monotonicMs()
    on.set('hangs')
    await gone(identity)
    const tookMs = monotonicMs() - cutAtMs
    assert.ok(tookMs <= LEASE_MS + 500, `killed after ${tookMs} ms`)
    on.set('up')
    await on.running
    assert.equal((await on.relay.queue.get(on.job.job_id)).state, 'queued')
  },
)

/** Pauses this whole process, as SIGSTOP does. */
function pauseProcess(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

test('a turn continues after a pause of its worker if its job is still there', LIMIT, async (t) => {
  const go = gate()
  const on = await setup(t, async ({ signal }) => {
    await go.opened
    return signal.aborted ? STOPPED : { ok: true, output: 'done' }
  })
  pauseProcess(LEASE_MS * 1.5)
  await pause(LEASE_MS * 1.5)
  go.open()
  await on.running
  assert.equal(on.reports[0]?.state, 'completed')
})

for (const link of links) {
  test(
    `a turn is stopped soon after a pause of its worker when the store ${link === 'down' ? 'is away' : link}`,
    LIMIT,
    async (t) => {
      const { seen, runTurn } = untilStopped()
      const on = await setup(t, runTurn)
      on.set(link)
      pauseProcess(LEASE_MS * 1.5)
      const resumedAtMs = monotonicMs()
      while (seen.stoppedAtMs === undefined) await pause(20)
      const tookMs = seen.stoppedAtMs - resumedAtMs
      assert.ok(tookMs < 3500, `stopped after ${tookMs} ms`)
      on.set('up')
      await on.running
    },
  )
}

test(
  'a result that is finished while the store is away is recorded when it is back',
  LIMIT,
  async (t) => {
    const go = gate()
    const on = await setup(t, async () => {
      await go.opened
      return { ok: true, output: 'done' }
    })
    on.set('down')
    go.open()
    while (!on.lines.some((line) => /cannot be recorded, retrying/.test(line))) await pause(20)
    // Also after the end of the lease, unless another worker has taken the job.
    await pause(LEASE_MS * 1.2)
    on.set('up')
    await on.running
    const after = await on.relay.queue.get(on.job.job_id)
    assert.ok(after.state === 'completed')
    assert.equal(after.result.output, 'done')
  },
)

test(
  'the late result of a worker that was cut off is refused when another one took the job',
  LIMIT,
  async (t) => {
    const go = gate()
    const on = await setup(t, async () => {
      await go.opened
      return { ok: true, output: 'too late' }
    })
    const { token } = await on.relay.queue.get(on.job.job_id)
    on.set('down')
    go.open()
    while (!on.lines.some((line) => /cannot be recorded, retrying/.test(line))) await pause(20)
    await on.relay.store.jobs.change(on.job.job_id, () => ({
      event: { type: 'lose', at: new Date().toISOString(), token, reason: 'test' },
      durable: true,
    }))
    const worker = { ...ownIdentity(), id: 'w2' }
    const claimed = await on.relay.queue.claim({
      agent: 'codex',
      worker,
      lease_ms: 60_000,
      writes: false,
    })
    assert.ok(claimed !== undefined)
    on.set('up')
    await on.running
    assert.equal(on.reports[0]?.state, 'dropped')
    assert.equal((await on.relay.queue.complete(claimed, { output: 'right' })).state, 'completed')
  },
)

test(
  'an idle worker outlives a store that is away, reports it once, and works when it is back',
  LIMIT,
  async (t) => {
    const on = await setup(t, () => Promise.resolve({ ok: true, output: 'done' }))
    await on.running
    const lines = on.lines.length
    on.set('down')
    const running = on.worker.run({ intervalMs: 50 })
    await pause(3000)
    on.set('up')
    const job = await on.relay.send('codex', { prompt: 'next' })
    await on.relay.until(job.job_id, ({ state }) => state === 'completed')
    on.worker.drain()
    await running
    const [away, back, ...more] = on.lines.slice(lines)
    assert.match(away ?? '', /cannot look for work: Cannot reach it/)
    assert.match(back ?? '', /can be reached again/)
    assert.deepEqual(more, [])
  },
)

test(
  'a wait outlives a store that is away, and refuses only if it is away at its end',
  LIMIT,
  async (t) => {
    const relay = await openTestRelay(t)
    const { store, set } = cutOffStore(relay.store)
    const queue = createQueue({ store, clock: relay.clock })
    const { job_id } = await relay.send('codex', { prompt: 'p' })
    const until = ({ state }: Job) => state === 'cancelled'
    set('down')
    await assert.rejects(queue.waitFor(job_id, { until, timeoutMs: 100 }), {
      code: 'STORE_UNREACHABLE',
    })
    const waiting = queue.waitFor(job_id, { until, timeoutMs: 30_000 })
    await relay.queue.cancel(job_id, { by: { person: 'ann' } })
    await pause(1500)
    set('up')
    const { job } = await waiting
    assert.equal(job.state, 'cancelled')
  },
)

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { RunTurn } from '../../lib/executor.ts'
import { RelayError } from '../../lib/errors.ts'
import { namesIn } from '../../lib/files/files.ts'
import { bootId, ownIdentity } from '../../lib/process/process.ts'
import { createSignal } from '../../lib/queue/wait.ts'
import { isFinal } from '../../lib/schema/job.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { readMark } from '../../lib/store/file/wake/mark.ts'
import { createSleep } from '../../lib/worker/sleep.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import type { ServedAgent } from '../../lib/worker/worker-options.ts'
import { loginPause } from '../programs/pause.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { beforeRemoval, endWith } from '../programs/scratch.ts'

const LIMIT = { timeout: 120_000 }

/** Longer than any test. */
const NEVER_MS = 3_600_000

const done: RunTurn = async () => ({ ok: true, output: 'done' })

async function setup(t: TestContext) {
  // No worker looks for work by the clock, so a job that wakes none of them stays.
  t.mock.timers.enable({ apis: ['setInterval'] })
  const relay = await openTestRelay(t)
  let looks = 0
  let afterEmptyLook = async () => {}
  let workers = 0

  /** Starts a worker of "codex"; its looks for work are counted. */
  function start(runTurn: RunTurn, more: Partial<ServedAgent> & { maxJobs?: number } = {}) {
    const { maxJobs, ...served } = more
    const worker = createWorker({
      queue: {
        ...relay.queue,
        async claim(claim) {
          looks += 1
          const job = await relay.queue.claim(claim)
          if (job === undefined) await afterEmptyLook()
          return job
        },
      },
      clock: relay.clock,
      identity: { ...ownIdentity(), id: `w${(workers += 1)}` },
      serving: [
        { agent: 'codex', runTurn, allowWrites: false, concurrency: 1, env: {}, ...served },
      ],
      localDirectory: relay.machine.directory,
      workspace: realpathSync(relay.workspace),
      leaseMs: 60_000,
      heartbeatMs: 10_000,
      onTurn: () => {},
      log: () => {},
    })
    const running = worker.run({ intervalMs: NEVER_MS, maxJobs })
    beforeRemoval(t, async () => {
      worker.drain()
      await running
    })
    return { worker, running }
  }

  /** What the sleeping workers of "codex" take. */
  function asleep(): string[] {
    const names = namesIn(layoutOf(relay.machine.directory).waiting('codex'))
    return names.flatMap((name) => readMark(name)?.takes ?? [])
  }

  /** Another worker of "codex" that sleeps, and after this test's own sleeper in order. */
  async function startOther() {
    const other = relay.queue.watch({ sleeper: 'codex' }, () => {})
    await other.arm('reads')
    return { wasWoken: async () => !(await other.disarm()) }
  }

  return {
    relay,
    start,
    looks: () => looks,
    /** Does something once, after a worker has found no work and before it continues. */
    onEmptyLook: (act: () => Promise<void>): void => {
      afterEmptyLook = async () => {
        afterEmptyLook = async () => {}
        await act()
      }
    },
    asleep,
    startOther,
  }
}

/** Waits until something is so; the test's limit ends the wait. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5)
}

/** Sends a job to "codex" and resolves when it has ended. */
async function sent(relay: TestRelay, { write = false, ...more } = {}) {
  const job = await relay.send('codex', { prompt: 'p', write }, more)
  return relay.until(job.job_id, isFinal)
}

test('of 16 idle workers, a job makes one look for work', LIMIT, async (t) => {
  const { relay, start, looks, asleep } = await setup(t)
  for (let worker = 0; worker < 16; worker += 1) start(done)
  await until(() => asleep().length === 16)
  const before = looks()
  const jobs = 40
  for (let job = 0; job < jobs; job += 1) await sent(relay)
  await until(() => asleep().length === 16)
  // For each job a look that finds it, one after it, and one after the worker can be woken again.
  assert.ok(looks() - before <= 3 * jobs, `${looks() - before} looks for ${jobs} jobs`)
})

test('a job that arrives while a worker falls asleep is taken by it', LIMIT, async (t) => {
  const { relay, start, asleep, onEmptyLook } = await setup(t)
  const gate = createSignal()
  const begun = createSignal()
  let jobId = ''
  onEmptyLook(async () => {
    // No worker sleeps yet, so this wakes none.
    jobId = (await relay.send('codex', { prompt: 'p' })).job_id
  })
  start(async () => {
    begun.raise()
    await gate.raised(60_000)
    return { ok: true, output: 'done' }
  })
  await begun.raised(60_000)
  // It found the job while it could be woken, and can take no other now.
  await until(() => asleep().length === 0)
  gate.raise()
  await relay.until(jobId, isFinal)
})

test(
  'a worker sleeps while it has a free slot, for the jobs that it may take',
  LIMIT,
  async (t) => {
    const { relay, start, asleep } = await setup(t)
    const gates: (() => void)[] = []
    const turn: RunTurn = () =>
      new Promise((resolve) => gates.push(() => resolve({ ok: true, output: 'done' })))
    start(turn, { concurrency: 2 })
    await until(() => asleep().join() === 'reads')
    const jobs = [await relay.send('codex', { prompt: 'a' })]
    await until(() => gates.length === 1 && asleep().join() === 'reads')
    jobs.push(await relay.send('codex', { prompt: 'b' }))
    await until(() => gates.length === 2 && asleep().length === 0)
    gates[0]?.()
    await until(() => asleep().join() === 'reads')
    gates[1]?.()
    for (const job of jobs) await relay.until(job.job_id, isFinal)
    start(done, { allowWrites: true })
    await until(() => asleep().toSorted().join() === 'all,reads')
  },
)

test('no job wakes a worker of a paused agent, and the end of the pause does', LIMIT, async (t) => {
  const { relay, start, asleep } = await setup(t)
  await relay.store.registry.put('pause', 'codex', loginPause('codex'))
  const { worker, running } = start(done)
  await until(() => asleep().join() === 'none')
  const job = await relay.send('codex', { prompt: 'p' })
  assert.deepEqual(asleep(), ['none'])
  await relay.queue.pauses.end('codex')
  await relay.until(job.job_id, isFinal)
  await until(() => asleep().join() === 'reads')
  worker.drain()
  await running
  assert.deepEqual(asleep(), [])
})

for (const [when, act, isPassedOn] of [
  ['before it looked, and takes no more jobs,', [(sleep) => sleep.stay('codex')], true],
  ['and has looked since', [(sleep) => sleep.look('codex'), (sleep) => sleep.stay('codex')], false],
  ['and ends', [(sleep) => sleep.close()], true],
  ['and cannot look', [(sleep) => sleep.handOver()], true],
] as [string, ((sleep: ReturnType<typeof createSleep>) => void | Promise<void>)[], boolean][]) {
  const what = isPassedOn ? 'wakes another one' : 'wakes nobody'
  test(`a worker that was woken ${when} ${what}`, LIMIT, async (t) => {
    const { relay, startOther } = await setup(t)
    const woken = createSignal()
    const sleep = createSleep({ ...relay, woken: woken.raise })
    beforeRemoval(t, () => sleep.close())
    assert.equal(await sleep.arm('codex', 'reads'), true)
    const other = await startOther()
    sleep.look('codex')
    await relay.send('codex', { prompt: 'p' })
    await woken.raised(60_000)
    for (const each of act) await each(sleep)
    assert.equal(await other.wasWoken(), isPassedOn)
  })
}

for (const [when, leftMs, isPassedOn] of [
  ['soon', 1500, true],
  ['much later', 60_000, false],
] as const) {
  const what = isPassedOn ? 'tells another one' : 'leaves the others asleep'
  test(
    `a worker that knows of a job that is due ${when} and gets busy ${what}`,
    LIMIT,
    async (t) => {
      const { relay, startOther } = await setup(t)
      const sleep = createSleep({ ...relay, woken: () => {} })
      beforeRemoval(t, () => sleep.close())
      await sleep.arm('codex', 'reads')
      const other = await startOther()
      sleep.expect('codex', relay.clock.now() + leftMs)
      sleep.look('codex')
      await sleep.stay('codex')
      assert.equal(await other.wasWoken(), isPassedOn)
    },
  )
}

test('a worker that the store refuses leaves the job to another one', LIMIT, async (t) => {
  const { relay, start, asleep, startOther } = await setup(t)
  let isRefused = false
  const { queue } = relay
  relay.queue = {
    ...queue,
    claim(claim) {
      if (isRefused) throw new RelayError('STORE_WRITE_FAILED', 'Cannot claim a job: EIO.')
      return queue.claim(claim)
    },
  }
  start(done)
  await until(() => asleep().length === 1)
  const other = await startOther()
  isRefused = true
  await relay.send('codex', { prompt: 'p' })
  await until(() => asleep().length === 0)
  assert.equal(await other.wasWoken(), true)
  isRefused = false
})

test(
  'however jobs and sleep interleave, every job is taken by a worker that it wakes',
  LIMIT,
  async (t) => {
    const { relay } = await setup(t)
    const program = fileURLToPath(new URL('programs/idle-workers.ts', import.meta.url))
    const { RELAY_DATA_DIR: dataDir, RELAY_WORKSPACE: workspace } = relay.env
    const place = JSON.stringify({ dataDir, workspace, bootId: bootId() })
    for (const writes of ['', 'writes', 'writes']) {
      const args = ['--import', 'tsx', program, place, relay.machine.directory, writes]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      endWith(t, child)
      await once(child.stdout, 'data')
    }
    for (let round = 0; round < 60; round += 1) {
      await pause(Math.random() * 8)
      const burst = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, async () => {
        await pause(Math.random() * 4)
        const write = Math.random() < 0.3
        const delayMs = Math.random() < 0.1 ? Math.random() * 30 : undefined
        const not_before =
          delayMs === undefined ? undefined : new Date(Date.now() + delayMs).toISOString()
        return sent(relay, { write, ...(not_before === undefined ? {} : { not_before }) })
      })
      await Promise.all(burst)
    }
  },
)

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { bootId, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { bundleProgram } from './bundle.ts'
import { TARGET } from './programs/names.ts'
import type { Operated } from './programs/operation.ts'
import { temporaryDirectory } from './scratch.ts'
import { buildShim, shimEnvironment } from './shim.ts'

const BOUND_MS = 120_000

test('two processes that look, then write: of one version the first line counts, and only its writer is told so', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const { queue, agent } = scene
  const { job } = await queue.dispatch(
    { to: agent, task: { prompt: TARGET }, request_id: TARGET },
    { from: { agent: 'sender' } },
  )
  const other = await scene.paused('complete')
  // The paused one holds the job and has looked at its log; its write is the next thing it does.
  const held = await queue.get(job.job_id)
  assert.equal(held.state, 'running')
  await queue.cancel(job.job_id, { by: { agent: 'sender' } })
  const told = await other.goOn()
  const after = await queue.get(job.job_id)
  assert.equal(after.state, 'cancelled')
  assert.equal(told.acknowledged, false, 'VIOLATION: two writers were told they were first')
  assert.equal(told.refusal, 'STATE_REFUSED')
  console.log('first writer: a late completion was refused, the cancelled job stays cancelled')
})

test('two workers that claim one job at once: one of them has it', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const { queue, agent } = scene
  const { job } = await queue.dispatch(
    { to: agent, task: { prompt: TARGET, write: true }, request_id: TARGET },
    { from: { agent: 'sender' } },
  )
  const other = await scene.paused('claim-write')
  // The hint was moved by the paused one; after its grace a sweep brings it back for others.
  await delay(1200)
  await queue.sweep()
  const worker = { ...ownIdentity(), id: 'the quick one' }
  const mine = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
  assert.equal(mine?.job_id, job.job_id)
  const told = await other.goOn()
  assert.equal(told.acknowledged, false, 'VIOLATION: two workers were told they have the job')
  const after = await queue.complete({ job_id: job.job_id, token: mine.token }, { output: 'mine' })
  assert.equal(after.state === 'completed' && after.result.output, 'mine')
  console.log('first writer: of two claims of one version one counts')
})

test('a dispatch that was paused between its hint and its line is served at once when it continues', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const { queue, agent } = scene
  const other = await scene.paused('dispatch')
  const worker = { ...ownIdentity(), id: 'idle' }
  const claim = () => queue.claim({ agent, worker, lease_ms: 60_000, writes: false })
  // Longer than any worker or sweep waits for a birth.
  for (let looks = 0; looks < 12; looks += 1) {
    await queue.sweep()
    assert.equal(await claim(), undefined)
    await delay(100)
  }
  assert.equal((await other.goOn()).acknowledged, true)
  // No wait and no sweep: the first look finds it.
  assert.equal((await claim())?.task.prompt, TARGET)
})

test('a change that lost its race is not replayed after a restart, although its process had a journal', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const { queue, agent } = scene
  const { job } = await queue.dispatch(
    { to: agent, task: { prompt: TARGET }, request_id: TARGET },
    { from: { agent: 'sender' } },
  )
  const other = await scene.paused('complete', 'long-lived')
  await queue.cancel(job.job_id, { by: { agent: 'sender' } })
  const told = await other.goOn()
  assert.equal(told.acknowledged, false)
  const after = await scene.reboot()
  const found = await after.jobs.history(job.job_id).then(
    (events) => events.map(({ type }) => type).join(),
    (error: unknown) => String(error),
  )
  const violation = `VIOLATION: a change that lost its race was replayed: ${found}`
  assert.equal(found, 'enqueue,claim,cancel', violation)
  console.log('first writer: a late completion is in no journal')
})

async function setup(t: TestContext) {
  const home = temporaryDirectory(t)
  const shim = buildShim(home)
  if ('missing' in shim) {
    console.log(`NOT RUN: first writer: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const preload = shim.path
  const program = await bundleProgram('operation', home)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const dataDir = join(home, 'data')
  const clock = systemClock
  const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
  t.after(() => store.close())

  return {
    agent: 'worked',
    queue: createQueue({ store, clock }),
    /** Opens the store as the first process of the next boot. */
    async reboot() {
      const again = await openFileStore({ dataDir, workspace, bootId: 'the next boot', clock })
      t.after(() => again.close())
      return again
    },
    /** Starts an operation that stops itself right before its first write to a log. */
    async paused(operation: string, life = 'short-lived') {
      const spoil = { at: 1, fault: 'stop-before', call: 'write' } as const
      const env = shimEnvironment({ path: preload, root: dataDir, log: join(home, 'calls'), spoil })
      const child = spawn(process.execPath, [program, operation, dataDir, workspace, life], {
        env: { ...env, PATH: process.env.PATH ?? '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      t.after(() => child.kill('SIGKILL'))
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
      await untilStopped(child)
      return {
        async goOn(): Promise<Operated> {
          const closed = once(child, 'close', { signal: AbortSignal.timeout(BOUND_MS) })
          child.kill('SIGCONT')
          await closed
          return JSON.parse(said) as Operated
        },
      }
    },
  }
}

/** The letter behind the name in /proc/PID/stat is T for a process that a signal stopped. */
async function untilStopped(child: ChildProcess): Promise<void> {
  const deadline = performance.now() + BOUND_MS
  while (performance.now() < deadline) {
    const stat = fs.readFileSync(`/proc/${child.pid}/stat`, 'latin1')
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')) return
    await delay(10)
  }
  throw new Error('The other process did not come to its write.')
}

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess, SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { bootId, monotonicMs } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { collect } from '../../lib/store/file/upkeep/gc.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { bundleProgram } from './bundle.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, shimEnvironment } from './shim.ts'

const DAY_MS = 86_400_000
const BOUND_MS = 60_000

/** What must not be found anywhere once it was collected. */
const SECRET = 'CONFIDENTIAL'

/** Calls that change the disk; the collection is stopped before each of them. */
const CALLS = ['open', 'write', 'fdatasync', 'rename', 'unlink', 'fsync', 'close'] as const

test('a collection killed at any call is finished by the next one: nothing of a prompt or an output is left', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  let kills = 0
  for (const call of CALLS) {
    for (let at = 1; at < 60; at += 1) {
      scene.restore()
      const done: SpawnSyncReturns<string> = spawnSync(process.execPath, scene.args, {
        env: scene.environment({ at, fault: 'kill-before', call }),
        encoding: 'utf8',
        timeout: BOUND_MS,
      })
      await scene.collectHere()
      await scene.check(`killed before ${call} ${at}`)
      if (done.signal !== 'SIGKILL') {
        assert.equal(done.status, 0, done.stderr)
        break
      }
      kills += 1
    }
  }
  assert.ok(kills > 15, `${kills} kills`)
  console.log(`collections: killed at ${kills} calls, each finished by the next collection`)
})

test('a collection paused at any call while another one runs damages nothing and lets nothing run again', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  let pauses = 0
  for (const call of ['write', 'rename', 'unlink'] as const) {
    for (let at = 1; at < 60; at += 1) {
      scene.restore()
      const env = scene.environment({ at, fault: 'stop-before', call })
      const child: ChildProcess = spawn(process.execPath, scene.args, { env, stdio: 'ignore' })
      const ended: Promise<unknown[]> = once(child, 'exit', {
        signal: AbortSignal.timeout(BOUND_MS),
      })
      const isPaused = await untilStoppedOrOver(child.pid ?? 0)
      await scene.collectHere()
      if (isPaused) child.kill('SIGCONT')
      assert.deepEqual(await ended, [0, null], `VIOLATION: paused before ${call} ${at}: it failed`)
      await scene.collectHere()
      await scene.check(`paused before ${call} ${at}`)
      if (!isPaused) break
      pauses += 1
    }
  }
  assert.ok(pauses > 5, `${pauses} pauses`)
  console.log(`collections: paused at ${pauses} calls beside another collection, no damage`)
})

test('of two collections, one stopped before it writes and one before it renames, neither empties a log', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  scene.restore()
  const begin = async (call: 'rename' | 'write') => {
    const env = scene.environment({ at: 1, fault: 'stop-before', call })
    const child: ChildProcess = spawn(process.execPath, scene.args, { env, stdio: 'ignore' })
    // It may still be stopped when the scene has failed.
    t.after(() => child.kill('SIGKILL'))
    const ended: Promise<unknown[]> = once(child, 'exit', { signal: AbortSignal.timeout(BOUND_MS) })
    assert.equal(await untilStoppedOrOver(child.pid ?? 0), true)
    return { child, ended }
  }
  const first = await begin('rename')
  const second = await begin('write')
  first.child.kill('SIGCONT')
  await first.ended
  await scene.isKnown('two at once, the first has ended')
  second.child.kill('SIGCONT')
  await second.ended
  await scene.isKnown('two at once, both have ended')
  await scene.collectHere()
  await scene.check('two at once')
  console.log('collections: two at once at their files, no log was emptied')
})

type Spoil = NonNullable<Parameters<typeof shimEnvironment>[0]['spoil']>

type Scene = {
  /** The program that collects, with its arguments. */
  args: string[]
  environment: (spoil: Spoil) => Record<string, string>
  /** Puts the store back as it was before any collection. */
  restore: () => void
  collectHere: () => Promise<unknown>
  /** Sends the request of the collected job again: it must be known, and run by nothing. */
  isKnown: (where: string) => Promise<void>
  check: (where: string) => Promise<void>
}

async function setup(t: TestContext): Promise<Scene | undefined> {
  const home = memoryDirectory(t)
  const shim = buildShim(home)
  if ('missing' in shim) {
    console.log(`NOT RUN: collections: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const program = await bundleProgram('collection', home)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const dataDir = join(home, 'data')
  const real = { now: Date.now, monotonic: monotonicMs }
  const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock: real })
  const queue = createQueue({ store, clock: real })
  const layout = layoutOf(store.location)
  const worker = { id: 'w', pid: process.pid, start: '0', boot_id: 'a former boot' }
  const request = { to: 'worked', request_id: 'one', task: { prompt: `${SECRET} prompt` } }
  await queue.dispatch(request, { from: { agent: 'sender' } })
  const held = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
  assert.ok(held !== undefined)
  queue.report(held, { kind: 'message', text: `${SECRET} activity` })
  await queue.complete(held, { output: `${SECRET} output `.repeat(20_000) })
  const now = Date.now() + 40 * DAY_MS
  const clock = { now: () => now, monotonic: monotonicMs }
  const before = new Date(now - 30 * DAY_MS).toISOString()
  for (const shard of fs.readdirSync(layout.jobs)) {
    if (fs.readdirSync(join(layout.jobs, shard)).length === 0)
      fs.rmdirSync(join(layout.jobs, shard))
  }
  const template = join(home, 'template')
  fs.cpSync(dataDir, template, { recursive: true, preserveTimestamps: true })
  t.after(() => store.close())

  return {
    args: [program, layout.root, String(now), before],
    environment: (spoil) => ({
      ...shimEnvironment({ path: shim.path, root: dataDir, log: join(home, 'calls'), spoil }),
      PATH: process.env.PATH ?? '',
    }),
    restore() {
      fs.rmSync(dataDir, { recursive: true, force: true })
      fs.cpSync(template, dataDir, { recursive: true, preserveTimestamps: true })
    },
    collectHere: () =>
      collect({
        layout,
        clock,
        before,
        bootId: 'another',
        passed: undefined,
        mostJobs: Number.POSITIVE_INFINITY,
      }),
    isKnown,
    async check(where) {
      assert.deepEqual(leftIn(dataDir), [], `VIOLATION: ${where}: left behind`)
      await isKnown(where)
      const { findings } = await store.upkeep.audit()
      assert.deepEqual(findings, [], `VIOLATION: ${where}`)
    },
  }

  async function isKnown(where: string): Promise<void> {
    const again = await queue.dispatch(request, { from: { agent: 'sender' } })
    assert.equal(again.deduped, true, `VIOLATION: ${where}: the same request was born again`)
    assert.equal(again.job.job_id, jobIdOf('one'))
    assert.equal(again.job.expunged, true, `VIOLATION: ${where}: no tombstone`)
    const claimed = await queue.claim({ agent: 'worked', worker, lease_ms: 1, writes: true })
    assert.equal(claimed, undefined, `VIOLATION: ${where}: an ended job ran`)
  }
}

function leftIn(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return leftIn(path)
    const isLeft = entry.name.endsWith('.next') || fs.readFileSync(path, 'latin1').includes(SECRET)
    return isLeft ? [path] : []
  })
}

/** True when the process is stopped by a signal, false when it has ended. */
async function untilStoppedOrOver(pid: number): Promise<boolean> {
  const deadline = performance.now() + BOUND_MS
  while (performance.now() < deadline) {
    const state = stateOf(pid)
    if (state === 'T') return true
    if (state === undefined || state === 'Z') return false
    await delay(10)
  }
  throw new Error('The other process neither stopped nor ended.')
}

function stateOf(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.charAt(stat.lastIndexOf(')') + 2)
  } catch {
    // Gone.
    return undefined
  }
}

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { identify } from '../../lib/process/process.ts'
import { treeOf } from '../../lib/process/tree.ts'
import { storeEnvironment } from '../programs/store-environment.ts'
import { temporaryDirectory } from './scratch.ts'
import { runToEnd } from './torture/fleet.ts'
import { parseSideFile } from './torture/history.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const AGENT = fileURLToPath(new URL('./programs/agent.sh', import.meta.url))

/** The heartbeat is rarer than the sweep, as it is by default. */
const LEASE_MS = 3000
const HEARTBEAT_MS = 1500
const TURN_S = 6

type JobDocument = { job_id: string; state: string; attempts: number }

for (const write of [false, true]) {
  const kind = write ? 'write' : 'read-only'
  test(`all processes are paused for longer than a lease and continued together: the ${kind} turn goes on, once`, async (t) => {
    const scene = setup(t)
    const args = write ? ['--write'] : []
    const { job_id } = await scene.relay('dispatch', 'doer', `slow ${TURN_S} 0`, ...args)
    const holder = scene.worker()
    await scene.side('start')
    const all = [holder, scene.worker(), scene.worker()]
    await delay(1500)
    const pids = all.flatMap(({ pid }) => treeOf({ processes: present(identify(pid ?? 0)) }))
    for (const { pid } of pids) process.kill(pid, 'SIGSTOP')
    await delay(LEASE_MS * 2)
    // The holder last, which is the worst order.
    for (const { pid } of pids.toReversed()) process.kill(pid, 'SIGCONT')
    const done = await scene.jobOf(job_id, isOver)
    assert.equal(done.state, 'completed', `the job became ${done.state}`)
    assert.equal(
      done.attempts,
      1,
      `VIOLATION: a living turn was taken away, ${done.attempts} attempts`,
    )
    const side = await scene.side('end')
    assert.equal(side.filter(({ what }) => what === 'start').length, 1)
  })
}

const isOver = ({ state }: JobDocument) => state !== 'running' && state !== 'queued'

test('one worker is paused for longer than its lease: another one runs the job, never beside it', async (t) => {
  const scene = setup(t)
  const { job_id } = await scene.relay('dispatch', 'doer', `slow ${TURN_S} 0`)
  const holder = scene.worker()
  await scene.side('start')
  scene.worker()
  holder.kill('SIGSTOP')
  const done = await scene.jobOf(
    job_id,
    ({ attempts, state }) => attempts === 2 && state !== 'running',
  )
  holder.kill('SIGCONT')
  assert.equal(done.state, 'completed')
  const side = await scene.side('end')
  assert.deepEqual(
    side.filter(({ what }) => what === 'overlap'),
    [],
  )
})

function setup(t: TestContext) {
  const children: ChildProcess[] = []
  t.after(() => Promise.all(children.map(end)))
  const home = temporaryDirectory(t)
  const workspace = join(home, 'project')
  const sideDirectory = join(home, 'side')
  fs.mkdirSync(workspace)
  fs.mkdirSync(sideDirectory)
  const config = join(home, 'config.json')
  const command = ['/bin/sh', AGENT, sideDirectory]
  const agents = { doer: { executor: 'command', command, allowWrites: true } }
  fs.writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: config,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_HEARTBEAT_MS: String(HEARTBEAT_MS),
    ...storeEnvironment,
  }

  async function relay(...args: string[]): Promise<JobDocument> {
    const { code, stdout, stderr } = await runToEnd([join(ROOT, 'cli.js'), ...args, '--json'], env)
    assert.equal(code, 0, stderr)
    return JSON.parse(stdout) as JobDocument
  }

  return {
    relay,
    worker() {
      const args = [join(ROOT, 'worker.js'), '--agent', 'doer', '--interval', '200']
      const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
      children.push(child)
      return child
    },
    /** Waits for a line of the agents' own file. */
    async side(what: string) {
      for (const deadline = performance.now() + 120_000; performance.now() < deadline;) {
        const log = join(sideDirectory, 'log')
        const lines = fs.existsSync(log) ? parseSideFile(fs.readFileSync(log, 'utf8')) : []
        if (lines.some((line) => line.what === what)) return lines
        await delay(20)
      }
      throw new Error(`No agent wrote "${what}".`)
    },
    async jobOf(id: string, fits: (job: JobDocument) => boolean): Promise<JobDocument> {
      for (const deadline = performance.now() + 120_000; performance.now() < deadline;) {
        const job = await relay('show', id)
        if (fits(job)) return job
        await delay(300)
      }
      throw new Error(`Job ${id} did not become as wanted.`)
    },
  }
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  await closed
}

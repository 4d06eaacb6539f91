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

import { temporaryDirectory } from './scratch.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { atThisPace } from '../programs/pace.ts'
import { storeEnvironment } from '../programs/store-environment.ts'
import { install } from './shim.ts'
import { runToEnd } from './torture/fleet.ts'
import { parseSideFile } from './torture/history.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const AGENT = fileURLToPath(new URL('./programs/agent.sh', import.meta.url))

const LEASE_MS = 1000
const HOUR_S = 3600
const JUMPS = [HOUR_S, -HOUR_S, 24 * HOUR_S, -24 * HOUR_S]

/** A turn outlasts several leases, so that an early end of one would show. */
const TURN_S = 4

for (const jump of JUMPS) {
  test(`the clock jumps by ${jump / HOUR_S} h while a worker holds a job: it keeps it, and it runs once`, async (t) => {
    const scene = setup(t)
    if (scene === undefined) return
    const id = await scene.relay('dispatch', 'reader', `slow ${TURN_S} 0`, '--json')
    scene.worker()
    await scene.side('start')
    scene.worker()
    scene.setClock(jump)
    const done = await scene.jobOf(id.job_id, ({ state }) => state === 'completed')
    const starts = (await scene.side('end')).filter(({ what }) => what === 'start')
    assert.equal(starts.length, 1, 'the job ran a second time')
    assert.equal(done.attempts, 1)
    const seen = Date.parse(String(done.updated_at)) - Date.now()
    // A database has a clock of its own, which is the only one that counts.
    const expected = CHOSEN_STORE === 'files' ? jump * 1000 : 0
    assert.ok(Math.abs(seen - expected) < 600_000, `the worker's clock is ${seen} ms off`)
    console.log(
      `clock: ${jump / HOUR_S} h: 1 turn, 1 attempt, lease of ${LEASE_MS} ms kept for ${TURN_S} s`,
    )
  })
}

test('the clock jumps back by a day after a worker died: its lease is over all the same', async (t) => {
  const scene = setup(t)
  if (scene === undefined) return
  const id = await scene.relay('dispatch', 'reader', `slow ${TURN_S} 0`, '--json')
  const dead = scene.worker()
  await scene.side('start')
  dead.kill('SIGKILL')
  await once(dead, 'close')
  scene.setClock(-24 * HOUR_S)
  const begun = performance.now()
  scene.worker()
  const again = await scene.jobOf(id.job_id, ({ attempts }) => attempts === 2)
  const tookMs = Math.round(performance.now() - begun)
  assert.equal(again.state, 'running')
  assert.ok(tookMs < atThisPace(LEASE_MS + 5000), `the takeover took ${tookMs} ms`)
  const overlaps = (await scene.side('start')).filter(({ what }) => what === 'overlap')
  assert.deepEqual(overlaps, [])
  console.log(
    `clock: a dead worker's job was taken over ${tookMs} ms later, a day before it was claimed`,
  )
})

type JobDocument = { job_id: string; state: string; attempts: number; updated_at?: string }

function setup(t: TestContext) {
  const library = fakeClock()
  if (library === undefined) {
    const why = 'libfaketime is not installed (package faketime)'
    console.log(`NOT RUN: clock: ${why}`)
    t.skip(why)
    return undefined
  }
  const children: ChildProcess[] = []
  t.after(() => Promise.all(children.map(end)))
  const home = temporaryDirectory(t)
  const workspace = join(home, 'project')
  const sideDirectory = join(home, 'side')
  const clock = join(home, 'clock')
  fs.mkdirSync(workspace)
  fs.mkdirSync(sideDirectory)
  fs.writeFileSync(clock, '+0')
  const config = join(home, 'config.json')
  const command = ['/bin/sh', AGENT, sideDirectory]
  const agents = { reader: { executor: 'command', command } }
  fs.writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: config,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_HEARTBEAT_MS: '200',
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    ...storeEnvironment,
  }

  async function relay(...args: string[]): Promise<JobDocument> {
    const { code, stdout, stderr } = await runToEnd([join(ROOT, 'cli.js'), ...args], env)
    assert.equal(code, 0, stderr)
    return JSON.parse(stdout) as JobDocument
  }

  return {
    relay,
    /** Sets the clock of every process of this scene so many seconds ahead of the true one. */
    setClock(seconds: number): void {
      fs.writeFileSync(`${clock}.new`, seconds < 0 ? String(seconds) : `+${seconds}`)
      fs.renameSync(`${clock}.new`, clock)
    },
    worker() {
      const args = [join(ROOT, 'worker.js'), '--agent', 'reader', '--interval', '200']
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
        const job = await relay('show', id, '--json')
        if (fits(job)) return job
        await delay(100)
      }
      throw new Error(`Job ${id} did not become as wanted.`)
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  await closed
}

/** The library that lies about the time, installed where that is possible without asking. */
function fakeClock(): string | undefined {
  if (process.platform !== 'linux') return undefined
  return findFakeClock() ?? (install('faketime'), findFakeClock())
}

function findFakeClock(): string | undefined {
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
  const places = [
    `/usr/lib/${machine}-linux-gnu/faketime`,
    '/usr/lib64/faketime',
    '/usr/lib/faketime',
  ]
  const files = places.map((place) => `${place}/libfaketimeMT.so.1`)
  return files.find((file) => fs.existsSync(file))
}

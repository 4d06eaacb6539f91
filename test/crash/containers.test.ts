import assert from 'node:assert/strict'
import { execFile, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { identify } from '../../lib/process/process.ts'
import { treeOf } from '../../lib/process/tree.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { startServer } from '../mcp/raw-client.ts'
import { temporaryDirectory } from './scratch.ts'
import { parseSideFile } from './torture/history.ts'

const run = promisify(execFile)

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const AGENT = fileURLToPath(new URL('./programs/agent.sh', import.meta.url))

/** A PID namespace of its own with its own /proc; all that runs in it ends with its first process. */
const CONTAINER = ['--pid', '--fork', '--mount-proc', '--kill-child']

const LEASE_MS = 2000
const TURN_S = 9

/** No wait of these scenes is longer, however busy the machine is. */
const BOUND_MS = 120_000

const skip =
  spawnSync('unshare', [...CONTAINER, 'true']).status === 0
    ? false
    : 'NOT RUN: only root can make a namespace of processes, with unshare(1)'
if (skip !== false) console.log(`test/crash/containers.test.ts ${skip}`)

type JobDocument = { job_id: string; state: string; attempts: number }

test(
  'a worker is killed in one container and its turn lives on: a worker in another container waits for its end',
  { skip },
  async (t) => {
    const scene = setup(t)
    const { job_id } = await scene.relay('dispatch', 'doer', `orphan ${TURN_S} 0`)
    const home = scene.container('a')
    await scene.side(({ start }) => start === 1)
    await scene.killWorker(home)
    const other = scene.container('b')
    await scene.said(other, /a process of its turn still runs there/)
    const began = scene.lines().map(({ what }) => what)
    assert.deepEqual(began, ['start'], `VIOLATION: two turns of one job at once: ${began.join()}`)
    const why = await scene.why(job_id)
    assert.match(why, /in another container is silent, but a process of its turn still runs there/)
    const done = await scene.jobOf(job_id, ({ state }) => state === 'completed')
    assert.equal(done.attempts, 2)
    const lines = scene.lines().map(({ what }) => what)
    assert.deepEqual(lines, ['start', 'end', 'start', 'end'])
  },
)

test(
  'a worker in one container is never taken for dead by a worker in another one',
  { skip },
  async (t) => {
    const scene = setup(t)
    const { job_id } = await scene.relay('dispatch', 'doer', `alive ${TURN_S} 0`)
    scene.container('a')
    await scene.side(({ start }) => start === 1)
    scene.container('b')
    const done = await scene.jobOf(job_id, ({ state }) => state !== 'running')
    assert.equal(done.state, 'completed')
    assert.equal(done.attempts, 1)
    assert.deepEqual(
      scene.lines().map(({ what }) => what),
      ['start', 'end'],
    )
  },
)

test(
  'a whole container is killed: a worker in another one takes its job at the end of the lease',
  { skip },
  async (t) => {
    const scene = setup(t)
    const { job_id } = await scene.relay('dispatch', 'doer', 'container 600 0')
    const home = scene.container('a')
    await scene.side(({ start }) => start === 1)
    home.child.kill('SIGKILL')
    await once(home.child, 'close')
    const next = await scene.relay('dispatch', 'doer', 'next 0 0')
    scene.container('b')
    await scene.side(({ start }) => start >= 2)
    const taken = await scene.jobOf(job_id, ({ attempts }) => attempts === 2)
    assert.equal(taken.state, 'running')
    await scene.relay('cancel', job_id)
    await scene.jobOf(next.job_id, ({ state }) => state === 'completed')
  },
)

test(
  'a whole container is paused for longer than a lease and resumed: its turn goes on, once',
  { skip },
  async (t) => {
    const scene = setup(t)
    const { job_id } = await scene.relay('dispatch', 'doer', `paused ${TURN_S} 0`)
    const home = scene.container('a')
    await scene.side(({ start }) => start === 1)
    const paused = scene.processesOf(home)
    for (const { pid } of paused) process.kill(pid, 'SIGSTOP')
    const other = scene.container('b')
    await scene.said(other, /a process of its turn still runs there/)
    for (const { pid } of paused) process.kill(pid, 'SIGCONT')
    const done = await scene.jobOf(job_id, ({ state }) => state !== 'running')
    assert.equal(done.state, 'completed')
    assert.equal(done.attempts, 1)
    assert.deepEqual(
      scene.lines().map(({ what }) => what),
      ['start', 'end'],
    )
  },
)

test(
  'the container of a session is killed: a session of the same agent in another one gets its notification',
  { skip },
  async (t) => {
    const scene = setup(t)
    const first = await scene.session()
    const task = { prompt: 'heir 0 0' }
    const { isError } = await first.call('dispatch', { to: 'doer', task })
    assert.equal(isError, false)
    first.child.kill('SIGKILL')
    await first.exited
    const heir = await scene.session()
    scene.container('worker')
    await until('the notification arrives', async () => {
      const { structured } = await heir.call('check_inbox')
      return JSON.stringify(structured).includes('"completed"') || undefined
    })
  },
)

type Container = { child: ChildProcess; log: string }

function setup(t: TestContext) {
  const containers: Container[] = []
  t.after(async () => {
    for (const { child } of containers) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGKILL')
      await once(child, 'close')
    }
  })
  const home = temporaryDirectory(t)
  const workspace = join(home, 'project')
  const sideDirectory = join(home, 'side')
  fs.mkdirSync(workspace)
  fs.mkdirSync(sideDirectory)
  const config = join(home, 'config.json')
  const command = ['/bin/sh', AGENT, sideDirectory]
  fs.writeFileSync(config, JSON.stringify({ agents: { doer: { executor: 'command', command } } }), {
    mode: 0o600,
  })
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: config,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_HEARTBEAT_MS: String(LEASE_MS / 4),
    RELAY_AUTOSPAWN: '0',
  }

  /** Each command runs in a container of its own: outside all containers it would see their processes. */
  async function cli(...args: string[]): Promise<string> {
    const inside = [...CONTAINER, process.execPath, join(ROOT, 'cli.js'), ...args]
    return (await run('unshare', inside, { env, timeout: BOUND_MS })).stdout
  }

  async function relay(...args: string[]): Promise<JobDocument> {
    return JSON.parse(await cli(...args, '--json')) as JobDocument
  }

  const lines = () => {
    const log = join(sideDirectory, 'log')
    return fs.existsSync(log) ? parseSideFile(fs.readFileSync(log, 'utf8')) : []
  }

  return {
    relay,
    lines,
    /** A worker in a container of its own. Its first process is a shell, so that the container outlives the worker. */
    container(name: string): Container {
      const log = join(home, `${name}.log`)
      const worker = `"${process.execPath}" worker.js --agent doer --interval 200`
      const shell = ['/bin/sh', '-c', `${worker} 2>"${log}" & wait; sleep 600`]
      const how = { cwd: ROOT, env, stdio: 'ignore' } as const
      const container = { child: spawn('unshare', [...CONTAINER, ...shell], how), log }
      containers.push(container)
      return container
    },
    /** A client's session of one agent, whose server runs in a container of its own. */
    async session() {
      const server = startServer({ ...env, RELAY_AGENT: 'sender' }, ['unshare', ...CONTAINER])
      containers.push({ child: server.child, log: '' })
      await server.initialize()
      return server
    },
    processesOf,
    /** Kills the worker alone, from outside, as an out-of-memory killer does. */
    async killWorker(container: Container): Promise<void> {
      const found = processesOf(container).filter(({ pid }) =>
        fs
          .readFileSync(`/proc/${pid}/cmdline`, 'utf8')
          .startsWith(`${process.execPath}\0worker.js`),
      )
      assert.equal(found.length, 1)
      for (const { pid } of found) process.kill(pid, 'SIGKILL')
    },
    why: (jobId: string) => cli('why', jobId),
    /** Waits for lines of the agents' own file. */
    side: (fits: (counts: { start: number }) => boolean) =>
      until('the agents began', () => {
        const start = lines().filter(({ what }) => what === 'start').length
        return fits({ start }) || undefined
      }),
    /** Waits until a worker reports that, or a second turn begins, which is the scene's to judge. */
    said: ({ log }: Container, words: RegExp) =>
      until(`a worker says ${String(words)}`, () => {
        const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''
        const began = lines().filter(({ what }) => what === 'start').length
        return words.test(text) || began > 1 || undefined
      }),
    jobOf: (id: string, fits: (job: JobDocument) => boolean) =>
      until(`job ${id} is as wanted`, async () => {
        const job = await relay('show', id)
        return fits(job) ? job : undefined
      }),
  }
}

function processesOf({ child }: Container): ProcessIdentity[] {
  const top = identify(child.pid ?? 0)
  return treeOf({ processes: top === undefined ? [] : [top] })
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>) {
  for (const deadline = performance.now() + BOUND_MS; performance.now() < deadline;) {
    const found = await look()
    if (found !== undefined) return found
    await delay(100)
  }
  throw new Error(`Waited ${BOUND_MS} ms in vain: ${what}.`)
}

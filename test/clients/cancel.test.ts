import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { readSettings } from '../../lib/config/config.ts'
import { liveness, monotonicMs } from '../../lib/process/process.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { runProgram, startProgram } from '../programs/child.ts'
import { atThisPace } from '../programs/pace.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { bash, installClaude } from './claude-turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'
import { commandOf, processesBelow, processesOf } from './processes.ts'

/** How long what belongs to a cancelled turn may go on. */
const GONE_MS = 7000

/** How long a client may take to begin, and a test to see that it has not ended. */
const PATIENCE_MS = 120_000

/** What the model runs: two in sessions of their own, of which one ends at no polite signal, and a plain one. */
const COMMAND = `(trap '' TERM; exec setsid sleep 600) & setsid sleep 600 & sleep 600 & wait`
const SLEEPS = 3

/** An agent's settings, and what the environment of its worker needs. */
type Served = { settings: object; env: Record<string, string> }

/** The clients, each with a model that has it run the command, and is content when it is asked again. */
const CLIENTS: Record<string, (t: TestContext, home: string) => Promise<Served>> = {
  codex: async (t, home) => {
    const codex = await installClient('@openai/codex', '0.169.0', 'codex')
    const api = await openFakeResponsesApi([{ shell: COMMAND }, { text: 'done' }])
    t.after(api.close)
    mkdirSync(join(home, '.codex'))
    writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(api.url))
    const settings = { executor: 'codex', binary: noting(home, codex), env: ['FAKE_KEY'] }
    return { settings, env: { FAKE_KEY: 'dummy' } }
  },
  claude: async (t, home) => {
    const claude = await installClaude()
    const api = await openFakeMessagesApi([bash(COMMAND), { text: 'done' }])
    t.after(api.close)
    const env = { ANTHROPIC_BASE_URL: api.url, ANTHROPIC_API_KEY: 'dummy' }
    const passed = { env: Object.keys(env), readTools: ['Bash'] }
    return { settings: { executor: 'claude', binary: noting(home, claude), ...passed }, env }
  },
}

/** The client, behind a program that first notes of which turns there are processes as its own begins. */
function noting(home: string, client: string): string {
  const path = join(home, 'client')
  const marks = `grep -shaz '^RELAY_TURN=' /proc/[0-9]*/environ | tr '\\0' '\\n' | sort -u`
  const script = `#!/bin/sh\n${marks} >"$HOME/met.$RELAY_TURN"\nexec '${client}' "$@"\n`
  writeFileSync(path, script, { mode: 0o755 })
  return path
}

/** A job whose turn, by a real client under a worker of its own, has begun the command. */
async function setup(t: TestContext, agent: string) {
  const { home, work } = clientFolders(t)
  const served = await CLIENTS[agent]?.(t, home)
  assert.ok(served !== undefined)
  const config = join(home, 'relay.json')
  const agents = { [agent]: served.settings }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    RELAY_AUTOSPAWN: '0',
    RELAY_CONFIG: config,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: work,
    ...served.env,
  }
  const relay = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(t, 'cli.js', [...args, '--json'], { env })
    assert.equal(code, 0, stderr)
    return JSON.parse(stdout) as { job_id: string; state: string }
  }
  const { queue, close } = await openRelay(readSettings(env, work))
  beforeRemoval(t, close)
  const { job_id } = await relay('dispatch', agent, 'run it')
  beforeRemoval(t, () => {
    for (const identity of processesOf(job_id)) endProcess(identity)
  })
  const worker = startProgram(t, 'worker.js', ['--agent', agent], { env })
  // Told as well, for a Codex that has something to tell to a worker that has gone ends by itself.
  const hasTold = async () =>
    (await queue.activity(job_id, { limit: 20 })).some(({ kind }) => kind === 'tool_started')
  const isSleeping = () =>
    processesOf(job_id).filter(({ pid }) => commandOf(pid) === 'sleep 600').length === SLEEPS
  await until(async () => (await hasTold()) && isSleeping(), PATIENCE_MS)
  const family = processesBelow(worker.pid)
  return {
    job_id,
    queue,
    relay,
    /** As a crash, and not as a request, ends it. */
    killWorker: async () => {
      worker.child.kill('SIGKILL')
      await worker.ended
    },
    /** The worker's own child is the client, or what the client's package starts it with. */
    killClient: () => {
      const [client] = family
      assert.ok(client !== undefined)
      endProcess(client)
    },
    workOnce: async () => {
      const other = await runProgram(t, 'worker.js', ['--agent', agent, '--once'], { env })
      assert.equal(other.code, 0, other.stderr)
      return other.stdout
    },
    /** What lives of the turn: whatever bears its mark, and whatever was seen below its worker. */
    left: () => {
      const seen = family.filter((identity) => liveness(identity) === 'alive')
      const pids = new Set([...processesOf(job_id), ...seen].map(({ pid }) => pid))
      return [...pids].map((pid) => `${pid} ${commandOf(pid).slice(0, 200)}`)
    },
    /** For each turn of the job, the turns of which there were processes when it began. */
    met: () =>
      readdirSync(home)
        .filter((name) => name.startsWith(`met.${job_id}.`))
        .map((name) => {
          const marks = readFileSync(join(home, name), 'utf8').split('\n')
          return marks.filter((mark) => mark.startsWith(`RELAY_TURN=${job_id}.`))
        }),
  }
}

/** Ends a process that may have ended by itself: a client notices that nobody reads what it says. */
function endProcess(identity: ProcessIdentity): void {
  if (liveness(identity) === 'alive') process.kill(identity.pid, 'SIGKILL')
}

/** Looks again and again until it is so. */
async function until(isSo: () => Promise<boolean> | boolean, limitMs: number): Promise<void> {
  const end = monotonicMs() + limitMs
  while (!(await isSo())) {
    assert.ok(monotonicMs() < end, `It was not so within ${limitMs} ms.`)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

const skip = process.platform === 'linux' ? false : 'NOT RUN: it looks into /proc'

for (const agent of Object.keys(CLIENTS)) {
  test(`a cancel leaves no process of a running ${agent} turn`, { skip }, async (t) => {
    const { job_id, relay, left } = await setup(t, agent)
    const began = monotonicMs()
    assert.equal((await relay('cancel', job_id)).state, 'cancelled')
    await until(() => left().length === 0, PATIENCE_MS)
    const tookMs = monotonicMs() - began
    assert.ok(tookMs < atThisPace(GONE_MS), `${tookMs} ms`)
    t.diagnostic(`gone ${tookMs} ms after the cancel began`)
  })

  test(
    `a cancel after the worker was killed: the next one ends the ${agent} turn`,
    { skip },
    async (t) => {
      const { job_id, relay, killWorker, workOnce, left } = await setup(t, agent)
      await killWorker()
      assert.equal((await relay('cancel', job_id)).state, 'cancelled')
      assert.ok(left().length > SLEEPS, 'nobody was there to stop them')
      const began = monotonicMs()
      assert.equal(await workOnce(), '')
      assert.deepEqual(left(), [])
      const tookMs = monotonicMs() - began
      assert.ok(tookMs < atThisPace(GONE_MS), `${tookMs} ms`)
      t.diagnostic(`gone, and the worker as well, after ${tookMs} ms`)
    },
  )

  test(
    `a worker killed right after a cancel: the next one ends the ${agent} turn`,
    { skip },
    async (t) => {
      const { job_id, queue, killWorker, workOnce, left } = await setup(t, agent)
      await queue.cancel(job_id, { by: { person: 'ada' } })
      const killed = killWorker()
      assert.notDeepEqual(left(), [])
      await killed
      assert.equal(await workOnce(), '')
      assert.deepEqual(left(), [])
    },
  )

  test(`orphans of a killed ${agent} are found by whoever looks next`, { skip }, async (t) => {
    const { job_id, relay, killWorker, killClient, workOnce, left } = await setup(t, agent)
    await killWorker()
    killClient()
    assert.equal((await relay('cancel', job_id)).state, 'cancelled')
    assert.notDeepEqual(left(), [], 'nobody was there to stop them')
    assert.equal(await workOnce(), '')
    assert.deepEqual(left(), [])
  })

  test(
    `a ${agent} turn of a killed worker is gone before the next one begins`,
    { skip },
    async (t) => {
      const { job_id, relay, killWorker, workOnce, left, met } = await setup(t, agent)
      await killWorker()
      assert.ok(left().length > SLEEPS, 'nobody was there to stop them')
      assert.match(await workOnce(), /"attempt":2,"state":"completed"/)
      assert.deepEqual(
        met().map((turns) => turns.length),
        [1, 1],
        met().join('; '),
      )
      assert.deepEqual(left(), [])
      assert.equal((await relay('show', job_id)).state, 'completed')
    },
  )
}

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createClaudeExecutor } from '../../executors/claude/claude.ts'
import { createCommandExecutor } from '../../executors/command.ts'
import type { RunTurn, TurnResult } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Job } from '../../lib/schema/job.ts'
import { ClaudeSettings, CommandSettings } from '../../lib/schema/settings.ts'
import type { ServedAgent } from '../../lib/worker/worker-options.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'

const LIMIT = { timeout: 120_000 }

/** A relay, and a worker of agent "codex" that runs until the test is over. */
async function setup(t: TestContext, more: Partial<ServedAgent> = {}) {
  const relay = await openTestRelay(t)
  const lines: string[] = []
  const start = (runTurn: RunTurn) => {
    const serving: ServedAgent = {
      agent: 'codex',
      runTurn,
      allowWrites: true,
      concurrency: 1,
      env: { PATH: process.env['PATH'] ?? '', HOME: relay.home },
      ...more,
    }
    const worker = createWorker({
      queue: relay.queue,
      localDirectory: relay.machine.directory,
      clock: relay.clock,
      identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
      serving: [serving],
      workspace: relay.workspace,
      leaseMs: 60_000,
      heartbeatMs: 10_000,
      onTurn: () => {},
      log: (line) => lines.push(line),
    })
    const running = worker.run({ intervalMs: 200 })
    beforeRemoval(t, async () => {
      worker.drain()
      worker.drain()
      await running
    })
    return worker
  }
  const send = async (count: number, task: object = {}): Promise<Job[]> => {
    const jobs: Job[] = []
    for (let n = 0; n < count; n += 1) {
      jobs.push(await relay.send('codex', { prompt: `p${n}`, ...task }))
    }
    return jobs
  }
  return { relay, lines, start, send }
}

/** Waits until every job has completed, and says which did not in one attempt. */
async function allInOneAttempt(relay: TestRelay, jobs: Job[]): Promise<void> {
  for (const { job_id } of jobs) {
    const job = await relay.until(job_id, ({ state }) => state !== 'queued' && state !== 'running')
    const error = job.state === 'failed' ? job.error.message : ''
    assert.deepEqual([job.state, job.attempts, error], ['completed', 1, ''])
  }
}

/** A program of the test's own: a shell script. */
function program(relay: TestRelay, script: string): string {
  const path = join(relay.home, 'program')
  fs.writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

function command(...words: string[]): RunTurn {
  return createCommandExecutor(CommandSettings.parse({ executor: 'command', command: words }))
}

test(
  'a program that is replaced while eight jobs wait costs none of them an attempt',
  LIMIT,
  async (t) => {
    const { relay, start, send, lines } = await setup(t)
    // No script: its interpreter opens it a moment after it was started, when it may be away.
    const path = join(relay.home, 'program')
    fs.copyFileSync('/bin/sleep', path)
    const jobs = await send(8)
    start(command(path, '0.1'))
    await relay.until(jobs[0]?.job_id ?? '', ({ state }) => state === 'completed')
    fs.renameSync(path, `${path}.away`)
    await untilPaused(relay)
    fs.renameSync(`${path}.away`, path)
    await allInOneAttempt(relay, jobs)
    assert.match(
      lines.join('\n'),
      /codex takes no jobs until .*: Cannot run ".*program": no such program/,
    )
    assert.match(lines.join('\n'), /codex takes jobs again/)
  },
)

test('a workspace that is away for a moment costs no job an attempt', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t)
  const path = program(relay, 'cat; sleep 0.1')
  const jobs = await send(8)
  start(command(path))
  await relay.until(jobs[0]?.job_id ?? '', ({ state }) => state === 'completed')
  fs.renameSync(relay.workspace, `${relay.workspace}.away`)
  assert.equal((await untilPaused(relay)).kind, 'workspace_away')
  fs.renameSync(`${relay.workspace}.away`, relay.workspace)
  await allInOneAttempt(relay, jobs)
})

test('a program that is being written when its turn begins costs no attempt', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t)
  const path = program(relay, 'cat')
  const fd = fs.openSync(path, 'r+')
  const jobs = await send(8)
  start(command(path))
  assert.equal((await untilPaused(relay)).kind, 'machine_busy')
  fs.closeSync(fd)
  await allInOneAttempt(relay, jobs)
})

test(
  'a folder that is missing in a workspace that is there fails its own job alone',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    const [wrong] = await send(1, { cwd: 'missing' })
    const jobs = await send(2)
    start(command(program(relay, 'cat')))
    await allInOneAttempt(relay, jobs)
    const after = await relay.queue.get(wrong?.job_id ?? '')
    assert.equal(after.state === 'failed' ? after.error.code : after.state, 'TASK_INVALID')
  },
)

test('a service that says "later" for some seconds drains no backlog', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t, { concurrency: 4 })
  const sign = join(relay.home, 'open')
  const jobs = await send(100)
  start(command(program(relay, `cat; [ -e '${sign}' ] || exit 75`)))
  const paused = await untilPaused(relay)
  assert.equal(paused.kind, 'service_unavailable')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const states = await Promise.all(jobs.map(({ job_id }) => relay.queue.get(job_id)))
  assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['queued']))
  fs.writeFileSync(sign, '')
  await allInOneAttempt(relay, jobs)
})

test(
  'a job that always fails with exit code 75 ends while the others complete',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    const [bad] = await send(1, { prompt: 'bad' })
    const jobs = await send(4)
    start(command(program(relay, 'read -r word; [ "$word" = bad ] && exit 75; echo fine')))
    await allInOneAttempt(relay, jobs)
    const after = await relay.until(bad?.job_id ?? '', ({ state }) => state === 'failed')
    assert.equal(after.attempts, 3)
  },
)

/** Answers as Claude Code does, signed in or not. */
const CLAUDE = `
cat >/dev/null
if [ -e "$HOME/signed-in" ]; then
  echo '{"type":"result","subtype":"success","is_error":false,"result":"fine","num_turns":1,"session_id":"s"}'
  exit 0
fi
echo '{"type":"result","subtype":"success","is_error":true,"result":"Not logged in · Please run /login","session_id":"s"}'
exit 1`

test(
  'fifty jobs are still queued when an expired login is mended, then all run',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    const jobs = await send(50)
    const settings = { executor: 'claude', binary: program(relay, CLAUDE) }
    start(createClaudeExecutor(ClaudeSettings.parse(settings)))
    const paused = await untilPaused(relay)
    assert.deepEqual([paused.kind, paused.error.code], ['login_needed', 'CLAUDE_AUTH'])
    const states = await Promise.all(jobs.map(({ job_id }) => relay.queue.get(job_id)))
    assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['queued']))
    fs.writeFileSync(join(relay.home, 'signed-in'), '')
    assert.equal(await relay.queue.pauses.end('codex'), true)
    await allInOneAttempt(relay, jobs)
  },
)

test('a login that was mended is noticed without a person, at the next test', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t)
  let isSignedIn = false
  const jobs = await send(3)
  start(() => Promise.resolve(isSignedIn ? { ok: true, output: 'x' } : fault('login_needed')))
  await untilPaused(relay)
  isSignedIn = true
  await passTime(relay)
  await allInOneAttempt(relay, jobs)
})

test(
  'a write turn that may have changed something fails as before, and pauses the agent',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    const [first] = await send(1, { write: true })
    const others = await send(2, { write: true })
    start(() => Promise.resolve({ ...fault('login_needed'), untouched: false }))
    await untilPaused(relay)
    // The pause is noted first, and what the turn changed is looked at before its end is.
    await relay.until(first?.job_id ?? '', ({ state }) => state === 'failed')
    // No test of the login may cost another write job its turn.
    await passTime(relay)
    await new Promise((resolve) => setTimeout(resolve, 600))
    for (const { job_id } of others) {
      const { state, attempts } = await relay.queue.get(job_id)
      assert.deepEqual([state, attempts], ['queued', 0])
    }
  },
)

test(
  'an executor that cannot make a file before its program runs costs no attempt',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    let isFull = true
    const jobs = await send(2)
    start(() => {
      if (!isFull) return Promise.resolve({ ok: true, output: 'x' })
      isFull = false
      return Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }))
    })
    await allInOneAttempt(relay, jobs)
  },
)

test('without a temporary directory turns run in one beside the store', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t)
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = join(relay.home, 'gone')
  beforeRemoval(t, () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  })
  const jobs = await send(2)
  jobs.push(...(await send(1, { write: true })))
  const scratches: string[] = []
  start((turn) => {
    scratches.push(turn.scratch)
    return Promise.resolve({ ok: true, output: 'x' })
  })
  await allInOneAttempt(relay, jobs)
  for (const path of scratches) {
    assert.ok(path.startsWith(`${relay.machine.directory}/scratch/`))
    assert.equal(fs.existsSync(path), false)
  }
})

test(
  'where no directory at all can be made no attempt is spent, and claiming pauses',
  LIMIT,
  async (t) => {
    const { relay, start, send } = await setup(t)
    const { TMPDIR } = process.env
    process.env['TMPDIR'] = join(relay.home, 'gone')
    beforeRemoval(t, () => {
      if (TMPDIR === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = TMPDIR
    })
    const inTheWay = join(relay.machine.directory, 'scratch')
    fs.writeFileSync(inTheWay, '')
    const jobs = await send(2)
    jobs.push(...(await send(1, { write: true })))
    start(() => Promise.resolve({ ok: true, output: 'x' }))
    assert.equal((await untilPaused(relay)).kind, 'disk_unusable')
    fs.rmSync(inTheWay)
    await allInOneAttempt(relay, jobs)
  },
)

test('a thread that cannot be looked up costs no attempt', LIMIT, async (t) => {
  const { relay, start, send } = await setup(t)
  const real = { ...relay.queue.conversations }
  let refusals = 1
  relay.queue.conversations.thread = (...args) => {
    refusals -= 1
    if (refusals < 0) return real.thread(...args)
    return Promise.reject(Object.assign(new Error('too many files'), { code: 'EMFILE' }))
  }
  const jobs = await send(2, { conversation_key: 'k' })
  start(() => Promise.resolve({ ok: true, output: 'x' }))
  await allInOneAttempt(relay, jobs)
})

function fault(kind: 'login_needed'): Extract<TurnResult, { ok: false }> {
  const error = { code: 'AUTH', message: 'Not signed in.' }
  return { ok: false, error, retryable: false, untouched: true, fault: kind }
}

async function untilPaused(relay: TestRelay) {
  for (;;) {
    const pause = await relay.queue.pauses.of('codex')
    if (pause?.open !== undefined) return pause
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Moves the end of a pause to now, as time does. */
async function passTime(relay: TestRelay): Promise<void> {
  await relay.queue.pauses.change('codex', (pause) => {
    assert.ok(pause?.open !== undefined)
    return { ...pause, open: { ...pause.open, until: new Date(relay.clock.now()).toISOString() } }
  })
}

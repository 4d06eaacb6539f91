import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createChecks } from '../../lib/checks/checks.ts'
import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { identify, liveness, ownIdentity } from '../../lib/process/process.ts'
import { createSandboxes } from '../../lib/workspace/sandbox/sandbox.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'
import { makeRepository } from '../programs/repository.ts'

const LIMIT = { timeout: 60_000 }

/** Checks for these tests: `sh` reads a script of the operator's, as it could be any program. */
const sh = (script: string, more: object = {}) => ({
  command: ['sh', '-c', script],
  sandbox: 'none',
  ...more,
})

/** A relay with these checks, and a worker of agent "codex" whose turns are what the test says. */
async function setup(t: TestContext, runTurn: RunTurn, checks: Record<string, unknown>) {
  const relay = await openTestRelay(t)
  relay.configure({}, { checks })
  const workspace = fs.realpathSync(relay.workspace)
  const turns: Turn[] = []
  const lines: string[] = []
  const env = { ...relay.env, GIVEN: 'given', SECRET: 'x' }
  const workerNamed = (id: string) =>
    createWorker({
      queue: relay.queue,
      localDirectory: relay.machine.directory,
      clock: relay.clock,
      identity: { ...ownIdentity(), id },
      serving: [
        {
          agent: 'codex',
          runTurn: (turn) => {
            turns.push(turn)
            return runTurn(turn)
          },
          allowWrites: true,
          concurrency: 1,
          env: { PATH: process.env.PATH ?? '', HOME: relay.home, AGENTS_KEY: 'secret' },
        },
      ],
      workspace,
      leaseMs: 60_000,
      heartbeatMs: 50,
      checks: createChecks({ configPath: relay.env['RELAY_CONFIG'] ?? '', workspace, env }),
      onTurn: () => {},
      log: (line) => lines.push(line),
    })
  const worker = workerNamed('w-test')
  const once = (by = worker) => by.run({ once: true, intervalMs: 500 })
  const send = (task: object = {}, more: object = {}) =>
    relay.send('codex', { prompt: 'do it', write: true, checks: ['test'], ...task }, more)
  return { relay, workspace, turns, lines, once, send, workerNamed }
}

const done = (output: string, more: object = {}): TurnResult => ({ ok: true, output, ...more })

test(
  'a job is completed when its check passes: there, with an environment of its own',
  LIMIT,
  async (t) => {
    const check = sh('pwd; env | cut -d= -f1 | sort | tr "\\n" " "', { env: ['GIVEN'] })
    const { relay, workspace, once, send } = await setup(t, async () => done('answer'), {
      test: check,
    })
    fs.mkdirSync(join(workspace, 'sub'))
    const { job_id } = await send({ cwd: 'sub' })
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'completed')
    assert.equal(job.result.output, 'answer')
    const outcome = job.checks?.rounds[0]?.outcomes[0]
    assert.equal(outcome?.ended, 'passed')
    const [folder, names = ''] = outcome?.output.split('\n') ?? []
    assert.equal(folder, join(workspace, 'sub'))
    assert.match(names, /GIVEN HOME .*PATH PWD RELAY_TURN/)
    assert.doesNotMatch(names, /SECRET|AGENTS_KEY|RELAY_DATA_DIR|RELAY_JOB/)
    const said = (await relay.queue.activity(job_id, { limit: 9 })).map(({ text }) => text)
    assert.ok(said.includes('check test, round 1 of 3'), said.join('; '))
  },
)

test(
  'what a failed check printed goes to the agent in the same conversation, until it passes',
  LIMIT,
  async (t) => {
    const runTurn: RunTurn = async ({ cwd, prompt, resume }) => {
      if (resume === undefined) return done('first', { thread_id: 'th1', thread_usage: {} })
      fs.writeFileSync(join(cwd, 'fixed'), prompt)
      return done('second', { thread_id: 'th1' })
    }
    const { relay, turns, once, send } = await setup(t, runTurn, {
      test: sh('test -f fixed || { echo "fixed is missing, password=hunter2hunter2"; exit 3; }'),
    })
    const { job_id } = await send()
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'completed')
    assert.equal(job.result.output, 'second')
    assert.equal(job.attempts, 1)
    assert.equal(turns.length, 2)
    assert.equal(turns[1]?.resume?.thread_id, 'th1')
    const prompt = turns[1]?.prompt ?? ''
    assert.match(prompt, /round 1 of 3.*Check "test" failed: exit code 3.*\nfixed is missing/s)
    assert.doesNotMatch(prompt, /hunter2|do it/)
    assert.deepEqual(
      job.checks?.rounds.map(({ round, outcomes }) => [round, outcomes[0]?.ended]),
      [
        [1, 'failed'],
        [2, 'passed'],
      ],
    )
  },
)

test(
  'an agent without conversations gets its task again; after the last round a person decides',
  LIMIT,
  async (t) => {
    const { relay, turns, once, send } = await setup(t, async () => done('no'), {
      test: sh('head -c 100000 /dev/zero | tr "\\0" x; exit 1'),
    })
    const { job_id } = await send({ check_rounds: 2 })
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'needs_review')
    assert.equal(job.result?.output, 'no')
    assert.match(
      await relay.queue.why(job),
      /Check "test" failed in 2 rounds.*relay review approve/,
    )
    assert.equal(turns.length, 2)
    assert.match(turns[1]?.prompt ?? '', /^do it\n\nThe work of your turn was checked/)
    const { output = '' } = job.checks?.rounds[0]?.outcomes[0] ?? {}
    assert.ok(output.length < 8200 && output.includes('bytes left out'), String(output.length))
  },
)

test('a failed turn is not checked', LIMIT, async (t) => {
  const error = { code: 'X', message: 'x' }
  const { relay, once, send } = await setup(
    t,
    async () => ({ ok: false, error, retryable: false }),
    { test: sh('touch ran') },
  )
  const { job_id } = await send()
  await once()
  assert.equal((await relay.queue.get(job_id)).state, 'failed')
  assert.equal(fs.existsSync(join(relay.workspace, 'ran')), false)
})

test(
  'a check that is gone, missing or endless says so, and leaves the job to a person',
  LIMIT,
  async (t) => {
    const { relay, once, send } = await setup(t, async () => done('answer'), {
      missing: { command: ['no-such-program-here'], sandbox: 'none' },
      endless: sh('sleep 60', { timeoutMs: 1000 }),
    })
    const rows: [string[], RegExp][] = [
      [['removed'], /Check "removed" could not run: it is not on the operator's list any more/],
      [['missing'], /Check "missing" could not run: there is no program "no-such-program-here"/],
      [
        ['endless'],
        /Check "endless" failed in 1 round, the last time \(stopped at its time limit\)/,
      ],
    ]
    for (const [checks, reason] of rows) {
      const { job_id } = await send({ checks, check_rounds: 1 })
      await once()
      const job = await relay.queue.get(job_id)
      assert.ok(job.state === 'needs_review', job.state)
      assert.match(job.reason, reason)
    }
  },
)

test('a cancelled job stops its check at once, with what the check started', LIMIT, async (t) => {
  const { relay, workspace, once, send } = await setup(t, async () => done('answer'), {
    test: sh('sleep 300 & echo $! > pid; wait'),
  })
  const { job_id } = await send()
  const running = once()
  await relay.until(job_id, (job) => job.processes.length > 0)
  const file = join(workspace, 'pid')
  const pid = await waitForPid(file)
  const child = identify(pid)
  assert.ok(child !== undefined)
  const why = await relay.queue.why(await relay.queue.get(job_id))
  assert.match(
    why,
    /^Its turn is over; its check "test" began \d+ s ago, in round 1 of 3, on worker/,
  )
  await relay.queue.cancel(job_id, { by: { person: 'ann' } })
  await running
  assert.equal((await relay.queue.get(job_id)).state, 'cancelled')
  assert.equal(liveness(child), 'dead')
})

async function waitForPid(file: string): Promise<number> {
  for (;;) {
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
    if (text.endsWith('\n')) return Number(text)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

test(
  'checks that the death of a worker cut off run again, and the turn of the write job does not',
  LIMIT,
  async (t) => {
    const { relay, turns, once, send } = await setup(t, async () => done('new turn'), {
      test: sh('echo once >> ran'),
    })
    const { job_id } = await send()
    const gone = { ...ownIdentity(), id: 'w-gone', pid: 2 ** 22 + 1, start: '1' }
    const claimed = await relay.queue.claim({
      agent: 'codex',
      worker: gone,
      lease_ms: 60_000,
      writes: true,
    })
    assert.equal(claimed?.job_id, job_id)
    const result = { output: 'of the dead worker', thread_id: 'th1' }
    await relay.queue.check(claimed, { round: 1, result })
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'completed')
    assert.equal(job.result.output, 'of the dead worker')
    assert.equal(turns.length, 0)
    assert.equal(fs.readFileSync(join(relay.workspace, 'ran'), 'utf8'), 'once\n')
  },
)

test(
  'a round that failed before the death of a worker counts, and the next turn continues its thread',
  LIMIT,
  async (t) => {
    const { relay, turns, once, send } = await setup(t, async () => done('answer'), {
      test: sh('exit 1'),
    })
    const { job_id } = await send({ write: false, check_rounds: 2 })
    relay.configure({}, { checks: { test: sh('exit 1', { readOnlyJobs: true }) } })
    const gone = { ...ownIdentity(), id: 'w-gone', pid: 2 ** 22 + 1, start: '1' }
    const asked = { agent: 'codex', worker: gone, lease_ms: 60_000, writes: true }
    const held = await relay.queue.claim(asked)
    assert.ok(held !== undefined)
    await relay.queue.check(held, { round: 1, result: { output: 'a', thread_id: 'th1' } })
    const outcomes = [{ name: 'test', ended: 'failed', duration_ms: 1, output: 'broken' } as const]
    await relay.queue.checked(held, { round: 1, outcomes }, { isLast: false })
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'needs_review')
    assert.equal(job.checks?.rounds.length, 2)
    assert.equal(turns.length, 1)
    assert.equal(turns[0]?.resume?.thread_id, 'th1')
    assert.match(turns[0]?.prompt ?? '', /^The work of your turn was checked, in round 1 of 2/)
  },
)

test(
  'checks of a turn with a worktree run there, also after they were cut off',
  LIMIT,
  async (t) => {
    const { relay, turns, once, send, workerNamed } = await setup(
      t,
      async ({ cwd }) => {
        fs.writeFileSync(join(cwd, 'new.txt'), 'new\n')
        return done('answer')
      },
      { test: sh('test -f new.txt && test ! -f hold') },
    )
    makeRepository(relay.workspace, { 'a.txt': 'one\n' })
    relay.configure({}, { checks: { test: sh('test -f new.txt && pwd && sleep 300') } })
    const { job_id } = await send({ worktree: true })
    const first = workerNamed('w-first')
    const running = first.run({ once: true, intervalMs: 500 })
    await relay.until(
      job_id,
      (job) => job.checks?.pending !== undefined && job.processes.length > 0,
    )
    first.drain()
    first.drain()
    await running
    assert.equal((await relay.queue.get(job_id)).state, 'queued')
    relay.configure({}, { checks: { test: sh('test -f new.txt && pwd') } })
    await once()
    const job = await relay.queue.get(job_id)
    assert.ok(job.state === 'completed', `${job.state} ${JSON.stringify(job.checks)}`)
    assert.equal(turns.length, 1)
    assert.equal(job.result.worktree?.path, turns[0]?.cwd)
    assert.equal(job.checks?.rounds[0]?.outcomes[0]?.output.trim(), turns[0]?.cwd)
  },
)

test(
  'a check after a read-only turn runs only in a sandbox, in which the folder cannot be changed',
  LIMIT,
  async (t) => {
    const { relay, once, send, workspace } = await setup(t, async () => done('answer'), {
      test: {
        command: ['sh', '-c', 'cat a.txt; (echo x > b.txt) 2>/dev/null && exit 1; exit 0'],
        readOnlyJobs: true,
      },
    })
    fs.writeFileSync(join(workspace, 'a.txt'), 'seen\n')
    const { job_id } = await send({ write: false })
    await once()
    const job = await relay.queue.get(job_id)
    const { sandbox } = await createSandboxes({
      platform: process.platform,
      path: process.env['PATH'] ?? '',
    }).find()
    const outcome = job.checks?.rounds[0]?.outcomes[0]
    if (sandbox === undefined) {
      assert.equal(job.state, 'needs_review')
      assert.match(outcome?.problem ?? '', /only a sandbox keeps it from writing/)
      return
    }
    assert.equal(job.state, 'completed', JSON.stringify(outcome))
    assert.equal(outcome?.sandboxed, true)
    assert.equal(outcome.output, 'seen\n')
    assert.equal(fs.existsSync(join(workspace, 'b.txt')), false)
  },
)

test(
  'checks run again although the budget of the job is spent: they use nothing of it',
  LIMIT,
  async (t) => {
    const { relay, turns, once, send, workerNamed } = await setup(t, async () => done('answer'), {
      test: sh('sleep 300'),
    })
    const { job_id } = await send({}, { budget: { turns: 1 } })
    const first = workerNamed('w-first')
    const running = first.run({ once: true, intervalMs: 500 })
    await relay.until(
      job_id,
      (seen) => seen.checks?.pending !== undefined && seen.processes.length > 0,
    )
    first.drain()
    first.drain()
    await running
    relay.configure({}, { checks: { test: sh('true') } })
    await once()
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'completed', await relay.queue.why(job))
    assert.equal(turns.length, 1)
  },
)

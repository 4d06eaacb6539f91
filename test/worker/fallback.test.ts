import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { identify, ownIdentity } from '../../lib/process/process.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { onFiles } from '../programs/chosen-store.ts'
import { openTestRelay } from '../programs/relay.ts'

const LIMIT = { timeout: 60_000 }
const done: TurnResult = { ok: true, output: 'done' }
const limited: TurnResult = {
  ok: false,
  error: { code: 'CODEX_RATE_LIMITED', message: 'You have hit your usage limit.' },
  retryable: true,
  isLimited: true,
  retry_after_ms: 3_600_000,
}

/** A relay, and one worker that serves several agents; each turn ends as its agent's next entry says, or well. */
async function setup(t: TestContext, ends: Record<string, TurnResult[]>) {
  const relay = await openTestRelay(t)
  const seen: [agent: string, turn: Turn][] = []
  const identity = { ...ownIdentity(), id: 'w-test' }
  const served = (agent: string): RunTurn => {
    return async (turn) => {
      const nth = seen.filter(([each]) => each === agent).length
      seen.push([agent, turn])
      turn.report({ kind: 'message', text: `${agent} was here` })
      return ends[agent]?.[nth] ?? done
    }
  }
  const agents = Object.keys(ends)
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity,
    serving: agents.map((agent) => ({
      agent,
      runTurn: served(agent),
      allowWrites: true,
      concurrency: 1,
      takesHandover: true,
      env: { PATH: process.env.PATH ?? '', HOME: relay.home },
    })),
    workspace: fs.realpathSync(relay.workspace),
    leaseMs: 60_000,
    heartbeatMs: 1000,
    onTurn: () => {},
    log: (line) => t.diagnostic(line),
  })
  await relay.queue.workers.enlist({
    worker: identity,
    agents,
    allow_writes: agents,
    concurrency: 1,
    started_at: new Date().toISOString(),
    stays: true,
  })
  const run = () => worker.run({ once: true, intervalMs: 50 })
  return { relay, seen, run, agents: () => seen.map(([agent]) => agent) }
}

async function deadWorker(): Promise<WorkerIdentity> {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  assert.ok(identity !== undefined)
  child.stdin.end()
  await once(child, 'exit')
  return { id: 'dead', ...identity }
}

test(
  'a job that meets a limit goes to the next agent with its hand-over, under the same id',
  LIMIT,
  async (t) => {
    const { relay, seen, run, agents } = await setup(t, { codex: [limited], claude: [] })
    const task = { prompt: 'p', model: 'gpt-5', effort: 'high' }
    const { job_id } = await relay.send('codex', task, { fallback: ['claude'], max_attempts: 2 })
    await run()
    const job = await relay.queue.get(job_id)
    assert.deepEqual([job.state, job.to, job.attempts], ['completed', 'claude', 1])
    assert.deepEqual(job.passed, [{ agent: 'codex', attempts: 0, code: 'CODEX_RATE_LIMITED' }])
    assert.deepEqual(agents(), ['codex', 'claude'])
    const second = seen[1]?.[1]
    assert.match(second?.prompt ?? '', /CODEX_RATE_LIMITED[^]+\| codex was here/)
    // They were chosen for the first agent.
    assert.deepEqual(
      [seen[0]?.[1].model, second?.model, second?.effort],
      ['gpt-5', undefined, undefined],
    )
    assert.match(
      await relay.queue.why(job),
      /It was handed over from "codex" \(CODEX_RATE_LIMITED\) to "claude"\.$/,
    )
    assert.deepEqual(await relay.queue.sweep(), [])
  },
)

const endings: [name: string, end: TurnResult, turns: string[], state: string][] = [
  [
    'a missing program',
    {
      ok: false,
      error: { code: 'EXECUTOR_MISSING', message: 'no such program' },
      retryable: true,
      untouched: true,
      fault: 'program_missing',
    },
    ['codex', 'claude'],
    'completed',
  ],
  [
    'a cap of its agent',
    {
      ok: false,
      error: { code: 'BUDGET_SPENT', message: 'spent' },
      retryable: false,
      elsewhere: true,
    },
    ['codex', 'claude'],
    'completed',
  ],
  [
    'a crash of its executor',
    { ok: false, error: { code: 'EXECUTOR_CRASHED', message: 'bug' }, retryable: false },
    ['codex', 'claude'],
    'completed',
  ],
  [
    'a failure of its last attempt',
    { ok: false, error: { code: 'X', message: 'x' }, retryable: true },
    ['codex', 'claude'],
    'completed',
  ],
  [
    'a failure that another agent would have, too',
    { ok: false, error: { code: 'TASK_INVALID', message: 'no' }, retryable: false },
    ['codex'],
    'failed',
  ],
]
for (const [name, end, turns, state] of endings) {
  test(
    `after ${name}, the turns of a job with a fallback are: ${turns.join(', ')}`,
    LIMIT,
    async (t) => {
      const { relay, run, agents } = await setup(t, { codex: [end], claude: [] })
      const more = { fallback: ['claude'], max_attempts: 1 }
      const { job_id } = await relay.send('codex', { prompt: 'p' }, more)
      await run()
      assert.deepEqual(agents(), turns)
      assert.equal((await relay.queue.get(job_id)).state, state)
    },
  )
}

test(
  'each agent of a fallback gets a job once, each with attempts of its own',
  LIMIT,
  async (t) => {
    const x: TurnResult = {
      ok: false,
      error: { code: 'X', message: 'x' },
      retryable: true,
      retry_after_ms: 0,
    }
    const { relay, run, agents } = await setup(t, { a: [x, x, x], b: [x, x, x], c: [x, x, x] })
    const { job_id } = await relay.send(
      'a',
      { prompt: 'p' },
      { fallback: ['b', 'a', 'c'], max_attempts: 2 },
    )
    for (const _ of [1, 2, 3]) await run()
    assert.deepEqual(agents(), ['a', 'a', 'b', 'b', 'c', 'c'])
    const job = await relay.queue.get(job_id)
    assert.deepEqual([job.state, job.attempts, job.to], ['failed', 6, 'c'])
    const { job: again } = await relay.queue.retry(job_id, { from: { agent: 'sender' } })
    assert.deepEqual([again.to, again.max_attempts, again.fallback], ['a', 2, ['b', 'c']])
  },
)

test(
  'a job waits for its own agent when no other can take it now, and goes to one that can',
  LIMIT,
  async (t) => {
    const { relay, run } = await setup(t, { codex: [limited, limited], claude: [] })
    const task = { prompt: 'p' }
    const lonely = await relay.send('codex', task, { fallback: ['absent'] })
    const other = await relay.send('codex', task, { fallback: ['absent', 'claude'] })
    await run()
    const waiting = await relay.queue.get(lonely.job_id)
    assert.deepEqual([waiting.state, waiting.to], ['queued', 'codex'])
    const passed = await relay.queue.get(other.job_id)
    assert.deepEqual([passed.state, passed.to], ['completed', 'claude'])
  },
)

test(
  'a job that would fail goes to an agent without a worker, and why says so',
  LIMIT,
  async (t) => {
    const x: TurnResult = { ok: false, error: { code: 'X', message: 'x' }, retryable: true }
    const { relay, run } = await setup(t, { codex: [x] })
    const { job_id } = await relay.send(
      'codex',
      { prompt: 'p' },
      { fallback: ['absent'], max_attempts: 1 },
    )
    await run()
    const job = await relay.queue.get(job_id)
    assert.deepEqual([job.state, job.to], ['queued', 'absent'])
    assert.match(
      await relay.queue.why(job),
      /^Queued: no worker serves "absent"[^]+It was handed over from "codex" \(X\) to "absent"\.$/,
    )
  },
)

test(
  'a lost turn that only reads moves to the next agent when its attempts are spent; one that writes waits',
  LIMIT,
  async (t) => {
    const { relay, run, agents } = await setup(t, { codex: [], claude: [] })
    const more = { fallback: ['claude'], max_attempts: 1 }
    const reads = await relay.send('codex', { prompt: 'p' }, more)
    const writes = await relay.send('codex', { prompt: 'p', write: true }, more)
    const worker = await deadWorker()
    const request = { agent: 'codex', worker, lease_ms: 60_000, writes: true }
    assert.ok((await relay.queue.claim(request)) && (await relay.queue.claim(request)))
    await relay.queue.sweep()
    await run()
    assert.deepEqual(agents(), ['claude'])
    assert.equal((await relay.queue.get(reads.job_id)).state, 'completed')
    assert.equal((await relay.queue.get(writes.job_id)).state, 'needs_recovery')
  },
)

test(
  'the next agent takes a job only when the processes of the turn before are gone',
  LIMIT,
  async (t) => {
    const { relay } = await setup(t, { codex: [], claude: [] })
    const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
    t.after(() => child.kill('SIGKILL'))
    const process = child.pid === undefined ? undefined : identify(child.pid)
    assert.ok(process !== undefined)
    const { job_id } = await relay.send('codex', { prompt: 'p' }, { fallback: ['claude'] })
    const worker = { ...ownIdentity(), id: 'w' }
    const request = { worker, lease_ms: 60_000, writes: true }
    const turn = await relay.queue.claim({ agent: 'codex', ...request })
    assert.ok(turn)
    await relay.queue.spawned(turn, process)
    const error = { code: 'BUDGET_SPENT', message: 'spent' }
    const after = await relay.queue.fail(turn, { error, retryable: false, elsewhere: true })
    assert.deepEqual([after.state, after.to], ['queued', 'claude'])
    assert.equal(await relay.queue.claim({ agent: 'claude', ...request }), undefined)
    assert.equal(await relay.queue.claim({ agent: 'codex', ...request }), undefined)
    child.stdin.end()
    await once(child, 'exit')
    await relay.queue.settle(turn)
    assert.equal(await relay.queue.claim({ agent: 'codex', ...request }), undefined)
    const next = await relay.queue.claim({ agent: 'claude', ...request })
    assert.equal(next?.job_id, job_id)
    await relay.queue.complete(next, { output: 'done' })
    assert.deepEqual(await relay.queue.sweep(), [])
  },
)

test(
  'a hint that a stopped process left with the former agent leads to the next one',
  { ...LIMIT, ...onFiles },
  async (t) => {
    const { relay } = await setup(t, { codex: [], claude: [] })
    await relay.send('codex', { prompt: 'p' }, { fallback: ['claude'] })
    const worker = { ...ownIdentity(), id: 'w' }
    const request = { worker, lease_ms: 60_000, writes: true }
    const turn = await relay.queue.claim({ agent: 'codex', ...request })
    assert.ok(turn)
    const layout = layoutOf(relay.machine.directory)
    const error = { code: 'BUDGET_SPENT', message: 'spent' }
    const passed = await relay.queue.fail(turn, { error, retryable: false, elsewhere: true })
    const stale = layout.queueHint({ ...passed, to: 'codex' })
    fs.mkdirSync(dirname(stale), { recursive: true })
    fs.renameSync(layout.queueHint(passed), stale)
    assert.equal(await relay.queue.claim({ agent: 'codex', ...request }), undefined)
    assert.ok(!fs.existsSync(stale))
    assert.deepEqual(await relay.store.jobs.held(), [])
    const next = await relay.queue.claim({ agent: 'claude', ...request })
    assert.equal(next?.to, 'claude')
    await relay.queue.complete(next, { output: 'done' })
  },
)

test(
  'a dispatch with a fallback is refused as if it was sent to each of its agents',
  LIMIT,
  async (t) => {
    const { relay } = await setup(t, { codex: [] })
    const send = (fallback: unknown, task: object = {}) =>
      relay.send('codex', { prompt: 'p', ...task }, { fallback })
    await assert.rejects(send(['No such name!']), { code: 'AGENT_INVALID' })
    await assert.rejects(send(['action.test']), { code: 'AGENT_RESERVED' })
    await assert.rejects(send(['claude'], { conversation_key: 'k' }), { code: 'TASK_INVALID' })
    const parent = await relay.send('claude', { prompt: 'p' })
    const request = { to: 'codex', task: { prompt: 'p' }, fallback: ['claude'] }
    await assert.rejects(
      relay.queue.dispatch(request, {
        from: { agent: 'claude' },
        parentId: parent.job_id,
        waits: true,
      }),
      { code: 'WAIT_REFUSED' },
    )
  },
)

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { identify, ownIdentity } from '../../lib/process/process.ts'
import type { JobEvent } from '../../lib/schema/event.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import type { ServedAgent } from '../../lib/worker/worker-options.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { turnChanges } from '../../lib/worktree/turn-changes.ts'
import { createWorktrees } from '../../lib/worktree/worktree.ts'
import { openTestRelay } from '../programs/relay.ts'
import { makeRepository } from '../programs/repository.ts'

const LIMIT = { timeout: 60_000 }
const done: TurnResult = { ok: true, output: 'done' }
const failed = { ok: false, error: { code: 'X', message: 'it broke' }, retryable: true } as const

/** A relay, and a worker of agent "codex" whose turns are what the test says, one after the other. */
async function setup(t: TestContext, turns: RunTurn[], more: Partial<ServedAgent> = {}) {
  const relay = await openTestRelay(t)
  const seen: Turn[] = []
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: 'w-test' },
    serving: [
      {
        agent: 'codex',
        runTurn: (turn) => {
          seen.push(turn)
          return turns[seen.length - 1]?.(turn) ?? Promise.resolve(done)
        },
        allowWrites: true,
        concurrency: 1,
        takesHandover: true,
        env: { PATH: process.env.PATH ?? '', HOME: relay.home },
        ...more,
      },
    ],
    workspace: fs.realpathSync(relay.workspace),
    leaseMs: 60_000,
    heartbeatMs: 1000,
    onTurn: () => {},
    log: (line) => t.diagnostic(line),
  })
  const run = () => worker.run({ once: true, intervalMs: 50 })
  return { relay, worker, seen, run }
}

/** A turn that writes a message and then ends. */
const say =
  (text: string, end: TurnResult): RunTurn =>
  (turn) => {
    turn.report({ kind: 'message', text })
    return Promise.resolve(end)
  }

/** The identity of a process that has ended. */
async function deadWorker(): Promise<WorkerIdentity> {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  assert.ok(identity !== undefined)
  child.stdin.end()
  await once(child, 'exit')
  return { id: 'dead', ...identity }
}

const capsules = (events: JobEvent[]) =>
  events.flatMap((event) => ('handover' in event && event.handover ? [event.type] : []))

test(
  'the next attempt gets what the failed one did, and a result ends the hand-over',
  LIMIT,
  async (t) => {
    const soon = { ...failed, retry_after_ms: 0 }
    const { relay, seen, run } = await setup(t, [say('half of it is done', soon)])
    const { job_id } = await relay.send('codex', { prompt: 'Do it all' })
    await run()
    await run()
    const after = await relay.queue.get(job_id)
    assert.equal(after.state, 'completed')
    assert.equal(seen[0]?.prompt, 'Do it all')
    assert.match(
      seen[1]?.prompt ?? '',
      /^Do it all\n\nAn earlier turn of this task ended before it was done/,
    )
    assert.match(seen[1]?.prompt ?? '', /\n\| half of it is done\n/)
    assert.match(seen[1]?.prompt ?? '', /\n\| it broke\n/)
    assert.deepEqual(capsules(await relay.queue.history(job_id)), ['fail'])
    assert.equal(await relay.queue.handovers.of(after), undefined)
  },
)

test('a turn that ended before it did anything hands nothing over', LIMIT, async (t) => {
  const { relay, seen, run } = await setup(t, [async () => ({ ...failed, retry_after_ms: 0 })])
  const { job_id } = await relay.send('codex', { prompt: 'p' })
  await run()
  await run()
  assert.equal(seen[1]?.prompt, 'p')
  assert.deepEqual(capsules(await relay.queue.history(job_id)), [])
})

test('a turn whose worker leaves hands over what it did', LIMIT, async (t) => {
  const { relay, seen, worker, run } = await setup(t, [
    async (turn) => {
      turn.report({ kind: 'tool_ended', tool: 'shell', call_id: 'c', ok: true, text: 'ls src' })
      worker.drain()
      worker.drain()
      return { ...failed, stopped: true }
    },
  ])
  const { job_id } = await relay.send('codex', { prompt: 'p' })
  await run()
  const job = await relay.queue.get(job_id)
  assert.equal(job.state, 'queued')
  const left = await relay.queue.handovers.of(job)
  assert.deepEqual(left?.calls, [{ tool: 'shell', text: 'ls src', ok: true }])
  assert.equal(seen.length, 1)
})

test('a turn that resumes the very thread of the one before gets no capsule', LIMIT, async (t) => {
  const end = { ...failed, thread_id: 'th1', retry_after_ms: 0 }
  const { relay, seen, run } = await setup(t, [
    say('first', { ...done, thread_id: 'th1' }),
    say('half', end),
    say('half', { ...end, thread_id: 'th2' }),
  ])
  await relay.send('codex', { prompt: 'one', conversation_key: 'k' })
  await relay.send('codex', { prompt: 'two', conversation_key: 'k' })
  for (const _ of [1, 2, 3, 4]) await run()
  assert.deepEqual(
    seen.map(({ prompt, resume }) => [
      prompt.split('\n')[0],
      resume?.thread_id,
      prompt.includes('| half'),
    ]),
    [
      ['one', undefined, false],
      ['two', 'th1', false],
      ['two', 'th1', false],
      // That turn worked in a thread of its own, which no other turn continues.
      ['two', 'th1', true],
    ],
  )
})

test('a plain program gets its input as it was sent', LIMIT, async (t) => {
  const turns = [say('half', { ...failed, retry_after_ms: 0 })]
  const { relay, seen, run } = await setup(t, turns, { takesHandover: false })
  await relay.send('codex', { prompt: '{"a":1}' })
  await run()
  await run()
  assert.equal(seen[1]?.prompt, '{"a":1}')
})

test(
  'the process that takes a job back writes what its dead worker left, once',
  LIMIT,
  async (t) => {
    const { relay, seen, run } = await setup(t, [])
    const { job_id } = await relay.send('codex', { prompt: 'p' })
    const worker = await deadWorker()
    const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
    assert.ok(job)
    relay.queue.report(job, { kind: 'message', text: 'found the bug in a.ts' })
    // A process that stopped here has stored the capsule, but not the event.
    const ended = { code: 'WORKER_LOST', message: 'gone' }
    assert.ok(await relay.queue.handovers.write(job, { ended }))
    await Promise.all([relay.queue.sweep(), relay.queue.sweep()])
    await run()
    assert.deepEqual(capsules(await relay.queue.history(job_id)), ['lose'])
    assert.match(seen[0]?.prompt ?? '', /WORKER_LOST[^]+found the bug in a\.ts/)
  },
)

test(
  'a cancelled job hands over to its retry, and a retry without work of its own passes that on',
  LIMIT,
  async (t) => {
    const { relay, seen, run } = await setup(t, [])
    const { job_id } = await relay.send('codex', { prompt: 'p' })
    const worker = { ...ownIdentity(), id: 'w' }
    const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
    assert.ok(job)
    relay.queue.report(job, { kind: 'message', text: 'half' })
    const by = { person: 'Ann' }
    await relay.queue.cancel(job_id, { by, reason: 'too slow' })
    await relay.queue.settle(job)
    const sender = { from: { agent: 'sender' } }
    const first = await relay.queue.retry(job_id, sender)
    await relay.queue.cancel(first.job.job_id, { by })
    const second = await relay.queue.retry(first.job.job_id, sender)
    assert.equal(second.job.inherits, job_id)
    await run()
    assert.match(seen[0]?.prompt ?? '', /CANCELLED[^]+\| too slow\n[^]+\| half\n/)
  },
)

test('no request of a sender names the job whose hand-over it gets', LIMIT, async (t) => {
  const { relay } = await setup(t, [])
  const request = { to: 'codex', task: { prompt: 'p' }, inherits: 'qlz6truv3rvy2gyrqggvoamrty' }
  await assert.rejects(relay.send('codex', { prompt: 'p' }, request), { code: 'INPUT_INVALID' })
})

test('a write turn hands over the files that it changed, and no others', LIMIT, async (t) => {
  const { relay, run } = await setup(t, [
    async (turn) => {
      fs.writeFileSync(join(turn.cwd, 'a.txt'), 'two\n')
      fs.writeFileSync(join(turn.cwd, 'new.txt'), 'n\n')
      return { ...failed, retryable: false }
    },
  ])
  const repository = makeRepository(relay.workspace, { 'a.txt': 'one\n', 'b.txt': 'one\n' })
  repository.write('b.txt', 'changed by a person\n')
  const past = new Date(Date.now() - 60_000)
  fs.utimesSync(join(relay.workspace, 'b.txt'), past, past)
  const { job_id } = await relay.send('codex', { prompt: 'p', write: true })
  await run()
  const { changes } = (await relay.queue.handovers.of(await relay.queue.get(job_id))) ?? {}
  assert.deepEqual(changes?.files.toSorted(), ['a.txt', 'new.txt'])
  assert.match(changes?.patch ?? '', /-one\n\+two/)
  assert.doesNotMatch(changes?.patch ?? '', /b\.txt/)
})

test('a write turn that is cancelled hands over what it changed', LIMIT, async (t) => {
  const { relay } = await setup(t, [])
  makeRepository(relay.workspace, { 'a.txt': 'one\n' })
  const { job_id } = await relay.send('codex', { prompt: 'p', write: true })
  const worker = { ...ownIdentity(), id: 'w' }
  const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
  assert.ok(job)
  fs.writeFileSync(join(relay.workspace, 'a.txt'), 'two\n')
  await relay.queue.cancel(job_id, { by: { person: 'Ann' } })
  await relay.queue.settle(job)
  const { changes } = (await relay.queue.handovers.of(await relay.queue.get(job_id))) ?? {}
  assert.deepEqual(changes?.files, ['a.txt'])
  assert.match(changes?.patch ?? '', /-one\n\+two/)
})

test('a cancel does not wait for a git that hangs', LIMIT, async (t) => {
  const { relay } = await setup(t, [])
  const folder = join(relay.home, 'bin')
  fs.mkdirSync(folder)
  const begun = join(folder, 'begun')
  const script = `#!/bin/sh\n: > '${begun}'\nexec sleep 60\n`
  fs.writeFileSync(join(folder, 'git'), script, { mode: 0o755 })
  const git = createGit({ PATH: `${folder}:${process.env['PATH'] ?? ''}` })
  const worktrees = createWorktrees({ git, workspace: relay.workspace, store: relay.home })
  await relay.send('codex', { prompt: 'p', write: true })
  const worker = { ...ownIdentity(), id: 'w' }
  const job = await relay.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
  assert.ok(job)
  const startedAtMs = performance.now()
  assert.equal(await turnChanges(worktrees, job, { isUrgent: true }), undefined)
  assert.ok(performance.now() - startedAtMs < 4000)
  assert.ok(fs.existsSync(begun))
})

test(
  'a write turn in a worktree hands over what it committed, too, and where that is',
  LIMIT,
  async (t) => {
    const { relay, run } = await setup(t, [
      async (turn) => {
        fs.writeFileSync(join(turn.cwd, 'a.txt'), 'two\n')
        const git = (...args: string[]) => execFileSync('git', args, { cwd: turn.cwd })
        git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-am', 'half')
        fs.writeFileSync(join(turn.cwd, 'new.txt'), 'n\n')
        return { ...failed, retryable: false }
      },
    ])
    makeRepository(relay.workspace, { 'a.txt': 'one\n' })
    const { job_id } = await relay.send('codex', { prompt: 'p', write: true, worktree: true })
    await run()
    const { changes } = (await relay.queue.handovers.of(await relay.queue.get(job_id))) ?? {}
    assert.deepEqual(changes?.files.toSorted(), ['a.txt', 'new.txt'])
    assert.match(changes?.patch ?? '', /-one\n\+two/)
    assert.match(changes?.worktree?.branch ?? '', /^relay\//)
  },
)

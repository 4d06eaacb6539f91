import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Job } from '../../lib/schema/job.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import type { ServedAgent, TurnReport } from '../../lib/worker/worker-options.ts'
import { openTestRelay } from '../programs/relay.ts'

const LIMIT = { timeout: 60_000 }

/** A relay, and a worker of agent "codex" whose turns are what the test says. */
async function setup(
  t: TestContext,
  runTurn: RunTurn,
  { leaseMs = 60_000, ...more }: Partial<ServedAgent> & { leaseMs?: number } = {},
) {
  const relay = await openTestRelay(t)
  const reports: TurnReport[] = []
  const lines: string[] = []
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
    serving: [
      { agent: 'codex', runTurn, allowWrites: false, concurrency: 1, env: { HOME: '/x' }, ...more },
    ],
    workspace: fs.realpathSync(relay.workspace),
    leaseMs,
    heartbeatMs: 50,
    onTurn: (report) => reports.push(report),
    log: (line) => lines.push(line),
  })
  return { relay, worker, reports, lines, once: () => worker.run({ once: true, intervalMs: 500 }) }
}

const done = (output: string): TurnResult => ({ ok: true, output })

/** A turn that goes on until it is told to stop. */
const untilStopped: RunTurn = (turn) =>
  new Promise((resolve) => {
    const stop = () =>
      resolve({
        ok: false,
        error: { code: 'STOPPED', message: 'stopped' },
        retryable: false,
        stopped: true,
      })
    turn.signal.addEventListener('abort', stop)
    if (turn.signal.aborted) stop()
  })

test('what a failed turn used is on its job', async (t) => {
  const usage = { input_tokens: 1200, output_tokens: 7 }
  const error = { code: 'X', message: 'x' }
  const { relay, once } = await setup(t, () =>
    Promise.resolve({ ok: false, error, retryable: false, usage }),
  )
  const job = await relay.send('codex', { prompt: 'six times seven' })
  await once()
  const after = await relay.queue.get(job.job_id)
  assert.ok(after.state === 'failed')
  assert.deepEqual(after.usage, usage)
})

test('a turn gets the task and an environment of its own, and its result completes the job', async (t) => {
  const seen: Turn[] = []
  const { relay, once, reports } = await setup(t, (turn) => {
    seen.push(turn)
    turn.report({ kind: 'message', text: 'thinking' })
    return Promise.resolve({ ...done('42'), thread_id: 'th1', usage: { output_tokens: 7 } })
  })
  fs.mkdirSync(join(relay.workspace, 'sub'))
  const job = await relay.send('codex', { prompt: 'six times seven', cwd: 'sub', model: 'm1' })
  await once()

  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state, 'completed')
  assert.deepEqual(after.result, {
    output: '42',
    thread_id: 'th1',
    usage: { output_tokens: 7 },
  })
  assert.equal(seen[0]?.prompt, 'six times seven')
  assert.equal(seen[0]?.model, 'm1')
  assert.equal(seen[0]?.cwd, join(fs.realpathSync(relay.workspace), 'sub'))
  assert.deepEqual(seen[0]?.env, {
    HOME: '/x',
    RELAY_JOB: job.job_id,
    RELAY_TURN: `${job.job_id}.${after.token}`,
  })
  assert.equal(fs.existsSync(seen[0]?.scratch ?? ''), false)
  assert.deepEqual(
    (await relay.queue.activity(job.job_id, { limit: 5 })).map(({ text }) => text),
    ['thinking'],
  )
  assert.equal(reports[0]?.state, 'completed')
  assert.equal(reports[0]?.attempt, 1)
})

test('a cancelled job stops its turn at once, and what the turn gives is dropped', async (t) => {
  const { relay, once, reports } = await setup(t, untilStopped)
  const job = await relay.send('codex', { prompt: 'p' })
  const running = once()
  await relay.until(job.job_id, ({ state }) => state === 'running')
  await relay.queue.cancel(job.job_id, { by: { person: 'ann' } })
  await running
  assert.equal((await relay.queue.get(job.job_id)).state, 'cancelled')
  assert.equal(reports[0]?.state, 'dropped')
  assert.deepEqual(await relay.store.jobs.held(), [])
})

test('a turn whose lease was taken over is stopped, and its late result changes nothing', async (t) => {
  const { relay, once, reports } = await setup(t, async (turn) => {
    await untilStopped(turn)
    return done('too late')
  })
  const job = await relay.send('codex', { prompt: 'p' })
  const running = once()
  const { token } = await relay.until(job.job_id, ({ state }) => state === 'running')
  await relay.store.jobs.change(job.job_id, () => ({
    event: { type: 'lose', at: new Date().toISOString(), token, reason: 'test' },
    durable: true,
  }))
  await relay.queue.cancel(job.job_id, { by: { person: 'ann' } })
  await running
  assert.equal((await relay.queue.get(job.job_id)).state, 'cancelled')
  assert.equal(reports[0]?.state, 'dropped')
})

test('drain() lets no new turn begin and gives back a read-only job without spending an attempt', async (t) => {
  const { relay, worker, once, reports } = await setup(t, untilStopped)
  const job = await relay.send('codex', { prompt: 'p' })
  const running = once()
  await relay.until(job.job_id, ({ state }) => state === 'running')
  await relay.send('codex', { prompt: 'not begun' })
  worker.drain()
  worker.drain()
  await running
  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state, 'queued')
  assert.equal(after.attempts, 0)
  assert.equal(reports.length, 1)
})

test('drain() parks a write job whose turn may have changed something', async (t) => {
  const { relay, worker, once } = await setup(t, untilStopped, { allowWrites: true })
  const job = await relay.send('codex', { prompt: 'p', write: true })
  const running = once()
  await relay.until(job.job_id, ({ state }) => state === 'running')
  worker.drain()
  worker.drain()
  await running
  assert.equal((await relay.queue.get(job.job_id)).state, 'needs_recovery')
})

test('a write job stays queued for a worker that allows writes, and why says so', async (t) => {
  const { relay, once, reports } = await setup(t, () => Promise.resolve(done('x')))
  const job = await relay.send('codex', { prompt: 'p', write: true })
  await once()
  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state, 'queued')
  assert.equal(reports.length, 0)
  assert.match(await relay.queue.why(after), /no worker serves "codex".*--allow-writes/)
})

test('a retryable failure waits for its next attempt, the last one fails the job', async (t) => {
  const failure: TurnResult = {
    ok: false,
    error: { code: 'OVERLOADED', message: 'try later' },
    retryable: true,
    retry_after_ms: 1,
  }
  const { relay, worker } = await setup(t, () => Promise.resolve(failure))
  const job = await relay.send('codex', { prompt: 'p' }, { max_attempts: 2 })
  const running = worker.run({ intervalMs: 100 })
  const after = await relay.until(job.job_id, ({ state }) => state === 'failed')
  worker.drain()
  await running
  assert.equal(after.attempts, 2)
  assert.deepEqual(after.last_error, failure.error)
})

test('a timed-out write turn is parked, a timed-out read-only turn spends its attempt', async (t) => {
  const timeout: TurnResult = {
    ok: false,
    error: { code: 'TURN_TIMED_OUT', message: 'took too long' },
    retryable: false,
  }
  const { relay, once } = await setup(t, () => Promise.resolve(timeout), { allowWrites: true })
  const writing = await relay.send('codex', { prompt: 'p', write: true })
  const reading = await relay.send('codex', { prompt: 'p' })
  await once()
  assert.equal((await relay.queue.get(writing.job_id)).state, 'needs_recovery')
  assert.equal((await relay.queue.get(reading.job_id)).state, 'failed')
})

test('a cwd outside the workspace, also through a link, fails the job before anything runs', async (t) => {
  const { relay, once } = await setup(t, () => assert.fail('the turn must not run'))
  fs.symlinkSync('/', join(relay.workspace, 'out'))
  const ids = []
  for (const cwd of ['..', '/', 'out', 'missing', '../project-other']) {
    ids.push((await relay.send('codex', { prompt: 'p', cwd })).job_id)
  }
  await once()
  for (const id of ids) {
    const after = await relay.queue.get(id)
    assert.equal(after.state === 'failed' ? after.error.code : after.state, 'TASK_INVALID')
  }
})

test('an executor that crashes fails its job and leaves the worker running', async (t) => {
  let turns = 0
  const { relay, once, lines } = await setup(t, () => {
    turns += 1
    return turns === 1 ? Promise.reject(new TypeError('a bug')) : Promise.resolve(done('fine'))
  })
  const first = await relay.send('codex', { prompt: 'p' }, { priority: 1 })
  const second = await relay.send('codex', { prompt: 'p' })
  await once()
  const after = await relay.queue.get(first.job_id)
  assert.equal(after.state === 'failed' ? after.error.code : '', 'EXECUTOR_CRASHED')
  assert.equal((await relay.queue.get(second.job_id)).state, 'completed')
  assert.match(lines.join('\n'), /executor crashed: TypeError: a bug/)
})

test('a result that no log takes fails its job instead of leaving it running', async (t) => {
  const { relay, once } = await setup(t, () =>
    Promise.resolve({ ...done('x'), usage: { output_tokens: -1 } }),
  )
  const job = await relay.send('codex', { prompt: 'p' })
  await once()
  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state === 'failed' ? after.error.code : after.state, 'RESULT_UNWRITABLE')
})

test('an agent that asks for a person leaves its partial result in review', async (t) => {
  const { relay, once } = await setup(t, () =>
    Promise.resolve({ ...done('half'), review: 'please look' }),
  )
  const job = await relay.send('codex', { prompt: 'p' })
  await once()
  const waiting = await relay.queue.get(job.job_id)
  assert.equal(waiting.state === 'needs_review' && waiting.reason, 'please look')
  const after = await relay.queue.resolve(job.job_id, { outcome: 'completed', person: 'ann' })
  assert.equal(after.state === 'completed' && after.result.output, 'half')
})

test('the next job of a conversation continues the thread that the last one named', async (t) => {
  const resumed = new Map<string, Turn['resume']>()
  const { relay, once } = await setup(t, (turn) => {
    resumed.set(turn.prompt, turn.resume)
    const thread_usage = { output_tokens: turn.prompt.length }
    return Promise.resolve({ ...done('x'), thread_id: 'th1', thread_usage })
  })
  await relay.send('codex', { prompt: 'one', conversation_key: 'review' })
  await relay.send('codex', { prompt: 'two', conversation_key: 'review' })
  await relay.send('codex', { prompt: 'other', conversation_key: 'else' })
  await once()
  const thread_usage = { output_tokens: 'one'.length }
  assert.deepEqual(Object.fromEntries(resumed), {
    one: undefined,
    two: { thread_id: 'th1', thread_usage },
    other: undefined,
  })
})

test('turns of one agent run side by side up to its concurrency', LIMIT, async (t) => {
  let running = 0
  let most = 0
  let allRun = () => {}
  const three = new Promise<void>((resolve) => {
    allRun = resolve
  })
  const { relay, once } = await setup(
    t,
    async () => {
      running += 1
      most = Math.max(most, running)
      if (running === 3) allRun()
      // The first of them end when there are three, and no sooner.
      await three
      await new Promise(setImmediate)
      running -= 1
      return done('x')
    },
    { concurrency: 3 },
  )
  for (let n = 0; n < 9; n += 1) await relay.send('codex', { prompt: `p${n}` })
  await once()
  assert.equal(most, 3)
})

test('maxJobs and idleTimeoutMs end a worker by themselves', async (t) => {
  const { relay, worker, reports } = await setup(t, () => Promise.resolve(done('x')))
  for (let n = 0; n < 3; n += 1) await relay.send('codex', { prompt: `p${n}` })
  await worker.run({ intervalMs: 50, maxJobs: 2 })
  assert.equal(reports.length, 2)
  await worker.run({ intervalMs: 20, idleTimeoutMs: 60 })
  assert.equal(reports.length, 3)
})

test('a store that refuses for a while ends no worker: its turns are written down and work goes on', async (t) => {
  const { relay, worker, lines, reports } = await setup(t, () => Promise.resolve(done('x')))
  let refusals = 2
  const real = { ...relay.store, jobs: { ...relay.store.jobs } }
  relay.store.jobs.claim = (request) => {
    refusals -= 1
    if (refusals < 0) return real.jobs.claim(request)
    return Promise.reject(new RelayError('STORE_FULL', 'the disk is full'))
  }
  await relay.send('codex', { prompt: 'p' })
  await worker.run({ intervalMs: 20, maxJobs: 1 })
  assert.equal(reports[0]?.state, 'completed')
  assert.equal(lines.filter((line) => /disk is full/.test(line)).length, 2)
})

for (const [what, call, error] of [
  [
    'cannot look ahead for lack of file descriptors',
    'nextDue',
    Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE', syscall: 'scandir' }),
  ],
  [
    'meets a file in the place of its queue',
    'nextDue',
    new RelayError('STORE_WRITE_FAILED', 'Cannot look ahead: the system answered ENOTDIR.'),
  ],
  [
    'is refused a claim that was lost to a cancel',
    'claim',
    new RelayError('STATE_REFUSED', 'Cannot release.'),
  ],
  ['meets a damaged job', 'claim', new RelayError('JOB_DAMAGED', 'Cannot read job.')],
  [
    'cannot read the process table',
    'sweep',
    Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'read' }),
  ],
] as const) {
  test(`a worker that ${what} for a moment stays, and goes on working`, LIMIT, async (t) => {
    const { relay, worker, lines, reports } = await setup(t, () => Promise.resolve(done('x')))
    const real = { ...relay.queue }
    let refusals = 0
    const mayRefuse = (name: string) => {
      if (name !== call || refusals === 2) return
      refusals += 1
      throw error
    }
    Object.assign(relay.queue, {
      nextDue: async (agent: string) => {
        mayRefuse('nextDue')
        return real.nextDue(agent)
      },
      claim: async (request: Parameters<typeof real.claim>[0]) => {
        mayRefuse('claim')
        return real.claim(request)
      },
      sweep: async () => {
        mayRefuse('sweep')
        return real.sweep()
      },
    })
    const running = worker.run({ intervalMs: 20 })
    const refused = () => lines.filter((line) => /cannot look for work: .*next try/.test(line))
    while (refused().length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    for (let n = 0; n < 2; n += 1) {
      const { job_id } = await relay.send('codex', { prompt: 'p' })
      await relay.until(job_id, ({ state }) => state === 'completed')
    }
    worker.drain()
    await running
    assert.equal(reports.length, 2)
    assert.equal(refused().length, 2)
  })
}

test(
  'a worker with --once ends with the refusal that it met, when its turns have been recorded',
  LIMIT,
  async (t) => {
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const { relay, once } = await setup(t, () => ended.then(() => done('x')), { concurrency: 2 })
    const job = await relay.send('codex', { prompt: 'p' })
    const real = { ...relay.queue }
    relay.queue.claim = async (request) => {
      const first = await real.claim(request)
      if (first !== undefined) return first
      end()
      throw new RelayError('STORE_FULL', 'the disk is full')
    }
    await assert.rejects(once(), { code: 'STORE_FULL' })
    assert.equal((await relay.queue.get(job.job_id)).state, 'completed')
  },
)

test('an idle worker begins a job within moments of its dispatch, long before its interval', async (t) => {
  const { relay, worker } = await setup(t, () => Promise.resolve(done('x')))
  const running = worker.run({ intervalMs: 3_600_000 })
  const took: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const sent = relay.clock.monotonic()
    const job = await relay.send('codex', { prompt: 'p' })
    await relay.until(job.job_id, ({ state }) => state === 'completed')
    took.push(relay.clock.monotonic() - sent)
  }
  worker.drain()
  await running
  // Behind its watch there is a look every two seconds, and the last one was at the end of the job before.
  const median = took.toSorted((a, b) => a - b)[2]
  assert.ok(median !== undefined && median < 1500, `${took.join(', ')} ms`)
})

test('a heartbeat keeps a lease alive that is shorter than its turn', async (t) => {
  const held = async (turn: Turn): Promise<TurnResult> => {
    const until = relay.clock.monotonic() + 2600
    while (relay.clock.monotonic() < until && !turn.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await relay.queue.sweep()
    }
    return done('held')
  }
  const { relay, once, reports } = await setup(t, held, { leaseMs: 2000 })
  const job = await relay.send('codex', { prompt: 'p' })
  await once()
  assert.equal((await relay.queue.get(job.job_id)).attempts, 1)
  assert.equal(reports[0]?.state, 'completed')
})

const limited: TurnResult = {
  ok: false,
  error: { code: 'CODEX_RATE_LIMITED', message: 'Try again in 2 hours.' },
  retryable: true,
  retry_after_ms: 7_200_000,
  isLimited: true,
}

for (const [name, task, end, state, attempts] of [
  ['a read-only turn', {}, limited, 'queued', 0],
  [
    'a write turn that changed nothing',
    { write: true },
    { ...limited, untouched: true },
    'queued',
    0,
  ],
  ['a write turn of which nobody knows', { write: true }, limited, 'failed', 1],
] as const) {
  test(`${name} that a limit refused leaves its job ${state}, ${attempts} attempts spent`, async (t) => {
    const { relay, once } = await setup(t, () => Promise.resolve(end), { allowWrites: true })
    const job = await relay.send('codex', { prompt: 'p', ...task }, { max_attempts: 1 })
    await once()
    const after = await relay.queue.get(job.job_id)
    assert.deepEqual([after.state, after.attempts], [state, attempts])
    if (after.state !== 'queued') return
    const waitMs = Date.parse(after.not_before ?? '') - relay.clock.now()
    assert.ok(waitMs > 7_100_000 && waitMs <= 7_200_000)
  })
}

test('the turns of a conversation go on from each other, and a failed one leaves the last good thread', async (t) => {
  const seen: Turn['resume'][] = []
  const ends: TurnResult[] = [
    { ok: true, output: '1', thread_id: 'th1', thread_usage: { input_tokens: 1 } },
    { ok: false, error: { code: 'X', message: 'x' }, retryable: false },
    { ok: true, output: '3', thread_id: 'th2' },
    done('4'),
  ]
  const { relay, once } = await setup(
    t,
    (turn) => {
      seen.push(turn.resume)
      return Promise.resolve(ends.shift() ?? done('over'))
    },
    { concurrency: 3 },
  )
  for (let n = 0; n < 4; n += 1)
    await relay.send('codex', { prompt: `${n}`, conversation_key: 'k' })
  await once()
  assert.deepEqual(
    seen.map((resume) => resume?.thread_id),
    [undefined, 'th1', 'th1', 'th2'],
  )
})

test('usage of a turn that failed in the conversation’s thread is not counted again by the next turn', async (t) => {
  const seen: Turn['resume'][] = []
  const error = { code: 'X', message: 'x' }
  const failed = { ok: false, error, retryable: false } as const
  const ends: TurnResult[] = [
    { ok: true, output: '1', thread_id: 'th1', thread_usage: { input_tokens: 10 } },
    { ...failed, thread_id: 'th1', thread_usage: { input_tokens: 15 } },
    { ...failed, thread_id: 'other', thread_usage: { input_tokens: 99 } },
    done('4'),
  ]
  const { relay, once } = await setup(t, (turn) => {
    seen.push(turn.resume)
    return Promise.resolve(ends.shift() ?? done('over'))
  })
  for (let n = 0; n < 4; n += 1)
    await relay.send('codex', { prompt: `${n}`, conversation_key: 'k' })
  await once()
  assert.deepEqual(
    seen.map((resume) => [resume?.thread_id, resume?.thread_usage?.input_tokens]),
    [
      [undefined, undefined],
      ['th1', 10],
      ['th1', 15],
      ['th1', 15],
    ],
  )
})

test('a forked job’s turn goes on from a copy', async (t) => {
  const seen: Turn['resume'][] = []
  const { relay, once } = await setup(t, (turn) => {
    seen.push(turn.resume)
    return Promise.resolve({ ...done('x'), thread_id: `th${seen.length}` })
  })
  const job = await relay.send('codex', { prompt: 'p' })
  await once()
  await relay.queue.fork(job.job_id, 'aside', { from: { agent: 'sender' } })
  await once()
  assert.deepEqual(seen, [undefined, { thread_id: 'th1', thread_usage: undefined, isFork: true }])
})

test('a worker that may take no more turns does not look again and again for a job that is due', async (t) => {
  const { relay, worker, once } = await setup(t, untilStopped)
  await relay.send('codex', { prompt: 'p' })
  const running = once()
  const due = new Date(relay.clock.now() + 5).toISOString()
  const { job_id } = await relay.send('codex', { prompt: 'q' }, { not_before: due })
  await relay.until(job_id, () => relay.clock.now() > Date.parse(due))
  let looks = 0
  relay.queue.nextDue = (agent) => {
    looks += 1
    return relay.store.jobs.nextDue(agent, 'delayed')
  }
  const wait = { until: ({ state }: Job) => state === 'running', timeoutMs: 200 }
  assert.equal((await relay.queue.waitFor(job_id, wait)).timed_out, true)
  assert.ok(looks < 5, `${looks} looks`)
  worker.drain()
  worker.drain()
  await running
})

test(
  'a worker rests while a job that is due has to wait for a turn of another worker',
  LIMIT,
  async (t) => {
    const relay = await openTestRelay(t)
    const limit = 1
    await relay.send('codex', { prompt: 'runs elsewhere' })
    const other = { ...ownIdentity(), id: 'other' }
    await relay.queue.claim({
      agent: 'codex',
      worker: other,
      lease_ms: 60_000,
      writes: false,
      limit,
    })
    const not_before = new Date(relay.clock.now() + 100).toISOString()
    const job = await relay.send('codex', { prompt: 'due soon' }, { not_before })
    let looks = 0
    const worker = createWorker({
      localDirectory: relay.machine.directory,
      queue: {
        ...relay.queue,
        claim: (request) => {
          looks += 1
          return relay.queue.claim(request)
        },
      },
      clock: relay.clock,
      identity: { ...ownIdentity(), id: 'idle' },
      serving: [
        {
          agent: 'codex',
          runTurn: untilStopped,
          allowWrites: false,
          concurrency: 1,
          env: {},
          limit,
        },
      ],
      workspace: relay.workspace,
      leaseMs: 60_000,
      heartbeatMs: 50,
      onTurn: () => {},
      log: () => {},
    })
    await worker.run({ intervalMs: 60_000, idleTimeoutMs: 1000 })
    assert.equal((await relay.queue.get(job.job_id)).state, 'queued')
    assert.ok(looks <= 30, `${looks} looks in a second`)
  },
)

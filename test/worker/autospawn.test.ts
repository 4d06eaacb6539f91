import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { knownAgents, readSettings } from '../../lib/config/config.ts'
import { identify, liveness, monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { killTree } from '../../lib/process/tree.ts'
import { processTable } from '../../lib/process/table.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { WorkerRecord } from '../../lib/schema/registry.ts'
import { createAutospawn } from '../../lib/worker/autospawn.ts'
import { startServer } from '../mcp/raw-client.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'

const IDLE_MS = 30_000

/** A relay whose dispatches start workers; none of them outlives the test. */
async function setup(t: TestContext, more: Record<string, string> = {}) {
  let dataDir = ''
  // Registered first, so that nobody writes when the directory is removed. A worker that was just
  // started has not enlisted yet, but carries the data directory in its environment, as a server does.
  t.after(() => killAll(dataDir))
  const relay = await openTestRelay(t)
  dataDir = relay.env.RELAY_DATA_DIR ?? ''
  relay.configure({
    echo: { executor: 'command', command: ['cat'] },
    scribe: { executor: 'command', command: ['cat'], allowWrites: true },
    env: { executor: 'command', command: ['env'], env: ['NAMED'] },
  })
  const env = {
    ...relay.env,
    RELAY_AUTOSPAWN: '1',
    RELAY_AUTOSPAWN_IDLE_MS: String(IDLE_MS),
    ...more,
  }
  const cli = (...args: string[]) => runProgram(t, 'cli.js', args, { env })
  const dispatch = async (agent: string, prompt: string) => {
    const end = await cli('dispatch', agent, prompt, '--json')
    assert.equal(end.code, 0, end.stderr)
    return (JSON.parse(end.stdout) as { job_id: string }).job_id
  }
  const completed = async (jobId: string) => {
    const job = await relay.until(jobId, ({ state }) => state === 'completed')
    return job.state === 'completed' ? job.result.output : ''
  }
  return { relay, env, cli, dispatch, completed }
}

/** A server with its handshake done, as a client starts it. */
async function startClient(env: Record<string, string>) {
  const server = startServer(env)
  await server.initialize()
  return {
    child: server.child,
    dispatch: async (to: string, prompt: string): Promise<string> => {
      const { structured } = await server.call('dispatch', { to, task: { prompt } })
      return String(structured?.['job_id'])
    },
    wait: async (to: string, prompt: string): Promise<Record<string, unknown>> =>
      (await server.call('dispatch_wait', { to, task: { prompt } })).structured ?? {},
  }
}

async function killAll(dataDir: string): Promise<void> {
  const marker = { name: 'RELAY_DATA_DIR', value: dataDir }
  await killTree({ processes: [], marker, graceMs: 0 })
}

const workersOf = (relay: TestRelay): Promise<WorkerRecord[]> => relay.queue.workers.list()

/** Looks again until it is so; fails after a minute. */
async function eventually<T>(look: () => Promise<T> | T, fits: (seen: T) => boolean): Promise<T> {
  const late = monotonicMs() + 60_000
  for (;;) {
    const seen = await look()
    if (fits(seen)) return seen
    assert.ok(monotonicMs() < late, `not so after a minute: ${JSON.stringify(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a dispatch to an agent that nobody serves starts a worker, which does this job and the next', async (t) => {
  const { relay, dispatch, completed } = await setup(t)
  const first = await dispatch('echo', 'one')
  assert.equal(await completed(first), 'one')
  const [worker] = await workersOf(relay)
  assert.ok(worker)
  assert.equal(await completed(await dispatch('echo', 'two')), 'two')
  const serving = await workersOf(relay)
  assert.deepEqual(
    serving.map((record) => record.worker),
    [worker.worker],
  )
  assert.equal(worker.log, relay.machine.workerLog('echo'))
  assert.match(fs.readFileSync(worker.log ?? '', 'utf8'), /starts serving echo\n\{"job_id":/)
})

test('a job that is sent, or approved, over HTTP is served as well', async (t) => {
  const { relay, env, completed } = await setup(t)
  const { child } = startProgram(t, 'http.js', ['--port', '0', '--auth', 'none'], { env })
  const port = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (text) => resolve(/:(\d+)\n/.exec(String(text))?.[1] ?? ''))
  })
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const asked = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, asked)
    assert.equal(answer.ok, true, await answer.clone().text())
    return (await answer.json()) as Record<string, string>
  }
  const workspace = basename(relay.machine.directory)
  const request = { workspace, to: 'echo', task: { prompt: 'sent' } }
  const { job_id = '' } = await post('/api/jobs', request)
  assert.equal(await completed(job_id), 'sent')
  const held = await relay.send('scribe', { prompt: 'held', require_review: true })
  await post(`/api/jobs/${held.job_id}/review`, { verdict: 'approve' })
  assert.equal(await completed(held.job_id), 'held')
})

test('without RELAY_AUTOSPAWN, or to an unknown agent, a dispatch starts nobody', async (t) => {
  const { relay, env, dispatch } = await setup(t)
  await dispatch('nobody', 'p')
  const off = { ...env, RELAY_AUTOSPAWN: '0' }
  await runProgram(t, 'cli.js', ['dispatch', 'echo', 'p'], { env: off })
  assert.equal(fs.existsSync(join(relay.machine.directory, 'spawned')), false)
})

test('the worker is nobody’s child, leads no terminal, and survives its starter’s process tree', async (t) => {
  const { relay, env, completed } = await setup(t)
  const server = await startClient(env)
  const jobId = await server.dispatch('echo', 'p')
  const starter = identify(server.child.pid ?? 0)
  assert.ok(starter)
  await killTree({ processes: [starter], graceMs: 0 })
  assert.equal(await completed(jobId), 'p')
  const [worker] = await workersOf(relay)
  const row = processTable.one(worker?.worker.pid ?? 0)
  assert.ok(row)
  assert.notEqual(row.parent, starter.pid)
  assert.notEqual(row.session, processTable.one(process.pid)?.session)
})

test('a worker gets what its executor is to have, and nothing that names a turn or a session', async (t) => {
  const { relay, dispatch, completed } = await setup(t, {
    NAMED: 'given',
    SECRET: 's3cret',
    RELAY_JOB: 'abcdefghijklmnopqrstuvwxyz',
    RELAY_TURN: 'abcdefghijklmnopqrstuvwxyz.2',
    RELAY_AGENT: 'claude-main',
    CLAUDE_CODE_SESSION_ID: 'session',
  })
  const output = await completed(await dispatch('env', 'p'))
  assert.match(output, /^NAMED=given$/m)
  const [worker] = await workersOf(relay)
  const own = processTable.environment(worker?.worker.pid ?? 0) ?? ''
  assert.match(own, /(^|\0)NAMED=given(\0|$)/)
  for (const name of [
    'SECRET',
    'RELAY_JOB',
    'RELAY_TURN',
    'RELAY_AGENT',
    'CLAUDE_CODE_SESSION_ID',
  ]) {
    assert.doesNotMatch(own, new RegExp(`(^|\\0)${name}=`), name)
  }
})

test(
  'two servers at once: every job is done, and one worker is left',
  { timeout: 120_000 },
  async (t) => {
    const rounds = 8
    for (let round = 0; round < rounds; round += 1) {
      const { relay, env, completed } = await setup(t)
      const servers = await Promise.all([startClient(env), startClient(env)])
      const jobs = await Promise.all(
        servers.flatMap((server, n) => [
          server.dispatch('echo', `${n} one`),
          server.dispatch('echo', `${n} two`),
        ]),
      )
      const outputs = await Promise.all(jobs.map(completed))
      assert.deepEqual(outputs, ['0 one', '0 two', '1 one', '1 two'])
      // One that was started too much finds the other when it has nothing to do.
      await eventually(
        () => runningWorkers(env),
        (count) => count === 1,
      )
      assert.equal((await workersOf(relay)).length, 1)
      await killAll(relay.env['RELAY_DATA_DIR'] ?? '')
    }
  },
)

test('two workers that were started at once agree on one of them', async (t) => {
  const { relay, env } = await setup(t)
  const args = [
    '--spawned',
    '--agent',
    'echo',
    '--interval',
    '50',
    '--idle-timeout',
    String(IDLE_MS),
  ]
  const started = Array.from({ length: 4 }, () => startProgram(t, 'worker.js', args, { env }))
  const living = () => started.filter(({ child }) => child.exitCode === null)
  const [left] = await eventually(living, (programs) => programs.length === 1)
  for (const program of started) {
    if (program !== left) assert.equal((await program.ended).code, 0)
  }
  const pids = (await workersOf(relay)).map(({ worker }) => worker.pid)
  assert.deepEqual(pids, [left?.pid])
})

test(
  'kill -9 of the server right after its reply: the job is done all the same',
  { timeout: 120_000 },
  async (t) => {
    for (let round = 0; round < 5; round += 1) {
      const { env, completed } = await setup(t)
      const server = await startClient(env)
      const jobId = await server.dispatch('echo', String(round))
      server.child.kill('SIGKILL')
      assert.equal(await completed(jobId), String(round))
    }
  },
)

test('kill -9 of the worker: the next dispatch starts another one', async (t) => {
  const { relay, dispatch, completed } = await setup(t)
  await completed(await dispatch('echo', 'one'))
  const [worker] = await workersOf(relay)
  assert.ok(worker)
  process.kill(worker.worker.pid, 'SIGKILL')
  await eventually(
    () => liveness(worker.worker),
    (state) => state === 'dead',
  )
  assert.equal(await completed(await dispatch('echo', 'two')), 'two')
})

test('kill -9 of the worker during a turn: whoever waits for the job starts another one', async (t) => {
  const { relay, env } = await setup(t)
  const begun = join(relay.home, 'begun')
  const script = `[ -e ${begun} ] && exec echo again; touch ${begun}; exec sleep 600`
  relay.configure({ slow: { executor: 'command', command: ['sh', '-c', script] } })
  const { wait } = await startClient(env)
  const reply = wait('slow', 'p')
  const [worker] = await eventually(
    () => workersOf(relay),
    (workers) => workers.length === 1 && fs.existsSync(begun),
  )
  process.kill(worker?.worker.pid ?? 0, 'SIGKILL')
  assert.equal((await reply)['state'], 'completed')
})

test('kill -9 of the worker during a turn: a session that waits in no call still has its job done', async (t) => {
  const { relay, env, completed } = await setup(t)
  const begun = join(relay.home, 'begun')
  const script = `[ -e ${begun} ] && exec echo again; touch ${begun}; exec sleep 600`
  relay.configure({ slow: { executor: 'command', command: ['sh', '-c', script] } })
  const { dispatch } = await startClient(env)
  const jobId = await dispatch('slow', 'p')
  const [worker] = await eventually(
    () => workersOf(relay),
    (workers) => workers.length === 1 && fs.existsSync(begun),
  )
  process.kill(worker?.worker.pid ?? 0, 'SIGKILL')
  assert.equal(await completed(jobId), 'again\n')
})

test('kill -9 of the worker during a turn: a command that waits starts another one, whoever took the job back', async (t) => {
  const { relay, env } = await setup(t)
  const begun = join(relay.home, 'begun')
  const script = `[ -e ${begun} ] && exec echo again; touch ${begun}; exec sleep 600`
  relay.configure({ slow: { executor: 'command', command: ['sh', '-c', script] } })
  const { ended } = startProgram(t, 'cli.js', ['dispatch', 'slow', 'p', '--wait'], { env })
  const [worker] = await eventually(
    () => workersOf(relay),
    (workers) => workers.length === 1 && fs.existsSync(begun),
  )
  assert.ok(worker)
  process.kill(worker.worker.pid, 'SIGKILL')
  await eventually(
    () => liveness(worker.worker),
    (state) => state === 'dead',
  )
  await relay.queue.sweep()
  const { code, stdout } = await ended
  assert.deepEqual([code, stdout], [0, 'again\n'])
})

test('jobs that waited behind a worker which died are served again, though none of them was begun', async (t) => {
  const { relay, env, completed } = await setup(t)
  const waiting = await relay.send('echo', { prompt: 'p' })
  // As a start leaves it whose worker was killed, or went with the machine, before it did anything.
  const at = new Date(Date.now() - 60_000).toISOString()
  const log = relay.machine.workerLog('echo')
  await relay.store.registry.put('spawn', 'echo', { agent: 'echo', at, log })
  await startClient(env)
  await completed(waiting.job_id)
})

/** What a process that stays does now and then, with a queue of its own and a clock that may be moved. */
function sweeperOf(
  { relay, env }: { relay: TestRelay; env: Record<string, string> },
  now: () => number = Date.now,
) {
  const clock = { now, monotonic: monotonicMs }
  const settings = readSettings(env, relay.workspace)
  const workers = createAutospawn({
    queue: createQueue({ store: relay.store, clock }),
    machine: relay.machine,
    clock,
    settings: { ...settings, store: undefined },
    env,
    program: join(root, 'worker.js'),
    agents: () => knownAgents(settings.configPath),
    members: { find: async () => undefined, names: async () => [] },
    warn: assert.fail,
  })
  return workers
}

test('a job that is due days later is served when it is due, though no worker is left and no dispatch comes', async (t) => {
  const { relay, env } = await setup(t)
  const days = 3 * 24 * 3600 * 1000
  const not_before = new Date(Date.now() + days).toISOString()
  const { job_id } = await relay.send('echo', { prompt: 'p' }, { not_before })
  const early = sweeperOf({ relay, env })
  await early.serveAgain()
  assert.equal(await relay.store.registry.get('spawn', 'echo'), undefined)
  const late = sweeperOf({ relay, env }, () => Date.now() + days + 1000)
  await late.serveAgain()
  assert.equal((await relay.store.registry.get('spawn', 'echo'))?.failure, undefined)
  assert.notEqual(await relay.store.registry.get('spawn', 'echo'), undefined)
  assert.equal((await relay.queue.get(job_id)).state, 'queued')
})

test('a job that a process without RELAY_AUTOSPAWN sent is served by one that has it', async (t) => {
  const { relay, env, completed } = await setup(t)
  const job = await relay.send('echo', { prompt: 'p' })
  await sweeperOf({ relay, env }).serveAgain()
  await completed(job.job_id)
})

test('no worker is started for a write job that it would not take, nor for a paused agent', async (t) => {
  const { relay, env } = await setup(t)
  await relay.send('echo', { prompt: 'p', write: true })
  await relay.send('env', { prompt: 'p' })
  const at = new Date().toISOString()
  const open = { since: at, at, until: new Date(Date.now() + 60_000).toISOString() }
  await relay.queue.pauses.change('env', () => ({
    agent: 'env',
    kind: 'login_needed',
    error: { code: 'X', message: 'x' },
    at,
    faults: 1,
    open: { ...open, pause_ms: 60_000, level: 1 },
    suspects: [],
    blamed: [],
  }))
  await sweeperOf({ relay, env }).serveAgain()
  assert.equal(await relay.store.registry.get('spawn', 'echo'), undefined)
  assert.equal(await relay.store.registry.get('spawn', 'env'), undefined)
})

test('a worker that could not begin is tried again after five minutes, not at each look', async (t) => {
  const { relay, env } = await setup(t)
  await relay.send('env', { prompt: 'p' })
  const log = relay.machine.workerLog('env')
  const failedAt = async (agoMs: number) => {
    const at = new Date(Date.now() - agoMs).toISOString()
    const failed = { agent: 'env', at, log, failure: 'no such thing' }
    await relay.store.registry.put('spawn', 'env', failed)
    await sweeperOf({ relay, env }).serveAgain()
    return (await relay.store.registry.get('spawn', 'env'))?.at !== at
  }
  assert.equal(await failedAt(60_000), false)
  assert.equal(await failedAt(6 * 60_000), true)
})

test('a worker with other rights is not reused', async (t) => {
  const { relay, dispatch, completed, env } = await setup(t)
  relay.configure({ scribe: { executor: 'command', command: ['cat'] } })
  await completed(await dispatch('scribe', 'reads'))
  relay.configure({ scribe: { executor: 'command', command: ['cat'], allowWrites: true } })
  const jobId = await relay
    .send('scribe', { prompt: 'writes', write: true })
    .then(({ job_id }) => job_id)
  await dispatch('scribe', 'anything')
  assert.equal(await completed(jobId), 'writes')
  const rights = (await workersOf(relay)).map(({ allow_writes }) => allow_writes.length)
  assert.deepEqual(
    rights.toSorted((a, b) => a - b),
    [0, 1],
  )
  assert.equal(runningWorkers(env), 2)
})

test('a worker that leaves when it is done does not count as serving', async (t) => {
  const { relay, env, dispatch } = await setup(t)
  startProgram(t, 'worker.js', ['--agent', 'echo', '--max-jobs', '100'], { env })
  await eventually(
    () => workersOf(relay),
    (workers) => workers.length === 1,
  )
  await dispatch('echo', 'p')
  await eventually(
    () => workersOf(relay),
    (workers) => workers.length === 2,
  )
})

test('a worker leaves after its idle time, in order, and leaves nothing but its log', async (t) => {
  const { relay, dispatch, completed, env } = await setup(t, { RELAY_AUTOSPAWN_IDLE_MS: '200' })
  await completed(await dispatch('echo', 'one'))
  await eventually(
    () => runningWorkers(env),
    (count) => count === 0,
  )
  assert.deepEqual(await relay.store.registry.list('worker'), [])
  assert.equal(await relay.store.registry.get('spawn', 'echo'), undefined)
  assert.match(fs.readFileSync(relay.machine.workerLog('echo'), 'utf8'), / exits\n$/)
})

test('jobs that arrive while workers leave are all done', { timeout: 120_000 }, async (t) => {
  const { dispatch, completed } = await setup(t, { RELAY_AUTOSPAWN_IDLE_MS: '100' })
  for (let n = 0; n < 12; n += 1) {
    const jobId = await dispatch('echo', String(n))
    assert.equal(await completed(jobId), String(n))
  }
})

test('a worker waits for a job that is due later', async (t) => {
  const { relay, env, completed, cli } = await setup(t, { RELAY_AUTOSPAWN_IDLE_MS: '100' })
  const end = await cli('dispatch', 'echo', 'later', '--not-before', '3s', '--json')
  const { job_id } = JSON.parse(end.stdout) as { job_id: string }
  assert.equal(await completed(job_id), 'later')
  assert.ok(runningWorkers(env) <= 1)
  assert.equal((await relay.queue.get(job_id)).attempts, 1)
})

test('a worker that cannot begin fails no dispatch; why says what it was and where its log is', async (t) => {
  // Otherwise the configuration would choose the store, and every command would refuse it.
  const { relay, cli } = await setup(t, { RELAY_STORE: 'files' })
  fs.chmodSync(relay.env.RELAY_CONFIG ?? '', 0o666)
  const end = await cli('dispatch', 'echo', 'p', '--json')
  assert.equal(end.code, 0)
  const { job_id } = JSON.parse(end.stdout) as { job_id: string }
  const why = await relay.queue.why(await relay.queue.get(job_id))
  assert.match(
    why,
    /no worker serves "echo" .* failed \(.*chmod go-w.*\), its log is ".*echo\.log"; start one/,
  )
})

test('a worker that fails after it was started leaves the reason', async (t) => {
  const { relay, env } = await setup(t)
  const { job_id } = await relay.send('gone', { prompt: 'p' })
  const end = await runProgram(t, 'worker.js', ['--spawned', '--agent', 'gone'], { env })
  assert.equal(end.code, 1)
  assert.match(await relay.queue.why(await relay.queue.get(job_id)), /failed \(.*has no executor/)
})

test('the log of a worker is cut to its end when it gets long', async (t) => {
  const { relay, dispatch, completed } = await setup(t)
  const log = relay.machine.workerLog('echo')
  fs.mkdirSync(join(relay.machine.directory, 'spawned'))
  fs.writeFileSync(log, 'x'.repeat(1023).concat('\n').repeat(1200))
  await completed(await dispatch('echo', 'p'))
  await eventually(
    () => fs.readFileSync(log, 'utf8'),
    (text) => text.includes('"state":"completed"'),
  )
  const text = fs.readFileSync(log, 'utf8')
  assert.ok(text.length < 70_000, `${text.length} characters`)
  assert.match(text, /starts serving echo/)
})

test('agents and doctor say where the log is', async (t) => {
  const { relay, cli, dispatch, completed } = await setup(t)
  await completed(await dispatch('echo', 'p'))
  const log = relay.machine.workerLog('echo')
  assert.ok((await cli('agents')).stdout.includes(log))
  const { workers } = JSON.parse((await cli('agents', '--json')).stdout) as {
    workers: { log: string }[]
  }
  assert.equal(workers[0]?.log, log)
  assert.ok((await cli('doctor')).stdout.includes(log))
})

/** Processes that run this store's worker. */
function runningWorkers(env: Record<string, string>): number {
  return processTable.all().filter((row) => {
    if (row.isDead || row.pid === ownIdentity().pid) return false
    const words = fs.existsSync(`/proc/${row.pid}/cmdline`) ? commandOf(row.pid) : ''
    if (!words.includes(`${root}worker.js`)) return false
    const environment = processTable.environment(row.pid) ?? ''
    return environment.split('\0').includes(`RELAY_DATA_DIR=${env.RELAY_DATA_DIR}`)
  }).length
}

function commandOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It ended between the two looks.
    return ''
  }
}

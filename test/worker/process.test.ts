import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify, liveness } from '../../lib/process/process.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { openTestRelay } from '../programs/relay.ts'

const node = process.execPath
const program = (name: string) => join(root, 'test', 'programs', name)

/** An agent whose turn starts a child in a session of its own and then waits for a file to appear. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const go = join(relay.home, 'go')
  const pids = join(relay.home, 'pids')
  relay.configure({
    echo: { executor: 'command', command: ['cat'] },
    pause: { executor: 'command', command: ['sleep', '1'], concurrency: 12 },
    slow: { executor: 'command', command: [node, program('wait-for-file.mjs'), go, pids] },
  })
  const worker = (...args: string[]) => startProgram(t, 'worker.js', args, { env: relay.env })
  const familyOf = async (): Promise<ProcessIdentity[]> => {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the turn did not start')), 60_000)
      const watch = fs.watch(relay.home, () => {
        if (!fs.existsSync(pids)) return
        clearTimeout(late)
        watch.close()
        resolve()
      })
      if (fs.existsSync(pids)) watch.emit('change')
    })
    const numbers = JSON.parse(fs.readFileSync(pids, 'utf8')) as number[]
    fs.rmSync(pids)
    return numbers.map((pid) => {
      const identity = identify(pid)
      assert.ok(identity, `process ${pid} of the turn is not there`)
      return identity
    })
  }
  return { relay, worker, familyOf, release: () => fs.writeFileSync(go, '') }
}

test('a worker runs many turns at once, and prints no warning', async (t) => {
  const { relay, worker } = await setup(t)
  for (let at = 0; at < 12; at += 1) await relay.send('pause', { prompt: `${at}` })
  const end = await worker('--agent', 'pause', '--concurrency', '12', '--once').ended
  assert.equal(end.stdout.trim().split('\n').length, 12)
  assert.doesNotMatch(end.stderr, /Warning/)
})

test('worker --once runs everything that is ready, tells each turn in one line and exits 0', async (t) => {
  const { relay, worker } = await setup(t)
  // Of two jobs that were sent within one millisecond either may be first; the more urgent one never waits.
  const first = await relay.send('echo', { prompt: 'one' }, { priority: 1 })
  const second = await relay.send('echo', { prompt: 'two' })
  const end = await worker('--agent', 'echo', '--once').ended
  assert.equal(end.code, 0, end.stderr)
  const lines = end.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { job_id: string })
  assert.deepEqual(
    lines.map(({ job_id }) => job_id),
    [first.job_id, second.job_id],
  )
  const after = await relay.queue.get(second.job_id)
  assert.equal(after.state === 'completed' && after.result.output, 'two')
  assert.deepEqual(await relay.queue.workers.list(), [])
})

test('a worker for an agent without an executor is refused at start, with the agents that have one', async (t) => {
  const { relay, worker } = await setup(t)
  const end = await worker('--agent', 'nobody').ended
  assert.equal(end.code, 1)
  assert.match(
    end.stderr,
    /EXECUTOR_MISSING .*"nobody".*codex, claude, echo, pause, slow.*config\.json/,
  )
  assert.deepEqual(await relay.queue.workers.list(), [])
})

for (const [args, expected] of [
  [[], /INPUT_INVALID .*--agent is missing/],
  [['--agent', '../x'], /AGENT_INVALID .*"\.\.\/x"/],
  [['--agent', 'echo', '--concurrency', '0'], /--concurrency "0" is not a whole number/],
  [['--agent', 'echo', '--bogus'], /INPUT_INVALID .*--bogus/],
] as const) {
  test(`worker ${args.join(' ')} is bad usage and says why`, async (t) => {
    const { worker } = await setup(t)
    const end = await worker(...args).ended
    assert.match(end.stderr, expected)
    assert.notEqual(end.code, 0)
    assert.equal(end.stdout, '')
  })
}

test('a configuration that others may write is refused, because it decides which programs run', async (t) => {
  const { relay, worker } = await setup(t)
  fs.chmodSync(relay.env.RELAY_CONFIG ?? '', 0o666)
  const end = await worker('--agent', 'echo', '--once').ended
  assert.equal(end.code, 1)
  assert.match(end.stderr, /CONFIG_UNSAFE .*chmod go-w/)
})

test('kill -9 of a worker: the next one stops the old tree first, then does a read-only job again', async (t) => {
  const { relay, worker, familyOf, release } = await setup(t)
  const job = await relay.send('slow', { prompt: 'p' })
  const first = worker('--agent', 'slow')
  await relay.until(job.job_id, ({ state }) => state === 'running')
  const family = await familyOf()
  first.child.kill('SIGKILL')
  await first.ended
  const orphans = family.filter((identity) => liveness(identity) === 'alive')
  assert.ok(orphans.length >= 2, 'the killed worker leaves its turn behind')

  // The lease of the dead one would go on for two minutes.
  worker('--agent', 'slow')
  const again = await relay.until(
    job.job_id,
    (seen) => seen.state === 'running' && seen.attempts === 2,
  )
  for (const identity of family) assert.equal(liveness(identity), 'dead')
  assert.ok(again.token > job.token)
  release()
  const after = await relay.until(job.job_id, ({ state }) => state === 'completed')
  assert.equal(after.state === 'completed' && after.result.output, 'done\n')
})

test('kill -9 of a worker: a write job waits for a person, and why says so in one sentence', async (t) => {
  const { relay, worker, familyOf } = await setup(t)
  const job = await relay.send('slow', { prompt: 'p', write: true })
  const first = worker('--agent', 'slow', '--allow-writes')
  await relay.until(job.job_id, ({ state }) => state === 'running')
  const family = await familyOf()
  first.child.kill('SIGKILL')
  await first.ended
  const end = await worker('--agent', 'slow', '--allow-writes', '--once').ended
  assert.equal(end.code, 0, end.stderr)
  for (const identity of family) assert.equal(liveness(identity), 'dead')
  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state, 'needs_recovery')
  const why = await relay.queue.why(after)
  assert.match(why, /^Needs recovery: .* died .*relay recover/)
  assert.doesNotMatch(why.slice(0, -1), /[.!?]\s/)
})

test('cancel after the worker died: whoever looks next stops what its turn left running', async (t) => {
  const { relay, worker, familyOf } = await setup(t)
  const job = await relay.send('slow', { prompt: 'p' })
  const first = worker('--agent', 'slow')
  await relay.until(job.job_id, ({ state }) => state === 'running')
  const family = await familyOf()
  first.child.kill('SIGKILL')
  await first.ended
  await relay.queue.cancel(job.job_id, { by: { person: 'ann' } })
  await relay.queue.sweep()
  for (const identity of family) assert.equal(liveness(identity), 'dead')
  assert.equal((await relay.queue.get(job.job_id)).state, 'cancelled')
})

test('cancel of a running job stops its whole process tree within the grace', async (t) => {
  const { relay, worker, familyOf } = await setup(t)
  const job = await relay.send('slow', { prompt: 'p' })
  const running = worker('--agent', 'slow', '--max-jobs', '1')
  await relay.until(job.job_id, ({ state }) => state === 'running')
  const family = await familyOf()
  await relay.queue.cancel(job.job_id, { by: { person: 'ann' } })
  const end = await running.ended
  assert.match(end.stdout, /"state":"dropped"/)
  for (const identity of family) assert.equal(liveness(identity), 'dead')
})

test('SIGTERM twice: the worker gives its job back and leaves no process', async (t) => {
  const { relay, worker, familyOf } = await setup(t)
  const job = await relay.send('slow', { prompt: 'p' })
  const running = worker('--agent', 'slow')
  await relay.until(job.job_id, ({ state }) => state === 'running')
  const family = await familyOf()
  running.child.kill('SIGTERM')
  running.child.kill('SIGTERM')
  // Two signals may arrive as one; the worker then waits for the turn a little before it stops it.
  const end = await running.ended
  assert.equal(end.code, 0, end.stderr)
  for (const identity of family) assert.equal(liveness(identity), 'dead')
  const after = await relay.queue.get(job.job_id)
  assert.equal(after.state, 'queued')
  assert.equal(after.attempts, 0)
})

test('a worker paused past its lease comes back to a job that another one finished, and changes nothing', async (t) => {
  const { relay, familyOf, release } = await setup(t)
  const env = { ...relay.env, RELAY_LEASE_MS: '600', RELAY_HEARTBEAT_MS: '100' }
  const job = await relay.send('slow', { prompt: 'p' })
  const paused = startProgram(t, 'worker.js', ['--agent', 'slow', '--max-jobs', '1'], { env })
  await relay.until(job.job_id, ({ state }) => state === 'running')
  await familyOf()
  paused.child.kill('SIGSTOP')
  release()
  const other = startProgram(t, 'worker.js', ['--agent', 'slow', '--max-jobs', '1'], { env })
  const done = await relay.until(job.job_id, ({ state }) => state === 'completed')
  assert.match((await other.ended).stdout, /"state":"completed"/)
  paused.child.kill('SIGCONT')
  assert.match((await paused.ended).stdout, /"state":"dropped"/)
  assert.deepEqual(await relay.queue.get(job.job_id), done)
})

test('a secret of the worker is not in the environment of a turn', async (t) => {
  const { relay } = await setup(t)
  relay.configure({
    env: { executor: 'command', command: ['env'], env: ['NAMED'] },
  })
  const job = await relay.send('env', { prompt: 'p' })
  const env = { ...relay.env, SECRET_TOKEN: 's3cret', NAMED: 'given' }
  await runProgram(t, 'worker.js', ['--agent', 'env', '--once'], { env })
  const after = await relay.queue.get(job.job_id)
  const output = after.state === 'completed' ? after.result.output : ''
  const names = output
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf('=')))
  assert.deepEqual(names.toSorted(), [
    'HOME',
    'NAMED',
    'PATH',
    'RELAY_AGENT',
    'RELAY_DATA_DIR',
    'RELAY_JOB',
    ...(CHOSEN_STORE === 'files' ? [] : ['RELAY_STORE']),
    'RELAY_TURN',
    'RELAY_WORKSPACE',
  ])
})

import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn, Turn } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { homeIn } from '../../lib/process/home.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import type { Task } from '../../lib/schema/task.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { cutOffStore } from '../programs/cut-off.ts'
import { openTestRelay } from '../programs/relay.ts'
import { scratch } from '../programs/scratch.ts'

/** Workers of two hosts on one store, each with the workspace at a path of its own. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const { store } = cutOffStore(relay.store)
  const queue = createQueue({ store, clock: relay.clock })
  const turns: Turn[] = []
  const faulty = new Set<string>()
  const runTurn: RunTurn = (turn) => {
    turns.push(turn)
    if (faulty.has(turn.cwd)) {
      const error = { code: 'X', message: 'No such program.' }
      const fault = 'program_missing'
      return Promise.resolve({ ok: false, error, retryable: true, untouched: true, fault })
    }
    const thread_id = turn.resume?.thread_id ?? `thread ${turns.length}`
    return Promise.resolve({ ok: true, output: 'done', thread_id })
  }
  const run = async (host: string, workspace: string) => {
    const identity = { ...ownIdentity(), id: `w-${host}`, home: `home of ${host}`, host_name: host }
    const worker = createWorker({
      queue,
      localDirectory: relay.machine.directory,
      clock: relay.clock,
      identity,
      serving: [{ agent: 'codex', runTurn, allowWrites: false, concurrency: 1, env: {} }],
      workspace,
      leaseMs: 60_000,
      heartbeatMs: 10_000,
      onTurn: () => {},
      log: () => {},
    })
    await worker.run({ once: true, intervalMs: 100 })
    return turns.at(-1)
  }
  const send = async (task: Partial<Task>): Promise<Job> => {
    const request = { to: 'codex', task: { prompt: 'p', ...task } }
    return (await queue.dispatch(request, { from: { agent: 'sender' } })).job
  }
  const here = fs.realpathSync(relay.workspace)
  const there = fs.realpathSync(scratch(t, 'relay-there-'))
  return { relay, queue, turns, faulty, run, send, here, there }
}

const record = (worker: WorkerIdentity) => ({
  worker,
  agents: ['codex'],
  allow_writes: [],
  concurrency: 1,
  started_at: new Date().toISOString(),
  stays: true,
})

test('each host continues its own thread of a conversation, and its agent learns what the thread lacks', async (t) => {
  const { queue, run, send, here, there } = await setup(t)
  const next = () => send({ conversation_key: 'k' })
  await next()
  assert.equal((await run('ann', here))?.resume, undefined)
  await next()
  assert.deepEqual((await run('ann', here))?.resume, {
    thread_id: 'thread 1',
    thread_usage: undefined,
  })
  await next()
  const moved = await run('build-2', there)
  assert.equal(moved?.resume, undefined)
  assert.match(
    moved?.prompt ?? '',
    /^p\n\n\(Earlier turns .* ran on another host, "ann", and are not/,
  )
  const job = await next()
  const back = await run('ann', here)
  assert.equal(back?.resume?.thread_id, 'thread 1')
  assert.match(back?.prompt ?? '', /\(Later turns .* another host, "build-2", and are not/)
  const [line] = await queue.activity(job.job_id, { limit: 10 })
  assert.match(line?.text ?? '', /Later turns of this conversation/)
  await next()
  assert.equal((await run('ann', here))?.prompt, 'p')
})

test('a thread of a cloud service is resumed on every host', async (t) => {
  const { queue, run, send, there } = await setup(t)
  await queue.conversations.keepThread('codex', 'k', { thread_id: 'in the cloud' })
  await send({ conversation_key: 'k' })
  const turn = await run('build-2', there)
  assert.equal(turn?.resume?.thread_id, 'in the cloud')
  assert.equal(turn?.prompt, 'p')
})

test('a fork runs on the host that has the thread, and fails elsewhere with the name of that host', async (t) => {
  const { queue, run, send, here, there } = await setup(t)
  const { job_id } = await send({})
  await run('ann', here)
  const fork = async () =>
    (await queue.fork(job_id, 'go on', { from: { agent: 'sender' } })).job.job_id
  const first = await fork()
  await run('build-2', there)
  const failed = await queue.get(first)
  assert.ok(failed.state === 'failed')
  assert.equal(failed.error.code, 'THREAD_ELSEWHERE')
  assert.match(failed.error.message, /is kept on "ann"/)
  const second = await fork()
  assert.equal((await run('ann', here))?.resume?.isFork, true)
  assert.equal((await queue.get(second)).state, 'completed')
})

test('a folder of the workspace is the same one on a host with another path', async (t) => {
  const { run, send, here, there } = await setup(t)
  fs.mkdirSync(join(here, 'sub'))
  fs.mkdirSync(join(there, 'sub'))
  const job = await send({ cwd: join(here, 'sub') })
  assert.equal(job.task.cwd, 'sub')
  assert.equal((await run('build-2', there))?.cwd, join(there, 'sub'))
  assert.equal((await send({ cwd: here })).task.cwd, '.')
  assert.equal((await run('build-2', there))?.cwd, there)
})

test('a folder that a host does not have is a fault of the task that names the host', async (t) => {
  const { queue, run, send, here, there } = await setup(t)
  fs.mkdirSync(join(here, 'sub'))
  for (const cwd of [join(here, 'sub'), '/somewhere/else']) {
    const { job_id } = await send({ cwd })
    await run('build-2', there)
    const failed = await queue.get(job_id)
    assert.ok(failed.state === 'failed')
    assert.equal(failed.error.code, 'TASK_INVALID')
    assert.match(failed.error.message, new RegExp(`inside the workspace "${there}" of host "`))
  }
})

test('a data directory has one id, until it is copied to another machine', (t) => {
  const dataDir = scratch(t, 'relay-home-')
  const id = homeIn(dataDir)
  assert.equal(homeIn(dataDir), id)
  fs.writeFileSync(join(dataDir, 'home.json'), JSON.stringify({ id, machine: 'another' }))
  const copied = homeIn(dataDir)
  assert.notEqual(copied, id)
  assert.equal(homeIn(dataDir), copied)
})

test('a fault of one host pauses an agent on that host only', async (t) => {
  const { relay, queue, run, send, faulty, here, there } = await setup(t)
  faulty.add(there)
  const { job_id } = await send({})
  // As if that worker ran on another machine than this process.
  await run('build-2', there)
  assert.equal((await queue.get(job_id)).state, 'queued')
  assert.equal((await queue.pauses.list()).length, 1)
  const pause = await queue.pauses.of('codex')
  assert.ok(pause?.host !== undefined && pause.host === ownIdentity().host)
  const { registry } = relay.store
  await registry.remove('pause', `codex@${pause.host}`)
  const far = { ...ownIdentity(), host: 'another', boot_id: 'another boot', id: 'w-far' }
  await registry.put('pause', 'codex@another', { ...pause, host: 'another', host_name: 'build-2' })
  assert.deepEqual(await queue.pauses.list(), [], 'that host has no worker that would test it')
  await queue.workers.enlist(record(far))
  const [paused] = await queue.pauses.list()
  assert.match(paused?.reason ?? '', /^on "build-2": No such program/)
  assert.match(await queue.why(await queue.get(job_id)), /is paused until .* on "build-2"/)
  await queue.workers.enlist(record({ ...ownIdentity(), id: 'w-ann' }))
  assert.match(await queue.why(await queue.get(job_id)), /no job for "codex" before it/)
  await run('ann', here)
  assert.equal((await queue.get(job_id)).state, 'completed')
  assert.equal(await queue.pauses.end('codex'), true)
  assert.deepEqual(await queue.pauses.list(), [])
})

import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn } from '../../lib/executor.ts'
import { contain, crashTurn } from '../../lib/worker/crash.ts'
import { root, startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'

const programs = join(root, 'test', 'programs')

/** Agents of a worker into which `stray-errors.mjs` puts errors that nobody catches. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const go = join(relay.home, 'go')
  const node = process.execPath
  relay.configure({
    echo: { executor: 'command', command: ['cat'] },
    broken: { executor: 'command', command: ['sh', '-c', 'sleep 600', 'STRAY_CHILD'] },
    slow: {
      executor: 'command',
      command: [node, join(programs, 'wait-for-file.mjs'), go, join(relay.home, 'pids')],
    },
  })
  const env = { ...relay.env, NODE_OPTIONS: `--import=${join(programs, 'stray-errors.mjs')}` }
  const agents = ['echo', 'broken', 'slow'].flatMap((agent) => ['--agent', agent])
  const worker = (...args: string[]) =>
    startProgram(t, 'worker.js', [...agents, '--allow-writes', ...args], { env })
  const finished = (jobId: string) =>
    relay.until(jobId, ({ state }) => state === 'completed' || state === 'failed')
  return { relay, worker, finished, release: () => fs.writeFileSync(go, '') }
}

test('an error that a turn leaves to the event loop ends that turn, and no other of its worker', async (t) => {
  const { relay, worker, finished, release } = await setup(t)
  const slow = await relay.send('slow', { prompt: 'p', write: true })
  const running = worker()
  await relay.until(slow.job_id, ({ state }) => state === 'running')
  const broken = await relay.send('broken', { prompt: 'p' })
  const failed = await finished(broken.job_id)
  assert.equal(failed.state === 'failed' && failed.error.code, 'EXECUTOR_CRASHED')
  assert.match(failed.state === 'failed' ? failed.error.message : '', /stray error of a turn/)
  release()
  assert.equal((await finished(slow.job_id)).state, 'completed')
  const next = await relay.send('echo', { prompt: 'next' })
  assert.equal((await finished(next.job_id)).state, 'completed')
  running.child.kill('SIGTERM')
  const end = await running.ended
  assert.equal(end.code, 0, end.stderr)
  assert.match(end.stderr, /bug: Error: stray error of a turn \| +at /)
})

test('a rejected promise of unknown origin is logged with its stack, and the worker works on', async (t) => {
  const { relay, worker, finished } = await setup(t)
  const running = worker()
  const first = await relay.send('echo', { prompt: 'first' })
  await finished(first.job_id)
  running.child.kill('SIGWINCH')
  const next = await relay.send('echo', { prompt: 'next' })
  assert.equal((await finished(next.job_id)).state, 'completed')
  running.child.kill('SIGTERM')
  const end = await running.ended
  assert.equal(end.code, 0, end.stderr)
  assert.match(end.stderr, /bug: Error: stray rejection \| +at /)
})

test('after an exception of unknown origin a worker takes nothing new, ends its turns and exits 1', async (t) => {
  const { relay, worker, release } = await setup(t)
  const slow = await relay.send('slow', { prompt: 'p', write: true })
  const running = worker()
  await relay.until(slow.job_id, ({ state }) => state === 'running')
  running.child.kill('SIGUSR2')
  running.child.kill('SIGUSR2')
  await new Promise<void>((resolve) => {
    const look = (text: string) => text.includes('stray exception') && resolve()
    running.child.stderr?.on('data', look)
  })
  const next = await relay.send('echo', { prompt: 'next' })
  release()
  const end = await running.ended
  assert.equal(end.code, 1, end.stderr)
  assert.match(end.stderr, /bug: Error: stray exception \| +at /)
  assert.equal((await relay.queue.get(slow.job_id)).state, 'completed')
  assert.equal((await relay.queue.get(next.job_id)).state, 'queued')
  assert.deepEqual(await relay.queue.workers.list(), [])
})

test('a schema with $async that an older version took costs its own job and nothing else', async (t) => {
  const { relay, worker, finished, release } = await setup(t)
  const slow = await relay.send('slow', { prompt: 'p', write: true })
  const running = worker()
  await relay.until(slow.job_id, ({ state }) => state === 'running')
  const result_schema = { $async: true, type: 'object', required: ['b'] }
  const request = { to: 'echo', task: { prompt: '{}', result_schema } }
  const { job } = await relay.queue.dispatch(request, { from: { agent: 'sender' } })
  const failed = await finished(job.job_id)
  assert.equal(failed.state === 'failed' && failed.error.code, 'RESULT_SCHEMA_INVALID')
  release()
  assert.equal((await finished(slow.job_id)).state, 'completed')
  running.child.kill('SIGTERM')
  const end = await running.ended
  assert.equal(end.code, 0, end.stderr)
  assert.equal(end.stderr, '')
})

test('the built worker checks an answer against its schema', async (t) => {
  const { relay, worker, finished } = await setup(t)
  const result_schema = { type: 'object', required: ['b'] }
  const fits = await relay.send('echo', { prompt: '{"b":[1,{"c":null}]}', result_schema })
  const fitsNot = await relay.send('echo', { prompt: '{}', result_schema })
  const running = worker('--once')
  const completed = await finished(fits.job_id)
  const result = completed.state === 'completed' ? completed.result : undefined
  assert.deepEqual(result?.structured, { b: [1, { c: null }] })
  const failed = await finished(fitsNot.job_id)
  assert.equal(failed.state === 'failed' && failed.error.code, 'RESULT_INVALID')
  assert.equal((await running.ended).code, 0)
})

test('an error that comes out of no turn belongs to none', () => {
  assert.equal(crashTurn(new Error('x')), false)
})

test('work that crashes is stopped by its signal before its error is thrown', async () => {
  let isStopped = false
  const work = (crashed: AbortSignal): ReturnType<RunTurn> =>
    new Promise((resolve) => {
      crashed.addEventListener('abort', () => {
        isStopped = true
        resolve({ ok: true, output: 'too late' })
      })
      setImmediate(() => crashTurn(new Error('out of the loop')))
    })
  await assert.rejects(contain(work), /out of the loop/)
  assert.equal(isStopped, true)
})

import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { ownIdentity, processNamespace } from '../../lib/process/process.ts'
import { createLifelines, holdLifeline } from '../../lib/process/lifeline.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { sweptLine } from '../../lib/queue/sweep.ts'
import type { Swept } from '../../lib/queue/sweep.ts'
import type { WorkerIdentity } from '../../lib/schema/process.ts'
import type { Task } from '../../lib/schema/task.ts'
import { openSubject } from '../store/subject.ts'

const skip =
  processNamespace() === undefined ? 'NOT RUN: this system has no namespaces of processes' : false

/** A worker that lives here. */
const RECORD = {
  worker: { ...ownIdentity(), id: 'w2-def' },
  agents: ['codex'],
  allow_writes: [],
  concurrency: 1,
  started_at: new Date().toISOString(),
}

/** A running job of a worker that cannot be seen from here, and the lifeline that its turn holds. */
async function setup(t: TestContext, { task = {}, on = {} }: Setup = {}) {
  const { store, clock } = await openSubject(t)
  const lifelines = createLifelines(store.location)
  const queue = createQueue({ store, clock, lifelines })
  const worker: WorkerIdentity = { ...ownIdentity(), pid_ns: 'pid:[1]', id: 'w1-abc', ...on }
  const log: string[] = []
  const lifeline = lifelines.of(worker.id, (line) => log.push(line))
  const path = await lifeline.ready()
  assert.ok(path !== undefined, log.join())
  let fd = holdLifeline(path)
  assert.ok(fd !== undefined)
  const endTurn = () => {
    if (fd !== undefined) fs.closeSync(fd)
    fd = undefined
  }
  t.after(endTurn)
  await queue.dispatch({ to: 'codex', task: { prompt: 'p', ...task } }, { from: { agent: 'a' } })
  // The file system's clock counts here, which no test moves: a lease that is over at once.
  const claim = { agent: 'codex', worker, lease_ms: 1, writes: true }
  const job = await queue.claim(claim)
  assert.ok(job !== undefined)
  return { clock, queue, job, lifeline, path, endTurn, claim }
}

type Setup = { task?: Partial<Task>; on?: Partial<WorkerIdentity> }

/** Sweeps until there is something to report: the first look at a lease that is over only marks it. */
async function swept(queue: ReturnType<typeof createQueue>): Promise<Swept[]> {
  for (let look = 0; look < 1000; look += 1) {
    const found = await queue.sweep()
    if (found.length > 0) return found
    await delay(10)
  }
  return []
}

for (const write of [false, true]) {
  const became = write ? 'needs_recovery' : 'queued'
  test(
    `a ${write ? 'write' : 'read-only'} job whose turn still runs in another container is not taken back`,
    { skip },
    async (t) => {
      const { queue, job, endTurn } = await setup(t, { task: { write } })
      const found = await swept(queue)
      const { state } = await queue.get(job.job_id)
      assert.equal(state, 'running', 'VIOLATION: a turn in another container was ignored')
      assert.deepEqual(found, [{ job_id: job.job_id, became: 'stuck', isElsewhere: true }])
      assert.match(found.map(sweptLine).join(), /a process of its turn still runs there/)
      assert.match(await queue.why(await queue.get(job.job_id)), /"w1-abc" in another container/)
      endTurn()
      assert.deepEqual(await queue.sweep(), [{ job_id: job.job_id, became }])
    },
  )
}

test('a cancelled job keeps its place in its conversation while its turn runs in another container', async (t) => {
  if (skip !== false) return t.skip(skip)
  const task = { conversation_key: 'k' }
  const { clock, queue, job, endTurn, claim } = await setup(t, { task })
  const next = { to: 'codex', task: { prompt: 'next', ...task } }
  const { job: follower } = await queue.dispatch(next, { from: { agent: 'a' } })
  await queue.cancel(job.job_id, { by: { person: 'Ada' } })
  // Before that its worker may still stop the turn.
  clock.advance(60_000)
  const found = await swept(queue)
  assert.deepEqual(found, [{ job_id: job.job_id, became: 'stuck', isElsewhere: true }])
  assert.equal(await queue.claim(claim), undefined)
  await queue.workers.enlist(RECORD)
  assert.match(
    await queue.why(await queue.get(follower.job_id)),
    /still run in the container of worker "w1-abc"/,
  )
  endTurn()
  await queue.sweep()
  assert.equal((await queue.claim(claim))?.job_id, follower.job_id)
})

test('a lifeline of another boot says nothing: the lease decides', { skip }, async (t) => {
  const { queue, job } = await setup(t, {
    on: { boot_id: 'another boot', host: 'another host' },
  })
  assert.deepEqual(await swept(queue), [{ job_id: job.job_id, became: 'queued' }])
})

test(
  'a worker that made no lifeline loses its job at the end of its lease',
  { skip },
  async (t) => {
    const { queue, job, path } = await setup(t)
    fs.rmSync(path)
    assert.deepEqual(await swept(queue), [{ job_id: job.job_id, became: 'queued' }])
  },
)

test('a worker that starts removes the lifelines of workers that are gone, once their turns have ended', async (t) => {
  if (skip !== false) return t.skip(skip)
  const { queue, path, lifeline, endTurn } = await setup(t)
  await queue.workers.enlist(RECORD)
  assert.ok(fs.existsSync(path), 'a turn still holds it')
  endTurn()
  await queue.workers.enlist(RECORD)
  assert.ok(!fs.existsSync(path))
  assert.equal(await lifeline.ready(), path)
  assert.ok(fs.lstatSync(path).isFIFO(), 'its worker makes it again')
  lifeline.remove()
  assert.ok(!fs.existsSync(path))
})

test('a worker that can make no lifeline reports that once', { skip }, async (t) => {
  const { store } = await openSubject(t)
  fs.writeFileSync(join(store.location, 'lifelines'), '')
  const log: string[] = []
  const lifeline = createLifelines(store.location).of('w3', (line) => log.push(line))
  assert.equal(await lifeline.ready(), undefined)
  assert.equal(await lifeline.ready(), undefined)
  assert.equal(log.length, 1)
  assert.match(log.join(), /cannot make .*lifelines/)
})

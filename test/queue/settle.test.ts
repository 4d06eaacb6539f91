import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { identify, liveness, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import type { Task } from '../../lib/schema/task.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'

const ERROR = { code: 'BROKEN', message: 'It broke.' }

async function setup(t: TestContext) {
  const { store, clock } = await openChosenSubject(t)
  const queue = createQueue({ store, clock })
  const send = async (task: Partial<Task> = {}) => {
    const whole = { prompt: 'do it', conversation_key: 'k', ...task }
    const sent = await queue.dispatch(
      { to: 'codex', task: whole },
      { from: { agent: 'claude-main' } },
    )
    return sent.job
  }
  const claim = (worker: ProcessIdentity = ownIdentity()) => {
    const by = { id: 'w1', ...worker }
    return queue.claim({ agent: 'codex', worker: by, lease_ms: 60_000, writes: true })
  }
  const claimed = async (worker?: ProcessIdentity): Promise<RunningJob> => {
    const job = await claim(worker)
    assert.ok(job !== undefined)
    return job
  }
  return { store, clock, queue, send, claim, claimed }
}

/** A process that runs until it is ended: a worker, or what a turn leaves. */
function startProcess(t: TestContext) {
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true })
  t.after(() => child.kill('SIGKILL'))
  const identity = identify(child.pid ?? 0)
  assert.ok(identity !== undefined)
  const end = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { identity, end }
}

test('the next of a conversation waits while the client of a job that has its result still runs', async (t) => {
  const { queue, store, send, claim, claimed } = await setup(t)
  const worker = startProcess(t)
  await queue.workers.enlist({
    worker: { id: 'w1', ...worker.identity },
    agents: ['codex'],
    allow_writes: ['codex'],
    concurrency: 2,
    started_at: new Date().toISOString(),
  })
  const first = await send()
  const next = await send()
  const held = await claimed(worker.identity)
  // By another process than its worker: a tool of the turn's own agent.
  assert.equal((await queue.complete(held, { output: 'done' })).state, 'completed')
  assert.ok(
    (await store.mailbox.notifications('claude-main')).some(
      ({ subject }) => subject.id === first.job_id,
    ),
  )
  assert.equal(await claim(), undefined)
  await queue.sweep()
  assert.equal(await claim(), undefined)
  const why = await whyOf(queue, next.job_id)
  assert.match(
    why,
    new RegExp(`${first.job_id}, which is completed, but the processes of its turn`),
  )
  // The worker says so when the client has ended.
  await queue.settle(held)
  assert.equal((await claim())?.job_id, next.job_id)
})

test('a job that a person approves while its client still runs begins again when that has ended', async (t) => {
  const { queue, send, claim, claimed } = await setup(t)
  const worker = startProcess(t)
  const { job_id } = await send({ write: true, conversation_key: undefined })
  await queue.flag(await claimed(worker.identity), { reason: 'look at it' })
  await queue.resolve(job_id, { outcome: 'queued', person: 'Ada' })
  assert.equal(await claim(), undefined)
  await queue.sweep()
  assert.equal(await claim(), undefined)
  const given = {
    agent: 'codex',
    worker: { id: 'w2', ...ownIdentity() },
    lease_ms: 1,
    writes: true,
  }
  await assert.rejects(queue.claimGiven(job_id, given), { code: 'STATE_REFUSED' })
  assert.match(await whyOf(queue, job_id), /processes of its previous attempt have not ended/)
  await queue.settle(await queue.get(job_id))
  assert.equal((await claim())?.job_id, job_id)
})

test('a client whose worker died after the result is stopped by a sweep before the next job begins', async (t) => {
  const { queue, store, clock, send, claim, claimed } = await setup(t)
  const [worker, client] = [startProcess(t), startProcess(t)]
  await send()
  const next = await send()
  const held = await claimed(worker.identity)
  await createQueue({ store, clock }).spawned(held, client.identity)
  await queue.complete(held, { output: 'done' })
  await worker.end()
  await queue.sweep()
  assert.equal(liveness(client.identity), 'dead')
  assert.equal((await claim())?.job_id, next.job_id)
})

for (const [what, end] of [
  ['completed', (queue, held) => queue.complete(held, { output: 'done' })],
  ['failed for good', (queue, held) => queue.fail(held, { error: ERROR, retryable: false })],
  ['was stopped half-way', (queue, held) => queue.release(held, { reason: 'drain' })],
] as [string, (queue: Queue, held: RunningJob) => Promise<unknown>][]) {
  test(`a process that cannot be stopped keeps the conversation of a job that ${what}`, async (t) => {
    const { queue, send, claim, claimed } = await setup(t)
    const left = startProcess(t)
    const first = await send()
    await send()
    const held = await claimed()
    await queue.spawned(held, left.identity)
    await end(queue, held)
    assert.equal(await claim(), undefined)
    await queue.sweep()
    assert.equal(await claim(), undefined)
    const job = await queue.get(first.job_id)
    assert.deepEqual(job.processes, [left.identity])
    if (job.state === 'queued') {
      assert.match(
        await whyOf(queue, first.job_id),
        new RegExp(`process ${left.identity.pid} of its turn is still running`),
      )
    }
    await left.end()
    let again = await claim()
    for (let looks = 0; again === undefined && looks < 200; looks += 1) {
      await pause(50)
      again = await claim()
    }
    assert.ok(again !== undefined, 'nothing could be claimed when the process had ended')
  })
}

async function whyOf(queue: Queue, jobId: string): Promise<string> {
  return queue.why(await queue.get(jobId))
}

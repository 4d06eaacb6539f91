import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import type { Store } from '../../lib/store/store.ts'
import { CHOSEN_STORE, onFiles } from '../programs/chosen-store.ts'
import { openChosenSubject } from '../store/chosen-subject.ts'
import type { Subject } from '../store/contract.ts'
import { openSubject } from '../store/subject.ts'

const ADA = { person: 'Ada' }
type Sent = { waits?: boolean; request_id?: string; write?: boolean }

/** A queue over a fresh store, whose jobs are sent from within the turns of others. */
async function setup(t: TestContext) {
  return over(await openChosenSubject(t))
}

/** As `setup`, for tests that look at files. */
async function setupFiles(t: TestContext) {
  return over(await openSubject(t))
}

function over<S extends Subject & { layout?: Layout }>(subject: S) {
  const { store, clock } = subject
  const queue = createQueue({ store, clock })
  const send = async (
    to: string,
    parent?: { job_id: string; to: string },
    { waits, request_id, write }: Sent = {},
  ) => {
    const from = { agent: parent?.to ?? 'person' }
    const request = { to, task: { prompt: 'do it', write }, request_id }
    return (await queue.dispatch(request, { from, parentId: parent?.job_id, waits })).job
  }
  const claim = async (agent: string): Promise<RunningJob> => {
    const worker = { id: 'w1', ...ownIdentity() }
    const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
    assert.ok(job !== undefined, `nothing to claim for ${agent}`)
    return job
  }
  /** Sends a job and begins its turn. */
  const begin = async (...args: Parameters<typeof send>) => {
    await send(...args)
    return claim(args[0])
  }
  /** How many hints of these are left; none over a store without hints. */
  const left = (which: 'cancellations' | 'childrenRoot') =>
    subject.layout === undefined ? 0 : fs.readdirSync(subject.layout[which]).length
  const stateOf = async ({ job_id }: { job_id: string }) => (await queue.get(job_id)).state
  /** A living worker that says how many turns of its agents it runs at once. */
  const serve = (places: Record<string, number>, limits: Record<string, number> = {}) =>
    queue.workers.enlist({
      worker: { id: `w-${Object.keys(places).join('-')}`, ...ownIdentity() },
      agents: Object.keys(places),
      allow_writes: [],
      concurrency: 9,
      places,
      limits,
      started_at: new Date(clock.now()).toISOString(),
    })
  return { ...subject, queue, send, claim, begin, stateOf, serve, left }
}

test('cancel() ends the jobs that the turns of a job sent, and those that theirs sent, and no other', async (t) => {
  const { queue, send, begin, stateOf, left } = await setup(t)
  const top = await begin('a')
  const child = await begin('b', top)
  const queued = await send('c', child)
  const running = await begin('d', child)
  const stranger = await send('e')
  const done = await queue.cancel(top.job_id, { by: ADA, reason: 'enough' })
  assert.deepEqual([done.cancelled, done.below], [true, 3])
  for (const job of [top, child, queued, running]) assert.equal(await stateOf(job), 'cancelled')
  assert.equal(await stateOf(stranger), 'queued')
  const last = await queue.get(running.job_id)
  assert.ok(last.state === 'cancelled')
  assert.deepEqual(last.by, ADA)
  assert.match(
    last.reason ?? '',
    new RegExp(`"${top.job_id}", whose turn sent it, was cancelled: enough`),
  )
  assert.equal(left('cancellations'), 0)
})

test('cancel() reaches what a child sent that has ended itself', async (t) => {
  const { queue, begin, send, stateOf, left } = await setup(t)
  const top = await begin('a')
  const child = await begin('b', top)
  const below = await send('c', child)
  await queue.complete(child, { output: 'sent on' })
  await queue.cancel(top.job_id, { by: ADA })
  assert.equal(await stateOf(below), 'cancelled')
  assert.equal(await stateOf(child), 'completed')
  await queue.settle(top)
  assert.equal(left('childrenRoot'), 0)
})

test('families whose jobs have all ended leave nothing behind', async (t) => {
  const { queue, begin, left } = await setup(t)
  const top = await begin('a')
  const child = await begin('b', top)
  const below = await begin('c', child)
  await queue.complete(child, { output: 'x' })
  await queue.complete(top, { output: 'x' })
  if (CHOSEN_STORE === 'files') assert.equal(left('childrenRoot'), 2)
  await queue.complete(below, { output: 'x' })
  assert.equal(left('childrenRoot'), 0)
})

for (const [where, breaks] of [
  ['before it reaches any child', 1],
  ['between two children', 2],
] as const) {
  test(`a cancel that dies ${where} is finished by the next sweep`, async (t) => {
    const { store, clock, queue, begin, send, stateOf, left } = await setup(t)
    const top = await begin('a')
    const children = [await send('b', top), await send('b', top)]
    const grandchild = await send('c', children[0])
    let changes = 0
    const dying: Store = {
      ...store,
      jobs: {
        ...store.jobs,
        change(jobId, decide) {
          changes += 1
          return changes > breaks
            ? Promise.reject(new Error('killed'))
            : store.jobs.change(jobId, decide)
        },
      },
    }
    const canceller = createQueue({ store: dying, clock })
    await assert.rejects(canceller.cancel(top.job_id, { by: ADA }), /killed/)
    assert.equal(await stateOf(grandchild), 'queued')
    await queue.sweep()
    for (const job of [...children, grandchild]) assert.equal(await stateOf(job), 'cancelled')
    assert.equal(left('cancellations'), 0)
  })
}

test(
  'after a restart of the machine that lost every hint a half-done cancel is finished',
  onFiles,
  async (t) => {
    const { store, clock, queue, begin, send, reopen, layout } = await setupFiles(t)
    const top = await begin('a')
    const child = await begin('b', top)
    const below = await send('c', child)
    await queue.complete(child, { output: 'x' })
    const at = new Date(clock.now()).toISOString()
    await store.jobs.change(top.job_id, () => ({
      event: { type: 'cancel', at, by: ADA },
      durable: true,
    }))
    for (const root of [
      layout.childrenRoot,
      layout.cancellations,
      layout.queueRoot,
      layout.runningRoot,
    ]) {
      fs.rmSync(root, { recursive: true })
      fs.mkdirSync(root)
    }
    const again = createQueue({ store: await reopen('another boot'), clock })
    await again.sweep()
    assert.equal((await again.get(below.job_id)).state, 'cancelled')
  },
)

test('a child of a cancelled job is not run, even when nobody was left to cancel it', async (t) => {
  const { store, clock, queue, begin, send, stateOf } = await setup(t)
  const top = await begin('a')
  const child = await send('b', top)
  const at = new Date(clock.now()).toISOString()
  await store.jobs.change(top.job_id, () => ({
    event: { type: 'cancel', at, by: ADA },
    durable: true,
  }))
  const worker = { id: 'w1', ...ownIdentity() }
  assert.equal(await queue.claim({ agent: 'b', worker, lease_ms: 1000, writes: false }), undefined)
  assert.equal(await stateOf(child), 'cancelled')
})

test('dispatch() from within a cancelled job is refused, also when it is cancelled at that moment', async (t) => {
  const { store, clock, queue, begin, send } = await setup(t)
  const top = await begin('a')
  const late: Store = {
    ...store,
    jobs: {
      ...store.jobs,
      async create(event) {
        const born = await store.jobs.create(event)
        // By somebody who listed the children a moment before.
        const at = new Date(clock.now()).toISOString()
        await store.jobs.change(top.job_id, () => ({
          event: { type: 'cancel', at, by: ADA },
          durable: true,
        }))
        return born
      },
    },
  }
  const sender = { from: { agent: 'a' }, parentId: top.job_id }
  const request = { to: 'b', task: { prompt: 'p' }, request_id: 'late' }
  const dispatched = createQueue({ store: late, clock }).dispatch(request, sender)
  await assert.rejects(dispatched, { code: 'PARENT_REFUSED', message: /it was cancelled/ })
  const { jobs } = await queue.list({ to: 'b' })
  assert.deepEqual(
    jobs.map(({ state }) => state),
    ['cancelled'],
  )
  await assert.rejects(send('c', top), { code: 'PARENT_REFUSED' })
})

test('an agent that waits for a job is not given work by it, over however many others', async (t) => {
  const { begin, send } = await setup(t)
  const one = await begin('a')
  const two = await begin('b', one, { waits: true })
  const three = await begin('c', two, { waits: true })
  for (const waits of [true, false]) {
    await assert.rejects(send('a', three, { waits }), {
      code: 'PARENT_REFUSED',
      message: new RegExp(`"a" already waits for this work in job "${one.job_id}". Do it yourself`),
    })
  }
  await send('d', three, { waits: true })
})

test('an agent that does not wait may be given work again', async (t) => {
  const { begin, send } = await setup(t)
  const one = await begin('a')
  const two = await begin('b', one)
  await send('a', two, { waits: true })
  await send('a', one)
})

test('a turn that would wait for its own agent is told to do the work itself', async (t) => {
  const { begin, send } = await setup(t)
  const one = await begin('a')
  await assert.rejects(send('a', one, { waits: true }), {
    code: 'WAIT_REFUSED',
    message: /"a" would wait for itself. Do this work yourself, or use dispatch/,
  })
})

test('two agents whose turns would wait for each other’s last place are kept apart', async (t) => {
  const { begin, send, serve } = await setup(t)
  await serve({ a: 1, b: 1 })
  const [one, two] = [await begin('a'), await begin('b')]
  await send('b', one, { waits: true })
  await assert.rejects(send('a', two, { waits: true }), {
    code: 'WAIT_REFUSED',
    message: /every turn that "a" may run at once waits for a slot of "b", which you hold/,
  })
  await send('a', two)
})

test('a mutual wait of three agents is seen, and the limit of the machine counts', async (t) => {
  const { begin, send, serve } = await setup(t)
  await serve({ a: 2, b: 1, c: 1 }, { a: 1 })
  const [one, two, three] = [await begin('a'), await begin('b'), await begin('c')]
  await send('b', one, { waits: true })
  await send('c', two, { waits: true })
  await assert.rejects(send('a', three, { waits: true }), { code: 'WAIT_REFUSED' })
})

test('a wait is allowed where a place is free, where a turn will end by itself, and where nobody says', async (t) => {
  const { begin, send, serve } = await setup(t)
  const [one, two] = [await begin('a'), await begin('b')]
  await send('b', one, { waits: true })
  await send('a', two, { waits: true, request_id: 'nobody says' })
  await serve({ a: 2, b: 1 })
  await send('a', two, { waits: true, request_id: 'free' })
  await begin('a')
  await send('a', two, { waits: true, request_id: 'the other turn ends' })
})

test('a read-only turn sends no write job, by dispatch, retry or fork, and nothing is queued', async (t) => {
  const { queue, send, begin } = await setup(t)
  const written = await begin('writer', undefined, { write: true })
  await queue.complete(written, { output: 'done', thread_id: 'thread-1' })
  const reader = await begin('reader')
  const sender = { from: { agent: 'reader' }, parentId: reader.job_id }

  const refusal = {
    code: 'READ_ONLY_TURN',
    message: /its turn is read-only.*without "write".*a person/s,
    details: { job_id: reader.job_id },
  }
  await assert.rejects(send('writer', reader, { write: true }), refusal)
  await assert.rejects(send('writer', reader, { write: true, waits: true }), refusal)
  await assert.rejects(queue.retry(written.job_id, sender), refusal)
  await assert.rejects(queue.fork(written.job_id, 'and now', sender), refusal)
  assert.deepEqual((await queue.list({ state: 'queued' })).jobs, [])

  const child = await send('writer', reader)
  assert.equal(child.parent?.job_id, reader.job_id)
})

test('the right to write does not come back further down, and a write turn may hand it on', async (t) => {
  const { send, begin } = await setup(t)
  const writer = await begin('writer', undefined, { write: true })
  const reader = await begin('reader', writer)
  await assert.rejects(send('other', reader, { write: true }), { code: 'READ_ONLY_TURN' })
  assert.equal((await send('other', writer, { write: true })).task.write, true)
})

test('a turn of another workspace sends no write job here, where nothing is known of its rights', async (t) => {
  const { queue, send } = await setup(t)
  const stranger = { job_id: 'of-another-workspace', to: 'reader' }
  await assert.rejects(send('writer', stranger, { write: true }), {
    code: 'READ_ONLY_TURN',
    message: /not in this workspace/,
  })
  assert.equal((await send('writer', stranger)).parent, undefined)
  assert.equal((await queue.list({ state: 'queued' })).jobs.length, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext, TestOptions } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createFlowIndex } from '../../lib/queue/flows/known-flows.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import type { Subject } from '../store/contract.ts'
import { openMemorySubject, openSubject } from '../store/subject.ts'

const STORES: [name: string, open: (t: TestContext) => Promise<Subject>, options: TestOptions][] = [
  ['file store', openSubject, {}],
  ['in-memory store', openMemorySubject, {}],
  ['PostgreSQL store', openPostgresSubject, needsPostgres],
]

const DAY_MS = 86_400_000

const result_schema = { type: 'object' }
const job = (id: string, more: object = {}) => ({
  id,
  to: 'codex',
  task: { prompt: id, result_schema },
  ...more,
})

/** Two queues over one store, as two processes have them. */
async function setup(t: TestContext, open: (t: TestContext) => Promise<Subject>) {
  const { store, another, clock } = await open(t)
  const queue = createQueue({ store, clock })
  const other = createQueue({ store: await another(), clock })
  const sender = { from: { agent: 'claude-main' } }
  const start = (steps: object[], request_id?: string) =>
    queue.flows.start({ flow: { steps }, request_id }, sender)
  const claim = (agent = 'codex') =>
    other.claim({
      agent,
      worker: { id: 'w1', ...ownIdentity() },
      lease_ms: 60_000,
      writes: true,
    })
  const next = async (node: string): Promise<RunningJob> => {
    const taken = await claim()
    assert.equal(taken?.flow?.node, node)
    return taken
  }
  const complete = async (taken: RunningJob, structured?: { [name: string]: string | boolean }) =>
    other.complete(taken, {
      output: `output of ${taken.flow?.node}`,
      ...(structured && { structured }),
    })
  const notified = async () =>
    (await store.mailbox.notifications('claude-main')).map(({ subject, kind }) => [
      subject.id,
      kind,
    ])
  const nodes = async (flowId: string) => {
    const run = await queue.flows.get(flowId)
    return [...run.ended.values()].map(({ node, state }) => [node, state])
  }
  return { store, clock, queue, other, sender, start, claim, next, complete, notified, nodes }
}

for (const [name, open, options] of STORES) {
  const check = (
    promise: string,
    body: (on: Awaited<ReturnType<typeof setup>>) => Promise<void>,
  ) => {
    test(`${name}: ${promise}`, options, async (t) => body(await setup(t, open)))
  }

  check(
    'a flow sends each job when the one before it has ended, and notifies its sender once',
    async (on) => {
      const { start, next, complete, claim, queue, notified } = on
      const { run } = await start([job('one'), job('two', { inputs: [{ from: 'one' }] })])
      const one = await next('one')
      assert.equal(await claim(), undefined)
      await complete(one)
      const two = await next('two')
      assert.match(two.task.prompt, /^two\n\nResults of earlier jobs follow\./)
      assert.match(two.task.prompt, /--- begin ([0-9a-f]{12}) ---\noutput of one\n--- end \1 ---/)
      await complete(two)
      assert.equal((await queue.flows.get(run.flow_id)).finished?.state, 'completed')
      assert.deepEqual(await notified(), [[run.flow_id, 'flow_completed']])
      const [row] = await queue.flows.list()
      assert.equal(row?.state, 'completed')
    },
  )

  check(
    'the same request id is the same flow, and another flow under it is refused',
    async (on) => {
      const first = await on.start([job('one')], 'mine')
      const again = await on.start([job('one')], 'mine')
      assert.equal(again.run.flow_id, first.run.flow_id)
      assert.deepEqual([first.deduped, again.deduped], [false, true])
      await assert.rejects(
        on.start([job('two')], 'mine'),
        (error) => error instanceof RelayError && error.code === 'REQUEST_ID_CONFLICT',
      )
      await on.next('one')
      assert.equal(await on.claim(), undefined)
    },
  )

  check(
    'the winner of a race cancels the others, and the flow continues with its result',
    async (on) => {
      const { run } = await on.start([{ id: 'r', race: [job('a'), job('b')] }, job('c')])
      // Both were sent in one millisecond, and are claimed in the order of their random ids.
      const winner = await on.claim()
      assert.ok(winner !== undefined)
      await on.complete(winner)
      const [first, second] = winner.flow?.node === 'a' ? ['a', 'b'] : ['b', 'a']
      assert.deepEqual(await on.nodes(run.flow_id), [
        [first, 'completed'],
        [second, 'cancelled'],
      ])
      await on.complete(await on.next('c'))
      assert.equal((await on.queue.flows.get(run.flow_id)).finished?.state, 'completed')
    },
  )

  check('a cancelled flow cancels its jobs and sends no more', async (on) => {
    const { run } = await on.start([{ parallel: [job('a'), job('b')] }, job('c')])
    const running = await on.claim()
    assert.ok(running !== undefined)
    const done = await on.queue.flows.cancel(run.flow_id, {
      by: { person: 'Ada' },
      reason: 'enough',
    })
    assert.equal(done.cancelled, true)
    assert.equal((await on.queue.get(running.job_id)).state, 'cancelled')
    assert.equal(await on.claim(), undefined)
    assert.equal((await on.queue.flows.get(run.flow_id)).finished?.state, 'cancelled')
    assert.deepEqual(await on.notified(), [[run.flow_id, 'flow_cancelled']])
    assert.equal(
      (await on.queue.flows.cancel(run.flow_id, { by: { person: 'Ada' } })).cancelled,
      false,
    )
  })

  /** The job `one` has ended, and a process died when it had noted that `two` is sent. */
  const diedBefore = async (on: Awaited<ReturnType<typeof setup>>, flowId: string) => {
    const one = await on.next('one')
    const at = new Date(on.clock.now()).toISOString()
    await on.store.jobs.change(one.job_id, () => ({
      event: { type: 'complete', at, token: one.token, result: { output: '' } },
      durable: true,
    }))
    const ended = [{ node: 'one', job_id: one.job_id, state: 'completed', at }]
    const log = ['flow', flowId]
    await on.store.logs.append(log, 3, { type: 'advance', at, ended, sent: [] })
    await on.store.logs.append(log, 4, { type: 'advance', at, ended: [], sent: ['two'] })
    assert.equal(await on.claim(), undefined)
  }

  check('a sweep sends what a process noted as sent before it died', async (on) => {
    const { run } = await on.start([job('one'), job('two')])
    await diedBefore(on, run.flow_id)
    await on.other.sweep()
    await on.complete(await on.next('two'))
    assert.equal((await on.queue.flows.get(run.flow_id)).finished?.state, 'completed')
  })

  check('a job that was noted as sent and is no longer wanted never runs', async (on) => {
    const { run } = await on.start([job('one'), job('two')])
    await diedBefore(on, run.flow_id)
    await on.queue.flows.cancel(run.flow_id, { by: { person: 'Ada' } })
    const read = await on.queue.flows.get(run.flow_id)
    assert.equal(read.finished?.state, 'cancelled')
    assert.equal((await on.queue.flows.jobs(read)).get('two')?.state, 'cancelled')
    assert.equal(await on.claim(), undefined)
  })

  check('a flow that a turn sent is cancelled with the job of that turn', async (on) => {
    const top = await on.queue.dispatch({ to: 'boss', task: { prompt: 'all' } }, on.sender)
    const { run } = await on.queue.flows.start(
      { flow: { steps: [job('one'), job('two')] } },
      { from: { agent: 'boss' }, parentId: top.job.job_id },
    )
    const one = await on.next('one')
    assert.equal(one.parent?.job_id, top.job.job_id)
    await on.queue.cancel(top.job.job_id, { by: { person: 'Ada' } })
    await on.queue.sweep()
    assert.equal((await on.queue.flows.get(run.flow_id)).finished?.state, 'cancelled')
  })

  check('a job that can never be sent fails its step', async (on) => {
    const top = await on.queue.dispatch({ to: 'boss', task: { prompt: 'all' } }, on.sender)
    const write = { id: 'w', to: 'codex', task: { prompt: 'change it', write: true } }
    const { run } = await on.queue.flows.start(
      { flow: { steps: [write] } },
      { from: { agent: 'boss' }, parentId: top.job.job_id },
    )
    assert.equal(run.finished?.state, 'failed')
    assert.match(run.ended.get('w')?.reason ?? '', /read-only/)
  })

  check('a job that was reassigned is followed', async (on) => {
    const { run } = await on.start([job('one')])
    const id = [...(await on.queue.flows.jobs(run)).values()][0]?.job_id ?? ''
    const moved = await on.queue.reassign(id, { to: 'claude', person: 'Ada' })
    const taken = await on.claim('claude')
    assert.equal(taken?.job_id, moved.job.job_id)
    await on.complete(taken)
    assert.equal((await on.queue.flows.get(run.flow_id)).finished?.state, 'completed')
  })

  check(
    'a retry of a failed job takes its place, and the flow that had failed continues',
    async (on) => {
      const { queue, other, sender, next, complete, notified } = on
      const { run } = await on.start([job('one'), job('two', { inputs: [{ from: 'one' }] })])
      const first = await next('one')
      await other.fail(first, { error: { code: 'EXIT_1', message: 'no' }, retryable: false })
      assert.equal((await queue.flows.get(run.flow_id)).finished?.state, 'failed')
      const retried = await queue.retry(first.job_id, { from: { agent: 'ada' } })
      assert.deepEqual([retried.apart, retried.job.flow?.node], [undefined, 'one'])
      assert.equal(retried.job.from.agent, 'claude-main')
      const again = await other.retry(first.job_id, sender)
      assert.deepEqual([again.job.job_id, again.deduped], [retried.job.job_id, true])
      assert.equal((await queue.flows.list())[0]?.state, 'running')
      const second = await next('one')
      assert.equal(second.job_id, retried.job.job_id)
      await complete(second)
      await complete(await next('two'))
      assert.equal((await queue.flows.get(run.flow_id)).finished?.state, 'completed')
      assert.deepEqual(
        (await notified()).map(([, kind]) => kind),
        ['flow_failed', 'flow_completed'],
      )
    },
  )

  check('a retry that its flow cannot use is a job of its own, and says why', async (on) => {
    const { run } = await on.start([{ id: 'r', race: [job('a'), job('b')] }])
    const winner = await on.claim()
    assert.ok(winner !== undefined)
    await on.complete(winner)
    const loser = [...(await on.queue.flows.jobs(run)).values()].find(
      ({ job_id }) => job_id !== winner.job_id,
    )
    assert.match(loser?.state === 'cancelled' ? (loser.reason ?? '') : '', /is decided: Won by/)
    const retried = await on.queue.retry(loser?.job_id ?? '', on.sender)
    assert.equal(retried.job.flow, undefined)
    assert.match(retried.apart ?? '', /completed/)
  })

  check(
    'a process that died after it noted a retry is made up for by the next sweep',
    async (on) => {
      const { store, queue, other, next } = on
      const { run } = await on.start([job('one')])
      const first = await next('one')
      await other.fail(first, { error: { code: 'EXIT_1', message: 'no' }, retryable: false })
      const log = ['flow', run.flow_id]
      const version = 1 + (await store.logs.last(log))
      const at = new Date(on.clock.now()).toISOString()
      const by = { agent: 'ada' }
      const noted = { type: 'retry', at, node: 'one', job_id: first.job_id, by }
      await store.logs.append(log, version, noted)
      // It had noted in the list of flows that this one runs again.
      await store.logs.append(['flows'], 1 + (await store.logs.last(['flows'])), {
        flow_id: run.flow_id,
        state: 'running',
        at,
      })
      await queue.sweep()
      const second = await next('one')
      assert.equal(second.request_id, `retry of ${first.job_id}`)
      const again = await queue.retry(first.job_id, on.sender)
      assert.equal(again.job.job_id, second.job_id)
      assert.equal(await on.claim(), undefined)
    },
  )

  check('a flow whose retention is over shrinks, and its request id stays known', async (on) => {
    const { store, clock, queue, other } = on
    const { run } = await on.start([job('one'), job('two')], 'old')
    await on.complete(await on.next('one'))
    await on.complete(await on.next('two'))
    const running = await on.start([job('three')])
    assert.equal((await on.notified()).length, 1)
    clock.advance(5 * DAY_MS)
    const later = new Date(clock.now() - 2 * DAY_MS).toISOString()
    assert.equal(await queue.flows.collect(run.created_at), 0)
    assert.equal(await queue.flows.collect(later), 0, 'its jobs are still there')
    await store.upkeep.collect(later)
    assert.equal(await queue.flows.collect(later), 1)
    assert.equal(await other.flows.collect(later), 0)
    const lines = await store.logs.read(['flow', run.flow_id], { after: 0, limit: 9 })
    assert.equal(JSON.stringify(lines).includes('"steps"'), false)
    for (const { flows } of [queue, other]) {
      assert.deepEqual(
        (await flows.list()).map(({ flow_id }) => flow_id),
        [running.run.flow_id],
      )
      const gone = await flows.get(run.flow_id)
      assert.deepEqual([gone.expunged, gone.finished?.state], [true, 'completed'])
    }
    const again = await on.start([job('one'), job('two')], 'old')
    assert.deepEqual([again.deduped, again.run.finished?.state], [true, 'completed'])
    await assert.rejects(on.start([job('other')], 'old'), { code: 'REQUEST_ID_CONFLICT' })
    assert.equal((await queue.flows.cancel(run.flow_id, { by: { agent: 'a' } })).cancelled, false)
    await queue.sweep()
    assert.deepEqual(await on.notified(), [], 'it is not notified again')
  })

  check('a flow that runs for long stays in the list, however many begin after it', async (on) => {
    const { store } = on
    const at = new Date(on.clock.now()).toISOString()
    const row = (flow_id: string) =>
      ({ flow_id, state: 'running', from: 'codex', created_at: at, updated_at: at }) as const
    const index = createFlowIndex(store.logs, 10)
    const old = 'a'.repeat(26)
    await index.begun(row(old))
    for (let count = 0; count < 25; count += 1) {
      const id = String.fromCharCode(98 + count).repeat(26)
      await index.begun(row(id))
      await index.ended(id, 'completed', at)
    }
    assert.deepEqual(await index.running(), [old])
    const fresh = createFlowIndex(store.logs, 10)
    assert.deepEqual(await fresh.running(), [old])
    assert.ok((await fresh.list()).length <= 10)
    assert.equal((await fresh.list()).find(({ flow_id }) => flow_id === old)?.created_at, at)
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext, TestOptions } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { ClaimRequest } from '../../lib/job/claiming.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Request } from '../../lib/schema/task.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import type { Subject } from '../store/contract.ts'
import { openMemorySubject, openSubject } from '../store/subject.ts'
import { outlast } from './outlast.ts'

/** The queue's own tests go deeper over one store; these show that the queue runs over each of them. */
const STORES: [name: string, open: (t: TestContext) => Promise<Subject>, options: TestOptions][] = [
  ['file store', openSubject, {}],
  ['in-memory store', openMemorySubject, {}],
  ['PostgreSQL store', openPostgresSubject, needsPostgres],
]

const LEASE_MS = 60_000
const ADA = { person: 'Ada' }

/** A queue, and another one over the same store as another process has it. */
async function setup(t: TestContext, open: (t: TestContext) => Promise<Subject>) {
  const { store, another, clock } = await open(t)
  const queue = createQueue({ store, clock })
  const other = createQueue({ store: await another(), clock })
  const from = { agent: 'claude-main' }
  const send = async (task: Partial<Request['task']> = {}, request: Partial<Request> = {}) => {
    const whole = { to: 'codex', task: { prompt: 'do it', ...task }, ...request }
    return (await queue.dispatch(whole, { from })).job
  }
  const claim = (more: Partial<ClaimRequest> = {}) => {
    const worker = { id: 'w1', ...ownIdentity() }
    return other.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true, ...more })
  }
  const begin = async (...sent: Parameters<typeof send>): Promise<RunningJob> => {
    const { job_id } = await send(...sent)
    const job = await claim()
    assert.equal(job?.job_id, job_id)
    return job
  }
  const notified = async () =>
    (await store.mailbox.notifications('claude-main')).map(({ subject, kind }) => [
      subject.id,
      kind,
    ])
  return { store, clock, queue, other, from, send, claim, begin, notified }
}

for (const [name, open, options] of STORES) {
  const check = (
    promise: string,
    body: (on: Awaited<ReturnType<typeof setup>>) => Promise<void>,
  ) => {
    test(`${name}: ${promise}`, options, async (t) => body(await setup(t, open)))
  }

  check('a job is dispatched once, claimed once, and its result reaches the sender', async (on) => {
    const { queue, other, from, claim, notified } = on
    const request = { to: 'codex', request_id: 'r1', task: { prompt: 'p' } }
    const { job, deduped } = await queue.dispatch(request, { from })
    assert.equal(deduped, false)
    assert.equal((await other.dispatch(request, { from })).deduped, true)
    const conflict = other.dispatch({ ...request, task: { prompt: 'q' } }, { from })
    await assert.rejects(conflict, { code: 'REQUEST_ID_CONFLICT' })
    const held = await claim()
    assert.ok(held !== undefined)
    assert.equal(await claim(), undefined)
    other.report(held, { kind: 'message', text: 'counting' })
    assert.equal(await other.heartbeat(held), true)
    await other.complete(held, { output: 'x'.repeat(300_000) })
    const done = await queue.get(job.job_id)
    assert.ok(done.state === 'completed')
    assert.deepEqual(await queue.output(done.result, 299_998, 9), { text: 'xx', total: 300_000 })
    const [line] = await queue.activity(job.job_id, { limit: 5 })
    assert.equal(line?.text, 'counting')
    assert.deepEqual(await notified(), [[job.job_id, 'completed']])
    assert.equal(await other.heartbeat(held), false)
  })

  check(
    'a failed job waits for its back-off, and fails once its attempts are spent',
    async (on) => {
      const { clock, queue, begin, claim, notified } = on
      const failure = { error: { code: 'BROKEN', message: 'It broke.' }, retryable: true }
      let held: RunningJob | undefined = await begin({}, { max_attempts: 2 })
      const { job_id } = held
      assert.equal((await queue.fail(held, failure)).state, 'queued')
      assert.equal(await claim(), undefined)
      const due = await queue.nextDue('codex')
      assert.ok(due !== undefined && due > clock.now())
      clock.advance(due - clock.now() + 1)
      held = await claim()
      assert.equal(held?.attempts, 2)
      await queue.fail(held, failure)
      assert.equal((await queue.get(job_id)).state, 'failed')
      assert.deepEqual(await notified(), [[job_id, 'failed']])
    },
  )

  check('a retry of an ended job is one new job, however often it is asked for', async (on) => {
    const { queue, other, from, begin, claim } = on
    const held = await begin()
    await queue.fail(held, { error: { code: 'NO', message: 'no' }, retryable: false })
    const { job } = await queue.retry(held.job_id, { from })
    const again = await other.retry(held.job_id, { from })
    assert.deepEqual([again.deduped, again.job.job_id], [true, job.job_id])
    assert.equal((await claim())?.job_id, job.job_id)
  })

  check('a cancelled job takes the jobs that its turns sent with it', async (on) => {
    const { queue, from, begin } = on
    const top = await begin()
    const request = { to: 'claude', task: { prompt: 'p' } }
    const { job: child } = await queue.dispatch(request, { from, parentId: top.job_id })
    const done = await queue.cancel(top.job_id, { by: ADA, reason: 'enough' })
    assert.deepEqual([done.cancelled, done.below], [true, 1])
    assert.equal((await queue.get(child.job_id)).state, 'cancelled')
    assert.equal((await queue.cancel(top.job_id, { by: ADA })).cancelled, false)
  })

  check(
    'jobs of one conversation run one at a time, in the order in which they were sent',
    async (on) => {
      const { queue, other, send, claim } = on
      const sent: string[] = []
      for (let priority = 0; priority < 4; priority += 1) {
        sent.push((await send({ conversation_key: 'docs' }, { priority })).job_id)
      }
      const ran: string[] = []
      for (let held = await claim(); held !== undefined; held = await claim()) {
        ran.push(held.job_id)
        assert.equal(await claim(), undefined)
        // The turn of the second job is cancelled, so the next waits until its worker has stopped it.
        if (held.job_id === sent[1]) {
          await queue.cancel(held.job_id, { by: ADA })
          assert.equal(await claim(), undefined)
          await other.settle(held)
        } else await other.complete(held, { output: 'done' })
      }
      assert.deepEqual(ran, sent)
    },
  )

  check('a question stays open until it is answered, and its sender is notified', async (on) => {
    const { queue, other, begin, notified } = on
    const held = await begin()
    await other.ask(held, { question_id: 'q1', text: 'Which?', choices: ['a', 'b'] })
    assert.deepEqual(await notified(), [[held.job_id, 'question']])
    const answer = { question_id: 'q1', by: { agent: 'claude-main' } }
    const wrong = queue.answer(held.job_id, { ...answer, answer: 'c' })
    await assert.rejects(wrong, { code: 'ANSWER_REFUSED' })
    const job = await queue.answer(held.job_id, { ...answer, answer: 'b' })
    assert.ok(job.state === 'running')
    assert.equal(job.question?.answer, 'b')
  })

  check('a job expires once its time to live is over', async (on) => {
    const { clock, queue, send, claim } = on
    const { job_id } = await send({}, { ttl_ms: 1000 })
    const { job_id: later } = await send({}, { ttl_ms: 10_000_000 })
    assert.deepEqual(await queue.sweep(), [])
    clock.advance(3000)
    await queue.sweep()
    clock.advance(3000)
    await queue.sweep()
    const { jobs } = await queue.list({ state: 'expired' })
    assert.deepEqual(
      jobs.map((row) => row.job_id),
      [job_id],
    )
    assert.equal((await claim())?.job_id, later)
  })

  check('a sweep takes a job back from a worker that sends no heartbeat', async (on) => {
    const { clock, queue, begin, claim } = on
    const held = await begin()
    clock.advance(LEASE_MS / 2)
    assert.deepEqual(await queue.sweep(), [])
    const swept = await outlast({ queue, clock }, LEASE_MS)
    assert.deepEqual(swept, [{ job_id: held.job_id, became: 'queued' }])
    const next = await claim()
    assert.equal(next?.attempts, 2)
    await assert.rejects(queue.complete(held, { output: 'late' }), { code: 'STALE_TOKEN' })
  })

  check('waitFor() resolves when another process ends the job, and when time is up', async (on) => {
    const { queue, other, begin } = on
    const held = await begin()
    const until = ({ state }: { state: string }) => state === 'completed'
    const short = await queue.waitFor(held.job_id, { until, timeoutMs: 10 })
    assert.deepEqual([short.job.state, short.timed_out], ['running', true])
    const wait = queue.waitFor(held.job_id, { until, timeoutMs: 60_000 })
    await other.complete(held, { output: 'done' })
    assert.equal((await wait).job.state, 'completed')
  })

  check(
    'list() shows what needs a person first, then running, queued and ended jobs',
    async (on) => {
      const { queue, send, begin, claim } = on
      const ended = await begin()
      await queue.complete(ended, { output: 'done' })
      const running = await begin()
      const waiting = await send({ conversation_key: 'docs' })
      const behind = await send({ conversation_key: 'docs' })
      const review = await send({ require_review: true })
      const all = [review, running, waiting, behind, ended].map(({ job_id }) => job_id)
      const listed: string[] = []
      let cursor: string | undefined
      do {
        const page = await queue.list({ cursor, limit: 2 })
        listed.push(...page.jobs.map(({ job_id }) => job_id))
        cursor = page.next_cursor
      } while (cursor !== undefined)
      assert.deepEqual(listed, all)
      await queue.resolve(review.job_id, { outcome: 'failed', ...ADA })
      assert.equal((await claim())?.job_id, waiting.job_id)
      assert.equal(await claim(), undefined)
      const { jobs } = await queue.list({ state: 'queued' })
      assert.deepEqual(
        jobs.map(({ job_id }) => job_id),
        [behind.job_id],
      )
    },
  )
}

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { transition } from '../../lib/job/transition.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Run } from '../../lib/schema/run.ts'
import { openTestRelay } from '../programs/relay.ts'
import { claim } from '../operations/setup.ts'

const ME = { person: 'me' }

/** A job in a worker's hands whose work is done elsewhere. */
async function setup(
  t: TestContext,
  { write = true, ...more }: Partial<Run> & { write?: boolean } = {},
) {
  const relay = await openTestRelay(t)
  const { job_id } = await relay.send('research', { prompt: 'p', write })
  const job = await claim(relay.queue, 'research')
  const run: Run = {
    id: randomBytes(12).toString('hex'),
    conversation_key: 'talk',
    capabilities: ['0'.repeat(64)],
    heard: 0,
    ...more,
  }
  await relay.queue.noteRun(job, () => run)
  return { ...relay, job, run, jobId: job_id }
}

/** What a sweep writes when the worker is gone. */
function lose(job: RunningJob) {
  const at = new Date().toISOString()
  const event = { type: 'lose', at, token: job.token, reason: 'gone' } as const
  return { event, durable: true }
}

test('a lost worker of a write job whose run goes on: queued, no attempt spent, no person asked', async (t) => {
  const { store, queue, job, run, jobId } = await setup(t)
  const { job: after } = await store.jobs.change(jobId, () => lose(job))
  assert.deepEqual([after.state, after.attempts, after.run], ['queued', 0, run])
  const next = await claim(queue, 'research')
  assert.ok(next.token > job.token)
  assert.deepEqual([next.attempts, next.run], [1, run])
  const audit = await store.upkeep.audit()
  assert.deepEqual([audit.write_turns_repeated, audit.findings], [0, []])
})

test('a run that failed is no reason to run a write job again', async (t) => {
  const { store, job, jobId } = await setup(t, { hasFailed: true })
  const { job: after } = await store.jobs.change(jobId, () => lose(job))
  assert.equal(after.state, 'needs_recovery')
})

test('a late excuse does not end a job that a person has recovered', async (t) => {
  const { queue, job, jobId } = await setup(t, { hasFailed: true })
  const error = { code: 'X', message: 'late' }
  await queue.park(job, error)
  await queue.recover(jobId, { person: 'ann' })
  await assert.rejects(queue.excuse(job, { error, retryable: false }), { code: 'STALE_TOKEN' })
  assert.equal((await queue.get(jobId)).state, 'queued')
})

test('without a worker the run speaks under the latest token, until the next claim', async (t) => {
  const { store, queue, job, jobId } = await setup(t)
  await queue.release(job, { reason: 'shutdown' })
  await queue.ask(job, { question_id: 'q1', text: 'Which?' })
  const asked = await queue.answer(jobId, { question_id: 'q1', answer: 'this', by: ME })
  assert.deepEqual(asked.messages, [{ kind: 'answer', id: 'q1', text: 'this' }])
  const next = await claim(queue, 'research')
  assert.equal(next.question?.answer, 'this')
  await assert.rejects(queue.complete(job, { output: 'old' }), { code: 'STALE_TOKEN' })
  await queue.complete(next, { output: 'new' })
  assert.equal((await store.jobs.read(jobId))?.state, 'completed')
})

test('a queued job without a run takes no word of a former turn', async (t) => {
  const { queue, send } = await openTestRelay(t)
  await send('research', { prompt: 'p' })
  const job = await claim(queue, 'research')
  await queue.release(job, { reason: 'shutdown' })
  for (const said of [
    () => queue.complete(job, { output: 'x' }),
    () => queue.ask(job, { question_id: 'q', text: 'x' }),
    () => queue.fail(job, { error: { code: 'X', message: 'x' }, retryable: false }),
  ]) {
    await assert.rejects(said(), { code: 'STALE_TOKEN' })
  }
})

test('an open question stays open when its worker is lost', async (t) => {
  const { store, queue, job, jobId } = await setup(t)
  await queue.ask(job, { question_id: 'q1', text: 'Which?' })
  await store.jobs.change(jobId, () => lose(job))
  assert.equal((await claim(queue, 'research')).question?.question_id, 'q1')
})

test('guidance is kept in order and once; a job whose turn cannot hear takes none', async (t) => {
  const { queue, jobId, send } = await setup(t)
  for (const steer_id of ['a', 'b', 'a']) {
    await queue.steer(jobId, { steer_id, text: `say ${steer_id}`, by: ME })
  }
  const { messages } = await queue.get(jobId)
  assert.deepEqual(
    messages?.map(({ id }) => id),
    ['a', 'b'],
  )
  const other = await send('codex', { prompt: 'p' })
  const steer = { steer_id: 'a', text: 'x', by: ME }
  await assert.rejects(queue.steer(other.job_id, steer), { code: 'STATE_REFUSED' })
})

test('a second question before the first answer is refused, the same again is the same', async (t) => {
  const { queue, job } = await setup(t)
  const first = await queue.ask(job, { question_id: 'q1', text: 'Which?' })
  const again = await queue.ask(job, { question_id: 'q1', text: 'Which?' })
  assert.equal(again.version, first.version)
  const second = queue.ask(job, { question_id: 'q2', text: 'Why?' })
  await assert.rejects(second, { code: 'QUESTION_OPEN' })
})

test('nothing is noted of a run once its job has ended', async (t) => {
  const { queue, job, run } = await setup(t)
  const ended = await queue.complete(job, { output: 'x' })
  const at = new Date().toISOString()
  const late = transition(ended, { type: 'run', at, token: job.token, run })
  assert.deepEqual([late.outcome, 'code' in late && late.code], ['refused', 'STATE_REFUSED'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createQueue } from '../../lib/queue/queue.ts'
import { createDismissals } from '../../lib/queue/dismissals.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { answer } from '../../lib/operations/perform.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import type { JobDetail, JobRow } from '../../lib/schema/api.ts'
import { claim, setup } from './setup.ts'

const ann: Caller = { kind: 'person', name: 'ann', agent: 'owner' }

async function start(t: Parameters<typeof setup>[0]) {
  const relay = await setup(t)
  return {
    ...relay,
    /** Performs any operation, as Ann unless another caller is given. */
    perform: (name: string, args: object, as: Pick<Call, 'caller'> = { caller: ann }) => {
      const found = OPERATIONS.find((operation) => operation.name === name)
      assert.ok(found, name)
      return answer(found, { ...relay.context, ...as }, args)
    },
  }
}

test('every operation has a name of its own, and every route one operation', () => {
  const names = OPERATIONS.map(({ name }) => name)
  assert.deepEqual([...new Set(names)], names)
  const routes = OPERATIONS.flatMap(({ http }) => (http ? [`${http.method} ${http.path}`] : []))
  assert.deepEqual([...new Set(routes)], routes)
})

test('a person approves, rejects and recovers, and the log names the person', async (t) => {
  const { perform, queue } = await start(t)
  const send = async (task: object) =>
    String((await perform('dispatch', { to: 'codex', task }))['job_id'])

  const approved = await send({ prompt: 'a', require_review: true })
  const done = await perform('review', { job_id: approved, verdict: 'approve', note: 'fine' })
  assert.deepEqual(done, { job_id: approved, state: 'queued' })
  const decision = (await queue.history(approved)).at(-1)
  assert.ok(decision?.type === 'resolve')
  assert.deepEqual([decision.by, decision.note], [{ person: 'ann' }, 'fine'])

  const rejected = await send({ prompt: 'b', require_review: true })
  assert.equal(
    (await perform('review', { job_id: rejected, verdict: 'reject' }))['state'],
    'failed',
  )
  const again = perform('review', { job_id: rejected, verdict: 'approve' })
  await assert.rejects(again, { code: 'STATE_REFUSED' })

  await queue.cancel(approved, { by: { person: 'ann' } })
  const half = await send({ prompt: 'c', write: true })
  const held = await claim(queue)
  await queue.park(held, { code: 'X', message: 'died' })
  assert.deepEqual(await perform('recover', { job_id: half }), { job_id: half, state: 'queued' })
})

test('approving a job that reported a result accepts the result', async (t) => {
  const { perform, queue, send } = await start(t)
  const job_id = await send()
  await queue.flag(await claim(queue), { reason: 'Look.', result: { output: 'Done.' } })
  const after = await perform('review', { job_id, verdict: 'approve' })
  assert.deepEqual(after, { job_id, state: 'completed' })
})

test('D19: a failure can be dismissed and put back, and the decision survives the process', async (t) => {
  const { perform, queue, store, send } = await start(t)
  const job_id = await send()
  await assert.rejects(perform('dismiss', { job_id }), { code: 'STATE_REFUSED' })
  const error = { code: 'X', message: 'no' }
  await queue.fail(await claim(queue), { error, retryable: false })
  assert.deepEqual(await perform('dismiss', { job_id }), { job_id, dismissed: true, changed: true })
  assert.equal((await perform('dismiss', { job_id }))['changed'], false)
  const other = createDismissals(store)
  assert.deepEqual([...(await other.ids())], [job_id])
  const row = ((await perform('show_job', { job_id })) as { job: JobRow }).job
  assert.deepEqual([row.dismissed, row.marks], [true, 1])
  await perform('dismiss', { job_id, dismissed: false })
  assert.deepEqual(await other.of(job_id), { dismissed: false, marks: 2 })
  assert.deepEqual([...(await queue.dismissals.ids())], [])
})

test('D19: a retry and its original lead to each other', async (t) => {
  const { perform, queue, send } = await start(t)
  const job_id = await send()
  await queue.fail(await claim(queue), { error: { code: 'X', message: 'no' }, retryable: false })
  const rowOf = async (id: unknown) =>
    ((await perform('show_job', { job_id: id })) as { job: JobRow }).job
  assert.deepEqual((await rowOf(job_id)).retried_as, null)
  const again = await perform('retry', { job_id })
  const original = await rowOf(job_id)
  assert.deepEqual([original.retried_as, original.marks], [again['job_id'], 1])
  assert.equal((await rowOf(again['job_id'])).retry_of, job_id)
})

test('D2: a blocked job is sent back with a note and keeps its thread', async (t) => {
  const { perform, queue, send } = await start(t)
  const job_id = await send()
  const result = { output: 'I cannot reach it.', thread_id: 'thread-1' }
  await queue.flag(await claim(queue), { reason: 'No access.', result, blocked: true })
  const shown = (await perform('show_job', { job_id })) as JobDetail
  assert.equal(shown.job.needs, 'blocked')
  assert.deepEqual(shown.review, { kind: 'blocked', reason: 'No access.' })
  assert.match(shown.why, /^Blocked: No access; reply with/)
  const silent = perform('review', { job_id, verdict: 'send_back' })
  await assert.rejects(silent, { code: 'INPUT_INVALID' })
  const note = 'You have access now.'
  const sent = await perform('review', { job_id, verdict: 'send_back', note })
  assert.deepEqual(sent, { job_id, state: 'queued' })
  const { feedback } = await queue.get(job_id)
  assert.deepEqual([feedback?.notes, feedback?.thread_id], [[note], 'thread-1'])

  await queue.flag(await claim(queue), { reason: 'Still none.', blocked: true })
  const empty = perform('review', { job_id, verdict: 'approve', accept: true })
  await assert.rejects(empty, { code: 'STATE_REFUSED' })
  const given = await perform('review', { job_id, verdict: 'reject' })
  assert.equal(given['state'], 'failed')
  const failed = await queue.get(job_id)
  assert.ok(failed.state === 'failed')
  assert.match(failed.error.message, /^ann gave it up\. Its agent was blocked: Still none\./)
})

test('D2: the unfinished result of a blocked job is accepted only explicitly', async (t) => {
  const { perform, queue, send } = await start(t)
  const job_id = await send()
  const result = { output: 'Half of it.' }
  await queue.flag(await claim(queue), { reason: 'No access.', result, blocked: true })
  await assert.rejects(perform('review', { job_id, verdict: 'approve' }), {
    code: 'STATE_REFUSED',
    message: `Cannot approve job "${job_id}": its agent is blocked and did not finish. Reply with "relay review send-back ${job_id} 'TEXT'", accept it as it is with "relay review approve ${job_id} --accept", or give it up with "relay review reject ${job_id}".`,
  })
  assert.equal((await queue.get(job_id)).state, 'needs_review')
  const done = await perform('review', { job_id, verdict: 'approve', accept: true })
  assert.deepEqual(done, { job_id, state: 'completed' })
  const job = await queue.get(job_id)
  assert.ok(job.state === 'completed')
  assert.equal(job.result.output, 'Half of it.')
})

test('D2: a job that has not run is not sent back', async (t) => {
  const { perform } = await start(t)
  const task = { prompt: 'a', require_review: true }
  const { job_id } = await perform('dispatch', { to: 'codex', task })
  const back = perform('review', { job_id, verdict: 'send_back', note: 'x' })
  await assert.rejects(back, { code: 'STATE_REFUSED' })
})

test('a queued job is reassigned as one step: its sender, task and links are kept', async (t) => {
  const { perform, queue, send, context } = await start(t)
  const job_id = await send()
  const sent = await perform('reassign', { job_id, to: 'claude' })
  const [old, next] = [await queue.get(job_id), await queue.get(String(sent['job_id']))]
  assert.deepEqual([old.state, next.state, next.to], ['cancelled', 'queued', 'claude'])
  assert.deepEqual([next.from, next.task], [old.from, old.task])
  const rowOf = async (id: string) =>
    ((await perform('show_job', { job_id: id })) as { job: JobRow }).job
  assert.equal((await rowOf(job_id)).retried_as, next.job_id)
  assert.equal((await rowOf(next.job_id)).retry_of, job_id)
  // A repeated call returns the same job, and a running one is left alone.
  assert.equal((await perform('reassign', { job_id, to: 'claude' }))['job_id'], next.job_id)
  const running = await send()
  await claim(queue)
  const late = perform('reassign', { job_id: running, to: 'claude' })
  await assert.rejects(late, { code: 'STATE_REFUSED' })
  assert.equal((await queue.get(running)).state, 'running')
  await assert.rejects(perform('reassign', { job_id, to: 'x' }, context), { code: 'FORBIDDEN' })
})

test('a reassignment that stops at any step loses nothing, runs nothing twice, and can be finished', async (t) => {
  for (const stopAt of [0, 1]) {
    const { queue, store, clock, send } = await start(t)
    const job_id = await send()
    let changes = 0
    const change: typeof store.jobs.change = (id, decide) => {
      changes += 1
      if (changes > stopAt) throw new Error('the process dies here')
      return store.jobs.change(id, decide)
    }
    const dying = createQueue({ store: { ...store, jobs: { ...store.jobs, change } }, clock })
    const how = { to: 'claude', person: 'ann' }
    await assert.rejects(dying.reassign(job_id, how), /dies here/)
    const states = (await queue.list({})).jobs.map(({ state }) => state).toSorted()
    assert.deepEqual(
      states,
      [
        ['needs_review', 'queued'],
        ['cancelled', 'needs_review'],
      ][stopAt],
    )
    const { job } = await queue.reassign(job_id, how)
    assert.deepEqual([job.state, job.to], ['queued', 'claude'])
    assert.equal((await queue.get(job_id)).state, 'cancelled')
    assert.equal((await queue.list({})).jobs.length, 2)
  }
})

test('a write turn that stopped half-way is accepted as done, with the note as its result', async (t) => {
  const { perform, queue } = await start(t)
  const task = { prompt: 'c', write: true }
  const { job_id } = await perform('dispatch', { to: 'codex', task })
  const early = perform('recover', { job_id, accept: true })
  await assert.rejects(early, { code: 'STATE_REFUSED' })
  await queue.park(await claim(queue), { code: 'X', message: 'died' })
  const note = 'All four files are right.'
  const done = await perform('recover', { job_id, accept: true, note })
  assert.deepEqual(done, { job_id, state: 'completed' })
  const job = await queue.get(String(job_id))
  assert.ok(job.state === 'completed')
  assert.equal(job.result.output, note)
})

test('a decision of a person is refused to every other caller', async (t) => {
  const { perform, send, within, context } = await start(t)
  const job_id = await send()
  const inside = await within(job_id)
  for (const name of ['recover', 'review', 'dismiss', 'merge']) {
    const args = { job_id, ...(name === 'review' && { verdict: 'approve' }) }
    await assert.rejects(perform(name, args, inside), { code: 'PERSON_NEEDED' })
    await assert.rejects(perform(name, args, context), { code: 'FORBIDDEN' })
  }
})

test('a retry is the same new job however often it is asked for', async (t) => {
  const { perform, send } = await start(t)
  const job_id = await send()
  await assert.rejects(perform('retry', { job_id }), { code: 'STATE_REFUSED' })
  await perform('cancel', { job_id })
  const first = await perform('retry', { job_id: job_id.slice(0, 8) })
  const second = await perform('retry', { job_id })
  assert.deepEqual([first['deduped'], first['retry_of'], first['state']], [false, job_id, 'queued'])
  assert.deepEqual([second['deduped'], second['job_id']], [true, first['job_id']])
})

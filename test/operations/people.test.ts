import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPERATIONS } from '../../lib/operations/operations.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { answer } from '../../lib/operations/perform.ts'
import type { Caller } from '../../lib/rights/caller.ts'
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

test('a decision of a person is refused to every other caller', async (t) => {
  const { perform, send, within, context } = await start(t)
  const job_id = await send()
  const inside = await within(job_id)
  for (const name of ['recover', 'review', 'merge']) {
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

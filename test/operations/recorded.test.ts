import assert from 'node:assert/strict'
import { test } from 'node:test'

import { OPERATIONS } from '../../lib/operations/operations.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { answer } from '../../lib/operations/perform.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { setup } from './setup.ts'

const ANN: Caller = { kind: 'person', name: 'ann', agent: 'owner' }

async function start(t: Parameters<typeof setup>[0]) {
  const relay = await setup(t, { agent: 'boss', session: 'abc' })
  return {
    ...relay,
    perform: (name: string, args: object, as: Partial<Call> = { caller: ANN }) => {
      const found = OPERATIONS.find((operation) => operation.name === name)
      assert.ok(found, name)
      return answer(found, { ...relay.context, ...as }, args)
    },
    /** What was recorded, oldest first, without times and places. */
    recorded: async () => {
      const { entries } = await relay.audit.read({ limit: 100 })
      const rows = entries.toReversed().filter(({ what }) => what !== 'audit.began')
      return rows.map(({ at: _at, line: _line, entry: _entry, ...row }) => row)
    },
  }
}

test('decisions of a person are recorded with the job and the verdict, and none of the texts', async (t) => {
  const { perform, recorded } = await start(t)
  const task = { prompt: 'a secret prompt', require_review: true }
  const job_id = String((await perform('dispatch', { to: 'codex', task }))['job_id'])
  await perform('review', { job_id: job_id.slice(0, 10), verdict: 'approve', note: 'a note' })
  await perform('cancel', { job_id, reason: 'a reason' })
  await perform('resume_agent', { agent: 'codex' })
  const who = { person: 'ann' }
  assert.deepEqual(await recorded(), [
    { what: 'decision.review', who, code: 'approve', job_id },
    { what: 'decision.cancel', who, job_id },
    { what: 'decision.resume_agent', who, agent: 'codex' },
  ])
})

test('what a person looks at or sends, and what an agent decides about its own jobs, is no decision', async (t) => {
  const { perform, context, recorded, send } = await start(t)
  const job_id = await send()
  await perform('show_job', { job_id })
  await perform('read_inbox', { agent: 'boss' })
  await perform('cancel', { job_id }, context)
  assert.deepEqual(await recorded(), [])
})

test('a refusal is recorded with its caller, the operation and the code', async (t) => {
  const { perform, context, recorded, send, within } = await start(t)
  const job_id = await send()
  await assert.rejects(perform('recover', { job_id }, context), { code: 'FORBIDDEN' })
  await assert.rejects(perform('recover', { job_id }, await within(job_id)), {
    code: 'PERSON_NEEDED',
  })
  await assert.rejects(perform('answer', { job_id, question_id: 'q', answer: 'a' }, context), {
    code: 'STATE_REFUSED',
  })
  const remote: Caller = {
    kind: 'remote',
    name: 'my chat',
    agent: 'chat',
    workspace: '',
    writes: 'allowed',
  }
  await assert.rejects(perform('cancel', { job_id }, { caller: remote }), { code: 'JOB_NOT_FOUND' })
  const who = { agent: 'boss', session: 'abc' }
  assert.deepEqual(await recorded(), [
    { what: 'refused', who, operation: 'recover', code: 'FORBIDDEN' },
    {
      what: 'refused',
      who: { ...who, turn: job_id },
      operation: 'recover',
      code: 'PERSON_NEEDED',
      job_id,
    },
    { what: 'refused', who, operation: 'answer', code: 'STATE_REFUSED', job_id },
    {
      what: 'refused',
      who: { agent: 'chat', client: 'my chat' },
      operation: 'cancel',
      code: 'JOB_NOT_FOUND',
    },
  ])
})

test('mistakes in arguments, and mistakes of a person, are no refusals', async (t) => {
  const { perform, context, recorded } = await start(t)
  await assert.rejects(perform('cancel', { job: 1 }, context), { code: 'INPUT_INVALID' })
  await assert.rejects(perform('cancel', { job_id: 'none' }), { code: 'JOB_NOT_FOUND' })
  assert.deepEqual(await recorded(), [])
})

test('the audit log is for people', async (t) => {
  const { perform, context, send, within } = await start(t)
  const job_id = await send()
  await assert.rejects(perform('read_audit', {}, context), { code: 'FORBIDDEN' })
  await assert.rejects(perform('read_audit', {}, await within(job_id)), { code: 'PERSON_NEEDED' })
  const { entries } = await perform('read_audit', { what: 'refused', agent: 'boss', limit: 1 })
  assert.ok(Array.isArray(entries))
  assert.equal(entries.length, 1)
})

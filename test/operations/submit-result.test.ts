import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { answer } from '../../lib/operations/perform.ts'
import { submitResult } from '../../lib/operations/team/submit-result.ts'
import { claim, setup as setupTools } from './setup.ts'

const schema = { type: 'object', required: ['votes'], properties: { votes: { type: 'integer' } } }

/** A turn of a running job, which hands in results. */
async function setup(t: TestContext, result_schema?: Record<string, unknown>) {
  const tools = await setupTools(t)
  await tools.call('dispatch', {
    to: 'codex',
    task: { prompt: 'count', ...(result_schema && { result_schema }) },
  })
  const job = await claim(tools.queue)
  const turn = await tools.within(job.job_id, job.token)
  const submit = (input: unknown, by: typeof turn = turn) =>
    answer(submitResult, { ...tools.context, ...by }, input)
  const code = async (input: unknown, by?: typeof turn) => {
    try {
      await submit(input, by)
      return undefined
    } catch (error) {
      if (error instanceof RelayError) return error.code
      throw error
    }
  }
  return { ...tools, job, submit, code }
}

test('a result that fits the schema ends the job, and the sender reads it with poll', async (t) => {
  const { queue, call, job, submit, code } = await setup(t, schema)
  assert.equal(await code({ data: { votes: 'many' } }), 'RESULT_INVALID')
  assert.equal((await queue.get(job.job_id)).state, 'running')
  const data = { votes: 3 }
  const first = await submit({ data, metadata: { source: 'urn' } })
  assert.deepEqual(first, { job_id: job.job_id, state: 'completed', repeated: false })
  const { result } = await call('poll', { job_id: job.job_id })
  const { structured, metadata } = result as Record<string, unknown>
  assert.deepEqual([structured, metadata], [data, { source: 'urn' }])
})

test('the same result again changes nothing, and another one is refused', async (t) => {
  const { submit, code } = await setup(t, schema)
  await submit({ data: '{"votes": 3}' })
  assert.equal((await submit({ data: '{"votes": 3}' })).repeated, true)
  assert.equal(await code({ data: '{"votes": 4}' }), 'STATE_REFUSED')
})

test('a step of a result leaves the job running, and is shown to its sender', async (t) => {
  const { queue, job, submit } = await setup(t)
  assert.equal((await submit({ data: 'half', final: false })).state, 'running')
  await submit({ data: 'whole' })
  const ended = await queue.get(job.job_id)
  assert.equal(ended.state === 'completed' ? ended.result.output : '', 'whole')
  const activity = await queue.activity(job.job_id, { limit: 10 })
  assert.ok(activity.some(({ detail }) => detail === 'half'))
})

test('only the holder of the job hands in its result', async (t) => {
  const { within, job, code, context } = await setup(t)
  const data = 'done'
  assert.equal(await code({ data }, await within(job.job_id, job.token + 1)), 'STALE_TOKEN')
  assert.equal(await code({ data }, await within(job.job_id)), 'TOOL_UNAVAILABLE')
  assert.equal(await code({ data }, context), 'TOOL_UNAVAILABLE')
})

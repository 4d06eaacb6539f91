import assert from 'node:assert/strict'
import { test } from 'node:test'

import { scopeTo } from '../../lib/operations/scope.ts'
import { setup } from './setup.ts'

const isMissing = { code: 'JOB_NOT_FOUND' }
const isForbidden = { code: 'FORBIDDEN' }

test('a scoped caller reaches its own jobs and its own inbox, and no other', async (t) => {
  const { context, send, inbox } = await setup(t, { agent: 'boss' })
  const foreign = await send('for codex', 'codex')
  const { queue, inbox: own } = scopeTo({ agent: 'bot', writes: 'allowed' }, context)
  for (const look of [
    () => queue.get(foreign),
    () => queue.findId(foreign),
    () => queue.findId(foreign.slice(0, 6)),
    () => queue.activity(foreign, { limit: 1 }),
    () => queue.cancel(foreign, { by: { agent: 'bot' } }),
    () => queue.answer(foreign, { question_id: 'q', answer: 'x', by: { agent: 'bot' } }),
    () => queue.waitFor(foreign, { until: () => true, timeoutMs: 1 }),
  ]) {
    await assert.rejects(look, isMissing, String(look))
  }
  assert.deepEqual((await queue.list({})).jobs, [])
  const addressed = await send('for the bot', 'bot')
  assert.equal((await queue.get(addressed)).task.prompt, 'for the bot')
  const request = { to: 'codex', task: { prompt: 'x' } }
  const { job } = await queue.dispatch(request, { from: { agent: 'boss' } })
  assert.equal(job.from.agent, 'bot')
  assert.equal((await queue.list({})).jobs.length, 2)
  await inbox.register('boss', 'the boss')
  assert.deepEqual(await own.items('boss'), [])
  assert.equal(await own.acknowledge('boss', ['x']), 0)
  assert.equal((await own.register('boss', 'not the boss')).agent_id, 'bot')
})

test('what is not said to be for everybody is refused, whatever the queue learns', async (t) => {
  const { context, send } = await setup(t)
  const id = await send()
  const { queue } = scopeTo({ agent: 'boss', writes: 'allowed' }, context)
  await assert.rejects(queue.recover(id, { person: 'x' }), isForbidden)
  await assert.rejects(queue.resolve(id, { outcome: 'completed', person: 'x' }), isForbidden)
  await assert.rejects(queue.history(id), isForbidden)
  const blob = await context.queue.keepText({ jobId: id, token: 1, text: 'x' })
  await assert.rejects(queue.readText(blob), isForbidden)
  const learned = { ...context.queue, tomorrow: () => 'everything' }
  const scoped = scopeTo({ agent: 'boss', writes: 'allowed' }, { ...context, queue: learned })
    .queue as typeof learned
  await assert.rejects(async () => scoped.tomorrow(), isForbidden)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ownIdentity } from '../../../lib/process/process.ts'
import { claim } from '../../operations/setup.ts'
import { setup } from './setup.ts'

test('the tool of an action returns a quick output at once, and a task for a slow one', async (t) => {
  const { relay, start } = await setup(t)
  const definition = { description: 'Votes.', input: { type: 'object' }, handler: 'sdk' as const }
  await relay.actions.register({ ...definition, name: 'vote' }, { agent: 'hands' })
  const server = start({ RELAY_AGENT: 'boss', RELAY_TOOLSETS: 'jobs,actions' })
  await server.initialize()
  const vote = async () => {
    const { result } = await server.request('tools/call', { name: 'vote', arguments: { on: 1 } })
    return result ?? {}
  }
  const said = { output: '"yes"', structured: 'yes' }

  const { taskId, status, resultType } = await vote()
  assert.deepEqual([resultType, status], ['task', 'working'])
  await relay.queue.complete(await claim(relay.queue, 'action.vote'), said)
  const done = (await server.get(taskId))['result'] as Record<string, unknown>
  const view = done['structuredContent'] as Record<string, unknown>
  assert.deepEqual([view['status'], view['output']], ['completed', 'yes'])

  const failed = await vote()
  const held = await claim(relay.queue, 'action.vote')
  const error = { code: 'BROKEN', message: 'It is broken.' }
  await relay.queue.fail(held, { error, retryable: false })
  const state = await server.get(failed['taskId'])
  const { isError, content } = state['result'] as { isError: boolean; content: { text: string }[] }
  assert.deepEqual([state['status'], isError], ['completed', true])
  assert.match(content[0]?.text ?? '', /ACTION_FAILED.*It is broken/)

  const worker = { ...ownIdentity(), id: 'hands' }
  const quick = new Promise<void>((resolve, reject) => {
    const look = async () => {
      const agent = 'action.vote'
      const job = await relay.queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
      // A watch may signal for nothing.
      if (job !== undefined) await relay.queue.complete(job, said).then(() => resolve())
    }
    const watch = relay.queue.watch({ agent: 'action.vote' }, () => void look().catch(reject))
    t.after(() => watch.close())
  })
  const now = await vote()
  await quick
  // A machine under load may be too slow for the moment that a call waits; then it is a task as above.
  if (now['resultType'] === 'task') return t.diagnostic('the machine is too slow for a quick call')
  assert.equal((now['structuredContent'] as Record<string, unknown>)['output'], 'yes')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { claim } from '../operations/setup.ts'
import { createWorkspace, openSameRelay, startServer } from './raw-client.ts'

/** A server that a client inside a turn of `codex` has started; `boss` sent that job, or a remote caller did. */
async function setup(t: TestContext, remote?: string) {
  const { env } = createWorkspace(t)
  const { queue } = await openSameRelay(t, env)
  const send = async (
    to: string,
    from: string,
    more: { parentId?: string; remote?: string } = {},
  ) => {
    const sender = {
      from: { agent: from },
      parentId: more.parentId,
      remote:
        more.remote === undefined ? undefined : { agent: more.remote, writes: 'allowed' as const },
    }
    return (await queue.dispatch({ to, task: { prompt: `of ${from}` } }, sender)).job
  }
  const { job_id } = await send('codex', remote ?? 'boss', remote === undefined ? {} : { remote })
  const own = await claim(queue)
  assert.equal(own.job_id, job_id)
  const inside = {
    RELAY_AGENT: 'codex',
    RELAY_JOB: job_id,
    RELAY_TURN: `${job_id}.${own.token}`,
    RELAY_TOOLSETS: 'jobs,work,report',
  }
  const server = startServer({ ...env, ...inside })
  await server.initialize()
  const codeOf = async (name: string, args: object) => {
    const { isError, text } = await server.call(name, args)
    return isError ? (text as { code: string }).code : 'done'
  }
  return { env, queue, send, own, server, codeOf }
}

test('inside a turn a job is cancelled that the turn or one below it sent, and no other', async (t) => {
  const { queue, send, own, codeOf } = await setup(t)
  const foreign = await send('claude', 'alice')
  const child = await send('claude', 'codex', { parentId: own.job_id })
  const grandchild = await send('gemini', 'claude', { parentId: child.job_id })
  assert.equal(await codeOf('cancel', { job_id: foreign.job_id }), 'FORBIDDEN')
  assert.equal(await codeOf('cancel', { job_id: own.job_id }), 'FORBIDDEN')
  assert.equal((await queue.get(foreign.job_id)).state, 'queued')
  assert.equal(await codeOf('cancel', { job_id: grandchild.job_id }), 'done')
  assert.equal(await codeOf('cancel', { job_id: child.job_id }), 'done')
  assert.equal(await codeOf('cancel', { job_id: 'q'.repeat(26) }), 'JOB_NOT_FOUND')
})

test('a turn does not answer its own question, nor one that was put to somebody else', async (t) => {
  const { queue, send, own, codeOf } = await setup(t)
  assert.equal(await codeOf('ask_user', { question: 'May I?', wait_ms: 0 }), 'done')
  const answer = { question_id: 'q1', answer: 'yes' }
  assert.equal(await codeOf('answer', { job_id: own.job_id, ...answer }), 'FORBIDDEN')
  await send('other', 'alice')
  const asking = await claim(queue, 'other')
  await queue.ask(asking, { question_id: 'q1', text: 'Alice?' })
  assert.equal(await codeOf('answer', { job_id: asking.job_id, ...answer }), 'FORBIDDEN')
  const child = await send('helper', 'codex', { parentId: own.job_id })
  const held = await claim(queue, 'helper')
  await queue.ask(held, { question_id: 'q1', text: 'Boss?' })
  assert.equal(await codeOf('answer', { job_id: child.job_id, ...answer }), 'done')
  const job = await queue.get(own.job_id)
  assert.equal(job.state === 'running' && job.question?.answer, undefined)
})

test('a turn that was sent only to answer does not answer the question above it', async (t) => {
  const { env, queue, send } = await setup(t)
  // Sent by the very agent whose turn is to answer, which could pass for the sender.
  const asking = await send('asker', 'helper')
  const own = await claim(queue, 'asker')
  await queue.ask(own, { question_id: 'q1', text: 'May I?' })
  await send('helper', 'asker', { parentId: asking.job_id })
  const below = await claim(queue, 'helper')
  const inside = { RELAY_AGENT: 'helper', RELAY_JOB: below.job_id }
  const server = startServer({ ...env, ...inside })
  await server.initialize()
  const args = { job_id: own.job_id, question_id: 'q1', answer: 'yes' }
  const { text } = await server.call('answer', args)
  assert.equal((text as { code: string }).code, 'FORBIDDEN')
})

test('a session outside of any turn answers and cancels as the person who started it', async (t) => {
  const { env, queue, send } = await setup(t)
  const foreign = await send('claude', 'alice')
  const server = startServer({ ...env, RELAY_AGENT: 'claude-main' })
  await server.initialize()
  const { isError } = await server.call('cancel', { job_id: foreign.job_id })
  assert.equal(isError, false)
  assert.equal((await queue.get(foreign.job_id)).state, 'cancelled')
})

test('a turn of the owner’s agents looks at the jobs of the workspace', async (t) => {
  const { send, server } = await setup(t)
  const foreign = await send('claude', 'alice')
  const seen = await server.call('poll', { job_id: foreign.job_id.slice(0, 4) })
  assert.equal(seen.structured?.['found'], true)
  const { structured } = await server.call('list_jobs', {})
  assert.equal((structured?.['jobs'] as unknown[] | undefined)?.length, 2)
})

test('a turn of a remote caller’s job sees and claims nothing of anybody else', async (t) => {
  const { send, own, server, codeOf } = await setup(t, 'eve')
  const foreign = await send('codex', 'alice')
  const child = await send('claude', 'codex', { parentId: own.job_id })
  const look = async (jobId: string) =>
    (await server.call('poll', { job_id: jobId })).structured?.['found']
  assert.deepEqual(
    [await look(foreign.job_id), await look(own.job_id), await look(child.job_id)],
    [false, true, true],
  )
  const { structured } = await server.call('list_jobs', {})
  const ids = (structured?.['jobs'] as { job_id: string }[] | undefined)?.map(
    ({ job_id }) => job_id,
  )
  assert.deepEqual(new Set(ids), new Set([own.job_id, child.job_id]))
  assert.equal(await codeOf('claim_job', {}), 'FORBIDDEN')
  assert.equal(await codeOf('cancel', { job_id: foreign.job_id }), 'JOB_NOT_FOUND')
})

test('the inbox inside a remote caller’s turn holds only what is about that caller’s jobs', async (t) => {
  const { queue, send, own, server } = await setup(t, 'eve')
  await send('other', 'codex')
  await queue.complete(await claim(queue, 'other'), { output: 'of the owner' })
  const child = await send('helper', 'codex', { parentId: own.job_id })
  await queue.complete(await claim(queue, 'helper'), { output: 'of eve' })
  const { structured } = await server.call('check_inbox', { wait_ms: 20_000 })
  const ids = (structured?.['items'] as { job_id: string }[] | undefined)?.map(
    (item) => item.job_id,
  )
  assert.deepEqual(ids, [child.job_id])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { JobThread, JobTree } from '../../lib/schema/api-story.ts'
import type { JobDetail } from '../../lib/schema/api.ts'
import { inWords, sentence } from '../../lib/text/sentence.ts'
import { claim, setup } from './setup.ts'

test('a tree holds the ancestors and everything below the root, with costs and what a cancel ends', async (t) => {
  const { call, queue, send, within } = await setup(t)
  const root = await send('Plan the release')
  const sender = await within(root)
  const sendBelow = async (of: Pick<typeof sender, 'caller'>, prompt: string): Promise<string> =>
    String((await call('dispatch', { to: 'codex', task: { prompt } }, of))['job_id'])
  const rootTurn = await claim(queue)
  const child = await sendBelow(sender, 'Build it')
  const other = await sendBelow(sender, 'Test it')
  const below = await within(child)
  const grandchild = await sendBelow(below, 'Build part of it')
  await queue.complete(rootTurn, { output: 'Planned.', usage: { cost_usd: 1.25 } })

  const tree = (await call('show_tree', { job_id: child })) as JobTree
  assert.deepEqual(
    tree.jobs.map(({ job_id, parent, depth }) => [job_id, parent, depth]),
    [
      [root, null, 0],
      [child, root, 1],
      [grandchild, child, 2],
      [other, root, 1],
    ],
  )
  assert.equal(tree.total_cost_usd, 1.25)
  assert.equal(tree.unfinished_below, 1)
  assert.equal(tree.missing, null)
  assert.equal(((await call('show_tree', { job_id: root })) as JobTree).unfinished_below, 3)
  assert.equal(((await call('show_tree', { job_id: other })) as JobTree).unfinished_below, 0)
})

test('a thread holds the jobs of one conversation as prompts and results, the earliest first', async (t) => {
  const { call, queue, send } = await setup(t)
  const sendIn = async (conversation_key: string, prompt: string): Promise<string> =>
    String((await call('dispatch', { to: 'codex', task: { prompt, conversation_key } }))['job_id'])
  const first = await sendIn('sums', 'What is 1 + 1?')
  await queue.complete(await claim(queue), { output: '2' })
  const second = await sendIn('sums', `And ${'9'.repeat(9000)}?`)
  await sendIn('other', 'Elsewhere')
  const thread = (await call('show_thread', { job_id: second })) as JobThread
  assert.equal(thread.conversation_key, 'sums')
  assert.equal(thread.has_earlier, false)
  assert.deepEqual(
    thread.turns.map(({ job_id, state, output }) => [job_id, state, output]),
    [
      [first, 'completed', '2'],
      [second, 'queued', null],
    ],
  )
  assert.equal(thread.turns[1]?.prompt.length, 8000)
  assert.equal(thread.turns[1]?.prompt_length, 9005)
  const alone = await send('Alone')
  const single = (await call('show_thread', { job_id: alone })) as JobThread
  assert.deepEqual(
    single.turns.map(({ job_id }) => job_id),
    [alone],
  )
})

test('D10: the sentence of a job comes with its times, and reads the same in words', async (t) => {
  const { call, queue, send } = await setup(t)
  const job_id = await send()
  await claim(queue)
  const running = (await call('show_job', { job_id })) as JobDetail
  const since = running.job.state_since
  assert.deepEqual(running.why_parts.slice(0, 2), [{ text: 'Running for ' }, { since }])
  const words = inWords(running.why_parts, Date.parse(since))
  assert.match(words, /^Running for 0 s in attempt 1 of /)
  assert.equal(running.why.replace(/\d+ s/, '0 s'), words)
})

test('a sentence joins its words and keeps its times', () => {
  const at = '2026-05-05T12:00:00.000Z'
  const inner = sentence`until ${{ until: at }} from now`
  const parts = sentence`Queued ${inner}, ${3} ahead`
  assert.deepEqual(parts, [
    { text: 'Queued until ' },
    { until: at },
    { text: ' from now, 3 ahead' },
  ])
  assert.equal(inWords(parts, Date.parse(at) - 90_000), 'Queued until 90 s from now, 3 ahead')
})

test('D11: a job says whether it has earlier activity', async (t) => {
  const { call, queue, send } = await setup(t)
  const job_id = await send()
  const held = await claim(queue)
  const report = () => queue.report(held, { kind: 'status', text: 'step' })
  for (let line = 0; line < 200; line += 1) report()
  assert.equal(((await call('show_job', { job_id })) as JobDetail).has_earlier, false)
  report()
  assert.equal(((await call('show_job', { job_id })) as JobDetail).has_earlier, true)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { claim, setup } from './setup.ts'

type Items = { item_id: string; kind: string; job_id: string; to?: string; headline?: string }[]

function itemsOf(result: Record<string, unknown>): Items {
  return result['items'] as Items
}

test('check_inbox() names what ended, without what came out of it', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send('Count words\nSECRET DETAIL')
  await queue.complete(await take(), { output: 'SECRET RESULT' })
  const found = await call('check_inbox', {})
  const [item] = itemsOf(found)
  assert.equal(item?.kind, 'completed')
  assert.equal(item.job_id, id)
  assert.equal(item.to, 'codex')
  assert.equal(item.headline, 'Count words')
  assert.equal(found['remaining'], 0)
  assert.ok(!JSON.stringify(found).includes('SECRET'))
})

test('check_inbox() keeps an item until it is acknowledged', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  await send()
  await queue.complete(await take(), { output: '' })
  const first = itemsOf(await call('check_inbox', {}))
  assert.equal(itemsOf(await call('check_inbox', {})).length, 1)
  const ack = [first[0]?.item_id ?? '', 'unknown', '../../x']
  assert.equal(itemsOf(await call('check_inbox', { ack })).length, 0)
})

test('check_inbox() lists the jobs queued for the caller, behind the news', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const mine = await send('For me', 'boss')
  await send('For codex')
  await queue.complete(await take(), { output: '' })
  const items = itemsOf(await call('check_inbox', {}))
  assert.deepEqual(
    items.map(({ kind, job_id }) => [kind, job_id === mine]),
    [
      ['completed', false],
      ['queued', true],
    ],
  )
})

test('check_inbox() is bounded and counts the rest', async (t) => {
  const { call, send } = await setup(t)
  for (let count = 0; count < 23; count += 1) await send(`job ${count}`, 'boss')
  const page = await call('check_inbox', {})
  assert.equal(itemsOf(page).length, 20)
  assert.equal(page['remaining'], 3)
  assert.equal(itemsOf(await call('check_inbox', { limit: 2 })).length, 2)
})

test('check_inbox() with wait_ms returns with the first news, or empty when time is up', async (t) => {
  const { call, send, queue } = await setup(t)
  assert.deepEqual(await call('check_inbox', { wait_ms: 20 }), { items: [], remaining: 0 })
  await send()
  const running = await claim(queue)
  const waiting = call('check_inbox', { wait_ms: 60_000 })
  await queue.complete(running, { output: '' })
  assert.equal(itemsOf(await waiting)[0]?.kind, 'completed')
})

test('check_inbox() stops waiting when the call is given up', { timeout: 60_000 }, async (t) => {
  const { call } = await setup(t)
  const stop = new AbortController()
  const waiting = call('check_inbox', { wait_ms: 600_000 }, { signal: stop.signal })
  await new Promise((resolve) => setTimeout(resolve, 50))
  stop.abort()
  assert.deepEqual(await waiting, { items: [], remaining: 0 })
})

test('what poll() told its sender is news no more, once the reply is out', async (t) => {
  const { call, send, queue, claim: take, replied, inbox } = await setup(t)
  const id = await send()
  await queue.complete(await take(), { output: '' })
  await call('poll', { job_id: id })
  assert.equal((await inbox.items('boss')).length, 1)
  await replied()
  assert.equal((await inbox.items('boss')).length, 0)
})

test('what poll() told somebody else stays news for the sender', async (t) => {
  const { call, send, queue, claim: take, replied, inbox } = await setup(t)
  const id = await send()
  await queue.complete(await take(), { output: '' })
  await call('poll', { job_id: id }, { caller: { kind: 'session', agent: 'other' } })
  await replied()
  assert.equal((await inbox.items('boss')).length, 1)
})

test('a poll() of a question does not take away the end that came after it', async (t) => {
  const { call, send, queue, claim: take, replied, inbox } = await setup(t)
  const id = await send()
  const running = await take()
  await queue.ask(running, { question_id: 'q', text: 'Which?' })
  await call('poll', { job_id: id })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await queue.complete(running, { output: '' })
  await replied()
  assert.deepEqual(
    (await inbox.items('boss')).map((item) => item.kind),
    ['completed'],
  )
})

test('news that arrive just after dispatch_wait() told them are taken away too', async (t) => {
  const { call, send, queue, store, claim: take, replied, inbox } = await setup(t)
  const id = await send()
  const done = await queue.complete(await take(), { output: '' })
  const [item] = await inbox.items('boss')
  assert.ok(item)
  // The moment between the writer's append and its note to the inbox.
  await inbox.dismiss('boss', [item.item_id])
  await call('poll', { job_id: id })
  const settled = replied()
  await store.jobs.settle(done, { isLeft: true })
  await settled
  assert.deepEqual(await inbox.items('boss'), [])
})

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createDeliverer } from '../../lib/webhooks/deliverer.ts'
import type { Deliverer } from '../../lib/webhooks/deliverer.ts'
import { webhookChecks } from '../../lib/operations/health/webhook-checks.ts'
import { delayMs } from '../../lib/webhooks/backoff.ts'
import { post } from '../../lib/webhooks/post.ts'
import { WEBHOOK_EVENTS } from '../../lib/schema/webhook.ts'
import { identify, ownIdentity } from '../../lib/process/process.ts'
import { openTestRelay } from '../programs/relay.ts'
import { openReceiver } from './receiver.ts'

/** A relay with a webhook to a receiver of the test, and a deliverer that takes single steps. */
async function setup(
  t: TestContext,
  { answer, include_result = false }: { answer?: () => number; include_result?: boolean } = {},
) {
  const relay = await openTestRelay(t)
  const { queue, webhooks, store } = relay
  const { registry } = store
  let aheadMs = 0
  const clock = { ...relay.clock, now: () => relay.clock.now() + aheadMs }
  const receiver = await openReceiver(t, answer)
  const webhook = await webhooks.add({
    url: receiver.url,
    events: [...WEBHOOK_EVENTS],
    include_result,
    allow_private: true,
    created_by: 'ann',
  })
  const signal = new AbortController().signal
  let last: Deliverer | undefined
  /** One step of a new deliverer, which continues where the one before left it. */
  const step = async () => {
    await last?.stop()
    const on = { registry, queue, clock, post, signal, workspace: 'project', warn: assert.fail }
    last = createDeliverer(on)
    await last.step()
  }
  t.after(() => last?.stop())
  const state = async () => (await webhooks.list())[0]?.state
  const run = async (to = 'codex') => {
    const { job_id } = await relay.send(to, { prompt: 'secret plan' })
    const worker = { ...ownIdentity(), id: 'w' }
    const held = await queue.claim({ agent: to, worker, lease_ms: 60_000, writes: true })
    assert.ok(held !== undefined)
    await queue.complete({ job_id, token: held.token }, { output: 'the result' })
    return job_id
  }
  const pass = (ms: number) => {
    aheadMs += ms
  }
  return { relay, clock, receiver, webhook, step, state, run, pass }
}

test('events of a job arrive once, in order, signed as Standard Webhooks says, without its prompt', async (t) => {
  const { relay, receiver, webhook, step, run, pass, state } = await setup(t)
  const id = await run()
  await step()
  assert.deepEqual(receiver.types(), ['job.queued', 'job.running', 'job.completed'])
  const last = receiver.received[2]
  assert.ok(last !== undefined)
  const { headers, body } = last
  const key = Buffer.from(webhook.secret.slice('whsec_'.length), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  assert.equal(
    headers['webhook-signature'],
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  )
  const { data } = JSON.parse(body) as { data: Record<string, unknown> }
  assert.deepEqual([data['job_id'], data['state'], data['to']], [id, 'completed', 'codex'])
  assert.doesNotMatch(receiver.received.map((each) => each.body).join(), /secret plan|the result/)

  // Looked at again, by this deliverer and the next one, nothing is sent twice.
  await step()
  await step()
  assert.equal(receiver.received.length, 3)
  assert.equal((await state())?.delivered, 3)
  await run()
  await step()
  assert.equal(receiver.received.length, 6)
  pass(15_000)
  await step()
  assert.equal(receiver.received.length, 6)
  // What is settled leaves nothing behind.
  assert.deepEqual(await relay.store.registry.list('webhook_mark', webhook.webhook_id), [])
})

test('a result is sent only where the owner asked for it', async (t) => {
  const { receiver, step, run } = await setup(t, { include_result: true })
  await run()
  await step()
  const { data } = JSON.parse(receiver.received[2]?.body ?? '') as { data: Record<string, unknown> }
  assert.deepEqual(data['result'], { output: 'the result', truncated: false })
})

test('a receiver that is away gets everything in order when it is back, and is seen to fail meanwhile', async (t) => {
  const { relay, clock, receiver, step, run, pass, state } = await setup(t)
  await step()
  await receiver.close()
  const ids = [await run(), await run()]
  await step()
  const failing = await state()
  assert.equal(failing?.failures, 1)
  assert.match(failing?.last_error ?? '', /ECONNREFUSED/)
  assert.ok(failing?.failing_since !== undefined)
  const checks = () => webhookChecks({ relay: { webhooks: relay.webhooks, clock } })
  assert.deepEqual(
    (await checks()).map((check) => check.state),
    ['ok'],
  )
  pass(20 * 60_000)
  assert.match((await checks())[1]?.message ?? '', /failing since .+ECONNREFUSED/)
  assert.match((await checks())[1]?.repair ?? '', /relay webhook test wh_/)
  pass(-20 * 60_000)
  await receiver.open()
  // Not before it is due: a receiver that comes back is not flooded by every look.
  await step()
  assert.equal(receiver.received.length, 0)
  pass(60_000)
  await step()
  for (const id of ids) {
    const mine = receiver.received
      .map(({ body }) => JSON.parse(body) as { type: string; data: { job_id: string } })
      .filter(({ data }) => data.job_id === id)
    assert.deepEqual(
      mine.map(({ type }) => type),
      ['job.queued', 'job.running', 'job.completed'],
    )
  }
  assert.deepEqual([(await state())?.failures, (await state())?.failing_since], [0, undefined])
})

test('a message that is refused stops only its job, and is given up after three days', async (t) => {
  let status = 422
  const { receiver, step, run, pass, state } = await setup(t, { answer: () => status })
  const refused = await run()
  await step()
  assert.deepEqual(receiver.types(), ['job.queued'])
  status = 204
  const other = await run()
  await step()
  const jobs = () =>
    receiver.received.map(
      ({ body }) => (JSON.parse(body) as { data: { job_id: string } }).data.job_id,
    )
  assert.deepEqual(jobs().slice(1), [other, other, other])
  status = 422
  pass(4 * 24 * 3600_000)
  await step()
  const { dropped, last_dropped } = (await state()) ?? {}
  // Each event of the job has its own tries.
  assert.equal(dropped, 1)
  assert.equal(last_dropped?.job_id, refused)
})

test('two deliverers of one workspace do not both deliver', async (t) => {
  const { receiver, step, run, relay } = await setup(t)
  const another = identify(process.ppid)
  assert.ok(another !== undefined)
  await relay.store.registry.put('deliverer', 'webhooks', another)
  await run()
  await step()
  assert.equal(receiver.received.length, 0)
  // A process that is gone leaves the work to the next one.
  await relay.store.registry.put('deliverer', 'webhooks', { ...another, start: 'long ago' })
  await step()
  assert.equal(receiver.received.length, 3)
})

test('nothing is sent to a private address unless the owner allowed it, and no redirect is followed', async (t) => {
  const { relay, receiver, step, run, state } = await setup(t, { answer: () => 302 })
  const about = { events: [], include_result: false, created_by: 'ann' }
  const rows: [url: string, allow: boolean, why: RegExp][] = [
    ['https://127.0.0.1/x', false, /address of this machine/],
    ['https://[::1]/x', false, /address of this machine/],
    ['https://[::ffff:10.0.0.1]/x', false, /address of this machine/],
    ['https://169.254.169.254/latest', true, /cloud's services/],
    ['http://example.com/x', false, /http is not encrypted/],
    ['ftp://example.com/x', true, /no http or https/],
    ['https://user:word@example.com/x', true, /password/],
  ]
  for (const [url, allow_private, why] of rows) {
    const adding = relay.webhooks.add({ ...about, url, allow_private })
    await assert.rejects(adding, { code: 'WEBHOOK_INVALID', message: why }, url)
  }
  // A name can resolve to anything, so it is checked when it is used.
  const sent = post({
    url: 'https://localhost/x',
    allowsPrivate: false,
    headers: {},
    body: '',
    signal: new AbortController().signal,
  })
  await assert.rejects(sent, { code: 'WEBHOOK_INVALID' })
  await run()
  await step()
  assert.equal(receiver.received.length, 1)
  assert.match((await state())?.last_error ?? '', /302, and redirects are not followed/)
})

test('waits double up to an hour and are not the same for every receiver', () => {
  assert.deepEqual(
    [1, 2, 3, 30].map((n) => delayMs(n, () => 0.5)),
    [5000, 10_000, 20_000, 3_600_000],
  )
  assert.deepEqual([delayMs(1, () => 0), delayMs(1, () => 1)], [4000, 6000])
})

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { claim, serve } from '../http/setup.ts'
import { openReceiver } from './receiver.ts'
import type { Received } from './receiver.ts'

test('a server that is killed between a delivery and its record delivers it again with the same id', async (t) => {
  const server = await serve(t)
  let isSlow = true
  const receiver = await openReceiver(t, () => (isSlow ? undefined : 204))
  const body = {
    workspace: 'project',
    url: receiver.url,
    events: ['completed'],
    allow_private: true,
  }
  const added = await server.ask('/api/webhooks', { body })
  assert.equal(added.status, 201, added.text)
  const secret = String(added.json['secret'])
  const id = String(added.json['webhook'].webhook_id)
  const listed = await server.ask('/api/webhooks')
  assert.equal(listed.json['webhooks'][0].state, 'ok')
  assert.ok(!listed.text.includes(secret))

  const { job_id } = await server.send('codex', { prompt: 'x' })
  await server.queue.complete(await claim(server), { output: 'done' })
  // The receiver has the message and has not answered, so nothing is recorded.
  await receiver.until(1)
  await server.stop('SIGKILL')
  isSlow = false
  await server.restart()
  await receiver.until(2)
  const [first, second] = receiver.received
  assert.equal(second?.headers['webhook-id'], first?.headers['webhook-id'])
  assert.equal(second?.body, first?.body)
  assert.equal((JSON.parse(second?.body ?? '') as { data: { job_id: string } }).data.job_id, job_id)

  const tested = await server.cli('webhook', 'test', id)
  assert.match(tested, /took the message/)
  assert.deepEqual(receiver.types(), ['job.completed', 'job.completed', 'test'])
  assert.ok(receiver.received.every((each) => verifies(each, secret)))

  const doctor = JSON.parse(await server.cli('webhook', 'list', '--json')) as {
    webhooks: { delivered: number; state: string }[]
  }
  assert.equal(doctor.webhooks[0]?.state, 'ok')
  assert.match(await server.cli('webhook', 'remove', id.slice(0, 8)), /Removed/)
  assert.deepEqual((await server.ask('/api/webhooks')).json['webhooks'], [])
  const { json } = await server.ask('/api/audit?workspace=project')
  const entries = json['entries'] as { what: string; id?: string }[]
  const decided = entries.filter(({ what }) => what.endsWith('_webhook'))
  assert.deepEqual(
    decided.map(({ what, id: about }) => [what, about]),
    ['remove', 'test', 'add'].map((verb) => [`decision.${verb}_webhook`, id]),
  )
})

test('an end that was never sent because the server was killed before is sent by the next one, once', async (t) => {
  const server = await serve(t)
  const receiver = await openReceiver(t)
  const body = {
    workspace: 'project',
    url: receiver.url,
    events: ['completed'],
    allow_private: true,
  }
  await server.ask('/api/webhooks', { body })
  const finish = async () => {
    const { job_id } = await server.send('codex', { prompt: 'x' })
    await server.queue.complete(await claim(server), { output: 'done' })
    return job_id
  }
  const seen = await finish()
  await receiver.until(1)
  // Until it is recorded, the message may be repeated.
  const delivered = async () =>
    Number((await server.ask('/api/webhooks')).json['webhooks'][0].delivered)
  while ((await delivered()) < 1);
  // The server exists when the job ends, and cannot do anything about it any more.
  process.kill(server.pid, 'SIGSTOP')
  const unseen = await finish()
  await server.stop('SIGKILL')
  assert.equal(receiver.received.length, 1)
  await server.restart()
  await receiver.until(2)
  const jobs = receiver.received.map(
    (each) => (JSON.parse(each.body) as { data: { job_id: string } }).data.job_id,
  )
  assert.deepEqual(jobs, [seen, unseen])
  // The message after a whole look has no repeat of it before.
  const last = await finish()
  await receiver.until(3)
  assert.ok(receiver.received[2]?.body.includes(last))
  assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 3)
})

test('the receiver of docs/webhooks.md takes what is signed, and refuses every forgery and repeat', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/webhooks.md'), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const url = `data:text/javascript,${encodeURIComponent(code)}`
  const { verify } = (await import(url)) as {
    verify: (secret: string, headers: object, body: string, now?: number) => boolean
  }
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const { signatureOf } = await import('../../lib/webhooks/sign.ts')
  const body = '{"type":"job.completed"}'
  const at = 1_800_000_000
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(at),
    'webhook-signature': signatureOf({ secret, id: 'msg_1', timestamp: at, body }),
  }
  assert.ok(verify(secret, headers, body, at * 1000))
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
  assert.ok(!verify(other, headers, body, at * 1000), 'another secret')
  assert.ok(!verify(secret, headers, `${body} `, at * 1000), 'another body')
  assert.ok(!verify(secret, { ...headers, 'webhook-id': 'msg_2' }, body, at * 1000), 'another id')
  assert.ok(!verify(secret, headers, body, (at + 301) * 1000), 'an old message')
  assert.ok(!verify(secret, { ...headers, 'webhook-signature': 'v1,x' }, body, at * 1000))
  assert.ok(!verify(secret, {}, body, at * 1000))
})

test('events and addresses that do not exist are refused with what to do', async (t) => {
  const server = await serve(t)
  const env = { ...server.env }
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['cli.js', 'webhook', ...args], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  assert.throws(
    () => run('add', 'https://example.com/x', '--events', 'complete'),
    /Did you mean "job.completed"\?/,
  )
  assert.throws(() => run('add', 'https://127.0.0.1/x'), /--allow-private/)
  assert.throws(() => run('remove', 'wh_none'), /relay webhook list/)
})

function verifies({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const expected = Buffer.from(createHmac('sha256', key).update(signed).digest('base64'))
  const given = Buffer.from(String(headers['webhook-signature']).slice('v1,'.length))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

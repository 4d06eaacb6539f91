import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobSubject } from '../../lib/schema/subject.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createWorkspace, openSameRelay, startServer } from './raw-client.ts'
import type { Message } from './raw-client.ts'

const CHANNEL = 'notifications/claude/channel'

type Server = ReturnType<typeof startServer>
type Envelope = { content: string; meta: Record<string, string> }

async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const boss = { ...env, RELAY_AGENT: 'boss' }
  return {
    env,
    boss,
    relay,
    /** A server of one session of `boss`, its handshake done. */
    session: async (id?: string): Promise<Server> => {
      const server = startServer(id === undefined ? boss : { ...boss, CLAUDE_CODE_SESSION_ID: id })
      await server.initialize()
      return server
    },
    /** Ends the next job for codex. A job can be listed a moment before its dispatch lets it be claimed. */
    end: async () => {
      const worker = { ...ownIdentity(), id: 'test worker' }
      const request = { agent: 'codex', worker, lease_ms: 60_000, writes: true }
      const [job] = await until(async () => {
        const claimed = await relay.queue.claim(request)
        return claimed === undefined ? [] : [claimed]
      })
      assert.ok(job)
      return relay.queue.complete(job, { output: 'SECRET RESULT' })
    },
  }
}

async function send(server: Server, prompt = 'SECRET TASK'): Promise<string> {
  const sent = await server.call('dispatch', { to: 'codex', task: { prompt } })
  return String(sent.structured?.['job_id'])
}

function isAbout(id: string) {
  return ({ method, params }: Message) =>
    method === CHANNEL && (params as Envelope).meta['job_id'] === id
}

function told(server: Server): string[] {
  return server.messages
    .filter(({ method }) => method === CHANNEL)
    .map(({ params }) => String((params as Envelope).meta['job_id']))
}

test('the channel is declared only for an agent that somebody named', async (t) => {
  const { env, boss } = await setup(t)
  for (const [vars, expected] of [
    [boss, { 'claude/channel': {} }],
    [env, undefined],
  ] as const) {
    const answer = await startServer(vars).initialize()
    const capabilities = answer.result?.['capabilities'] as { experimental?: unknown } | undefined
    assert.ok(capabilities)
    assert.deepEqual(capabilities.experimental, expected)
  }
})

test('a job that ended is told through the channel: which and how, never what is in it', async (t) => {
  const { session, end } = await setup(t)
  const server = await session()
  const id = await send(server)
  await end()
  const { params } = await server.find(isAbout(id))
  const { content, meta } = params as Envelope
  assert.deepEqual(meta, { job_id: id, state: 'completed' })
  assert.match(content, new RegExp(`${id}.*completed.*notification only`))
  assert.doesNotMatch(content, /SECRET|["<>&']/)
})

test('a job that ended before the handshake was done is told after it', async (t) => {
  const { boss, end } = await setup(t)
  const server = startServer(boss)
  const clientInfo = { name: 'raw-client', version: '1' }
  await server.request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo,
  })
  const id = await send(server)
  await end()
  assert.deepEqual(told(server), [])
  server.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
  await server.find(isAbout(id))
})

test('what ended before the session began is not told again', async (t) => {
  const { session, relay, end } = await setup(t)
  const from = { agent: 'boss', session: 'gone' }
  await relay.queue.dispatch({ to: 'codex', task: { prompt: 'old' } }, { from })
  await end()
  const server = await session()
  const id = await send(server)
  await end()
  await server.find(isAbout(id))
  assert.deepEqual(told(server), [id])
})

test('what dispatch_wait returned is not told through the channel as well', async (t) => {
  const { session, end, relay } = await setup(t)
  const server = await session()
  const waiting = server.call('dispatch_wait', { to: 'codex', task: { prompt: 'x' } })
  await until(async () => (await relay.queue.list({})).jobs)
  await end()
  assert.equal((await waiting).structured?.['state'], 'completed')
  const id = await send(server)
  await end()
  await server.find(isAbout(id))
  assert.deepEqual(told(server), [id])
})

test('a wait that timed out leaves the end of its job to the channel', async (t) => {
  const { session, end } = await setup(t)
  const server = await session()
  const { structured } = await server.call('dispatch_wait', {
    to: 'codex',
    task: { prompt: 'x' },
    timeout_ms: 1,
  })
  assert.equal(structured?.['timed_out'], true)
  await end()
  await server.find(isAbout(String(structured['job_id'])))
})

test('a wait that its caller gave up leaves the end of its job to the channel', async (t) => {
  const { session, end, relay } = await setup(t)
  const server = await session()
  const args = { to: 'codex', task: { prompt: 'x' }, request_id: 'given up' }
  const call = server.begin('tools/call', { name: 'dispatch_wait', arguments: args })
  const [job] = await until(async () => (await relay.queue.list({})).jobs)
  server.send({
    jsonrpc: '2.0',
    method: 'notifications/cancelled',
    params: { requestId: call, reason: 'enough' },
  })
  // Lines are taken in order: once this is answered, the server knows that nobody waits any more.
  await server.reply(server.begin('ping'))
  await end()
  await server.find(isAbout(String(job?.job_id)))
})

test('of the sessions of one agent only the one that sent a job is told, and once', async (t) => {
  const { session, end, relay } = await setup(t)
  const servers = await Promise.all(['one', 'two', undefined].map(session))
  for (const sender of servers) {
    const id = await send(sender)
    await end()
    await sender.find(isAbout(id))
    const [delivery] = await relay.inbox.deliveries(jobSubject(id))
    assert.equal(delivery?.state, 'offered')
    assert.deepEqual(
      delivery.offered.map(({ way }) => way),
      ['channel'],
    )
  }
  assert.deepEqual(
    servers.map((server) => told(server).length),
    [1, 1, 1],
  )
})

test('when the session that sent a job has died, exactly one of its siblings is told', async (t) => {
  const { session, end, relay } = await setup(t)
  const [sender, ...siblings] = await Promise.all(['one', 'two', 'three'].map(session))
  assert.ok(sender)
  const id = await send(sender)
  sender.child.kill('SIGKILL')
  await sender.exited
  await end()
  await Promise.any(siblings.map((sibling) => sibling.find(isAbout(id))))
  // Each sibling looks again for a job of its own, and would have told the other by then.
  for (const sibling of siblings) {
    const own = await send(sibling)
    await end()
    await sibling.find(isAbout(own))
  }
  assert.equal(siblings.flatMap(told).filter((job) => job === id).length, 1)
  assert.equal((await relay.inbox.deliveries(jobSubject(id)))[0]?.offered.length, 1)
})

test('a session with hooks is left to them', async (t) => {
  const { session, end, relay } = await setup(t)
  const server = await session('hooked')
  const id = await send(server)
  await relay.store.registry.put('role', [sessionTag('hooked'), 'hooks'], {
    pid: 1,
    start: '',
    boot_id: '',
  })
  await end()
  const other = await session('other')
  const own = await send(other)
  await end()
  await other.find(isAbout(own))
  assert.deepEqual(told(server), [])
  const [delivery] = await relay.inbox.deliveries(jobSubject(id))
  assert.equal(delivery?.state, 'queued')
  assert.deepEqual(delivery.offered, [])
})

/** Looks again until there is something to see. */
async function until<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (let looks = 0; looks < 6000; looks += 1) {
    const found = await look()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nothing came')
}

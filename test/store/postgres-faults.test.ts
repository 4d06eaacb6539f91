import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { jobSubject } from '../../lib/schema/subject.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Clock } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { startProxy } from '../postgres/proxy.ts'
import type { Fault } from '../postgres/proxy.ts'
import { needsPostgres, sharedCluster } from '../postgres/shared.ts'
import { loginPause } from '../programs/pause.ts'
import { birth, claimRequest, complete, LEASE_MS } from './jobs.ts'

/** A store whose statements a proxy may spoil, and another store of the same workspace that it does not reach. */
async function setup(t: TestContext, patienceMs = 10_000) {
  const cluster = await sharedCluster()
  const database = await cluster.createDatabase()
  const proxy = await startProxy(database)
  const workspace = `/home/somebody/${randomUUID()}`
  const opened: PostgresStore[] = []
  const open = async (url: string) => {
    const store = await openPostgresStore({ url, workspace, patienceMs })
    opened.push(store)
    return store
  }
  t.after(async () => {
    proxy.heal()
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
    await proxy.close()
  })
  const witness = await open(database)
  const store = await open(proxy.url)
  return { cluster, database, proxy, workspace, store, witness, open }
}

/** What one operation does with fresh jobs of one agent, and what must be stored once it was acknowledged. */
type Operation<Before, Done> = {
  before: (store: Store, agent: string, clock: Clock) => Promise<Before>
  act: (store: Store, before: Before, clock: Clock) => Promise<Done>
  /** What the same process does next, without a fault. */
  next?: (store: Store, before: Before) => Promise<unknown>
  check: (store: Store, before: Before, done: Done) => Promise<void>
}

function operation<Before, Done>(of: Operation<Before, Done>): Operation<unknown, unknown> {
  // Rows of one table differ in what they pass on to themselves.
  return of as Operation<unknown, unknown>
}

const byAda = { type: 'cancel', by: { person: 'Ada' } } as const

async function born(
  store: Store,
  clock: Clock,
  to: string,
  more: Parameters<typeof birth>[1] = {},
) {
  return (await store.jobs.create(birth(clock, { to, ...more }))).job
}

async function claimed(store: Store, agent: string, more = {}): Promise<Job> {
  const job = await store.jobs.claim(claimRequest({ agent, ...more }))
  assert.ok(job !== undefined)
  return job
}

async function cancel(store: Store, { job_id }: Job, clock: Clock) {
  const event = { ...byAda, at: new Date(clock.now()).toISOString() }
  return store.jobs.change(job_id, (job) =>
    job.state === 'cancelled' ? undefined : { event, durable: true },
  )
}

async function typesOf(store: Store, { job_id }: Job): Promise<string[]> {
  return (await store.jobs.history(job_id)).map(({ type }) => type)
}

async function notified(store: Store, job: Job): Promise<string[]> {
  const items = await store.mailbox.notifications('claude-main')
  return items.filter(({ subject }) => subject.id === job.job_id).map(({ event }) => event)
}

/** Exactly one claim of the agent exists, and it is the acknowledged one. */
async function onlyClaim(store: Store, agent: string, job: Job | undefined): Promise<void> {
  const held = await store.jobs.held({ agent })
  assert.deepEqual(
    held.map(({ job_id, job: of }) => [job_id, of?.token]),
    [[job?.job_id, job?.token]],
  )
}

const conversation = { prompt: 'p', conversation_key: 'docs' }

const OPERATIONS = {
  'append a line': operation({
    before: async (_, agent) => ['log', agent],
    act: (store, log) => store.logs.append(log, 1, { text: 'x' }),
    async check(store, log, line) {
      assert.deepEqual(await store.logs.read(log, { after: 0, limit: 9 }), [line])
      assert.equal(await store.logs.append(log, 1, { text: 'x' }), undefined)
    },
  }),
  'append a post that was edited': operation({
    async before(store, channel) {
      const event = { type: 'post', from: 'codex', text: 'before', mentions: [] }
      await store.logs.append(['messages', channel, 'posts'], 1, event)
      return channel
    },
    act: (store, channel) =>
      store.logs.append(['messages', channel, 'marks', '0'], 1, {
        type: 'edit',
        message: 1,
        by: 'codex',
        text: 'after',
      }),
    async check(store, channel, line) {
      const marks = await store.logs.read(['messages', channel, 'marks', '0'], {
        after: 0,
        limit: 9,
      })
      assert.deepEqual(marks, [line])
      for (const [query, count] of [
        ['before', 0],
        ['after', 1],
      ] as const) {
        const request = { query, channels: [channel], order: 'newest', limit: 9 } as const
        assert.equal((await store.search(request)).hits.length, count)
      }
    },
  }),
  'keep an attachment': operation({
    before: async (_, agent) => Buffer.from(`attached by ${agent}`),
    act: (store, content) => store.blobs.keep(content),
    async check(store, content, { sha256 }) {
      assert.deepEqual((await store.blobs.content(sha256, 0, 100))?.content, content)
    },
  }),
  create: operation({
    before: async (_, to, clock) => birth(clock, { to }),
    act: (store, event) => store.jobs.create(event),
    async check(store, event, { created, job }) {
      assert.equal(created, true)
      assert.deepEqual(await store.jobs.read(event.job_id), job)
      assert.deepEqual(await typesOf(store, job), ['enqueue'])
      assert.equal((await store.jobs.create(event)).created, false)
    },
  }),
  'create in a conversation': operation({
    async before(store, to, clock) {
      await born(store, clock, to, { task: conversation })
      return birth(clock, { to, task: conversation })
    },
    act: (store, event) => store.jobs.create(event),
    async check(store, event, { created, job }) {
      assert.equal(created, true)
      const [first, second] =
        (await store.jobs.queued({ agent: event.to, most: 9 }))[0]?.job_ids ?? []
      assert.equal(second, job.job_id)
      assert.equal((await claimed(store, event.to)).job_id, first)
      assert.equal(await store.jobs.claim(claimRequest({ agent: event.to })), undefined)
    },
  }),
  cancel: operation({
    before: (store, to, clock) => born(store, clock, to),
    act: (store, job, clock) => cancel(store, job, clock),
    async check(store, job, { changed }) {
      assert.equal(changed, true)
      assert.deepEqual(await typesOf(store, job), ['enqueue', 'cancel'])
      assert.deepEqual(await notified(store, job), ['2-cancelled'])
    },
  }),
  complete: operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      return claimed(store, to)
    },
    act: (store, job, clock) => store.jobs.change(job.job_id, () => complete(clock, job.token)),
    async check(store, job, { changed }) {
      assert.equal(changed, true)
      assert.deepEqual(await typesOf(store, job), ['enqueue', 'claim', 'complete'])
      assert.deepEqual(await notified(store, job), ['3-completed'])
      assert.deepEqual(await store.jobs.held({ agent: job.to }), [])
    },
  }),
  'complete with a long text, in a conversation': operation({
    async before(store, to, clock) {
      await born(store, clock, to, { task: conversation })
      await born(store, clock, to, { task: conversation })
      return claimed(store, to)
    },
    act: (store, job, clock) =>
      store.jobs.change(job.job_id, () => complete(clock, job.token, 'x'.repeat(400_000))),
    async check(store, job, { changed, job: done }) {
      assert.equal(changed, true)
      assert.ok(done.state === 'completed')
      assert.equal((await store.blobs.slice(done.result, 0, 1)).total, 400_000)
      assert.notEqual((await claimed(store, job.to)).job_id, job.job_id)
    },
  }),
  'claim the next job': operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      await born(store, clock, to)
      return to
    },
    act: (store, agent) => store.jobs.claim(claimRequest({ agent })),
    check: onlyClaim,
  }),
  'claim within a limit': operation({
    async before(store, to, clock) {
      await born(store, clock, to, { write: true })
      await born(store, clock, to)
      return to
    },
    act: (store, agent) => store.jobs.claim(claimRequest({ agent, limit: 1 })),
    async check(store, agent, job) {
      await onlyClaim(store, agent, job)
      assert.equal(await store.jobs.claim(claimRequest({ agent, limit: 1 })), undefined)
    },
  }),
  'claim a named job': operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      return born(store, clock, to)
    },
    act: (store, { to: agent, job_id }) => store.jobs.claim(claimRequest({ agent, job_id })),
    check: (store, { to, job_id }, job) => {
      assert.equal(job?.job_id, job_id)
      return onlyClaim(store, to, job)
    },
  }),
  'claim in a conversation': operation({
    async before(store, to, clock) {
      await born(store, clock, to, { task: conversation })
      await born(store, clock, to, { task: conversation })
      return to
    },
    act: (store, agent) => store.jobs.claim(claimRequest({ agent })),
    // A claim whose answer was lost is not given back once its job runs.
    next: (store, agent) => store.jobs.claim(claimRequest({ agent })),
    async check(store, agent, job) {
      await onlyClaim(store, agent, job)
      assert.equal(await store.jobs.claim(claimRequest({ agent })), undefined)
    },
  }),
  renew: operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      return claimed(store, to)
    },
    act: (store, job) => store.jobs.renew(job),
    async check(store, job, renewed) {
      assert.equal(renewed, true)
      const [held] = await store.jobs.held({ job_id: job.job_id })
      assert.ok(held?.left_ms !== undefined && held.left_ms > LEASE_MS - 30_000)
    },
  }),
  'settle the turn of a conversation': operation({
    async before(store, to, clock) {
      await born(store, clock, to, { task: conversation })
      await born(store, clock, to, { task: conversation })
      return (await cancel(store, await claimed(store, to), clock)).job
    },
    act: (store, job) => store.jobs.settle(job, { isLeft: false }),
    async check(store, job) {
      assert.deepEqual(await store.jobs.held({ agent: job.to }), [])
      assert.notEqual((await claimed(store, job.to)).job_id, job.job_id)
    },
  }),
  'look at leases, lists and overdue jobs': operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      return claimed(store, to)
    },
    async act(store, { to: agent, job_id }) {
      await store.jobs.tend()
      const held = await store.jobs.held({ agent, judge: true })
      const { rows } = await store.jobs.list({ of: 'running', limit: 1000 })
      return [held.map((each) => each.job_id), rows.some(({ row }) => row.job_id === job_id)]
    },
    check: async (_, job, found) => assert.deepEqual(found, [[job.job_id], true]),
  }),
  'write and change documents': operation({
    before: async (_, agent) => ({ agent, tag: randomUUID() }),
    async act({ registry }, { agent, tag }) {
      const started_at = new Date().toISOString()
      const session = { session: tag, agent, process: ownIdentity(), works: true, started_at }
      await registry.put('session', tag, session)
      await registry.put('pause', agent, loginPause(agent))
      const beaten = await registry.beat('session', tag)
      const paused = await registry.change('pause', agent, (known) => known && { ...known })
      return [beaten, paused?.agent]
    },
    async check({ registry }, { agent, tag }, done) {
      assert.deepEqual(done, [true, agent])
      assert.equal((await registry.get('session', tag))?.agent, agent)
      assert.equal((await registry.get('pause', agent))?.agent, agent)
      assert.equal(await registry.remove('session', tag), true)
      assert.equal(await registry.get('session', tag), undefined)
    },
  }),
  'append a delivery, and dismiss': operation({
    before: async (store, to, clock) =>
      (await cancel(store, await born(store, clock, to), clock)).job,
    async act({ mailbox }, job) {
      const line = { at: new Date().toISOString(), step: 'offered', way: 'stop_hook', session: 's' }
      const { version: stored } = await mailbox.deliveries(jobSubject(job.job_id))
      const appended =
        stored > 0 || (await mailbox.appendDelivery(jobSubject(job.job_id), 1, line as never))
      const items = await mailbox.notifications('claude-main')
      const own = items.filter(({ subject }) => subject.id === job.job_id)
      await mailbox.dismiss(
        'claude-main',
        own.map(({ item_id }) => item_id),
      )
      return appended
    },
    async check(store, job, appended) {
      assert.equal(appended, true)
      const { version, lines } = await store.mailbox.deliveries(jobSubject(job.job_id))
      assert.deepEqual([version, lines.length], [1, 1])
      assert.deepEqual(await notified(store, job), [])
    },
  }),
  'report activity': operation({
    async before(store, to, clock) {
      await born(store, clock, to)
      return { ...(await claimed(store, to)), texts: ['one', 'two'] }
    },
    async act({ activity }, { job_id, token, texts }) {
      for (const text of texts.splice(0)) activity.report(job_id, token, { kind: 'message', text })
      await activity.read(job_id, { limit: 9 })
    },
    async check({ activity }, { job_id }) {
      // Activity may be lost with the server, and is never shown twice.
      const texts = (await activity.read(job_id, { limit: 9 })).map(({ text }) => text)
      assert.deepEqual(texts, texts.length < 2 ? [] : ['one', 'two'])
    },
  }),
  collect: operation({
    before: async (store, to, clock) =>
      (await cancel(store, await born(store, clock, to), clock)).job,
    act: (store) => store.upkeep.collect(new Date(Date.now() + 60_000).toISOString()),
    async check(store, job) {
      assert.equal((await store.jobs.read(job.job_id))?.expunged, true)
    },
  }),
  'audit and repair': operation({
    before: async (store, to, clock) =>
      (await cancel(store, await born(store, clock, to), clock)).job,
    act: (store) => store.upkeep.repair(),
    check: async (_, __, { audit }) => assert.deepEqual(audit.findings, []),
  }),
}

/** Faults after which the operation still succeeds. */
const PASSING: Fault[] = ['lost-before', 'lost-after', 'terminate', '40001', '40P01', '26000']

/** Faults that are refused, with the code of the refusal. After it, nothing was done, and a repetition succeeds. */
const REFUSED: [fault: Fault, code: string][] = [
  ['53100', 'STORE_FULL'],
  ['25006', 'STORE_WRITE_FAILED'],
  ['57014', 'STORE_WRITE_FAILED'],
  ['42501', 'STORE_REFUSED'],
]

const LIMIT = { timeout: 240_000, ...needsPostgres }

for (const [name, { before, act, next, check }] of Object.entries(OPERATIONS)) {
  test(`${name}: whatever happens to a statement, it is done once or refused`, LIMIT, async (t) => {
    const { proxy, store, witness } = await setup(t)
    const { clock } = store

    async function attempt(spoil?: { at: number; fault: Fault }) {
      const of = await before(witness, `agent-${randomUUID()}`, clock)
      proxy.begin(spoil && { ...spoil, kill: assert.fail })
      try {
        const done = await act(store, of, clock)
        const statements = proxy.end()
        await next?.(store, of)
        return { of, done, statements }
      } catch (refusal) {
        return { of, refusal, statements: proxy.end() }
      }
    }

    // The first time also connects and prepares.
    await attempt()
    const { of: first, done, statements: all } = await attempt()
    await check(witness, first, done)
    assert.ok(all.length > 0)
    for (let at = 1; at <= all.length; at += 1) {
      for (const fault of [...PASSING, ...REFUSED.map(([each]) => each)]) {
        const where = `${fault} at ${at}, "${all[at - 1]?.text}"`
        const tried = await attempt({ at, fault })
        const code = REFUSED.find(([each]) => each === fault)?.[1]
        if (!('refusal' in tried)) {
          await check(witness, tried.of, tried.done).catch(explain(where))
          continue
        }
        const { of, refusal } = tried
        assert.ok(refusal instanceof RelayError, `${where}: ${String(refusal)}`)
        assert.equal(refusal.code, code, `${where}: ${refusal.message}`)
        assert.match(refusal.message, /^Cannot [^:]+: .+\.$/)
        const again = await act(store, of, clock)
        await check(witness, of, again).catch(explain(`${where}, repeated`))
      }
    }
    t.diagnostic(`${all.length} statements: ${all.map(({ text }) => text.slice(0, 40)).join('; ')}`)
  })
}

function explain(where: string) {
  return (error: unknown) => {
    if (error instanceof Error) error.message = `${where}: ${error.message}`
    throw error
  }
}

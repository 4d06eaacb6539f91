import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { needsBouncer, startBouncer } from '../postgres/bouncer.ts'
import { startProxy } from '../postgres/proxy.ts'
import { needsPostgres, sharedCluster } from '../postgres/shared.ts'
import { birth, claimRequest } from './jobs.ts'

const LIMIT = { timeout: 60_000, ...needsPostgres }

async function setup(t: TestContext) {
  const cluster = await sharedCluster()
  const database = await cluster.createDatabase()
  const proxy = await startProxy(database)
  const workspace = `/home/somebody/${randomUUID()}`
  const opened: PostgresStore[] = []
  const open = async (url: string) => {
    const store = await openPostgresStore({ url, workspace, patienceMs: 3000 })
    opened.push(store)
    return store
  }
  t.after(async () => {
    proxy.heal()
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
    await proxy.close()
  })
  const query = (text: string) => cluster.query(text, database)
  const rows = async () =>
    Number((await query('select count(*) from durable_relay.watchers'))[0]?.['count'])
  return { cluster, database, proxy, open, query, rows }
}

/** Counts the calls of a watch, and waits for the next one. */
function counted() {
  const calls = new EventTarget()
  let count = 0
  return {
    listener: () => {
      count += 1
      calls.dispatchEvent(new Event('call'))
    },
    next: () => once(calls, 'call', { signal: AbortSignal.timeout(20_000) }),
    get count() {
      return count
    },
  }
}

/** The process of the server behind the listening connection. */
const LISTENING = `
  select pid from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`

/** Resolves once the store is notified of changes, and does not only poll. */
async function heard(query: (text: string) => Promise<unknown[]>): Promise<void> {
  const listening = `select 1 from durable_relay.watchers join (${LISTENING}) as l on true`
  while ((await query(listening)).length === 0);
}

test('a lost session is opened again, and every watch is called', LIMIT, async (t) => {
  const { database, open, query } = await setup(t)
  const [store, other] = [await open(database), await open(database)]
  const watches = [counted(), counted(), counted()] as const
  const { job } = await other.jobs.create(birth(store.clock))
  store.jobs.watch('jobs', watches[0].listener)
  store.jobs.watch({ job: job.job_id }, watches[1].listener)
  store.mailbox.watch('claude-main', watches[2].listener)
  await Promise.all(watches.map((watch) => watch.next()))
  const called = Promise.all(watches.map((watch) => watch.next()))
  await query(`select pg_terminate_backend(pid, 5000) from (${LISTENING}) as listening`)
  await called
  await heard(query)
  const quick = watches[0].next()
  const startedMs = performance.now()
  await other.jobs.create(birth(store.clock))
  await quick
  assert.ok(performance.now() - startedMs < 900)
})

test('a watch that could not be registered is registered later', LIMIT, async (t) => {
  const { proxy, open, rows } = await setup(t)
  const store = await open(proxy.url)
  // The session is opened with four statements; the next one registers.
  proxy.begin({ at: 5, fault: '53100', kill: assert.fail })
  const watch = counted()
  store.jobs.watch('jobs', watch.listener)
  while ((await rows()) === 0) await watch.next()
  const spoiled = proxy.end().find((statement) => statement.spoiled)
  assert.match(spoiled?.text ?? '', /^watch topics/)
})

test(
  'rows of ended sessions are removed, and a worker that is gone is not woken',
  LIMIT,
  async (t) => {
    const { database, open, query, rows } = await setup(t)
    const [gone, store] = [await open(database), await open(database)]
    const watch = counted()
    gone.jobs.watch('jobs', watch.listener)
    await watch.next()
    const sleeper = gone.jobs.watch({ sleeper: 'codex' }, () => {})
    assert.equal(await sleeper.arm('all'), true)
    // As after SIGKILL: nothing is taken back.
    await query(`select pg_terminate_backend(pid, 5000) from (${LISTENING}) as listening`)
    gone.close()
    await gone.ended
    const woken = counted()
    const living = store.jobs.watch({ sleeper: 'codex' }, woken.listener)
    assert.equal(await living.arm('all'), true)
    const waking = woken.next()
    await store.jobs.create(birth(store.clock))
    await waking
    assert.equal(living.isArmed(), false)
    await store.jobs.tend()
    assert.equal(await rows(), 0)
    const sleepers = await query('select takes from durable_relay.sleepers')
    assert.deepEqual(sleepers, [{ takes: null }])
  },
)

test('a store that is closed while its session opens leaves no connection', LIMIT, async (t) => {
  const { database, open, query } = await setup(t)
  for (const pauseMs of [0, 1, 3, 10]) {
    const store = await open(database)
    store.jobs.watch('jobs', () => {})
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    store.close()
    await store.ended
    const left = `select from pg_stat_activity where application_name = 'durable-relay'`
    while ((await query(left)).length > 0);
  }
})

test('a store that was closed refuses every call', LIMIT, async (t) => {
  const { database, open } = await setup(t)
  const store = await open(database)
  store.close()
  await store.ended
  const closed = { code: 'STORE_UNREACHABLE', message: /the store was closed/ }
  await assert.rejects(store.jobs.create(birth(store.clock)), closed)
  await assert.rejects(store.jobs.list({ of: 'queued', limit: 1 }), closed)
})

test('ten stores of one process watch apart from each other', LIMIT, async (t) => {
  const { database, open } = await setup(t)
  const stores = await Promise.all(Array.from({ length: 10 }, () => open(database)))
  const watches = stores.map((store) => {
    const watch = counted()
    store.jobs.watch('jobs', watch.listener)
    return watch
  })
  await Promise.all(watches.map((watch) => watch.next()))
  stores[0]?.close()
  await stores[0]?.ended
  const others = Promise.all(watches.slice(1).map((watch) => watch.next()))
  await stores[1]?.jobs.create(birth(stores[1].clock))
  await others
})

for (const mode of ['session', 'transaction'] as const) {
  test(
    `through PgBouncer in ${mode} mode, jobs are stored, and watches ${mode === 'session' ? 'called' : 'poll'}`,
    { ...LIMIT, ...(needsPostgres.skip === false ? needsBouncer : {}) },
    async (t) => {
      const { database, open } = await setup(t)
      const url = await startBouncer(t, database, mode)
      const [store, direct] = [await open(url), await open(database)]
      const watch = counted()
      store.jobs.watch('jobs', watch.listener)
      await watch.next()
      const births = Array.from({ length: 12 }, () => birth(direct.clock))
      const called = watch.next()
      await Promise.all(births.map((event) => store.jobs.create(event)))
      await called
      const claimed = await Promise.all(births.map(() => store.jobs.claim(claimRequest())))
      assert.equal(new Set(claimed.map((job) => job?.job_id)).size, 12)
      for (const { job_id } of births) {
        const types = (await direct.jobs.history(job_id)).map(({ type }) => type)
        assert.deepEqual(types, ['enqueue', 'claim'])
      }
    },
  )
}

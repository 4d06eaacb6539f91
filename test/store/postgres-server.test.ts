import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { startCluster } from '../postgres/cluster.ts'
import type { Cluster, ClusterOptions } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth, claimRequest, complete } from './jobs.ts'

const LIMIT = { timeout: 120_000, ...needsPostgres }

/** A server of its own, which the test may stop, freeze and fill. */
async function setup(t: TestContext, options: ClusterOptions = {}) {
  const cluster = await startCluster(options)
  const database = await cluster.createDatabase()
  const workspace = `/home/somebody/${randomUUID()}`
  const opened: PostgresStore[] = []
  const open = async (patienceMs = 20_000, url = database) => {
    const store = await openPostgresStore({ url, workspace, patienceMs })
    opened.push(store)
    return store
  }
  t.after(async () => {
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
    await cluster.stop()
  })
  return { cluster, database, workspace, open }
}

/** Creates, claims and completes jobs until it is stopped; returns what was acknowledged. */
function work(store: PostgresStore, agent: string) {
  const done = {
    created: new Set<string>(),
    completed: new Set<string>(),
    failures: [] as unknown[],
  }
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const { job } = await store.jobs.create(birth(store.clock, { to: agent }))
        done.created.add(job.job_id)
        const claimed = await store.jobs.claim(claimRequest({ agent }))
        if (claimed === undefined) continue
        await store.jobs.change(claimed.job_id, () => complete(store.clock, claimed.token))
        done.completed.add(claimed.job_id)
      } catch (error) {
        done.failures.push(error)
      }
    }
    return done
  })()
  return {
    stop() {
      stopping.abort()
      return running
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

for (const ending of ['fast', 'immediate', 'kill'] as const) {
  test(
    `a server that restarts (${ending}) loses nothing acknowledged, and nothing fails`,
    LIMIT,
    async (t) => {
      const { cluster, open } = await setup(t)
      const stores = [await open(), await open()]
      const calls: number[] = []
      stores[0]?.jobs.watch('jobs', () => calls.push(1))
      const workers = stores.flatMap((store) => [work(store, 'one'), work(store, 'two')])
      await pause(500)
      await cluster.restart(ending)
      await pause(1500)
      const all = await Promise.all(workers.map((worker) => worker.stop()))
      assert.deepEqual(
        all.flatMap(({ failures }) => failures),
        [],
      )
      const witness = await open()
      for (const id of all.flatMap(({ created }) => [...created])) {
        const types = (await witness.jobs.history(id)).map(({ type }) => type)
        assert.equal(types.filter((type) => type === 'enqueue').length, 1)
        assert.ok(types.filter((type) => type === 'complete').length <= 1)
      }
      for (const id of all.flatMap(({ completed }) => [...completed])) {
        assert.equal((await witness.jobs.read(id))?.state, 'completed')
      }
      // No claim was left without a worker that knows of it.
      assert.deepEqual(await witness.jobs.held(), [])
      calls.length = 0
      await witness.jobs.create(birth(witness.clock))
      while (calls.length === 0) await pause(20)
      t.diagnostic(`${all.reduce((sum, { completed }) => sum + completed.size, 0)} jobs`)
    },
  )
}

/** Every process of the server. */
function processesOf(cluster: Cluster): number[] {
  const children = fs.readFileSync(`/proc/${cluster.pid()}/task/${cluster.pid()}/children`, 'utf8')
  return [cluster.pid(), ...children.trim().split(' ').map(Number)]
}

test(
  'no call to a frozen server takes longer than its time, and none is done twice',
  LIMIT,
  async (t) => {
    const { cluster, open } = await setup(t)
    const [store, witness] = [await open(1000), await open()]
    for (let n = 0; n < 3; n += 1) await store.jobs.create(birth(store.clock, { write: true }))
    const job = await store.jobs.claim(claimRequest())
    assert.ok(job !== undefined)
    // Each of the calls has a connection at once, and is sent.
    await Promise.all(Array.from({ length: 8 }, () => store.registry.list('worker')))
    const frozen = processesOf(cluster)
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    const event = birth(store.clock)
    const startedMs = performance.now()
    const works = [
      store.jobs.create(event),
      store.jobs.claim(claimRequest()),
      store.jobs.change(job.job_id, () => complete(store.clock, job.token)),
      store.jobs.renew(job),
      store.jobs.read(job.job_id),
      store.registry.list('worker'),
      store.jobs.settle(job, { isLeft: false }),
    ]
    const outcomes = await Promise.allSettled(works)
    const tookMs = performance.now() - startedMs
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
    for (const outcome of outcomes) {
      assert.ok(outcome.status === 'rejected', JSON.stringify(outcome))
      assert.equal(outcome.reason.code, 'STORE_UNREACHABLE', String(outcome.reason))
    }
    t.diagnostic(`${Math.round(tookMs)} ms`)
    // Twice 1 s for the statement and 1 s for its answer, then 1 s of patience to look what became of it.
    assert.ok(tookMs < 8000, `${tookMs} ms`)
    const again = await store.jobs.change(job.job_id, (at) =>
      at.state === 'completed' ? undefined : complete(store.clock, job.token),
    )
    assert.equal(again.job.state, 'completed')
    await store.jobs.create(event)
    assert.equal((await witness.jobs.history(event.job_id)).length, 1)
    // Whatever became of the claim, the next one leaves no job that no worker knows of.
    const claimed = await store.jobs.claim(claimRequest())
    assert.deepEqual(
      (await witness.jobs.held()).map((held) => held.job_id),
      [claimed?.job_id],
    )
  },
)

test('a server without a free connection is waited for', LIMIT, async (t) => {
  const { cluster, database, open } = await setup(t, { settings: { max_connections: '12' } })
  const store = await open(1000)
  await cluster.query('create role plain login', database)
  await cluster.query('grant all on schema durable_relay to plain', database)
  await cluster.query('grant all on all tables in schema durable_relay to plain', database)
  await cluster.query('grant all on all sequences in schema durable_relay to plain', database)
  const url = new URL(database)
  url.username = 'plain'
  const stores = [await open(10_000, url.href), await open(10_000, url.href)]
  const busy = stores.flatMap((each) =>
    Array.from({ length: 30 }, () => each.jobs.create(birth(each.clock)).catch(String)),
  )
  assert.deepEqual(
    (await Promise.all(busy)).filter((each) => typeof each === 'string'),
    [],
  )
  assert.equal((await store.jobs.queued({ most: 99 }))[0]?.job_ids.length, 60)
})

test('a full disk is reported, and leaves what was acknowledged', LIMIT, async (t) => {
  const { cluster, workspace } = await setup(t)
  const folder = fs.mkdtempSync(join(tmpdir(), 'relay-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m,mode=0777', 'tmpfs', folder])
  if (mounted.status !== 0) {
    fs.rmdirSync(folder)
    return t.skip('NOT RUN: no file system can be mounted here')
  }
  t.after(() => {
    spawnSync('umount', ['-l', folder])
    fs.rmdirSync(folder)
  })
  const place = join(folder, 'space')
  fs.mkdirSync(place)
  const { uid, gid } = fs.statSync(`/proc/${cluster.pid()}`)
  fs.chownSync(place, uid, gid)
  fs.chmodSync(place, 0o700)
  await cluster.query(`create tablespace small location '${place}'`)
  await cluster.query('create database small tablespace small')
  const url = cluster.url('small')
  const store = await openPostgresStore({ url, workspace, patienceMs: 2000 })
  await cluster.query(
    `create table filler as select repeat(n::text, 1000) from generate_series(1, 3000) as n`,
    url,
  )
  const { job } = await store.jobs.create(birth(store.clock))
  const claimed = await store.jobs.claim(claimRequest())
  assert.ok(claimed !== undefined)
  const made: string[] = []
  const text = () => Array.from({ length: 4000 }, () => randomUUID()).join('')
  const refused = await (async () => {
    for (;;) {
      const event = birth(store.clock, { prompt: text() })
      try {
        made.push((await store.jobs.create(event)).job.job_id)
      } catch (error) {
        return error
      }
    }
  })()
  assert.ok(refused instanceof RelayError)
  assert.equal(refused.code, 'STORE_FULL')
  assert.match(refused.message, /no space left/)
  assert.equal(await store.jobs.renew(claimed), true)
  for (const id of made) assert.equal((await store.jobs.read(id))?.state, 'queued')
  await cluster.query('drop table filler', url)
  const { job: done } = await store.jobs.change(job.job_id, () =>
    complete(store.clock, claimed.token),
  )
  assert.equal(done.state, 'completed')
  store.close()
  await store.ended
})

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { query, startCluster } from '../postgres/cluster.ts'
import type { Cluster } from '../postgres/cluster.ts'
import { chosenPostgres } from '../postgres/installed.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth, claimRequest, complete } from './jobs.ts'

const LIMIT = { timeout: 120_000, ...needsPostgres }

const bin = chosenPostgres()?.bin ?? ''

/** PostgreSQL as npm has it cannot copy a server. */
const needsCopier =
  needsPostgres.skip === false && !fs.existsSync(join(bin, 'pg_basebackup'))
    ? { skip: 'NOT RUN: this PostgreSQL has no pg_basebackup' }
    : {}

const run = promisify(execFile)

/** A streaming replica of a server, which waits for it with each commit. */
async function startReplica(primary: Cluster, database: string) {
  const host = new URL(database).searchParams.get('host') ?? ''
  const { uid, gid } = fs.statSync(`/proc/${primary.pid()}`)
  const folder = join(host, 'replica')
  const user = { uid, gid, cwd: host, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
  const source = ['-h', host, '-p', '5432', '-U', 'relay']
  await run(join(bin, 'pg_basebackup'), ['-D', folder, '-R', '-c', 'fast', ...source], user)
  fs.mkdirSync(join(host, 'sockets'))
  fs.chownSync(join(host, 'sockets'), uid, gid)
  const control = (...args: string[]) =>
    run(join(bin, 'pg_ctl'), ['-D', folder, '-w', '-s', ...args], user)
  const options = `-k ${join(host, 'sockets')} -p 5432`
  await control('start', '-l', join(host, 'replica.log'), '-o', options)
  const url = new URL(database)
  url.searchParams.set('host', join(host, 'sockets'))
  return {
    url: url.href,
    stop: () => control('stop', '-m', 'immediate'),
    /** Takes over the address of the primary, whose processes are gone. */
    async promote() {
      await control('promote')
      fs.symlinkSync(join(host, 'sockets', '.s.PGSQL.5432'), join(host, '.s.PGSQL.5432'))
    },
  }
}

async function setup(t: TestContext) {
  const cluster = await startCluster()
  const database = await cluster.createDatabase()
  const opened: PostgresStore[] = []
  let replica: Awaited<ReturnType<typeof startReplica>> | undefined
  t.after(async () => {
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
    await replica?.stop()
    await cluster.stop()
  })
  const workspace = `/home/somebody/${randomUUID()}`
  const open = async (url = database) => {
    const store = await openPostgresStore({ url, workspace, patienceMs: 30_000 })
    opened.push(store)
    return store
  }
  const addReplica = async () => (replica = await startReplica(cluster, database))
  return { cluster, database, open, addReplica }
}

test(
  'a replica answers what reads, refuses what writes, and takes over without a loss',
  { ...LIMIT, ...needsCopier },
  async (t) => {
    const { cluster, open, addReplica } = await setup(t)
    const store = await open()
    const { job } = await store.jobs.create(birth(store.clock))
    const replica = await addReplica()
    await cluster.query(`alter system set synchronous_standby_names = '*'`)
    await cluster.query('select pg_reload_conf()')
    const held = await store.jobs.claim(claimRequest())
    assert.ok(held !== undefined)

    // Reads work on the replica.
    while (
      (await query('select 1 from durable_relay.events where version = 2', replica.url)).length ===
      0
    );
    const reader = await open(replica.url)
    assert.equal((await reader.jobs.read(job.job_id))?.state, 'running')
    assert.deepEqual(
      (await reader.jobs.held()).map(({ job_id }) => job_id),
      [job.job_id],
    )
    assert.deepEqual((await reader.upkeep.audit()).findings, [])
    const polled = new Promise<void>((resolve) => reader.jobs.watch('jobs', () => resolve()))
    await polled
    // Whatever changes something is refused, and says why.
    const refusal = { code: 'STORE_WRITE_FAILED', message: /takes no changes: it is a replica/ }
    await assert.rejects(reader.jobs.create(birth(reader.clock)), refusal)
    const named = birth(reader.clock, { task: { prompt: 'p', conversation_key: 'k' } })
    await assert.rejects(reader.jobs.create(named), refusal)
    await assert.rejects(reader.jobs.renew(held), refusal)
    await assert.rejects(reader.jobs.held({ judge: true }), refusal)

    // The primary is lost in the middle of work, and the replica takes its address.
    const created: string[] = []
    const stopping = new AbortController()
    const working = (async () => {
      while (!stopping.signal.aborted) {
        created.push((await store.jobs.create(birth(store.clock))).job.job_id)
      }
    })()
    while (created.length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    await cluster.halt('immediate')
    await replica.promote()
    const before = created.length
    while (created.length < before + 5) await new Promise((resolve) => setTimeout(resolve, 5))
    stopping.abort()
    await working
    const done = await store.jobs.change(job.job_id, () => complete(store.clock, held.token))
    assert.equal(done.job.state, 'completed')
    for (const id of created) assert.equal((await reader.jobs.history(id)).length, 1)
    // The store that was opened on the replica may write now.
    await reader.jobs.create(birth(reader.clock))
  },
)

test('only what may be lost is acknowledged before it is on disk', LIMIT, async (t) => {
  const { cluster, database, open } = await setup(t)
  // Nothing else flushes.
  for (const setting of [
    'wal_writer_delay = 10000',
    'autovacuum = off',
    'bgwriter_delay = 10000',
  ]) {
    await cluster.query(`alter system set ${setting}`)
  }
  await cluster.query(`alter system set wal_writer_flush_after = '64MB'`)
  await cluster.query(
    `alter database ${new URL(database).pathname.slice(1)} set synchronous_commit = off`,
  )
  await cluster.restart('fast')
  const store = await open()
  const isOnDisk = async () => {
    const [row] = await cluster.query(
      'select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() as flushed',
      database,
    )
    return row?.['flushed']
  }
  const { clock } = store
  const { job } = await store.jobs.create(birth(clock))
  assert.equal(await isOnDisk(), true, 'create')
  const held = await store.jobs.claim(claimRequest())
  assert.ok(held !== undefined)
  assert.equal(await isOnDisk(), true, 'claim')
  const process = { pid: 1, start: '1', boot_id: 'boot' }
  const at = new Date(clock.now()).toISOString()
  const spawn = { type: 'spawn', at, token: held.token, process } as const
  await store.jobs.change(job.job_id, () => ({ event: spawn, durable: false }))
  assert.equal(await isOnDisk(), true, 'a process of the turn')
  assert.equal(await store.jobs.renew(held), true)
  assert.equal(await isOnDisk(), false, 'renew')
  await store.jobs.change(job.job_id, () => complete(clock, held.token))
  assert.equal(await isOnDisk(), true, 'complete')
})

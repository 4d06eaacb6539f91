import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { createHealth } from '../../lib/http/health.ts'
import { startCluster } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

/** Asks again until the answer has this status: a result counts for a second. */
async function until({ ask }: TestServer, path: string, status: number) {
  for (;;) {
    const reply = await ask(path)
    await delay(50)
    assert.ok([200, 503].includes(reply.status))
    if (reply.status === status) return reply
    // Its result counts for a second, and each request without a pause would be one for the server, too.
  }
}

test('health says whether the store can be used, and shows facts to owners only', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const agent = await makeToken(server, 'bot', '--agent', 'codex')
  await server.cli('dispatch', 'codex', 'hello')
  for (const path of ['/healthz', '/readyz']) {
    const stranger = await server.ask(path)
    assert.deepEqual(Object.keys(stranger.json), ['ok', 'version'])
    assert.equal(stranger.headers.get('cache-control'), 'no-store')
    assert.deepEqual(Object.keys((await server.ask(path, { token: agent })).json), [
      'ok',
      'version',
    ])
    const { status, json } = await server.ask(path, { token })
    assert.deepEqual([status, json['ok'], json['facts'].store], [200, true, 'files'])
    assert.deepEqual(json['facts'].problem, null)
    assert.equal((await server.ask(path, { method: 'HEAD' })).text, '')
  }

  // The directory of the store goes away, as a mount does.
  const { location } = server.store as unknown as { location: string }
  fs.renameSync(location, `${location}.away`)
  const sick = await until(server, '/healthz', 503)
  assert.deepEqual(Object.keys(sick.json), ['ok', 'version'])
  assert.equal((await server.ask('/readyz')).status, 503)
  const { json } = await server.ask('/healthz', { token })
  assert.equal(json['facts'].problem.code, 'STORE_WRITE_FAILED')
  assert.match(json['facts'].problem.message, /^Cannot use the store: the system answered ENOENT/)
  assert.equal(fs.existsSync(location), false, 'a check makes no store')
  fs.renameSync(`${location}.away`, location)
  await until(server, '/readyz', 200)
})

test('a server without a store of its own is healthy as long as the data directory can be used', async (t) => {
  const server = await serve(t)
  fs.rmSync((server.store as unknown as { location: string }).location, { recursive: true })
  await server.stop()
  await server.restart()
  assert.equal((await server.ask('/readyz')).status, 200)
  const folder = dirname((server.store as unknown as { location: string }).location)
  fs.rmSync(folder, { recursive: true })
  await until(server, '/healthz', 503)
})

test('however many callers ask, the store is tried once until it answers, and then once a second', async () => {
  let tried = 0
  let answer = () => {}
  const health = createHealth({
    version: '1',
    store: {
      kind: 'files',
      probe() {
        tried += 1
        return new Promise((resolve) => {
          answer = resolve
        })
      },
    },
    now: Date.now,
    leaving: new AbortController().signal,
    warn: () => {},
  })
  const asked = Promise.all(Array.from({ length: 50 }, () => health.live()))
  answer()
  assert.ok((await asked).every(({ ok }) => ok))
  assert.equal(tried, 1)
  await health.ready()
  assert.equal(tried, 1)
})

test(
  'a database that hangs or stops makes the server unhealthy within 2 s, until it is back',
  { ...needsPostgres, timeout: 60_000 },
  async (t) => {
    const cluster = await startCluster({ fsync: false })
    t.after(() => cluster.stop())
    const url = await cluster.createDatabase()
    const server = await serve(t, { env: { RELAY_STORE: url } })
    assert.equal((await server.ask('/readyz')).status, 200)
    await server.ask('/api/jobs', { body: { to: 'codex', task: { prompt: 'hi' } } })
    await until(server, '/healthz', 200)

    const rows = await cluster.query(
      `select pid from pg_stat_activity where backend_type = 'client backend' and datname <> 'postgres'`,
    )
    const pids = [cluster.pid(), ...rows.map(({ pid }) => Number(pid))]
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    const { json } = await until(server, '/healthz', 503)
    assert.equal(json['facts'].problem.code, 'STORE_UNREACHABLE')
    for (const pid of pids) process.kill(pid, 'SIGCONT')
    await until(server, '/healthz', 200)

    await cluster.halt('immediate')
    await until(server, '/readyz', 503)
    await cluster.start()
    await until(server, '/readyz', 200)
  },
)

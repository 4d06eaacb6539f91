import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'

import { readSettings } from '../../lib/config/config.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { startCluster } from '../postgres/cluster.ts'
import type { Cluster } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { runProgram } from '../programs/child.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'
import { finished } from '../store/jobs.ts'

let started: Promise<Cluster> | undefined
after(async () => (await started)?.stop())

/** A workspace on files with an ended and a queued job, and an empty database with a password. */
async function setup(t: TestContext) {
  const cluster = await (started ??= startCluster({ fsync: false, tcp: 'plain' }))
  const { password } = cluster
  const url = cluster.tcpUrl(new URL(await cluster.createDatabase()).pathname.slice(1))
  const home = scratch(t, 'relay-copy-')
  const project = join(home, 'project')
  fs.mkdirSync(project)
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    PGPASSWORD: password,
    RELAY_DATA_DIR: join(home, 'data'),
    RELAY_WORKSPACE: project,
  }
  const relay = await openRelay(readSettings(env, project))
  beforeRemoval(t, () => relay.close())
  const { job_id } = await finished(relay.store, relay.clock, { prompt: 'an ended one' })
  await relay.queue.dispatch(
    { to: 'codex', task: { prompt: 'a queued one' } },
    { from: { agent: 'me' } },
  )
  const run = (args: string[], more: Record<string, string> = {}) =>
    runProgram(t, 'cli.js', args, { env: { ...env, ...more } })
  return { relay, job_id, home, url, password, env, run }
}

test('relay copy moves a workspace to a database and back', needsPostgres, async (t) => {
  const { job_id, home, url, run } = await setup(t)
  const there = await run(['copy', '--to', url])
  assert.deepEqual([there.code, there.stderr], [0, ''])
  assert.match(there.stdout, /^Copied 2 jobs, 4 events, 1 inbox item from ".+" to "postgres:.+"\./)
  const inDatabase = { RELAY_STORE: url }
  for (const at of [{}, inDatabase]) assert.equal((await run(['verify'], at)).code, 0)
  assert.match((await run(['show', job_id], inDatabase)).stdout, /an ended one/)

  const taken = await run(['copy', '--to', 'files'], inDatabase)
  assert.equal(taken.code, 1)
  assert.match(taken.stderr, /^relay: COPY_REFUSED .+ has 2 jobs already/)

  const elsewhere = { RELAY_DATA_DIR: join(home, 'data 2') }
  const back = await run(['copy', '--to', 'files', '--json'], { ...inDatabase, ...elsewhere })
  assert.equal(back.code, 0, back.stderr)
  assert.equal((await run(['verify'], elsewhere)).code, 0)
  const listed = await run(['list', '--json'], elsewhere)
  assert.deepEqual(JSON.parse(listed.stdout), JSON.parse((await run(['list', '--json'])).stdout))
})

test(
  'relay copy is refused while a worker runs, and takes no password',
  needsPostgres,
  async (t) => {
    const { relay, url, password, run } = await setup(t)
    const withPassword = url.replace('@', ':hunter2@')
    const shown = await run(['copy', '--to', withPassword])
    assert.notEqual(shown.code, 0)
    assert.match(shown.stderr, /--to must not hold a password/)
    assert.doesNotMatch(shown.stderr + shown.stdout, /hunter2/)
    const missing = await run(['copy'])
    assert.equal(missing.code, 2)

    const worker = { id: 'w-1', ...ownIdentity() }
    const record = {
      worker,
      agents: ['codex'],
      allow_writes: [],
      concurrency: 1,
      started_at: '2026-11-20T12:00:00.000Z',
    }
    await relay.store.registry.put('worker', 'w-1', record)
    const used = await run(['copy', '--to', url])
    assert.equal(used.code, 1)
    assert.match(used.stderr, /^relay: COPY_REFUSED .+ worker w-1 \(pid \d+.*\) runs/)
    assert.doesNotMatch(used.stderr, new RegExp(password))
  },
)

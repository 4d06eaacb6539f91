import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { Client } from 'pg'

import { identify } from '../../lib/process/process.ts'
import { gone } from '../programs/start.ts'
import { startCluster } from './cluster.ts'
import { installedPostgres } from './installed.ts'
import { needsPostgres } from './shared.ts'

for (const installed of installedPostgres()) {
  test(`PostgreSQL ${installed.version} keeps what was committed, however it is ended`, async (t) => {
    const cluster = await startCluster({ installed })
    t.after(() => cluster.stop())
    const url = await cluster.createDatabase()
    await cluster.query('create table kept (ending text)', url)
    for (const ending of ['fast', 'immediate', 'kill'] as const) {
      await cluster.query(`insert into kept values ('${ending}')`, url)
      await cluster.restart(ending)
    }
    const rows = await cluster.query('select ending from kept', url)
    assert.deepEqual(
      rows.map((row) => row['ending']),
      ['fast', 'immediate', 'kill'],
    )
  })
}

test(
  'over TLS the server shows its certificate and asks for the password',
  needsPostgres,
  async (t) => {
    const cluster = await startCluster({ fsync: false, tcp: 'tls' })
    t.after(() => cluster.stop())
    const ca = readFileSync(cluster.certificate, 'utf8')
    const open = async (password: string, ssl?: object) => {
      const url = new URL(cluster.tcpUrl('postgres'))
      url.password = password
      const client = new Client({ connectionString: url.href, ssl })
      await client.connect()
      await client.end()
    }
    await open(cluster.password, { ca })
    await assert.rejects(open('wrong', { ca }), { code: '28P01' })
    await assert.rejects(open(cluster.password, {}), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    await assert.rejects(open(cluster.password), { code: '28000' })
  },
)

test('a test process that is killed leaves no server and no folder', needsPostgres, async () => {
  const program = fileURLToPath(new URL('./programs/killed.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { pid, folder } = JSON.parse(line.toString('utf8')) as { pid: number; folder: string }
  const server = identify(pid)
  assert.ok(server !== undefined)
  child.kill('SIGKILL')
  await gone(server)
  // The watcher removes the folder after the server has ended.
  while (existsSync(folder)) await setTimeout(5)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from 'pg'

import { query } from './cluster.ts'
import { startProxy } from './proxy.ts'
import type { Fault } from './proxy.ts'
import { needsPostgres, sharedCluster } from './shared.ts'

async function setup(t: TestContext) {
  const database = await (await sharedCluster()).createDatabase()
  await query('create table kept (n int)', database)
  const proxy = await startProxy(database)
  t.after(() => proxy.close())
  const client = new Client({ connectionString: proxy.url })
  client.on('error', () => {})
  await client.connect()
  t.after(() => client.end().catch(() => {}))
  const insert = (n: number) =>
    client.query({ name: 'insert', text: 'insert into kept values ($1)', values: [n] })
  const kept = async () =>
    (await query('select n from kept order by n', database)).map(({ n }) => n)
  return { proxy, client, insert, kept }
}

const faults: [fault: Fault, code: string | undefined, kept: number[]][] = [
  ['lost-before', undefined, [1]],
  ['lost-after', undefined, [1, 2]],
  ['terminate', '57P01', [1]],
  ['40001', '40001', [1]],
]
for (const [fault, code, left] of faults) {
  test(`the proxy does "${fault}" to one statement`, needsPostgres, async (t) => {
    const { proxy, insert, kept } = await setup(t)
    await insert(1)
    proxy.begin({ at: 1, fault, kill: assert.fail })
    await assert.rejects(insert(2), (error: { code?: string }) => error.code === code)
    assert.deepEqual(proxy.end(), [{ number: 1, text: 'insert', spoiled: true }])
    assert.deepEqual(await kept(), left)
  })
}

test(
  'the proxy passes a transaction, and counts each of its statements',
  needsPostgres,
  async (t) => {
    const { proxy, client, insert, kept } = await setup(t)
    proxy.begin()
    await client.query('begin')
    await insert(1)
    await insert(2)
    await client.query('commit')
    assert.equal(proxy.end().length, 4)
    assert.deepEqual(await kept(), [1, 2])
  },
)

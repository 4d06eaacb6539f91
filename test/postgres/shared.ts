import { randomBytes } from 'node:crypto'
import { after } from 'node:test'

import { query, startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { chosenPostgres, NO_POSTGRES } from './installed.ts'

/** Options of every test of the PostgreSQL store: without PostgreSQL, the test is skipped and says why. */
export const needsPostgres = {
  skip: chosenPostgres() === undefined ? `NOT RUN: ${NO_POSTGRES}` : false,
}

if (needsPostgres.skip !== false)
  process.stderr.write(`\n!!! Tests of the PostgreSQL store ${needsPostgres.skip}\n\n`)

let cluster: Promise<Cluster> | undefined
after(async () => (await cluster)?.stop())

/** The server of this test file, started when it is first needed; it does not flush, so no test may crash it. */
export function sharedCluster(): Promise<Cluster> {
  return (cluster ??= startCluster({ fsync: false }))
}

let database: Promise<string> | undefined

/** The URL of the one database of this test file, on the server that `run.ts` started or on its own. */
export function sharedDatabase(): Promise<string> {
  return (database ??= makeDatabase())
}

async function makeDatabase(): Promise<string> {
  const server = process.env['RELAY_TEST_POSTGRES_SERVER']
  if (server === undefined) return (await sharedCluster()).createDatabase()
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(`create database ${name}`, server)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

import { after } from 'node:test'

import { startCluster } from './cluster.ts'
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

/** The URL of the one database of this test file. */
export function sharedDatabase(): Promise<string> {
  return (database ??= sharedCluster().then((shared) => shared.createDatabase()))
}

import type { ClientBase, Pool } from 'pg'

import type { DatabaseFacts } from '../database-facts.ts'
import { readSchema } from './migrations/migrate.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'

/** Round trips that are timed; the shortest one shows the clock best. */
const TRIPS = 5

type Row = {
  server: string
  user: string
  is_superuser: boolean
  is_replica: boolean
  tls: string | null
  is_local: boolean
  open: number
  most: number
  unsafe: string[]
  owner: string | null
  refused: string[]
  may_create: boolean
  bytes: number
}

/** The `$1` is the schema. Durable are `fsync` and `full_page_writes`, and a commit that waits for the disk. */
const FACTS = `
  select
    current_setting('server_version') as server,
    current_user::text as user,
    (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
    pg_is_in_recovery() as is_replica,
    (select version from pg_stat_ssl where pid = pg_backend_pid()) as tls,
    coalesce(inet_client_addr() = inet_server_addr(), true) as is_local,
    (select count(*)::int from pg_stat_activity where datname = current_database()) as open,
    current_setting('max_connections')::int as most,
    array(
      select name from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
      order by name
    ) as unsafe,
    (select pg_get_userbyid(nspowner)::text from pg_namespace where nspname = $1) as owner,
    array(
      select relname::text from pg_class
      join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = $1 and relkind = 'r' and not (
        has_schema_privilege(nspname, 'usage')
        and has_table_privilege(pg_class.oid, 'select') and has_table_privilege(pg_class.oid, 'insert')
        and has_table_privilege(pg_class.oid, 'update') and has_table_privilege(pg_class.oid, 'delete')
      )
      order by relname
    ) as refused,
    (
      select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0)::float8 from pg_class
      join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = $1 and relkind in ('r', 'p')
    ) as bytes,
    coalesce(
      (select has_schema_privilege(oid, 'create') from pg_namespace where nspname = $1),
      has_database_privilege(current_database(), 'create')
    ) as may_create`

/** Asks a database for everything that `relay doctor` checks. */
export async function inspect(
  pool: Pool,
  { schema, place }: { schema: string; place: string },
): Promise<DatabaseFacts> {
  const client = await pool.connect()
  let isSound = false
  try {
    const { rows } = await client.query<Row>(FACTS, [schema])
    const { version, compatible_from } = await readSchema(client, schema)
    const clock = await compareClocks(client)
    isSound = true
    const [row] = rows
    if (row === undefined) throw new TypeError('A select without a table has one row.')
    return {
      place,
      server: row.server.split(' ')[0] ?? row.server,
      user: row.user,
      isSuperuser: row.is_superuser,
      isReplica: row.is_replica,
      tls: row.tls ?? undefined,
      isLocal: row.is_local,
      unsafeSettings: row.unsafe,
      schema: {
        name: schema,
        owner: row.owner ?? undefined,
        version,
        known: SCHEMA_VERSION,
        isUsable: compatible_from <= SCHEMA_VERSION,
        refused: row.refused,
        mayCreate: row.may_create,
        bytes: row.bytes,
      },
      clock,
      connections: { open: row.open, most: row.most },
    }
  } finally {
    client.release(!isSound)
  }
}

async function compareClocks(client: ClientBase): Promise<DatabaseFacts['clock']> {
  const trips: DatabaseFacts['clock'][] = []
  for (let trip = 0; trip < TRIPS; trip += 1) {
    const sentMs = performance.timeOrigin + performance.now()
    const { rows } = await client.query<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    )
    const receivedMs = performance.timeOrigin + performance.now()
    const aheadMs = (sentMs + receivedMs) / 2 - (rows[0]?.ms ?? 0)
    trips.push({ aheadMs, roundTripMs: receivedMs - sentMs })
  }
  const [best] = trips.toSorted((one, other) => one.roundTripMs - other.roundTripMs)
  return best ?? { aheadMs: 0, roundTripMs: 0 }
}

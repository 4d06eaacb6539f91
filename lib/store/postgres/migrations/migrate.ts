import type { ClientBase } from 'pg'

import { RelayError } from '../../../errors.ts'
import { isMissingTable } from '../connection/failure.ts'
import { lockClass } from '../signals/channel.ts'
import { expand } from '../sql.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations.ts'

/** The version of the tables, and the oldest version of a program's schema that can use them. Both 0 before the first. */
export type SchemaState = { version: number; compatible_from: number }

/** What the database has. */
export async function readSchema(client: ClientBase, schema: string): Promise<SchemaState> {
  try {
    const { rows } = await client.query<SchemaState>(
      expand(
        `select coalesce(max(version), 0)::int as version, coalesce(max(compatible_from), 0)::int as compatible_from
          from @migrations`,
        { schema },
      ),
    )
    return rows[0] ?? { version: 0, compatible_from: 0 }
  } catch (error) {
    if (isMissingTable(error)) return { version: 0, compatible_from: 0 }
    throw error
  }
}

/**
 * Creates or updates the tables of the relay. Of several processes at once, one migrates and the others wait. Throws
 * `STORE_FORMAT_UNKNOWN` for tables that a later program has changed in a way that this one does not understand.
 */
export async function migrate(client: ClientBase, schema: string, place: string): Promise<void> {
  if (isUsable(await readSchema(client, schema), place)) return
  const run = (text: string, values: unknown[] = []) =>
    client.query(expand(text, { schema }), values)
  await client.query('begin')
  try {
    await run('select pg_advisory_xact_lock($1, 0)', [lockClass(schema)])
    await run(`create schema if not exists ${schema}`)
    await run(CREATE_MIGRATIONS)
    const { version } = await readSchema(client, schema)
    for (const migration of MIGRATIONS.filter((each) => each.version > version)) {
      for (const statement of migration.statements) await run(statement)
      await run('insert into @migrations (version, compatible_from) values ($1, $2)', [
        migration.version,
        migration.compatibleFrom,
      ])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

function isUsable({ version, compatible_from }: SchemaState, place: string): boolean {
  if (compatible_from > SCHEMA_VERSION) {
    const message = `Cannot open the database "${place}": its tables have version ${version}, which programs before version ${compatible_from} of the tables do not understand; this program knows version ${SCHEMA_VERSION}. Update durable-relay on this host.`
    throw new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { format: version } })
  }
  return version >= SCHEMA_VERSION
}

const CREATE_MIGRATIONS = `
  create table if not exists @migrations (
    version int primary key,
    compatible_from int not null,
    applied_at timestamptz not null default now()
  )`

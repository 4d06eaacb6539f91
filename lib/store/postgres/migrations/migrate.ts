import type { ClientBase } from 'pg'

import { RelayError } from '../../../errors.ts'
import { isCancelled, isDenied, isLost, isMissingTable } from '../connection/failure.ts'
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

/** The tables of one schema, and the address of the database for people. */
type Where = { schema: string; place: string }

/**
 * Creates or updates the tables of the relay. Of several processes at once, one migrates and the others wait. Throws
 * `STORE_FORMAT_UNKNOWN` for tables that a later program has changed in a way that this one does not understand, and
 * `STORE_REFUSED` when the role may not create them.
 */
export async function migrate(client: ClientBase, { schema, place }: Where): Promise<void> {
  const found = await readSchema(client, schema)
  checkSchema(found, place)
  if (found.version >= SCHEMA_VERSION) return
  const run = (text: string, values: unknown[] = []) =>
    client.query(expand(text, { schema }), values)
  await client.query('begin isolation level read committed')
  try {
    await takeTurn(client, schema)
    const { rows } = await run('select from pg_namespace where nspname = $1', [schema])
    // "if not exists" asks for the right to create schemas even when there is nothing to create.
    if (rows.length === 0) await run(`create schema ${schema}`)
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
    if (!isLost(error)) await client.query('rollback')
    throw isDenied(error) ? await missingRight(client, schema, error) : error
  }
}

/** Waits until no other process migrates; then large tables may take longer than other statements. */
async function takeTurn(client: ClientBase, schema: string): Promise<void> {
  try {
    await client.query('select pg_advisory_xact_lock($1, 0)', [lockClass(schema)])
  } catch (error) {
    if (!isCancelled(error)) throw error
    const message = `Cannot update the tables of the relay: another process has been updating them for a while. Try again when it is done.`
    throw new RelayError('STORE_UNREACHABLE', message, { cause: error })
  }
  await client.query('set local statement_timeout = 0')
}

/** Throws `STORE_FORMAT_UNKNOWN` for tables that this program does not understand. */
export function checkSchema({ version, compatible_from }: SchemaState, place: string): void {
  if (compatible_from <= SCHEMA_VERSION) return
  const message = `Cannot use the database "${place}": its tables have version ${version}, which programs before version ${compatible_from} of the tables do not understand; this program knows version ${SCHEMA_VERSION}. Update durable-relay on this host.`
  throw new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { format: version } })
}

async function missingRight(client: ClientBase, schema: string, cause: Error): Promise<RelayError> {
  const { rows } = await client.query<{ user: string; database: string }>(
    'select quote_ident(current_user) as user, quote_ident(current_database()) as database',
  )
  const { user = '', database = '' } = rows[0] ?? {}
  const message = `Cannot create the tables of the relay: ${cause.message}. As the owner of the database, run \`create schema ${schema} authorization ${user}\`, or \`grant create on database ${database} to ${user}\`; a schema that exists must belong to ${user}.`
  return new RelayError('STORE_REFUSED', message, { cause })
}

const CREATE_MIGRATIONS = `
  create table if not exists @migrations (
    version int primary key,
    compatible_from int not null,
    applied_at timestamptz not null default now()
  )`

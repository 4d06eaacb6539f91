import type { Pool } from 'pg'

import type { DatabaseFacts } from '../database-facts.ts'
import { createPool } from './connection/connect.ts'
import type { Connection } from './connection/connect.ts'
import { isMissingTable } from './connection/failure.ts'
import { patiently } from './database.ts'
import type { Patience } from './database.ts'
import { inspect } from './inspect.ts'
import { placeOf, schemaIn } from './names.ts'
import { expand } from './sql.ts'

/** What a database holds, whatever the workspace; nothing here creates or changes anything. */
export type Catalogue = {
  /** The workspaces by name. None when the database has no tables yet. */
  workspaces(): Promise<{ name: string; created_at: string }[]>
  inspect(): Promise<DatabaseFacts>
  /** Safe to call twice. */
  close(): void
}

const PATIENCE_MS = 5000

/** Opens nothing before it is asked. Its functions throw `STORE_UNREACHABLE` and `STORE_REFUSED`. */
export function openCatalogue(connection: Connection): Catalogue {
  const schema = schemaIn(connection.url)
  const place = placeOf(connection.url)
  const pool = createPool({ ...connection, patienceMs: PATIENCE_MS })
  let isClosed = false
  const on: Patience = { place, patienceMs: PATIENCE_MS, isClosed: () => isClosed }
  return {
    workspaces: () => patiently('list the workspaces', on, () => listWorkspaces(pool, schema)),
    inspect: () => patiently('inspect the database', on, () => inspect(pool, { schema, place })),
    close() {
      if (!isClosed) void pool.end()
      isClosed = true
    },
  }
}

async function listWorkspaces(pool: Pool, schema: string) {
  try {
    const { rows } = await pool.query<{ name: string; created_at: Date }>(
      expand('select name, created_at from @workspaces order by name', { schema }),
    )
    return rows.map(({ name, created_at }) => ({ name, created_at: created_at.toISOString() }))
  } catch (error) {
    if (isMissingTable(error)) return []
    throw error
  }
}

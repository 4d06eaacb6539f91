import type { ClientBase, QueryResult } from 'pg'

import { RelayError } from '../../../errors.ts'
import type { Times } from './times.ts'

/** The process of the server behind a connection; its number may be used again, but not with the same start. */
export type Backend = { pid: number; started: string }

const backends = new WeakMap<object, Backend>()

/** The oldest server that is supported. Older ones cannot wait for the end of a connection. */
const OLDEST = 14

/** A transaction of the relay waits for nothing but its statements. */
const IDLE_IN_TRANSACTION_MS = 10_000

type Facts = Backend & { version: number; encoding: string }

/**
 * The first statement of every connection. It fixes what a role or a database may set otherwise, so that every
 * statement means the same everywhere, and refuses servers that cannot hold a store with `STORE_REFUSED`.
 */
export async function begin(client: ClientBase, times: Times): Promise<void> {
  // The types leave out the time limit, and that a text of several statements has several results.
  const statements = { text: textFor(times), query_timeout: times.connectMs }
  const results = (await client.query(statements)) as unknown as QueryResult<Facts>[]
  const facts = results.at(-1)?.rows[0]
  if (facts === undefined) throw new TypeError('A select without a table has one row.')
  if (facts.version < OLDEST * 10_000) {
    const version = Math.floor(facts.version / 10_000)
    throw refused(
      `the server has version ${version} of PostgreSQL, and ${OLDEST} is the oldest one supported. Update the server.`,
    )
  }
  if (facts.encoding !== 'UTF8') {
    throw refused(
      `its encoding is ${facts.encoding}, which has no room for every character. Create a database with ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
  backends.set(client, { pid: facts.pid, started: facts.started })
}

/** The process of the server behind a connection that `begin` has prepared. */
export function backendOf(client: object): Backend | undefined {
  return backends.get(client)
}

function refused(why: string): RelayError {
  return new RelayError('STORE_REFUSED', `Cannot use the database: ${why}`)
}

/**
 * - `search_path`: no function or operator of another user is ever called.
 * - Isolation: a statement that has waited for a lock sees what was committed meanwhile.
 * - `synchronous_commit`: what is acknowledged is on disk.
 * - Plans: a plan that fits every value is made once; to plan a statement costs more than to run it.
 * - Keep-alive: the server notices within half a minute that this host is cut off, and frees its locks.
 */
function textFor({ statementMs }: Times): string {
  return `
    set search_path = pg_catalog, pg_temp;
    set default_transaction_isolation = 'read committed';
    set datestyle = 'ISO';
    set plan_cache_mode = force_generic_plan;
    set jit = off;
    set statement_timeout = ${statementMs};
    set lock_timeout = 0;
    set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS};
    set tcp_keepalives_idle = 10;
    set tcp_keepalives_interval = 5;
    set tcp_keepalives_count = 3;
    set tcp_user_timeout = 25000;
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
    select pid, backend_start::text as started, current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding
    from pg_stat_activity where pid = pg_backend_pid()`
}

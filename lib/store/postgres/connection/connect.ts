import { Client, Pool } from 'pg'
import type { ClientConfig } from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'

import { RelayError } from '../../../errors.ts'
import { placeOf } from '../names.ts'

/** A database, and how to sign in to it. */
export type Connection = {
  /** The whole URL; see `readStoreUrl`. */
  url: string
  /** Called for each connection whose server asks for a password. Without it, the URL may hold one. */
  password?: (() => string | undefined) | undefined
}

/** Parameters of the URL that are for the relay and not for PostgreSQL. */
const OWN_PARAMETERS = ['schema', 'workspace', 'password_file']

/** Connections of one process: turns wait for the disk together, so a few are enough. */
const MOST_CONNECTIONS = 8

/** A statement that takes longer has met a lock or a lost connection. */
const STATEMENT_MS = 30_000
/** The same as this process sees it: the server has had the time to answer. */
const ANSWER_MS = STATEMENT_MS + 5000
const CONNECT_MS = 5000
const IDLE_MS = 30_000

/** The connections of one process. Idle ones do not keep it alive. */
export function createPool(connection: Connection): Pool {
  const pool = new Pool({
    ...configOf(connection),
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
  })
  // An idle connection that is lost leaves the pool; the next statement opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A connection outside the pool. The types leave out how it is kept from keeping the process alive. */
export type OwnClient = Client & { ref: () => void; unref: () => void }

/** One connection of its own. */
export async function connect(connection: Connection): Promise<OwnClient> {
  const client = new Client(configOf(connection)) as OwnClient
  client.on('error', () => {})
  await client.connect()
  return client
}

function configOf({ url, password }: Connection): ClientConfig {
  const own = new URL(url)
  for (const name of OWN_PARAMETERS) own.searchParams.delete(name)
  const config = toClientConfig(parse(own.href, { useLibpqCompat: true }))
  const timeoutS = own.searchParams.get('connect_timeout')
  return {
    ...config,
    ...(password === undefined ? {} : { password: () => password() ?? noPassword(url) }),
    application_name: own.searchParams.get('application_name') ?? 'durable-relay',
    connectionTimeoutMillis: timeoutS === null ? CONNECT_MS : Number(timeoutS) * 1000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
  }
}

function noPassword(url: string): never {
  const message = `Cannot sign in to the database "${placeOf(url)}": it asks for a password, and there is no password in RELAY_STORE, PGPASSWORD, ~/.pgpass or a file that password_file names.`
  throw new RelayError('STORE_REFUSED', message)
}

import { Client, Pool } from 'pg'
import type { ClientBase, ClientConfig } from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'

import { RelayError } from '../../../errors.ts'
import { placeOf } from '../names.ts'
import { begin } from './begin.ts'
import { timesOf } from './times.ts'
import type { Times } from './times.ts'

/** A database, and how to sign in to it. */
export type Connection = {
  /** The whole URL; see `readStoreUrl`. */
  url: string
  /** Called for each connection whose server asks for a password. Without it, the URL may hold one. */
  password?: (() => string | undefined) | undefined
  /** How long an unreachable server is tried again. Bounds how long each step of a call may take. */
  patienceMs?: number | undefined
}

/** Parameters of the URL that are for the relay and not for PostgreSQL. */
const OWN_PARAMETERS = ['schema', 'workspace', 'password_file']

const TLS_PARAMETERS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey']

/** Connections of one process: turns wait for the disk together, so a few are enough. */
const MOST_CONNECTIONS = 4

const IDLE_MS = 5000

/** The connections of one process. Idle ones do not keep it alive. */
export function createPool(connection: Connection): Pool {
  const times = timesOf(connection)
  // The pool waits for it; its types leave that out.
  const onConnect = (client: ClientBase) => begin(client, times) as unknown as void
  const pool = new Pool({
    ...configOf(connection, times),
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    onConnect,
    Client: ClosingClient,
  })
  // A lost connection leaves the pool, idle or not; what runs on it fails by itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The driver leaves a connection open whose password it could not get, until the server closes it a minute later. */
class ClosingClient extends Client {
  override connect(): Promise<this>
  override connect(callback: (error: Error | null) => void): void
  override connect(callback?: (error: Error | null) => void): Promise<this> | void {
    if (callback === undefined) return super.connect() as Promise<this>
    super.connect((error: Error | null) => {
      // The types leave the connection out.
      if (error !== null) (this as unknown as Connected).connection.stream.destroy()
      callback(error)
    })
  }
}

type Connected = { connection: { stream: { destroy: () => void } } }

/** A connection outside the pool. The types leave out how it is kept from keeping the process alive. */
export type OwnClient = Client & { ref: () => void; unref: () => void }

/** One connection of its own. */
export async function connect(connection: Connection): Promise<OwnClient> {
  const times = timesOf(connection)
  const client = new Client(configOf(connection, times)) as OwnClient
  client.on('error', () => {})
  try {
    await client.connect()
    await begin(client, times)
    return client
  } catch (error) {
    void client.end().catch(() => {})
    throw error
  }
}

function configOf({ url, password }: Connection, { connectMs, answerMs }: Times): ClientConfig {
  const own = new URL(url)
  for (const name of OWN_PARAMETERS) own.searchParams.delete(name)
  return {
    ...readConfig(own),
    ...(password === undefined ? {} : { password: () => password() ?? noPassword(url) }),
    application_name: own.searchParams.get('application_name') ?? 'durable-relay',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    query_timeout: answerMs,
  }
}

/** The driver's own reading of a URL. It also reads the files of certificates that the URL names. */
function readConfig(own: URL): ClientConfig {
  const { searchParams } = own
  // As in PostgreSQL's own programs: nothing is encrypted on a Unix socket.
  const isLocal = searchParams.get('host')?.startsWith('/') === true
  const isUnverified = searchParams.get('sslmode') === 'no-verify'
  if (isLocal) for (const name of TLS_PARAMETERS) searchParams.delete(name)
  else if (isUnverified) {
    // The driver knows this word only in its other mode.
    searchParams.set('sslmode', 'require')
    searchParams.delete('sslrootcert')
  }
  try {
    return toClientConfig(parse(own.href, { useLibpqCompat: true }))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const why = error.message.replace('SECURITY WARNING: ', '').replace(/\.$/, '')
    const message = `Cannot connect to the database "${placeOf(own.href)}": ${why}. Correct the parameters of RELAY_STORE that begin with ssl.`
    throw new RelayError('STORE_REFUSED', message, { cause: error })
  }
}

function noPassword(url: string): never {
  const message = `Cannot sign in to the database "${placeOf(url)}": it asks for a password, and there is no password in RELAY_STORE, PGPASSWORD, ~/.pgpass or a file that password_file names.`
  throw new RelayError('STORE_REFUSED', message)
}

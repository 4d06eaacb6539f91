import type { Pool } from 'pg'

import { RelayError } from '../../errors.ts'
import type { NumbersRequest } from '../../job/numbers.ts'
import { workspaceIn } from '../../schema/store-url.ts'
import type { Clock } from '../jobs.ts'
import type { Store } from '../store.ts'
import type { Source, Target } from '../transfer.ts'
import { createActivity } from './activity.ts'
import { createBlobs } from './blobs.ts'
import { createDatabaseClock } from './connection/clock.ts'
import { connect, createPool } from './connection/connect.ts'
import type { Connection } from './connection/connect.ts'
import { PATIENCE_MS, timesOf } from './connection/times.ts'
import { createDatabase, patiently } from './database.ts'
import type { Database } from './database.ts'
import { createFinder } from './find/postgres-finder.ts'
import { createJobs } from './jobs/jobs.ts'
import { createLogs } from './logs.ts'
import { createMailbox } from './mailbox.ts'
import { countNumbers } from './numbers.ts'
import { checkSchema, migrate, readSchema } from './migrations/migrate.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'
import { placeOf, schemaIn } from './names.ts'
import { createRegistry } from './registry/registry.ts'
import { createSearch } from './search.ts'
import { createSignals } from './signals/signals.ts'
import { createTopics } from './signals/topics.ts'
import { expand } from './sql.ts'
import type { Dialect } from './sql.ts'
import { createTransfer } from './transfer/transfer.ts'
import { createUpkeep } from './upkeep/upkeep.ts'

export type PostgresStoreOptions = Connection & {
  /** The workspace on this host: an absolute path. Its name in the database, unless the URL has another one. */
  workspace: string
  /** Creates neither tables nor the workspace; without them, `WORKSPACE_NOT_FOUND` is thrown. */
  mustExist?: boolean | undefined
  /** For tests: the clock that decides what time it is in the database. */
  clock?: Clock | undefined
}

/** A store in PostgreSQL. */
export type PostgresStore = Store & {
  /** The clock of the database, as this process estimates it. */
  readonly clock: Clock
  /** The address of the database without secrets. */
  readonly place: string
  /** Copies the workspace to another store, or fills it with the content of one. */
  readonly transfer: Source & Target
  /** Resolves when every connection is closed, after `close`; for a server that does not answer, 5 s later. */
  readonly ended: Promise<void>
}

/**
 * Opens a workspace in PostgreSQL, and creates what is missing. Throws `STORE_UNREACHABLE`, `STORE_REFUSED`,
 * `STORE_FORMAT_UNKNOWN` and `STORE_WRITE_FAILED`.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { workspace, patienceMs = PATIENCE_MS } = options
  const schema = schemaIn(options.url)
  const name = workspaceIn(options.url) ?? workspace
  const place = placeOf(options.url)
  const pool = createPool(options)
  let isClosed = false
  try {
    const on = { place, patienceMs, isClosed: () => isClosed }
    const workspaceId = await patiently('open the store', on, () =>
      openWorkspace(pool, { schema, name, place, mustExist: options.mustExist === true }),
    )
    const dialect: Dialect = { schema, now: options.clock?.now }
    const database = createDatabase({
      ...on,
      pool,
      dialect,
      workspaceId,
      answerMs: timesOf(options).answerMs,
      explainMissing: () => explainMissing(pool, { schema, place }),
    })
    const clock = options.clock ?? (await openClock(database))
    const store = assemble({ options, database, dialect, clock })
    let ending: Promise<void> | undefined
    let resolveEnded = () => {}
    const ended = new Promise<void>((resolve) => {
      resolveEnded = resolve
    })
    return {
      ...store,
      workspace,
      spansHosts: true,
      clock,
      place,
      ended,
      close() {
        ending ??= keepAlive(async () => {
          await store.end()
          isClosed = true
          await pool.end()
        }).then(resolveEnded, resolveEnded)
      },
    }
  } catch (error) {
    isClosed = true
    void pool.end()
    throw error
  }
}

/** How long an orderly end may take. It keeps the process alive for that time; what is idle does not. */
const END_MS = 5000

async function keepAlive(work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const isOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_MS)
  })
  try {
    await Promise.race([work(), isOver])
  } finally {
    clearTimeout(timer)
  }
}

function assemble(on: {
  options: PostgresStoreOptions
  database: Database
  dialect: Dialect
  clock: Clock
}) {
  const { options, database, dialect, clock } = on
  const signals = createSignals({ database, dialect, connect: () => connect(options) })
  const topics = createTopics(database.workspaceId)
  const blobs = createBlobs(database)
  const activity = createActivity(database, {
    now: clock.now,
    changed: (jobId) => signals.signal(topics.job(jobId)),
  })
  const reported = (jobId: string) => activity.written(jobId)
  const finder = createFinder({ database, blobs })
  const jobs = createJobs({
    database,
    schema: dialect.schema,
    clock,
    signals,
    topics,
    blobs,
    reported,
  })
  return {
    jobs,
    finder,
    blobs,
    activity,
    mailbox: createMailbox(database, {
      watch: (recipient, listener) => signals.watch(topics.inbox(recipient), () => listener()),
      signal: (recipient) => signals.signal(topics.inbox(recipient)),
    }),
    logs: createLogs(database, {
      watch: (prefix, listener) =>
        signals.watch(topics.logs(prefix), (log) => listener(log ? log.split('/') : undefined)),
      signal: (prefix, name) => signals.signal(topics.logs(prefix), name.join('/')),
    }),
    search: createSearch(database),
    numbers: (request: NumbersRequest) => countNumbers(database, request),
    registry: createRegistry(database, {
      wakeAll(agent) {
        signals.signal(topics.agent(agent))
        return signals.wakeAll(agent)
      },
    }),
    upkeep: createUpkeep(database),
    transfer: createTransfer(database, placeOf(options.url)),
    async end() {
      finder.close()
      await activity.close()
      await signals.close()
    },
  }
}

async function openWorkspace(
  pool: Pool,
  {
    schema,
    name,
    place,
    mustExist,
  }: { schema: string; name: string; place: string; mustExist: boolean },
): Promise<number> {
  const client = await pool.connect()
  let isSound = false
  try {
    if (mustExist) {
      const found = await readSchema(client, schema)
      checkSchema(found, place)
      // Older tables are updated by the next program that may create some.
      if (found.version < SCHEMA_VERSION) throw missing(name)
    } else {
      await migrate(client, { schema, place })
    }
    const find = async (text: string) =>
      (await client.query<{ workspace_id: number }>(expand(text, { schema }), [name])).rows[0]
    const known = await find('select workspace_id from @workspaces where name = $1')
    if (known === undefined && mustExist) throw missing(name)
    const made =
      known ??
      (await find(
        'insert into @workspaces (name) values ($1) on conflict do nothing returning workspace_id',
      )) ??
      (await find('select workspace_id from @workspaces where name = $1'))
    isSound = true
    if (made === undefined) throw missing(name)
    return made.workspace_id
  } finally {
    client.release(!isSound)
  }
}

/** A later program has changed the tables while this one runs, or a person has removed them. */
async function explainMissing(
  pool: Pool,
  { schema, place }: { schema: string; place: string },
): Promise<void> {
  const client = await pool.connect()
  try {
    const found = await readSchema(client, schema)
    checkSchema(found, place)
    if (found.version > 0) return
    const message = `Cannot use the database "${place}": it has no tables of the relay any more. Restore them from a backup, or start again to create them empty.`
    throw new RelayError('STORE_REFUSED', message)
  } finally {
    client.release()
  }
}

async function openClock(database: Database): Promise<Clock> {
  const ask = async () => {
    const [row] = await database.read<{ ms: number }>(
      'ask for the time',
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    )
    return row?.ms ?? Date.now()
  }
  const clock = createDatabaseClock(() => {
    // Without an answer, the earlier estimate stays.
    clock.adjust(ask).catch(() => {})
  })
  await clock.adjust(ask)
  return clock
}

function missing(name: string): RelayError {
  const message = `Cannot open workspace "${name}": the database has no such workspace. It is created by the first dispatch or worker of the workspace.`
  return new RelayError('WORKSPACE_NOT_FOUND', message)
}

import type { ClientBase, Pool } from 'pg'

import { RelayError } from '../../errors.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { backendOf } from './connection/begin.ts'
import {
  isCollision,
  isLost,
  isMissingTable,
  isSpoiled,
  isUnprepared,
  refusalOf,
} from './connection/failure.ts'
import { expand, statementName } from './sql.ts'
import type { Dialect } from './sql.ts'

/** What one statement of a transaction needs. */
export type Statements = {
  /** Runs one statement. `name` names what is attempted, as in "Cannot claim a job", and the prepared statement. */
  run: <Row extends object>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
}

/** The tables of one workspace, over a pool of connections. */
export type Database = {
  /** The workspace's key in every table. */
  readonly workspaceId: number
  /** A statement that only reads. Repeated by itself after a lost connection. */
  read: <Row extends object>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
  /** A statement that changes something and may safely run twice; repeated as a read is. */
  repeat: <Row extends object>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
  /**
   * A statement that changes something, run once. Throws `CommitUnknown` when the connection was lost after it was
   * sent, so that it may or may not have been carried out.
   */
  write: <Row extends object>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
  /**
   * Statements in one transaction; undone as a whole when `work` throws. Throws `CommitUnknown` as `write` does, unless
   * it may safely run twice. `work` uses no other connection, because all of them may be in transactions that wait.
   */
  transaction<T>(
    name: string,
    work: (statements: Statements) => Promise<T>,
    how?: { mayRepeat: boolean },
  ): Promise<T>
}

/** The connection was lost before the answer to a change arrived: the change may have been carried out. */
export class CommitUnknown extends Error {
  constructor(what: string, cause: unknown) {
    super(`Cannot tell whether the database could ${what}: the connection was lost.`, { cause })
    this.name = 'CommitUnknown'
  }
}

/** The first wait before a repetition, and the longest. */
const FIRST_MS = 50
const LONGEST_MS = 2000

/** How often a statement is run again that another transaction was in the way of. */
const MOST_COLLISIONS = 20

/** How long the end of a lost connection is waited for on the server. */
const ENDED_MS = 2000

/** A statement that carries more than this gets another second for every further million bytes. */
const SMALL_BYTES = 1_000_000

/** How a server that is away is waited for. */
export type Patience = {
  /** For people: the address without secrets. */
  place: string
  /** How long an unreachable server is tried again before `STORE_UNREACHABLE` is thrown. */
  patienceMs: number
  isClosed: () => boolean
}

export function createDatabase(
  on: Patience & {
    pool: Pool
    dialect: Dialect
    workspaceId: number
    answerMs: number
    /** Called when a table does not exist; throws when it knows why. */
    explainMissing: () => Promise<void>
  },
): Database {
  const { pool, dialect, answerMs } = on
  const prepared = new Map<string, { name: string; text: string }>()
  /** Whether a pooler gives a connection of its own to every transaction, so that none keeps prepared statements. */
  let isPooled = false

  /** The text with the names of tables, prepared under a name of its own. */
  function preparedAs(name: string, text: string): { name?: string; text: string } {
    // A statement of a test carries its time in the text and is prepared anew each time.
    if (dialect.now !== undefined || isPooled) return { text: expand(text, dialect) }
    let known = prepared.get(text)
    if (known === undefined) {
      const expanded = expand(text, dialect)
      known = { name: statementName(name, expanded), text: expanded }
      prepared.set(text, known)
    }
    return known
  }

  async function query<Row extends object>(
    client: Pick<ClientBase, 'query'>,
    name: string,
    [text, values]: [string, readonly unknown[]],
  ): Promise<Row[]> {
    // The types leave out the time limit.
    const timed = { query_timeout: answerMs + sendingMs(values) }
    const statement = { ...preparedAs(name, text), ...timed, values: [...values] }
    try {
      return (await client.query<Row>(statement)).rows
    } catch (error) {
      isPooled ||= isUnprepared(error)
      throw error
    }
  }

  /** Connects, with patience: nothing was sent yet, so every failure may be tried again. */
  async function once<T>(
    name: string,
    endMs: number,
    work: (client: ClientBase) => Promise<T>,
  ): Promise<T> {
    const client = await patiently(name, { ...on, endMs }, () => pool.connect())
    let failure: unknown
    try {
      return await work(client)
    } catch (error) {
      failure = error
      throw error
    } finally {
      client.release(isSpoiled(failure))
      if (isLost(failure)) await endBackend(client)
    }
  }

  /** A server may still run the statement of a lost connection; after this, nothing of it is carried out later. */
  async function endBackend(client: object): Promise<void> {
    const backend = backendOf(client)
    if (backend === undefined) return
    await pool.query(END_BACKEND, [backend.pid, backend.started, ENDED_MS]).catch(() => {
      // The server is away, and so is that process; or it is frozen, and what was sent stays in doubt.
    })
  }

  /** `mayRepeat`: what was sent on a lost connection is sent again. */
  async function run<T>(
    name: string,
    { mayRepeat }: { mayRepeat: boolean },
    work: (client: ClientBase) => Promise<T>,
  ): Promise<T> {
    const endMs = performance.now() + on.patienceMs
    return patiently(name, { ...on, endMs }, async () => {
      try {
        return await once(name, endMs, work)
      } catch (error) {
        // A failed connection attempt is a RelayError by now, so the statement was sent.
        if (isLost(error) && !mayRepeat) throw new CommitUnknown(name, error)
        if (isMissingTable(error)) await on.explainMissing()
        throw error
      }
    })
  }

  const repeat: Database['repeat'] = (name, text, values = []) =>
    run(name, { mayRepeat: true }, (client) => query(client, name, [text, values]))

  return {
    workspaceId: on.workspaceId,
    read: repeat,
    repeat,
    write: (name, text, values = []) =>
      run(name, { mayRepeat: false }, (client) => query(client, name, [text, values])),
    transaction: (name, work, { mayRepeat } = { mayRepeat: false }) =>
      run(name, { mayRepeat }, async (client) => {
        await client.query('begin isolation level read committed')
        try {
          const done = await work({
            run: (statement, text, values = []) => query(client, statement, [text, values]),
          })
          const { command } = await client.query('commit')
          if (command !== 'COMMIT') throw new Error(`Cannot ${name}: it was undone.`)
          return done
        } catch (error) {
          // A lost connection has undone it already.
          if (!isLost(error)) await client.query('rollback')
          throw error
        }
      }),
  }
}

/** The server takes the time that a long text needs on a slow line. */
function sendingMs(values: readonly unknown[]): number {
  let bytes = 0
  for (const value of values) {
    if (typeof value === 'string' || value instanceof Uint8Array) bytes += value.length
  }
  return bytes > SMALL_BYTES ? bytes / 1000 : 0
}

const END_BACKEND = `
  select pg_terminate_backend(pid, $3) from pg_stat_activity where pid = $1 and backend_start = $2::timestamptz`

/**
 * Repeats work that another transaction was in the way of, or that could not reach the server. Throws
 * `STORE_UNREACHABLE` when it stays away, and the refusals of `refusalOf`.
 */
export async function patiently<T>(
  name: string,
  on: Patience & { endMs?: number },
  work: () => Promise<T>,
): Promise<T> {
  const { endMs = performance.now() + on.patienceMs } = on
  let collisions = 0
  for (let waitMs = FIRST_MS; ; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
    try {
      return await work()
    } catch (error) {
      const isAway = isLost(error)
      const isCollided = isCollision(error) && (collisions += 1) <= MOST_COLLISIONS
      if (!isCollided && (!isAway || on.isClosed())) throw refusalOf(name, error)
      if (performance.now() + waitMs > endMs) {
        throw isAway ? unreachable(on.place, name, error) : refusalOf(name, error)
      }
      await pause(waitMs * (0.5 + Math.random() / 2))
    }
  }
}

function unreachable(place: string, name: string, cause: unknown): RelayError {
  const why = cause instanceof Error ? cause.message : String(cause)
  const message = `Cannot ${name}: the database "${place}" cannot be reached (${why}). What was acknowledged is safe; check that the database runs and that this host may connect, then try again.`
  return new RelayError('STORE_UNREACHABLE', message, { cause })
}

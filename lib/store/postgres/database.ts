import type { ClientBase, Pool } from 'pg'

import { RelayError } from '../../errors.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { isCollision, isLost, refusalOf } from './connection/failure.ts'
import { expand } from './sql.ts'
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
  /** Statements in one transaction; undone as a whole when `work` throws. Throws `CommitUnknown` as `write` does. */
  transaction<T>(name: string, work: (statements: Statements) => Promise<T>): Promise<T>
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

/** How a server that is away is waited for. */
export type Patience = {
  /** For people: the address without secrets. */
  place: string
  /** How long an unreachable server is tried again before `STORE_UNREACHABLE` is thrown. */
  patienceMs: number
  isClosed: () => boolean
}

export function createDatabase(
  on: Patience & { pool: Pool; dialect: Dialect; workspaceId: number },
): Database {
  const { pool, dialect } = on

  async function query<Row extends object>(
    client: Pick<ClientBase, 'query'>,
    name: string,
    [text, values]: [string, readonly unknown[]],
  ): Promise<Row[]> {
    const expanded = expand(text, dialect)
    // A statement of a test carries its time in the text and is prepared anew each time.
    const prepared = dialect.now === undefined ? { name } : {}
    const { rows } = await client.query<Row>({ ...prepared, text: expanded, values: [...values] })
    return rows
  }

  /** Connects, with patience: nothing was sent yet, so every failure may be tried again. */
  async function once<T>(name: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await patiently(name, on, () => pool.connect())
    let failure: unknown
    try {
      return await work(client)
    } catch (error) {
      failure = error
      throw error
    } finally {
      client.release(isLost(failure))
    }
  }

  function repeated<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return patiently(name, on, () =>
      once(name, (client) => query<Row>(client, name, [text, values])),
    )
  }

  async function changing<T>(name: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
    return patiently(name, on, async () => {
      try {
        return await once(name, work)
      } catch (error) {
        // A failed connection attempt is a RelayError by now, so the statement was sent.
        if (isLost(error)) throw new CommitUnknown(name, error)
        throw error
      }
    })
  }

  return {
    workspaceId: on.workspaceId,
    read: repeated,
    repeat: repeated,
    write: (name, text, values = []) =>
      changing(name, (client) => query(client, name, [text, values])),
    transaction: (name, work) =>
      changing(name, async (client) => {
        await client.query('begin')
        try {
          const done = await work({
            run: (statement, text, values = []) => query(client, statement, [text, values]),
          })
          await client.query('commit')
          return done
        } catch (error) {
          // A lost connection has undone it already.
          await client.query('rollback').catch(() => {})
          throw error
        }
      }),
  }
}

/**
 * Repeats work that another transaction was in the way of, or that could not reach the server. Throws
 * `STORE_UNREACHABLE` when it stays away, and the refusals of `refusalOf`.
 */
export async function patiently<T>(name: string, on: Patience, work: () => Promise<T>): Promise<T> {
  const endMs = performance.now() + on.patienceMs
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
  const message = `Cannot ${name}: the database "${place}" cannot be reached (${why}). Nothing was lost; check that it runs and that this host may connect, then try again.`
  return new RelayError('STORE_UNREACHABLE', message, { cause })
}

import { setTimeout as pause } from 'node:timers/promises'

import type { OwnClient } from '../connection/connect.ts'
import { expand, statementName } from '../sql.ts'
import type { Dialect } from '../sql.ts'
import { channelPrefix, lockClass } from './channel.ts'

/** The first wait before a lost session is opened again, and the longest. */
const FIRST_MS = 100
const LONGEST_MS = 5000

/** A connection that is only listened to can be lost without a sign, so it is used this often. */
const BEAT_MS = 15_000

/** The longest wait for an orderly end. */
const END_MS = 1000

/** An open connection that listens for this process. */
export type Session = {
  number: number
  /** `name` names what is attempted, and the prepared statement. */
  run: <Row extends object>(
    name: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
}

/**
 * Keeps one listening connection open, and opens another one when it is lost. `opened` is called with each; `received`
 * with what it is notified of; `lost` when it ends.
 */
export function keepSession(on: {
  connect: () => Promise<OwnClient>
  dialect: Dialect
  opened: (session: Session) => Promise<void>
  received: (payload: string) => void
  lost: () => void
}): { opening: () => Promise<void>; close: () => Promise<void> } {
  const { connect, dialect } = on
  let client: OwnClient | undefined
  let waitMs = FIRST_MS
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let opening = open()

  async function open(): Promise<void> {
    let own: OwnClient | undefined
    try {
      own = await connect()
      if (isClosed) return await endSoon(own)
      client = own
      const connection = own
      own.once('end', () => end(connection))
      own.on('notification', ({ payload = '' }) => on.received(payload))
      const run = runOn(connection)
      const number = await begin(run)
      if (isClosed) return
      await on.opened({ number, run })
      waitMs = FIRST_MS
      beatSoon(connection, run)
    } catch {
      // The server is away, or went away meanwhile. The watches poll until it is back.
      if (own === undefined) end(undefined)
      else await endSoon(own)
    }
  }

  /**
   * Statements run one after the other. The connection keeps the process alive while one of them runs, and not while it
   * only listens.
   */
  function runOn(connection: OwnClient): Session['run'] {
    let waiting = 0
    let last: Promise<unknown> = Promise.resolve()
    connection.unref()
    return async <Row extends object>(
      name: string,
      text: string,
      values: readonly unknown[] = [],
    ) => {
      waiting += 1
      connection.ref()
      const before = last
      const expanded = expand(text, dialect)
      const prepared = { name: statementName(name, expanded), text: expanded }
      const own = before.then(() => connection.query<Row>({ ...prepared, values: [...values] }))
      last = own.catch(() => {})
      try {
        return (await own).rows
      } finally {
        waiting -= 1
        if (waiting === 0) connection.unref()
      }
    }
  }

  /** The lock comes first: a row of a session without a lock counts as one of a dead process. */
  async function begin(run: Session['run']): Promise<number> {
    const [{ number } = { number: 0 }] = await run<{ number: number }>(
      'number a session',
      `select nextval('@sessions')::int as number`,
    )
    await run('lock a session', 'select pg_advisory_lock($1, $2)', [
      lockClass(dialect.schema),
      number,
    ])
    await run('listen', `listen ${channelPrefix(dialect.schema)}${number}`)
    return number
  }

  function beatSoon(connection: OwnClient, run: Session['run']): void {
    if (client !== connection || isClosed) return
    timer = setTimeout(() => {
      run('look after a session', 'select').then(
        () => beatSoon(connection, run),
        () => endSoon(connection),
      )
    }, BEAT_MS).unref()
  }

  function end(ended: OwnClient | undefined): void {
    if (ended !== client) return
    client = undefined
    clearTimeout(timer)
    if (isClosed) return
    on.lost()
    timer = setTimeout(
      () => {
        opening = open()
      },
      waitMs * (0.5 + Math.random() / 2),
    ).unref()
    waitMs = Math.min(LONGEST_MS, waitMs * 2)
  }

  /** A server that does not answer keeps neither this process nor the next session waiting. */
  async function endSoon(connection: OwnClient): Promise<void> {
    const ended = connection.end().catch(() => {})
    await Promise.race([ended, pause(END_MS, undefined, { ref: false })])
    connection.unref()
    end(connection)
  }

  return {
    /** Resolves when the session is open, or could not be opened. */
    opening: () => opening,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await Promise.race([opening, pause(END_MS, undefined, { ref: false })])
      const last = client
      last?.ref()
      if (last !== undefined) await endSoon(last)
    },
  }
}

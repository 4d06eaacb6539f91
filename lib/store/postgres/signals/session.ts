import type { OwnClient } from '../connection/connect.ts'

import { expand } from '../sql.ts'
import type { Dialect } from '../sql.ts'
import { channelPrefix, lockClass } from './channel.ts'

/** The first wait before a lost session is opened again, and the longest. */
const FIRST_MS = 100
const LONGEST_MS = 5000

/** An open connection that listens for this process. */
export type Session = {
  number: number
  run: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>
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
      if (isClosed) return await own.end()
      client = own
      const connection = own
      own.on('error', () => {})
      own.once('end', () => end(connection))
      own.on('notification', ({ payload = '' }) => on.received(payload))
      const run = runOn(connection)
      const number = await begin(run)
      await on.opened({ number, run })
      waitMs = FIRST_MS
    } catch {
      // The server is away, or went away meanwhile. The watches poll until it is back.
      if (own === undefined) end(undefined)
      else await own.end().catch(() => {})
    }
  }

  /** The connection keeps the process alive while a statement runs on it, and not while it only listens. */
  function runOn(connection: OwnClient): Session['run'] {
    let running = 0
    connection.unref()
    return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      running += 1
      connection.ref()
      try {
        return (await connection.query<Row>(expand(text, dialect), [...values])).rows
      } finally {
        running -= 1
        if (running === 0) connection.unref()
      }
    }
  }

  /** The lock comes first: a row of a session without a lock counts as one of a dead process. */
  async function begin(run: Session['run']): Promise<number> {
    await run(`set synchronous_commit = off`)
    const [{ number } = { number: 0 }] = await run<{ number: number }>(
      `select nextval('@sessions')::int as number`,
    )
    await run('select pg_advisory_lock($1, $2)', [lockClass(dialect.schema), number])
    await run(`listen ${channelPrefix(dialect.schema)}${number}`)
    return number
  }

  function end(ended: OwnClient | undefined): void {
    if (ended !== client) return
    client = undefined
    on.lost()
    if (isClosed) return
    timer = setTimeout(
      () => {
        opening = open()
      },
      waitMs * (0.5 + Math.random() / 2),
    ).unref()
    waitMs = Math.min(LONGEST_MS, waitMs * 2)
  }

  return {
    /** Resolves when the session is open, or could not be opened. */
    opening: () => opening,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await opening
      client?.ref()
      await client?.end().catch(() => {})
    },
  }
}

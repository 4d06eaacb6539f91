import { randomUUID } from 'node:crypto'

import type { Watch } from '../jobs.ts'
import { checkAppend, checkLogName } from '../logs.ts'
import type { LogEvent, LogLine, LogName, LogRange, Logs } from '../logs.ts'
import { textChangeIn } from '../message-texts.ts'
import { CommitUnknown } from './database.ts'
import type { Database } from './database.ts'

/** How other processes learn that a log at or below a name has grown. */
export type LogSignals = {
  watch: (prefix: LogName, listener: (name?: LogName) => void) => Watch
  /** Signals those who watch `prefix` that the log `name` has grown. */
  signal: (prefix: LogName, name: LogName) => void
}

/** The largest version that the database stores. */
const MOST_VERSION = 2 ** 31 - 1

/** The largest depth of names that is asked for. */
const MOST_LEVELS = 1000

/** Reads logs, also within a transaction. */
export function createLogReader(
  database: Pick<Database, 'workspaceId' | 'read'>,
): Pick<Logs, 'last' | 'read' | 'list'> {
  const { workspaceId } = database

  async function last(name: LogName): Promise<number> {
    const [row] = await database.read<{ last: number }>('find the end of a log', LAST, [
      workspaceId,
      keyOf(name),
    ])
    return row?.last ?? 0
  }

  async function read(name: LogName, { after, limit }: LogRange): Promise<LogLine[]> {
    const range = [Math.min(after, MOST_VERSION), Math.min(limit, MOST_VERSION)]
    const rows = await database.read<Row>('read a log', READ, [workspaceId, keyOf(name), ...range])
    return rows.map(lineOf)
  }

  async function list(prefix: LogName, levels: number): Promise<LogName[]> {
    const depth = prefix.length + Math.min(levels, MOST_LEVELS)
    const rows = await database.read<{ log: string }>('list logs', LIST, [
      workspaceId,
      keyOf(prefix),
      depth,
    ])
    return rows.map(({ log }) => log.split('/'))
  }

  return {
    async last(name) {
      checkLogName(name)
      return last(name)
    },
    async read(name, range) {
      checkLogName(name)
      return read(name, range)
    },
    async list(prefix, levels = MOST_LEVELS) {
      checkLogName(prefix)
      return list(prefix, levels)
    },
  }
}

/** Logs in a table. A committed line is durable, and visible to every other process. */
export function createLogs(database: Database, signals: LogSignals): Logs {
  const { workspaceId } = database
  const reader = createLogReader(database)

  async function append(
    name: LogName,
    version: number,
    event: LogEvent,
  ): Promise<LogLine | undefined> {
    const writer = randomUUID()
    const values = [workspaceId, keyOf(name), version, writer, JSON.stringify(event)]
    const text = textStatementFor(name, { version, event })
    for (;;) {
      try {
        const rows = await database.write<{ at: Date }>(
          'append to a log',
          text?.statement ?? APPEND,
          [...values, ...(text?.values ?? [])],
        )
        const [row] = rows
        if (row !== undefined) return { version, at: row.at.toISOString(), writer, event }
        break
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error
        // It may still be carried out. The same line again waits for that, and then finds it.
      }
    }
    const [line] = await reader.read(name, { after: version - 1, limit: 1 })
    // An equal line may be another process's, so only the name of the append tells.
    if (line?.writer === writer) return line
    if (line === undefined)
      throw new TypeError(`Line ${version} of "${keyOf(name)}" has no line before it.`)
    return undefined
  }

  return {
    ...reader,
    async append(name, version, event) {
      checkAppend(name, version)
      const line = await append(name, version, event)
      if (line === undefined) return undefined
      for (let parts = 0; parts <= name.length; parts += 1)
        signals.signal(name.slice(0, parts), name)
      return line
    },
    async shrink(name, event) {
      checkAppend(name, 1)
      const values = [workspaceId, keyOf(name), randomUUID(), JSON.stringify(event)]
      await database.repeat('shrink a log', SHRINK, values)
      for (let parts = 0; parts <= name.length; parts += 1)
        signals.signal(name.slice(0, parts), name)
    },
    watch(prefix, listener) {
      checkLogName(prefix)
      return signals.watch(prefix, listener)
    },
  }
}

/** The name of a log as one text. No part contains a slash. */
function keyOf(name: LogName): string {
  return name.join('/')
}

type Row = { version: number; at: Date; writer: string; event: string }

function lineOf({ version, at, writer, event }: Row): LogLine {
  return { version, at: at.toISOString(), writer, event: JSON.parse(event) }
}

const LAST = `
  select coalesce(max(version), 0) as last from @log_lines where workspace_id = $1 and log = $2`

const READ = `
  select version, at, writer, event::text as event from @log_lines
   where workspace_id = $1 and log = $2 and version > $3 order by version limit $4`

/** The statement for a line that changes what is searched, with its further values. */
function textStatementFor(name: LogName, line: Pick<LogLine, 'version' | 'event'>) {
  const change = textChangeIn(name, { ...line, at: '' })
  if (change === undefined) return undefined
  const { message_id, channel, kind } = change
  if (kind === 'sent') {
    return { statement: APPEND_SENT, values: [message_id, channel, change.from, change.words] }
  }
  if (kind === 'edited') return { statement: APPEND_EDITED, values: [message_id, change.words] }
  return { statement: APPEND_DELETED, values: [message_id] }
}

const APPEND = `
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, $3::int, date_trunc('milliseconds', @now), $4, $5::json
   where $3::int = 1 + coalesce((
     select max(version) from @log_lines where workspace_id = $1 and log = $2), 0)
  on conflict do nothing returning at`

const SHRINK = `
  with first as (
    update @log_lines set event = $4::json, writer = $3, at = date_trunc('milliseconds', @now)
     where workspace_id = $1 and log = $2 and version = 1
  )
  delete from @log_lines where workspace_id = $1 and log = $2 and version > 1`

const APPEND_SENT = `
  with line as (${APPEND}), text as (
    insert into @message_texts (workspace_id, message_id, channel, sender, at, words)
    select $1, $6, $7, $8, at, $9 from line
    on conflict do nothing
  )
  select at from line`

const APPEND_EDITED = `
  with line as (${APPEND}), text as (
    update @message_texts set words = $7
     where workspace_id = $1 and message_id = $6 and exists (select from line)
  )
  select at from line`

const APPEND_DELETED = `
  with line as (${APPEND}), text as (
    delete from @message_texts
     where workspace_id = $1 and message_id = $6 and exists (select from line)
  )
  select at from line`

/**
 * Walks the names by index, one step for each: what is deeper than asked is skipped with everything beside it. The
 * character after \`/\` is \`0\`, so names below a prefix are before that.
 */
const LIST = `
  with recursive names as (
    select (select log from @log_lines
             where workspace_id = $1 and log >= $2 order by log limit 1) as log
    union all
    select (select l.log from @log_lines l
             where l.workspace_id = $1
               and l.log > n.log and l.log >= case
                 when cardinality(string_to_array(n.log, '/')) > $3::int and $3::int > 0
                 then array_to_string((string_to_array(n.log, '/'))[1:$3::int], '/') || '0'
                 else '' end
             order by l.log limit 1)
      from names n
     where n.log is not null and ($2 = '' or n.log < $2 || '0')
  )
  select log from names
   where log is not null and cardinality(string_to_array(log, '/')) <= $3::int
     and ($2 = '' or log = $2 or starts_with(log, $2 || '/'))`

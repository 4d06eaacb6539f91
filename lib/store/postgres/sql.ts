import { hash } from 'node:crypto'

import { escapeIdentifier } from 'pg'

/** Where the relay's tables are, and what time it is in the database. */
export type Dialect = {
  schema: string
  /** The time that a test's clock shows, in wall-clock milliseconds; absent for the clock of the database itself. */
  now?: (() => number) | undefined
}

const WORD = /@([a-z_]+)/g

/** Statements whose expansion never changes, by schema and text. */
const expanded = new Map<string, string>()

/** A statement with `@name` replaced by the table of that name, and `@now` by the time of the database. */
export function expand(text: string, dialect: Dialect): string {
  if (dialect.now !== undefined) return expandNow(text, dialect)
  const key = `${dialect.schema} ${text}`
  const known = expanded.get(key) ?? expandNow(text, dialect)
  expanded.set(key, known)
  return known
}

function expandNow(text: string, { schema, now }: Dialect): string {
  return text.replaceAll(WORD, (_, word: string) =>
    word === 'now' ? timeOf(now) : `${escapeIdentifier(schema)}.${word}`,
  )
}

function timeOf(now: Dialect['now']): string {
  return now === undefined ? 'clock_timestamp()' : `to_timestamp(${now() / 1000}::float8)`
}

/**
 * The name of a prepared statement. It stands for this text only, also where another program, or this one for another
 * schema, has used the same connection of a pooler before.
 */
export function statementName(name: string, text: string): string {
  return `${name} ${hash('sha256', text).slice(0, 12)}`
}

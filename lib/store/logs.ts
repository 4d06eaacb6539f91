import type { Watch } from './jobs.ts'

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | LogEvent

/** What a line of a log says: a JSON object, of which the store knows nothing. */
export type LogEvent = { [member: string]: Json | undefined }

/** The name of a log: parts of 1 to 64 of the characters `A-Z a-z 0-9 . _ -`. */
export type LogName = readonly string[]

/** One line: its place in the log from 1, when it was written, and a name of the append that no other line has. */
export type LogLine = { version: number; at: string; writer: string; event: LogEvent }

/**
 * Append-only logs by name, such as the posts of a channel. No lock is held: of several processes that write a version
 * the first one wins. Every call costs the same however long the log is. A name that is not made of valid parts is a
 * `TypeError`. A log whose lines are damaged is refused with `LOG_DAMAGED`, or `STORE_FORMAT_UNKNOWN` when a later
 * program wrote it; other logs continue.
 */
export type Logs = {
  /** Version of the last line; 0 for a log that does not exist. Its line may not be durable yet. */
  last(name: LogName): Promise<number>
  /**
   * Lines with versions after `after`, oldest first, at most `limit`. What it returns survives a power cut, unless
   * `settled` is false: that saves a flush for a caller that appends next, which makes all lines before durable.
   */
  read(name: LogName, range: LogRange): Promise<LogLine[]>
  /**
   * Appends as this version, which must be one more than that of a line that was seen. Durable when it resolves, with all
   * lines before it; undefined when another process wrote that version first.
   */
  append(name: LogName, version: number, event: LogEvent): Promise<LogLine | undefined>
  /**
   * Replaces all lines of a log that is over by one, its new first line; what they said is gone for good. Durable when it
   * resolves. Repeating it finishes what a crash interrupted. No process appends to such a log any more.
   */
  shrink(name: LogName, event: LogEvent): Promise<void>
  /** Names of the logs at or below a name, at most `levels` parts longer, in no particular order. */
  list(prefix: LogName, levels?: number): Promise<LogName[]>
  /**
   * Calls back with the name of a log at or below this one that has grown, or without a name when any may have; that
   * happens regularly, too.
   */
  watch(prefix: LogName, listener: (name?: LogName) => void): Watch
}

/** Which lines to read. */
export type LogRange = { after: number; limit: number; settled?: boolean }

/** Lines of one segment. Version v is in segment `(v - 1) / 1000`, rounded down, in every store. */
export const SEGMENT_LINES = 1000

const PART = /^[A-Za-z0-9._-]{1,64}$/

/** Throws a `TypeError` for a name with other characters: what agents send is checked before. */
export function checkLogName(name: LogName): void {
  const wrong = name.find((part) => !PART.test(part))
  if (wrong !== undefined)
    throw new TypeError(`${JSON.stringify(wrong)} is no part of a log's name.`)
}

/** Throws a `TypeError` for the name of a log, or a version, that no log has. */
export function checkAppend(name: LogName, version: number): void {
  checkLogName(name)
  if (name.length === 0) throw new TypeError('The name of a log has at least one part.')
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new TypeError(`${version} is no version of a line.`)
  }
}

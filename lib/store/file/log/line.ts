import { checkEntry } from '../../../schema/event.ts'
import type { LogEntry } from '../../../schema/event.ts'
import { readSealed, recordOf } from './sealed-line.ts'
import type { OtherLine } from './sealed-line.ts'

/** One segment between newlines in the log of a job. */
export type Line = { kind: 'entry'; line: number; entry: LogEntry; bytes: Buffer } | OtherLine

/** The bytes of one record. */
export function encodeRecord(entry: LogEntry): Buffer {
  return recordOf(JSON.stringify(entry))
}

/** Reads every record of a log. A record that is not an event is returned as damage. */
export function* readLines(bytes: Buffer): Generator<Line> {
  for (const read of readSealed(bytes)) {
    yield read.kind === 'record' ? entryOf(read) : read
  }
}

function entryOf({ line, value, bytes }: { line: number; value: unknown; bytes: Buffer }): Line {
  const parsed = checkEntry(value)
  if (parsed.success) return { kind: 'entry', line, entry: parsed.data, bytes }
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return { kind: 'damage', line, reason: `the event is malformed at "${where}"` }
}

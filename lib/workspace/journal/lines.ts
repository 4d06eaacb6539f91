import { ToolEntry } from '../../schema/tool-entry.ts'
import type { LogLine, LogName } from '../../store/logs.ts'

/** Where the store keeps the tool journal. */
export const JOURNAL: LogName = ['tools', 'journal']

/** An entry with its place: the number of its line, and its own within the line. */
export type Placed = ToolEntry & { line: number; entry: number }

/** The entries of a line, oldest first. What is not an entry was forged or damaged; `verify` names its line. */
export function rowsOf({ version, event }: LogLine): Placed[] {
  const entries = Array.isArray(event['entries']) ? event['entries'] : []
  return entries.flatMap((entry, at) => {
    const parsed = ToolEntry.safeParse(entry)
    return parsed.success ? [{ line: version, entry: at + 1, ...parsed.data }] : []
  })
}

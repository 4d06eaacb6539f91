import { RelayError } from '../errors.ts'
import { AuditEntry } from '../schema/audit-entry.ts'
import type { AuditWho } from '../schema/audit-entry.ts'
import type { LogLine, Logs } from '../store/logs.ts'
import type { Head } from './chain.ts'
import { AUDIT, headOf } from './lines.ts'

/** `what` passes a kind and those below it: `message` passes `message.sent`. `agent`: who did it, or whom it is about. */
export type AuditQuery = {
  since?: string | undefined
  agent?: string | undefined
  what?: string | undefined
  /** `next` of an earlier page, to continue with what is older. */
  cursor?: string | undefined
  limit: number
}

/** An entry, with the number of its line, and its own within the line. */
type AuditRow = AuditEntry & { line: number; entry: number }

/**
 * `next` continues a page, and is absent at the end. A page may hold fewer entries than its limit although more follow,
 * because one call looks at a bounded number of lines. `head` is the end of the log: kept elsewhere, it proves later that
 * nothing up to it was changed.
 */
export type AuditPage = { entries: AuditRow[]; next: string | undefined; head: Head }

/** Lines that one step back reads, and the most that one page looks at. */
const STEP = 200
const MOST_LINES = 20_000

/** The place of an entry: the number of its line, and its number within the line. */
type Place = { line: number; entry: number }

/** More than the number of any entry of a line. */
const LAST_ENTRY = 9999

/** Reads the log from its end. The cost does not depend on the length of the log. Throws `CURSOR_INVALID`. */
export async function readPage(logs: Logs, query: AuditQuery): Promise<AuditPage> {
  const head = await headOf(logs, AUDIT)
  const before = placeOf(query.cursor) ?? { line: head.version + 1, entry: 0 }
  const entries: AuditRow[] = []
  const stop = Math.max(0, before.line - MOST_LINES)
  for (let last = Math.min(before.line, head.version); last > stop; last -= STEP) {
    const after = Math.max(stop, last - STEP)
    const lines = await logs.read(AUDIT, { after, limit: last - after })
    for (const row of lines.toReversed().flatMap(rowsOf)) {
      if (!isBefore(row, before) || !passes(row, query)) continue
      if (entries.length === query.limit) return { entries, next: cursorAfter(entries), head }
      entries.push(row)
    }
    if (isTooOld(lines, query.since)) return { entries, next: undefined, head }
  }
  return { entries, next: stop === 0 ? undefined : `${stop}.${LAST_ENTRY}`, head }
}

/** The place in a cursor. Throws `CURSOR_INVALID`. */
function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const [, line, entry] = /^([1-9]\d{0,14})\.(\d{1,4})$/.exec(cursor) ?? []
  if (line === undefined) {
    const message = 'Cannot continue the audit log: the cursor is not one of an earlier page.'
    throw new RelayError('CURSOR_INVALID', message)
  }
  return { line: Number(line), entry: Number(entry) }
}

function cursorAfter(entries: AuditRow[]): string | undefined {
  const last = entries.at(-1)
  return last && `${last.line}.${last.entry}`
}

function isBefore(place: Place, other: Place): boolean {
  return place.line < other.line || (place.line === other.line && place.entry < other.entry)
}

/** The entries of a line, latest first. What is not an entry was forged or damaged; `verify` names its line. */
function rowsOf({ version, event }: LogLine): AuditRow[] {
  const entries = Array.isArray(event['entries']) ? event['entries'] : []
  return entries
    .flatMap((entry, at) => {
      const parsed = AuditEntry.safeParse(entry)
      return parsed.success ? [{ line: version, entry: at + 1, ...parsed.data }] : []
    })
    .toReversed()
}

function passes(row: AuditRow, { since, agent, what }: AuditQuery): boolean {
  if (since !== undefined && row.at < since) return false
  if (what !== undefined && row.what !== what && !row.what.startsWith(`${what}.`)) return false
  return agent === undefined || nameOf(row.who) === agent || row.agent === agent
}

function nameOf(who: AuditWho): string {
  return 'person' in who ? who.person : who.agent
}

/** True when nothing older can be wanted: clocks of processes differ by less than a whole step of lines. */
function isTooOld(lines: LogLine[], since: string | undefined): boolean {
  if (since === undefined || lines.length === 0) return false
  return lines.every((line) => rowsOf(line).every(({ at }) => at < since))
}

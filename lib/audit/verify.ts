import { RelayError } from '../errors.ts'
import type { LogName, Logs } from '../store/logs.ts'
import { breakOf, hashOf, ORIGIN } from './chain.ts'
import type { Head } from './chain.ts'
import { linesOf, marksOf } from './lines.ts'

/** What a walk over the log found. `head` is the end of its unbroken part; `broken`, the first line that does not continue it. */
export type ChainReport = {
  lines: number
  entries: number
  head: Head
  broken?: { line: number; why: string } | undefined
}

/**
 * Reads the whole log, oldest first, and compares it with its marks. Lines that were cut from its end are noticed up to
 * the latest mark. A log that was rewritten from a line to its end, with its marks, is only noticed by a head that was
 * kept elsewhere.
 */
export async function verifyChain(logs: Logs, name: LogName, kept?: Head): Promise<ChainReport> {
  // The first mark of a version counts: a log that was cut and continued marks it again.
  const marks = new Map(
    (await marksOf(logs, name)).toReversed().map(({ version, hash }) => [version, hash]),
  )
  if (kept !== undefined) marks.set(kept.version, kept.hash)
  const report: ChainReport = { lines: 0, entries: 0, head: ORIGIN }
  try {
    for await (const line of linesOf(logs, name)) {
      const why = breakOf(report.head, line) ?? markedOtherwise(marks, line)
      if (why !== undefined) return { ...report, broken: { line: report.head.version + 1, why } }
      const { entries } = line.event
      report.lines += 1
      report.entries += Array.isArray(entries) ? entries.length : 0
      report.head = { version: line.version, hash: hashOf(line.version, line.event) }
    }
  } catch (error) {
    if (!(error instanceof RelayError) || error.code !== 'LOG_DAMAGED') throw error
    return { ...report, broken: { line: report.head.version + 1, why: error.message } }
  }
  return { ...report, broken: cut(report.head, marks) }
}

function markedOtherwise(
  marks: Map<number, string>,
  { version, event }: { version: number; event: { hash?: unknown } },
): string | undefined {
  const marked = marks.get(version)
  if (marked === undefined || marked === event.hash) return undefined
  return `line ${version} is not the one that was recorded: the log was rewritten up to here`
}

/** The first line that a mark proves to have existed. */
function cut({ version }: Head, marks: Map<number, string>): ChainReport['broken'] {
  const last = Math.max(version, ...marks.keys())
  if (last === version) return undefined
  const why = `lines ${version + 1} to ${last} are missing: the log ends too early`
  return { line: version + 1, why }
}

import type { LogLine, LogName, Logs } from '../store/logs.ts'
import { hashOf, ORIGIN } from './chain.ts'
import type { Head } from './chain.ts'

/** Where the store keeps the audit log. */
export const AUDIT: LogName = ['audit']

/** The log of marks of a chain: every so often, the end of the chain at that moment. */
const marksLog = (chain: LogName): LogName => [...chain, 'marks']

/** Lines between two marks. */
const MARK_EVERY = 64

/** Lines that one read takes. */
const PAGE = 1000

/** The end of a chain as the store has it. */
export async function headOf(logs: Logs, chain: LogName): Promise<Head> {
  const version = await logs.last(chain)
  if (version === 0) return ORIGIN
  const [line] = await logs.read(chain, { after: version - 1, limit: 1, settled: false })
  return line === undefined ? { ...ORIGIN, version } : headAt(line)
}

/** The end of a chain for a writer that knew an earlier one: its own append makes the lines before it durable. */
export async function headAfter(logs: Logs, chain: LogName, known: Head): Promise<Head> {
  let head = known
  for await (const line of pages(logs, chain, { after: known.version, settled: false })) {
    head = headAt(line)
  }
  return head
}

/** The end of a chain whose last line this is. A line that lost its hash is continued by the hash it should have. */
function headAt({ version, event }: LogLine): Head {
  const { hash } = event
  return { version, hash: typeof hash === 'string' ? hash : hashOf(version, event) }
}

/** Every line, oldest first. */
export function linesOf(logs: Logs, chain: LogName): AsyncGenerator<LogLine> {
  return pages(logs, chain, { after: 0, settled: true })
}

/** Every mark, oldest first. */
export async function marksOf(logs: Logs, chain: LogName): Promise<Head[]> {
  const marks: Head[] = []
  for await (const { event } of pages(logs, marksLog(chain), { after: 0, settled: true })) {
    const { version, hash } = event
    if (typeof version === 'number' && typeof hash === 'string') marks.push({ version, hash })
  }
  return marks
}

async function* pages(
  logs: Logs,
  name: LogName,
  { after: start, settled }: { after: number; settled: boolean },
): AsyncGenerator<LogLine> {
  for (let after = start; ;) {
    const lines = await logs.read(name, { after, limit: PAGE, settled })
    yield* lines
    const last = lines.at(-1)
    if (last === undefined || lines.length < PAGE) return
    after = last.version
  }
}

/**
 * Notes the end of a chain in a log of its own, now and then, so that a log which loses its latest lines is noticed. A
 * mark that was not written is made up for by the next one.
 */
export async function markHead(logs: Logs, chain: LogName, head: Head): Promise<void> {
  if (head.version % MARK_EVERY !== 0) return
  const marks = marksLog(chain)
  const last = await logs.last(marks)
  await logs.append(marks, last + 1, head)
}

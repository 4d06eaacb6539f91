import * as fs from 'node:fs'

import { openPlain, writeOnce } from '../../files.ts'
import { parseDeliveryLine } from '../../schema/delivery.ts'
import type { DeliveryLine } from '../../schema/delivery.ts'
import type { DeliveryLog } from '../store.ts'

const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Lines that this process has appended. */
let appended = 0

/** Reads what became of a job's news; an absent log is an empty one. */
export function readDeliveries(path: string): DeliveryLog {
  const fd = openPlain(path)
  if (fd === 'absent' || fd === 'foreign') return logOf('')
  try {
    return logOf(fs.readFileSync(fd, 'utf8'))
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Appends a line as the log's next version; false when somebody else was first. As with a job's own log no
 * lock is held: of several lines with one version the first counts. Nothing is flushed: what a power cut
 * takes is told once more.
 */
export function appendDelivery(
  path: string,
  version: number,
  line: Omit<DeliveryLine, 'version'>,
): boolean {
  // Tells this line from one of another process, or of another moment, that says the same.
  appended += 1
  const text = JSON.stringify({ version, ...line, id: `${process.pid}.${appended}` })
  const fd = fs.openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  try {
    writeOnce(fd, Buffer.from(`\n${text}\n`))
    const bytes = Buffer.alloc(fs.fstatSync(fd).size)
    const length = fs.readSync(fd, bytes, 0, bytes.length, 0)
    const lines = linesOf(bytes.toString('utf8', 0, length))
    return lines[version - 1]?.text === text
  } finally {
    fs.closeSync(fd)
  }
}

function logOf(text: string): DeliveryLog {
  const lines = linesOf(text).map(({ line }) => line)
  return { version: lines.at(-1)?.version ?? 0, lines }
}

/** The lines that count, in the order of their versions. What is torn or skips a version counts for nothing. */
function linesOf(text: string): { line: DeliveryLine; text: string }[] {
  const lines: { line: DeliveryLine; text: string }[] = []
  for (const each of text.split('\n')) {
    const line = each === '' ? undefined : parseDeliveryLine(parsed(each))
    if (line?.version === lines.length + 1) lines.push({ line, text: each })
  }
  return lines
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Torn by a full disk or a death in the middle of the write: it was never told to anybody.
    return undefined
  }
}

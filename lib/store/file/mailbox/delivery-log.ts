import * as fs from 'node:fs'

import { afterwards, openPlain, writeOnce } from '../../../files/files.ts'
import { parseDeliveryLine } from '../../../schema/delivery.ts'
import type { DeliveryLine } from '../../../schema/delivery.ts'
import type { DeliveryLog } from '../../mailbox.ts'

const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Two processes may have one number, each in a container of its own; so this one has a name besides. */
const PROCESS_NAME = Math.random().toString(36).slice(2)

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

/** A longer log is rewritten without the waits that are over. Reading it costs some 50 µs then. */
const COMPACT_BYTES = 16 * 1024

/** Waits that were never withdrawn are kept up to so many: mostly their processes have died. */
const MOST_WAITS = 32

/**
 * Appends a line as the log's next version; false when another process was first, or when the log was rewritten
 * meanwhile. As with a job's own log no lock is held: of several lines with one version the first counts. Nothing
 * is flushed: what a power cut takes is told once more.
 */
export function appendDelivery(
  path: string,
  version: number,
  line: Omit<DeliveryLine, 'version'>,
): boolean {
  // Tells this line from one of another process, or of another moment, that says the same.
  appended += 1
  const text = JSON.stringify({ version, ...line, id: `${PROCESS_NAME}.${appended}` })
  const fd = fs.openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  try {
    writeOnce(fd, Buffer.from(`\n${text}\n`))
    const { size, ino } = fs.fstatSync(fd)
    const bytes = Buffer.alloc(size)
    const length = fs.readSync(fd, bytes, 0, bytes.length, 0)
    const lines = linesOf(bytes.toString('utf8', 0, length))
    if (lines[version - 1]?.text !== text) return false
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.ino !== ino) return false
    if (size > COMPACT_BYTES) afterwards(() => compact(path, { lines, ino, size }))
    return true
  } finally {
    fs.closeSync(fd)
  }
}

type Line = { line: DeliveryLine; text: string }

/**
 * Rewrites a log with what still counts, numbered anew. A line that is appended at this very moment may be lost,
 * as any hint may; a writer that appends a moment later sees that the log is another file and appends again.
 */
function compact(path: string, read: { lines: Line[]; ino: number; size: number }): void {
  const kept = essential(read.lines)
  if (kept.length * 2 > read.lines.length) return
  const text = kept.map((line, at) => `\n${renumbered(line, at + 1)}\n`).join('')
  const next = `${path}.${Math.random().toString(36).slice(2)}.next`
  try {
    fs.writeFileSync(next, text, { mode: 0o600, flag: 'wx' })
    const now = fs.lstatSync(path, { throwIfNoEntry: false })
    if (now?.ino === read.ino && now.size === read.size) fs.renameSync(next, path)
  } finally {
    fs.rmSync(next, { force: true })
  }
}

/** Fields of a later version stay as they are. */
function renumbered({ text }: Line, version: number): string {
  const fields = parsed(text)
  return JSON.stringify({ ...(typeof fields === 'object' ? fields : {}), version })
}

/** All but the waits that are over: what was offered, seen and done, and the latest waits that were not withdrawn. */
function essential(lines: Line[]): Line[] {
  const open = new Map<string, Line[]>()
  for (const each of lines) {
    const { step, news } = each.line
    if (news !== undefined || (step !== 'waiting' && step !== 'withdrawn')) continue
    const waits = open.get(waiterOf(each.line)) ?? []
    if (step === 'waiting') waits.push(each)
    else waits.pop()
    open.set(waiterOf(each.line), waits)
  }
  const waiting = [...open.values()].flat().toSorted((a, b) => a.line.version - b.line.version)
  const kept = new Set(waiting.slice(-MOST_WAITS))
  return lines.filter((each) => {
    const { step, news } = each.line
    const isWait = news === undefined && (step === 'waiting' || step === 'withdrawn')
    return !isWait || kept.has(each)
  })
}

function waiterOf({ session, process: waiter }: DeliveryLine): string {
  return `${waiter?.pid} ${waiter?.start} ${session}`
}

function logOf(text: string): DeliveryLog {
  const lines = linesOf(text).map(({ line }) => line)
  return { version: lines.at(-1)?.version ?? 0, lines }
}

/** The lines that count, in the order of their versions. What is torn or skips a version counts for nothing. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
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

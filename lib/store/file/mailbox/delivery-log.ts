import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { systemCode } from '../../../errors.ts'
import { afterwards, openPlain, writeOnce } from '../../../files/files.ts'
import { deliveryDocument, parseDeliveryLine } from '../../../schema/delivery.ts'
import type { DeliveryLine } from '../../../schema/delivery.ts'
import type { Subject } from '../../../schema/subject.ts'
import type { DeliveryLog } from '../../mailbox.ts'
import { linesThatMatter } from '../../lines-that-matter.ts'
import { fileName } from '../layout.ts'
import type { Layout } from '../layout.ts'

const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Part of the id of every line. A pid is not enough: two containers may use the same one. */
const PROCESS_NAME = Math.random().toString(36).slice(2)

/** Lines that this process has appended. */
let appended = 0

/** The log of a job is beside the log of its events. */
function pathOf(layout: Layout, { kind, id }: Subject): string {
  return kind === 'job'
    ? layout.deliveries(id)
    : `${layout.root}/deliveries/${kind}/${fileName(id)}.jsonl`
}

/** Reads the delivery log of a subject; an absent log is an empty one. */
export function readDeliveries(layout: Layout, subject: Subject): DeliveryLog {
  const fd = openPlain(pathOf(layout, subject))
  if (fd === 'absent' || fd === 'foreign') return logOf('')
  try {
    return logOf(fs.readFileSync(fd, 'utf8'))
  } finally {
    fs.closeSync(fd)
  }
}

/** A log longer than this is rewritten with the lines that still matter. Reading one of this size costs 50 µs. */
const COMPACT_BYTES = 16 * 1024

/**
 * Appends a line under its version; false when another process appended that version first, or rewrote the
 * log in the meantime. No lock is held: of several lines with one version the first counts. Nothing is
 * flushed: a notification whose line a power cut erased is delivered again.
 */
export function appendDelivery(layout: Layout, subject: Subject, line: DeliveryLine): boolean {
  const path = pathOf(layout, subject)
  // The id distinguishes this line from an equal one of another process or of an earlier attempt.
  appended += 1
  const id = `${PROCESS_NAME}.${appended}`
  const text = JSON.stringify({ ...deliveryDocument(line), id })
  const fd = openLog(path)
  try {
    writeOnce(fd, Buffer.from(`\n${text}\n`))
    const { size, ino } = fs.fstatSync(fd)
    const bytes = Buffer.alloc(size)
    const length = fs.readSync(fd, bytes, 0, bytes.length, 0)
    const lines = linesOf(bytes.toString('utf8', 0, length))
    if (lines[line.version - 1]?.text !== text) return false
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.ino !== ino) return false
    if (size > COMPACT_BYTES) afterwards(() => compact(path, { lines, ino, size }))
    return true
  } finally {
    fs.closeSync(fd)
  }
}

function openLog(path: string): number {
  const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
  try {
    return fs.openSync(path, flags, 0o600)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return fs.openSync(path, flags, 0o600)
  }
}

type Line = { line: DeliveryLine; text: string }

/**
 * Rewrites a log with the lines that still matter, numbered from 1. A line appended at the same moment can be
 * lost. A writer that appends a moment later notices that the log is another file, and appends again.
 */
function compact(path: string, read: { lines: Line[]; ino: number; size: number }): void {
  const kept = linesThatMatter(read.lines)
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

/** Keeps fields that only a later version knows. */
function renumbered({ text }: Line, version: number): string {
  const fields = parsed(text)
  return JSON.stringify({ ...(typeof fields === 'object' ? fields : {}), version })
}

function logOf(text: string): DeliveryLog {
  const lines = linesOf(text).map(({ line }) => line)
  return { version: lines.at(-1)?.version ?? 0, lines }
}

/** The lines that count, in the order of their versions. A torn line, or one that skips a version, does not. */
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
    // A full disk or a crash tore this line, so its writer never acted on it.
    return undefined
  }
}

import * as fs from 'node:fs'
import { basename } from 'node:path'

import { cursorInvalid } from '../../../job/refusals.ts'
import { isForeign, namesIn, openPlain } from '../../../files/files.ts'
import { JobSummary } from '../../../schema/summary.ts'
import { parseKnown } from '../../../schema/unknown-fields.ts'
import type { Layout } from '../layout.ts'

/** Ended jobs; `position` is a cursor that continues after that row. */
export type RecentPage = {
  rows: { row: JobSummary; position: string }[]
  next_cursor: string | undefined
}

/** Bytes per read, from the end backwards. */
const CHUNK = 256 * 1024

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants
const APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK

/**
 * Records that a job has ended: one row in the log of its day. The row is a hint that `relay doctor` can
 * restore.
 */
export function noteEnd(layout: Layout, row: JobSummary): void {
  const line = encodeRow(row)
  const path = layout.doneLog(row.updated_at)
  try {
    append(path, line)
  } catch (error) {
    if (!isForeign(error)) throw error
    fs.renameSync(path, `${layout.quarantine}/${basename(path)}.${row.job_id}`)
    append(path, line)
  }
}

/** The text of one row. */
export function encodeRow(row: JobSummary): string {
  return `\n${JSON.stringify(row)}\n`
}

function append(path: string, line: string): void {
  const fd = fs.openSync(path, APPEND, 0o600)
  try {
    fs.writeSync(fd, line)
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Rows of ended jobs, latest first. A cursor names a day's log and the byte before which to continue. Days in
 * the future were written under a wrong clock and their real time is unknown, so they come last.
 */
export function readRecent(
  layout: Layout,
  page: { cursor?: string | undefined; limit: number },
  now: number = Number.POSITIVE_INFINITY,
): RecentPage {
  const start = page.cursor === undefined ? undefined : readCursor(page.cursor)
  const ahead = now === Number.POSITIVE_INFINITY ? '~' : dayOf(now + 2 * DAY_MS)
  const place = (name: string) => (name >= ahead ? `-${name}` : name)
  const days = namesIn(layout.done)
    .filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
    .filter((name) => start === undefined || place(name) <= place(start.day))
    .toSorted((a, b) => (place(a) < place(b) ? 1 : -1))
  const rows: RecentPage['rows'] = []
  for (const day of days) {
    const end = start?.day === day ? start.end : undefined
    for (const { row, offset } of rowsBackwards(`${layout.done}/${day}`, end)) {
      const position = `${day}:${offset}`
      rows.push({ row, position })
      if (rows.length === page.limit) return { rows, next_cursor: position }
    }
  }
  return { rows, next_cursor: undefined }
}

const DAY_MS = 86_400_000

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function readCursor(cursor: string): { day: string; end: number } {
  const match = /^(\d{4}-\d\d-\d\d\.log):(\d+)$/.exec(cursor)
  if (match?.[1] === undefined || match[2] === undefined) {
    throw cursorInvalid()
  }
  return { day: match[1], end: Number(match[2]) }
}

/** The rows of one day's log backwards from a position or the end, each with its byte offset. */
export function* rowsBackwards(path: string, from?: number) {
  const fd = openPlain(path)
  // A rebuild restores the rows of an unreadable file.
  if (fd === 'absent' || fd === 'foreign') return
  try {
    const size = fs.fstatSync(fd).size
    let end = from === undefined ? size : Math.min(from, size)
    let rest = Buffer.alloc(0)
    while (end > 0) {
      const start = Math.max(0, end - CHUNK)
      const chunk = Buffer.alloc(end - start)
      const count = fs.readSync(fd, chunk, 0, chunk.length, start)
      const bytes = Buffer.concat([chunk.subarray(0, count), rest])
      // The first segment may be the end of a row that starts in an earlier chunk.
      const newline = bytes.indexOf(0x0a)
      const first = start === 0 ? 0 : newline === -1 ? bytes.length : newline + 1
      yield* rowsIn(bytes, first, start)
      rest = Buffer.from(bytes.subarray(0, first))
      end = start
    }
  } finally {
    fs.closeSync(fd)
  }
}

function* rowsIn(bytes: Buffer, first: number, base: number) {
  let end = bytes.length
  while (end > first) {
    const newline = bytes.lastIndexOf(0x0a, end - 1)
    const start = Math.max(newline + 1, first)
    if (end > start) {
      const row = readRow(bytes.toString('utf8', start, end))
      if (row !== undefined) yield { row, offset: base + start }
    }
    end = start - 1
  }
}

/** The row in a line; undefined for a torn or foreign one: the job's own log is the truth. */
export function readRow(text: string): JobSummary | undefined {
  try {
    const parsed = parseKnown((value) => JobSummary.safeParse(value), JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

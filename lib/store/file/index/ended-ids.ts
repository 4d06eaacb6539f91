import * as fs from 'node:fs'

import { namesIn, openPlain } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { createIdTable } from './id-table.ts'
import type { IdTable } from './id-table.ts'
import { createSlices } from './slices.ts'

/** Bytes per read of a day's log. No row is longer, because headlines and labels are bounded. */
const CHUNK = 256 * 1024

/**
 * A row can reach the disk before the end of its job does, on a disk that reports flushes which it has not done.
 * So the logs of jobs that ended within the hour before the last row are read: at most those in this many bytes
 * at the end of a day's log, about 800, because reading every job of a busy hour would take minutes.
 */
const UNSURE_MS = 3600 * 1000
const UNSURE_BYTES = 256 * 1024

/**
 * The listing of ended jobs: `ids` have ended; `unsure` maps the latest ones to the state that the listing
 * gives them.
 */
export type Ended = { ids: IdTable; unsure: Map<string, string> }

/**
 * Reads the ids of ended jobs from their listing, in 16 to 32 bytes of memory each, because a store may have
 * millions. The latest ones are returned separately.
 */
export async function readEnded(layout: Layout, now: number): Promise<Ended> {
  const ended: Ended = { ids: createIdTable(), unsure: new Map() }
  const slice = createSlices()
  const days = namesIn(layout.done).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
  const unsureFrom = new Date(Math.max(0, lastRowMs(layout, days, now) - UNSURE_MS)).toISOString()
  for (const day of days) {
    const fd = openPlain(`${layout.done}/${day}`)
    // A rebuild restores the rows of an unreadable file.
    if (fd === 'absent' || fd === 'foreign') continue
    try {
      const { size } = fs.fstatSync(fd)
      const isSure = day.slice(0, 10) < unsureFrom.slice(0, 10)
      const end = isSure ? size : size - UNSURE_BYTES
      await addIds(fd, { end, ids: ended.ids, slice })
      if (!isSure) addLatest(rowsFrom(fd, end), unsureFrom, ended)
    } finally {
      fs.closeSync(fd)
    }
  }
  return ended
}

/** When the last row was written, as far as the clock can be trusted: days in the future are ignored. */
function lastRowMs(layout: Layout, days: string[], now: number): number {
  const today = new Date(now).toISOString().slice(0, 10)
  const last = days
    .filter((day) => day.slice(0, 10) <= today)
    .toSorted()
    .at(-1)
  const fd = last === undefined ? 'absent' : openPlain(`${layout.done}/${last}`)
  if (fd === 'absent' || fd === 'foreign') return 0
  try {
    let lastMs = 0
    for (const { at } of rowsFrom(fd, fs.fstatSync(fd).size - UNSURE_BYTES)) {
      lastMs = Math.max(lastMs, Date.parse(at) || 0)
    }
    return Math.min(lastMs, now)
  } finally {
    fs.closeSync(fd)
  }
}

function addLatest(rows: Iterable<Row>, unsureFrom: string, { ids, unsure }: Ended): void {
  for (const { jobId, state, at } of rows) {
    if (at < unsureFrom) ids.add(Buffer.from(jobId), 0)
    else unsure.set(jobId, state)
  }
}

type Row = { jobId: string; state: string; at: string }

/** Matches the row of an ended job without parsing its JSON. */
const ROW =
  /^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/

/** The rows of a day's log that start at a position or after it. */
function* rowsFrom(fd: number, position: number): Generator<Row> {
  const start = Math.max(0, position)
  const bytes = Buffer.allocUnsafe(Math.max(0, fs.fstatSync(fd).size - start))
  const count = fs.readSync(fd, bytes, 0, bytes.length, start)
  const lines = bytes.toString('latin1', 0, count).split('\n')
  // A row without a newline does not count.
  for (const line of lines.slice(0, -1)) {
    const [, jobId, state = '', at = ''] = ROW.exec(line) ?? []
    if (jobId !== undefined) yield { jobId, state, at }
  }
}

const NEWLINE = 0x0a
const BRACE = 0x7d
const BEFORE_ID = Buffer.from('{"job_id":"')
const ID_LENGTH = 26
const BEFORE_STATE = Buffer.from('","state":"')
const STATES = ['completed', 'failed', 'cancelled', 'expired'].map((state) =>
  Buffer.from(`${state}",`),
)

/**
 * Adds the ids of all rows that start before `end`. Compares bytes, because making strings of a million rows
 * would take most of the time and memory of a rebuild.
 */
async function addIds(
  fd: number,
  { end, ids, slice }: { end: number; ids: IdTable; slice: () => Promise<void> },
): Promise<void> {
  const chunk = Buffer.allocUnsafe(CHUNK)
  let position = 0
  while (position < end) {
    const count = fs.readSync(fd, chunk, 0, chunk.length, position)
    const bytes = chunk.subarray(0, count)
    const used = addFrom(bytes, end - position, ids)
    if (used === 0 && count < chunk.length) return
    // A line that fills the whole chunk is no row.
    position += used === 0 ? count : used
    await slice()
  }
}

/** Adds the ids of the rows that end in these bytes and start before `end`; returns where the next row starts. */
function addFrom(bytes: Buffer, end: number, ids: IdTable): number {
  let start = 0
  while (start < end) {
    if (bytes[start] === NEWLINE) {
      start += 1
      continue
    }
    const newline = bytes.indexOf(NEWLINE, start)
    if (newline === -1) break
    if (isRow(bytes, start, newline)) ids.add(bytes, start + BEFORE_ID.length)
    start = newline + 1
  }
  return start
}

/** True for the row of an ended job, like `ROW`. */
function isRow(bytes: Buffer, start: number, end: number): boolean {
  const afterId = start + BEFORE_ID.length + ID_LENGTH
  const state = afterId + BEFORE_STATE.length
  return (
    bytes[end - 1] === BRACE &&
    isAt(bytes, start, BEFORE_ID) &&
    isAt(bytes, afterId, BEFORE_STATE) &&
    STATES.some((each) => isAt(bytes, state, each))
  )
}

function isAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let each = 0; each < expected.length; each += 1) {
    if (bytes[at + each] !== expected[each]) return false
  }
  return true
}

import * as fs from 'node:fs'

import { namesIn, openPlain } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from '../slices.ts'
import { ID_END, ID_START, isAt, scanRows } from './done-rows.ts'
import { createIdTable } from './id-table.ts'
import type { IdTable } from './id-table.ts'

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
 * Reads the ids of ended jobs from their listing, in 20 to 40 bytes of memory each, because a store may have
 * millions. The latest ones are returned separately.
 */
export async function readEnded(layout: Layout, now: number): Promise<Ended> {
  const ended: Ended = { ids: createIdTable(), unsure: new Map() }
  // One for all days, each of which may take less than a slice.
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
      await scanRows(fd, { end, slice }, (bytes, start) => {
        if (isEnded(bytes, start + ID_END)) ended.ids.add(bytes, start + ID_START, 0)
      })
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
    if (at < unsureFrom) ids.add(Buffer.from(jobId), 0, 0)
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

const BEFORE_STATE = Buffer.from('","state":"')
const STATES = ['completed', 'failed', 'cancelled', 'expired'].map((state) =>
  Buffer.from(`${state}",`),
)

/** True for a row, from the end of its id on, whose state is final. */
function isEnded(bytes: Buffer, afterId: number): boolean {
  const state = afterId + BEFORE_STATE.length
  return isAt(bytes, afterId, BEFORE_STATE) && STATES.some((each) => isAt(bytes, state, each))
}
